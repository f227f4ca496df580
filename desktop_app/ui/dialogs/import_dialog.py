"""Shows what an import would do before it does it, and asks what only a person can tell."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.records import License
from desktop_app.domain.wording import end_words, start_words
from desktop_app.exchange.columns import LICENSE_COLUMNS, TERM_COLUMNS, Kind
from desktop_app.exchange.import_map import ImportMap, map_text
from desktop_app.exchange.plan import ImportPlan

__all__ = ["ImportDialog"]

_ORDERS: Final = (
    ("Found out from all dates of a column", ""),
    ("Day, month, year", "dmy"),
    ("Month, day, year", "mdy"),
    ("Year, month, day", "ymd"),
)
_EMPTY_ENDS: Final = (("The license has no end", "open"), ("The end is unknown", "unknown"))
_SHOWN_RECORDS: Final = 50
_SHOWN_REJECTIONS: Final = 500


class ImportDialog(QDialog):
    """Columns and their meaning above, what becomes of the rows below.

    Signals:
        map_changed(ImportMap): make a new plan from this and hand it to `show_plan`.
    """

    map_changed = Signal(object)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("importDialog")
        self.setWindowTitle(f"Import {name}")
        self.resize(860, 720)
        self.plan: ImportPlan | None = None
        self._combos: dict[str, QComboBox] = {}
        self._columns = _table("Columns", ("In the file", "Becomes", "Sure"))
        self._columns.setObjectName("importColumns")
        self._records = _table("First records", ("License", "Term", "From", "Through"))
        self._rejected = _table("Rejected rows", ("Row", "Why it is not taken in"))
        self._order = _combo("Order of dates", _ORDERS)
        self._empty_end = _combo("Empty end", _EMPTY_ENDS)
        self._counts = QLabel()
        self._counts.setTextFormat(Qt.TextFormat.PlainText)
        self._counts.setWordWrap(True)
        self._counts.setObjectName("importCounts")
        self._import = QPushButton("Import")
        self._save_map = QPushButton("Save Map…")
        self._save_rejected = QPushButton("Save Rejected…")
        self._lay_out()
        for combo in (self._order, self._empty_end):
            combo.activated.connect(self._tell_map)
        self._save_map.clicked.connect(self._ask_and_save_map)
        self._save_rejected.clicked.connect(self._ask_and_save_rejected)
        self.show_waiting()

    def current_map(self) -> ImportMap:
        """What the fields say now."""
        return ImportMap(
            columns={header: str(combo.currentData()) for header, combo in self._combos.items()},
            date_order=str(self._order.currentData()),
            empty_end=str(self._empty_end.currentData()),
        )

    def show_waiting(self) -> None:
        """A plan is being made."""
        self.plan = None
        self._counts.setText("Reading…")
        self._import.setEnabled(False)

    def show_failure(self, sentence: str) -> None:
        """There is no plan for what the fields say."""
        self.plan = None
        self._counts.setText(sentence)
        self._import.setEnabled(False)

    def show_plan(self, plan: ImportPlan) -> None:
        """Say what would happen."""
        self.plan = plan
        if not self._combos:
            self._show_columns(plan)
        self._counts.setText(_words(plan))
        self._show_records(plan)
        shown = plan.rejected[:_SHOWN_REJECTIONS]
        _fill(self._rejected, [(str(one.row), one.reason) for one in shown])
        self._rejected.setVisible(bool(shown))
        self._save_rejected.setVisible(bool(shown))
        self._save_map.setEnabled(bool(self._combos))
        self._import.setEnabled(plan.edit is not None)

    def _show_columns(self, plan: ImportPlan) -> None:
        # Tables of several sheets are our own and need no mapping.
        headers = [column.header for column in plan.columns]
        if len(set(headers)) < len(headers):
            self._columns.hide()
            return
        _fill(self._columns, [(c.header, "", f"{c.confidence:.0%}") for c in plan.columns])
        for row, column in enumerate(plan.columns):
            combo = _combo(f"Meaning of {column.header}", _MEANINGS)
            combo.setCurrentIndex(combo.findData(column.name))
            combo.activated.connect(self._tell_map)
            self._columns.setCellWidget(row, 1, combo)
            self._combos[column.header] = combo

    def _show_records(self, plan: ImportPlan) -> None:
        changes = () if plan.edit is None else plan.edit.changes.changes
        rows: list[tuple[str, ...]] = []
        for change in changes:
            if isinstance(change.after, License) and len(rows) < _SHOWN_RECORDS:
                rows += _record_rows(change.after)
        _fill(self._records, rows[:_SHOWN_RECORDS])

    def _tell_map(self) -> None:
        self.show_waiting()
        self.map_changed.emit(self.current_map())

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.addRow("Dates are written as", self._order)
        form.addRow("Where an end is empty", self._empty_end)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self._import, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self._save_map, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self._save_rejected, QDialogButtonBox.ButtonRole.ActionRole)
        self._import.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self._columns, 4)
        layout.addLayout(form)
        layout.addWidget(self._counts)
        layout.addWidget(self._records, 3)
        layout.addWidget(self._rejected, 2)
        layout.addWidget(buttons)

    def _ask_and_save_map(self) -> None:
        self._save("Save Map", "map.toml", lambda: map_text(self.current_map()))

    def _ask_and_save_rejected(self) -> None:
        rejected = () if self.plan is None else self.plan.rejected
        self._save("Save Rejected Rows", "rejected.json", lambda: _rejected_text(rejected))

    def _save(self, title: str, proposal: str, data: Callable[[], bytes]) -> None:
        from desktop_app.render.output import write_output
        from desktop_app.storage import StorageError

        chosen, _ = QFileDialog.getSaveFileName(self, title, proposal)
        if not chosen:
            return
        try:
            write_output(Path(chosen), data())
        except StorageError as error:
            self._counts.setText(str(error))


_MEANINGS: Final = (
    ("Leave out", ""),
    *((column.header, column.name) for column in LICENSE_COLUMNS),
    *((column.header, column.name) for column in TERM_COLUMNS if column.kind is not Kind.DERIVED),
)


def _rejected_text(rejected: object) -> bytes:
    return msgspec.json.format(msgspec.json.encode(rejected), indent=1)


def _words(plan: ImportPlan) -> str:
    if plan.questions:
        column, example = plan.questions[0]
        return (
            f"The dates of “{column}” do not tell whether day or month comes first, such as"
            f" “{example}”. Choose how dates are written."
        )
    words = (
        f"{plan.read:,} rows: {plan.added:,} new, {plan.updated:,} changed,"
        f" {plan.unchanged:,} unchanged, {len(plan.rejected):,} rejected."
    )
    if plan.gone:
        words += f" {len(plan.gone):,} licenses of this file are not among them; they stay."
    return " ".join((words, *plan.notes))


def _record_rows(license: License) -> list[tuple[str, ...]]:
    name = license.title or license.id
    if not license.terms:
        return [(name, "", "", "")]
    return [
        (name, term.designation or term.id, start_words(term.start), end_words(term.end))
        for term in license.terms
    ]


def _table(name: str, headers: tuple[str, ...]) -> QTableWidget:
    table = QTableWidget(0, len(headers))
    table.setAccessibleName(name)
    table.setHorizontalHeaderLabels(headers)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.verticalHeader().hide()
    table.setShowGrid(False)
    sizes = table.horizontalHeader()
    sizes.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    sizes.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    place = 0 if headers[0] == "Row" else len(headers) - 1
    if len(headers) < 4:
        sizes.setSectionResizeMode(place, QHeaderView.ResizeMode.ResizeToContents)
    return table


def _fill(table: QTableWidget, rows: list[tuple[str, ...]]) -> None:
    table.setRowCount(len(rows))
    for row, cells in enumerate(rows):
        for place, text in enumerate(cells):
            # A cell shows one line; a text of megabytes would hold up the window.
            item = QTableWidgetItem(" ".join(text[:300].split()))
            table.setItem(row, place, item)


def _combo(name: str, choices: tuple[tuple[str, str], ...]) -> QComboBox:
    combo = QComboBox()
    combo.setAccessibleName(name)
    for text, value in choices:
        combo.addItem(text, value)
    return combo
