"""JSON: whole records, so that nothing of them is lost on the way out and back."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any, Final, cast

import msgspec

from desktop_app.domain.records import FileInfo, License, Source
from desktop_app.exchange.outgoing import Outgoing, each, well_formed

__all__ = ["write_json"]

# What a reader cannot do without, and an absent start or end, which says something.
_ALWAYS: Final = frozenset(("id", "what", "party", "start", "end"))
_NOTHING: Final[tuple[object, ...]] = ("", [], {}, None)


def write_json(outgoing: Outgoing) -> bytes:
    """An object with the lists `licenses` and `sources`, in the words of the file format."""
    licenses, sources = outgoing.licenses, outgoing.sources
    of_licenses, of_sources = outgoing.progress.parts(len(licenses), len(sources))
    out = io.BytesIO()
    out.write(b"{\n ")
    if info := _text(outgoing.info, b"\n "):
        out.write(b'"meta": %b,\n ' % info)
    out.write(b'"licenses": ')
    out.writelines(_listed(each(licenses, of_licenses)))
    if sources:
        out.write(b',\n "sources": ')
        out.writelines(_listed(each(sources, of_sources)))
    out.write(b"\n}\n")
    # Not a copy, during which nobody could be told anything.
    return out.getvalue()


def _listed(records: Iterator[License] | Iterator[Source]) -> Iterator[bytes]:
    between = b"[\n  "
    for record in records:
        yield between + _text(record, b"\n  ")
        between = b",\n  "
    yield b"[]" if between.startswith(b"[") else b"\n ]"


def _text(record: FileInfo | License | Source, line: bytes) -> bytes:
    """The record with such a break before each line but the first; empty where it says nothing."""
    values = _lean(msgspec.to_builtins(record, enc_hook=str))
    if not values:
        return b""
    # Texts hold no line breaks of their own in JSON.
    return msgspec.json.format(msgspec.json.encode(values), indent=1).replace(b"\n", line)


def _lean(values: Any) -> Any:  # noqa: ANN401 - JSON values
    """Without keys that say nothing."""
    if isinstance(values, str):
        return values if values.isascii() else well_formed(values)
    if isinstance(values, dict):
        found = cast("dict[str, Any]", values)
        return {
            key: lean
            for key, value in found.items()
            if (lean := _lean(value)) not in _NOTHING or key in _ALWAYS
        }
    if isinstance(values, list | tuple):
        return [_lean(value) for value in cast("list[Any]", values)]
    return values
