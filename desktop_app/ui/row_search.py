"""Type-ahead: letters typed at the table or the timeline select the next row of that name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_app.domain.name_search import NameSearch
from desktop_app.ui.models.license_table_model import LicenseTableModel
from desktop_app.ui.slots import calling
from desktop_app.ui.widgets.search_bubble import SearchBubble

__all__ = ["RowSearch"]

_PLAIN: Final = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class RowSearch(QObject):
    """Watches widgets for letters, and looks for them in the rows of a model.

    F and S at the timeline stay commands; everything typed while the bubble is open is searched.

    Signals:
        found(str): this license is to be selected and shown.
        filter_wanted(): `/` was typed.
    """

    found = Signal(str)
    filter_wanted = Signal()

    def __init__(
        self,
        place: QWidget,
        model: LicenseTableModel,
        watched: Sequence[QWidget],
        selected: Callable[[], str | None],
    ) -> None:
        super().__init__(place)
        self._model = model
        self._selected = selected
        self._names: NameSearch | None = None
        self._anchor = 0
        self._row = 0
        self.bubble = SearchBubble(place)
        self.bubble.typed.connect(self._look)
        self.bubble.next_wanted.connect(calling(self._step, back=False))
        self.bubble.previous_wanted.connect(calling(self._step, back=True))
        model.modelReset.connect(self._forget)
        model.dataChanged.connect(calling(self._forget))
        for widget in watched:
            widget.installEventFilter(self)

    def begin(self, text: str = "", back: QWidget | None = None) -> None:
        """Open the bubble, with a first letter or without one."""
        license_id = self._selected()
        row = None if license_id is None else self._model.row_of(license_id)
        self._anchor = self._row = row or 0
        self.bubble.begin(text, back)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            not isinstance(event, QKeyEvent)
            or event.type() is not QEvent.Type.KeyPress
            or not isinstance(watched, QWidget)
            or event.modifiers() & ~_PLAIN
        ):
            return False
        text = event.text()
        if text == "/":
            self.filter_wanted.emit()
        elif text[:1].isalnum():
            self.begin(text, watched)
        else:
            return False
        return True

    def _look(self, text: str) -> None:
        """From where the search began on, so that another letter does not skip a match."""
        self._show(self._search().at_or_after(text, self._anchor))

    def _step(self, *, back: bool) -> None:
        search, text = self._search(), self.bubble.line.text()
        self._show((search.before if back else search.after)(text, self._row))

    def _show(self, row: int | None) -> None:
        matches = self._search().matches(self.bubble.line.text())
        self.bubble.tell(0 if row is None else matches.index(row) + 1, len(matches))
        license_ = None if row is None else self._model.own_license(row)
        if row is not None and license_ is not None:
            self._row = row
            self.found.emit(license_.id)

    def _search(self) -> NameSearch:
        if self._names is None:
            model = self._model
            self._names = NameSearch(model.own_license(row) for row in range(model.rowCount()))
        return self._names

    def _forget(self) -> None:
        self._names = None
