"""How long still, and then what: the chain of one license in numbers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.chain import Extension, extensions
from desktop_app.domain.cover import covered_days, gaps
from desktop_app.domain.days import Day
from desktop_app.domain.records import License, Source, Term
from desktop_app.domain.spans import TermSpan, term_spans
from desktop_app.domain.status import ChainStatus, StatusOnDay
from desktop_app.domain.wording import day_words, weekday_words
from desktop_app.editing.selection import Selection
from desktop_app.render.theme import Theme
from desktop_app.ui.slots import calling

__all__ = ["ChainPage"]

_HEADINGS: Final = ("Term", "Days", "Notice", "Printed")


class ChainPage(QWidget):
    """Big number, last day, then one line a term.

    Signals:
        term_chosen(Selection): a term's name was pressed.
    """

    term_chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 14, 16, 16)
        self._column.setSpacing(4)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def show_chain(
        self,
        license_: License,
        status: StatusOnDay,
        term_id: str | None,
        source: Callable[[str], Source | None],
    ) -> None:
        """Show a license as known, and its status on the as-of day."""
        self._clear()
        self._add(_headline(status), "bigNumber")
        self._add(_last_day_words(status, source), "muted")
        self._column.addSpacing(12)
        self._add_terms(license_, term_id)
        self._column.addSpacing(12)
        covered = covered_days(license_)
        if covered is not None:
            self._add(f"{covered:,} days covered in all", "")
        for gap in gaps(license_):
            assert gap.last is not None, "a gap has an end"
            days = gap.last - gap.first + 1
            span = day_words(gap.first)
            if days > 1:
                span = f"{span} – {day_words(gap.last)}"
            self._add(f"Gap: {span} ({days:,} {'day' if days == 1 else 'days'})", "")
        self._column.addStretch(1)

    def _add_terms(self, license_: License, term_id: str | None) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        for column, text in enumerate(_HEADINGS):
            grid.addWidget(_cell(text, right=column > 0, muted=True), 0, column)
        line = QFrame()
        line.setFrameShape(QFrame.Shape.HLine)
        line.setObjectName("rule")
        grid.addWidget(line, 1, 0, 1, len(_HEADINGS))
        acts = {act.term_id: act for act in extensions(license_)}
        spans = term_spans(license_)
        for row, (term, span) in enumerate(zip(license_.terms, spans, strict=True), start=2):
            name = QPushButton(_button_text(term))
            name.setObjectName("termLink")
            name.setAccessibleName(f"Select {term.designation or term.id}")
            name.setCheckable(True)
            name.setChecked(term.id == term_id)
            selection = Selection(license_.id, term.id)
            name.clicked.connect(calling(self.term_chosen.emit, selection))
            grid.addWidget(name, row, 0)
            for column, text in enumerate(_numbers(span, acts.get(term.id)), start=1):
                grid.addWidget(_cell(text, right=True), row, column)
        self._column.addLayout(grid)

    def _add(self, text: str, name: str) -> None:
        if not text:
            return
        label = QLabel(text)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        self._column.addWidget(label)

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget, layout = item.widget(), item.layout()
            if widget is not None:
                widget.deleteLater()
            elif isinstance(layout, QGridLayout):
                while (cell := layout.takeAt(0)) is not None:
                    inside = cell.widget()
                    if inside is not None:
                        inside.deleteLater()


def _headline(status: StatusOnDay) -> str:
    if status.days_left is not None:
        return "Last day" if status.days_left == 0 else _days_left(status.days_left)
    if status.status in {ChainStatus.IN_FORCE, ChainStatus.EXPIRING}:
        return "No end set"
    return {
        ChainStatus.PENDING: "Not yet in force",
        ChainStatus.GAP: "In a gap",
        ChainStatus.LAPSED: "Lapsed",
        ChainStatus.REVOKED: "Revoked",
        ChainStatus.SUSPENDED: "Suspended",
        ChainStatus.MOOT: "No longer needed",
    }.get(status.status, "Unknown")


def _days_left(days: int) -> str:
    return "1 day left" if days == 1 else f"{days:,} days left"


def _last_day_words(status: StatusOnDay, source: Callable[[str], Source | None]) -> str:
    parts: list[str] = []
    if status.status is ChainStatus.PENDING and status.first_day is not None:
        parts.append(f"from {weekday_words(status.first_day)}")
    elif status.last_day is not None:
        parts.append(f"through {weekday_words(status.last_day)}")
    if status.term is not None:
        cited = (source(source_id) for source_id in status.term.source_ids)
        parts += [record.citation for record in cited if record is not None and record.citation][:1]
    return " · ".join(parts)


def _numbers(span: TermSpan, act: Extension | None) -> tuple[str, str, str]:
    """Days, notice, printed: as the term's line shows them."""
    if act is None:
        return _own_days(span.first, span.last), "", ""
    notice = "" if act.lead_days is None else f"{act.lead_days} d"
    lag = act.publication_lag_days
    printed = ""
    if lag is not None:
        printed = f"{lag} d late" if lag > 0 else f"{-lag} d early"
    return f"{act.days:+d}".replace("-", "−"), notice, printed


def _own_days(first: Day | None, last: Day | None) -> str:
    if first is None:
        return "0"
    return "open" if last is None else f"{last - first + 1:,}"


def _button_text(term: Term) -> str:
    # A lone & would become a shortcut's underline.
    return (term.designation or term.id).replace("&", "&&")


def _cell(text: str, *, right: bool = False, muted: bool = False) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if muted:
        label.setObjectName("muted")
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    label.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    font = QFont(label.font())
    font.setFeature(QFont.Tag("tnum"), 1)
    label.setFont(font)
    return label
