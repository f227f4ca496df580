"""Field by field: what an import would change in known records, and what of it is to stay."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import Final, NamedTuple, TypeAlias

import msgspec

from desktop_app.domain.changes import Change, ChangeSet, Edit
from desktop_app.domain.records import License, Source, Term
from desktop_app.exchange.cells import (
    Cell,
    Cells,
    cell_text,
    license_cells,
    term_cells,
    with_license_cells,
    with_term_cells,
)
from desktop_app.exchange.columns import BY_NAME
from desktop_app.exchange.other_cells import source_cells, source_of

__all__ = ["FieldChange", "Place", "field_changes", "filled_only", "kept_back"]

Place: TypeAlias = tuple[str, str, str, str]
"""Table, record, term (or an empty text) and column."""

_PARTS: Final = {"reports": "Reports", "dependents": "Dependents"}
_TOGETHER: Final = {
    "start": ("start", "start_rule", "start_time", "start_zone", "start_text"),
    "end": ("end", "end_rule", "end_time", "end_zone", "end_text"),
    "ended_as": ("ended_as", "ended_on"),
}
"""A bound is one thing: its day, and what makes of the day the last or first one covered."""
_PARTS_OF_OTHERS: Final = {each for columns in _TOGETHER.values() for each in columns[1:]}
_USUAL: Final = frozenset(("from", "through"))


class FieldChange(NamedTuple):
    """One field of a known record that the import would change.

    Attributes:
        record: what the record is called.
        term: what the term is called; empty where it is about the record itself.
        field: the column's header.
        mine, theirs: what the file says, and what the import says.
    """

    place: Place
    record: str
    term: str
    field: str
    mine: str
    theirs: str


def field_changes(edit: Edit | None) -> Iterator[FieldChange]:
    """Every change to a field that has a value or gets one; records that are new have none."""
    for change in () if edit is None else edit.changes:
        before, after = change.before, change.after
        if isinstance(before, License) and isinstance(after, License):
            yield from _of_license(before, after)
        elif isinstance(before, Source) and isinstance(after, Source):
            mine, theirs = source_cells(before), source_cells(after)
            name = before.citation or before.title or before.id
            for column in theirs:
                if mine[column] != theirs[column]:
                    place = ("sources", before.id, "", column)
                    yield _change(place, name, "", mine[column], theirs[column])


def _of_license(before: License, after: License) -> Iterator[FieldChange]:
    name = before.title or before.id
    mine, theirs = license_cells(before), license_cells(after)
    for column in theirs:
        if mine[column] != theirs[column]:
            place = ("licenses", before.id, "", column)
            yield _change(place, name, "", mine[column], theirs[column])
    for part, header in _PARTS.items():
        old, new = getattr(before, part), getattr(after, part)
        if old != new:
            place = ("licenses", before.id, "", part)
            yield FieldChange(place, name, "", header, f"{len(old):,}", f"{len(new):,}")
    known = {term.id: term for term in before.terms}
    for term in after.terms:
        if term.id in known and known[term.id] != term:
            yield from _of_term(before.id, name, known[term.id], term)


def _of_term(license_id: str, name: str, before: Term, after: Term) -> Iterator[FieldChange]:
    mine, theirs = term_cells(before), term_cells(after)
    called = before.designation or before.id
    for column in theirs:
        if column in _PARTS_OF_OTHERS or _only_cited(column, before, after):
            continue
        columns = _TOGETHER.get(column, (column,))
        if any(mine[each] != theirs[each] for each in columns):
            place = ("licenses", license_id, before.id, column)
            values = (_together(cells, columns) for cells in (mine, theirs))
            yield FieldChange(place, name, called, BY_NAME[column].label, *values)


def _only_cited(column: str, before: Term, after: Term) -> bool:
    """The import names itself as a source of what it changes; that is no change of its own."""
    return column == "sources" and set(before.source_ids) <= set(after.source_ids)


def _together(cells: Cells, columns: Sequence[str]) -> str:
    first, *rest = (cell_text(cells[column]) for column in columns)
    more = ", ".join(words for words in rest if words and words not in _USUAL)
    return f"{first} ({more})" if more else first


def _change(place: Place, record: str, term: str, mine: Cell, theirs: Cell) -> FieldChange:
    label = BY_NAME[place[3]].label
    return FieldChange(place, record, term, label, cell_text(mine), cell_text(theirs))


def filled_only(changes: Sequence[FieldChange]) -> frozenset[Place]:
    """The places to keep where an import may fill what is empty and must change nothing else."""
    return frozenset(change.place for change in changes if change.mine)


def kept_back(edit: Edit | None, places: Container[Place]) -> Edit | None:
    """The edit without the changes at these places; None where nothing is left of it."""
    if edit is None:
        return None
    left = (_kept(change, places) for change in edit.changes)
    changes = tuple(change for change in left if change is not None)
    # The import itself is recorded only where something comes of it.
    of_import = edit.source_ids[0] if edit.source_ids else ""
    if all(change.before is None and change.record_id == of_import for change in changes):
        return None
    return msgspec.structs.replace(edit, changes=ChangeSet(changes))


def _kept(change: Change, places: Container[Place]) -> Change | None:
    before, after = change.before, change.after
    if isinstance(before, License) and isinstance(after, License):
        after = _kept_license(before, after, places)
    elif isinstance(before, Source) and isinstance(after, Source):
        mine, theirs = source_cells(before), source_cells(after)
        kept = {c: mine[c] for c in theirs if ("sources", before.id, "", c) in places}
        after = source_of({**theirs, **kept})
    return None if before == after else Change(before, after)


def _kept_license(before: License, after: License, places: Container[Place]) -> License:
    mine = license_cells(before)
    kept = {c: cell for c, cell in mine.items() if ("licenses", before.id, "", c) in places}
    parts = {
        part: getattr(before, part)
        for part in _PARTS
        if ("licenses", before.id, "", part) in places
    }
    known = {term.id: term for term in before.terms}
    terms = tuple(
        _kept_term(before.id, known[term.id], term, places) if term.id in known else term
        for term in after.terms
    )
    after = with_license_cells(after, kept) if kept else after
    return msgspec.structs.replace(after, terms=terms, **parts)


def _kept_term(license_id: str, before: Term, after: Term, places: Container[Place]) -> Term:
    mine, theirs = term_cells(before), term_cells(after)
    differing = {column for column in theirs if mine[column] != theirs[column]}
    chosen = [c for c in theirs if ("licenses", license_id, before.id, c) in places]
    kept = {each for column in chosen for each in _TOGETHER.get(column, (column,))}
    if not kept:
        return after
    if _only_cited("sources", before, after):
        differing.discard("sources")
    if kept >= differing:
        # Nothing of the import is left, so it is no source of this term either.
        return before
    return with_term_cells(after, {column: mine[column] for column in kept})
