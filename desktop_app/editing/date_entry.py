"""Dates as people type them: `+90d`, `eom`, `2020-05`, `May 15 2020`, `about 2020`.

What a text leaves open is asked for in a sentence, never filled in: a missing year, a year of two
digits, a number that could be a day or a month. (`dateutil.parser` would take the missing parts
from today's date; only its calendar arithmetic is used here.)
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from enum import Enum
from typing import Final, NamedTuple, TypeAlias

from dateutil.relativedelta import relativedelta

from desktop_app.domain.calendar_words import MONTHS_SHORT, WEEKDAYS, month_text
from desktop_app.domain.days import (
    Day,
    InvalidDateError,
    format_day,
    month_days,
    to_date,
    to_day,
)
from desktop_app.domain.partial_date import PartialDate, Precision
from desktop_app.domain.wording import day_words
from desktop_app.editing.wording import short_name
from desktop_app.language import marked, translate

__all__ = ["DateEntryError", "DateOrder", "parse_date_entry"]


class DateEntryError(ValueError):
    """A text that names no one date; the message is a sentence with a next step."""


class DateOrder(Enum):
    """In which order a place writes day, month and year in numbers."""

    MONTH_FIRST = "mdy"
    DAY_FIRST = "dmy"
    YEAR_FIRST = "ymd"


class _Context(NamedTuple):
    base: Day | None
    today: Day
    order: DateOrder | None


_Reader: TypeAlias = Callable[[str, _Context], PartialDate | None]

_LONGEST_ENTRY: Final = 100
_DAYS_IN: Final = {"d": 1, "w": 7}
_MONTHS_IN: Final = {"m": 1, "q": 3, "y": 12}
_STEPS: Final = re.compile(
    r"([+-])\s*(\d{1,7})\s*(days?|weeks?|months?|quarters?|years?|[dwmqy])?\s*", re.ASCII
)
_NAMED_DAYS: Final = {
    "yesterday": -1,
    "today": 0,
    "tomorrow": 1,
    "gestern": -1,
    "heute": 0,
    "morgen": 1,
}
_FORMS: Final = marked("Typed dates", "Write 2020-05-15, May 15 2020, 2020-05, +90d or eom.")


def parse_date_entry(
    text: str, *, base: Day | None, today: Day, order: DateOrder | None = None
) -> PartialDate:
    """The date that a person means by `text`.

    Args:
        text: what was typed.
        base: the day that `+90d` counts from and `eom` looks at, such as the field's own day.
            Without one, `eom` looks at today and `+90d` is an error.
        today: the day that `today` and `tomorrow` speak of.
        order: how `5/6/2020` is to be read; without it, such a text is an error.

    Raises:
        DateEntryError: the text names no date, more than one, or one beyond the years 1 to 9999.
    """
    if len(text) > _LONGEST_ENTRY:
        raise DateEntryError(
            translate("Typed dates", "This text is too long for a date. {forms}").format(
                forms=translate("Typed dates", _FORMS)
            )
        )
    plain = " ".join(unicodedata.normalize("NFKC", text).replace("−", "-").lower().split())
    about, plain = _without_about(plain)
    context = _Context(base, today, order)
    found = next((date for read in _READERS if (date := read(plain, context)) is not None), None)
    if found is None:
        said = short_name(text)
        raise DateEntryError(
            translate("Typed dates", "“{said}” is not a date. {forms}").format(
                said=said, forms=translate("Typed dates", _FORMS)
            )
            if said
            else translate("Typed dates", _FORMS)
        )
    if about and not found.approximate:
        return PartialDate(found.first, found.last, found.precision, approximate=True)
    return found


def _without_about(text: str) -> tuple[bool, str]:
    for sign in ("about ", "around ", "circa ", "ca. ", "c. ", "~"):
        if text.startswith(sign):
            return True, text.removeprefix(sign).strip()
    return text.endswith("~"), text.removesuffix("~").strip()


def _iso(text: str, context: _Context) -> PartialDate | None:  # noqa: ARG001 -- all readers are called alike
    if re.fullmatch(r"\d{4}(-\d{2}){0,2}", text, re.ASCII) is None:
        return None
    try:
        return PartialDate.parse(text)
    except InvalidDateError:
        year, *rest = (int(part) for part in text.split("-"))
        raise _why_not(year, *rest) from None


def _relative(text: str, context: _Context) -> PartialDate | None:
    named = re.fullmatch(r"(yesterday|today|tomorrow|gestern|heute|morgen)?\s*((?:[+-].*)?)", text)
    if named is None or not text:
        return None
    name, steps = named.groups()
    if name is None and context.base is None:
        _stepped(context.today, steps)
        raise DateEntryError(
            translate(
                "Typed dates", "There is no date here yet to count from. Write a whole date first."
            )
        )
    start = context.base if name is None else context.today + _NAMED_DAYS[name]
    assert start is not None, "checked above"
    return PartialDate.of_day(_stepped(start, steps))


def _stepped(day: Day, steps: str) -> Day:
    """The day after steps such as `+1y -2d`, taken one after the other."""
    position = 0
    while position < len(steps):
        step = _STEPS.match(steps, position)
        if step is None:
            raise DateEntryError(
                translate(
                    "Typed dates", "“{short_name}” is no span of time. Write +90d, -2w, +6m or +1y."
                ).format(short_name=short_name(steps))
            )
        sign, number, unit = step.groups()
        day = _moved(day, (unit or "d")[0], int(f"{sign}{number}"))
        position = step.end()
    return day


def _moved(day: Day, unit: str, count: int) -> Day:
    """The day `count` units later; a month later is the same day of that month, or its last."""
    try:
        if unit in _DAYS_IN:
            return to_day(to_date(day + count * _DAYS_IN[unit]))
        return to_day(to_date(day) + relativedelta(months=count * _MONTHS_IN[unit]))
    except (ValueError, OverflowError):
        raise DateEntryError(
            translate(
                "Typed dates", "{count:+}{unit} from {date} leaves the years 1 to 9999."
            ).format(count=count, unit=unit, date=day_words(day))
        ) from None


def _period_edge(text: str, context: _Context) -> PartialDate | None:
    """`eom`, `eoq`, `eoy` and `bom`, `boq`, `boy`; `eom+1` is the end of the next month."""
    match = re.fullmatch(r"([be])o([mqy])\s*([+-]\s*\d{1,6})?", text, re.ASCII)
    if match is None:
        return None
    edge, period, more = match.groups()
    months = _MONTHS_IN[period]
    day = context.today if context.base is None else context.base
    if more is not None:
        day = _moved(day, period, int(more.replace(" ", "")))
    date = to_date(day)
    first_month = (date.month - 1) // months * months + 1
    if edge == "b":
        return PartialDate.of_day(month_days(date.year, first_month)[0])
    return PartialDate.of_day(month_days(date.year, first_month + months - 1)[1])


# fmt: off
_NAMES: Final = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)
_WEEKDAY_NAMES: Final = (
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
)
_GERMAN_NAMES: Final = (
    "januar", "februar", "märz", "april", "mai", "juni",
    "juli", "august", "september", "oktober", "november", "dezember",
)
_GERMAN_WEEKDAYS: Final = (
    "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag",
)
# fmt: on
_MONTH_NAMES: Final = (
    *((name, number) for number, name in enumerate(_NAMES, 1)),
    *((name, number) for number, name in enumerate(_GERMAN_NAMES, 1)),
)
_DAY_NAMES: Final = (
    *((name, number) for number, name in enumerate(_WEEKDAY_NAMES)),
    *((name, number) for number, name in enumerate(_GERMAN_WEEKDAYS)),
)
_SHORT_DAYS: Final = {name[:2]: number for number, name in enumerate(_GERMAN_WEEKDAYS)}


def _worded(text: str, context: _Context) -> PartialDate | None:
    """`May 15 2020`, `Tue, 15th May 2020`, `May 2020`."""
    words = re.findall(r"[^\W\d_]+|\d+", re.sub(r"(?<=\d)(st|nd|rd|th)\b", "", text))
    if re.sub(r"[\s,.\-]|(?<=\d)(st|nd|rd|th)\b", "", text) != "".join(words):
        return None
    weekday = _weekday(words[0]) if words else None
    if weekday is not None:
        words = words[1:]
    named = [(place, month) for place, word in enumerate(words) if (month := _month(word))]
    if len(named) != 1:
        return None
    (place, month) = named[0]
    numbers = words[:place] + words[place + 1 :]
    if not all(number.isascii() and number.isdigit() for number in numbers):
        return None
    return _of_words(month, numbers, weekday, context)


def _of_words(
    month: int, numbers: list[str], weekday: int | None, context: _Context
) -> PartialDate | None:
    years = [number for number in numbers if len(number) == 4]
    others = [number for number in numbers if len(number) <= 2]
    if len(years) + len(others) != len(numbers) or len(others) > 2 or len(years) > 1:
        return None
    if not years:
        year = to_date(context.today if context.base is None else context.base).year
        day = f" {int(others[0])}," if others else ""
        example = f"{MONTHS_SHORT[month - 1]}{day} {year}"
        raise DateEntryError(
            translate("Typed dates", "Write the year with four digits, as in {example}.").format(
                example=example
            )
        )
    if len(others) > 1:
        return None
    if not others:
        return _checked_month(int(years[0]), month)
    return _checked_day(int(years[0]), month, int(others[0]), weekday)


def _month(word: str) -> int | None:
    """The number of a month's name, written out or cut to three letters or more."""
    if len(word) < 3:
        return None
    return next((n for name, n in _MONTH_NAMES if name.startswith(word)), None)


def _weekday(word: str) -> int | None:
    if len(word) < 3:
        return _SHORT_DAYS.get(word)
    return next((n for name, n in _DAY_NAMES if name.startswith(word)), None)


def _numbers(text: str, context: _Context) -> PartialDate | None:
    """`5/15/2020`, `15.05.2020`, `2020/5/15`: read in the order of the place, if one is needed."""
    match = re.fullmatch(r"(\d{1,4})([/.\-])(\d{1,2})\2(\d{1,4})", text, re.ASCII)
    if match is None:
        return None
    a, _, b, c = match.groups()
    if len(a) == 4:
        return _checked_day(int(a), int(b), int(c))
    if len(c) != 4:
        raise DateEntryError(
            translate("Typed dates", "Write the year with four digits, as in 2020-05-15.")
        )
    year, one, two = int(c), int(a), int(b)
    if one == two or (one > 12 and two <= 12):
        return _checked_day(year, two, one)
    if two > 12:
        return _checked_day(year, one, two)
    if context.order is DateOrder.DAY_FIRST:
        return _checked_day(year, two, one)
    if context.order is DateOrder.MONTH_FIRST:
        return _checked_day(year, one, two)
    first, second = _checked_day(year, one, two), _checked_day(year, two, one)
    raise DateEntryError(
        translate("Typed dates", "This could be {one} or {other}. Write {iso} or {iso2}.").format(
            one=day_words(first.first),
            other=day_words(second.first),
            iso=format_day(first.first),
            iso2=format_day(second.first),
        )
    )


def _checked_month(year: int, month: int) -> PartialDate:
    try:
        first, last = month_days(year, month)
    except ValueError:
        raise _why_not(year, month) from None
    return PartialDate(first, last, Precision.MONTH)


def _checked_day(year: int, month: int, day: int, weekday: int | None = None) -> PartialDate:
    try:
        found = month_days(year, month)[0] + day - 1
    except ValueError:
        raise _why_not(year, month, day) from None
    if not 1 <= day <= month_days(year, month)[1] - month_days(year, month)[0] + 1:
        raise _why_not(year, month, day)
    if weekday is not None and to_date(found).weekday() != weekday:
        raise DateEntryError(
            translate("Typed dates", "{date} is a {day}, not a {other}.").format(
                date=day_words(found),
                day=translate("Weekdays", WEEKDAYS[to_date(found).weekday()]),
                other=translate("Weekdays", WEEKDAYS[weekday]),
            )
        )
    return PartialDate.of_day(found)


def _why_not(year: int, month: int = 1, day: int = 1) -> DateEntryError:
    """What is wrong with numbers that make no date."""
    if year < 1:
        return DateEntryError(
            translate("Typed dates", "There is no year 0: write a year from 0001 to 9999.")
        )
    if not 1 <= month <= 12:
        return DateEntryError(
            translate("Typed dates", "There is no month {month}: write 1 to 12.").format(
                month=month
            )
        )
    first, last = month_days(year, month)
    return DateEntryError(
        translate(
            "Typed dates", "{month} {year} has {days} days, so there is no day {day}."
        ).format(month=month_text(month), year=year, days=last - first + 1, day=day)
    )


_READERS: Final[tuple[_Reader, ...]] = (_iso, _relative, _period_edge, _numbers, _worded)
