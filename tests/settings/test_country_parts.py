"""The parts of countries are those of the library that knows their holidays."""

from __future__ import annotations

import unicodedata

import holidays
import pytest

from desktop_app.settings.countries import COUNTRIES
from desktop_app.settings.country_parts import parts_of
from desktop_app.settings.options import HOLIDAY_SUBDIVISION

CODES = sorted(set(COUNTRIES) - {""})


def known_names(country: str) -> dict[str, set[str]]:
    """Code → all that the library calls the part, its code too."""
    nation = holidays.country_holidays(country)
    found = {code: {code} for code in nation.subdivisions}
    for name, code in nation.subdivisions_aliases.items():
        found[code].add(name)
    return found


def in_order(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.casefold().replace("ł", "l").replace("ø", "o"))
    return "".join(filter(str.isascii, letters))


@pytest.mark.parametrize("country", CODES)
def test_that_every_part_with_known_holidays_can_be_chosen_and_no_other(country: str) -> None:
    known = known_names(country)
    parts = dict(parts_of(country))
    assert parts.pop("")
    assert set(parts) == set(known)
    assert all(name in known[code] for code, name in parts.items())


@pytest.mark.parametrize("country", CODES)
def test_that_the_parts_have_names_of_their_own_in_their_order(country: str) -> None:
    none, *names = parts_of(country).values()
    assert none not in names
    assert len(set(names)) == len(names)
    assert names == sorted(names, key=in_order)


@pytest.mark.parametrize("country", CODES)
def test_that_every_part_can_be_kept(country: str) -> None:
    for code in parts_of(country):
        assert HOLIDAY_SUBDIVISION.decode(HOLIDAY_SUBDIVISION.encode(code)) == code


def test_that_without_a_country_none_is_offered() -> None:
    assert list(parts_of("")) == [""]
