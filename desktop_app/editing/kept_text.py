"""What a person changed in a shown text, put into the original text and nowhere else.

A field shows some characters otherwise than they are stored: line ends of other systems become
its own, halves of surrogate pairs vanish. Storing what the field holds would change them all.
"""

from __future__ import annotations

import re
from typing import Final

__all__ = ["with_change"]

_HALVES: Final = "[\ud800-\udfff]*"
_WHOLE: Final = "[^\ud800-\udfff]"
_SHOWN_SINGLY: Final = re.compile(rf"(?:\A{_HALVES})?{_WHOLE}{_HALVES}")
_SHOWN_BY_LINES: Final = re.compile(rf"(?:\A{_HALVES})?(?:\r\n|{_WHOLE}){_HALVES}")


def with_change(original: str, shown: str, typed: str) -> str | None:
    """The original with the change that turned `shown` into `typed`.

    All that stands before and after the changed stretch stays as it is, character by character.
    None where `shown` is no likeness of the original, so that nothing can be said of the rest.
    """
    if typed == shown:
        return original
    if original == shown:
        return typed
    pieces = _pieces(original, len(shown))
    if pieces is None:
        return None
    before = _common_prefix(shown, typed)
    after = _common_prefix(shown[before:][::-1], typed[before:][::-1])
    middle = typed[before : len(typed) - after]
    return "".join((*pieces[:before], middle, *pieces[len(pieces) - after :]))


def _pieces(original: str, count: int) -> list[str] | None:
    """The original cut into as many pieces as characters are shown."""
    for pattern in (_SHOWN_SINGLY, _SHOWN_BY_LINES):
        pieces = pattern.findall(original)
        if len(pieces) == count and "".join(pieces) == original:
            return pieces
    return [] if not count else None


def _common_prefix(one: str, other: str) -> int:
    shorter = min(len(one), len(other))
    return next((place for place in range(shorter) if one[place] != other[place]), shorter)
