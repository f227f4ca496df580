"""The order in which people expect names: upper and lower case alike, GL 8 before GL 10."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["natural_key"]

_DIGITS: Final = re.compile(r"(\d{1,18})")
_WIDE: Final = 18


def natural_key(text: str) -> str:
    """A key to sort by: numbers in it are as wide as each other, and come before any letter.

    One text for each name: hundreds of thousands of them are compared in half the time of parts.
    """
    folded = text.casefold()
    parts = _DIGITS.split(folded)
    if len(parts) == 1:
        return folded
    if len(parts) == 3 and parts[1].isascii():
        # Most names: another two thirds of the time.
        before, number, after = parts
        return f"{before}\0{number.zfill(_WIDE)}{after}"
    parts[1::2] = [f"\0{int(part):0{_WIDE}}" for part in parts[1::2]]
    return "".join(parts)
