"""JSON in: whole records, the tables of a database, or a list of flat objects as a table."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, Final, TypeVar, cast

import msgspec

from desktop_app.domain.partial_date import PartialDate
from desktop_app.domain.records import License, Source
from desktop_app.exchange.incoming import (
    ImportRefusedError,
    Material,
    RawCell,
    ReadRequest,
    Rejected,
    Row,
    Table,
)
from desktop_app.language import translate

__all__ = ["read_json"]

_Record = TypeVar("_Record", License, Source)

# What fits into some hundred megabytes of memory once it is taken apart.
_MOST_OPENINGS: Final = 4_000_000
_MOST_COMMAS: Final = 16_000_000
_OF_A_RECORD: Final = frozenset(("terms", "holders", "restriction", "reports"))


def read_json(request: ReadRequest) -> Material:
    """Records where the text has the words of the file format, otherwise a table.

    Raises:
        ImportRefusedError: it is no JSON, or holds nothing of either form.
    """
    found = _parsed(request)
    if isinstance(found, dict):
        tables = cast("dict[str, Any]", found)
        if "licenses" in tables or "sources" in tables:
            return _records(request, tables.get("licenses"), tables.get("sources"))
        lists: list[object] = [value for value in tables.values() if isinstance(value, list)]
        found = lists[0] if len(lists) == 1 else None
    if not isinstance(found, list) or not found:
        raise ImportRefusedError(
            translate("Import", "{name}: there are neither licenses nor rows in it.").format(
                name=request.name
            )
        )
    objects = cast("list[object]", found)
    if any(
        isinstance(one, dict) and _OF_A_RECORD & cast("dict[str, Any]", one).keys()
        for one in objects
    ):
        return _records(request, objects, None)
    return _flat(objects)


def _parsed(request: ReadRequest) -> object:
    data = request.data.removeprefix(b"\xef\xbb\xbf")
    openings = data.count(b"[") + data.count(b"{")
    if openings > _MOST_OPENINGS or data.count(b",") > _MOST_COMMAS:
        raise ImportRefusedError(
            translate("Import", "{name}: it holds too many values. Import it in parts.").format(
                name=request.name
            )
        )
    try:
        return msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ImportRefusedError(
            translate("Import", "{name}: this is not JSON: {error}.").format(
                name=request.name, error=error
            )
        ) from None


def _records(request: ReadRequest, licenses: object, sources: object) -> Material:
    rejected: list[Rejected] = []
    words = translate("Import", "Reading rows")
    found, others = tuple(_documents(licenses)), tuple(_documents(sources))
    _, of_found, of_others = request.progress.parts(len(found), len(found), len(others))
    read_licenses = tuple(_converted(of_found.along(found, words), License, rejected))
    read_sources = tuple(_converted(of_others.along(others, words), Source, rejected))
    return Material(licenses=read_licenses, sources=read_sources, rejected=tuple(rejected))


def _documents(found: object) -> Iterator[tuple[int, object]]:
    """A list of records, or a database's table: document number → record."""
    if isinstance(found, dict):
        for place, (key, value) in enumerate(cast("dict[str, object]", found).items(), 1):
            yield (int(key) if key.isdecimal() and len(key) < 10 else place), value
    elif isinstance(found, list):
        yield from enumerate(cast("list[object]", found), 1)


def _converted(
    documents: Iterable[tuple[int, object]], kind: type[_Record], rejected: list[Rejected]
) -> Iterator[tuple[int, _Record]]:
    for row, document in documents:
        try:
            yield row, msgspec.convert(document, kind, dec_hook=_dates)
        except msgspec.ValidationError as error:
            reason = translate("Import", "this is no {kind}: {error}.").format(
                kind=kind.__name__.lower(), error=error
            )
            rejected.append(Rejected(row, reason, (), document, f"{kind.__name__.lower()}s"))


def _dates(kind: type, value: object) -> object:
    assert kind is PartialDate, "records hold no other type of their own"
    if not isinstance(value, str):
        raise TypeError("Expected `str`, got `object`")
    return PartialDate.parse(value)


def _flat(objects: list[object]) -> Material:
    rejected: list[Rejected] = []
    kept: list[tuple[int, dict[str, Any]]] = []
    headers: dict[str, None] = {}
    for row, one in enumerate(objects, 1):
        if isinstance(one, dict):
            cells = cast("dict[str, Any]", one)
            headers.update(dict.fromkeys(cells))
            kept.append((row, cells))
        else:
            rejected.append(
                Rejected(row, translate("Import", "this is not an object with keys and values."))
            )
    rows = [Row(0, tuple(headers))]
    rows += [Row(row, tuple(_cell(cells.get(name)) for name in headers)) for row, cells in kept]
    return Material(tables=(Table(rows=rows),), rejected=tuple(rejected))


def _cell(value: object) -> RawCell:
    if value is None or (isinstance(value, str | int | float) and not isinstance(value, bool)):
        return value
    return json.dumps(value, ensure_ascii=False)
