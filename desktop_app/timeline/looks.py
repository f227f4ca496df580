"""How a bar and its end look: one table from meaning to ink, pattern and cap."""

from __future__ import annotations

from enum import IntEnum
from typing import Final, NamedTuple

from desktop_app.language import marked
from desktop_app.timeline.primitives import Fill, Ink

__all__ = ["BARS", "CAPS", "BarLook", "Cap", "CapLook", "Look"]


class Look(IntEnum):
    """What a bar says by its looks; small enough for a column of bytes."""

    IN_FORCE = 0
    IN_FORCE_ALT = 1
    """Official terms of one chain take turns, so that neighbors part."""
    LAPSED = 2
    LAPSED_ALT = 3
    PENDING = 4
    """Official, and starts after the as-of day."""
    NEVER = 5
    """A stub where a term would have started that never took effect."""
    REPORTED = 6
    EXPECTED = 7
    ASSUMED = 8
    WITHDRAWN = 9
    """The days of a suspension or revocation, which take cover away."""
    COVERED = 10
    """Days on which somebody who depends on a license is covered."""


class BarLook(NamedTuple):
    """The name people read in a legend, and what the painter is told."""

    word: str
    ink: Ink
    fill: Fill
    outline: Ink | None
    text: Ink


BARS: Final = {
    Look.IN_FORCE: BarLook(marked("Looks", "official"), Ink.IN_FORCE, Fill.SOLID, None, Ink.ON_BAR),
    Look.IN_FORCE_ALT: BarLook(
        marked("Looks", "official"), Ink.IN_FORCE_ALT, Fill.SOLID, None, Ink.ON_BAR
    ),
    Look.LAPSED: BarLook(marked("Looks", "lapsed"), Ink.LAPSED, Fill.SOLID, None, Ink.ON_LAPSED),
    Look.LAPSED_ALT: BarLook(
        marked("Looks", "lapsed"), Ink.LAPSED_ALT, Fill.SOLID, None, Ink.ON_LAPSED
    ),
    Look.PENDING: BarLook(
        marked("Looks", "pending"), Ink.PENDING, Fill.DASHED, Ink.IN_FORCE, Ink.TEXT
    ),
    Look.NEVER: BarLook(
        marked("Looks", "never took effect"), Ink.PENDING, Fill.DASHED, Ink.IN_FORCE, Ink.TEXT
    ),
    Look.REPORTED: BarLook(marked("Looks", "reported"), Ink.REPORTED, Fill.HATCH, None, Ink.TEXT),
    Look.EXPECTED: BarLook(marked("Looks", "expected"), Ink.IN_FORCE, Fill.DASHED, None, Ink.TEXT),
    Look.ASSUMED: BarLook(marked("Looks", "assumed"), Ink.MUTED, Fill.DOTTED, None, Ink.TEXT),
    Look.COVERED: BarLook(
        marked("Looks", "covered"), Ink.PENDING, Fill.PALE, Ink.IN_FORCE, Ink.TEXT
    ),
    Look.WITHDRAWN: BarLook(
        marked("Looks", "withdrawn"), Ink.ALARM, Fill.FINE_HATCH, None, Ink.TEXT
    ),
}


class Cap(IntEnum):
    """How a bar ends, where that is news."""

    NONE = 0
    EXPIRING = 1
    """The last cover there is, within the first warning."""
    LAPSED = 2
    """Its end was reached and nothing followed."""
    REVOKED = 3
    SUSPENDED = 4
    CLOSED = 5
    """Surrendered, exhausted, moot, codified: over for a reason that is no alarm."""
    COVER_ENDS = 6
    """The last covered day of somebody who depends on the license."""


class CapLook(NamedTuple):
    """A stroke at the end of a bar: `overhang` beyond it above and below, `strokes` of them."""

    word: str
    ink: Ink
    width: float
    overhang: float
    strokes: int = 1


CAPS: Final = {
    Cap.EXPIRING: CapLook(marked("Looks", "expiring"), Ink.EXPIRING, 4.0, 0.0),
    Cap.LAPSED: CapLook(marked("Looks", "lapsed"), Ink.MUTED, 2.0, 3.0),
    Cap.REVOKED: CapLook(marked("Looks", "revoked"), Ink.ALARM, 4.0, 3.0),
    Cap.SUSPENDED: CapLook(marked("Looks", "suspended"), Ink.EXPIRING, 2.0, 3.0, 2),
    Cap.CLOSED: CapLook(marked("Looks", "closed"), Ink.MUTED, 2.0, 3.0, 2),
    Cap.COVER_ENDS: CapLook(marked("Looks", "cover ends"), Ink.ALARM, 2.0, 4.0),
}
