"""A pattern from at least two extensions, never one number without its spread."""

from __future__ import annotations

from desktop_app.domain.days import format_day, parse_day
from desktop_app.domain.forecast import CAVEAT, forecast
from desktop_app.domain.knowledge import as_known_on
from tests.domain.chains import huawei, russia, venezuela


def test_that_two_extensions_in_february_2020_made_90_days_or_so_likely() -> None:
    pattern = forecast(as_known_on(huawei(), parse_day("2020-02-01")))
    assert pattern is not None
    assert (pattern.n, pattern.last, pattern.median) == (2, 90, 90.5)
    assert (pattern.shortest, pattern.longest) == (90, 91)
    assert format_day(pattern.end_after(pattern.last)) == "2020-05-16"


def test_that_one_extension_makes_no_pattern() -> None:
    assert forecast(as_known_on(huawei(), parse_day("2019-11-15"))) is None
    assert forecast(venezuela()) is None


def test_that_amendments_and_a_shortening_are_no_part_of_the_pattern() -> None:
    pattern = forecast(russia())
    assert pattern is not None
    assert (pattern.n, pattern.last, pattern.median) == (6, 180, 174.5)
    assert (pattern.shortest, pattern.longest) == (161, 184)
    assert format_day(pattern.after) == "2025-03-11"


def test_that_the_words_promise_nothing() -> None:
    assert CAVEAT == "pattern, not promise"
