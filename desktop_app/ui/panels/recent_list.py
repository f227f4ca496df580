"""The recent files on the welcome page: where each is, when it was opened, how to forget it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from desktop_app.domain.days import Day
from desktop_app.domain.wording import day_words
from desktop_app.language import translate
from desktop_app.render.measures import APART, HAIR
from desktop_app.ui.slots import calling
from desktop_app.ui.widgets.fresh_column import FreshColumn, plain_label

__all__ = ["RecentFile", "RecentList"]

_MOST_SHOWN: Final = 6
_LONGEST_PLACE: Final = 44


class RecentFile(NamedTuple):
    """One entry; the day is None where it was opened before days were kept."""

    path: Path
    opened: Day | None = None


class RecentList(FreshColumn):
    """Files by name.

    Signals:
        wanted(str): open this path.
        unwanted(str): forget this path.
    """

    wanted = Signal(str)
    unwanted = Signal(str)

    def __init__(self) -> None:
        super().__init__((0, 0, 0, 0))
        self._files: Sequence[RecentFile] = ()
        self._missing: Collection[Path] = ()

    def show_files(self, files: Sequence[RecentFile]) -> None:
        """Show the newest of these; which of them are missing is told later."""
        self._files, self._missing = files[:_MOST_SHOWN], ()
        self._show()

    def mark_missing(self, paths: Collection[Path]) -> None:
        if paths:
            self._missing = frozenset(paths)
            self._show()

    def _show(self) -> None:
        column = self.begin()
        column.setSpacing(HAIR)
        caption = QLabel(translate("Welcome", "Recent files"))
        caption.setObjectName("sectionTitle")
        column.addWidget(caption)
        if not self._files:
            words = translate("Welcome", "Files you open will be listed here.")
            column.addWidget(plain_label(words, "muted"))
        for file in self._files:
            column.addWidget(self._entry(file))
        column.addStretch(1)

    def _entry(self, file: RecentFile) -> QWidget:
        entry = QWidget()
        name = QPushButton(file.path.name.replace("&", "&&"))
        name.setObjectName("linkButton")
        name.setToolTip(str(file.path))
        name.setCursor(Qt.CursorShape.PointingHandCursor)
        name.clicked.connect(calling(self.wanted.emit, str(file.path)))
        details = plain_label(self._details(file), "detail")
        details.setWordWrap(False)
        name.setAccessibleDescription(details.text())
        forget = QToolButton()
        forget.setObjectName("inlineButton")
        forget.setText("×")
        words = translate("Welcome", "Remove {name} from this list").format(name=file.path.name)
        forget.setAccessibleName(words)
        forget.setToolTip(words)
        forget.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        forget.clicked.connect(calling(self.unwanted.emit, str(file.path)))
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(name)
        lines.addWidget(details)
        row = QHBoxLayout(entry)
        row.setContentsMargins(0, HAIR, 0, HAIR)
        row.setSpacing(APART)
        row.addLayout(lines, 1)
        row.addWidget(forget, 0, Qt.AlignmentFlag.AlignVCenter)
        return entry

    def _details(self, file: RecentFile) -> str:
        place = _short(file.path.parent)
        if file.path in self._missing:
            return translate("Welcome", "Not found in {folder}").format(folder=place)
        if file.opened is None:
            return place
        return translate("Welcome", "{folder} · opened {date}").format(
            folder=place, date=day_words(file.opened)
        )


def _short(folder: Path) -> str:
    """The end of a folder's path, which tells folders apart; the whole is in the tooltip."""
    home = Path.home()
    text = str(folder)
    if folder.is_relative_to(home):
        text = str(Path("~") / folder.relative_to(home))
    return text if len(text) <= _LONGEST_PLACE else f"…{text[1 - _LONGEST_PLACE :]}"
