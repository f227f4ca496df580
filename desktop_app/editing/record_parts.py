"""Edits of the parts of a license: its reports, its dependents, and what its terms cite."""

from __future__ import annotations

from collections.abc import Collection
from typing import TypeVar

import msgspec

from desktop_app.domain.changes import Edit
from desktop_app.domain.records import Dependent, License, Report, Source, Term
from desktop_app.editing import edits
from desktop_app.editing.citing import found_source, new_source, source_name
from desktop_app.editing.identity import new_id
from desktop_app.editing.wording import license_name, short_name, term_name
from desktop_app.language import translate

__all__ = [
    "add_dependent",
    "add_report",
    "change_dependent",
    "change_license",
    "change_report",
    "change_source",
    "change_term",
    "cite",
    "remove_dependent",
    "remove_report",
]

_Part = TypeVar("_Part", Report, Dependent)


def change_license(before: License, after: License, what: str) -> Edit | None:
    """`what` is the field's name as a person says it; so in all functions here."""
    return edits.edit_of(
        translate("Edits", "Change the {field} of {license}").format(
            field=_said(what), license=license_name(before)
        ),
        (before, after),
    )


def change_term(license_: License, after: Term, what: str) -> Edit | None:
    name = term_name(license_, edits.term_in(license_, after.id))
    return edits.replace_term(
        license_,
        after,
        translate("Edits", "Change the {field} of {name}").format(field=_said(what), name=name),
    )


def change_source(before: Source, after: Source, what: str) -> Edit | None:
    label = translate("Edits", "Change the {field} of the source {source}").format(
        field=_said(what), source=source_name(before)
    )
    return edits.edit_of(label, (before, after))


def change_report(license_: License, place: int, after: Report, what: str) -> Edit | None:
    """`place` counts from 0, as in the license; so for dependents."""
    label = translate("Edits", "Change the {field} of a report on {license}").format(
        field=_said(what), license=license_name(license_)
    )
    reports = _replaced(license_.reports, place, after)
    return edits.edit_of(label, (license_, msgspec.structs.replace(license_, reports=reports)))


def add_report(license_: License, term_id: str | None) -> Edit | None:
    """A report about this term, or about no term in particular, with nothing said yet."""
    name = new_id("report", {report.id for report in license_.reports})
    reports = (*license_.reports, Report(id=name, about_term=term_id))
    after = msgspec.structs.replace(license_, reports=reports)
    return edits.edit_of(
        translate("Edits", "Add a report on {license}").format(license=license_name(license_)),
        (license_, after),
    )


def remove_report(license_: License, place: int) -> Edit | None:
    reports = (*license_.reports[:place], *license_.reports[place + 1 :])
    after = msgspec.structs.replace(license_, reports=reports)
    return edits.edit_of(
        translate("Edits", "Delete a report on {license}").format(license=license_name(license_)),
        (license_, after),
    )


def change_dependent(license_: License, place: int, after: Dependent, what: str) -> Edit | None:
    name = short_name(license_.dependents[place].party) or translate("Edits", "a dependent")
    dependents = _replaced(license_.dependents, place, after)
    changed = msgspec.structs.replace(license_, dependents=dependents)
    return edits.edit_of(
        translate("Edits", "Change the {field} of {name}").format(field=_said(what), name=name),
        (license_, changed),
    )


def add_dependent(license_: License) -> Edit | None:
    dependents = (*license_.dependents, Dependent(party=translate("Edits", "New dependent")))
    after = msgspec.structs.replace(license_, dependents=dependents)
    return edits.edit_of(
        translate("Edits", "Add a dependent of {license}").format(license=license_name(license_)),
        (license_, after),
    )


def remove_dependent(license_: License, place: int) -> Edit | None:
    name = short_name(license_.dependents[place].party) or translate("Edits", "a dependent")
    dependents = (*license_.dependents[:place], *license_.dependents[place + 1 :])
    after = msgspec.structs.replace(license_, dependents=dependents)
    return edits.edit_of(
        translate("Edits", "Delete {name} of {license}").format(
            name=name, license=license_name(license_)
        ),
        (license_, after),
    )


def cite(license_: License, term_id: str, text: str, sources: Collection[Source]) -> Edit | None:
    """Let a term rest on a source of the file, or on a new one of this citation."""
    term = edits.term_in(license_, term_id)
    if not text.strip():
        return None
    found = found_source(text, sources)
    source = found or new_source(text, {each.id for each in sources})
    if source.id in term.source_ids:
        return None
    cited = msgspec.structs.replace(term, source_ids=(*term.source_ids, source.id))
    terms = tuple(cited if each.id == term_id else each for each in license_.terms)
    label = translate("Edits", "Cite {source} for {term}").format(
        source=source_name(source), term=term_name(license_, term)
    )
    pair = (license_, msgspec.structs.replace(license_, terms=terms))
    return edits.edit_of(label, pair) if found else edits.edit_of(label, (None, source), pair)


def _said(what: str) -> str:
    words = translate("Fields", what)
    # English names of fields are common nouns within a sentence; other languages write their own.
    return (words.lower() if words == what else words).strip("… ")


def _replaced(parts: tuple[_Part, ...], place: int, after: _Part) -> tuple[_Part, ...]:
    return (*parts[:place], after, *parts[place + 1 :])
