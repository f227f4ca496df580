from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import run, run_alone, sample_path
from tests.exchange.outgoing import csv_rows

HUAWEI = sample_path("huawei-tgl")
ENDINGS = ("csv", "tsv", "xlsx", "json", "ics", "xml", "pptx", "md", "html")


@pytest.mark.parametrize("ending", ENDINGS)
def test_that_a_file_is_exported_by_the_ending_of_the_name(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, ending: str
) -> None:
    out = tmp_path / f"out.{ending.upper()}"
    assert run(capsys, "export", HUAWEI, out) == (0, "", "")
    assert out.stat().st_size > 500


def test_that_the_first_chain_goes_out_to_the_day(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    run(capsys, "export", HUAWEI, tmp_path / "out.csv")
    rows = csv_rows((tmp_path / "out.csv").read_bytes())
    ext_2 = next(row for row in rows if row["Designation"] == "Ext 2")
    assert (ext_2["First covered day"], ext_2["Last covered day"]) == ("2019-11-18", "2020-02-16")


@pytest.mark.parametrize("name", ["out.docx", "out", "out.licenses"])
def test_that_an_unknown_ending_is_refused_with_the_known_ones(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str
) -> None:
    answer = run(capsys, "export", HUAWEI, tmp_path / name)
    assert answer.code == 2
    assert ".xlsx" in answer.err
    assert not (tmp_path / name).exists()


def test_that_a_missing_folder_is_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    answer = run(capsys, "export", HUAWEI, tmp_path / "gone" / "out.csv")
    assert answer.code == 2
    assert answer.err.count("\n") == 1


def test_that_exporting_needs_no_display(tmp_path: Path) -> None:
    out = tmp_path / "out.xlsx"
    assert run_alone("export", HUAWEI, out).code == 0
    assert out.exists()
