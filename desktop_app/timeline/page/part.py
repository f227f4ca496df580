"""A part of a page: items in coordinates of their own, and the height that they take."""

from __future__ import annotations

from typing import NamedTuple

from desktop_app.timeline.primitives import Item

__all__ = ["NOTHING", "Part"]


class Part(NamedTuple):
    height: float
    items: tuple[Item, ...]


NOTHING = Part(0.0, ())
