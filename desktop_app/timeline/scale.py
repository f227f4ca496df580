"""Days to pixels and back: the one mapping between the calendar and a picture's x axis."""

from __future__ import annotations

from math import floor
from typing import Final

import msgspec

from desktop_app.domain.days import MAX_DAY, MIN_DAY, Day

__all__ = ["MAX_PX_PER_DAY", "TimeScale"]

MAX_PX_PER_DAY: Final = 200.0
_MOST_DAYS_IN_VIEW: Final = 10_000 * 365.2425
# One pixel column is 1/200 day at the finest zoom; this absorbs the rounding of x and back.
_EPSILON_DAYS: Final = 1e-6


class TimeScale(msgspec.Struct, frozen=True):
    """A linear scale: `origin` is the day (a float) at x = 0, x grows by `px_per_day` a day.

    Day d occupies the half-open span from x(d) to x(d + 1), so a term that covers the days
    first to last is drawn from x(first) to x(last + 1).
    """

    px_per_day: float
    origin: float

    @staticmethod
    def fitting(first: Day, last: Day, width: float, margin: float = 0.0) -> TimeScale:
        """The scale on which first to last (inclusive) fill `width` less a margin each side."""
        days = max(1, last + 1 - first)
        room = max(1.0, width - 2 * margin)
        px_per_day = min(MAX_PX_PER_DAY, room / days)
        slack = room - px_per_day * days
        return TimeScale(px_per_day, first - (margin + slack / 2) / px_per_day)

    def x(self, day: float) -> float:
        """Left edge of a day, in logical pixels."""
        return (day - self.origin) * self.px_per_day

    def day_at(self, x: float) -> float:
        """The moment at x as a fractional day; unbounded."""
        return self.origin + x / self.px_per_day

    def day_under(self, x: float) -> Day:
        """The whole day whose span holds x, kept within the years 1 to 9999."""
        return min(MAX_DAY, max(MIN_DAY, floor(self.day_at(x) + _EPSILON_DAYS)))

    def zoomed(self, factor: float, about_x: float, width: float = 1600.0) -> TimeScale:
        """Closer by `factor` (> 1) or farther (< 1), with the moment at `about_x` staying there.

        Stays between 200 px a day and 10,000 years across `width`.
        """
        px_per_day = _limited(self.px_per_day * factor, width)
        return TimeScale(px_per_day, self.day_at(about_x) - about_x / px_per_day)

    def panned(self, dx: float) -> TimeScale:
        """The content moved by `dx` pixels (to the right where positive)."""
        return TimeScale(self.px_per_day, self.origin - dx / self.px_per_day)

    def within_calendar(self, width: float) -> TimeScale:
        """The same zoom, moved so that the middle of the view is a day of the years 1 to 9999."""
        middle = self.day_at(width / 2)
        wanted = min(float(MAX_DAY + 1), max(float(MIN_DAY), middle))
        return (
            self if wanted == middle else TimeScale(self.px_per_day, self.origin + wanted - middle)
        )

    def days_in_view(self, width: float) -> tuple[Day, Day]:
        """First and last day (both inclusive) of which some part lies between 0 and `width`."""
        return self.day_under(0.0), self.day_under(width)


def _limited(px_per_day: float, width: float) -> float:
    least = max(1.0, width) / _MOST_DAYS_IN_VIEW
    return min(MAX_PX_PER_DAY, max(least, px_per_day))
