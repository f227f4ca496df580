"""The first and last covered day of a term as typed into a field; nothing is clamped silently."""

from __future__ import annotations

from typing import Final

import msgspec

from desktop_app.domain.bounds import End, EndRule, Start, end_extent, start_extent
from desktop_app.domain.changes import Edit
from desktop_app.domain.days import MAX_DAY, Day
from desktop_app.domain.partial_date import PartialDate
from desktop_app.domain.records import License, Term
from desktop_app.domain.wording import day_words
from desktop_app.editing import edits, term_days
from desktop_app.editing.date_entry import DateEntryError, DateOrder, parse_date_entry
from desktop_app.language import translate

__all__ = ["OPEN_WORD", "UNKNOWN_WORD", "type_term_end", "type_term_start"]

OPEN_WORD: Final = "open"
UNKNOWN_WORD: Final = "unknown"


def type_term_start(
    license_: License, term_id: str, text: str, *, today: Day, order: DateOrder | None = None
) -> Edit | None:
    """Make what was typed the first covered day, at its own precision; `unknown` takes it away.

    Steps such as `+90d` count from the first day itself.

    Raises:
        DateEntryError: the text is no date, or one after the last day.
    """
    term = edits.term_in(license_, term_id)
    if _is_word(text, UNKNOWN_WORD):
        return edits.set_term_field(license_, term_id, "start", None)
    _demand_text(
        text,
        translate("Typed dates", "Write “{UNKNOWN_WORD}” if the first day is not known.").format(
            UNKNOWN_WORD=UNKNOWN_WORD
        ),
    )
    date = parse_date_entry(text, base=term_days.first_day(term), today=today, order=order)
    if term.start is not None and date == term.start.date:
        return None
    start = (
        Start(date=date)
        if term.start is None
        else msgspec.structs.replace(term.start, date=date, text="")
    )
    last = term_days.last_day(term)
    if last is not None and start_extent(start).earliest > last:
        raise DateEntryError(
            translate("Typed dates", "The first day cannot be after the last, {date}.").format(
                date=day_words(last)
            )
        )
    return edits.set_term_field(license_, term_id, "start", start)


def type_term_end(
    license_: License, term_id: str, text: str, *, today: Day, order: DateOrder | None = None
) -> Edit | None:
    """Make what was typed the last covered day, at its own precision; `open` takes the end away.

    What is typed is the last day covered, whatever the rule of the end: an end “before D” is
    stored as the day after it. Steps such as `+90d` count from the last day itself, or from the
    first one where the term is open.

    Raises:
        DateEntryError: the text is no date, or one before the first day.
    """
    term = edits.term_in(license_, term_id)
    if _is_word(text, OPEN_WORD):
        return edits.set_term_field(license_, term_id, "end", None)
    _demand_text(
        text,
        translate("Typed dates", "Write “{OPEN_WORD}” if there is no last day.").format(
            OPEN_WORD=OPEN_WORD
        ),
    )
    last = term_days.last_day(term)
    base = term_days.first_day(term) if last is None else last
    date = parse_date_entry(text, base=base, today=today, order=order)
    end = _end_covering(term, date)
    if end == term.end:
        return None
    first = term_days.first_day(term)
    if first is not None and end_extent(end).latest < first:
        raise DateEntryError(
            translate("Typed dates", "The last day cannot be before the first, {date}.").format(
                date=day_words(first)
            )
        )
    return edits.set_term_field(license_, term_id, "end", end)


def _end_covering(term: Term, last: PartialDate) -> End:
    """The term's end with `last` as its last covered day, the same end if it is that already."""
    if term.end is None:
        return End(date=last)
    if term.end.rule is EndRule.BEFORE:
        last = _day_after(last)
    if last == term.end.date:
        return term.end
    return msgspec.structs.replace(term.end, date=last, text="")


def _day_after(last: PartialDate) -> PartialDate:
    if last.first != last.last:
        raise DateEntryError(
            translate(
                "Typed dates",
                "This term ends before a certain day. Write its last day as"
                " one day, like 2020-05-31.",
            )
        )
    if last.first == MAX_DAY:
        raise DateEntryError(
            translate("Typed dates", "There is no day after this one. Write an earlier day.")
        )
    return PartialDate.of_day(last.first + 1, approximate=last.approximate)


def _is_word(text: str, word: str) -> bool:
    return len(text) < 100 and text.strip().lower() == word


def _demand_text(text: str, sentence: str) -> None:
    """An emptied field is more often a slip than a statement of law."""
    if not text[:1000].strip():
        raise DateEntryError(sentence)
