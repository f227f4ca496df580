"""Tab goes through a window as it is read, whenever its parts were made."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from desktop_app.ui.widgets.month_view import MonthView
from desktop_app.ui.widgets.reading_order import ReadingOrder, reading_order


class _Page(QWidget):
    """A head, two columns and a foot, made in the order in which nobody reads them."""

    def __init__(self) -> None:
        super().__init__()
        self._reading = ReadingOrder(self)
        foot, right, left, head = (QWidget(self) for _ in range(4))
        for holder, names, across in (
            (foot, ("foot",), True),
            (right, ("c", "d"), False),
            (left, ("a", "b"), False),
            (head, ("find", "export"), True),
        ):
            layout = QHBoxLayout(holder) if across else QVBoxLayout(holder)
            for name in names:
                layout.addWidget(QPushButton(name))
        middle = QHBoxLayout()
        middle.addWidget(left)
        middle.addWidget(right)
        column = QVBoxLayout(self)
        column.addWidget(head)
        column.addLayout(middle)
        column.addWidget(foot)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        return self._reading.move(forward=next) or super().focusNextPrevChild(next)


@pytest.fixture
def page(qtbot: QtBot) -> _Page:
    page = _Page()
    qtbot.addWidget(page)
    page.resize(400, 300)
    page.show()
    page.activateWindow()
    QApplication.processEvents()
    return page


def _names(page: QWidget) -> list[str]:
    return [each.text() for each in reading_order(page) if isinstance(each, QPushButton)]


def _button(page: QWidget, name: str) -> QPushButton:
    return next(each for each in page.findChildren(QPushButton) if each.text() == name)


def test_that_lines_come_before_columns_and_columns_one_after_the_other(page: _Page) -> None:
    assert _names(page) == ["find", "export", "a", "b", "c", "d", "foot"]


def test_that_what_is_hidden_or_made_later_has_its_place(page: _Page) -> None:
    _button(page, "b").hide()
    _button(page, "export").setEnabled(False)
    later = QPushButton("between")
    column = _button(page, "c").parentWidget()
    assert column is not None
    layout = column.layout()
    assert isinstance(layout, QVBoxLayout)
    layout.insertWidget(1, later)
    QApplication.processEvents()
    assert _names(page) == ["find", "a", "c", "between", "d", "foot"]


def test_that_tab_goes_round_and_shift_tab_the_other_way(page: _Page) -> None:
    _button(page, "find").setFocus()
    met: list[str] = []
    for key in [Qt.Key.Key_Tab] * 7 + [Qt.Key.Key_Backtab] * 2:
        at = QApplication.focusWidget()
        assert isinstance(at, QPushButton)
        met.append(at.text())
        QTest.keyClick(at, key)
    assert met == ["find", "export", "a", "b", "c", "d", "foot", "find", "foot"]


def test_that_weekdays_have_room_for_their_names(qtbot: QtBot) -> None:
    month = MonthView()
    qtbot.addWidget(month)
    names = [
        month.locale().standaloneDayName(day, month.locale().FormatType.ShortFormat)
        for day in range(1, 8)
    ]
    widest = max(month.fontMetrics().horizontalAdvance(name) for name in names)
    assert month.minimumWidth() >= 7 * (widest + 16)
