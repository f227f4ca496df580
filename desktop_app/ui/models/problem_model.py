"""The file's problems as table rows, in the order in which they come."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from desktop_app.domain.problems import Problem
from desktop_app.domain.vocabulary import value_words
from desktop_app.language import marked, translate

__all__ = ["ProblemModel"]

_Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
_HEADINGS: Final = (marked("Problems", "Severity"), marked("Problems", "What, and what to do"))


class ProblemModel(QAbstractTableModel):
    """Two columns: a word for how bad it is, and the sentence."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._problems: tuple[Problem, ...] = ()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        self.beginResetModel()
        self._problems = tuple(problems)
        self.endResetModel()

    def problem_at(self, row: int) -> Problem:
        return self._problems[row]

    @override
    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._problems)

    @override
    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(_HEADINGS)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return translate("Problems", _HEADINGS[section])

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        problem = self._problems[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return problem.sentence if index.column() else value_words(problem.severity)
        return None
