"""What the next extension may be like: the spread of those before, a pattern and not a promise."""

from __future__ import annotations

from statistics import median
from typing import Final, NamedTuple

from desktop_app.domain.chain import extensions
from desktop_app.domain.days import MAX_DAY, Day
from desktop_app.domain.records import Action, License

__all__ = ["CAVEAT", "Forecast", "forecast"]

CAVEAT: Final = "pattern, not promise"

_LEAST: Final = 2


class Forecast(NamedTuple):
    """The lengths of past extensions in days, and where the next would end if it were like them.

    Attributes:
        n: how many extensions this rests on, at least 2.
        last, median, shortest, longest: days added by the latest one, and their spread.
        after: the chain's last day now, which the next extension would move.
    """

    n: int
    last: int
    median: float
    shortest: int
    longest: int
    after: Day

    def end_after(self, days: float) -> Day:
        """The last day of an extension by so many days (half a day rounds down)."""
        return min(self.after + int(days), MAX_DAY)


def forecast(license: License) -> Forecast | None:
    """The pattern of the extensions so far, or None under two: one case is no pattern.

    Acts that shortened the chain, or moved its end while amending something else, are left out.
    """
    amending = {term.id for term in license.terms if term.action is Action.AMEND}
    moved = extensions(license)
    lengths = [act.days for act in moved if act.days > 0 and act.term_id not in amending]
    if len(lengths) < _LEAST:
        return None
    return Forecast(
        len(lengths),
        lengths[-1],
        median(lengths),
        min(lengths),
        max(lengths),
        moved[-1].new_last,
    )
