"""A date at the precision its source gave: a day, a month or a year, perhaps “about”."""

from __future__ import annotations

import re
from datetime import date
from enum import Enum
from functools import lru_cache
from typing import Final, final

from typing_extensions import override

from desktop_app.domain.days import (
    Day,
    InvalidDateError,
    format_day,
    month_days,
    parse_day,
    year_days,
)
from desktop_app.language import translate

__all__ = ["PartialDate", "Precision"]


class Precision(Enum):
    """The smallest unit that a source named."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


_EDTF: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~?)", re.ASCII)


@final
class PartialDate:
    """An ISO 8601-2 (EDTF) date: `2020-02-16`, `2020-05`, `2020`, each with `~` for “about”.

    Attributes:
        first: earliest day it can mean, inclusive.
        last: latest day it can mean, inclusive; equal to `first` for a day.
        precision: what the source named.
        approximate: the source said “about”.
    """

    # Not a dataclass: the record codec then sees a type of its own and writes it as one EDTF text.
    __slots__ = ("approximate", "first", "last", "precision")

    first: Day
    last: Day
    precision: Precision
    approximate: bool

    def __init__(
        self, first: Day, last: Day, precision: Precision, *, approximate: bool = False
    ) -> None:
        put = object.__setattr__
        put(self, "first", first)
        put(self, "last", last)
        put(self, "precision", precision)
        put(self, "approximate", approximate)

    @override
    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"PartialDate is frozen; cannot set {name}")

    @staticmethod
    def of_day(day: Day, *, approximate: bool = False) -> PartialDate:
        """A single day."""
        return PartialDate(day, day, Precision.DAY, approximate=approximate)

    @staticmethod
    def parse(text: str) -> PartialDate:
        """Read an EDTF text.

        Raises:
            InvalidDateError: another form, or no date of the years 1 to 9999.
        """
        return _parse(text)

    @property
    def is_exact(self) -> bool:
        """True for one certain day."""
        return self.first == self.last and not self.approximate

    @override
    def __str__(self) -> str:
        text = format_day(self.first)
        if self.precision is Precision.MONTH:
            text = text[:7]
        elif self.precision is Precision.YEAR:
            text = text[:4]
        return f"{text}~" if self.approximate else text

    @override
    def __repr__(self) -> str:
        return f"PartialDate({str(self)!r})"

    @override
    def __eq__(self, other: object) -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        return (self.first, self.last, self.precision, self.approximate) == (
            other.first,
            other.last,
            other.precision,
            other.approximate,
        )

    @override
    def __hash__(self) -> int:
        return hash((self.first, self.last, self.approximate))


# The same days come back in thousands of records; values are frozen, so they can be shared.
@lru_cache(maxsize=65_536)
def _parse(text: str) -> PartialDate:
    match = _EDTF.fullmatch(text)
    if match is None:
        raise InvalidDateError(
            translate(
                "Dates",
                "“{text}” is not a date: write YYYY-MM-DD, YYYY-MM or YYYY, with ~ for “about”.",
            ).format(text=text)
        )
    year, month, day, about = match.groups()
    approximate = about == "~"
    if day is not None:
        return PartialDate.of_day(parse_day(text.rstrip("~")), approximate=approximate)
    try:
        if month is not None:
            first, last = month_days(int(year), date(1, int(month), 1).month)
            return PartialDate(first, last, Precision.MONTH, approximate=approximate)
        first, last = year_days(int(year))
    except ValueError:
        raise InvalidDateError(
            translate("Dates", "“{text}” names no date of the years 0001 to 9999.").format(
                text=text
            )
        ) from None
    return PartialDate(first, last, Precision.YEAR, approximate=approximate)
