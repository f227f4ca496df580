"""One cell as a date: ISO, day-first, month-first, month names, years, serial day numbers."""

from __future__ import annotations

import re
from datetime import date, datetime
from enum import Enum
from functools import lru_cache
from typing import Final

from desktop_app.domain.days import MAX_DAY, InvalidDateError, to_day
from desktop_app.domain.partial_date import PartialDate
from desktop_app.exchange.incoming import RawCell
from desktop_app.language import translate

__all__ = ["DateOrder", "Epoch", "has_order", "read_date"]


class DateOrder(Enum):
    DAY_FIRST = "dmy"
    MONTH_FIRST = "mdy"
    YEAR_FIRST = "ymd"


class Epoch(Enum):
    """From which day a spreadsheet counts its day numbers."""

    FROM_1900 = 1900
    FROM_1904 = 1904


_ZERO: Final = {
    Epoch.FROM_1900: date(1899, 12, 30).toordinal(),
    Epoch.FROM_1904: date(1904, 1, 1).toordinal(),
}
_TIME: Final = (
    r"(?:(?:[T ,]|\s)\s*\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?"
    r"\s*(?:[AaPp]\.?[Mm]\.?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?"
)
_TRIPLE: Final = re.compile(r"(\d{1,4})([-/.\s])\s?(\d{1,2})\2\s?(\d{1,4})\.?" + _TIME, re.ASCII)
_COMPACT: Final = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?", re.ASCII)
_SERIAL: Final = re.compile(r"\d{5}(?:\.\d+)?", re.ASCII)
_ABOUT: Final = re.compile(r"(?:\d{4}(?:-\d{2}){0,2})~?", re.ASCII)
_WEEKDAY: Final = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+", re.IGNORECASE)
_NAMED: Final = (
    # 12 March 2020, 12-Mar-20, 12th of March, 2020
    re.compile(
        r"(?P<d>\d{1,2})(?:st|nd|rd|th)?\.?[\s-]*(?:of\s+)?(?P<m>[a-z]{3,9})\.?,?[\s-]*"
        r"(?P<y>\d{4}|'?\d{2})" + _TIME,
        re.IGNORECASE,
    ),
    # March 12, 2020
    re.compile(
        r"(?P<m>[a-z]{3,9})\.?[\s-]*(?P<d>\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(?P<y>\d{4}|'?\d{2})"
        + _TIME,
        re.IGNORECASE,
    ),
    # 2020-Mar-12
    re.compile(
        r"(?P<y>\d{4})[\s-]*(?P<m>[a-z]{3,9})\.?[\s-]*(?P<d>\d{1,2})" + _TIME, re.IGNORECASE
    ),
    # March 2020
    re.compile(r"(?P<m>[a-z]{3,9})\.?,?[\s-]+(?P<y>\d{4})", re.IGNORECASE),
)
_MONTHS: Final = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
# A year of two digits: 69 to 99 are 19xx, as in C's strptime and in most spreadsheet programs.
_PIVOT: Final = 69
_LAST_SERIAL: Final = 2_958_465


def has_order(cell: RawCell) -> bool:
    """True for three numbers whose order is not plain from a year of four digits in front."""
    match = _TRIPLE.fullmatch(cell.strip()) if isinstance(cell, str) else None
    return match is not None and len(match[1]) < 3


@lru_cache(maxsize=200_000)
def read_date(cell: RawCell, order: DateOrder, epoch: Epoch = Epoch.FROM_1900) -> PartialDate:
    """The date; a time of day beside it is dropped, for the day is the record's.

    Raises:
        InvalidDateError: it is none, or none in this order.
    """
    if isinstance(cell, datetime):
        return PartialDate.of_day(to_day(cell.date()))
    if isinstance(cell, date):
        return PartialDate.of_day(to_day(cell))
    if isinstance(cell, int | float):
        return _number(cell, epoch)
    text = (cell or "").strip()
    for read in (_edtf, _triple, _compact, _named):
        found = read(text, order)
        if found is not None:
            return found
    if _SERIAL.fullmatch(text):
        return _number(float(text), epoch)
    raise InvalidDateError(translate("Import", "“{text}” is not a date.").format(text=text[:60]))


def _number(number: float, epoch: Epoch) -> PartialDate:
    if number == int(number):
        if 1500 <= number <= 2999:
            return PartialDate.parse(str(int(number)))
        if 15_000_101 <= number <= 99_991_231:
            found = _compact(str(int(number)), DateOrder.YEAR_FIRST)
            if found is not None:
                return found
    day = _ZERO[epoch] + int(number)
    if not 1 <= number <= _LAST_SERIAL or day > MAX_DAY:
        raise InvalidDateError(
            translate("Import", "“{number:g}” is not a date.").format(number=number)
        )
    return PartialDate.of_day(day)


def _edtf(text: str, _: DateOrder) -> PartialDate | None:
    return PartialDate.parse(text) if _ABOUT.fullmatch(text) else None


def _triple(text: str, order: DateOrder) -> PartialDate | None:
    match = _TRIPLE.fullmatch(text)
    if match is None:
        return None
    one, two, three = match[1], match[3], match[4]
    if len(one) == 4:
        order = DateOrder.YEAR_FIRST
    elif len(three) == 4 and order is DateOrder.YEAR_FIRST:
        raise InvalidDateError(
            translate("Import", "“{text}” does not begin with a year.").format(text=text)
        )
    if order is DateOrder.DAY_FIRST:
        return _date(text, three, two, one)
    if order is DateOrder.MONTH_FIRST:
        return _date(text, three, one, two)
    return _date(text, one, two, three)


def _compact(text: str, _: DateOrder) -> PartialDate | None:
    match = _COMPACT.fullmatch(text)
    return None if match is None else _date(text, *match.groups())


def _named(text: str, _: DateOrder) -> PartialDate | None:
    text = _WEEKDAY.sub("", text, count=1)
    for pattern in _NAMED:
        match = pattern.fullmatch(text)
        month = 0 if match is None else _month(match["m"])
        if match is None or not month:
            continue
        if "d" not in match.groupdict():
            return PartialDate.parse(f"{match['y']}-{month:02}")
        return _date(text, match["y"].lstrip("'"), str(month), match["d"])
    return None


def _month(word: str) -> int:
    low = word.lower()
    found = [
        n for n, name in enumerate(_MONTHS, 1) if name.startswith(low) or low == "sept" == name[:4]
    ]
    return found[0] if len(found) == 1 else 0


def _date(text: str, year: str, month: str, day: str) -> PartialDate:
    number = int(year)
    if len(year) <= 2:
        number += 1900 if number >= _PIVOT else 2000
    try:
        return PartialDate.of_day(date(number, int(month), int(day)).toordinal())
    except ValueError:
        raise InvalidDateError(
            translate("Import", "“{text}” names no day of the calendar.").format(text=text[:60])
        ) from None
