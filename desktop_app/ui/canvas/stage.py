"""What the timeline shows now: rows, scale, selection and preview; the world that gestures see."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from itertools import islice
from typing import Final

import msgspec

from desktop_app.domain.changes import ChangeSet, Edit
from desktop_app.domain.days import Day
from desktop_app.domain.dependence import Dependence
from desktop_app.domain.records import License
from desktop_app.editing.license_lock import why_refused
from desktop_app.editing.moving import move_terms
from desktop_app.editing.selection import Part, Selection, TermRef, by_license
from desktop_app.gestures.effects import (
    Preview,
    PreviewBox,
    PreviewLink,
    PreviewRange,
    PreviewTerm,
    PreviewTerms,
)
from desktop_app.timeline import scene
from desktop_app.timeline.arranging.arrangement import NO_ROWS, GroupKey
from desktop_app.timeline.bar_geometry import Box, term_box
from desktop_app.timeline.calendar import PLAIN_CALENDAR
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.dense_hit import CellSummary
from desktop_app.timeline.heading_marks import SummaryOf
from desktop_app.timeline.hit import Hit, Pointing
from desktop_app.timeline.picking import Edges, count_within, picked_boxes, terms_within
from desktop_app.timeline.primitives import Item, Scene, TextMeasure
from desktop_app.timeline.rows import Band, HeadingRows, Viewport
from desktop_app.timeline.scale import TimeScale
from desktop_app.timeline.show import Show
from desktop_app.timeline.snap import Edge, neighbor_magnets, snapped
from desktop_app.ui.canvas.dense import Dense
from desktop_app.ui.canvas.link_layer import LinkLayer, Scenery
from desktop_app.ui.canvas.overlay import (
    box_items,
    bubble,
    edge_mark,
    ghosts,
    outlines,
    range_items,
)
from desktop_app.ui.canvas.row_hint import row_hint
from desktop_app.ui.canvas.stage_rows import StageRows
from desktop_app.ui.canvas.would_be import WouldBe

__all__ = ["Stage"]

_FIT_MARGIN: Final = 32.0
_FEW: Final = 200
"""So many licenses or terms can be looked at one by one within a frame."""
_LABEL_ROOM: Final = 72.0
"""Right of what is fitted: names that do not fit into their bars stand there."""


class Stage:
    """Mutable state of one timeline view, without any widget: easy to build in a test."""

    def __init__(self, measure: TextMeasure, *, as_of: Day) -> None:
        self._measure = measure
        self._licenses: dict[str, License] = {}
        self._successors: dict[str, str] = {}
        self.arrangement = NO_ROWS
        self._columns = Columns.build((), as_of=as_of)
        self._selection = Selection()
        self._picked: Mapping[str, frozenset[str]] = {}
        self.scale = TimeScale.fitting(as_of - 182, as_of + 182, 700.0)
        self.viewport = Viewport(width=700.0, height=400.0)
        self.show = Show()
        self.summary_of: SummaryOf | None = None
        self.calendar = PLAIN_CALENDAR
        self.links = LinkLayer()
        self._locked: frozenset[str] = frozenset()
        self.dense = Dense(measure)
        self._pointing = Pointing()
        self._preview: Preview | None = None
        self._proposal: WouldBe | None = None
        self.pointer_x = 0.0
        self.pointer_y = 0.0

    # What gestures ask (see gestures.world.World).

    @property
    def selection(self) -> Selection:
        return self._selection

    def license(self, license_id: str) -> License | None:
        return self._licenses.get(license_id)

    def hit_test(self, x: float, y: float, *, coarse: bool = False) -> Hit | None:
        if self.is_dense:
            return self.dense.hit_test(self._columns, self.scale, self.viewport, x, y)
        # Edges move one term; with several selected, bars move as wholes.
        selected = None if self._selection.others else self._scene_selection()
        at = self._pointing.at
        return at(self._columns, self.scale, self.viewport, x, y, selected, coarse=coarse)

    def has_link_handle_at(self, x: float, y: float, *, coarse: bool = False) -> bool:
        return self._has_handle and self.links.has_handle_at(self._scenery, (x, y), coarse=coarse)

    def link_at(self, x: float, y: float, *, coarse: bool = False) -> Dependence | None:
        return self.links.link_at(self._scenery, (x, y), coarse=coarse)

    def is_locked(self, license_id: str) -> bool:
        return license_id in self._locked

    def group_at(self, y: float) -> GroupKey | None:
        row = self.viewport.row_at(y, len(self._columns))
        heading = None if row is None else self.arrangement.heading_at(row)
        return None if heading is None else heading.key

    def terms_within(
        self, left: float, top: float, right: float, bottom: float
    ) -> tuple[TermRef, ...]:
        edges = Edges(left, top, right, bottom)
        found = terms_within(self._columns, self.scale, self.viewport, edges)
        return tuple(TermRef(*term) for term in found)

    def count_within(self, left: float, top: float, right: float, bottom: float) -> int:
        edges = Edges(left, top, right, bottom)
        return count_within(self._columns, self.scale, self.viewport, edges)

    def magnet(self, day: float, edge: Edge, license_id: str, term_id: str) -> Day | None:
        row = self._columns.row_of(license_id)
        if row is None:
            return None
        block = self._columns.window(range(row, row + 1))
        magnets = neighbor_magnets(block, term_id, edge, self._columns.as_of)
        held_day, held_by = snapped(day, edge, self.scale, magnets)
        return None if held_by is None else held_day

    # What the view tells.

    def show_rows(self, rows: StageRows) -> None:
        self._columns, self._licenses, self._successors, self.arrangement, links = rows
        self.links.show(links)
        headings = HeadingRows(self.arrangement.heading_rows)
        geometry = msgspec.structs.replace(self.viewport.rows, headings=headings)
        pins = self.arrangement.pinned
        self.viewport = msgspec.structs.replace(self.viewport, rows=geometry, pins=pins)

    def follow(self, changes: ChangeSet) -> None:
        """Patch the rows whose license changed; each keeps its place."""
        shown: list[tuple[License, License, License | None]] = []
        for before, after in changes.licenses():
            if before is None or after is None:
                continue
            self._licenses[after.id] = after
            if before.succeeds != after.succeeds:
                self._successors.pop(before.succeeds or "", None)
                if after.succeeds is not None:
                    self._successors[after.succeeds] = after.id
            if self._columns.row_of(after.id) is not None:
                shown.append((before, after, self.successor_of(after)))
        if shown:
            self._columns = self._columns.patched_many(shown)
        self.links.follow(changes)

    def show_locked(self, license_ids: Iterable[str]) -> None:
        """Which licenses refuse changes."""
        self._locked = frozenset(license_ids)

    def why_refused(self, edit: Edit) -> str | None:
        """Why an edit must wait for a license to be unlocked; None where it need not."""
        return why_refused(edit.changes, self._locked)

    def show_selection(self, selection: Selection) -> None:
        self._selection = selection
        self._picked = by_license(selection.terms)

    def show_preview(self, preview: Preview | None) -> None:
        self._preview = preview

    def propose(self, edit: Edit | None) -> None:
        """Show the licenses as the edit would leave them, until it is made or dropped."""
        self._proposal = None if edit is None else WouldBe.after(edit)

    def proposed_box(self, license_id: str, term_id: str) -> Box | None:
        """Where a term would be drawn."""
        columns = self._patched(self._would_be())
        return term_box(columns, self.scale, self.viewport, license_id, term_id)

    @property
    def preview(self) -> Preview | None:
        """What the gesture under way would do."""
        return self._preview

    @property
    def proposes(self) -> bool:
        """Whether an edit is shown that is being asked about."""
        return self._proposal is not None

    @property
    def has_links(self) -> bool:
        """Whether arrows are in view, or may come into it."""
        return self.links.may_show(self._scenery)

    @property
    def preview_label(self) -> str:
        return "" if self._preview is None else self._preview.label

    def resize(self, width: float, height: float) -> None:
        self.viewport = msgspec.structs.replace(
            self.viewport, width=max(1.0, width), height=max(1.0, height)
        )

    def scroll_to(self, pixels: float) -> None:
        self.viewport = msgspec.structs.replace(self.viewport, scroll=pixels)

    # What can be asked of the picture.

    @property
    def columns(self) -> Columns:
        return self._columns

    @property
    def is_dense(self) -> bool:
        """Whether rows share pixels: then they are shown as cells, and nothing can be dragged."""
        return self.dense.shows(self._columns, self.viewport)

    def foresee(self) -> bool:
        """Make ready what zooming on would need; False once there is nothing to do."""
        return self.is_dense and self.dense.foresee(self._columns, self.scale, self.viewport)

    def summary(self, x: float, y: float) -> CellSummary | None:
        """What shares the pixels at a point; None where rows are told apart."""
        if not self.is_dense:
            return None
        return self.dense.summary(self._columns, self.scale, self.viewport, x, y)

    def successor_of(self, license_: License) -> License | None:
        """The license that takes this one's place, if the file names one."""
        successor_id = self._successors.get(license_.id)
        return None if successor_id is None else self._licenses.get(successor_id)

    def term_box(self, license_id: str, term_id: str) -> Box | None:
        return term_box(self._columns, self.scale, self.viewport, license_id, term_id)

    def everything(self) -> TimeScale | None:
        """The scale that shows all rows' days."""
        extent = self._columns.extent
        if self.arrangement.collapsed:
            extent = Columns.build(self.arrangement.licenses, as_of=self._columns.as_of).extent
        return None if extent is None else self.fitted(*extent)

    def license_extent(self, license_id: str) -> tuple[Day, Day] | None:
        row = self._columns.row_of(license_id)
        return None if row is None else self._columns.window(range(row, row + 1)).extent()

    def fitted(self, first: Day, last: Day) -> TimeScale:
        width = max(self.viewport.width / 2, self.viewport.width - _LABEL_ROOM)
        return TimeScale.fitting(first, last, width, _FIT_MARGIN)

    def body(self, band: Band | None = None) -> Scene:
        """The whole body, or all that is seen in a band of it, with what a gesture would do."""
        would_be = self._would_be()
        columns = self._patched(would_be)
        chosen = self._scene_selection()
        if self.is_dense:
            body = self.dense.body(columns, self.scale, self.viewport, chosen, self.calendar, band)
        else:
            body = scene.body_scene(
                columns,
                self.scale,
                self.viewport,
                self._measure,
                selection=chosen,
                show=self.show,
                calendar=self.calendar,
                summary_of=self.summary_of,
                band=band,
            )
        items = (*body.items, *self._overlay(columns, would_be))
        return Scene(width=body.width, height=body.height, items=items)

    def _would_be(self) -> WouldBe | None:
        """What the gesture under way would do, or else what is being asked about."""
        preview = self._preview
        if isinstance(preview, PreviewTerms):
            return self._moved_in_view(preview)
        if not isinstance(preview, PreviewTerm):
            return self._proposal
        before = self._licenses.get(preview.license_id)
        if before is None:
            return None
        terms = tuple(
            preview.after if term.id == preview.before.id else term for term in before.terms
        )
        after = msgspec.structs.replace(before, terms=terms)
        return WouldBe((after,), {before.id: (preview.before.id,)})

    def _moved_in_view(self, preview: PreviewTerms) -> WouldBe:
        """Only what is in view, so that moving many costs no more than moving few."""
        picked = preview.picked
        names: Iterable[str] = picked
        if len(picked) > _FEW:
            # Rows lower than a pixel or two are too many to look through, and to be told apart.
            names = () if self.is_dense else self._names_in_view() & picked.keys()
        names = [name for name in names if self._is_in_view(name, self._columns)]
        shown = [license_ for name in names if (license_ := self._licenses.get(name)) is not None]
        terms = [TermRef(each.id, name) for each in shown for name in preview.picked[each.id]]
        moved = move_terms(shown, terms, preview.days)
        return WouldBe(tuple(after for _, after in moved.pairs), preview.picked)

    def _names_in_view(self) -> set[str]:
        count = len(self._columns)
        spans = (range(min(self.viewport.pinned, count)), self.viewport.visible_rows(count))
        return {
            name
            for rows in spans
            for base, block in self._columns.blocks_over(range(rows.start, min(rows.stop, count)))
            for name in block.license_ids[max(0, rows.start - base) : rows.stop - base]
        }

    def _patched(self, would_be: WouldBe | None) -> Columns:
        """The columns with those rows in view as they would be."""
        columns = self._columns
        changes = [
            (before, after, self.successor_of(before))
            for after in (() if would_be is None else would_be.licenses)
            if (before := self._licenses.get(after.id)) is not None
            and self._is_in_view(after.id, columns)
        ]
        return columns.patched_many(changes) if changes else columns

    def _overlay(self, columns: Columns, would_be: WouldBe | None) -> list[Item]:
        items: list[Item] = []
        if would_be is not None:
            items += ghosts(self._picked_boxes(self._columns, would_be.picked))
        items += self._selected_items(columns)
        preview = self._preview
        selected = self._licenses.get(self._selection.license_id or "")
        if selected is not None and not selected.terms and would_be is None and preview is None:
            items += row_hint(columns, selected.id, self.viewport, self._measure)
        drawn = preview if isinstance(preview, PreviewLink) else None
        scenery = self._scenery._replace(columns=columns)
        items += self.links.items(scenery, drawn, with_handle=self._has_handle)
        if isinstance(preview, PreviewRange):
            items += range_items(self.scale, preview.first, preview.last, self.viewport.height)
        elif isinstance(preview, PreviewBox):
            items += box_items(preview)
        if preview is not None:
            at = (self.pointer_x, self.pointer_y)
            items += bubble(preview.label, at, self.viewport.width, self._measure)
        return items

    @property
    def _scenery(self) -> Scenery:
        return Scenery(self._columns, self.scale, self.viewport, self._selection)

    @property
    def _has_handle(self) -> bool:
        return self._selection.license_id not in self._locked

    def _selected_items(self, columns: Columns) -> list[Item]:
        """What tells several selected terms, or the selected edge of one."""
        selection = self._selection
        if selection.others:
            return outlines(self._picked_boxes(columns, self._picked))
        if selection.part is Part.WHOLE or not selection.terms:
            return []
        box = self._box_in_view(selection.terms[0], columns)
        return [] if box is None else edge_mark(box, selection.part)

    def _picked_boxes(self, columns: Columns, picked: Mapping[str, Collection[str]]) -> list[Box]:
        if not self.is_dense:
            return picked_boxes(columns, self.scale, self.viewport, picked)
        terms = (TermRef(name, term) for name, ids in picked.items() for term in ids)
        found = (self._box_in_view(term, columns) for term in islice(terms, _FEW))
        return [box for box in found if box is not None]

    def _box_in_view(self, term: TermRef, columns: Columns) -> Box | None:
        if not self._is_in_view(term.license_id, columns):
            return None
        return term_box(columns, self.scale, self.viewport, *term)

    def _is_in_view(self, license_id: str, columns: Columns) -> bool:
        count = len(columns)
        return any(self.viewport.shows_row(row, count) for row in columns.rows_of(license_id))

    def axis(self, height: float) -> Scene:
        width, as_of = self.viewport.width, self._columns.as_of
        return scene.axis_scene(self.scale, width, height, self._measure, as_of, self.calendar)

    def _scene_selection(self) -> scene.Selection | None:
        if self._selection.license_id is None:
            return None
        return scene.Selection(self._selection.license_id, self._selection.term_id)
