"""How a page puts days, statuses and counts into words."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from desktop_app.domain.bounds import EndRule, StartRule
from desktop_app.domain.days import Day, to_date
from desktop_app.domain.records import Basis, License, Term
from desktop_app.domain.spans import TermSpan
from desktop_app.domain.status import ChainStatus, StatusOnDay
from desktop_app.domain.wording import (
    day_of_year_words,
    day_words,
    partial_words,
    status_words,
)
from desktop_app.timeline.primitives import Ink

__all__ = [
    "Chip",
    "chip_of",
    "counted",
    "days_text",
    "first_day_text",
    "is_deferred",
    "last_day_text",
    "remark_on",
    "short_days_text",
]


class Chip(NamedTuple):
    """The status of a license as a word beside a dot of an ink."""

    word: str
    ink: Ink


_INKS: Final[Mapping[ChainStatus, Ink]] = MappingProxyType(
    {
        ChainStatus.PENDING: Ink.PENDING,
        ChainStatus.IN_FORCE: Ink.IN_FORCE,
        ChainStatus.EXPIRING: Ink.EXPIRING,
        ChainStatus.GAP: Ink.ALARM,
        ChainStatus.LAPSED: Ink.LAPSED,
        ChainStatus.REVOKED: Ink.ALARM,
        ChainStatus.SUSPENDED: Ink.ALARM,
        ChainStatus.MOOT: Ink.LAPSED,
        ChainStatus.UNKNOWN: Ink.MUTED,
    }
)


def chip_of(license: License, status: StatusOnDay) -> Chip:
    """The chip of a license as known; one of which nothing is known yet says so."""
    if not license.terms:
        return Chip("no terms yet", Ink.MUTED)
    word = status_words(status.status)
    is_expiring = status.status is ChainStatus.EXPIRING
    return Chip(f"{word}, no successor" if is_expiring else word, _INKS[status.status])


def counted(number: int, singular: str, plural: str = "") -> str:
    """`1 license`, `2 licenses`, `1,200 licenses`."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def days_text(first: Day, last: Day | None) -> str:
    """Covered days as `May 20 – Aug 19, 2019`, with both years where they differ."""
    if last is None:
        return f"from {day_words(first)}"
    if first == last:
        return day_words(first)
    begin = day_words(first)
    if to_date(first).year == to_date(last).year:
        begin = day_of_year_words(first)
    return f"{begin} – {day_words(last)}"


def short_days_text(first: Day, last: Day | None) -> str:
    """Covered days without their years, for use beside an axis: `Nov 18 – Feb 16`."""
    begin = day_of_year_words(first)
    if last is None:
        return f"from {begin}"
    return begin if first == last else f"{begin} – {day_of_year_words(last)}"


def first_day_text(term: Term) -> str:
    """The day from which the term covers, by its own text."""
    return "not known" if term.start is None else partial_words(term.start.date)


def last_day_text(term: Term, span: TermSpan) -> str:
    """The last day of cover; where it never covered, the one that its text names."""
    day = span.last if span.first is not None else span.nominal_last
    if day is None:
        return "open-ended" if span.first is not None else "–"
    end = term.end
    named = end is not None and end.rule is not EndRule.BEFORE and day == span.nominal_last
    return partial_words(end.date) if named and end is not None else day_words(day)


def remark_on(term: Term, span: TermSpan) -> str:
    """What a reader of the days must know besides: on whose word they are, how they were cut."""
    parts = [
        "" if term.basis is Basis.OFFICIAL else term.basis.value,
        "deferred" if is_deferred(term) else "",
        _on_end(span),
        "“until” read as inclusive" if term.end and term.end.rule is EndRule.UNTIL else "",
        _on_confidence(term.confidence),
    ]
    return ", ".join(part for part in parts if part)


def is_deferred(term: Term) -> bool:
    """Its text says “on or after”."""
    return term.start is not None and term.start.rule is StartRule.DEFERRED


def _on_end(span: TermSpan) -> str:
    ended = "" if span.ending is None else span.ending.value
    if span.first is None:
        if span.nominal_first is None:
            return "no cover shown"
        if span.in_doubt:
            return "superseded on an unknown day"
        return f"{ended} before it started" if ended else "ends before it starts"
    if ended and span.nominal_last is not None:
        return f"{ended}, else through {day_words(span.nominal_last)}"
    return ended


def _on_confidence(confidence: str) -> str:
    level = confidence.partition(" ")[0].rstrip(";,")
    return f"{level} confidence" if level in {"low", "medium"} else ""
