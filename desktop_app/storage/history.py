"""What happened to one record, newest last, and what it said at each step."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TypeGuard

import msgspec

from desktop_app.domain.changes import Record, Table
from desktop_app.domain.problems import Problem
from desktop_app.storage.audit import stepped_back
from desktop_app.storage.record_codec import decode_record
from desktop_app.storage.values import Value, decode, encode, is_list, is_object

__all__ = ["HistoryEntry", "history_of"]


class HistoryEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One step of the trail.

    Attributes:
        number: of the entry in the trail; `batch` is that of the first entry of the same edit.
        fields: the record's keys that differ.
        before: the record as it was, None where it did not exist or cannot be read.
        after: the record as it became, likewise.
    """

    number: int
    batch: int
    at: str
    by: str
    label: str
    reason: str
    source_ids: tuple[str, ...]
    fields: tuple[str, ...]
    before: Record | None
    after: Record | None


def history_of(
    path: Path, trail: Mapping[str, bytes], table: Table, record_id: str, now: bytes | None
) -> tuple[HistoryEntry, ...]:
    """The steps of one record.

    Args:
        path: the file, for sentences.
        trail: the documents of the trail.
        table: the record's table.
        record_id: its id, empty for the file's own information.
        now: the text of its document, None where it is gone.
    """
    state = None if now is None else decode(now)
    found: list[HistoryEntry] = []
    for number, entry in reversed(_entries(trail, table, record_id)):
        after = state
        state = _step_back(state, entry)
        found.append(_entry(path, table, number, entry, state, after))
    return tuple(reversed(found))


def _entries(
    trail: Mapping[str, bytes], table: Table, record_id: str
) -> list[tuple[int, dict[str, Value]]]:
    # Most entries are about other records; their text alone tells.
    mark = encode(record_id)
    found: list[tuple[int, dict[str, Value]]] = []
    # A copy: edits may be written meanwhile.
    for key, text in tuple(trail.items()):
        if not key.isdecimal() or mark not in text:
            continue
        entry = decode(text)
        wanted = (table.value, record_id)
        if is_object(entry) and (entry.get("table"), entry.get("record")) == wanted:
            found.append((int(key), entry))
    return sorted(found, key=lambda numbered: numbered[0])


def _step_back(state: Value, entry: dict[str, Value]) -> Value:
    before, after = entry.get("before"), entry.get("after")
    if not is_object(before) or not is_object(after):
        return before if is_object(before) else None
    if not is_object(state):
        return None
    return stepped_back(state, before, after)


def _entry(
    path: Path, table: Table, number: int, entry: dict[str, Value], before: Value, after: Value
) -> HistoryEntry:
    sides = [side for side in (entry.get("before"), entry.get("after")) if is_object(side)]
    fields = {key: None for side in sides for key in side} if len(sides) == 2 else {}
    batch = entry.get("batch")
    sources = entry.get("source_ids")
    return HistoryEntry(
        number=number,
        batch=batch if isinstance(batch, int) else number,
        at=_text(entry.get("at")),
        by=_text(entry.get("by")),
        label=_text(entry.get("label")),
        reason=_text(entry.get("reason")),
        source_ids=tuple(sources) if is_list(sources) and _all_text(sources) else (),
        fields=tuple(fields),
        before=_record(path, table, before),
        after=_record(path, table, after),
    )


def _record(path: Path, table: Table, values: Value) -> Record | None:
    if values is None:
        return None
    found = decode_record(path, table, "", encode(values))
    return None if isinstance(found, Problem) else found


def _text(value: Value) -> str:
    return value if isinstance(value, str) else ""


def _all_text(values: list[Value]) -> TypeGuard[list[str]]:
    return all(isinstance(value, str) for value in values)
