"""Names and differences as a person would say them in the label of an edit."""

from __future__ import annotations

from typing import Final

from desktop_app.domain.calendar_words import weekday_text
from desktop_app.domain.days import Day
from desktop_app.domain.records import License, Term

__all__ = ["license_name", "short_name", "term_name", "weekday"]

_LONGEST_NAME: Final = 60


def weekday(day: Day) -> str:
    """`Tue`."""
    return weekday_text(day)


def short_name(text: str) -> str:
    """One line of at most 60 characters, without control or direction marks."""
    line = " ".join("".join(mark if mark.isprintable() else " " for mark in text).split())
    return line if len(line) <= _LONGEST_NAME else f"{line[: _LONGEST_NAME - 1].rstrip()}…"


def license_name(license_: License) -> str:
    return short_name(license_.title[:1000]) or license_.id


def term_name(license_: License, term: Term) -> str:
    """`Temporary General License, Ext 2`; without the title where the designation repeats it."""
    title, designation = license_name(license_), short_name(term.designation[:1000])
    if not designation or designation == title:
        return title
    return designation if title in designation else f"{title}, {designation}"
