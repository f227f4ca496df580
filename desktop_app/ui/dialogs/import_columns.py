"""How a table is read: what each column means, how dates and ends are written, what a row is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import msgspec
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.exchange.columns import LICENSE_COLUMNS, TERM_COLUMNS, Kind
from desktop_app.exchange.import_map import ImportMap
from desktop_app.exchange.plan import ImportPlan
from desktop_app.language import grouped, marked, translate
from desktop_app.render.measures import APART, CLOSE, EDGE, NEAR, TIGHT, WIDE
from desktop_app.ui.dialogs.plain_table import fill_table, plain_table, spaced

__all__ = ["ImportColumns"]

_ORDERS: Final = (
    ("", marked("Import dialog", "Found out from all dates of a column")),
    ("dmy", marked("Import dialog", "Day, month, year")),
    ("mdy", marked("Import dialog", "Month, day, year")),
    ("ymd", marked("Import dialog", "Year, month, day")),
)
_ROWS: Final = (
    ("term", marked("Import dialog", "A term; rows with one key are one license")),
    ("license", marked("Import dialog", "A license of its own")),
)
_EPOCHS: Final = (
    (1900, marked("Import dialog", "January 1, 1900 (Windows)")),
    (1904, marked("Import dialog", "January 1, 1904 (old Macs)")),
)
_ENDS: Final = (
    ("open", marked("Import dialog", "The license has no end")),
    ("unknown", marked("Import dialog", "The end is unknown")),
)
_EMPTY_WORDS: Final = marked("Import dialog", "empty")
_MOST_WORDS: Final = 6
_BECOMES: Final = 2
"""The column of the choices."""


class ImportColumns(QWidget):
    """Signals:
    changed(): somebody chose something else.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._base = ImportMap()
        self._combos: dict[str, QComboBox] = {}
        self._ends: dict[str, QComboBox] = {}
        self._table = plain_table(
            translate("Import dialog", "Columns"),
            (
                translate("Import dialog", "In the file"),
                translate("Import dialog", "For example"),
                translate("Import dialog", "Becomes"),
                translate("Import dialog", "Sure"),
            ),
        )
        self._table.setObjectName("importColumns")
        self._order = _combo(translate("Import dialog", "Order of dates"), _ORDERS)
        self._rows = _combo(translate("Import dialog", "Each row is"), _ROWS)
        self._key = QComboBox()
        for column in LICENSE_COLUMNS:
            if column.kind is Kind.TEXT:
                self._key.addItem(column.label, column.name)
        self._epoch = _combo(translate("Import dialog", "Day numbers count from"), _EPOCHS)
        self._sheet = QComboBox()
        self._form = QFormLayout()
        self._lay_out()
        for combo in (self._order, self._rows, self._key, self._epoch, self._sheet):
            combo.activated.connect(self._tell)

    def current_map(self) -> ImportMap:
        """What the fields say now."""
        return msgspec.structs.replace(
            self._base,
            columns={header: str(combo.currentData()) for header, combo in self._combos.items()},
            date_order=str(self._order.currentData()),
            rows=str(self._rows.currentData()),
            key=str(self._key.currentData()),
            epoch=int(self._epoch.currentData()),
            sheet=str(self._sheet.currentData() or ""),
            end_words={
                **self._base.end_words,
                **{word: str(combo.currentData()) for word, combo in self._ends.items()},
            },
        )

    def show_map(self, told: ImportMap) -> None:
        """Choose what an earlier map said; its columns come with the plan that is made of it."""
        self._base = told
        for combo, value in (
            (self._order, told.date_order),
            (self._rows, told.rows),
            (self._key, told.key),
            (self._epoch, told.epoch),
        ):
            combo.setCurrentIndex(max(combo.findData(value), 0))

    def show_plan(self, plan: ImportPlan, sheets: Sequence[str]) -> None:
        """Show what was found out."""
        headers = [column.header for column in plan.columns]
        # Tables of several sheets are our own and need no mapping.
        ours = len(set(headers)) < len(headers)
        self._table.setVisible(not ours)
        if not ours and list(self._combos) != headers:
            self._show_columns(plan)
        self._show_ends(plan)
        self._show_sheets(sheets)

    @property
    def is_mapped(self) -> bool:
        return bool(self._combos)

    def _show_columns(self, plan: ImportPlan) -> None:
        self._combos.clear()
        sure = [f"{column.confidence:.0%}" if column.name else "" for column in plan.columns]
        rows = [
            (column.header, example, "", words)
            for column, example, words in zip(plan.columns, plan.examples, sure, strict=True)
        ]
        fill_table(self._table, rows)
        meanings = (("", translate("Import dialog", "Leave out")), *_meanings())
        for row, column in enumerate(plan.columns):
            name = translate("Import dialog", "Meaning of {header}").format(header=column.header)
            combo = _combo(name, meanings)
            combo.setCurrentIndex(combo.findData(column.name))
            combo.activated.connect(self._tell)
            self._table.setCellWidget(row, _BECOMES, spaced(combo))
            self._table.setRowHeight(row, combo.sizeHint().height() + NEAR)
            self._combos[column.header] = combo

    def _show_ends(self, plan: ImportPlan) -> None:
        for word, count in plan.end_words[:_MOST_WORDS]:
            if word in self._ends:
                continue
            shown = f"“{word}”" if word else translate("Import dialog", _EMPTY_WORDS)
            label = translate("Import dialog", "Where an end is {word} ({count}×)").format(
                word=shown, count=grouped(count)
            )
            combo = _combo(translate("Import dialog", "End {word}").format(word=shown), _ENDS)
            known = self._base.end_words.get(word, self._base.empty_end)
            combo.setCurrentIndex(max(combo.findData(known), 0))
            combo.activated.connect(self._tell)
            self._ends[word] = combo
            self._form.addRow(label, combo)

    def _show_sheets(self, sheets: Sequence[str]) -> None:
        self._form.setRowVisible(self._sheet, len(sheets) > 1)
        if self._sheet.count() or len(sheets) < 2:
            return
        for name in sheets:
            self._sheet.addItem(name, name)
        self._sheet.setCurrentIndex(max(self._sheet.findData(self._base.sheet), 0))

    def _tell(self) -> None:
        if self.sender() is self._sheet:
            # Another sheet has columns of its own.
            self._combos.clear()
            self._base = msgspec.structs.replace(self._base, columns={})
        self.changed.emit()

    def _lay_out(self) -> None:
        form = self._form
        form.setHorizontalSpacing(WIDE)
        form.setVerticalSpacing(CLOSE)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for words, combo in (
            (translate("Import dialog", "Sheet"), self._sheet),
            (translate("Import dialog", "Dates are written as"), self._order),
            (translate("Import dialog", "Each row is"), self._rows),
            (translate("Import dialog", "Licenses are told apart by"), self._key),
            (translate("Import dialog", "Day numbers count from"), self._epoch),
        ):
            combo.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            if not combo.accessibleName():
                combo.setAccessibleName(words)
            form.addRow(words, combo)
        form.setRowVisible(self._sheet, False)
        fields = QWidget()
        fields.setObjectName("importFields")
        fields.setLayout(form)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(fields)
        area.setMinimumSize(QSize(310, 120))
        form.setContentsMargins(TIGHT, APART, NEAR, NEAR)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, NEAR, 0, 0)
        layout.setSpacing(EDGE)
        layout.addWidget(self._table, 5)
        column = QVBoxLayout()
        column.addWidget(area, 1)
        layout.addLayout(column, 3)

    @property
    def table(self) -> QTableWidget:
        return self._table


def _meanings() -> Iterator[tuple[str, str]]:
    for column in (*LICENSE_COLUMNS, *TERM_COLUMNS):
        if column.kind is not Kind.DERIVED:
            yield column.name, column.label


def _combo(name: str, choices: Sequence[tuple[object, str]]) -> QComboBox:
    combo = QComboBox()
    combo.setAccessibleName(name)
    combo.setMinimumContentsLength(8)
    for value, text in choices:
        combo.addItem(translate("Import dialog", text), value)
    return combo
