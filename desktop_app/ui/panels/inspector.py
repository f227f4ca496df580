"""The details of the selection: how long and then what, the record, and its sources."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from desktop_app.domain.days import Day
from desktop_app.domain.knowledge import as_known_on
from desktop_app.domain.metrics import metrics
from desktop_app.domain.records import License, Source
from desktop_app.domain.status import status_on
from desktop_app.domain.visible_text import visible
from desktop_app.domain.wording import status_words
from desktop_app.editing.selection import Selection
from desktop_app.language import translate
from desktop_app.render.measures import APART, EDGE, NARROWEST, NONE, TIGHT, WIDE
from desktop_app.render.theme import Theme
from desktop_app.storage.history import HistoryEntry
from desktop_app.ui.models.row_texts import Viewpoint
from desktop_app.ui.panels.chain_page import ChainPage
from desktop_app.ui.panels.history_page import HistoryPage
from desktop_app.ui.panels.record_page import RecordPage
from desktop_app.ui.panels.sources_page import SourcesPage
from desktop_app.ui.slots import calling
from desktop_app.ui.widgets.fresh_column import plain_label
from desktop_app.ui.widgets.status_chip import StatusChip

__all__ = ["Inspector"]


class Inspector(QWidget):
    """Follows the selection; edits leave it as values.

    Signals:
        edited(Edit): the user changed a field.
        offered(Commit): the user typed a day.
        term_chosen(Selection): the user picked a term in one of its lists.
        extension_wanted(): append a term to the chain.
    """

    edited = Signal(object)
    offered = Signal(object)
    term_chosen = Signal(object)
    extension_wanted = Signal()

    def __init__(self, theme: Theme, today: Callable[[], Day]) -> None:
        super().__init__()
        self.setObjectName("inspector")
        self.setAccessibleName(translate("Inspector", "Inspector"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(NARROWEST)
        self._title = plain_label("", "inspectorTitle")
        self._subtitle = plain_label("", "muted")
        self._chip = StatusChip(theme)
        self._chain = ChainPage()
        self._record = RecordPage(today)
        self._sources = SourcesPage()
        self.history = HistoryPage()
        self._later: dict[QWidget, Callable[[], None]] = {}
        self._tabs = QTabWidget()
        self._tabs.setDocumentMode(True)
        self._tabs.tabBar().setDrawBase(False)
        named: tuple[tuple[QWidget, str], ...] = (
            (self._chain, translate("Inspector", "Chain")),
            (self._record, translate("Inspector", "Record")),
            (self._sources, translate("Inspector", "Sources")),
            (self.history, translate("Inspector", "History")),
        )
        self._pages = tuple(page for page, _ in named)
        for page, name in named:
            self._tabs.addTab(_scrolling(page, name), name)
        self.history.setObjectName("historyPanel")
        self._empty = plain_label(
            translate("Inspector", "Select a license to see how long it covers, and what follows."),
            "muted",
        )
        self._lay_out()
        self._connect()
        self.show_nothing()

    def _connect(self) -> None:
        self._record.edited.connect(self.edited)
        self._record.offered.connect(self.offered)
        self.history.edited.connect(self.edited)
        self._record.term_chosen.connect(self.term_chosen)
        self._chain.term_chosen.connect(self.term_chosen)
        self._chain.extension_wanted.connect(self.extension_wanted)
        self._tabs.currentChanged.connect(calling(self._show_looked_at))

    def show_file(self, licenses: Collection[License], sources: Collection[Source]) -> None:
        """The records of the file, as live views, from which values are completed."""
        self._record.show_file(licenses, sources)

    def show_nothing(self) -> None:
        self._later.clear()
        self._show_parts(filled=False)

    def show_record(
        self,
        license_: License,
        selection: Selection,
        viewpoint: Viewpoint,
        *,
        successor: License | None,
        source: Callable[[str], Source | None],
        history: Callable[[], Sequence[HistoryEntry]],
    ) -> None:
        """Show a license and, where one is selected, its term."""
        self._show_parts(filled=True)
        term_id = selection.term_id
        known = as_known_on(license_, viewpoint.known_on)
        after = None if successor is None else as_known_on(successor, viewpoint.known_on)
        found = metrics(known, as_of=viewpoint.as_of, successor=after)
        status = status_on(known, viewpoint.as_of, warning_days=viewpoint.warning_days)
        self._title.setText(visible(license_.title or license_.id))
        self._subtitle.setText(
            visible(" · ".join(filter(None, (*license_.holders, license_.legal_basis))))
        )
        self._chip.show_status(status.status, status_words(status.status))
        self._chain.show_chain(found, status, selection, viewpoint.as_of, source)
        self._record.show_record(license_, term_id)
        # Read and laid out only while they are looked at: sources can be many, a trail long.
        self._later = {
            self._sources: partial(self._sources.show_sources, license_, term_id, source),
            self.history: lambda: self.history.show_history(license_, history()),
        }
        for page in (self._sources, self.history):
            if page is not self._page_in_front:
                page.clear()
        self._show_looked_at()

    @property
    def _page_in_front(self) -> QWidget:
        return self._pages[self._tabs.currentIndex()]

    def _show_looked_at(self) -> None:
        show = self._later.pop(self._page_in_front, None)
        if show is not None:
            show()

    def edit_record(self) -> None:
        """Bring up the fields, ready to type."""
        self._tabs.setCurrentIndex(1)
        self._record.focus_first()

    def set_theme(self, theme: Theme) -> None:
        self._chip.set_theme(theme)

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(EDGE, WIDE, WIDE, APART)
        head.setSpacing(TIGHT)
        head.addWidget(self._title)
        head.addWidget(self._subtitle)
        head.addSpacing(TIGHT)
        head.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignLeft)
        head.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(*NONE)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._tabs, 1)
        column.addStretch(0)

    def _show_parts(self, *, filled: bool) -> None:
        for part in (self._title, self._subtitle, self._chip, self._tabs):
            part.setVisible(filled)
        self._empty.setVisible(not filled)


def _scrolling(page: QWidget, name: str) -> QScrollArea:
    page.setObjectName("inspectorPage")
    area = QScrollArea()
    area.setWidget(page)
    area.setAccessibleName(name)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area
