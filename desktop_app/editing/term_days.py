"""A term's covered days set to other days, each bound keeping its own rule.

Days here are what the bounds say by themselves, both inclusive: a successor or a typed ending may
cut the cover short of them (see `domain.spans`). A bound that gets another day becomes exact and
loses the source's words, which no longer say what it says; the audit trail keeps the old value.
Time of day and zone belong to the rule and stay.
"""

from __future__ import annotations

from typing import Final

import msgspec

from desktop_app.domain.bounds import End, EndRule, Start, end_extent, start_extent
from desktop_app.domain.days import MAX_DAY, MIN_DAY, Day
from desktop_app.domain.partial_date import PartialDate
from desktop_app.domain.records import Term

__all__ = ["first_day", "last_day", "shifted", "with_first_day", "with_last_day"]

# The last day of the calendar stands for “no end” in many registers and is read as an open end.
_LATEST: Final = MAX_DAY - 1


def first_day(term: Term) -> Day | None:
    """First day by the term's own start; None if unknown."""
    return None if term.start is None else start_extent(term.start).earliest


def last_day(term: Term) -> Day | None:
    """Last day by the term's own end; None if open, which 9999-12-31 means as well."""
    if term.end is None:
        return None
    day = end_extent(term.end).latest
    return None if day > _LATEST else day


def with_first_day(term: Term, day: Day) -> Term:
    """The term beginning on `day`, or on its last day if `day` is later than that."""
    last = last_day(term)
    day = max(MIN_DAY, min(day, _LATEST if last is None else last))
    if day == first_day(term):
        return term
    return msgspec.structs.replace(term, start=_moved_start(term.start, day))


def with_last_day(term: Term, day: Day) -> Term:
    """The term covering `day` as its last, or its first day if `day` is earlier than that."""
    first = first_day(term)
    day = max(min(day, _LATEST), MIN_DAY if first is None else first)
    if day == last_day(term) or day > _LATEST:
        return term
    return msgspec.structs.replace(term, end=_moved_end(term.end, day))


def shifted(term: Term, days: int) -> Term:
    """The term moved by `days` as a whole; it stops where either end would leave years 1 to 9999.

    An unknown start or an open end stays what it is.
    """
    first, last = first_day(term), last_day(term)
    known = [day for day in (first, last) if day is not None]
    if not known:
        return term
    days = max(MIN_DAY - min(known), min(days, max(0, _LATEST - max(known))))
    if days == 0:
        return term
    return msgspec.structs.replace(
        term,
        start=term.start if first is None else _moved_start(term.start, first + days),
        end=term.end if last is None else _moved_end(term.end, last + days),
    )


def _moved_start(start: Start | None, day: Day) -> Start:
    date = PartialDate.of_day(day)
    if start is None:
        return Start(date=date)
    return msgspec.structs.replace(start, date=date, text="")


def _moved_end(end: End | None, day: Day) -> End:
    if end is None:
        return End(date=PartialDate.of_day(day))
    # “Before D” covers D−1 as its last full day.
    date = PartialDate.of_day(day + 1 if end.rule is EndRule.BEFORE else day)
    return msgspec.structs.replace(end, date=date, text="")
