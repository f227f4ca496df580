"""What the metrics command counts on the bundled chains."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.cli.running import run, sample_path

HUAWEI = sample_path("huawei-tgl")


def counted(capsys: pytest.CaptureFixture[str], name: str, *options: object) -> dict[str, Any]:
    answer = run(capsys, "metrics", sample_path(name), "--json", *options)
    assert (answer.code, answer.err) == (0, "")
    return {found["id"]: found for found in json.loads(answer.out)}


def test_that_the_huawei_sample_gives_its_golden_numbers(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = counted(capsys, "huawei-tgl")["huawei-tgl"]
    assert found["covered_days"] == 452
    assert [extension["days"] for extension in found["extensions"]] == [91, 90, 45, 44, 90]
    assert [extension["lead_days"] for extension in found["extensions"]] == [0, 0, 3, 22, 0]
    lags = [extension["publication_lag_days"] for extension in found["extensions"]]
    assert lags == [2, 2, 2, -20, 3]
    assert found["gaps"][0] == {"first_day": "2019-05-16", "last_day": "2019-05-19", "days": 4}
    by_outlet = {report["outlet"]: report for report in found["reports"]}
    assert by_outlet["Politico"]["error_days"] == 92
    assert by_outlet["Politico"]["outcome"] == "refuted"
    assert by_outlet["President Trump"]["outcome"] == "refuted"


def test_that_amendments_are_no_extensions(capsys: pytest.CaptureFixture[str]) -> None:
    found = counted(capsys, "russia-gl8")["russia-gl8"]
    assert [extension["days"] for extension in found["extensions"]] == [
        *(164, 161, 1, 169, 182, 184, 180, -49),
    ]
    assert len(found["end_changes"]) == 12


def test_that_a_forecast_knows_no_more_than_its_day(capsys: pytest.CaptureFixture[str]) -> None:
    found = counted(capsys, "huawei-tgl", "--known-on", "2020-02-01")["huawei-tgl"]
    forecast = found["forecast"]
    assert (forecast["n"], forecast["last"], forecast["median"]) == (2, 90, 90.5)
    before = counted(capsys, "huawei-tgl", "--known-on", "2019-11-15")["huawei-tgl"]
    assert before["forecast"] is None


def test_that_people_read_the_same_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    answer = run(capsys, "metrics", HUAWEI, "--as-of", "2020-08-20")
    assert answer.code == 0
    lines = [line.strip() for line in answer.out.splitlines()]
    assert "As of 2020-08-20" in lines
    assert "452 days covered" in lines
    assert "gap May 16 to 19, 2019 (4 days)" in lines
    assert "overlap Feb 13 to 16, 2020 (4 days): early effect" in lines
    (politico,) = [line for line in lines if "Politico" in line]
    assert politico.endswith("error +92 days: refuted")
    (forecast,) = [line for line in lines if "pattern, not promise" in line]
    assert "n = 5" in forecast


def test_that_every_sample_can_be_read_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    answer = run(capsys, "metrics", sample_path("tour"))
    assert (answer.code, answer.err) == (0, "")
    assert "4 acts left the end alone" in answer.out
