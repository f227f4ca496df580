"""The trail of changes: who changed what, when and why, and what it said before and after."""

from __future__ import annotations

from desktop_app.domain.changes import Edit, Table
from desktop_app.storage.values import Value, decode, encode, is_list, is_object

__all__ = ["CHANGES_TABLE", "difference", "stepped_back", "trail_text"]

CHANGES_TABLE = "changes"


def trail_text(  # noqa: PLR0913 - the columns of the trail
    edit: Edit,
    table: Table,
    record_id: str,
    before: bytes | None,
    after: bytes | None,
    *,
    at: str,
    by: str,
    batch: int,
) -> bytes:
    """One document of the trail, from the texts of the document it is about.

    For a changed record `before` and `after` hold only what differs (see `difference`), for an
    added or removed one the whole document and null.
    """
    if before is not None and after is not None:
        old, new = difference(decode(before), decode(after))
        before, after = encode(old), encode(new)
    who = {"at": at, "by": by, "label": edit.label, "table": table.value, "record": record_id}
    why = {"reason": edit.reason, "source_ids": list(edit.source_ids), "batch": batch}
    states = b'"before": %s, "after": %s' % (before or b"null", after or b"null")
    return b"%s, %s, %s" % (encode(who)[:-1], states, encode(why)[1:])


def difference(
    before: dict[str, Value], after: dict[str, Value]
) -> tuple[dict[str, Value], dict[str, Value]]:
    """The keys that differ, on either side; a key that one side lacks is missing there.

    A list of parts with the same ids in the same order is shortened to the parts that differ, and
    each of those to its id and the keys that differ. Any other list is given as a whole.
    """
    old: dict[str, Value] = {}
    new: dict[str, Value] = {}
    for key in {**before, **after}:
        if key in before and key in after and before[key] == after[key]:
            continue
        if key in before:
            old[key] = before[key]
        if key in after:
            new[key] = after[key]
        if key in old and key in new and _matching_parts(old[key], new[key]):
            old[key], new[key] = _differing_parts(old[key], new[key])
    return old, new


def stepped_back(
    state: dict[str, Value], before: dict[str, Value], after: dict[str, Value]
) -> dict[str, Value]:
    """What `state` was before a difference was made to it."""
    earlier = {key: value for key, value in state.items() if key in before or key not in after}
    for key, value in before.items():
        if key in state and key in after and _matching_parts(value, after[key]):
            earlier[key] = _parts_back(state[key], value, after[key])
        else:
            earlier[key] = value
    return earlier


def _matching_parts(old: Value, new: Value) -> bool:
    ids = _ids(old)
    return bool(ids) and ids == _ids(new) and len(set(ids)) == len(ids)


def _ids(parts: Value) -> list[str]:
    """The ids of a list of parts; empty where it is none."""
    if not is_list(parts):
        return []
    ids = [part.get("id") if is_object(part) else None for part in parts]
    texts = [found for found in ids if isinstance(found, str)]
    return texts if len(texts) == len(parts) else []


def _differing_parts(old: list[Value], new: list[Value]) -> tuple[list[Value], list[Value]]:
    olds: list[Value] = []
    news: list[Value] = []
    for before, after in zip(old, new, strict=True):
        if before != after:
            short_before, short_after = difference(before, after)
            olds.append({"id": before["id"], **short_before})
            news.append({"id": after["id"], **short_after})
    return olds, news


def _parts_back(state: Value, before: list[Value], after: list[Value]) -> Value:
    if not is_list(state):
        return state
    steps = {old["id"]: (old, new) for old, new in zip(before, after, strict=True)}
    return [
        stepped_back(part, *steps[part["id"]])
        if is_object(part) and part.get("id") in steps
        else part
        for part in state
    ]
