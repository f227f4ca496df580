"""The reader's language for texts of the program: English, as written in the code, until told."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

__all__ = ["Translator", "marked", "speak", "translate"]

Translator: TypeAlias = Callable[[str, str, str, int], str]
"""Context, English text, comment for translators, number (-1: none) → text, as Qt's own."""


def _english(_context: str, text: str, _comment: str, number: int) -> str:
    return text.replace("%n", f"{number:,}") if number >= 0 else text


_translator: Translator = _english


def speak(translator: Translator | None) -> None:
    """Let texts be translated from now on; None goes back to English.

    One language holds for the whole process, as with Qt's own translators and gettext.
    """
    global _translator  # noqa: PLW0603 - a process has one reader
    _translator = _english if translator is None else translator


def translate(context: str, text: str, comment: str = "", number: int = -1) -> str:
    """A text in the reader's language; `%n` in it stands for `number` and its plural.

    `context` names the place (a panel, a room), `text` is a literal, so that Qt's lupdate finds
    both. Values are put in afterwards: `translate("Status line", "{days} left").format(days=…)`.
    """
    return _translator(context, text, comment, number)


def marked(context: str, text: str) -> str:  # noqa: ARG001 - lupdate reads the context
    """The text itself, found by lupdate: for tables whose texts are translated when shown."""
    return text
