"""Where a command's words go: results to one stream, sentences about trouble to the other."""

from __future__ import annotations

import json
import unicodedata
from typing import Final, TextIO

__all__ = ["Console", "column_width", "plain"]

# Texts from records may hold terminal commands or turn the line around; neither may reach a screen.
_TURNING: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f")


def plain(text: str) -> str:
    """The text on one line, without control characters, which a replacement sign stands for."""
    return "".join(
        "\ufffd" if unicodedata.category(char) in {"Cc", "Cs"} or char in _TURNING else char
        for char in " ".join(text.splitlines())
    )


def column_width(text: str) -> int:
    """How many columns of a terminal the text takes."""
    return sum(
        0
        if unicodedata.combining(char)
        else 2
        if unicodedata.east_asian_width(char) in {"W", "F"}
        else 1
        for char in text
    )


class Console:
    """Writes whole lines and never fails over a character that the stream cannot hold."""

    def __init__(self, out: TextIO, err: TextIO) -> None:
        self._out = out
        self._err = err

    def line(self, text: str = "") -> None:
        _write(self._out, plain(text))

    def text(self, text: str) -> None:
        """Our own words, several lines of them."""
        _write(self._out, text.rstrip("\n"))

    def warn(self, sentence: str) -> None:
        _write(self._err, plain(sentence))

    def json(self, value: object) -> None:
        """One JSON value. Letters beyond ASCII are escaped, so that any stream can carry them."""
        _write(self._out, json.dumps(value, indent=2))


def _write(stream: TextIO, text: str) -> None:
    encoding = stream.encoding or "utf-8"
    stream.write(text.encode(encoding, "replace").decode(encoding) + "\n")
    stream.flush()
