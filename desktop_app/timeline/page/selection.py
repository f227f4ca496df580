"""Which licenses a page shows, in which groups, and where each stands on the as-of day."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from desktop_app.domain.knowledge import as_known_on
from desktop_app.domain.records import License
from desktop_app.domain.search import matches, search_words
from desktop_app.domain.spans import TermSpan, term_spans
from desktop_app.domain.status import StatusOnDay, status_on
from desktop_app.language import marked, translate
from desktop_app.timeline.page.request import GroupBy, PageRequest

__all__ = ["Entry", "Section", "select"]

_NOT_STATED = marked("Page", "Not stated")


class Entry(NamedTuple):
    """One license as known, with its days and its standing."""

    license: License
    spans: tuple[TermSpan, ...]
    status: StatusOnDay


class Section(NamedTuple):
    """Licenses under one heading; an ungrouped page is one section with an empty heading."""

    heading: str
    entries: tuple[Entry, ...]


def select(request: PageRequest) -> tuple[Section, ...]:
    """The sections of the page, none of them empty; no section at all where nothing matches."""
    words = search_words(request.filter)
    known = (as_known_on(license, request.known_on) for license in request.licenses)
    entries = [_entry(license, request) for license in known]
    return _grouped(
        [entry for entry in entries if matches(entry.license, entry.status.status, words)],
        request.group_by,
    )


def _entry(license: License, request: PageRequest) -> Entry:
    status = status_on(license, request.as_of, warning_days=request.warning_days)
    return Entry(license, term_spans(license), status)


def _grouped(entries: Sequence[Entry], group_by: GroupBy | None) -> tuple[Section, ...]:
    """Groups in the order of their headings, licenses without one last; order kept within."""
    if group_by is None:
        return (Section("", tuple(entries)),) if entries else ()
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        for heading in _headings(entry.license, group_by):
            groups.setdefault(heading, []).append(entry)
    headings = sorted(groups, key=lambda heading: (not heading, heading.casefold()))
    return tuple(
        Section(heading or translate("Page", _NOT_STATED), tuple(groups[heading]))
        for heading in headings
    )


def _headings(license: License, group_by: GroupBy) -> tuple[str, ...]:
    """A license with several holders stands under each of them."""
    if group_by is GroupBy.HOLDER:
        return tuple(dict.fromkeys(license.holders)) or ("",)
    by_field = {
        GroupBy.AUTHORITY: license.authority,
        GroupBy.PROGRAM: license.program,
        GroupBy.KIND: license.kind,
        GroupBy.JURISDICTION: license.jurisdiction,
    }
    return (by_field[group_by],)
