"""The values from which a field can be completed: what other records hold, and names of records."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, Final, NamedTuple

from desktop_app.domain.records import License, Source, Term
from desktop_app.domain.visible_text import one_line
from desktop_app.editing import record_fields
from desktop_app.editing.record_fields import Field, value_at

__all__ = ["KnownRecords", "known_values"]

_MOST_LOOKED_AT: Final = 20_000
"""Licenses from which values are completed: more would make a field slow to enter."""


class KnownRecords(NamedTuple):
    """The records of a file, and the license whose field is being edited."""

    licenses: Collection[License] = ()
    sources: Collection[Source] = ()
    edited: License | None = None


def known_values(field: Field, records: KnownRecords) -> Mapping[str, str]:
    """The items that may stand in a field, each of one line, and words to find each by.

    Of a list its items. Licenses are found by title as well, since nobody knows their ids.
    """
    if field.path in _LICENSE_LINKS:
        others = _other_licenses(records)
        return {each.id: _named(each) for each in others if _is_one_line(each.id)}
    names = _NAMES.get(field.path)
    found = _elsewhere(field, records) if names is None else names(records)
    return {each: each for each in found if _is_one_line(each)}


def _is_one_line(text: str) -> bool:
    return text.strip() == text and text.splitlines() == [text]


def _named(license_: License) -> str:
    """`Temporary General License — huawei-tgl`."""
    title = one_line(license_.title).strip()
    return f"{title} — {license_.id}" if title and title != license_.id else license_.id


def _elsewhere(field: Field, records: KnownRecords) -> Iterator[str]:
    for part in _parts(field, records):
        value = value_at(part, field.path)
        if isinstance(value, tuple):
            yield from value
        elif value is not None:
            yield str(value)


def _parts(field: Field, records: KnownRecords) -> Iterable[Any]:
    if field in record_fields.SOURCE_FIELDS:
        return records.sources
    licenses = islice(records.licenses, _MOST_LOOKED_AT)
    if field in record_fields.LICENSE_FIELDS:
        return licenses
    tables = (
        (record_fields.TERM_FIELDS, "terms"),
        (record_fields.REPORT_FIELDS, "reports"),
        (record_fields.DEPENDENT_FIELDS, "dependents"),
    )
    name = next(name for fields, name in tables if field in fields)
    return (part for license_ in licenses for part in getattr(license_, name))


def _other_licenses(records: KnownRecords) -> Iterator[License]:
    own = "" if records.edited is None else records.edited.id
    return (each for each in islice(records.licenses, _MOST_LOOKED_AT) if each.id != own)


def _own_terms(records: KnownRecords) -> Iterator[str]:
    return (term.id for term in (records.edited.terms if records.edited is not None else ()))


def _sources(records: KnownRecords) -> Iterator[str]:
    return (source.id for source in records.sources)


def _scope_items(records: KnownRecords) -> Iterator[str]:
    for license_ in islice(records.licenses, _MOST_LOOKED_AT):
        for term in license_.terms:
            yield from _items_of(term)


def _items_of(term: Term) -> Iterator[str]:
    yield from (*term.scope.items, *term.scope.added, *term.scope.removed)


_LICENSE_LINKS: Final = (("depends_on",), ("succeeds",))
"""Fields that name other licenses, by their path."""
_NAMES: Final[dict[tuple[str, ...], Callable[[KnownRecords], Iterable[str]]]] = {
    ("supersedes",): _own_terms,
    ("about_term",): _own_terms,
    ("source_ids",): _sources,
    ("restriction", "source_ids"): _sources,
    ("scope", "items"): _scope_items,
    ("scope", "added"): _scope_items,
    ("scope", "removed"): _scope_items,
}
"""Fields that name other records or share a stock of words, by their path."""
