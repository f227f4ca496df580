"""One document between text and Python values, without losing how its numbers are written."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from json.encoder import encode_basestring, encode_basestring_ascii
from typing import Any, Final, Self, TypeAlias, TypeGuard, cast

from typing_extensions import override

from desktop_app.language import translate

__all__ = [
    "DoubledKeyError",
    "Value",
    "WrittenNumber",
    "decode",
    "encode",
    "encode_plain",
    "is_list",
    "is_object",
    "refuse_doubled_keys",
    "scan_value",
]

# JSON as Python sees it; Any, because a recursive alias would have to be unpacked at every use.
Value: TypeAlias = Any


def is_object(value: Value) -> TypeGuard[dict[str, Value]]:
    return isinstance(value, dict)


def is_list(value: Value) -> TypeGuard[list[Value]]:
    return isinstance(value, list)


class DoubledKeyError(ValueError):
    """An object has one key twice, and Python can keep only one of the two."""

    def __init__(self, key: str) -> None:
        super().__init__(
            translate("Storage", "the key “{key}” appears twice in one object").format(key=key)
        )
        self.key = key


class WrittenNumber(float):
    """A number whose text is not the one Python would write: `1.50`, `1E5`, `-0`, 5,000 digits."""

    __slots__ = ("text",)

    text: str

    def __new__(cls, text: str) -> Self:
        number = super().__new__(cls, text)
        number.text = text
        return number

    @override
    def __getnewargs__(self) -> tuple[Any]:
        return (self.text,)


def _float(text: str) -> float:
    number = float(text)
    return number if repr(number) == text else WrittenNumber(text)


def _int(text: str) -> int | float:
    try:
        return WrittenNumber(text) if text == "-0" else int(text)
    except ValueError:  # more digits than Python is willing to convert
        return WrittenNumber(text)


def _single(pairs: list[tuple[str, Value]]) -> dict[str, Value]:
    found = dict(pairs)
    if len(found) < len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                raise DoubledKeyError(key)
            seen.add(key)
    return found


_DECODER: Final = json.JSONDecoder(parse_float=_float, parse_int=_int)
_STRICT: Final = json.JSONDecoder(parse_float=_float, parse_int=_int, object_pairs_hook=_single)

scan_value: Final = cast(
    "Callable[[str, int], tuple[Value, int]]",
    _STRICT.scan_once,  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType] - documented by use in json itself, missing in its stubs
)
"""Read the value that starts at an index of a text: (value, index after it).

Raises StopIteration or json.JSONDecodeError where no value stands, DoubledKeyError and, for
nesting that Python cannot follow, RecursionError.
"""


def decode(text: bytes) -> Value:
    """Read a document; every call gives fresh objects. The last of doubled keys wins."""
    return _DECODER.decode(text.decode())


def refuse_doubled_keys(text: bytes) -> None:
    """Raise DoubledKeyError where rewriting this document would lose a value."""
    _STRICT.decode(text.decode())


def encode(value: Value, *, escaped: bool = False) -> bytes:
    """Write a value as one line of JSON, the way `json.dumps` does, UTF-8 unless `escaped`.

    Raises:
        TypeError: JSON has no form for a value or a key in it.
        RecursionError: it contains itself or is nested too deeply.
    """
    parts: list[str] = []
    _write(value, parts, encode_basestring_ascii if escaped else encode_basestring)
    text = "".join(parts)
    try:
        return text.encode()
    except UnicodeEncodeError:  # half of a surrogate pair: only an escape can carry it
        return encode(value, escaped=True)


def encode_plain(value: Value) -> bytes:
    """The same, quicker, for values without a `WrittenNumber` in them."""
    try:
        return json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return encode(value, escaped=True)


def _write(value: Value, parts: list[str], quote: Callable[[str], str]) -> None:
    if isinstance(value, str):
        parts.append(quote(value))
    elif isinstance(value, Mapping):
        _write_object(cast("Mapping[Value, Value]", value), parts, quote)
    elif isinstance(value, list | tuple):
        separator = "["
        for item in cast("list[Value]", value):
            parts.append(separator)
            _write(item, parts, quote)
            separator = ", "
        parts.append("]" if separator == ", " else "[]")
    else:
        parts.append(_scalar(value))


def _write_object(
    found: Mapping[Value, Value], parts: list[str], quote: Callable[[str], str]
) -> None:
    separator = "{"
    for key, item in found.items():
        parts.append(separator)
        parts.append(quote(key if isinstance(key, str) else _scalar(key)))
        parts.append(": ")
        _write(item, parts, quote)
        separator = ", "
    parts.append("}" if separator == ", " else "{}")


def _scalar(value: Value) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return int.__repr__(value)
    if isinstance(value, WrittenNumber):
        return value.text
    if isinstance(value, float):
        return _float_text(value)
    raise TypeError(f"Object of type {type(value).__name__} is not JSON serializable")


def _float_text(value: float) -> str:
    text = float.__repr__(value)
    return {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}.get(text, text)
