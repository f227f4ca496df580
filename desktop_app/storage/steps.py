"""The edits of a file in the order of its trail, each with the records that it touched."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from desktop_app.domain.changes import Table
from desktop_app.storage.values import Value, decode, is_object

__all__ = ["Step", "steps_of"]


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """One edit, whoever made it in whichever sitting; `batch` tells it from all others."""

    batch: int
    at: str
    by: str
    label: str
    reason: str
    records: tuple[tuple[Table, str], ...]


def steps_of(trail: Mapping[str, bytes], most: int) -> tuple[Step, ...]:
    """The latest edits of a trail, newest first, no more than `most` of them."""
    found: dict[int, list[dict[str, Value]]] = {}
    numbers = sorted((int(key) for key in trail if key.isdecimal()), reverse=True)
    for number in numbers:
        entry = decode(trail[str(number)])
        if not is_object(entry):
            continue
        batch = entry.get("batch")
        batch = batch if isinstance(batch, int) else number
        if batch not in found and len(found) == most:
            break
        found.setdefault(batch, []).append(entry)
    return tuple(_step(batch, entries) for batch, entries in found.items())


def _step(batch: int, entries: list[dict[str, Value]]) -> Step:
    first = entries[-1]
    records: dict[tuple[Table, str], None] = {}
    for entry in reversed(entries):
        table, record = entry.get("table"), entry.get("record")
        if table in _TABLES and isinstance(record, str):
            records[_TABLES[str(table)], record] = None
    return Step(
        batch=batch,
        at=_text(first.get("at")),
        by=_text(first.get("by")),
        label=_text(first.get("label")),
        reason=_text(first.get("reason")),
        records=tuple(records),
    )


_TABLES = {table.value: table for table in Table}


def _text(value: Value) -> str:
    return value if isinstance(value, str) else ""
