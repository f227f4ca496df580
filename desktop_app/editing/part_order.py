"""The parts of a license in another order: terms, reports, dependents, and what a term cites."""

from __future__ import annotations

from typing import TypeVar

import msgspec

from desktop_app.domain.changes import Edit
from desktop_app.domain.records import Basis, License, Term
from desktop_app.editing import edits
from desktop_app.editing.identity import new_id
from desktop_app.editing.wording import license_name, short_name, term_name
from desktop_app.language import translate

__all__ = [
    "add_empty_term",
    "move_cited",
    "move_dependent",
    "move_report",
    "move_term_in_chain",
    "stop_citing",
]

_Part = TypeVar("_Part")


def add_empty_term(license_: License, place: int | None = None) -> Edit | None:
    """A term without days, to be typed in: assumed until somebody gives it a source."""
    term = Term(
        id=new_id("term", {each.id for each in license_.terms}),
        designation=translate("Edit", "Term {number}").format(number=len(license_.terms) + 1),
        basis=Basis.ASSUMED,
    )
    return edits.add_term(license_, term, len(license_.terms) if place is None else place)


def move_term_in_chain(license_: License, term_id: str, by: int) -> Edit | None:
    """Let a term stand earlier or later in the list; its days stay what they are."""
    term = edits.term_in(license_, term_id)
    terms = _moved(license_.terms, license_.terms.index(term), by)
    where = translate("Edit", "up") if by < 0 else translate("Edit", "down")
    label = translate("Edit", "List {term} further {where}").format(
        term=term_name(license_, term), where=where
    )
    return edits.edit_of(label, (license_, msgspec.structs.replace(license_, terms=terms)))


def move_report(license_: License, place: int, by: int) -> Edit | None:
    label = translate("Edit", "Reorder the reports on {license}").format(
        license=license_name(license_)
    )
    after = msgspec.structs.replace(license_, reports=_moved(license_.reports, place, by))
    return edits.edit_of(label, (license_, after))


def move_dependent(license_: License, place: int, by: int) -> Edit | None:
    label = translate("Edit", "Reorder the dependents of {license}").format(
        license=license_name(license_)
    )
    after = msgspec.structs.replace(license_, dependents=_moved(license_.dependents, place, by))
    return edits.edit_of(label, (license_, after))


def move_cited(license_: License, term_id: str, place: int, by: int) -> Edit | None:
    """Let a term cite one of its sources earlier or later."""
    term = edits.term_in(license_, term_id)
    after = msgspec.structs.replace(term, source_ids=_moved(term.source_ids, place, by))
    label = translate("Edit", "Reorder the sources of {term}").format(
        term=term_name(license_, term)
    )
    return edits.replace_term(license_, after, label)


def stop_citing(license_: License, term_id: str, source_id: str) -> Edit | None:
    """Let a term no longer rest on a source; the source itself stays in the file."""
    term = edits.term_in(license_, term_id)
    names = tuple(name for name in term.source_ids if name != source_id)
    label = translate("Edit", "Stop citing {source} for {term}").format(
        source=short_name(source_id), term=term_name(license_, term)
    )
    return edits.replace_term(license_, msgspec.structs.replace(term, source_ids=names), label)


def _moved(parts: tuple[_Part, ...], place: int, by: int) -> tuple[_Part, ...]:
    """The parts with one of them further on; it stops at either end."""
    target = max(0, min(len(parts) - 1, place + by))
    others = [*parts[:place], *parts[place + 1 :]]
    return (*others[:target], parts[place], *others[target:])
