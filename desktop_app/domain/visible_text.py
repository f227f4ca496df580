"""Text of records made safe to look at: nothing hides in it, and it turns no other text around."""

from __future__ import annotations

import re
from typing import Final
from unicodedata import bidirectional

__all__ = ["direction_marks", "one_line", "visible"]

_NAMES: Final = {
    "\u202a": "LRE",
    "\u202b": "RLE",
    "\u202c": "PDF",
    "\u202d": "LRO",
    "\u202e": "RLO",
    "\u2066": "LRI",
    "\u2067": "RLI",
    "\u2068": "FSI",
    "\u2069": "PDI",
}
_TURNING: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")
_HIDDEN: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_BREAKS: Final = re.compile(r"[\t\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_ISOLATE: Final = "\u2068"
_END: Final = "\u2069"
_SHOWN: Final = 300
"""Characters of a line that could ever be seen; laying out millions would hold up the window."""


def visible(text: str) -> str:
    """The text with control characters and direction marks shown by name.

    Letters written from the right are isolated (Unicode UAX #9), so that they leave the words
    around them in their order.
    """
    if text.isascii() and text.isprintable():
        return text
    shown = _TURNING.sub(lambda mark: f"⟨{_NAMES[mark[0]]}⟩", text)
    shown = _HIDDEN.sub(lambda mark: _picture(mark[0]), shown)
    return f"{_ISOLATE}{shown}{_END}" if _runs_leftwards(shown) else shown


def one_line(text: str) -> str:
    """The first characters of a text in one line, as `visible` shows them."""
    return visible(_BREAKS.sub(" ", text[:_SHOWN])) + ("…" if len(text) > _SHOWN else "")


def direction_marks(text: str) -> tuple[str, ...]:
    """The names of the marks in a text that turn the direction of writing, each once."""
    if text.isascii():
        return ()
    return tuple(dict.fromkeys(_NAMES[mark] for mark in _TURNING.findall(text)))


def _runs_leftwards(text: str) -> bool:
    return not text.isascii() and any(bidirectional(mark) in ("R", "AL") for mark in text)


def _picture(mark: str) -> str:
    code = ord(mark)
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"
