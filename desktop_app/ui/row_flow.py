"""The rows of table and timeline: what they show is arranged here, and follows every change."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.changes import ChangeSet
from desktop_app.domain.records import License
from desktop_app.domain.search import search_words
from desktop_app.editing.document import Document
from desktop_app.timeline.arranging.arrange import Wishes
from desktop_app.timeline.arranging.arrangement import Arrangement, GroupKey
from desktop_app.timeline.arranging.fields import GroupBy
from desktop_app.ui.canvas.stage_rows import StageRows, stage_rows
from desktop_app.ui.canvas.timeline_view import TimelineView
from desktop_app.ui.group_summaries import GroupSummaries
from desktop_app.ui.job_runner import JobRunner
from desktop_app.ui.models.license_table_model import LicenseTableModel
from desktop_app.ui.models.row_order import RowOrder, sort_key
from desktop_app.ui.models.row_texts import Viewpoint
from desktop_app.ui.row_anchor import Anchor, anchored, anchors_of
from desktop_app.ui.row_arranger import Arranged, RowArranger

__all__ = ["RowFlow", "Wished"]

_MOST_PATCHED: Final = 300
"""Licenses that change at once and are described anew within a frame or two."""


class Wished(NamedTuple):
    """What rows are arranged for, and how the reader said it."""

    wishes: Wishes
    viewpoint: Viewpoint
    filter: str
    orders: tuple[RowOrder, ...]


class RowFlow(QObject):
    """Filter, groups, order, pins and dependents become rows; edits patch them or move them.

    Signals:
        rows_shown(float): other rows are there; the scroll that keeps what was looked at in place.
        grouped(): other groups, or none.
        taken_back(Wished): what the rows are arranged for again, since a newer wish was stopped.
    """

    rows_shown = Signal(float)
    grouped = Signal()
    taken_back = Signal(object)

    def __init__(self, model: LicenseTableModel, timeline: TimelineView, jobs: JobRunner) -> None:
        super().__init__(timeline)
        arranger = RowArranger(self, jobs)
        self._summaries = GroupSummaries(timeline, jobs)
        self._model = model
        self._timeline = timeline
        self._arranger = arranger
        self._document: Document | None = None
        self._viewpoint: Viewpoint | None = None
        self._everything: Sequence[License] = ()
        self._anchors: tuple[Anchor, ...] | None = None
        self._filter = ""
        self._orders: tuple[RowOrder, ...] = ()
        self._asked: Wished | None = None
        self._shown: Wished | None = None
        """What the rows were arranged for; None once records that decide about places changed."""
        arranger.arranged.connect(self._show)

    def begin(
        self, document: Document | None, viewpoint: Viewpoint, ready: StageRows | None = None
    ) -> None:
        """Rows of another file, or none; `ready` are those in the file's own order."""
        self._document = document
        self._viewpoint = viewpoint
        self._shown = self._asked = None
        self._anchors = ()
        self._arranger.wish(collapsed=frozenset())
        if document is None:
            self._arranger.stop()
            self._everything = ()
            self._show(Arranged(stage_rows((), viewpoint), viewpoint))
            return
        self._everything = tuple(document.licenses)
        if ready is not None and self._arranger.wishes == Wishes():
            self._arranger.stop()
            self._asked = self._wished(viewpoint)
            self._show(Arranged(ready, viewpoint))
        else:
            self._arrange()

    def show_viewpoint(self, viewpoint: Viewpoint) -> None:
        self._viewpoint = viewpoint
        self._arrange()

    def show_filter(self, text: str) -> None:
        """Give rows only to the licenses that hold every word of the text."""
        self._filter = text
        self._wish(words=search_words(text))

    @property
    def is_filtered(self) -> bool:
        return bool(self._arranger.wishes.words)

    def show_dependents(self, *, shown: bool) -> None:
        """Give those who depend on a license rows of their own under it."""
        self._wish(with_dependents=shown)

    def sort(self, orders: Sequence[RowOrder]) -> None:
        self._orders = tuple(orders)
        self._wish(order=tuple(map(sort_key, orders)))

    @property
    def group_by(self) -> tuple[GroupBy, ...]:
        return self._arranger.wishes.group_by

    def group(self, fields: tuple[GroupBy, ...]) -> None:
        """Put licenses together by these fields, the outermost first."""
        self._wish(group_by=fields, collapsed=frozenset())
        self.grouped.emit()

    @property
    def arrangement(self) -> Arrangement:
        """How the rows that are shown stand."""
        return self._model.arrangement

    @property
    def pinned(self) -> tuple[str, ...]:
        return self._arranger.wishes.pinned

    def expect_pins(self, license_ids: tuple[str, ...]) -> None:
        """What stands at the top of the file that begins next."""
        self._arranger.wish(pinned=license_ids)

    def pin(self, license_ids: tuple[str, ...]) -> None:
        """Let these stand at the top."""
        self._wish(pinned=license_ids)

    def toggle_group(self, key: GroupKey) -> None:
        """Open or close a group; its heading stays where it is on the screen."""
        self._show_collapsed(self._model.arrangement.collapsed ^ {key}, key)

    def expand_all(self) -> None:
        self._show_collapsed(frozenset(), None)

    def collapse_all(self) -> None:
        headings = self._model.arrangement.headings
        self._show_collapsed(frozenset(heading.key for heading in headings), None)

    def reveal(self, license_id: str) -> bool:
        """Open the groups that hide a license; whether it has a row then."""
        arrangement = self._model.arrangement
        closed = arrangement.collapsed
        while arrangement.row_of(license_id) is None:
            row = arrangement.row_standing_for(license_id)
            heading = None if row is None else arrangement.heading_at(row)
            if heading is None:
                return False
            closed -= {heading.key}
            arrangement = arrangement.with_collapsed(closed)
        if closed != self._model.arrangement.collapsed:
            self._show_collapsed(closed, None)
        return True

    def follow(self, changes: ChangeSet) -> None:
        """An edit patches its rows; where it decides about places, they move after that."""
        is_many = len(changes.changes) > _MOST_PATCHED
        is_settled = (
            not is_many and not self._arranger.is_busy and self._arranger.places_alike(changes)
        )
        if self._model.follow(changes) and not is_many:
            self._timeline.follow(changes)
            self._summaries.follow(changes, self._timeline.stage.successor_of)
        self._everything = ()
        if not is_settled:
            self._shown = None
            self._arrange(apart_from=changes.license_ids)

    @property
    def can_take_back(self) -> bool:
        """Whether the newest wish could be stopped: the rows shown are right without it."""
        return self._shown is not None and self._arranger.is_busy

    def take_back(self) -> None:
        """Want again what is shown; the newest wish was stopped."""
        shown = self._shown
        if shown is None:
            return
        self._arranger.take_back(shown.wishes)
        self._viewpoint, self._anchors = shown.viewpoint, None
        self._filter, self._orders, self._asked = shown.filter, shown.orders, shown
        self.taken_back.emit(shown)
        self.grouped.emit()

    def _wished(self, viewpoint: Viewpoint) -> Wished:
        return Wished(self._arranger.wishes, viewpoint, self._filter, self._orders)

    def _wish(self, **wishes: Any) -> None:  # noqa: ANN401 - fields of the wishes, each its own
        before = self._arranger.wishes
        self._arranger.wish(**wishes)
        if self._shown is None or self._arranger.is_busy or self._arranger.wishes != before:
            self._arrange()

    def _show_collapsed(self, collapsed: frozenset[GroupKey], held: GroupKey | None) -> None:
        self._arranger.wish(collapsed=collapsed)
        self._arrange(held=held)

    def _arrange(
        self, *, apart_from: Collection[str] | None = None, held: GroupKey | None = None
    ) -> None:
        if self._document is None or self._viewpoint is None:
            return
        stage = self._timeline.stage
        if self._anchors is None:
            chosen = stage.selection.license_id if apart_from is None else None
            self._anchors = anchors_of(
                self._model.arrangement, stage.viewport, chosen, apart_from or (), held
            )
        if not self._everything:
            self._everything = tuple(self._document.licenses)
        self._asked = self._wished(self._viewpoint)
        self._arranger.begin(self._everything, self._viewpoint)

    def _show(self, arranged: Arranged) -> None:
        anchors, self._anchors = self._anchors, None
        self._shown = self._asked
        self._model.show_viewpoint(arranged.viewpoint)
        arrangement = arranged.rows.arrangement
        self._model.show_rows(arrangement)
        self._summaries.show(arrangement, arranged.viewpoint, self._everything)
        self._timeline.show_rows(arranged.rows, arranged.viewpoint)
        scroll = anchored(anchors or (), arrangement, self._timeline.stage.viewport)
        self.rows_shown.emit(scroll)
