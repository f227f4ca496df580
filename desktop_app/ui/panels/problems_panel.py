"""What a check of the file finds, and a way to each place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.problems import Place, Problem
from desktop_app.language import translate
from desktop_app.render.measures import APART, EDGE, HAIR, NONE, ROW, TIGHT
from desktop_app.ui.models.problem_model import ProblemModel

__all__ = ["ProblemsPanel"]


class ProblemsPanel(QWidget):
    """A list under the timeline.

    Signals:
        place_wanted(Place): show where this problem is.
        closed(): the user put the panel away.
    """

    place_wanted = Signal(object)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("problemsPanel")
        self.setAccessibleName(translate("Problems", "Problems"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = ProblemModel(self)
        self._title = QLabel(translate("Problems", "Problems"))
        self._title.setObjectName("sectionTitle")
        self._close = QToolButton()
        self._close.setObjectName("inlineButton")
        self._close.setAccessibleName(translate("Problems", "Close the problems panel"))
        self._close.clicked.connect(self.closed)
        self._table = QTableView()
        self._table.setAccessibleName(translate("Problems", "Problems of this file"))
        self._table.setModel(self._model)
        self._table.setShowGrid(False)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setTabKeyNavigation(False)
        self._table.verticalHeader().hide()
        self._table.verticalHeader().setDefaultSectionSize(ROW)
        self._table.horizontalHeader().hide()
        self._table.horizontalHeader().setStretchLastSection(True)
        self._table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        self._table.setColumnWidth(0, 92)
        self._table.clicked.connect(self._go)
        self._table.activated.connect(self._go)
        self._lay_out()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        self._model.show_problems(problems)
        number = len(problems)
        if number < 2:
            words = (
                translate("Problems", "1 problem")
                if number
                else translate("Problems", "No problems found")
            )
        else:
            words = translate("Problems", "%n problems", "", number)
        self._title.setText(words)

    def set_close_icon(self, icon: QIcon) -> None:
        self._close.setIcon(icon)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(EDGE, TIGHT, APART, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(*NONE)
        column.setSpacing(HAIR)
        column.addLayout(head)
        column.addWidget(self._table, 1)

    def _go(self, index: QModelIndex) -> None:
        place = self._model.problem_at(index.row()).place
        if place != Place():
            self.place_wanted.emit(place)
