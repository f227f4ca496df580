"""All commands on licenses, terms and cells of one window, and when each can be used."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop_app.editing.record_fields import Reading
from desktop_app.editing.selection import Selection
from desktop_app.editing.table_text import TableTextError, cells_of
from desktop_app.exchange.incoming import Row
from desktop_app.exchange.mapping import map_columns
from desktop_app.ui.cell_flow import CellFlow
from desktop_app.ui.clipboard_flow import ClipboardFlow, held_clip
from desktop_app.ui.command_state import Situation
from desktop_app.ui.day_reading import date_order
from desktop_app.ui.dialogs.sources_dialog import SourcesDialog
from desktop_app.ui.file_flow import FileFlow
from desktop_app.ui.history_flow import HistoryFlow
from desktop_app.ui.open_file import OpenFile
from desktop_app.ui.rearrange_flow import RearrangeFlow
from desktop_app.ui.record_flow import RecordFlow
from desktop_app.ui.record_menus import BarMenus
from desktop_app.ui.slots import calling
from desktop_app.ui.workspace import Workspace

__all__ = ["RecordCommands"]

_SURE: Final = 0.9


class RecordCommands(QObject):
    """Joins the flows to the workspace.

    Signals:
        told(str): what was done, or why nothing was.
        table_pasted(str): a text is to become licenses, through the import.
        situation_changed(): what can be used may be something else now.
        row_menu_wanted(QPoint), term_menu_wanted(QPoint): a menu for the selection.
    """

    told = Signal(str)
    table_pasted = Signal(str)
    situation_changed = Signal()
    row_menu_wanted = Signal(object)
    term_menu_wanted = Signal(object)

    def __init__(self, window: QWidget, files: FileFlow, workspace: Workspace) -> None:
        super().__init__(window)
        self._window = window
        self._files = files
        self._workspace = workspace

        def file() -> OpenFile | None:
            return files.current

        def selection() -> Selection:
            return workspace.selection

        chosen = workspace.chosen_licenses
        self.records = RecordFlow(
            self, file=file, chosen=chosen, selection=selection, jobs=files.jobs
        )
        self.clipboard = ClipboardFlow(
            self, file=file, chosen=chosen, selection=selection, jobs=files.jobs
        )
        self.rearranging = RearrangeFlow(window, file=file, chosen=chosen, selection=selection)
        self.cells = CellFlow(window, workspace.model, workspace.table.cells, files.jobs)
        self._history = HistoryFlow(window, file, files.jobs)
        self._bar_menus = BarMenus(workspace.timeline)
        self._connect()

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Action name → what it does."""
        return {
            "history": self._history.show,
            "sources": self._show_sources,
            "add_license": self.records.add_license,
            "add_extension": self.records.add_extension,
            "extend_typical": self.records.extend_by_pattern,
            "duplicate": self.records.duplicate,
            "delete": self.records.delete,
            "merge": self.rearranging.merge,
            "split_license": self.rearranging.split,
            "move_term": self.rearranging.move_term,
            "cut": self.clipboard.cut,
            "copy": self._copy,
            "copy_table": self.clipboard.copy_table,
            "paste": self._paste,
            "paste_new": self.clipboard.paste_table,
            "fill_down": self.cells.fill_down,
        }

    def situation(self) -> Situation:
        """What there is to act upon now."""
        file = self._files.current
        if file is None:
            return Situation()
        selection, block = self._workspace.selection, self._workspace.table.cells()
        license_ = file.document.license(selection.license_id or "")
        terms = () if license_ is None else license_.terms
        return Situation(
            is_open=True,
            read_only=file.file.read_only,
            licenses=max(len(block.title_rows), int(license_ is not None)),
            has_term=selection.term_id is not None,
            starts_chain=bool(terms) and terms[0].id == selection.term_id,
            has_cells=block.cell_count > 1 and not block.is_licenses,
            several_rows=block.spans_rows,
        )

    def _connect(self) -> None:
        workspace = self._workspace
        self.records.license_added.connect(workspace.name_license)
        self.records.selection_wanted.connect(workspace.edit)
        for flow in (self.clipboard, self.rearranging):
            flow.selection_wanted.connect(workspace.show_and_select)
        for flow in (self.records, self.clipboard, self.rearranging, self.cells):
            flow.told.connect(self.told)
        self.clipboard.table_pasted.connect(self.table_pasted)
        self.cells.offered.connect(workspace.timeline.offer)
        workspace.inspector.extension_wanted.connect(self.records.add_extension)
        workspace.selected.connect(calling(self.situation_changed.emit))
        workspace.table.cells_chosen.connect(calling(self.situation_changed.emit))
        workspace.table.menu_wanted.connect(self.row_menu_wanted)
        self._bar_menus.wanted.connect(self._open_term_menu)

    def _show_sources(self) -> None:
        file = self._files.current
        if file is not None:
            order = date_order()
            SourcesDialog(file, lambda: Reading(file.clock.today(), order), self._window).open()

    def _open_term_menu(self, selection: Selection, at: QPoint) -> None:
        self._workspace.pick(selection)
        self.term_menu_wanted.emit(at)

    def _has_cells(self) -> bool:
        block = self._workspace.table.cells()
        has_focus = self._workspace.table.hasFocus()
        return not block.is_licenses and (
            block.cell_count > 1 or (has_focus and block.cell_count > 0)
        )

    def _copy(self) -> None:
        if self._has_cells():
            self.cells.copy()
        else:
            self.clipboard.copy()

    def _paste(self) -> None:
        """Records as records; a text into the cells of the table, unless it is a table itself."""
        into_cells = self._workspace.table.hasFocus() or self._has_cells()
        is_clip = held_clip() is not None
        if is_clip or not into_cells or _is_table(QGuiApplication.clipboard().text()):
            self.clipboard.paste()
        else:
            self.cells.paste()


def _is_table(text: str) -> bool:
    """True where the first line names columns of licenses, the title or the id among them."""
    try:
        lines = cells_of(text)
    except TableTextError:
        return False
    if len(lines) < 2 or len(lines[0]) < 2:
        return False
    rows = [Row(number, line) for number, line in enumerate(lines[1:20], 2)]
    named = [each.name for each in map_columns(lines[0], rows) if each.confidence >= _SURE]
    return len([name for name in named if name]) > 1 and bool({"title", "id"} & set(named))
