"""Why a typed or pasted text is not taken: marks that nobody can see, or far too much of it."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from desktop_app.language import translate

__all__ = ["LONG_TEXT", "ONE_LINE", "why_not_text"]

ONE_LINE: Final = 10_000
"""Characters that may be added at once to a field of one line."""
LONG_TEXT: Final = 200_000
"""The same for a field of several lines."""

# Tabs and line breaks are seen; halves of surrogate pairs stand for letters that were cut in two.
_HIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_TURNING: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")


def why_not_text(before: str, after: str, longest: int = ONE_LINE) -> str:
    """The reason in a sentence with a next step; empty where the text can be taken.

    Only what is new counts: a text that had such marks before can be edited around them.
    """
    if len(after) - len(before) > longest:
        return translate(
            "Field", "This is more than {count} characters. Type or paste less at once."
        ).format(count=f"{longest:,}")
    if _more(_HIDDEN, before, after):
        return translate(
            "Field",
            "This holds control characters, which nobody would see. Paste it as plain text.",
        )
    if _more(_TURNING, before, after):
        return translate(
            "Field",
            "This holds marks that turn the direction of writing around. Leave them out:"
            " letters written from the right need none.",
        )
    return ""


def _more(marks: re.Pattern[str], before: str, after: str) -> bool:
    """True if some mark occurs more often than it did."""
    if after.isascii() and after.isprintable():
        return False
    return bool(Counter(marks.findall(after)) - Counter(marks.findall(before)))
