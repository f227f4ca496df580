"""Table, timeline and inspector over one open file, on the same rows and selection."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from desktop_app.domain.changes import ChangeSet, Edit, Table
from desktop_app.domain.days import Day
from desktop_app.domain.problems import Place
from desktop_app.domain.records import License
from desktop_app.editing.selection import Selection
from desktop_app.language import translate
from desktop_app.render.fonts import Fonts
from desktop_app.render.measures import NONE
from desktop_app.render.theme import Theme
from desktop_app.storage.history import HistoryEntry
from desktop_app.timeline.show import Show
from desktop_app.ui.canvas.overview import Overview
from desktop_app.ui.canvas.timeline_view import AXIS_HEIGHT, TimelineView
from desktop_app.ui.day_reading import date_order
from desktop_app.ui.job_runner import JobRunner
from desktop_app.ui.models.cell_entry import CellEntry
from desktop_app.ui.models.license_table_model import LicenseTableModel
from desktop_app.ui.models.row_texts import Viewpoint
from desktop_app.ui.open_file import OpenFile
from desktop_app.ui.panels.gutter import Gutter
from desktop_app.ui.panels.inspector import Inspector
from desktop_app.ui.panels.license_table import LicenseTable
from desktop_app.ui.panels.problems_panel import ProblemsPanel
from desktop_app.ui.panels.rows_pane import RowsPane
from desktop_app.ui.row_flow import RowFlow, Wished
from desktop_app.ui.row_scroll import RowScroll
from desktop_app.ui.row_search import RowSearch
from desktop_app.ui.rows_ready import RowsReady
from desktop_app.ui.slots import calling
from desktop_app.ui.widgets.empty_note import EmptyNote

__all__ = ["Workspace"]

_TABLE = (0.325, 344, 430)
_INSPECTOR = (0.24, 276, 330)
"""Share of the window's width, and its limits in pixels; the timeline has the rest."""


class Workspace(QWidget):
    """The three panes.

    Signals:
        scale_changed(float): pixels a day on the timeline.
        hint_changed(str): what a gesture under way says, or nothing.
        selected(): other records are selected.
        all_wanted(): the filter hides what is to be shown.
    """

    scale_changed = Signal(float)
    hint_changed = Signal(str)
    selected = Signal()
    all_wanted = Signal()

    def __init__(
        self, theme: Theme, fonts: Fonts, *, today: Callable[[], Day], jobs: JobRunner
    ) -> None:
        super().__init__()
        self._file: OpenFile | None = None
        self._viewpoint = Viewpoint(as_of=today())
        self._selection = Selection()
        self._fits_all = False
        entry = CellEntry(today, date_order())
        self.model = LicenseTableModel(self._viewpoint, entry, self)
        self.table = LicenseTable(self.model, theme)
        self.timeline = TimelineView(theme, fonts, self._viewpoint)
        self.rows = RowFlow(self.model, self.timeline, jobs)
        self.overview = Overview(theme, fonts, self.timeline.stage, self.timeline.lens, jobs)
        self.inspector = Inspector(theme, today)
        self.problems = ProblemsPanel()
        self.problems.hide()
        self.gutter = Gutter(theme, fonts, self.timeline.stage)
        self._rows_pane = RowsPane(self.table, self.gutter)
        self._ready = RowsReady(self.timeline, jobs)
        self._scroll = RowScroll(self.timeline, self.table, self._follow_rows)
        watched = (self.table, self.timeline)
        self.search = RowSearch(self, self.model, watched, lambda: self._selection.license_id)
        self._empty = EmptyNote(self.table, self.model, self._why_empty)
        self._lay_out()
        self._connect()

    @property
    def selection(self) -> Selection:
        return self._selection

    @property
    def viewpoint(self) -> Viewpoint:
        return self._viewpoint

    def show_file(self, file: OpenFile | None) -> None:
        """Show another file, or none; the caller owns the files."""
        if self._file is not None:
            self._file.changed.disconnect(self._follow)
            self._file.refused.disconnect(self._tell_refusal)
        self._file = file
        self._selection = Selection()
        self.timeline.forget_labels()
        if file is None:
            self.rows.begin(None, self._viewpoint)
            self.inspector.show_nothing()
            return
        file.changed.connect(self._follow)
        file.refused.connect(self._tell_refusal)
        self._show_locks(file)
        self.timeline.asking.begin_sitting(file.document.sources)
        self.inspector.show_file(file.document.licenses, file.document.sources)
        self._viewpoint = self._viewpoint._replace(
            warning_days=file.document.info.warning_days, known_on=None
        )
        self._fits_all = True
        self.rows.begin(file.document, self._viewpoint, file.take_rows(self._viewpoint))
        first = next(iter(file.document.licenses), None)
        self.select(Selection(first.id) if first is not None else Selection())

    def show_viewpoint(self, viewpoint: Viewpoint) -> None:
        self._viewpoint = viewpoint
        self.rows.show_viewpoint(viewpoint)
        self._show_selection_in_inspector()

    def select(self, selection: Selection) -> None:
        self._selection = selection
        self.table.select_license(selection.license_id)
        self.timeline.show_selection(selection)
        self._show_selection_in_inspector()
        self.selected.emit()

    def pick(self, selection: Selection) -> None:
        """Select what was pointed at; cells that were selected in the table no longer count."""
        self.table.forget_cells()
        self.select(selection)

    def chosen_licenses(self) -> tuple[License, ...]:
        """The licenses whose titles are selected, or the one that is selected otherwise."""
        # In several groups a license has several rows, and is one all the same.
        found = self.model.own_licenses(self.table.cells().title_rows)
        if len(found) > 1 or self._file is None:
            return found
        license_ = self._file.document.license(self._selection.license_id or "")
        return () if license_ is None else (license_,)

    def all_licenses(self) -> Collection[License]:
        """Those of the open file, whether they have rows or not."""
        return () if self._file is None else self._file.document.licenses

    def show_and_select(self, selection: Selection) -> None:
        """Select records, and let them be seen where the filter hid them."""
        license_id = selection.license_id
        if license_id is not None and not self.rows.reveal(license_id):
            self.all_wanted.emit()
            self.rows.reveal(license_id)
        self.pick(selection)

    def go_to_license(self, license_id: str) -> None:
        """Select a license and bring it into view."""
        self.show_and_select(Selection(license_id))
        self.timeline.lens.fit_license(license_id)

    def name_license(self, license_id: str) -> None:
        """Select a new license and open the cell of its title, ready to type."""
        self.show_and_select(Selection(license_id))
        self.table.edit_title(license_id)

    def edit(self, selection: Selection) -> None:
        """Select a record and bring up its fields, ready to type."""
        self.select(selection)
        self.inspector.show()
        self.inspector.edit_record()

    def set_theme(self, theme: Theme) -> None:
        self.table.set_theme(theme)
        self.timeline.set_theme(theme)
        self.overview.set_theme(theme)
        self.inspector.set_theme(theme)
        self.gutter.set_theme(theme)

    def show_dependents(self, *, shown: bool) -> None:
        """Give those who depend on a license rows of their own under it."""
        self.rows.show_dependents(shown=shown)

    def show_reports(self, *, shown: bool) -> None:
        self.timeline.show_marks(Show(reports=shown))

    def show_overview(self, *, shown: bool) -> None:
        """The strip of all days above the calendar; the table's rows stay beside the bars."""
        self.overview.setVisible(shown)
        self.table.set_header_height(AXIS_HEIGHT + (self.overview.height() if shown else 0))

    def share_width(self, width: int) -> None:
        """Give table and inspector their share of a window of this width."""
        table, inspector = (
            int(min(max(share * width, least), most)) for share, least, most in (_TABLE, _INSPECTOR)
        )
        self.splitter.setSizes([table, width - table - inspector, inspector])

    def last_widths(self) -> bytes:
        """Of the panes of a window that closes; the next one begins with rows for the table."""
        self._rows_pane.keep_table(self.splitter)
        return bytes(self.splitter.saveState().data())

    def show_filter(self, text: str) -> None:
        """Give rows only to the licenses that hold every word of the text."""
        self.rows.show_filter(text)

    def _why_empty(self) -> str:
        if self._file is None:
            return ""
        if self.rows.is_filtered:
            return translate("Table", "No license has all of these words. Esc shows all again.")
        return translate(
            "Table", "No licenses yet. Ctrl+Shift+N adds one, Ctrl+I takes in a table."
        )

    def _lay_out(self) -> None:
        pane = QWidget()
        pane.setObjectName("timelinePane")
        column = QVBoxLayout(pane)
        column.setContentsMargins(*NONE)
        column.setSpacing(0)
        column.addWidget(self.overview)
        row = QHBoxLayout()
        row.addWidget(self.timeline, 1)
        row.addWidget(self._scroll.bar)
        column.addLayout(row, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setObjectName("panes")
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for index, widget in enumerate((self._rows_pane, pane, self.inspector)):
            self.splitter.addWidget(widget)
            self.splitter.setStretchFactor(index, 1 if widget is pane else 0)
        stack = QSplitter(Qt.Orientation.Vertical)
        stack.setHandleWidth(1)
        stack.setChildrenCollapsible(False)
        stack.addWidget(self.splitter)
        stack.addWidget(self.problems)
        stack.setStretchFactor(0, 1)
        stack.setSizes([640, 160])
        outer = QHBoxLayout(self)
        outer.setContentsMargins(*NONE)
        outer.addWidget(stack)
        self.show_overview(shown=True)

    def _connect(self) -> None:
        self.table.license_chosen.connect(self._select_license)
        self.table.license_opened.connect(self.timeline.lens.fit_license)
        self.table.order_chosen.connect(self._sort)
        self.table.group_toggled.connect(self.rows.toggle_group)
        self.table.groups_expanded.connect(self.rows.expand_all)
        self.timeline.group_toggled.connect(self.rows.toggle_group)
        self.rows.rows_shown.connect(self._take_rows)
        self.rows.taken_back.connect(self._take_back)
        self.table.refused.connect(self.hint_changed)
        self.model.offered.connect(self.timeline.offer)
        self.timeline.selected.connect(self.pick)
        self.timeline.edited.connect(self._perform)
        self.timeline.opened.connect(self.edit)
        self.timeline.scale_changed.connect(self.scale_changed)
        self.timeline.framed.connect(calling(self.overview.look))
        self.timeline.hint_changed.connect(self.hint_changed)
        self.search.found.connect(self._come_to)
        self._ready.hint_changed.connect(self.hint_changed)
        self.problems.place_wanted.connect(self._go_to)
        self.inspector.edited.connect(self._perform)
        self.inspector.offered.connect(self.timeline.offer)
        self.inspector.term_chosen.connect(self.select)

    def _select_license(self, license_id: str) -> None:
        self.select(Selection(license_id))

    def _come_to(self, license_id: str) -> None:
        self.select(Selection(license_id))
        self.timeline.walk.come_to(license_id)

    def _follow_rows(self) -> None:
        """The rows are of another height, or lie elsewhere."""
        is_readable = self._scroll.is_readable
        gained = self._rows_pane.show_readable(self.splitter, is_readable=is_readable)
        if gained:
            # The days stay where they are on the screen while the pane's edge moves.
            self.timeline.lens.pan(gained)
        self.gutter.update()

    def _perform(self, edit: Edit) -> None:
        document = None if self._file is None else self._file.document
        befores = (before for before, _ in edit.changes.licenses() if before is not None)
        # Rows of a large file follow a moment later: what is no more may still be met there.
        if document and all(document.license(before.id) == before for before in befores):
            assert self._file is not None, "its document is at hand"
            self._file.perform(edit)
        elif document:
            self.hint_changed.emit(
                translate("Workspace", "That record has just changed. Look at it, and try again.")
            )

    def _follow(self, changes: ChangeSet) -> None:
        self.rows.follow(changes)
        if self._file is not None:
            self._show_locks(self._file)
        self.select(self._selection.after(changes))

    def _show_locks(self, file: OpenFile) -> None:
        locked = frozenset(file.document.info.locked)
        self.model.show_locked(locked)
        self.timeline.stage.show_locked(locked)

    def _tell_refusal(self, sentence: str) -> None:
        """Fields go back to what the record says."""
        self.select(self._selection)
        self.hint_changed.emit(sentence)

    def _sort(self) -> None:
        self.rows.sort(self.table.orders)

    def _take_rows(self, scroll: float) -> None:
        """Other rows are there: stay at what was looked at, and on the same license."""
        self._scroll.measure()
        self._scroll.bar.setValue(round(scroll))
        if self._fits_all:
            self._fits_all = False
            self.timeline.fit_all()
        self.table.show_pins(self.model.arrangement.pinned)
        self.select(self._selection)

    def _take_back(self, wished: Wished) -> None:
        """A newer wish was stopped: what is shown is what is wished for again."""
        self._viewpoint = wished.viewpoint
        self.table.show_order(wished.orders)
        self._show_selection_in_inspector()

    def _go_to(self, place: Place) -> None:
        """Select what a problem is about and bring it into view."""
        if not self.rows.reveal(place.record_id):
            return
        license_ = None if self._file is None else self._file.document.license(place.record_id)
        has_part = license_ is not None and license_.term(place.part_id) is not None
        self.select(Selection(place.record_id, place.part_id if has_part else None))
        self.timeline.lens.fit_license(place.record_id)

    def _history_of(self, license_id: str) -> tuple[HistoryEntry, ...]:
        file = self._file
        return () if file is None else file.file.history(Table.LICENSES, license_id)

    def _show_selection_in_inspector(self) -> None:
        document = None if self._file is None else self._file.document
        license_id = self._selection.license_id
        license_ = None if document is None or license_id is None else document.license(license_id)
        if document is None or license_ is None:
            self.inspector.show_nothing()
        else:
            self.inspector.show_record(
                license_,
                self._selection,
                self._viewpoint,
                successor=self.timeline.stage.successor_of(license_),
                source=document.source,
                history=partial(self._history_of, license_.id),
            )
