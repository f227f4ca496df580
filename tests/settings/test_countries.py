"""The table of countries is that of the library that knows their holidays."""

from __future__ import annotations

import holidays

from desktop_app.settings.countries import COUNTRIES
from desktop_app.settings.options import HOLIDAY_COUNTRY

_SAME = {"UK": "GB"}
"""Codes that the library takes for another one."""


def test_that_every_country_with_known_holidays_can_be_chosen_and_no_other() -> None:
    known = {code for code in holidays.list_supported_countries() if len(code) == 2}
    assert set(COUNTRIES) - {""} == known - _SAME.keys()


def test_that_each_is_called_by_a_name_of_its_own() -> None:
    assert len(set(COUNTRIES.values())) == len(COUNTRIES)
    assert HOLIDAY_COUNTRY.names is not None
    assert HOLIDAY_COUNTRY.names[HOLIDAY_COUNTRY.default] == "None"
