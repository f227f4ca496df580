"""A labelled field for one calendar day, typed or picked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHideEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
)
from typing_extensions import override

from desktop_app.domain.days import Day, to_date
from desktop_app.language import translate
from desktop_app.render.measures import CLOSE, CONTROL, NEAR, TIGHT
from desktop_app.ui.widgets.month_view import MonthView
from desktop_app.ui.widgets.problem_note import ProblemNote

__all__ = ["DayField"]

_LONGEST = 1_000
"""Characters; longer than any date, so that what is cut off is refused with the rest."""
_WIDE_DAYS = tuple(date(2020, month, 28).toordinal() for month in range(1, 13))
_AROUND = 78
"""Margins, the button, and what a line keeps free at its ends."""
_JULIAN_DAY_OF_ORDINAL_ZERO = 1_721_425


class DayField(QFrame):
    """Shows a day in words and reads what a person types.

    Signals:
        day_chosen(object): a Day, or None where the field was emptied and may be empty.
    """

    day_chosen = Signal(object)

    def __init__(
        self,
        label: str,
        *,
        say: Callable[[Day], str],
        empty_text: str = "",
    ) -> None:
        super().__init__()
        self.setObjectName("dayField")
        self._read: Callable[[str], Day] = _unreadable
        self._say = say
        self._day: Day | None = None
        self._can_be_empty = bool(empty_text)
        self._note = ProblemNote()
        self._caption = caption = QLabel(label)
        caption.setObjectName("fieldCaption")
        self.edit = QLineEdit()
        self.edit.setAccessibleName(label)
        self.edit.setPlaceholderText(empty_text)
        self.edit.setFrame(False)
        self.edit.setMaxLength(_LONGEST)
        self.edit.editingFinished.connect(self._take_text)
        self.edit.installEventFilter(self)
        self._button = QToolButton()
        self._button.setObjectName("inlineButton")
        self._button.setAccessibleName(translate("Days", "{label}: pick a day").format(label=label))
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._button.clicked.connect(self._open_calendar)
        caption.setBuddy(self.edit)
        row = QHBoxLayout(self)
        row.setContentsMargins(NEAR, 0, TIGHT, 0)
        row.setSpacing(CLOSE)
        row.addWidget(caption)
        row.addWidget(self.edit, 1)
        row.addWidget(self._button)
        self.setFixedHeight(CONTROL + TIGHT)

    def needed_width(self) -> int:
        """How wide it is that neither its longest day nor its prompt is cut."""
        words = (*map(self._say, _WIDE_DAYS), self.edit.placeholderText())
        widest = max(self.edit.fontMetrics().horizontalAdvance(text) for text in words)
        # Not its size hint, which it would keep: the interface font can still be on its way.
        self._caption.ensurePolished()
        caption = self._caption.fontMetrics().size(0, self._caption.text()).width()
        return caption + widest + _AROUND

    def read_with(self, read: Callable[[str], Day]) -> None:
        """How a typed text becomes a day; `read` raises ValueError with a sentence."""
        self._read = read

    @property
    def day(self) -> Day | None:
        return self._day

    def set_icon(self, icon: QIcon) -> None:
        self._button.setIcon(icon)

    def show_day(self, day: Day | None) -> None:
        """Show a day without telling anybody."""
        self._day = day
        self.edit.setText("" if day is None else self._say(day))
        self.edit.setCursorPosition(0)
        self._mark("")

    def _take_text(self) -> None:
        text = self.edit.text().strip()
        if not text and self._can_be_empty:
            self._choose(None)
            return
        if self._day is not None and text == self._say(self._day):
            self._mark("")
            return
        try:
            day = self._read(text)
        except ValueError as error:
            self._mark(str(error))
            return
        self._choose(day)

    def _choose(self, day: Day | None) -> None:
        changed = day != self._day
        self.show_day(day)
        if changed:
            self.day_chosen.emit(day)

    def _mark(self, sentence: str) -> None:
        """Say beneath the field why the text is no day; the day that was chosen still holds."""
        self.edit.setToolTip(
            sentence
            or translate("Days", "Type a date such as 2019-11-15, Nov 15 2019, today or +90d")
        )
        self.edit.setAccessibleDescription(sentence)
        place = QRect(self.mapTo(self.window(), QPoint(0, 0)), self.size())
        self._note.say(sentence, self.window(), place)
        self.setProperty("wrong", bool(sentence))
        self.style().unpolish(self)
        self.style().polish(self)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._note.say("", self.window(), self.rect())
        super().hideEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_press = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress
        if isinstance(event, QKeyEvent) and is_press and event.key() == Qt.Key.Key_Escape:
            # What was typed goes, the day that was chosen stands again.
            self.show_day(self._day)
            self.edit.selectAll()
            return True
        return super().eventFilter(watched, event)

    def _open_calendar(self) -> None:
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = MonthView()
        if self._day is not None:
            shown = to_date(self._day)
            calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))

        def picked(day: QDate) -> None:
            popup.close()
            self._choose(day.toJulianDay() - _JULIAN_DAY_OF_ORDINAL_ZERO)

        calendar.clicked.connect(picked)
        layout = QVBoxLayout(popup)
        layout.setContentsMargins(TIGHT, TIGHT, TIGHT, TIGHT)
        layout.addWidget(calendar)
        popup.move(self.mapToGlobal(QPoint(0, self.height() + 4)))
        popup.show()


def _unreadable(text: str) -> Day:
    raise ValueError(translate("Days", "“{text}” cannot be read yet.").format(text=text))
