"""Records for tests, written short: dates are ISO texts, everything unsaid has its default."""

from __future__ import annotations

from typing import Any

from desktop_app.domain.bounds import End, EndRule, Start, StartRule
from desktop_app.domain.partial_date import PartialDate
from desktop_app.domain.records import Action, Ended, Ending, License, Report, Restriction, Term

__all__ = ["a_license", "a_report", "a_start", "a_term", "an_end", "dated", "ended", "restricted"]


def dated(text: str | None) -> PartialDate | None:
    return None if text is None else PartialDate.parse(text)


def a_start(date: str, /, rule: str = "from", **fields: Any) -> Start:
    return Start(date=PartialDate.parse(date), rule=StartRule(rule), **fields)


def an_end(date: str, /, rule: str = "through", **fields: Any) -> End:
    return End(date=PartialDate.parse(date), rule=EndRule(rule), **fields)


def ended(kind: str, on: str) -> Ended:
    """An ending of a kind; `on` is the first day no longer covered."""
    return Ended(kind=Ending(kind), on=PartialDate.parse(on))


def restricted(
    from_: str | None, until: str | None = None, what: str = "Entity List"
) -> Restriction:
    return Restriction(what=what, from_=dated(from_), until=dated(until))


def a_term(
    id: str = "t",
    start: str | None = "2024-01-01",
    end: str | None = "2024-12-31",
    *,
    starts: str = "from",
    ends: str = "through",
    **fields: Any,
) -> Term:
    """A term from `start` to `end` (ISO texts; None is an unknown start, an open end).

    `starts` and `ends` name the rules of the bounds. `issued`, `published`, `announced` and
    `filed` are ISO texts, `action` is a word, `supersedes` any iterable of ids; other fields are
    handed on as they are.
    """
    for name in ("announced", "issued", "filed", "published"):
        if name in fields:
            fields[name] = dated(fields[name])
    fields["action"] = Action(fields.get("action", "grant"))
    fields["supersedes"] = tuple(fields.get("supersedes", ()))
    return Term(
        id=id,
        designation=fields.pop("designation", id),
        start=None if start is None else a_start(start, starts),
        end=None if end is None else an_end(end, ends),
        **fields,
    )


def a_license(*terms: Term, id: str = "lic", **fields: Any) -> License:
    """A license of these terms; without any, of one term that covers the year 2024."""
    fields.setdefault("title", id)
    return License(id=id, terms=terms or (a_term(),), **fields)


def a_report(id: str = "r", about_term: str | None = "t", **fields: Any) -> Report:
    """What somebody said; `reported` and `claimed_until` are ISO texts."""
    for name in ("reported", "claimed_until"):
        if name in fields:
            fields[name] = dated(fields[name])
    return Report(id=id, about_term=about_term, **fields)
