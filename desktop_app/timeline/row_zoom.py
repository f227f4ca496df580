"""How high rows are: from comfortable down to the whole collection in one window."""

from __future__ import annotations

from typing import Final

import msgspec

from desktop_app.timeline.rows import COMPACT, Viewport

__all__ = ["HIGHEST", "READABLE", "least_height", "zoomed"]

HIGHEST: Final = 88.0
READABLE: Final = 16.0
"""Rows from this height on have room for a line of text. They are whole pixels high, so that a
table beside them shares their baselines."""


def least_height(row_count: int, window: float) -> float:
    """The height at which all rows fit into a window, or compact rows where these do already."""
    return min(COMPACT, window / max(1, row_count))


def zoomed(viewport: Viewport, row_count: int, height: float, about_y: float) -> Viewport:
    """Rows of this height, within the limits; what lies at `about_y` stays there.

    Whole rows are not left behind: the last one is never above the window's lower edge if there
    are enough of them.
    """
    wanted = min(HIGHEST, max(least_height(row_count, viewport.height), height))
    is_readable = wanted >= READABLE
    settled = float(round(wanted)) if is_readable else wanted
    place = viewport.rows.place_at(viewport.scroll + about_y)
    rows = msgspec.structs.replace(viewport.rows, row_height=settled)
    most = max(0.0, rows.total_height(row_count) - viewport.height)
    scroll = min(most, max(0.0, rows.y_of(place) - about_y))
    return msgspec.structs.replace(
        viewport, rows=rows, scroll=float(round(scroll)) if is_readable else scroll
    )
