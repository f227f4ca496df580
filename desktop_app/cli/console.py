"""Where a command's words go: results to one stream, sentences about trouble to the other."""

from __future__ import annotations

import json
import time
import unicodedata
from collections.abc import Callable
from typing import Final, TextIO

__all__ = ["Console", "column_width", "plain"]

_SILENT_SECONDS: Final = 2.0
_SILENT_SECONDS_OF_SCRIPTS: Final = 10.0
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

    def progress(self) -> Callable[[float, str], None]:
        """Tells how far long work is: on one line of a terminal, elsewhere now and then."""
        return _Ticker(self._err).tell

    def json(self, value: object) -> None:
        """One JSON value. Letters beyond ASCII are escaped, so that any stream can carry them."""
        _write(self._out, json.dumps(value, indent=2))


class _Ticker:
    """Silent for the first seconds, so that quick work leaves nothing behind."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._is_terminal = stream.isatty()
        self._pause = _SILENT_SECONDS if self._is_terminal else _SILENT_SECONDS_OF_SCRIPTS
        self._next = time.monotonic() + self._pause
        self._is_open = False

    def tell(self, share: float, step: str) -> None:
        now = time.monotonic()
        if now < self._next and not (self._is_open and share >= 1.0):
            return
        if not self._is_terminal:
            self._next = now + self._pause
            _write(self._stream, f"{step} {share:.0%}")
            return
        self._next = now + 0.1
        self._is_open = share < 1.0
        self._stream.write(f"\r\x1b[K{step} {share:.0%}" if self._is_open else "\r\x1b[K")
        self._stream.flush()


def _write(stream: TextIO, text: str) -> None:
    encoding = stream.encoding or "utf-8"
    stream.write(text.encode(encoding, "replace").decode(encoding) + "\n")
    stream.flush()
