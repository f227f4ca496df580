"""What gestures must know of the timeline under the pointer, and nothing more."""

from __future__ import annotations

from typing import Final, Protocol

from desktop_app.domain.days import Day
from desktop_app.domain.records import License
from desktop_app.editing.selection import Part, Selection, TermRef
from desktop_app.timeline.hit import Hit, Zone
from desktop_app.timeline.rows import Viewport
from desktop_app.timeline.scale import TimeScale
from desktop_app.timeline.snap import Edge

__all__ = ["World", "part_of"]

_PARTS: Final = {Zone.START_EDGE: Part.START, Zone.END_EDGE: Part.END}


def part_of(hit: Hit) -> Part:
    """The part of the term that a drag from here would move."""
    return Part.WHOLE if hit.zone is None else _PARTS.get(hit.zone, Part.WHOLE)


class World(Protocol):
    """The timeline as it is now. It may scroll, zoom or change while a gesture is under way."""

    @property
    def scale(self) -> TimeScale: ...

    @property
    def viewport(self) -> Viewport: ...

    @property
    def selection(self) -> Selection: ...

    def hit_test(self, x: float, y: float) -> Hit | None:
        """What lies there; None where there is no row.

        Edges are met on the selected term alone, so that a press that was meant to select moves
        no date.
        """
        ...

    def terms_within(
        self, left: float, top: float, right: float, bottom: float
    ) -> tuple[TermRef, ...]:
        """The terms whose bars a rectangle touches, row by row; logical pixels of the body."""
        ...

    def license(self, license_id: str) -> License | None: ...

    def magnet(self, day: float, edge: Edge, license_id: str, term_id: str) -> Day | None:
        """The magnet that holds an edge of this term, or None if there is none within reach.

        `day` is the beginning of the first or last covered day, fractional while the pointer is
        between days; the magnet is a first or last covered day itself.
        """
        ...
