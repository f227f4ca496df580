"""Bytes as text: which encoding they are in, by marks, by form and only then by likelihood."""

from __future__ import annotations

import codecs
from typing import Final

from desktop_app.exchange.incoming import ImportRefusedError
from desktop_app.language import translate

__all__ = ["decoded"]

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE: Final = 100_000
_TELLING: Final = 10_000
# Told apart by their letters; the western ones differ in bytes that only one of them uses.
_OTHERS: Final = ["cp1252", "cp1251", "koi8_r", "shift_jis", "gb18030", "euc_kr", "big5"]
_WESTERN: Final = frozenset(("cp1252", "latin_1", "ascii", "utf_8"))


def decoded(data: bytes, name: str, encoding: str = "") -> tuple[str, str]:
    """The text and the name of its encoding.

    Raises:
        ImportRefusedError: this is no text, or not in the encoding that was named.
    """
    if encoding:
        return _named(data, name, encoding), encoding
    found = _by_mark(data) or _by_zeros(data)
    if found:
        return _named(data, name, found), found
    if b"\0" in data[:_SAMPLE] and _looks_binary(data[:_SAMPLE]):
        raise ImportRefusedError(
            translate(
                "Import", "{name}: this is not a text and not a table that can be read."
            ).format(name=name)
        )
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        found = _by_likelihood(data)
    return data.decode(found, "replace"), found


def _named(data: bytes, name: str, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except LookupError:
        raise ImportRefusedError(
            translate("Import", "There is no encoding “{encoding}”.").format(encoding=encoding)
        ) from None
    except UnicodeError:
        raise ImportRefusedError(
            translate("Import", "{name}: this is no text in the encoding {encoding}.").format(
                name=name, encoding=encoding
            )
        ) from None


def _by_mark(data: bytes) -> str:
    return next((name for mark, name in _MARKS if data.startswith(mark)), "")


def _by_zeros(data: bytes) -> str:
    """UTF-16 without its mark: nearly every other byte of western text is zero."""
    sample = data[: _SAMPLE // 2 * 2]
    half = max(len(sample) // 2, 1)
    if len(sample) >= 4 and sample[1::2].count(0) / half > 0.7 and 0 not in sample[::2]:
        return "utf-16-le"
    if len(sample) >= 4 and sample[::2].count(0) / half > 0.7 and 0 not in sample[1::2]:
        return "utf-16-be"
    return ""


def _looks_binary(sample: bytes) -> bool:
    return sum(byte < 9 or 13 < byte < 32 for byte in sample) > len(sample) / 50


def _by_likelihood(data: bytes) -> str:
    from charset_normalizer import from_bytes

    # The lines that are not ASCII, since only they tell.
    telling = b"\n".join(line for line in data.splitlines() if not line.isascii())[:_TELLING]
    best = from_bytes(telling, cp_isolation=_OTHERS, steps=5, chunk_size=512).best()
    if best is not None and best.encoding not in _WESTERN and _decodes(data, best.encoding):
        return best.encoding
    return "cp1252" if _decodes(data, "cp1252") else "latin-1"


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeError:
        return False
    return True
