"""Commands and licenses in one list that narrows as one types, with the keys that do the same."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop_app.domain.records import License
from desktop_app.domain.visible_text import one_line
from desktop_app.language import translate
from desktop_app.render.measures import BUBBLE, NEAR, ROW
from desktop_app.ui.dialogs.license_picker import matching

__all__ = ["CommandPalette"]

_SIZE: Final = (560, 400)
_LICENSES: Final = 50
_LONGEST: Final = 200
_MOVES: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class _Entry(NamedTuple):
    """One line: what it says, what stands at its right, and what it does (nothing: why not)."""

    words: str
    beside: str
    run: Callable[[], None] | None
    tip: str = ""


class CommandPalette(QDialog):
    """Runs one of the actions, or goes to a license.

    Commands that cannot be used now are listed with the reason and do nothing.

    Args:
        parent: the window.
        actions: all commands.
        recent: names of the commands used last, newest first; they head the list.
        licenses: those that can be gone to, found once something is typed.
        ran: hears the name of the command that was run.
        go_to: hears the id of the license that was picked.
    """

    def __init__(
        self,
        parent: QWidget,
        actions: Iterable[QAction],
        *,
        recent: Sequence[str] = (),
        licenses: Collection[License] = (),
        ran: Callable[[str], None] | None = None,
        go_to: Callable[[str], None] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("commandPalette")
        self.setWindowTitle(translate("Palette", "Commands"))
        self.setAccessibleName(translate("Palette", "Commands"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self._actions = _with_recent_first(actions, recent)
        self._licenses = licenses
        self._ran = ran
        self._go_to = go_to
        self._entries: list[_Entry] = []
        self._line = QLineEdit()
        self._line.setMaxLength(_LONGEST)
        self._line.setAccessibleName(translate("Palette", "Command or license"))
        self._line.setPlaceholderText(
            translate("Palette", "A few letters of a command or of a license")
        )
        self._list = QTreeWidget()
        self._set_up_list()
        column = QVBoxLayout(self)
        column.setContentsMargins(*BUBBLE)
        column.setSpacing(NEAR)
        column.addWidget(self._line)
        column.addWidget(self._list, 1)
        self._line.textChanged.connect(self._narrow)
        self._line.returnPressed.connect(self._run)
        self._list.itemClicked.connect(self._run)
        self._line.installEventFilter(self)
        self._narrow("")
        corner = parent.mapToGlobal(QPoint((parent.width() - _SIZE[0]) // 2, 96))
        self.move(corner)

    def _set_up_list(self) -> None:
        self._list.setAccessibleName(translate("Palette", "Matches"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setColumnCount(2)
        self._list.setHeaderHidden(True)
        self._list.setRootIsDecorated(False)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        header = self._list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)

    @property
    def found(self) -> list[str]:
        """What is listed and can be done, the best match first."""
        return [entry.words for entry in self._entries if entry.run is not None]

    @property
    def refused(self) -> dict[str, str]:
        """What is listed and cannot be done now, and why."""
        return {entry.words: entry.beside for entry in self._entries if entry.run is None}

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_press = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress
        if isinstance(event, QKeyEvent) and is_press and event.key() in _MOVES:
            self._list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _narrow(self, text: str) -> None:
        wanted = text.casefold().split()
        ranked = sorted(
            (not action.isEnabled(), rank, place)
            for place, action in enumerate(self._actions)
            if (rank := _rank(_words(action).casefold(), wanted)) is not None
        )
        commands = [self._command(self._actions[place]) for _, _, place in ranked]
        usable = [entry for entry in commands if entry.run is not None]
        refused = [entry for entry in commands if entry.run is None]
        self._entries = [*usable, *(self._places(text) if wanted else ()), *refused]
        self._list.clear()
        for entry in self._entries:
            item = QTreeWidgetItem([entry.words, entry.beside])
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setSizeHint(0, QSize(0, ROW))
            item.setToolTip(0, entry.tip)
            item.setDisabled(entry.run is None)
            self._list.addTopLevelItem(item)
        self._list.setCurrentIndex(self._list.model().index(0, 0))

    def _command(self, action: QAction) -> _Entry:
        if action.isEnabled():
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            return _Entry(_words(action), keys, lambda: self._trigger(action), action.toolTip())
        why = str(action.property("why") or translate("Palette", "not now"))
        return _Entry(_words(action), why, None)

    def _trigger(self, action: QAction) -> None:
        if self._ran is not None:
            self._ran(action.objectName())
        action.trigger()

    def _places(self, text: str) -> Iterable[_Entry]:
        for license_ in matching(self._licenses, text, _LICENSES):
            yield _Entry(
                one_line(license_.title or license_.id),
                translate("Palette", "go to this license"),
                lambda name=license_.id: self._go_to(name) if self._go_to else None,
            )

    def _run(self) -> None:
        row = self._list.currentIndex().row()
        run = self._entries[row].run if 0 <= row < len(self._entries) else None
        if run is not None:
            self.accept()
            run()


def _with_recent_first(actions: Iterable[QAction], recent: Sequence[str]) -> list[QAction]:
    named = [action for action in actions if action.text()]
    ranks = {name: rank for rank, name in enumerate(recent)}
    return sorted(named, key=lambda action: ranks.get(action.objectName(), len(ranks)))


def _words(action: QAction) -> str:
    """An action's words without the mark of its menu key."""
    return action.text().replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")


def _rank(words: str, wanted: list[str]) -> int | None:
    """0 where the words begin with what is wanted, more for later places, None for no match."""
    places = [words.find(part) for part in wanted]
    if any(place < 0 for place in places):
        return None
    return places[0] if places else 0
