"""Arrows of what depends on what across the sections of a chart."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.dependence import DependenceIndex
from desktop_app.timeline.arrows import LEAST_ROW, Anchor, arrow_items, arrows, bar_anchor
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.page.selection import Section
from desktop_app.timeline.primitives import Item
from desktop_app.timeline.rows import RowGeometry, Viewport
from desktop_app.timeline.scale import TimeScale

__all__ = ["chart_arrows"]


def chart_arrows(
    sections: Sequence[tuple[Section, Columns, float]],
    scale: TimeScale,
    geometry: RowGeometry,
    width: float,
) -> tuple[Item, ...]:
    """The arrows between licenses that are shown; each section comes with the y of its rows.

    A license that stands in several sections is met where it stands first.
    """
    if geometry.row_height < LEAST_ROW:
        return ()
    anchors: dict[str, Anchor] = {}
    licenses = [entry.license for section, _, _ in sections for entry in section.entries]
    index = DependenceIndex(licenses)
    if index.is_empty:
        return ()
    for section, columns, top in sections:
        view = Viewport(
            width=width, height=geometry.total_height(len(columns)), scroll=-top, rows=geometry
        )
        for entry in section.entries:
            anchor = bar_anchor(columns, scale, view, entry.license.id)
            if anchor is not None:
                anchors.setdefault(entry.license.id, anchor)
    links = dict.fromkeys(link for license_ in licenses for link in index.touching(license_.id))
    return tuple(arrow_items(arrows(links, anchors.get, width)))
