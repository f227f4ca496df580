"""Terms as calendar entries: each all the days it covers, with a reminder before the last."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from desktop_app.domain.days import MAX_DAY
from desktop_app.domain.records import License, Term
from desktop_app.domain.spans import TermSpan, term_spans
from desktop_app.exchange.ics import AllDayEvent, calendar_file
from desktop_app.exchange.outgoing import Outgoing, well_formed

__all__ = ["write_calendar"]

_LAST_WITH_A_DAY_AFTER: Final = MAX_DAY - 1


def write_calendar(outgoing: Outgoing) -> bytes:
    """One entry a term that covers anything. An open end is said, and marked by its first day."""
    events = (event for license in outgoing.each_license() for event in _events(license))
    return calendar_file(events, name=_printable(outgoing.title), stamp=outgoing.stamp)


def _events(license: License) -> Iterator[AllDayEvent]:
    for term, span in zip(license.terms, term_spans(license), strict=True):
        if span.first is None or span.first > _LAST_WITH_A_DAY_AFTER:
            continue
        last = span.first if span.last is None else min(span.last, _LAST_WITH_A_DAY_AFTER)
        yield AllDayEvent(
            key=_printable(f"term.{license.id}.{term.id}"),
            first=span.first,
            last=last,
            summary=_summary(license, term, span),
            description=_description(license, term),
            categories=tuple(_printable(word) for word in (license.authority,) if word),
        )


def _summary(license: License, term: Term, span: TermSpan) -> str:
    name = license.title or license.id
    if term.designation and term.designation != name:
        name = f"{name}, {term.designation}"
    return _printable(f"{name} (no end)" if span.last is None else name)


def _description(license: License, term: Term) -> str:
    lines = (", ".join(license.holders), term.notes)
    return "\n".join(_printable(line) for line in lines if line)


def _printable(text: str) -> str:
    """Without the control characters that the format has no way to write."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() or char == " " else " " for char in well_formed(text))
