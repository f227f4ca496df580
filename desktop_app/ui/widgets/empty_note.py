"""Says in the middle of an empty list why it is empty, and what to do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel
from typing_extensions import override

__all__ = ["EmptyNote"]


class EmptyNote(QLabel):
    """Lies on a view as long as its model has no rows; `words` gives the sentence."""

    def __init__(
        self, view: QAbstractItemView, model: QAbstractItemModel, words: Callable[[], str]
    ) -> None:
        super().__init__(view.viewport())
        self._view = view
        self._model = model
        self._words = words
        self.setObjectName("emptyNote")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        view.viewport().installEventFilter(self)
        for changed in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            # Bound to this label: a model that tells of its end, as trees do, finds nobody then.
            changed.connect(self._look)
        self._look()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._place()
        return False

    def _look(self, *_rows: object) -> None:
        is_empty = self._model.rowCount() == 0
        self.setText(self._words() if is_empty else "")
        self.setVisible(is_empty and bool(self.text()))
        self._place()

    def _place(self) -> None:
        room = self._view.viewport().rect()
        self.setGeometry(room.adjusted(20, min(48, room.height() // 4), -20, 0))
