"""Writes into a document only what an edit changed, so that all else stays as it stood."""

from __future__ import annotations

from typing import Final

from desktop_app.storage.record_codec import sparse_values
from desktop_app.storage.values import Value, is_list, is_object

__all__ = ["patched"]

_ABSENT: Final = object()


def patched(raw: Value, before: Value, after: Value) -> Value:
    """`raw` with the difference between `before` and `after` applied.

    `before` and `after` are the record's own fields; `raw` may know more keys, may lack those at
    their defaults, and keeps its order. Parts of a list are matched by their `id`, and where they
    have none, by their place among equals.
    """
    if before == after:
        return raw
    if is_object(raw) and is_object(before) and is_object(after):
        return _patched_object(raw, before, after)
    if is_list(raw) and is_list(before) and is_list(after):
        return _patched_list(raw, before, after)
    return sparse_values(after)


def _patched_object(
    raw: dict[str, Value], before: dict[str, Value], after: dict[str, Value]
) -> dict[str, Value]:
    result = dict(raw)
    for key, value in after.items():
        old = before.get(key, _ABSENT)
        if old != value:
            result[key] = patched(raw.get(key, _ABSENT), old, value)
    return result


def _patched_list(raw: list[Value], before: list[Value], after: list[Value]) -> list[Value]:
    if len(raw) != len(before):
        return [sparse_values(item) for item in after]
    unused = list(range(len(before)))
    result: list[Value] = []
    for item in after:
        at = _counterpart(item, before, unused)
        if at is None:
            result.append(sparse_values(item))
        else:
            unused.remove(at)
            result.append(patched(raw[at], before[at], item))
    return result


def _counterpart(item: Value, before: list[Value], unused: list[int]) -> int | None:
    """Where the part stood before: the one with its id, else the first that is equal."""
    if is_object(item) and "id" in item:
        same = (at for at in unused if _id(before[at]) == item["id"])
    else:
        same = (at for at in unused if before[at] == item)
    return next(same, None)


def _id(part: Value) -> Value:
    return part.get("id") if is_object(part) else None
