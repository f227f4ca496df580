"""From the samples follow the numbers that were worked out by hand from the official texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.domain.chain import end_changes, extensions
from desktop_app.domain.cover import Interval, covered, covered_days, gaps
from desktop_app.domain.days import format_day, parse_day
from desktop_app.domain.records import License
from desktop_app.domain.spans import term_spans
from desktop_app.domain.status import ChainStatus, status_on
from desktop_app.storage import LicenseFile

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
WARNINGS = (30, 7, 1)


def license_of(sample: str, license_id: str) -> License:
    file = LicenseFile.open(SAMPLES / f"{sample}.licenses", read_only=True)
    try:
        return next(each for each in file.contents.licenses if each.id == license_id)
    finally:
        file.close()


@pytest.fixture
def huawei() -> License:
    return license_of("huawei-tgl", "huawei-tgl")


@pytest.fixture
def russia() -> License:
    return license_of("russia-gl8", "russia-gl8")


@pytest.fixture
def venezuela() -> License:
    return license_of("venezuela-gl5", "venezuela-gl5")


def days_of(intervals: tuple[Interval, ...]) -> list[tuple[str, str | None]]:
    return [
        (format_day(each.first), None if each.last is None else format_day(each.last))
        for each in intervals
    ]


@pytest.mark.parametrize("name", ["huawei-tgl", "russia-gl8", "venezuela-gl5", "tour"])
def test_that_the_program_finds_no_fault_in_a_sample(name: str) -> None:
    file = LicenseFile.open(SAMPLES / f"{name}.licenses", read_only=True)
    assert file.contents.problems == ()
    file.close()


def test_that_the_huawei_extensions_have_their_known_lengths(huawei: License) -> None:
    found = extensions(huawei)
    assert [each.days for each in found] == [91, 90, 45, 44, 90]
    assert [each.lead_days for each in found] == [0, 0, 3, 22, 0]
    assert [each.publication_lag_days for each in found] == [2, 2, 2, -20, 3]


def test_that_huawei_was_covered_for_452_days_between_two_gaps(huawei: License) -> None:
    successor = license_of("huawei-tgl", "huawei-cyber")
    assert covered_days(huawei) == 452
    assert days_of(gaps(huawei, successor)) == [
        ("2019-05-16", "2019-05-19"),
        ("2020-08-14", "2020-08-16"),
    ]


def test_that_the_successor_has_no_gap_of_its_own() -> None:
    assert gaps(license_of("huawei-tgl", "huawei-cyber")) == ()


@pytest.mark.parametrize(
    ("day", "status", "left"),
    [("2020-08-13", ChainStatus.EXPIRING, 0), ("2020-08-14", ChainStatus.LAPSED, None)],
)
def test_how_huawei_stood_on_its_last_days(
    huawei: License, day: str, status: ChainStatus, left: int | None
) -> None:
    found = status_on(huawei, parse_day(day), warning_days=WARNINGS)
    assert (found.status, found.days_left) == (status, left)


def test_that_russian_letters_move_the_end_by_the_known_days(russia: License) -> None:
    moved = [0, 0, 164, 161, 1, 0, 169, 182, 184, 0, 180, -49]
    assert [each.days for each in end_changes(russia)] == moved
    assert [each.days for each in extensions(russia)] == [each for each in moved if each]


def test_that_the_first_russian_end_covers_june_23_and_not_the_24th(russia: License) -> None:
    assert term_spans(russia)[0].nominal_last == parse_day("2022-06-23")
    assert days_of(covered(russia)) == [("2022-02-24", "2025-03-11")]


def test_that_in_venezuela_only_the_first_letter_surely_took_effect(venezuela: License) -> None:
    spans = {each.term_id: each for each in term_spans(venezuela)}
    assert days_of(covered(venezuela))[0] == ("2018-07-19", "2019-10-23")
    assert all(spans[f"5{letter}"].first is None for letter in "abcdefghijk")
