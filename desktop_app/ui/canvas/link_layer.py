"""The arrows of what depends on what, as the timeline shows them, and the handle to draw more."""

from __future__ import annotations

from collections.abc import Iterable
from math import hypot
from typing import Final, NamedTuple

from desktop_app.domain.changes import ChangeSet
from desktop_app.domain.dependence import Dependence, DependenceIndex
from desktop_app.editing.selection import Selection
from desktop_app.gestures.effects import PreviewLink
from desktop_app.timeline.arrows import (
    LEAST_ROW,
    Anchor,
    Arrow,
    arrow_at,
    arrow_items,
    arrows,
    bar_anchor,
    handle_at,
    handle_items,
    loose_arrow,
)
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.primitives import Ink, Item
from desktop_app.timeline.rows import Viewport
from desktop_app.timeline.scale import TimeScale

__all__ = ["LinkLayer", "Scenery"]

_SLACK: Final = 4.0
_COARSE_SLACK: Final = 14.0
_HANDLE_REACH: Final = 8.0
_COARSE_HANDLE_REACH: Final = 20.0
_LEAST_HANDLE_ROW: Final = 20.0


class Scenery(NamedTuple):
    """What is in view: arrows are the same as long as all of this is."""

    columns: Columns
    scale: TimeScale
    viewport: Viewport
    selection: Selection


class LinkLayer:
    """Mutable: the links of the licenses shown, and whether all arrows are or the selection's."""

    def __init__(self) -> None:
        self.shows_all = False
        self._index = DependenceIndex(())
        self._last: tuple[Scenery, bool, list[Arrow]] | None = None

    def show(self, links: DependenceIndex) -> None:
        """The links of the file; they follow its edits from here on."""
        self._index = links
        self._last = None

    def follow(self, changes: ChangeSet) -> None:
        self._index.follow(changes)
        self._last = None

    def link_at(
        self, scenery: Scenery, at: tuple[float, float], *, coarse: bool
    ) -> Dependence | None:
        return arrow_at(self._arrows(scenery), at, _COARSE_SLACK if coarse else _SLACK)

    def has_handle_at(self, scenery: Scenery, at: tuple[float, float], *, coarse: bool) -> bool:
        handle = self._handle(scenery)
        if handle is None:
            return False
        reach = _COARSE_HANDLE_REACH if coarse else _HANDLE_REACH
        return hypot(at[0] - handle[0], at[1] - handle[1]) <= reach

    def may_show(self, scenery: Scenery) -> bool:
        """Whether an arrow may be in view, or come into it with the next row."""
        return self.shows_all or any(True for _ in self._links(scenery))

    def items(
        self, scenery: Scenery, preview: PreviewLink | None, *, with_handle: bool
    ) -> list[Item]:
        """Arrows, the handle where it may be used, and the arrow that is being drawn."""
        selection = scenery.selection
        near = selection.license_id
        items = arrow_items(self._arrows(scenery), near, selection.link)
        handle = self._handle(scenery) if with_handle else None
        if handle is not None:
            items += handle_items(handle)
        if preview is not None:
            items += _drawn(preview, scenery)
        return items

    def _arrows(self, scenery: Scenery) -> list[Arrow]:
        last = self._last
        if last is not None and last[1] == self.shows_all and last[0] == scenery:
            return last[2]
        links = self._links(scenery)
        columns, scale, viewport, _ = scenery
        anchors: dict[str, Anchor | None] = {}

        def anchor_of(license_id: str) -> Anchor | None:
            if license_id not in anchors:
                anchors[license_id] = bar_anchor(columns, scale, viewport, license_id)
            return anchors[license_id]

        found = arrows(links, anchor_of, viewport.width)
        self._last = (scenery, self.shows_all, found)
        return found

    def _links(self, scenery: Scenery) -> Iterable[Dependence]:
        columns, _, viewport, selection = scenery
        if viewport.rows.row_height < LEAST_ROW:
            return ()
        index = self._index
        if index.is_empty:
            return ()
        names: list[str] = [] if selection.license_id is None else [selection.license_id]
        if self.shows_all:
            names += columns.window(viewport.visible_rows(len(columns))).license_ids
        return dict.fromkeys(link for name in dict.fromkeys(names) for link in index.touching(name))

    @staticmethod
    def _handle(scenery: Scenery) -> tuple[float, float] | None:
        columns, scale, viewport, selection = scenery
        if selection.license_id is None or selection.others:
            return None
        if viewport.rows.row_height < _LEAST_HANDLE_ROW:
            return None
        anchor = bar_anchor(columns, scale, viewport, selection.license_id)
        if anchor is None or not -_HANDLE_REACH <= anchor.y <= viewport.height + _HANDLE_REACH:
            return None
        return handle_at(anchor, viewport.width)


def _drawn(preview: PreviewLink, scenery: Scenery) -> list[Item]:
    columns, scale, viewport, _ = scenery
    start = bar_anchor(columns, scale, viewport, preview.license_id)
    if start is None:
        return []
    ink = Ink.ALARM if preview.is_refused else Ink.ACCENT
    target = None
    if preview.on_id is not None and preview.on_id != preview.license_id:
        target = bar_anchor(columns, scale, viewport, preview.on_id)
    if target is None:
        return loose_arrow(start, (preview.x, preview.y), ink, viewport.width)
    made = Dependence(preview.license_id, preview.on_id or "")
    (arrow,) = arrows([made], {made.license_id: start, made.on_id: target}.get, viewport.width)
    return loose_arrow(start, arrow.points[-1], ink, viewport.width)
