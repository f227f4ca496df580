"""The calendar that a picture is drawn with: the reader's rules and the days they are off."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import msgspec

from desktop_app.domain.calendar_rules import GREGORIAN, CalendarRules
from desktop_app.domain.days import Day

__all__ = ["PLAIN_CALENDAR", "SATURDAY_SUNDAY", "Calendar"]

SATURDAY_SUNDAY: Final = frozenset((5, 6))


class Calendar(msgspec.Struct, frozen=True, kw_only=True):
    """Rules, and what is known of the days in view; nothing here moves a date.

    Attributes:
        rules: how years and weeks are counted.
        holidays: names of public holidays by day, of those years that were looked up.
        weekend: the weekdays off, 0 for Monday.
    """

    rules: CalendarRules = GREGORIAN
    holidays: Mapping[Day, str] = MappingProxyType({})
    weekend: frozenset[int] = SATURDAY_SUNDAY


PLAIN_CALENDAR: Final = Calendar()
