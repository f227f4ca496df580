"""Which days a page's axis runs over when nobody said: all the terms, and some air around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from desktop_app.domain.days import MAX_DAY, MIN_DAY, Day
from desktop_app.timeline.claims import claims_of
from desktop_app.timeline.page.request import PageRequest
from desktop_app.timeline.page.selection import Entry

__all__ = ["days_shown"]

_MARGIN_SHARE: Final = 0.03
_OPEN_SHARE: Final = 0.12
"""Room at the right for terms without an end, so that they are seen to go on."""
_LEAST_MARGIN: Final = 4
_NEAR_SHARE: Final = 0.12
"""The as-of day widens the axis by no more than this share; farther off it is told in words."""
_AROUND_NOTHING: Final = 182


def days_shown(request: PageRequest, entries: Sequence[Entry]) -> tuple[Day, Day]:
    """First and last day of the axis, both inclusive; a wish in the request comes first."""
    first, last = _everything(entries, request.as_of)
    wished = request.period
    if wished.first is not None:
        first = wished.first
    if wished.last is not None:
        last = wished.last
    return (first, last) if first <= last else _beside(wished.first, wished.last, first, last)


def _everything(entries: Sequence[Entry], as_of: Day) -> tuple[Day, Day]:
    named = [day for entry in entries for day in _named_days(entry, as_of)]
    if not named:
        return _inside(as_of - _AROUND_NOTHING, as_of + _AROUND_NOTHING)
    first, last = min(named), max(named)
    near = round((last + 1 - first) * _NEAR_SHARE)
    if first - near <= as_of <= last + near:
        first, last = min(first, as_of), max(last, as_of)
    days = last + 1 - first
    margin = max(_LEAST_MARGIN, round(days * _MARGIN_SHARE))
    after = max(margin, round(days * _OPEN_SHARE)) if any(map(_is_open, entries)) else margin
    return _inside(first - margin, last + after)


def _is_open(entry: Entry) -> bool:
    return any(span.first is not None and span.last is None for span in entry.spans)


def _named_days(entry: Entry, as_of: Day) -> Iterator[Day]:
    for span in entry.spans:
        covers = span.first is not None
        days = (span.first, span.last) if covers else (span.nominal_first, span.nominal_last)
        yield from (day for day in days if day is not None)
    yield from (claim.last for claim in claims_of(entry.license, entry.spans, as_of))
    restriction = entry.license.restriction
    if restriction is not None:
        for date in (restriction.from_, restriction.until):
            if date is not None:
                yield date.first


def _inside(first: Day, last: Day) -> tuple[Day, Day]:
    return max(MIN_DAY, first), min(MAX_DAY, last)


def _beside(
    wished_first: Day | None, wished_last: Day | None, first: Day, last: Day
) -> tuple[Day, Day]:
    """A year on from the one day that was wished, where all the terms lie on its other side."""
    if wished_last is None:
        return _inside(first, first + 2 * _AROUND_NOTHING)
    if wished_first is None:
        return _inside(last - 2 * _AROUND_NOTHING, last)
    return last, first
