"""The handle of an overview: which part of it is taken, and which days a drag of it shows."""

from __future__ import annotations

from enum import Enum
from typing import Final

import msgspec

from desktop_app.domain.days import MAX_DAY, MIN_DAY

__all__ = ["GRIP_REACH", "Grip", "HandleDrag", "grip_at"]

GRIP_REACH: Final = 6.0
"""Logical pixels to both sides of an edge in which the edge is taken."""

_INNER_SHARE: Final = 0.25
"""An edge's share of a narrow handle, so that some of it is left to be moved as a whole."""


class Grip(Enum):
    FIRST = "first"
    LAST = "last"
    WHOLE = "whole"


def grip_at(x: float, left: float, right: float) -> Grip | None:
    """The part of a handle from `left` to `right` that a press at x takes; None beside it."""
    inside = min(GRIP_REACH, (right - left) * _INNER_SHARE)
    if left - GRIP_REACH <= x <= left + inside:
        return Grip.FIRST
    if right - inside <= x <= right + GRIP_REACH:
        return Grip.LAST
    return Grip.WHOLE if left < x < right else None


class HandleDrag(msgspec.Struct, frozen=True, kw_only=True):
    """A drag under way, computed from where it began.

    Attributes:
        grip: what is dragged.
        pressed: the moment under the press, as a fractional day.
        first, last: the moments at the edges of the view then.
        least: days that are shown at least.
    """

    grip: Grip
    pressed: float
    first: float
    last: float
    least: float

    def shown(self, moment: float) -> tuple[float, float]:
        """The days that are shown once the pointer is at a moment."""
        by = moment - self.pressed
        if self.grip is Grip.FIRST:
            first = min(max(self.first + by, float(MIN_DAY)), self.last - self.least)
            return first, self.last
        if self.grip is Grip.LAST:
            last = max(min(self.last + by, MAX_DAY + 1.0), self.first + self.least)
            return self.first, last
        return self.first + by, self.last + by
