"""Shows what an import would do before it does it, and asks what only a person can tell."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QProgressBar,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop_app.domain.changes import Edit
from desktop_app.exchange.choices import FieldChange, kept_back
from desktop_app.exchange.import_map import map_text
from desktop_app.exchange.plan import ImportPlan
from desktop_app.exchange.rejections import rejections_file
from desktop_app.language import grouped, translate
from desktop_app.render.measures import APART, DIALOG, NEAR, OUTSIDE
from desktop_app.ui.dialogs.import_changes import ImportChanges
from desktop_app.ui.dialogs.import_columns import ImportColumns
from desktop_app.ui.dialogs.plain_table import fill_table, plain_table
from desktop_app.ui.widgets.plain_buttons import plain_buttons
from desktop_app.ui.widgets.reading_order import ReadingOrder

__all__ = ["ImportDialog", "ImportView"]

_FIRST_SIZE: Final = QSize(960, 700)
_SHOWN_REJECTIONS: Final = 500


class ImportView(NamedTuple):
    """A plan and what is shown of it.

    Attributes:
        records: state, license, term, first and last day of some of the records.
        changes: the fields of known records that would change.
        sheets: names of the sheets that could be read instead.
        headers: names of the columns by which a map is remembered.
    """

    plan: ImportPlan
    records: tuple[tuple[str, ...], ...] = ()
    changes: tuple[FieldChange, ...] = ()
    sheets: tuple[str, ...] = ()


class ImportDialog(QDialog):
    """Columns, records, changed fields and rejected rows, a page each.

    Signals:
        map_changed(ImportMap): make a new plan from this and hand it to `show_plan`.
        take_wanted(Edit): do it, and close the dialog when it is done.
        save_wanted(Path, Callable[[], bytes]): put what it returns into this file.
        given_up(): nothing shall be done, not even what is under way.
    """

    map_changed = Signal(object)
    take_wanted = Signal(object)
    save_wanted = Signal(object, object)
    given_up = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._reading = ReadingOrder(self)
        self.setObjectName("importDialog")
        self.setWindowTitle(translate("Import dialog", "Import {name}").format(name=name))
        self.plan: ImportPlan | None = None
        self._writing = False
        self.columns = ImportColumns()
        self.changes = ImportChanges()
        self._records = plain_table(
            translate("Import dialog", "Records"),
            (
                translate("Import dialog", "State"),
                translate("Import dialog", "License"),
                translate("Import dialog", "Term"),
                translate("Import dialog", "From"),
                translate("Import dialog", "Through"),
            ),
            narrow=0,
        )
        self._records.setObjectName("importRecords")
        self._rejected = plain_table(
            translate("Import dialog", "Rejected rows"),
            (
                translate("Import dialog", "Row"),
                translate("Import dialog", "Why it is not taken in"),
            ),
            narrow=0,
        )
        self._rejected.setObjectName("importRejected")
        self._counts = QLabel()
        self._counts.setTextFormat(Qt.TextFormat.PlainText)
        self._counts.setWordWrap(True)
        self._counts.setObjectName("importCounts")
        self._progress = QProgressBar()
        self._progress.setRange(0, 100)
        self._progress.setTextVisible(False)
        self._import = QPushButton(translate("Import dialog", "Import"))
        self._save_map = QPushButton(translate("Import dialog", "Save Map…"))
        self._save_rejected = QPushButton(translate("Import dialog", "Save Rejected…"))
        self._tabs = QTabWidget()
        self._lay_out()
        self.columns.changed.connect(self._tell_map)
        self._save_map.clicked.connect(self._ask_and_save_map)
        self._save_rejected.clicked.connect(self._ask_and_save_rejected)
        room = self.screen().availableSize() - QSize(*OUTSIDE)
        self.resize(_FIRST_SIZE.boundedTo(room))
        self.show_waiting()

    def edit(self) -> Edit | None:
        """What would be done now, without what is kept back."""
        if self.plan is None:
            return None
        kept = self.changes.kept()
        return kept_back(self.plan.edit, kept) if kept else self.plan.edit

    def show_waiting(self) -> None:
        """A plan is being made."""
        self.plan = None
        self._counts.setText(translate("Import dialog", "Reading…"))
        self._import.setEnabled(False)
        self.show_progress(0.0, "")

    def show_save_failure(self, sentence: str) -> None:
        """What was to be saved is not; the import itself can go on."""
        self._counts.setText(sentence)

    def show_progress(self, share: float, step: str) -> None:
        self._progress.setVisible(share < 1.0)
        self._progress.setValue(round(share * 100))
        if step:
            self._progress.setAccessibleName(step)

    def show_writing(self) -> None:
        """The edit is on its way into the file; only Cancel is left to do."""
        self._writing = True
        self._tabs.setEnabled(False)
        self._import.setEnabled(False)
        self._counts.setText(translate("Import dialog", "Writing…"))
        self.show_progress(0.0, "")

    def show_failure(self, sentence: str) -> None:
        """There is no plan for what the fields say, or it could not be carried out."""
        self.plan = None
        self._writing = False
        self._tabs.setEnabled(True)
        self._counts.setText(sentence)
        self._import.setEnabled(False)
        self.show_progress(1.0, "")

    def show_plan(self, view: ImportView) -> None:
        """Say what would happen."""
        plan = self.plan = view.plan
        self.columns.show_plan(plan, view.sheets)
        self.changes.show_changes(view.changes)
        fill_table(self._records, view.records)
        shown = plan.rejected[:_SHOWN_REJECTIONS]
        fill_table(self._rejected, [(grouped(one.row), one.reason) for one in shown])
        self._counts.setText(_words(plan))
        self._name_tabs(view)
        self._save_rejected.setVisible(bool(plan.rejected))
        self._save_map.setEnabled(self.columns.is_mapped)
        self._import.setEnabled(plan.edit is not None)
        self.show_progress(1.0, "")

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        return self._reading.move(forward=next) or super().focusNextPrevChild(next)

    @override
    def accept(self) -> None:
        edit = self.edit()
        if edit is None:
            super().accept()
        else:
            self.take_wanted.emit(edit)

    @override
    def reject(self) -> None:
        self.given_up.emit()
        if self._writing:
            # Whether it is already there, only the one who writes can tell.
            self._counts.setText(translate("Import dialog", "Taking it back…"))
        else:
            super().reject()

    def finish(self, *, made: bool = True) -> None:
        """The edit is made, or was taken back."""
        self._writing = False
        self.done(QDialog.DialogCode.Accepted if made else QDialog.DialogCode.Rejected)

    def _name_tabs(self, view: ImportView) -> None:
        count = len(view.changes)
        self._tabs.setTabText(
            2, translate("Import dialog", "Changed Fields ({count})").format(count=grouped(count))
        )
        rejected = len(view.plan.rejected)
        self._tabs.setTabText(
            3, translate("Import dialog", "Rejected ({count})").format(count=grouped(rejected))
        )
        self._tabs.setTabVisible(2, count > 0)
        self._tabs.setTabVisible(3, rejected > 0)

    def _tell_map(self) -> None:
        self.show_waiting()
        self.map_changed.emit(self.columns.current_map())

    def _lay_out(self) -> None:
        self._tabs.addTab(self.columns, translate("Import dialog", "Columns"))
        self._tabs.addTab(_below_tabs(self._records), translate("Import dialog", "Records"))
        self._tabs.addTab(self.changes, translate("Import dialog", "Changed Fields"))
        self._tabs.addTab(_below_tabs(self._rejected), translate("Import dialog", "Rejected"))
        buttons = plain_buttons(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self._import, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self._save_map, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self._save_rejected, QDialogButtonBox.ButtonRole.ActionRole)
        self._import.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*DIALOG)
        layout.setSpacing(APART)
        layout.addWidget(self._tabs, 1)
        layout.addWidget(self._counts)
        layout.addWidget(self._progress)
        layout.addWidget(buttons)

    def _ask_and_save_map(self) -> None:
        told = self.columns.current_map()
        title = translate("Import dialog", "Save Map")
        self._save(title, "map.toml", lambda: map_text(told))

    def _ask_and_save_rejected(self) -> None:
        if self.plan is None:
            return
        ending, data = rejections_file(self.plan.refused)
        title = translate("Import dialog", "Save Rejected Rows")
        self._save(title, f"rejected{ending}", lambda: data)

    def _save(self, title: str, proposal: str, data: Callable[[], bytes]) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, title, proposal)
        if chosen:
            self.save_wanted.emit(Path(chosen), data)


def _words(plan: ImportPlan) -> str:
    if plan.questions:
        column, example = plan.questions[0]
        return translate(
            "Import dialog",
            "The dates of “{column}” do not tell whether day or month comes first, such as"
            " “{example}”. Choose how dates are written.",
        ).format(column=column, example=example)
    words = translate(
        "Import dialog",
        "{read} rows: {added} new, {updated} changed, {unchanged} unchanged, {rejected} rejected.",
    ).format(
        read=grouped(plan.read),
        added=grouped(plan.added),
        updated=grouped(plan.updated),
        unchanged=grouped(plan.unchanged),
        rejected=grouped(len(plan.rejected)),
    )
    if plan.gone:
        gone = translate(
            "Import dialog", "{count} licenses of this file are not among them; they stay."
        )
        words = f"{words} {gone.format(count=grouped(len(plan.gone)))}"
    return " ".join((words, *plan.notes))


def _below_tabs(table: QWidget) -> QWidget:
    """A table as a page, with air to the tabs over its headers."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, NEAR, 0, 0)
    column.addWidget(table)
    return page
