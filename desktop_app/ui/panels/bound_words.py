"""What the fields of a term's first and last day show."""

from __future__ import annotations

from desktop_app.domain.bounds import end_extent, start_extent
from desktop_app.domain.records import Term
from desktop_app.domain.wording import day_words

__all__ = ["first_words", "last_words"]


def first_words(term: Term) -> str:
    if term.start is None:
        return ""
    extent = start_extent(term.start)
    return day_words(extent.earliest) if term.start.date.is_exact else str(term.start.date)


def last_words(term: Term) -> str:
    if term.end is None:
        return ""
    return day_words(end_extent(term.end).latest) if term.end.date.is_exact else str(term.end.date)
