"""The line below everything: how much there is, how near, and whether it is saved."""

from __future__ import annotations

import html

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from desktop_app.language import translate
from desktop_app.render.measures import EDGE, ROW, WIDE
from desktop_app.ui.slots import calling

__all__ = ["StatusLine"]


class StatusLine(QFrame):
    """Counts at the left, what is happening in the middle, scale and saving at the right.

    Signals:
        problems_wanted(): the number of problems was pressed.
    """

    problems_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("statusLine")
        self.setAccessibleName(translate("Status line", "Status"))
        self.setFixedHeight(ROW)
        self._counts = QLabel()
        self._problems = QPushButton()
        self._problems.setToolTip(translate("Status line", "Show what a check of this file finds"))
        self._problems.clicked.connect(calling(self.problems_wanted.emit))
        self._hint = QLabel()
        self._scale = QLabel()
        self._saved = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(EDGE, 0, EDGE, 0)
        row.setSpacing(WIDE)
        row.addWidget(self._counts)
        row.addWidget(self._problems)
        row.addWidget(self._hint, 1)
        row.addWidget(self._scale)
        row.addWidget(self._saved)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for label in (self._counts, self._hint, self._scale, self._saved):
            label.setTextFormat(Qt.TextFormat.PlainText)

    @property
    def text(self) -> str:
        parts = (self._counts, self._hint, self._scale, self._saved)
        return " · ".join(part.text() for part in parts if part.text())

    def show_counts(self, licenses: int, terms: int, problems: int) -> None:
        self._counts.setText(f"{_licenses(licenses)} · {_terms(terms)}")
        self._problems.setText(_problems(problems))
        self._problems.setVisible(problems > 0)

    def show_hint(self, text: str) -> None:
        self._hint.setText(text)

    def show_scale(self, px_per_day: float) -> None:
        if px_per_day >= 1:
            self._scale.setText(
                translate("Status line", "1 day = {pixels:.3g} px").format(pixels=px_per_day)
            )
        else:
            self._scale.setText(
                translate("Status line", "1 px = {value:.3g} days").format(value=1 / px_per_day)
            )

    def show_saved(self, text: str, why: str = "") -> None:
        """Whether the file has every edit, and under the pointer why it has not."""
        self._saved.setText(text)
        self._saved.setToolTip(html.escape(why))
        self._saved.setAccessibleDescription(why)


def _licenses(number: int) -> str:
    if number == 1:
        return translate("Counts", "1 license")
    return translate("Counts", "%n licenses", "", number)


def _terms(number: int) -> str:
    return (
        translate("Counts", "1 term")
        if number == 1
        else translate("Counts", "%n terms", "", number)
    )


def _problems(number: int) -> str:
    if number == 1:
        return translate("Counts", "1 problem")
    return translate("Counts", "%n problems", "", number)
