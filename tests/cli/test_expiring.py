"""What ends soon, as a list and as a calendar."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import icalendar
import pytest

from tests.cli.running import run, sample_path

TOUR = sample_path("tour")


def ending(capsys: pytest.CaptureFixture[str], *options: object) -> list[dict[str, Any]]:
    answer = run(capsys, "expiring", TOUR, "--json", *options)
    assert (answer.code, answer.err) == (0, "")
    return json.loads(answer.out)


def events(path: Path) -> list[Any]:
    return icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")


def test_that_what_ends_within_the_days_is_listed_with_what_follows(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert ending(capsys, "--within", 12, "--as-of", "2020-08-01") == [
        {
            "id": "huawei-tgl",
            "title": "Temporary General License",
            "term": "Ext 5",
            "first_day": "2020-05-15",
            "last_day": "2020-08-13",
            "days_left": 12,
            "successor": "huawei-cyber",
        }
    ]
    assert ending(capsys, "--within", 11, "--as-of", "2020-08-01") == []


def test_that_the_last_covered_day_is_still_listed(capsys: pytest.CaptureFixture[str]) -> None:
    (row,) = ending(capsys, "--within", 0, "--as-of", "2020-08-13")
    assert row["days_left"] == 0
    assert ending(capsys, "--within", 0, "--as-of", "2020-08-14") == []


def test_that_an_extension_counts_only_once_it_was_known(
    capsys: pytest.CaptureFixture[str],
) -> None:
    day = ("--as-of", "2019-11-15")
    assert ending(capsys, "--within", 3, *day) == []
    (row,) = ending(capsys, "--within", 3, *day, "--known-on", "2019-11-15")
    assert (row["term"], row["last_day"], row["successor"]) == ("Ext 1", "2019-11-18", None)


def test_that_the_list_says_it_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    answer = run(capsys, "expiring", TOUR, "--within", 12, "--as-of", "2020-08-12")
    assert answer.out == (
        "Thu, Aug 13, 2020  1 day left  Temporary General License, Ext 5"
        "  succeeded by Cybersecurity authorization\n"
    )
    nothing = run(capsys, "expiring", TOUR, "--within", 1, "--as-of", "2019-06-01")
    assert nothing.out == "Nothing ends within 1 day of 2019-06-01.\n"


def test_that_a_calendar_event_ends_on_the_day_after_the_last_covered_day(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    out = tmp_path / "soon.ics"
    arguments = ("expiring", TOUR, "--within", 30, "--as-of", "2020-08-01", "--ics", out)
    assert run(capsys, *arguments).code == 0
    (event,) = events(out)
    assert event["DTSTART"].dt == date(2020, 8, 13)
    assert event["DTEND"].dt == date(2020, 8, 14)
    assert type(event["DTEND"].dt) is date
    first = out.read_bytes()
    assert run(capsys, *arguments).code == 0
    assert out.read_bytes() == first


def test_that_the_same_end_keeps_its_uid_whenever_it_is_exported(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    uids = set()
    for day in ("2020-08-01", "2020-08-10"):
        out = tmp_path / f"{day}.ics"
        run(capsys, "expiring", TOUR, "--within", 30, "--as-of", day, "--ics", out)
        uids |= {str(event["UID"]) for event in events(out)}
    assert len(uids) == 1


def test_that_reminders_in_the_past_are_left_out(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    out = tmp_path / "soon.ics"
    run(capsys, "expiring", TOUR, "--within", 30, "--as-of", "2020-08-08", "--ics", out)
    (event,) = events(out)
    triggers = [alarm["TRIGGER"].dt.days for alarm in event.walk("VALARM")]
    assert triggers == [-1]


@pytest.mark.parametrize(
    "options",
    [
        ("--within", "soon"),
        ("--within", "-1"),
        (),
        ("--within", "3", "--ics", "x.licenses"),
        ("--within", "3", "--json", "--ics", "x.ics"),
        ("--within", "3", "--ics", "no-such-folder/x.ics"),
    ],
)
def test_that_bad_usage_is_one_line_and_leaves_no_file(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    options: tuple[str, ...],
) -> None:
    monkeypatch.chdir(tmp_path)
    answer = run(capsys, "expiring", TOUR, *options)
    assert (answer.code, answer.out) == (2, "")
    assert len(answer.err.splitlines()) == 1
    assert not list(tmp_path.iterdir())
