"""The reader's language for texts of the program: English, as written in the code, until told."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import TypeAlias

__all__ = [
    "DateStyle",
    "Translator",
    "date_style",
    "grouped",
    "marked",
    "speak",
    "translate",
    "write_dates",
]

Translator: TypeAlias = Callable[[str, str, str, int], str]
"""Context, English text, comment for translators, number (-1: none) → text, as Qt's own."""


class DateStyle(Enum):
    """How days are written for the reader."""

    LANGUAGE = "language"
    """As the language does: `Nov 18, 2019`, `18. Nov. 2019`."""
    DAY_FIRST = "day_first"
    """`18 Nov 2019`."""
    ISO = "iso"
    """`2019-11-18`."""


def _english(_context: str, text: str, _comment: str, number: int) -> str:
    return text.replace("%n", f"{number:,}") if number >= 0 else text


_translator: Translator = _english
_date_style = DateStyle.LANGUAGE


def speak(translator: Translator | None, dates: DateStyle = DateStyle.LANGUAGE) -> None:
    """Let texts be translated and days be written so from now on; None goes back to English.

    One language holds for the whole process, as with Qt's own translators and gettext.
    """
    global _translator, _date_style  # noqa: PLW0603 - a process has one reader
    _translator = _english if translator is None else translator
    _date_style = dates


def write_dates(style: DateStyle) -> None:
    """Write days so from now on; what shows days is to be shown anew."""
    global _date_style  # noqa: PLW0603 - a process has one reader
    _date_style = style


def date_style() -> DateStyle:
    return _date_style


def translate(context: str, text: str, comment: str = "", number: int = -1) -> str:
    """A text in the reader's language; `%n` in it stands for `number` and its plural.

    `context` names the place (a panel, a room), `text` is a literal, so that Qt's lupdate finds
    both. Values are put in afterwards: `translate("Status line", "{days} left").format(days=…)`.
    """
    return _translator(context, text, comment, number)


def marked(context: str, text: str) -> str:  # noqa: ARG001 - lupdate reads the context
    """The text itself, found by lupdate: for tables whose texts are translated when shown."""
    return text


def grouped(number: int) -> str:
    """`1,200`, or with what the language sets between thousands."""
    return f"{number:,}".replace(",", translate("Numbers", ",", "between thousands"))
