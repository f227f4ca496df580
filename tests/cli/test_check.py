"""The check command on sound and broken files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import run, sample_path


def a_file(folder: Path, *terms: dict[str, Any], **fields: Any) -> Path:
    path = folder / "f.licenses"
    license_ = {"id": "lic", "title": "Chain", "terms": list(terms), **fields}
    path.write_text(json.dumps({"licenses": {"1": license_}}), encoding="utf-8")
    return path


def a_term(term_id: str, first: str, last: str, **fields: Any) -> dict[str, Any]:
    return {"id": term_id, "start": {"date": first}, "end": {"date": last}, **fields}


def test_that_a_sample_has_nothing_worse_than_notes(capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("huawei-tgl", "russia-gl8", "venezuela-gl5", "tour"):
        answer = run(capsys, "check", sample_path(name), "--json")
        assert (answer.code, answer.err) == (0, "")
        assert {problem["severity"] for problem in json.loads(answer.out)} <= {"note"}


def test_that_each_problem_has_a_sentence_and_a_place(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = a_file(
        tmp_path,
        a_term("a", "2024-01-01", "2024-06-28", supersedes=["gone"]),
        a_term("b", "2024-07-01", "2024-06-01", source_ids=["s"]),
    )
    before = path.read_bytes()
    answer = run(capsys, "check", path, "--json")
    assert (answer.code, answer.err) == (1, "")
    problems = json.loads(answer.out)
    places = [(problem["code"], problem["part"]) for problem in problems]
    assert places.count(("end-before-start", "b")) == 1
    assert ("missing-target", "a") in places
    assert ("official-without-source", "a") in places
    assert all(problem["record"] == "lic" for problem in problems)
    assert all(problem["sentence"].endswith(".") for problem in problems)
    assert path.read_bytes() == before


def test_that_a_record_that_cannot_be_read_is_a_problem_among_others(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = a_file(tmp_path, a_term("a", "2024-13-01", "2024-06-28"))
    answer = run(capsys, "check", path)
    assert answer.code == 1
    assert "2024-13-01" in answer.out


def test_that_a_clean_file_is_told_in_one_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    answer = run(capsys, "check", a_file(tmp_path))
    assert (answer.code, answer.out) == (0, "No problems found.\n")


def test_that_a_file_that_is_none_is_refused(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "x.licenses"
    path.write_text("not json", encoding="utf-8")
    answer = run(capsys, "check", path)
    assert (answer.code, answer.out) == (2, "")
    assert len(answer.err.splitlines()) == 1
