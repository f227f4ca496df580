"""What can be wrong with the dates of a license: order, ambiguity, stated lengths, double cover."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from dateutil.relativedelta import relativedelta

from desktop_app.domain.bounds import EndRule, end_extent, start_extent
from desktop_app.domain.chain import end_changes
from desktop_app.domain.cover import Overlap, OverlapCause, overlaps
from desktop_app.domain.days import MAX_DAY, Day, to_date
from desktop_app.domain.records import License, Term
from desktop_app.domain.vocabulary import value_words
from desktop_app.domain.wording import (
    day_words,
    days_words,
    partial_words,
    range_words,
    weekday_words,
)
from desktop_app.language import translate

__all__ = [
    "Flaw",
    "ambiguous_untils",
    "contradicted_claims",
    "contradicted_lengths",
    "double_cover",
    "early_effects",
    "ends_before_starts",
    "late_endings",
    "published_before_issued",
    "restriction_order",
    "weekend_ends",
    "wrong_seasons",
]


class Flaw(NamedTuple):
    """What a check found: the part and field it is in, and a clause that says what to do."""

    part_id: str
    field: str
    clause: str


def ends_before_starts(license: License) -> Iterator[Flaw]:
    """A last day before the first; equal days are one covered day and fine."""
    for term in license.terms:
        if term.start is None or term.end is None:
            continue
        first, last = start_extent(term.start).earliest, end_extent(term.end).latest
        if last < first:
            yield Flaw(
                term.id,
                "end",
                translate(
                    "Problems",
                    "its last day, {date}, is before its first, {date2}, so it"
                    " covers nothing. Correct one of the two.",
                ).format(date=day_words(last), date2=day_words(first)),
            )


def restriction_order(license: License) -> Iterator[Flaw]:
    """A restriction that ends before it begins."""
    restriction = license.restriction
    if restriction is None or restriction.from_ is None or restriction.until is None:
        return
    if restriction.until.last < restriction.from_.first:
        yield Flaw(
            "",
            "restriction",
            translate(
                "Problems",
                "the restriction ends ({date}) before it begins ({date2}). Correct one of the two.",
            ).format(date=partial_words(restriction.until), date2=partial_words(restriction.from_)),
        )


def published_before_issued(license: License) -> Iterator[Flaw]:
    """A day of publication before the day of issue, at the precision of both."""
    for term in license.terms:
        issued, published = term.issued, term.published
        if issued is not None and published is not None and published.last < issued.first:
            yield Flaw(
                term.id,
                "published",
                translate(
                    "Problems",
                    "it was published {date}, before it was issued, {date2}."
                    " Check both dates against the source.",
                ).format(date=partial_words(published), date2=partial_words(issued)),
            )


def late_endings(license: License) -> Iterator[Flaw]:
    """An ending that ends nothing, since the term was over or is yet to begin."""
    for term in license.terms:
        if term.ended is None:
            continue
        on = term.ended.on
        is_over = term.end is not None and on.first > end_extent(term.end).latest + 1
        if is_over:
            yield Flaw(
                term.id,
                "ended",
                translate(
                    "Problems",
                    "it is recorded as {kind} on {date}, when it had already"
                    " run out. Check the day or remove the ending.",
                ).format(kind=value_words(term.ended.kind), date=partial_words(on)),
            )


def ambiguous_untils(license: License) -> Iterator[Flaw]:
    """“Until D”: one and the same rule of BIS says both “through” and “until” of a day."""
    for term in license.terms:
        if term.end is not None and term.end.rule is EndRule.UNTIL:
            day = partial_words(term.end.date)
            yield Flaw(
                term.id,
                "end",
                translate(
                    "Problems",
                    "“until {day}” may or may not cover that day; it is read as"
                    " covering it. Look in the source and choose “through” or"
                    " “before”.",
                ).format(day=day),
            )


def weekend_ends(license: License) -> Iterator[Flaw]:
    """An end named on a weekend; EU periods then run to the next working day (Reg. 1182/71)."""
    for term in license.terms:
        if term.end is None or not term.end.date.is_exact:
            continue
        day = term.end.date.first
        if day < MAX_DAY and to_date(day).weekday() >= 5:
            yield Flaw(
                term.id,
                "end",
                translate(
                    "Problems",
                    "its end, {date}, is a weekend day. Nothing to correct, but"
                    " some rules move such an end to the next working day.",
                ).format(date=weekday_words(day)),
            )


# Winter and summer clocks as American and European texts name them; first and last whole month.
_WINTER: Final = re.compile(r"\b(EST|CST|MST|PST|CET|GMT)\b")
_SUMMER: Final = re.compile(r"\b(EDT|CDT|MDT|PDT|CEST|BST)\b")


def wrong_seasons(license: License) -> Iterator[Flaw]:
    """A clock that is not in use on the day, such as EST in June; the day is not affected."""
    for term in license.terms:
        if term.end is None or not term.end.tz or not term.end.date.is_exact:
            continue
        month = to_date(term.end.date.first).month
        is_summer, is_winter = 4 <= month <= 10, month in (12, 1, 2)
        wrong = _WINTER if is_summer else _SUMMER if is_winter else None
        if wrong is not None and wrong.search(term.end.tz):
            yield Flaw(
                term.id,
                "end",
                translate(
                    "Problems",
                    "“{tz}” is not the clock in use on {date}. The day stands;"
                    " check the words in the source.",
                ).format(tz=term.end.tz, date=partial_words(term.end.date)),
            )


def double_cover(license: License) -> Iterator[Flaw]:
    """Two authorizations with one scope side by side, though neither carries the other on."""
    for overlap in _same_scope(license):
        if overlap.cause is OverlapCause.TRUE_OVERLAP:
            yield Flaw(
                overlap.later,
                "start",
                translate(
                    "Problems",
                    "it is in force together with {name} and has the same scope"
                    " ({range}). Say that it supersedes the other, or give the"
                    " two different scopes.",
                ).format(
                    name=_name(license, overlap.earlier),
                    range=range_words(overlap.first, overlap.last),
                ),
            )


def early_effects(license: License) -> Iterator[Flaw]:
    """A term that took effect before the one that it carries on had ended."""
    for overlap in _same_scope(license):
        if overlap.cause is OverlapCause.EARLY_EFFECT:
            yield Flaw(
                overlap.later,
                "start",
                translate(
                    "Problems",
                    "it took effect before {name} ended; both are in force"
                    " {range}. Nothing to correct if the text says so.",
                ).format(
                    name=_name(license, overlap.earlier),
                    range=range_words(overlap.first, overlap.last),
                ),
            )


def _same_scope(license: License) -> Iterator[Overlap]:
    if _is_in_sequence(license):
        return
    items = {term.id: frozenset(term.scope.items) for term in license.terms}
    for overlap in overlaps(license):
        if items[overlap.earlier] == items[overlap.later]:
            yield overlap


def _is_in_sequence(license: License) -> bool:
    """Each term starts after the ones before it end: most licenses, told without derivation."""
    reached = 0
    for term in license.terms:
        if term.start is None or term.start.date.first <= reached:
            return False
        reached = MAX_DAY if term.end is None else term.end.date.last
    return True


def _name(license: License, term_id: str) -> str:
    term = license.term(term_id)
    return term_id if term is None else term.designation or term.id


_NUMBERS: Final = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "eighteen": 18,
    "twenty-four": 24,
    "thirty": 30,
    "forty-five": 45,
    "sixty": 60,
    "ninety": 90,
}

_LENGTH: Final = re.compile(
    rf"\b(\d{{1,4}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})[ -]*"
    r"(day|week|month|year)s?\b(?! (?:before|after|notice))",
    re.IGNORECASE,
)


def contradicted_lengths(license: License) -> Iterator[Flaw]:
    """A length in the words of a bound that fits the dates in no usual way of counting."""
    old_ends: dict[str, Day] | None = None
    for term in license.terms:
        stated = _stated_length(term)
        if stated is None:
            continue
        if old_ends is None:
            old_ends = {change.term_id: change.old_last for change in end_changes(license)}
        flaw = _contradiction(term, stated, old_ends.get(term.id))
        if flaw is not None:
            yield flaw


def _stated_length(term: Term) -> re.Match[str] | None:
    if term.start is None or term.end is None:
        return None
    if not term.end.date.is_exact or not term.start.date.is_exact:
        return None
    return _LENGTH.search(term.end.text) or _LENGTH.search(term.start.text)


def _contradiction(term: Term, stated: re.Match[str], old_last: Day | None) -> Flaw | None:
    assert term.start is not None, "only terms with both bounds state a length"
    assert term.end is not None, "only terms with both bounds state a length"
    first, last = start_extent(term.start).earliest, end_extent(term.end).latest
    bases = [first] if old_last is None else [first, old_last]
    expected = [day for base in bases if (day := _after(base, stated)) is not None]
    # With or without the first day, and to the last full day or the one named: a day either way.
    if not expected or any(abs(day - last) <= 1 for day in expected):
        return None
    return Flaw(
        term.id,
        "end",
        translate(
            "Problems",
            "its words say “{group}”, but its dates make {days}. Check"
            " the dates against the source.",
        ).format(group=stated.group(0), days=days_words(last - first + 1)),
    )


def _after(base: Day, stated: re.Match[str]) -> Day | None:
    number, unit = stated.group(1).casefold(), stated.group(2).casefold()
    count = int(number) if number.isdecimal() else _NUMBERS[number]
    length = {
        "day": relativedelta(days=count),
        "week": relativedelta(weeks=count),
        "month": relativedelta(months=count),
        "year": relativedelta(years=count),
    }[unit]
    try:
        return (to_date(base) + length).toordinal()
    except (ValueError, OverflowError):
        return None


def contradicted_claims(license: License) -> Iterator[Flaw]:
    """A report whose claimed length, from the end that it would move, misses its claimed day."""
    claims = [
        report
        for report in license.reports
        if report.claimed_days is not None and report.claimed_until is not None
    ]
    if not claims:
        return
    old_ends = {change.term_id: change.old_last for change in end_changes(license)}
    for report in claims:
        old_last, until = old_ends.get(report.about_term or ""), report.claimed_until
        if old_last is None or until is None or report.claimed_days is None:
            continue
        due = old_last + report.claimed_days
        if not until.first - 1 <= due <= until.last + 1:
            yield Flaw(
                report.id,
                "claimed_until",
                translate(
                    "Problems",
                    "this report claims {days} and an end on {date}, but that"
                    " length would end on {date2}. Check both against the"
                    " source.",
                ).format(
                    days=days_words(report.claimed_days),
                    date=partial_words(until),
                    date2=day_words(due),
                ),
            )
