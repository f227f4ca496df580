"""Files that no command can make sense of, or not of all: a sentence, and the file as it was."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import run, run_alone, sample_path

SAMPLE = sample_path("huawei-tgl").read_bytes()

UNREADABLE = {
    "not JSON": b"Dear Sir or Madam,\n",
    "empty": b"",
    "truncated": SAMPLE[: len(SAMPLE) // 2],
    "foreign": b'{"_default": {"1": {"name": "Ada"}}}',
    "a list": b"[1, 2]",
    "no text": bytes(range(256)),
}


def sample_with(change: Any) -> bytes:
    """The sample after a change to its first license's first term."""
    tables = json.loads(SAMPLE)
    change(tables["licenses"]["1"]["terms"][0])
    return json.dumps(tables).encode()


def set_date(bound: str, date: object) -> Any:
    def change(term: Any) -> None:
        term[bound]["date"] = date

    return change


IN_PART = {
    "year 0": sample_with(set_date("start", "0000-05-20")),
    "year 99999": sample_with(set_date("end", "99999-08-19")),
    "no date": sample_with(set_date("end", "soon")),
    "a number for a date": sample_with(set_date("end", 20190819)),
    "an end before its start": sample_with(set_date("end", "2019-05-01")),
}
COMMANDS = (("status",), ("status", "--json"), ("render", "out.svg"))


def run_on(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, content: bytes, command: tuple[str, ...]
) -> tuple[Any, Path]:
    path = tmp_path / "h.licenses"
    path.write_bytes(content)
    name, *options = command
    options = [str(tmp_path / option) if "." in option else option for option in options]
    return run(capsys, name, path, *options), path


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("case", UNREADABLE)
def test_that_an_unreadable_file_is_one_line_and_exit_code_2(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, case: str, command: tuple[str, ...]
) -> None:
    answer, path = run_on(capsys, tmp_path, UNREADABLE[case], command)
    assert answer.code == 2
    assert answer.out == ""
    assert answer.err.count("\n") == 1
    assert "h.licenses" in answer.err
    assert path.read_bytes() == UNREADABLE[case]
    assert [one.name for one in tmp_path.iterdir()] == ["h.licenses"]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("case", IN_PART)
def test_that_a_bad_record_is_named_and_nothing_is_told_of_half_a_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, case: str, command: tuple[str, ...]
) -> None:
    answer, path = run_on(capsys, tmp_path, IN_PART[case], command)
    assert answer.code == 2
    assert answer.out == ""
    assert answer.err.count("\n") == 1
    assert "h.licenses" in answer.err
    assert "huawei-tgl" in answer.err
    assert "--partial" in answer.err
    assert path.read_bytes() == IN_PART[case]
    assert [one.name for one in tmp_path.iterdir()] == ["h.licenses"]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("case", IN_PART)
def test_that_the_others_are_shown_on_request(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, case: str, command: tuple[str, ...]
) -> None:
    answer, path = run_on(capsys, tmp_path, IN_PART[case], (*command, "--partial"))
    assert answer.code == 1
    assert answer.err.count("\n") == 1
    assert "h.licenses" in answer.err
    assert "huawei-tgl" in answer.err
    assert path.read_bytes() == IN_PART[case]
    if "--json" in command:
        assert "huawei-cyber" in {row["id"] for row in json.loads(answer.out)}


def test_that_a_file_without_any_readable_license_is_exit_code_2(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    content = b'{"licenses": {"1": {"id": "a", "terms": "none"}}}'
    answer, path = run_on(capsys, tmp_path, content, ("status", "--partial"))
    assert answer.code == 2
    assert "a" in answer.err.splitlines()[0]
    assert path.read_bytes() == content


@pytest.mark.usefixtures("qapp")
def test_that_a_picture_says_what_it_could_not_show(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    answer, _ = run_on(capsys, tmp_path, IN_PART["year 0"], ("render", "out.svg", "--partial"))
    assert answer.code == 1
    assert "1 record of the file could not be read" in (tmp_path / "out.svg").read_text("utf-8")


def test_that_a_process_shows_no_traceback(tmp_path: Path) -> None:
    path = tmp_path / "h.licenses"
    path.write_bytes(UNREADABLE["truncated"])
    for command in (("status", path), ("render", path, tmp_path / "h.png")):
        answer = run_alone(*command)
        assert answer.code == 2
        assert "Traceback" not in answer.err
        assert answer.err.count("\n") == 1
