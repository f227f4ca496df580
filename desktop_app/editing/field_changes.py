"""Two states of a record, field by field, each value in words that a person can compare."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Any, NamedTuple, TypeGuard, cast

import msgspec

from desktop_app.domain.changes import Record
from desktop_app.domain.partial_date import PartialDate
from desktop_app.domain.wording import partial_words

__all__ = ["FieldChange", "field_changes"]

_NOTHING = "—"


class FieldChange(NamedTuple):
    """One value that differs. `field` says where it stands: `term Ext 2 · end · date`."""

    field: str
    before: str
    after: str


def field_changes(before: Record | None, after: Record | None) -> tuple[FieldChange, ...]:
    """What differs, in the order of the fields; all that one side says where the other is null."""
    return tuple(_compared("", before, after))


def _compared(place: str, before: Any, after: Any) -> Iterator[FieldChange]:  # noqa: ANN401 - any field
    if before == after:
        return
    one = before if before is not None else after
    other = after if after is not None else before
    if _is_struct(one) and type(one) is type(other):
        for name in one.__struct_fields__:
            if name != "id":
                label = name.rstrip("_").replace("_", " ")
                sides = (getattr(side, name, None) for side in (before, after))
                yield from _compared(f"{place} · {label}" if place else label, *sides)
    elif _has_parts(before) or _has_parts(after):
        yield from _parts(place, before or (), after or ())
    else:
        change = FieldChange(place, _words(before), _words(after))
        if change.before != change.after:
            yield change


def _parts(place: str, before: Any, after: Any) -> Iterator[FieldChange]:  # noqa: ANN401 - any parts
    """Terms, reports and the like: each against the one of the same name."""
    olds, news = _by_name(before), _by_name(after)
    noun = place.removesuffix("s")
    for name in [*olds, *(name for name in news if name not in olds)]:
        old, new = olds.get(name), news.get(name)
        yield from _compared(f"{noun} {_title(new or old)}", old, new)
    kept = [name for name in news if name in olds]
    if kept != [name for name in olds if name in news]:
        yield FieldChange(place, ", ".join(olds), ", ".join(news))


def _by_name(parts: Any) -> dict[str, Any]:  # noqa: ANN401 - any parts
    found: dict[str, Any] = {}
    for number, part in enumerate(parts):
        name = getattr(part, "id", None) or getattr(part, "party", "") or str(number)
        found[name if name not in found else f"{name} {number}"] = part
    return found


def _title(part: Any) -> str:  # noqa: ANN401 - any part
    for name in ("designation", "party", "outlet", "id"):
        if text := getattr(part, name, ""):
            return str(text)
    return ""


def _is_struct(value: object) -> TypeGuard[msgspec.Struct]:
    return isinstance(value, msgspec.Struct)


def _has_parts(value: object) -> bool:
    return isinstance(value, tuple) and any(
        _is_struct(each) for each in cast("tuple[Any, ...]", value)
    )


def _words(value: Any) -> str:  # noqa: ANN401 - any field
    if value is None or value in ("", ()):
        return _NOTHING
    if isinstance(value, PartialDate):
        return partial_words(value)
    if isinstance(value, Enum):
        return str(value.value).replace("_", " ")
    if isinstance(value, tuple):
        return ", ".join(map(_words, cast("tuple[Any, ...]", value)))
    return str(value)
