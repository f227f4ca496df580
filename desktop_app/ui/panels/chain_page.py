"""How long still, and then what: the chain of one license in numbers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout

from desktop_app.domain.days import Day
from desktop_app.domain.metrics import Metrics
from desktop_app.domain.records import Source
from desktop_app.domain.status import StatusOnDay
from desktop_app.editing.selection import Selection
from desktop_app.language import marked, translate
from desktop_app.render.measures import APART, CLOSE, HAIR, NEAR
from desktop_app.ui.panels.chain_words import ChainWords, Section, TermLine, chain_words
from desktop_app.ui.slots import calling
from desktop_app.ui.widgets.fresh_column import FreshColumn, plain_label

__all__ = ["ChainPage"]

_HEADINGS: Final = (
    marked("Chain", "Term"),
    marked("Chain", "Days"),
    marked("Chain", "Notice"),
    marked("Chain", "Printed"),
)


class ChainPage(FreshColumn):
    """Big number, last day, then one line a term, and what follows from them.

    Signals:
        term_chosen(Selection): a term's name was pressed.
        extension_wanted(): the button below the chain was pressed.
    """

    term_chosen = Signal(object)
    extension_wanted = Signal()

    def __init__(self) -> None:
        super().__init__((20, 14, 16, 16))

    def show_chain(
        self,
        metrics: Metrics,
        status: StatusOnDay,
        selection: Selection,
        as_of: Day,
        source: Callable[[str], Source | None],
    ) -> None:
        """Show a license as known, and its status on the as-of day."""
        words = chain_words(metrics, status, as_of, source)
        column = self.begin()
        _add_head(column, words)
        column.addSpacing(NEAR)
        self._add_terms(column, words.terms, metrics.license.id, selection.term_id)
        button = QPushButton(translate("Chain", "Add extension"))
        button.setToolTip(
            translate("Chain", "Append a term as long as this chain's extensions usually are")
        )
        button.clicked.connect(calling(self.extension_wanted.emit))
        column.addSpacing(CLOSE)
        column.addWidget(button)
        for section in words.sections:
            column.addSpacing(NEAR)
            _add_section(column, section)
        column.addStretch(1)

    def _add_terms(
        self,
        column: QVBoxLayout,
        lines: tuple[TermLine, ...],
        license_id: str,
        selected: str | None,
    ) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(APART)
        grid.setVerticalSpacing(HAIR)
        grid.setColumnStretch(0, 1)
        for place, marked_text in enumerate(_HEADINGS):
            text = translate("Chain", marked_text)
            grid.addWidget(_cell(text, right=place > 0, muted=True), 0, place)
        rule = QFrame()
        rule.setObjectName("rule")
        grid.addWidget(rule, 1, 0, 1, len(_HEADINGS))
        for line in lines:
            row = grid.rowCount()
            # A lone & would become a shortcut's underline.
            name = QPushButton(line.name.replace("&", "&&"))
            name.setObjectName("termLink")
            name.setAccessibleName(translate("Chain", "Select {name}").format(name=line.name))
            name.setCheckable(True)
            name.setChecked(line.term_id == selected)
            name.clicked.connect(
                calling(self.term_chosen.emit, Selection(license_id, line.term_id))
            )
            grid.addWidget(name, row, 0)
            for place, text in enumerate((line.days, line.notice, line.printed), start=1):
                grid.addWidget(_cell(text, right=True), row, place)
            if line.scope:
                grid.addWidget(plain_label(line.scope, "detail"), row + 1, 0, 1, len(_HEADINGS))
        column.addLayout(grid)


def _add_head(column: QVBoxLayout, words: ChainWords) -> None:
    column.addWidget(plain_label(words.headline, "bigNumber"))
    for text in (words.until, words.then):
        if text:
            column.addWidget(plain_label(text, "muted"))


def _add_section(column: QVBoxLayout, section: Section) -> None:
    column.addWidget(plain_label(section.heading, "sectionTitle"))
    for text, detail in section.lines:
        column.addWidget(plain_label(text, selectable=True))
        if detail:
            column.addWidget(plain_label(detail, "detail", selectable=True))


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
