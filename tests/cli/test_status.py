from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import run, sample_path

HUAWEI = sample_path("huawei-tgl")


def statuses(
    capsys: pytest.CaptureFixture[str], path: Path, *options: object
) -> dict[str, dict[str, Any]]:
    answer = run(capsys, "status", path, "--json", *options)
    assert (answer.code, answer.err) == (0, "")
    return {row["id"]: row for row in json.loads(answer.out)}


def test_that_the_last_covered_day_has_no_days_left_and_expires(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert statuses(capsys, HUAWEI, "--as-of", "2020-08-13")["huawei-tgl"] == {
        "id": "huawei-tgl",
        "title": "Temporary General License",
        "status": "expiring",
        "term": "Ext 5",
        "first_day": "2020-05-15",
        "last_day": "2020-08-13",
        "days_left": 0,
    }


def test_that_the_day_after_the_last_covered_day_has_lapsed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    row = statuses(capsys, HUAWEI, "--as-of", "2020-08-14")["huawei-tgl"]
    assert row["status"] == "lapsed"
    assert row["last_day"] == "2020-08-13"
    assert row["days_left"] is None


def test_that_a_minute_past_midnight_covers_the_day_before_and_not_the_day(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def as_known_in_february(day: str) -> tuple[str, str, int | None]:
        days = ("--as-of", day, "--known-on", "2022-02-24")
        row = statuses(capsys, sample_path("russia-gl8"), *days)["russia-gl8"]
        return row["status"], row["last_day"], row["days_left"]

    assert as_known_in_february("2022-06-23") == ("expiring", "2022-06-23", 0)
    assert as_known_in_february("2022-06-24") == ("lapsed", "2022-06-23", None)


def test_that_what_was_not_known_yet_does_not_count(capsys: pytest.CaptureFixture[str]) -> None:
    day = "2019-11-15"
    assert statuses(capsys, HUAWEI, "--as-of", day)["huawei-tgl"]["status"] == "in_force"
    known = statuses(capsys, HUAWEI, "--as-of", day, "--known-on", day)["huawei-tgl"]
    assert (known["status"], known["last_day"], known["days_left"]) == ("expiring", "2019-11-18", 3)


def test_that_the_table_has_a_line_for_each_license_with_aligned_columns(
    capsys: pytest.CaptureFixture[str],
) -> None:
    answer = run(capsys, "status", HUAWEI, "--as-of", "2020-08-13")
    told, headings, license, successor = answer.out.splitlines()
    assert told == "As of 2020-08-13"
    assert license.split() == ["Temporary", "General", "License", "expiring", "Ext", "5",
                               "2020-08-13", "0"]  # fmt: skip
    for heading, word in (("Status", "expiring"), ("Term", "Ext 5"), ("Last day", "2020-08-13")):
        assert headings.index(heading) == license.index(word)
    assert "pending" in successor
    assert len(headings) == len(license) == len(successor)


def test_that_control_characters_of_a_record_do_not_reach_the_terminal(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "odd.licenses"
    title = "red\u001b[31m\nnew line \u202eback"
    path.write_text(json.dumps({"licenses": {"1": {"id": "a", "title": title}}}))
    answer = run(capsys, "status", path)
    assert answer.code == 0
    assert len(answer.out.splitlines()) == 3
    assert not {"\u001b", "\u202e"} & set(answer.out)
    assert json.loads(run(capsys, "status", path, "--json").out)[0]["title"] == title


def test_that_status_needs_neither_qt_nor_numpy() -> None:
    code = (
        "import sys\n"
        "from desktop_app.cli.commands import run_command\n"
        f"run_command(['status', {str(HUAWEI)!r}])\n"
        "print([name for name in sys.modules if name in ('PySide6', 'numpy', 'shiboken6')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.splitlines()[-1] == "[]"
