"""What gestures must know of the timeline under the pointer, and nothing more."""

from __future__ import annotations

from typing import Protocol

import msgspec

from desktop_app.domain.days import Day
from desktop_app.domain.records import License
from desktop_app.editing.selection import Part, Selection
from desktop_app.timeline.scale import TimeScale

__all__ = ["Hit", "World"]


class Hit(msgspec.Struct, frozen=True):
    """What lies at a point: a part of a bar, the free part of a row, or nothing.

    Parts other than WHOLE are found on the selected term alone, so that no date is moved by a
    press that was meant to select.
    """

    license_id: str | None = None
    term_id: str | None = None
    part: Part = Part.WHOLE


class World(Protocol):
    """The timeline as it is now. It may scroll, zoom or change while a gesture is under way."""

    @property
    def scale(self) -> TimeScale: ...

    @property
    def selection(self) -> Selection: ...

    def hit_test(self, x: float, y: float) -> Hit: ...

    def license(self, license_id: str) -> License | None: ...

    def snapped(self, day: Day, part: Part, license_id: str, term_id: str) -> Day:
        """The nearest magnet within reach of a covered day, or the day itself.

        `day` is the first covered day for START, the last one for END; so is the result.
        """
        ...
