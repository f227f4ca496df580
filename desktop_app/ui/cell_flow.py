"""Copying, pasting and filling of cells in the table, each as one undoable step."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop_app.editing.table_text import TableTextError, cells_of, text_of_cells
from desktop_app.exchange.delimited import inert, spoken
from desktop_app.exchange.outgoing import well_formed
from desktop_app.jobs import Job, Progress
from desktop_app.language import translate
from desktop_app.ui.dialogs.block_question import BlockQuestion
from desktop_app.ui.job_runner import JobRunner
from desktop_app.ui.models.cell_block import BlockPlan, CellBlock, Typed, plan_block
from desktop_app.ui.models.columns import Column, heading
from desktop_app.ui.models.license_table_model import LicenseTableModel

__all__ = ["CellFlow"]

_AT_ONCE: Final = 400
"""Cells that are read before anybody could notice a delay."""


class CellFlow(QObject):
    """Acts on the cells that are selected.

    Signals:
        offered(Commit): what the cells are to become; official dates are asked about elsewhere.
        told(str): what was done, or why nothing was.
    """

    offered = Signal(object)
    told = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        model: LicenseTableModel,
        cells: Callable[[], CellBlock],
        jobs: JobRunner,
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._model = model
        self._cells = cells
        self._jobs = jobs

    def copy(self) -> None:
        """Put the selected cells on the clipboard, as spreadsheets do."""
        block = self._cells()
        rows = [[self._plain(row, column, block) for column in block.columns] for row in block.rows]
        mime = QMimeData()
        mime.setText(text_of_cells([[inert(well_formed(cell)) for cell in row] for row in rows]))
        QGuiApplication.clipboard().setMimeData(mime)
        count = block.cell_count
        self.told.emit(
            translate("Table", "Copied 1 cell.")
            if count == 1
            else translate("Table", "Copied %n cells.", "", count)
        )

    def paste(self) -> None:
        """Put a block of texts into the cells from the first selected one on."""
        block = self._cells()
        try:
            texts = cells_of(QGuiApplication.clipboard().text())
        except TableTextError as error:
            self.told.emit(str(error))
            return
        texts = tuple(tuple(spoken(cell) for cell in row) for row in texts)
        total = self._model.rowCount()
        targets = list(block.covered(texts, total))
        typed = [
            Typed(license_, column, text)
            for (row, column), text in targets
            if (license_ := self._model.own_license(row)) is not None
        ]
        lost = block.overhang(texts, total) + len(targets) - len(typed)
        self._plan(typed, partial(_paste_label, {each.column for each in typed}), lost)

    def fill_down(self) -> None:
        """Put what the first selected cell of each column says into those below it."""
        typed: list[Typed] = []
        block = self._cells()
        for column in block.columns:
            rows = [row for row in block.rows if block.holds(row, column)]
            found = (self._model.own_license(row) for row in rows)
            licenses = [license_ for license_ in found if license_ is not None]
            if not licenses:
                continue
            text = self._model.entry.text(licenses[0], column, self._model.viewpoint)
            typed += [Typed(license_, column, text) for license_ in licenses[1:]]
        if not typed:
            self.told.emit(
                translate("Table", "Select the cell to copy and the cells below it first.")
            )
            return
        columns = [heading(column) for column in block.columns]
        self._plan(typed, partial(_fill_label, columns), 0)

    def _plain(self, row: int, column: Column, block: CellBlock) -> str:
        license_, viewpoint = self._model.own_license(row), self._model.viewpoint
        if license_ is None or not block.holds(row, column):
            return ""
        if self._model.entry.why_not(license_, column, viewpoint):
            return str(self._model.data(self._model.index(row, column)))
        return self._model.entry.plain(license_, column, viewpoint)

    def _plan(self, typed: Sequence[Typed], label: Callable[[int], str], lost: int) -> None:
        entry, viewpoint = self._model.entry, self._model.viewpoint

        def work(progress: Progress) -> BlockPlan:
            return plan_block(typed, entry, viewpoint, label, progress)

        take = partial(self._take, lost=lost)
        if len(typed) <= _AT_ONCE:
            take(work(Progress()))
            return
        self._jobs.start("cells", Job("cells", work), done=take, failed=_raise)

    def _take(self, plan: BlockPlan, lost: int) -> None:
        if plan.refused or lost:
            question = BlockQuestion(plan, lost, self._window)
            question.accepted.connect(partial(self._offer, plan))
            question.open()
        else:
            self._offer(plan)

    def _offer(self, plan: BlockPlan) -> None:
        if plan.commit is None:
            self.told.emit(translate("Table", "The cells say that already."))
        else:
            self.offered.emit(plan.commit)


def _paste_label(columns: Iterable[Column], count: int) -> str:
    names = [heading(column) for column in sorted(columns)]
    if count == 1:
        return translate("Edit", "Paste a cell into {columns}").format(columns=_listed(names))
    text = translate("Edit", "Paste %n cells into {columns}", "", count)
    return text.format(columns=_listed(names))


def _fill_label(columns: Sequence[str], count: int) -> str:
    if count == 1:
        return translate("Edit", "Fill {columns} down by one row").format(columns=_listed(columns))
    text = translate("Edit", "Fill {columns} down, %n cells", "", count)
    return text.format(columns=_listed(columns))


def _listed(names: Sequence[str]) -> str:
    if len(names) > 3:
        return translate("Edit", "%n columns", "", len(names))
    return ", ".join(names)


def _raise(error: Exception) -> None:
    raise error
