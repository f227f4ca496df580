"""Turns a document's text into a record of the domain and a record into a document's values."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final, TypeVar, cast

import msgspec

from desktop_app.domain.changes import Record, Table
from desktop_app.domain.partial_date import PartialDate
from desktop_app.domain.problems import UNREADABLE_RECORD, Place, Problem, Severity
from desktop_app.domain.records import FileInfo, License, Source
from desktop_app.language import marked, translate
from desktop_app.storage.values import Value, WrittenNumber, decode, is_list, is_object

__all__ = ["decode_record", "info_values", "record_values", "sparse_values"]

R = TypeVar("R", FileInfo, License, Source)

_NOUNS: Final = {
    "meta": marked("Storage", "file information"),
    "licenses": marked("Storage", "license"),
    "sources": marked("Storage", "source"),
}
_PARTS: Final = {
    "terms": marked("Storage", "term"),
    "reports": marked("Storage", "report"),
    "dependents": marked("Storage", "dependent"),
}
_KINDS: Final = {
    "str": marked("Storage", "a text"),
    "int": marked("Storage", "a whole number"),
    "float": marked("Storage", "a number"),
    "bool": marked("Storage", "true or false"),
    "array": marked("Storage", "a list"),
    "object": marked("Storage", "an object"),
    "null": marked("Storage", "nothing (null)"),
}
# An absent start or end means something, so new records always say it.
_SAID_EVEN_IF_NULL: Final = frozenset({"start", "end"})
_NUMBERS: Final = frozenset({int, float, bool, WrittenNumber})


def _hook(kind: type, value: object) -> object:
    assert kind is PartialDate, "records hold no other type of their own"
    if not isinstance(value, str):
        raise TypeError("Expected `str`, got `object`")
    return PartialDate.parse(value)


_DECODERS: Final[dict[Table, msgspec.json.Decoder[Any]]] = {
    Table.META: msgspec.json.Decoder(FileInfo, dec_hook=_hook),
    Table.LICENSES: msgspec.json.Decoder(License, dec_hook=_hook),
    Table.SOURCES: msgspec.json.Decoder(Source, dec_hook=_hook),
}


def decode_record(path: Path, table: Table, key: str, text: bytes) -> Record | Problem:
    """The record in a document, or a Problem that names file, record and field.

    `key` is the document's id in its table, for records that have lost their own.
    """
    try:
        return _DECODERS[table].decode(text)
    except msgspec.ValidationError as error:
        return _problem(path, table, key, _values(text), str(error))
    except (msgspec.DecodeError, RecursionError):
        return _decode_at_leisure(path, table, key, text)


def _decode_at_leisure(path: Path, table: Table, key: str, text: bytes) -> Record | Problem:
    """Python's own reader takes what the quick one does not: NaN, halves of surrogate pairs."""
    values = _values(text)
    try:
        return msgspec.convert(values, _DECODERS[table].type, dec_hook=_hook)
    except msgspec.ValidationError as error:
        return _problem(path, table, key, values, str(error))


def _values(text: bytes) -> Value:
    return decode(text)


def record_values(record: Record) -> dict[str, Value]:
    """Every field of a record as JSON values, dates as EDTF text."""
    try:
        return msgspec.json.decode(msgspec.json.encode(record, enc_hook=str))
    except (UnicodeError, msgspec.DecodeError):  # half of a surrogate pair
        return _listed(msgspec.to_builtins(record, enc_hook=str))


def info_values(info: FileInfo) -> dict[str, Value]:
    """What a new file says of itself: every field, but for lists with nothing in them."""
    return {key: value for key, value in record_values(info).items() if value != []}


def _listed(values: Value) -> Value:
    """JSON knows lists alone; frozen records hold tuples."""
    if is_object(values):
        return {key: _listed(item) for key, item in values.items()}
    if isinstance(values, tuple):
        return [_listed(item) for item in cast("tuple[Value, ...]", values)]
    return values


def sparse_values(values: Value) -> Value:
    """The same without keys that say nothing: empty texts, lists and objects, and nulls."""
    kind: type[object] = type(cast("object", values))
    if kind is list:
        return [sparse_values(item) for item in cast("list[Value]", values)]
    if kind is not dict:
        return values
    kept: dict[str, Value] = {}
    for key, item in cast("dict[str, Value]", values).items():
        # An import asks this of millions of values, and most have no inside to be looked into.
        inside: type[object] = type(cast("object", item))
        inner = sparse_values(item) if inside is dict or (inside is list and item) else item
        if inner or inside in _NUMBERS or key in _SAID_EVEN_IF_NULL:
            kept[key] = inner
    return kept


def _problem(path: Path, table: Table, key: str, values: Value, message: str) -> Problem:
    what, _, where = message.partition(" - at `$")
    steps = re.findall(r"\[(\d+|\.\.\.)\]|\.?([^.\[\]`]+)", where.rstrip("`"))
    named, part_id, field = _walk(values, [int(i) if i.isdigit() else n for i, n in steps])
    record_id = _text(values.get("id")) if is_object(values) else ""
    record = (
        f"{translate('Storage', _NOUNS[table.value])} “{record_id}”"
        if record_id
        else _unnamed(table, key)
    )
    place = ", ".join([record, *named])
    subject = f"{place}: {field}" if field else place
    return Problem(
        severity=Severity.ERROR,
        code=UNREADABLE_RECORD,
        sentence=(
            translate(
                "Storage",
                "{name}: {subject}: {what} The record is not shown and stays in the file as it is.",
            ).format(name=path.name, subject=subject, what=_in_words(what))
        ),
        place=Place(table=table.value, record_id=record_id, part_id=part_id, field=field),
    )


def _unnamed(table: Table, key: str) -> str:
    if table is Table.META:
        return translate("Storage", _NOUNS[table.value])
    return translate("Storage", "document {key} of the table “{table}”").format(
        key=key, table=table.value
    )


def _walk(values: Value, steps: list[int | str]) -> tuple[list[str], str, str]:
    """Follow a path into a document: the parts it names, the id of the last, the field."""
    named: list[str] = []
    part_id = ""
    field: list[str] = []
    for step in steps:
        values = _inside(values, step)
        if isinstance(step, int) and field and field[-1] in _PARTS:
            part_id = _text(values.get("id")) if is_object(values) else ""
            noun = translate("Storage", _PARTS[field.pop()])
            named.append(f"{noun} “{part_id}”" if part_id else f"{noun} {step + 1}")
        elif isinstance(step, int):
            named.append(f"{field.pop() if field else translate('Storage', 'item')} {step + 1}")
        else:
            field.append(step)
    return named, part_id, " ".join(_spoken(field))


def _inside(values: Value, step: int | str) -> Value:
    if isinstance(step, str):
        return values.get(step) if is_object(values) else None
    return values[step] if is_list(values) and step < len(values) else None


def _spoken(field: list[str]) -> list[str]:
    return field[:-1] if len(field) > 1 and field[-1] == "date" else field


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _kind_words(kind: str) -> str:
    return translate("Storage", _KINDS[kind]) if kind in _KINDS else kind


def _in_words(what: str) -> str:
    """The codec's message as a sentence of ours; a date's message is one already."""
    if match := re.fullmatch(r"Expected `([^`]+)`, got `([^`]+)`", what):
        expected = translate("Storage", " or ").join(map(_kind_words, match[1].split(" | ")))
        return translate("Storage", "{expected} belongs here, not {found}.").format(
            expected=expected, found=_kind_words(match[2])
        )
    if match := re.fullmatch(r"Object missing required field `([^`]+)`", what):
        return translate("Storage", "the key “{match}” is missing.").format(match=match[1])
    if match := re.fullmatch(r"Invalid enum value '?(.*?)'?", what):
        return translate("Storage", "“{match}” is none of the words that may stand here.").format(
            match=match[1]
        )
    if what == "Number out of range":
        return translate("Storage", "the number is too large.")
    return what if what.endswith(".") else f"{what}."
