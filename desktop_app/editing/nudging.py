"""A selected edge or term moved by a day, a week or a month from the keyboard."""

from __future__ import annotations

from enum import Enum

from dateutil.relativedelta import relativedelta

from desktop_app.domain.changes import Edit
from desktop_app.domain.days import MAX_DAY, MIN_DAY, Day, to_date, to_day
from desktop_app.domain.records import License
from desktop_app.editing import edits, term_days
from desktop_app.editing.selection import Part

__all__ = ["Step", "nudged", "stepped"]


class Step(Enum):
    DAY = "day"
    WEEK = "week"
    MONTH = "month"


def stepped(day: Day, step: Step, count: int) -> Day:
    """The day `count` steps later (earlier if negative), kept within the years 1 to 9999.

    A month later is the same day of that month, or its last: Jan 31 → Feb 29.
    """
    if step is not Step.MONTH:
        return max(MIN_DAY, min(MAX_DAY, day + count * (7 if step is Step.WEEK else 1)))
    try:
        return to_day(to_date(day) + relativedelta(months=count))
    except (ValueError, OverflowError):
        return MAX_DAY if count > 0 else MIN_DAY


def nudged(license_: License, term_id: str, part: Part, step: Step, count: int) -> Edit | None:
    """Move one edge of a term, or the whole of it; None where that end is open or unknown.

    Raises:
        UnknownTermError: the license has no such term.
    """
    term = edits.term_in(license_, term_id)
    first, last = term_days.first_day(term), term_days.last_day(term)
    if part is Part.END:
        return (
            None
            if last is None
            else edits.set_term_end(license_, term_id, stepped(last, step, count))
        )
    anchor = first if part is Part.START or first is not None else last
    if anchor is None:
        return None
    target = stepped(anchor, step, count)
    if part is Part.START:
        return edits.set_term_start(license_, term_id, target)
    return edits.shift_term(license_, term_id, target - anchor)
