"""Reads a typed date as one certain day, for fields that need one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QLocale

from desktop_app.domain.days import Day
from desktop_app.editing.date_entry import DateEntryError, DateOrder, parse_date_entry
from desktop_app.language import translate

__all__ = ["ReadDay", "date_order", "day_reader"]

ReadDay: TypeAlias = Callable[[str, Day | None], Day]
"""A text, and the day that `+90d` counts from, to a day; raises DateEntryError with a sentence."""


def date_order() -> DateOrder:
    """The order of day, month and year in the numbers of the desktop's own short dates."""
    form = QLocale().dateFormat(QLocale.FormatType.ShortFormat).lower()
    first = min("dmy", key=lambda letter: form.find(letter) % (len(form) + 1))
    return {"d": DateOrder.DAY_FIRST, "m": DateOrder.MONTH_FIRST, "y": DateOrder.YEAR_FIRST}[first]


def day_reader(today: Callable[[], Day]) -> ReadDay:
    """A reader for which `today` says what day it is."""

    def read(text: str, base: Day | None) -> Day:
        date = parse_date_entry(text, base=base, today=today())
        if not date.is_exact:
            raise DateEntryError(
                translate(
                    "Typed dates", "“{text}” is not one day. Write it like 2020-05-15."
                ).format(text=text)
            )
        return date.first

    return read
