"""The calendar ladder: which units of time an axis names at a zoom, and how it writes them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache, partial
from typing import Final, NamedTuple

import msgspec

from desktop_app.domain.calendar_rules import CalendarRules
from desktop_app.domain.calendar_words import (
    month_short_text,
    month_text,
    month_year_short_text,
    month_year_text,
    weekday_long_text,
    weekday_text,
)
from desktop_app.domain.days import MAX_DAY, MIN_DAY, Day, to_date
from desktop_app.domain.wording import day_of_year_words
from desktop_app.language import translate
from desktop_app.timeline.primitives import TextMeasure, TextRole
from desktop_app.timeline.scale import TimeScale
from desktop_app.timeline.ticks import Unit

__all__ = ["LABEL_INSET", "Outer", "Rung", "Style", "choose_rung", "inner_style", "ladder"]

LABEL_INSET: Final = 6.0
"""Distance of a label from its tick, and the least room that it leaves before the next."""

_A_WEEK: Final = range(MIN_DAY, MIN_DAY + 7)
"""From Monday on: the first day of the year 1 was one."""

_SOME_DAYS: Final = range(MIN_DAY + 27, MIN_DAY + 365, 30)
"""One of every month, with two digits."""

Write = Callable[[Day], str]
"""The text of a unit, from any of its days."""


class Style(NamedTuple):
    """A way to write a unit, and texts as wide as any that it writes.

    The samples are asked for when they are measured, since they follow the reader's language.
    """

    write: Write
    samples: Callable[[], Sequence[str]]


class Outer(NamedTuple):
    """The unit of the upper, sticky line of labels, and ways to write it, the longest first."""

    unit: Unit
    styles: tuple[Write, ...]


class Rung(msgspec.Struct, frozen=True, kw_only=True):
    """One step of the ladder.

    Attributes:
        inner: unit of the lower line of labels and of the fine grid.
        styles: ways to write an inner label, the longest first.
        major: unit of the stronger grid lines.
        outer: the upper line of labels; None leaves it empty.
    """

    inner: Unit
    styles: tuple[Style, ...]
    major: Unit
    outer: Outer | None


# Every frame asks, and the calendars of a few readers are all there ever are.
@lru_cache(maxsize=32)
def ladder(rules: CalendarRules) -> tuple[Rung, ...]:
    """The rungs of a reader's calendar, the finest first."""
    return (_days(rules), _weeks(rules), _months(rules), _quarters(rules), *_all_years(rules))


def choose_rung(rules: CalendarRules, scale: TimeScale, measure: TextMeasure) -> Rung:
    """The finest rung whose shortest label fits every one of its inner cells."""
    rungs = ladder(rules)
    for rung in rungs:
        if _room(rung, scale) >= _widest(rung.styles[-1], measure):
            return rung
    return rungs[-1]


def inner_style(rung: Rung, scale: TimeScale, measure: TextMeasure) -> Style:
    """The longest way to write an inner label that fits every cell."""
    room = _room(rung, scale)
    for style in rung.styles:
        if _widest(style, measure) <= room:
            return style
    return rung.styles[-1]


def _room(rung: Rung, scale: TimeScale) -> float:
    return rung.inner.shortest * scale.px_per_day - 2 * LABEL_INSET


def _widest(style: Style, measure: TextMeasure) -> float:
    return max(measure.width(sample, TextRole.SMALL) for sample in style.samples())


def _days(rules: CalendarRules) -> Rung:
    """Days under their month, or under their week where weeks have numbers."""
    week = Unit(days=7, shift=rules.week_start)
    by_week = Outer(week, (_week_and_months, _week))
    return Rung(
        inner=Unit(days=1),
        styles=(
            Style(_weekday_long, partial(_dated, weekday_long_text, _A_WEEK)),
            Style(_weekday_short, partial(_dated, weekday_text, _A_WEEK)),
            Style(_day_number, lambda: ("00",)),
        ),
        major=week,
        outer=by_week if rules.iso_weeks else _months_above(),
    )


def _months_above() -> Outer:
    return Outer(Unit(months=1), (month_year_text, month_year_short_text, _month_short))


def _weeks(rules: CalendarRules) -> Rung:
    by_date = (
        Style(_weekday_short, partial(_dated, weekday_text, _A_WEEK[rules.week_start :][:1])),
        Style(_day_number, lambda: ("00",)),
    )
    by_number = (
        Style(_week_and_day, lambda: [_week_and_day(day) for day in _SOME_DAYS]),
        Style(_week, lambda: (_week_words(0),)),
    )
    return Rung(
        inner=Unit(days=7, shift=rules.week_start),
        styles=by_number if rules.iso_weeks else by_date,
        major=Unit(months=1),
        outer=_months_above(),
    )


def _months(rules: CalendarRules) -> Rung:
    return Rung(
        inner=Unit(months=1),
        styles=(
            Style(_month, lambda: [month_text(n) for n in range(1, 13)]),
            Style(_month_short, lambda: [month_short_text(n) for n in range(1, 13)]),
        ),
        major=Unit(months=3, shift=rules.year_shift),
        outer=_years_above(rules),
    )


def _quarters(rules: CalendarRules) -> Rung:
    plain = Style(rules.quarter_text, lambda: ("Q0",))
    first = rules.fiscal_start - 1
    spelled = Style(
        partial(_quarter_spelled, rules),
        lambda: [_quarter_words("Q0", (first + n) % 12 + 1) for n in (0, 3, 6, 9)],
    )
    return Rung(
        inner=Unit(months=3, shift=rules.year_shift),
        # Which months the quarters of a fiscal year are, not everybody knows by heart.
        styles=(spelled, plain) if rules.has_fiscal_year else (plain,),
        major=Unit(years=1, shift=rules.year_shift),
        outer=_years_above(rules),
    )


def _years_above(rules: CalendarRules) -> Outer:
    styles: tuple[Write, ...] = (rules.year_text,)
    if rules.has_fiscal_year:
        styles = (partial(_fiscal_spelled, rules), *styles)
    return Outer(Unit(years=1, shift=rules.year_shift), styles)


_YEARS: Final = (
    # Years of a label, of a stronger line, of an upper label.
    (1, 10, 10),
    (2, 10, 10),
    (5, 10, 100),
    (10, 100, 100),
    (20, 100, 100),
    (50, 100, 100),
    (100, 1000, 1000),
    (200, 1000, 1000),
    (500, 1000, 1000),
    (1000, 10_000, 0),
)


def _all_years(rules: CalendarRules) -> Iterable[Rung]:
    shift = rules.year_shift
    samples = ("0000",) if not rules.has_fiscal_year else (rules.year_text(730_000),)
    for step, major, above in _YEARS:
        write = partial(_decade if above == 10 else _era, rules, above)
        yield Rung(
            inner=Unit(years=step, shift=shift),
            styles=(Style(rules.year_text, lambda: samples),),
            major=Unit(years=major, shift=shift),
            outer=Outer(Unit(years=above, shift=shift), (write,)) if above else None,
        )


# How the units are written.


def _dated(name: Write, days: Iterable[Day]) -> list[str]:
    return [f"{name(day)} 00" for day in days]


def _weekday_long(day: Day) -> str:
    return f"{weekday_long_text(day)} {to_date(day).day}"


def _weekday_short(day: Day) -> str:
    return f"{weekday_text(day)} {to_date(day).day}"


def _day_number(day: Day) -> str:
    return str(to_date(day).day)


def _week(day: Day) -> str:
    return _week_words(to_date(day).isocalendar().week)


def _week_words(number: int) -> str:
    return translate("Calendar", "W{week}", "ISO week").format(week=f"{number:02}")


def _week_and_day(day: Day) -> str:
    """`W47 · Nov 18`."""
    return f"{_week(day)} · {day_of_year_words(day)}"


def _week_and_months(day: Day) -> str:
    """`W07 · February 2020`, and both months of a week that lies in two."""
    monday = day - (day - 1) % 7
    first, last = to_date(max(MIN_DAY, monday)), to_date(min(MAX_DAY, monday + 6))
    if first.month == last.month:
        return f"{_week(day)} · {month_year_text(day)}"
    begin = month_short_text(first.month)
    if first.year != last.year:
        begin = f"{begin} {first.year}"
    return f"{_week(day)} · {begin} – {month_short_text(last.month)} {last.year}"


def _month(day: Day) -> str:
    return month_text(to_date(day).month)


def _month_short(day: Day) -> str:
    return month_short_text(to_date(day).month)


def _quarter_spelled(rules: CalendarRules, day: Day) -> str:
    into = (to_date(day).month - rules.fiscal_start) % 3
    return _quarter_words(rules.quarter_text(day), (to_date(day).month - 1 - into) % 12 + 1)


def _quarter_words(quarter: str, month: int) -> str:
    """`Q1 · Oct–Dec`."""
    return f"{quarter} · {month_short_text(month)}–{month_short_text((month + 1) % 12 + 1)}"


def _fiscal_spelled(rules: CalendarRules, day: Day) -> str:
    """`FY2020 · Oct 2019 – Sep 2020`."""
    index = rules.year_number(day) * 12 + rules.year_shift
    first, last = divmod(index, 12), divmod(index + 11, 12)
    begin = f"{month_short_text(first[1] + 1)} {first[0]}"
    return f"{rules.year_text(day)} · {begin} – {month_short_text(last[1] + 1)} {last[0]}"


def _decade(rules: CalendarRules, years: int, day: Day) -> str:
    """`2020s`."""
    decade = rules.year_number(day) // years * years
    return translate("Calendar", "{decade}s").format(decade=decade)


def _era(rules: CalendarRules, years: int, day: Day) -> str:
    """`1900–1999`, of a century or millennium."""
    first = rules.year_number(day) // years * years
    return f"{max(1, first)}–{first + years - 1}"
