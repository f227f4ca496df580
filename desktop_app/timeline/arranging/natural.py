"""The order in which people expect names: upper and lower case alike, GL 8 before GL 10."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["natural_key"]

_DIGITS: Final = re.compile(r"(\d{1,18})")


def natural_key(text: str) -> tuple[str | int, ...]:
    """A key to sort by: texts and numbers in turn, so that any two can be compared."""
    folded = text.casefold()
    parts = _DIGITS.split(folded)
    if len(parts) == 1:
        return (folded,)
    return tuple(int(part) if place % 2 else part for place, part in enumerate(parts))
