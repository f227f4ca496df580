"""Records as rows of cells and back: what each column holds of a license and of its terms."""

from __future__ import annotations

import json
from collections.abc import Mapping
from enum import Enum
from functools import lru_cache
from typing import Any, Final, TypeAlias, cast

import msgspec

from desktop_app.domain.bounds import End, EndRule, Start, StartRule
from desktop_app.domain.partial_date import PartialDate
from desktop_app.domain.records import (
    Ended,
    License,
    Restriction,
    Scope,
    Term,
)

__all__ = [
    "UNKNOWN_END",
    "Cell",
    "Cells",
    "cell_text",
    "license_cells",
    "list_of",
    "term_cells",
    "term_of",
    "with_license_cells",
    "with_term_cells",
]

Cell: TypeAlias = str | int | tuple[str, ...] | PartialDate | Enum | None
Cells: TypeAlias = dict[str, Cell]
"""Column name → what stands in the column."""

UNKNOWN_END: Final = "?end"
"""Not a column: says that a row has an end that nobody knows, and under which header."""

_SEPARATOR: Final = "; "
# Column → field, where a column holds a field as it is.
_OF_LICENSE: Final = {
    name: name
    for name in (
        *("id", "title", "kind", "authority", "holders", "program", "jurisdiction"),
        *("legal_basis", "depends_on", "succeeds", "tags", "notes"),
    )
}
_OF_TERM: Final = {
    "term": "id",
    "sources": "source_ids",
    "term_notes": "notes",
    **{
        name: name
        for name in (
            *("designation", "action", "basis", "announced", "issued", "filed", "published"),
            *("supersedes", "conditions", "confidence"),
        )
    },
}


def cell_text(cell: Cell) -> str:
    """What the cell says, as `list_of` and the readers of dates and words take it back."""
    # Most cells of most rows are one of these.
    if type(cell) is str:
        return cell
    if cell is None or cell == ():
        return ""
    if isinstance(cell, tuple):
        return _list_text(cell)
    return str(cell.value) if isinstance(cell, Enum) else str(cell)


def _list_text(items: tuple[str, ...]) -> str:
    plain = all(item and item == item.strip() and ";" not in item for item in items)
    text = _SEPARATOR.join(items)
    return text if plain and not text.startswith("[") else json.dumps(items, ensure_ascii=False)


@lru_cache(maxsize=10_000)
def list_of(text: str) -> tuple[str, ...]:
    """The items of `one; two`, or of a JSON list where items hold semicolons themselves."""
    if text.startswith("["):
        try:
            found: object = json.loads(text)
        except (ValueError, RecursionError):
            found = None
        if isinstance(found, list) and all(
            isinstance(item, str) for item in cast("list[object]", found)
        ):
            return tuple(cast("list[str]", found))
    return tuple(item for part in text.split(";") if (item := part.strip()))


def license_cells(license: License) -> Cells:
    cells: Cells = {name: getattr(license, field) for name, field in _OF_LICENSE.items()}
    restriction = license.restriction or Restriction(what="")
    cells["restriction"] = restriction.what
    cells["restricted_from"] = restriction.from_
    cells["restricted_until"] = restriction.until
    cells["restriction_sources"] = restriction.source_ids
    return cells


def with_license_cells(license: License, cells: Mapping[str, Cell]) -> License:
    """The license with these columns changed; columns of terms and unknown ones are passed over."""
    fields: dict[str, Any] = {
        field: cells[name] for name, field in _OF_LICENSE.items() if name in cells
    }
    if fields.get("succeeds") == "":
        fields["succeeds"] = None
    if any(name.startswith("restrict") for name in cells):
        fields["restriction"] = _restriction({**license_cells(license), **cells})
    return msgspec.structs.replace(license, **fields) if fields else license


def _restriction(cells: Mapping[str, Any]) -> Restriction | None:
    found = Restriction(
        what=cells["restriction"],
        from_=cells["restricted_from"],
        until=cells["restricted_until"],
        source_ids=cells["restriction_sources"],
    )
    return None if found == Restriction(what="") else found


def term_cells(term: Term) -> Cells:
    cells: Cells = {name: getattr(term, field) for name, field in _OF_TERM.items()}
    for name, bound in (("start", term.start), ("end", term.end)):
        cells[name] = None if bound is None else bound.date
        cells[f"{name}_rule"] = None if bound is None else bound.rule
        cells[f"{name}_time"] = None if bound is None else bound.time
        cells[f"{name}_zone"] = None if bound is None else bound.tz
        cells[f"{name}_text"] = "" if bound is None else bound.text
    cells["ended_as"] = None if term.ended is None else term.ended.kind
    cells["ended_on"] = None if term.ended is None else term.ended.on
    cells["scope"] = term.scope.items
    cells["scope_added"] = term.scope.added
    cells["scope_removed"] = term.scope.removed
    return cells


def with_term_cells(term: Term, cells: Mapping[str, Cell]) -> Term:
    """The term with these columns changed; columns of licenses and unknown ones are passed over."""
    return msgspec.structs.replace(term, **_term_fields({**term_cells(term), **cells}))


def term_of(cells: Mapping[str, Cell]) -> Term:
    """A new term of these columns; what they leave out has its default."""
    return Term(**_term_fields({**_BLANK, **cells}))


def _term_fields(every: Mapping[str, Any]) -> dict[str, Any]:
    fields: dict[str, Any] = {field: every[name] for name, field in _OF_TERM.items()}
    fields["start"] = _start(every)
    fields["end"] = _end(every)
    fields["ended"] = None
    if every["ended_as"] is not None and every["ended_on"] is not None:
        fields["ended"] = Ended(kind=every["ended_as"], on=every["ended_on"])
    fields["scope"] = _NO_SCOPE
    if every["scope"] or every["scope_added"] or every["scope_removed"]:
        fields["scope"] = Scope(
            items=every["scope"], added=every["scope_added"], removed=every["scope_removed"]
        )
    return fields


def _start(cells: Mapping[str, Any]) -> Start | None:
    if cells["start"] is None:
        return None
    return Start(
        date=cells["start"],
        rule=cells["start_rule"] or StartRule.FROM,
        time=cells["start_time"] or None,
        tz=cells["start_zone"] or None,
        text=cells["start_text"],
    )


def _end(cells: Mapping[str, Any]) -> End | None:
    if cells["end"] is None:
        return None
    return End(
        date=cells["end"],
        rule=cells["end_rule"] or EndRule.THROUGH,
        time=cells["end_time"] or None,
        tz=cells["end_zone"] or None,
        text=cells["end_text"],
    )


_NO_SCOPE: Final = Scope()
_BLANK: Final = term_cells(Term(id=""))
