"""A month to pick a day from, in the colors of the theme."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QIcon, QPalette, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton

from desktop_app.language import translate
from desktop_app.render.measures import APART

__all__ = ["MonthView"]

_WEEK: Final = 7


class MonthView(QCalendarWidget):
    """Qt's own, without its reds, its black arrows and weekdays that are cut."""

    def __init__(self) -> None:
        super().__init__()
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._show_weekdays()
        self._name_steps()

    def _show_weekdays(self) -> None:
        quiet = QTextCharFormat()
        quiet.setForeground(self.palette().color(QPalette.ColorRole.PlaceholderText))
        self.setHeaderTextFormat(quiet)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, quiet)
        short = QLocale.FormatType.ShortFormat
        names = [self.locale().standaloneDayName(day, short) for day in range(1, _WEEK + 1)]
        widest = max(self.fontMetrics().horizontalAdvance(name) for name in names)
        self.setMinimumWidth(_WEEK * (widest + 2 * APART))

    def _name_steps(self) -> None:
        """The buttons to the months beside: Qt draws black arrows, and names neither."""
        for name, sign, words in (
            ("qt_calendar_prevmonth", "‹", translate("Days", "Previous month")),
            ("qt_calendar_nextmonth", "›", translate("Days", "Next month")),
        ):
            button = self.findChild(QToolButton, name)
            if isinstance(button, QToolButton):
                button.setIcon(QIcon())
                button.setText(sign)
                button.setAccessibleName(words)
                button.setToolTip(words)
