"""What the timeline shows now: rows, scale, selection and preview; the world that gestures see."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec
import numpy as np

from desktop_app.domain.changes import ChangeSet
from desktop_app.domain.days import Day
from desktop_app.domain.records import License
from desktop_app.editing.selection import Selection
from desktop_app.gestures.effects import PreviewRange, PreviewTerm
from desktop_app.timeline import scene
from desktop_app.timeline.bar_geometry import Box, term_box
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.hit import Hit, hit_test
from desktop_app.timeline.primitives import (
    Fill,
    Ink,
    Item,
    Label,
    Rects,
    Scene,
    TextMeasure,
    TextRole,
)
from desktop_app.timeline.rows import RowGeometry, Viewport
from desktop_app.timeline.scale import TimeScale
from desktop_app.timeline.show import Show
from desktop_app.timeline.snap import Edge, neighbor_magnets, snapped

__all__ = ["Stage"]

_FIT_MARGIN: Final = 32.0
_LABEL_ROOM: Final = 72.0
"""Right of what is fitted: names that do not fit into their bars stand there."""
_BUBBLE_PADDING: Final = 8.0
_BUBBLE_HEIGHT: Final = 24.0


class Stage:
    """Mutable state of one timeline view, without any widget: easy to build in a test."""

    def __init__(self, measure: TextMeasure, *, as_of: Day) -> None:
        self._measure = measure
        self._licenses: dict[str, License] = {}
        self._successors: dict[str, str] = {}
        self._columns = Columns.build((), as_of=as_of)
        self._selection = Selection()
        self.scale = TimeScale.fitting(as_of - 182, as_of + 182, 700.0)
        self.viewport = Viewport(width=700.0, height=400.0)
        self.show = Show()
        self._preview: PreviewTerm | None = None
        self._preview_range: PreviewRange | None = None
        self.pointer_x = 0.0
        self.pointer_y = 0.0

    # What gestures ask (see gestures.world.World).

    @property
    def selection(self) -> Selection:
        return self._selection

    def license(self, license_id: str) -> License | None:
        return self._licenses.get(license_id)

    def hit_test(self, x: float, y: float) -> Hit | None:
        return hit_test(self._columns, self.scale, self.viewport, x, y, self._scene_selection())

    def magnet(self, day: float, edge: Edge, license_id: str, term_id: str) -> Day | None:
        row = self._columns.row_of(license_id)
        if row is None:
            return None
        block = self._columns.window(range(row, row + 1))
        magnets = neighbor_magnets(block, term_id, edge, self._columns.as_of)
        held_day, held_by = snapped(day, edge, self.scale, magnets)
        return None if held_by is None else held_day

    # What the view tells.

    def show_licenses(
        self,
        licenses: Sequence[License],
        *,
        as_of: Day,
        known_on: Day | None,
        warning_days: Sequence[int],
        with_dependents: bool = False,
    ) -> None:
        self._licenses = {license_.id: license_ for license_ in licenses}
        self._successors = {
            license_.succeeds: license_.id for license_ in licenses if license_.succeeds is not None
        }
        self._columns = Columns.build(
            licenses,
            as_of=as_of,
            known_on=known_on,
            warning_days=warning_days,
            with_dependents=with_dependents,
        )

    def follow(self, changes: ChangeSet) -> None:
        """Patch the rows whose license changed; each keeps its place."""
        for before, after in changes.licenses():
            if before is None or after is None:
                continue
            self._licenses[after.id] = after
            if before.succeeds != after.succeeds:
                self._successors.pop(before.succeeds or "", None)
                if after.succeeds is not None:
                    self._successors[after.succeeds] = after.id
            self._columns = self._columns.patched(before, after, self.successor_of(after))

    def show_selection(self, selection: Selection) -> None:
        self._selection = selection

    def show_preview(self, preview: PreviewTerm | PreviewRange | None) -> None:
        self._preview = preview if isinstance(preview, PreviewTerm) else None
        self._preview_range = preview if isinstance(preview, PreviewRange) else None

    @property
    def preview_label(self) -> str:
        preview = self._preview or self._preview_range
        return "" if preview is None else preview.label

    def resize(self, width: float, height: float) -> None:
        self.viewport = msgspec.structs.replace(
            self.viewport, width=max(1.0, width), height=max(1.0, height)
        )

    def scroll_to(self, pixels: float) -> None:
        self.viewport = msgspec.structs.replace(self.viewport, scroll=pixels)

    def set_row_height(self, height: float) -> None:
        self.viewport = msgspec.structs.replace(self.viewport, rows=RowGeometry(height))

    # What can be asked of the picture.

    @property
    def columns(self) -> Columns:
        return self._columns

    def successor_of(self, license_: License) -> License | None:
        """The license that takes this one's place, if the file names one."""
        successor_id = self._successors.get(license_.id)
        return None if successor_id is None else self._licenses.get(successor_id)

    def term_box(self, license_id: str, term_id: str) -> Box | None:
        return term_box(self._columns, self.scale, self.viewport, license_id, term_id)

    def everything(self) -> TimeScale | None:
        """The scale that shows all rows' days."""
        extent = self._columns.extent
        return None if extent is None else self.fitted(*extent)

    def license_extent(self, license_id: str) -> tuple[Day, Day] | None:
        row = self._columns.row_of(license_id)
        return None if row is None else self._columns.window(range(row, row + 1)).extent()

    def fitted(self, first: Day, last: Day) -> TimeScale:
        width = max(self.viewport.width / 2, self.viewport.width - _LABEL_ROOM)
        return TimeScale.fitting(first, last, width, _FIT_MARGIN)

    def body(self) -> Scene:
        """The whole body, with what a gesture under way would do."""
        columns = self._columns
        preview = self._preview
        before = None if preview is None else self._licenses.get(preview.license_id)
        overlay: list[Item] = []
        if preview is not None and before is not None:
            ghost = self.term_box(preview.license_id, preview.before.id)
            after = msgspec.structs.replace(
                before,
                terms=tuple(
                    preview.after if term.id == preview.before.id else term for term in before.terms
                ),
            )
            columns = columns.patched(before, after, self.successor_of(before))
            overlay = [*_ghost(ghost), *self._bubble(preview.label)]
        elif self._preview_range is not None:
            overlay = [*self._range(self._preview_range), *self._bubble(self._preview_range.label)]
        body = scene.body_scene(
            columns,
            self.scale,
            self.viewport,
            self._measure,
            selection=self._scene_selection(),
            show=self.show,
        )
        return Scene(width=body.width, height=body.height, items=(*body.items, *overlay))

    def axis(self, height: float) -> Scene:
        return scene.axis_scene(
            self.scale, self.viewport.width, height, self._measure, self._columns.as_of
        )

    def _scene_selection(self) -> scene.Selection | None:
        if self._selection.license_id is None:
            return None
        return scene.Selection(self._selection.license_id, self._selection.term_id)

    def _range(self, preview: PreviewRange) -> list[Item]:
        left, right = self.scale.x(preview.first), self.scale.x(preview.last + 1)
        height = self.viewport.height
        width = right - left
        lines = [
            [left, 0.0, 2.0, height],
            [right - 2, 0.0, 2.0, height],
            [left, 0.0, width, 4.0],
            [left, height - 4, width, 4.0],
        ]
        return [Rects(xywh=np.array(lines), ink=Ink.ACCENT)]

    def _bubble(self, text: str) -> list[Item]:
        """The live label beside the pointer, kept inside the view."""
        role = TextRole.STRONG
        width = self._measure.width(text, role) + 2 * _BUBBLE_PADDING
        x = min(max(self.pointer_x - width / 2, 4.0), max(4.0, self.viewport.width - width - 4.0))
        y = self.pointer_y - 52.0
        if y < 4.0:
            y = self.pointer_y + 32.0
        baseline = y + (_BUBBLE_HEIGHT + self._measure.ascent(role)) / 2
        return [
            Rects(
                xywh=np.array([[round(x), round(y), round(width), _BUBBLE_HEIGHT]]),
                ink=Ink.TEXT,
                radius=6.0,
            ),
            Label(x=x + _BUBBLE_PADDING, y=baseline, text=text, role=role, ink=Ink.SURFACE),
        ]


def _ghost(box: Box | None) -> list[Item]:
    """Where the bar was."""
    if box is None:
        return []
    return [
        Rects(
            xywh=np.array([[box.x, box.y, box.width, box.height]]),
            ink=Ink.MUTED,
            fill=Fill.OUTLINE,
            radius=3.0,
        )
    ]
