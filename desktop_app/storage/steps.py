"""The edits of a file in the order of its trail, each with the records that it touched."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from desktop_app.domain.changes import Table
from desktop_app.jobs import Progress
from desktop_app.storage.values import decode, is_object

__all__ = ["Step", "steps_of"]

_CHECK_EVERY = 1_000


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """One edit, whoever made it in whichever sitting; `batch` tells it from all others."""

    batch: int
    at: str
    by: str
    label: str
    reason: str
    records: tuple[tuple[Table, str], ...]


class _Entry(msgspec.Struct, frozen=True, gc=False):
    """What a step tells of one entry; the records before and after are skipped unread."""

    batch: Any = None
    at: Any = ""
    by: Any = ""
    label: Any = ""
    reason: Any = ""
    table: Any = None
    record: Any = None


_DECODER = msgspec.json.Decoder(_Entry)


def steps_of(
    trail: Mapping[str, bytes], most: int, progress: Progress | None = None
) -> tuple[Step, ...]:
    """The latest edits of a trail, newest first, no more than `most` of them."""
    found: dict[int, list[_Entry]] = {}
    # A copy: edits may be written meanwhile.
    texts = {int(key): text for key, text in tuple(trail.items()) if key.isdecimal()}
    for count, number in enumerate(sorted(texts, reverse=True)):
        if progress is not None and not count % _CHECK_EVERY:
            progress.report(count / len(texts))
        entry = _entry(texts[number])
        if entry is None:
            continue
        batch = entry.batch if isinstance(entry.batch, int) else number
        if batch not in found and len(found) == most:
            break
        found.setdefault(batch, []).append(entry)
    return tuple(_step(batch, entries) for batch, entries in found.items())


def _entry(text: bytes) -> _Entry | None:
    try:
        return _DECODER.decode(text)
    except ValueError:  # such as half of a surrogate pair, which only our own reader takes
        values = decode(text)
    if not is_object(values):
        return None
    return _Entry(**{name: values.get(name) for name in _Entry.__struct_fields__})


def _step(batch: int, entries: list[_Entry]) -> Step:
    first = entries[-1]
    records: dict[tuple[Table, str], None] = {}
    for entry in reversed(entries):
        table, record = entry.table, entry.record
        if isinstance(table, str) and table in _TABLES and isinstance(record, str):
            records[_TABLES[table], record] = None
    return Step(
        batch=batch,
        at=_text(first.at),
        by=_text(first.by),
        label=_text(first.label),
        reason=_text(first.reason),
        records=tuple(records),
    )


_TABLES = {table.value: table for table in Table}


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
