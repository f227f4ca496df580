"""Public holidays of a country by year, looked up once and kept: they shade days and move none."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from desktop_app.domain.calendar_rules import CalendarRules
from desktop_app.domain.days import Day, to_date, to_day
from desktop_app.language import translate
from desktop_app.timeline.calendar import SATURDAY_SUNDAY, Calendar

__all__ = [
    "Country",
    "_holidays_of",
    "calendar_of",
    "countries",
    "is_country",
    "subdivisions",
    "years_between",
]

_MOST_YEARS: Final = 4_000
_ENGLISH: Final = ("en_US", "en_GB")


class Country(NamedTuple):
    """A country whose holidays are known: its ISO 3166 code and its English name."""

    code: str
    name: str


class _YearOff(NamedTuple):
    days: tuple[tuple[Day, str], ...]
    weekend: frozenset[int]


def years_between(first: Day, last: Day) -> range:
    """The calendar years that hold the days first to last, both inclusive."""
    return range(to_date(first).year, to_date(last).year + 1)


def calendar_of(rules: CalendarRules, years: Iterable[int]) -> Calendar:
    """The reader's calendar with the holidays of some years; may take some 0.4 s the first time."""
    if not rules.country:
        return Calendar(rules=rules)
    language = translate("Holidays", "en_US", "code of the language that holidays are named in")
    found = [_holidays_of(rules.country, rules.subdivision, year, language) for year in years]
    weekend = found[0].weekend if found else SATURDAY_SUNDAY
    return Calendar(
        rules=rules,
        holidays={day: name for year in found for day, name in year.days},
        weekend=weekend,
    )


@lru_cache(maxsize=_MOST_YEARS)
def _holidays_of(country: str, subdivision: str, year: int, language: str) -> _YearOff:
    """Public holidays of one year, in the language asked for or else in English or their own.

    A country or subdivision that nobody knows has none.
    """
    # Its tables take 0.3 s to import, and most people never ask for them.
    import holidays

    if not is_country(country):
        return _YearOff((), SATURDAY_SUNDAY)
    nation = holidays.country_holidays(country)
    spoken = {language, *_ENGLISH} & set(nation.supported_languages)
    found = holidays.country_holidays(
        country,
        subdiv=subdivision if subdivision in nation.subdivisions else None,
        years=year,
        language=next((each for each in (language, *_ENGLISH) if each in spoken), None),
    )
    days = sorted((to_day(when), name) for when, name in found.items() if when.year == year)
    return _YearOff(tuple(days), frozenset(found.weekend))


def is_country(code: str) -> bool:
    """Whether the holidays of a country of this code are known."""
    return any(code == country.code for country in countries())


@lru_cache(maxsize=1)
def countries() -> tuple[Country, ...]:
    """All countries whose holidays are known, by name."""
    from holidays.registry import COUNTRIES

    found = [Country(entry[1], _spaced(entry[0])) for entry in COUNTRIES.values()]
    return tuple(sorted(found, key=lambda country: country.name))


def subdivisions(country: str) -> tuple[str, ...]:
    """The codes of the states or provinces of a country that keep holidays of their own."""
    import holidays

    return tuple(holidays.country_holidays(country).subdivisions) if is_country(country) else ()


def _spaced(name: str) -> str:
    """`UnitedStates` as `United States`."""
    return "".join(
        f" {letter}" if letter.isupper() and at and not name[at - 1].isupper() else letter
        for at, letter in enumerate(name)
    )
