from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import run, sample_path

NAMES = ("huawei-tgl", "russia-gl8", "tour", "venezuela-gl5")


def test_that_the_list_names_every_sample_with_its_title(
    capsys: pytest.CaptureFixture[str],
) -> None:
    answer = run(capsys, "sample", "--list")
    assert answer.code == 0
    assert [line.split()[0] for line in answer.out.splitlines()] == list(NAMES)
    assert "Huawei Temporary General License" in answer.out


@pytest.mark.parametrize("name", NAMES)
def test_that_a_sample_is_copied_as_it_is(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str
) -> None:
    out = tmp_path / "mine.licenses"
    assert run(capsys, "sample", name, out) == (0, "", "")
    assert out.read_bytes() == sample_path(name).read_bytes()


def test_that_a_sample_replaces_nothing_unless_told_to(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    out = tmp_path / "mine.licenses"
    out.write_text("years of work")
    answer = run(capsys, "sample", "tour", out)
    assert answer.code == 2
    assert "--force" in answer.err
    assert out.read_text() == "years of work"
    assert run(capsys, "sample", "tour", out, "--force").code == 0
    assert out.read_bytes() == sample_path("tour").read_bytes()


def test_that_a_sample_into_a_missing_folder_is_refused_with_a_sentence(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    answer = run(capsys, "sample", "tour", tmp_path / "gone" / "mine.licenses")
    assert answer.code == 2
    assert "folder" in answer.err
    assert answer.err.count("\n") == 1
