"""What a person says about a table: which column is what, and how to read it; kept as TOML."""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Sequence
from typing import Any, Final

import msgspec

from desktop_app.exchange.columns import BY_NAME, LICENSE_COLUMNS, Kind
from desktop_app.exchange.incoming import ImportRefusedError
from desktop_app.language import translate

__all__ = ["EmptyEnd", "ImportMap", "map_text", "read_map", "signature"]

EmptyEnd = str
"""`open`: an empty end is an open end; `unknown`: it changes no end, and a new term needs one."""

_CHOICES: Final = {
    "key": tuple(column.name for column in LICENSE_COLUMNS if column.kind is Kind.TEXT),
    "rows": ("term", "license"),
    "date_order": ("", "dmy", "mdy", "ymd"),
    "empty_end": ("open", "unknown"),
    "epoch": (1900, 1904),
}


class ImportMap(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Everything that is not said is found out from the table itself.

    Attributes:
        columns: header → column name (see `columns.py`), or an empty text to leave it out. When
            this is given at all, columns that it does not name are left out.
        values: column name → {word in the table: word of ours}.
        key: by which column of licenses a row finds its own; without an id there, by the title.
        rows: whether a row is a `term`, so that rows with one key are one license, or a `license`.
        date_order: `dmy`, `mdy` or `ymd`, for dates that leave it open.
        empty_end: whether an empty end is `open` or `unknown`.
        end_words: word in the column of ends → `open` or `unknown`; days far off in ISO form.
        open_words: further words that mean “no end”.
        epoch: from which year a spreadsheet counts day numbers.
        header_row: line of the header, from 1; 0 = find it.
    """

    columns: dict[str, str] = {}
    values: dict[str, dict[str, str]] = {}
    key: str = "id"
    rows: str = "term"
    date_order: str = ""
    empty_end: EmptyEnd = "open"
    end_words: dict[str, str] = {}
    open_words: tuple[str, ...] = ()
    epoch: int = 1900
    header_row: int = 0
    sheet: str = ""
    encoding: str = ""
    delimiter: str = ""


def read_map(data: bytes, name: str) -> ImportMap:
    """A map from TOML.

    Raises:
        ImportRefusedError: it is no TOML, or says something that no map says.
    """
    try:
        found = msgspec.convert(tomllib.loads(data.decode("utf-8-sig")), ImportMap)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
        raise ImportRefusedError(
            translate("Import", "{name}: this map cannot be read: {error}.").format(
                name=name, error=error
            )
        ) from None
    for field, choices in _CHOICES.items():
        if getattr(found, field) not in choices:
            words = ", ".join(repr(choice) for choice in choices if choice)
            raise ImportRefusedError(
                translate("Import", "{name}: {field} has to be one of {words}.").format(
                    name=name, field=field, words=words
                )
            )
    wrong = next((m for m in found.end_words.values() if m not in _CHOICES["empty_end"]), None)
    if wrong is not None:
        raise ImportRefusedError(
            translate("Import", "{name}: an end is “open” or “unknown”, and not “{wrong}”.").format(
                name=name, wrong=wrong
            )
        )
    for header, column in found.columns.items():
        if column and column not in BY_NAME:
            raise ImportRefusedError(
                translate(
                    "Import",
                    "{name}: “{header}” is mapped to “{column}”, and there is"
                    " no such column; there are {names}.",
                ).format(name=name, header=header, column=column, names=", ".join(BY_NAME))
            )
    return found


def map_text(told: ImportMap) -> bytes:
    """The map as TOML that `read_map` takes back."""
    plain: dict[str, Any] = msgspec.to_builtins(told)
    tables = {name: plain.pop(name) for name in ("columns", "end_words", "values")}
    unsaid = msgspec.to_builtins(ImportMap())
    lines = [f"{name} = {_quoted(value)}" for name, value in plain.items() if value != unsaid[name]]
    lines += ["", "[columns]", *_pairs(tables["columns"])]
    if tables["end_words"]:
        lines += ["", "[end_words]", *_pairs(tables["end_words"])]
    for column, words in tables["values"].items():
        lines += ["", f"[values.{_quoted(column)}]", *_pairs(words)]
    return ("\n".join(lines).strip() + "\n").encode()


def _pairs(pairs: dict[str, str]) -> list[str]:
    return [f"{_quoted(key)} = {_quoted(value)}" for key, value in pairs.items()]


def _quoted(value: object) -> str:
    """JSON's texts, numbers and lists are TOML's too, but for one control character."""
    return json.dumps(value).replace("\x7f", "\\u007f")


def signature(headers: Sequence[str]) -> str:
    """What tells tables with these names above their columns from all others."""
    return hashlib.sha256("\x1f".join(sorted(headers)).encode("utf-8", "replace")).hexdigest()[:16]
