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
from desktop_app.domain.vocabulary import value_words
from desktop_app.domain.wording import (
    day_of_year_words,
    day_words,
    ending_words,
    partial_words,
    status_words,
)
from desktop_app.language import marked, translate
from desktop_app.timeline.primitives import Ink

__all__ = [
    "Chip",
    "chip_of",
    "days_text",
    "first_day_text",
    "is_deferred",
    "last_day_text",
    "licenses_text",
    "remark_on",
    "short_days_text",
    "terms_text",
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
        return Chip(translate("Page", "no terms yet"), Ink.MUTED)
    word = status_words(status.status)
    is_expiring = status.status is ChainStatus.EXPIRING
    return Chip(
        translate("Page", "{status}, no successor").format(status=word) if is_expiring else word,
        _INKS[status.status],
    )


def licenses_text(number: int) -> str:
    """`1 license`, `1,200 licenses`."""
    if number == 1:
        return translate("Counts", "1 license")
    return translate("Counts", "%n licenses", "", number)


def terms_text(number: int) -> str:
    """`1 term`, `1,200 terms`."""
    return (
        translate("Counts", "1 term")
        if number == 1
        else translate("Counts", "%n terms", "", number)
    )


def days_text(first: Day, last: Day | None) -> str:
    """Covered days as `May 20 – Aug 19, 2019`, with both years where they differ."""
    if last is None:
        return translate("Bounds", "from {date}").format(date=day_words(first))
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
        return translate("Bounds", "from {date}").format(date=begin)
    return begin if first == last else f"{begin} – {day_of_year_words(last)}"


def first_day_text(term: Term) -> str:
    """The day from which the term covers, by its own text."""
    return translate("Page", "not known") if term.start is None else partial_words(term.start.date)


def last_day_text(term: Term, span: TermSpan) -> str:
    """The last day of cover; where it never covered, the one that its text names."""
    day = span.last if span.first is not None else span.nominal_last
    if day is None:
        return translate("Page", "open-ended") if span.first is not None else "–"
    end = term.end
    named = end is not None and end.rule is not EndRule.BEFORE and day == span.nominal_last
    return partial_words(end.date) if named and end is not None else day_words(day)


def remark_on(term: Term, span: TermSpan) -> str:
    """What a reader of the days must know besides: on whose word they are, how they were cut."""
    parts = [
        "" if term.basis is Basis.OFFICIAL else value_words(term.basis),
        translate("Page", "deferred") if is_deferred(term) else "",
        _on_end(span),
        translate("Page", "“until” read as inclusive")
        if term.end and term.end.rule is EndRule.UNTIL
        else "",
        _on_confidence(term.confidence),
    ]
    return ", ".join(part for part in parts if part)


def is_deferred(term: Term) -> bool:
    """Its text says “on or after”."""
    return term.start is not None and term.start.rule is StartRule.DEFERRED


def _on_end(span: TermSpan) -> str:
    ended = "" if span.ending is None else ending_words(span.ending)
    if span.first is None:
        if span.nominal_first is None:
            return translate("Page", "no cover shown")
        if span.in_doubt:
            return translate("Page", "superseded on an unknown day")
        return (
            translate("Page", "{ended} before it started").format(ended=ended)
            if ended
            else translate("Page", "ends before it starts")
        )
    if ended and span.nominal_last is not None:
        return translate("Page", "{ended}, else through {date}").format(
            ended=ended, date=day_words(span.nominal_last)
        )
    return ended


def _on_confidence(confidence: str) -> str:
    level = confidence.partition(" ")[0].rstrip(";,")
    return translate("Page", _CONFIDENCE[level]) if level in _CONFIDENCE else ""


_CONFIDENCE: Final = {
    "low": marked("Page", "low confidence"),
    "medium": marked("Page", "medium confidence"),
}
