"""What gestures must know of the timeline under the pointer, and nothing more."""

from __future__ import annotations

from typing import Final, NamedTuple, Protocol

from desktop_app.domain.days import Day
from desktop_app.domain.dependence import Dependence
from desktop_app.domain.records import License
from desktop_app.editing.selection import Part, Selection, TermRef
from desktop_app.gestures.events import PointerEvent
from desktop_app.timeline.hit import Hit, Zone
from desktop_app.timeline.rows import Viewport
from desktop_app.timeline.scale import TimeScale
from desktop_app.timeline.snap import Edge

__all__ = ["Pointed", "World", "part_of", "pointed", "wants_first_term"]

_PARTS: Final = {Zone.START_EDGE: Part.START, Zone.END_EDGE: Part.END}


def part_of(hit: Hit) -> Part:
    """The part of the term that a drag from here would move."""
    return Part.WHOLE if hit.zone is None else _PARTS.get(hit.zone, Part.WHOLE)


def wants_first_term(world: World, hit: Hit) -> bool:
    """True in the row of the selected license while it has no term: there a drag draws one."""
    if hit.license_id != world.selection.license_id or world.selection.term_id is not None:
        return False
    license_ = world.license(hit.license_id)
    return license_ is not None and not license_.terms


class World(Protocol):
    """The timeline as it is now. It may scroll, zoom or change while a gesture is under way."""

    @property
    def scale(self) -> TimeScale: ...

    @property
    def viewport(self) -> Viewport: ...

    @property
    def selection(self) -> Selection: ...

    def hit_test(self, x: float, y: float, *, coarse: bool = False) -> Hit | None:
        """What lies there; None where there is no row.

        Edges are met on the selected term alone, so that a press that was meant to select moves
        no date. `coarse` widens them for a finger.
        """
        ...

    def has_link_handle_at(self, x: float, y: float, *, coarse: bool = False) -> bool:
        """Whether the handle lies there from which the selected license is linked to others."""
        ...

    def link_at(self, x: float, y: float, *, coarse: bool = False) -> Dependence | None:
        """The link whose arrow is drawn there."""
        ...

    def is_locked(self, license_id: str) -> bool:
        """Whether somebody has locked this license against changes."""
        ...

    def group_at(self, y: float) -> tuple[str, ...] | None:
        """The group whose heading lies there; None where there is none."""
        ...

    def terms_within(
        self, left: float, top: float, right: float, bottom: float
    ) -> tuple[TermRef, ...]:
        """The terms whose bars a rectangle touches, row by row; logical pixels of the body."""
        ...

    def count_within(self, left: float, top: float, right: float, bottom: float) -> int:
        """How many bars a rectangle touches."""
        ...

    def license(self, license_id: str) -> License | None: ...

    def magnet(self, day: float, edge: Edge, license_id: str, term_id: str) -> Day | None:
        """The magnet that holds an edge of this term, or None if there is none within reach.

        `day` is the beginning of the first or last covered day, fractional while the pointer is
        between days; the magnet is a first or last covered day itself.
        """
        ...


class Pointed(NamedTuple):
    """What lies under the pointer: a row with a term or none, the link handle, or an arrow."""

    hit: Hit | None
    on_handle: bool = False
    link: Dependence | None = None


def pointed(world: World, event: PointerEvent) -> Pointed:
    """What a press here would be about; a bar is met before an arrow that passes over it."""
    coarse = event.is_touch
    hit = world.hit_test(event.x, event.y, coarse=coarse)
    if world.has_link_handle_at(event.x, event.y, coarse=coarse):
        return Pointed(hit, on_handle=True)
    if hit is None or hit.term_id is None:
        return Pointed(hit, link=world.link_at(event.x, event.y, coarse=coarse))
    return Pointed(hit)
