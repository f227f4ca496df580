"""The order in which people expect names: upper and lower case alike, GL 8 before GL 10."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["natural_key"]

_DIGITS: Final = re.compile(r"\d{1,18}")
_WIDE: Final = 18


def natural_key(text: str) -> str:
    """A key to sort by: numbers in it are as wide as each other, and come before any letter.

    One text for each name: hundreds of thousands of them are compared in half the time of parts.
    """
    return _DIGITS.sub(_widened, text.casefold())


def _widened(found: re.Match[str]) -> str:
    digits = found[0]
    return "\0" + (digits if digits.isascii() else str(int(digits))).zfill(_WIDE)
