"""Reads a typed date as one certain day, for fields that need one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from desktop_app.domain.days import Day
from desktop_app.editing.date_entry import DateEntryError, parse_date_entry

__all__ = ["ReadDay", "day_reader"]

ReadDay: TypeAlias = Callable[[str, Day | None], Day]
"""A text, and the day that `+90d` counts from, to a day; raises DateEntryError with a sentence."""


def day_reader(today: Callable[[], Day]) -> ReadDay:
    """A reader for which `today` says what day it is."""

    def read(text: str, base: Day | None) -> Day:
        date = parse_date_entry(text, base=base, today=today())
        if not date.is_exact:
            raise DateEntryError(f"“{text}” is not one day. Write it like 2020-05-15.")
        return date.first

    return read
