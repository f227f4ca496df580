from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop_app.storage import LicenseFile
from tests.cli.running import Answer, run, run_alone, sample_path

TABLE = "License no,Title,Valid from,Valid to\nL-1,First,2024-01-01,2024-06-30\nL-2,Second,?,\n"


def bring_in(
    capsys: pytest.CaptureFixture[str], text: str | bytes, folder: Path, *more: object
) -> Answer:
    source = folder / "table.csv"
    source.write_bytes(text.encode() if isinstance(text, str) else text)
    return run(capsys, "import", source, "--into", folder / "file.licenses", *more)


def licenses(path: Path) -> list[str]:
    file = LicenseFile.open(path, read_only=True)
    return [license.id for license in file.contents.licenses]


def test_that_rows_are_counted_and_rejections_tell_why(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    answer = bring_in(capsys, TABLE, tmp_path, "--json")
    assert answer.code == 1
    told = json.loads(answer.out)
    (rejected,) = told.pop("rejected")
    assert told == {"read": 2, "added": 1, "updated": 0, "unchanged": 0}
    assert rejected["row"] == 3
    assert "Valid from" in rejected["reason"]
    assert licenses(tmp_path / "file.licenses") == ["L-1"]


def test_that_a_dry_run_writes_nothing(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    answer = bring_in(capsys, TABLE, tmp_path, "--dry-run")
    assert "1 added" in answer.out
    assert not (tmp_path / "file.licenses").exists()


def test_that_the_same_rows_are_not_taken_in_twice(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    bring_in(capsys, TABLE, tmp_path)
    before = (tmp_path / "file.licenses").read_bytes()
    told = json.loads(bring_in(capsys, TABLE, tmp_path, "--json").out)
    assert (told["added"], told["unchanged"]) == (0, 1)
    assert (tmp_path / "file.licenses").read_bytes() == before


def test_that_undecidable_dates_are_asked_about_and_nothing_is_written(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    text = "id,title,start,end\n1,a,03/04/2024,05/06/2024\n"
    answer = bring_in(capsys, text, tmp_path)
    assert answer.code == 2
    assert "--date-order" in answer.err
    assert "03/04/2024" in answer.err
    assert not (tmp_path / "file.licenses").exists()
    assert bring_in(capsys, text, tmp_path, "--date-order", "dmy").code == 0
    contents = LicenseFile.open(tmp_path / "file.licenses", read_only=True).contents
    start = contents.licenses[0].terms[0].start
    assert start is not None
    assert str(start.date) == "2024-04-03"


def test_that_a_map_can_be_saved_changed_and_used(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    saved = tmp_path / "map.toml"
    bring_in(capsys, TABLE, tmp_path, "--dry-run", "--save-map", saved)
    saved.write_text(saved.read_text().replace('"title"', '"notes"'))
    bring_in(capsys, TABLE, tmp_path, "--map", saved)
    contents = LicenseFile.open(tmp_path / "file.licenses", read_only=True).contents
    assert contents.licenses[0].notes == "First"


def test_that_a_sample_goes_out_and_comes_back_in_every_two_way_format(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    before = LicenseFile.open(sample_path("huawei-tgl"), read_only=True).contents
    for ending in ("csv", "tsv", "xlsx", "json"):
        out, into = tmp_path / f"out.{ending}", tmp_path / f"{ending}.licenses"
        run(capsys, "export", sample_path("huawei-tgl"), out)
        assert run(capsys, "import", out, "--into", into).code == 0
        after = LicenseFile.open(into, read_only=True).contents
        assert [license.terms for license in after.licenses] == [
            license.terms for license in before.licenses
        ]
        assert [license.title for license in after.licenses] == [
            license.title for license in before.licenses
        ]
        if ending in ("xlsx", "json"):
            assert after.licenses == before.licenses
            assert set(after.sources) > set(before.sources)


@pytest.mark.parametrize("ending", ["ics", "xml"])
def test_that_days_come_back_from_calendars_and_projects(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, ending: str
) -> None:
    out, into = tmp_path / f"out.{ending}", tmp_path / "in.licenses"
    run(capsys, "export", sample_path("huawei-tgl"), out)
    assert run(capsys, "import", out, "--into", into).code == 0
    after = LicenseFile.open(into, read_only=True).contents
    ends = {
        str(term.end.date)
        for license in after.licenses
        for term in license.terms
        if term.end is not None
    }
    assert {"2019-08-19", "2020-02-16", "2020-08-13"} <= ends


def test_that_another_file_of_licenses_is_taken_in_whole(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    into = tmp_path / "in.licenses"
    answer = run(capsys, "import", sample_path("tour"), "--into", into, "--json")
    assert answer.code == 0
    before = LicenseFile.open(sample_path("tour"), read_only=True).contents
    after = LicenseFile.open(into, read_only=True).contents
    assert after.licenses == before.licenses
    assert set(after.sources) > set(before.sources)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.csv", b""),
        ("blank.csv", b" \n\n"),
        ("binary.csv", bytes(range(256)) * 50),
        ("broken.xlsx", b"PK\x03\x04 broken"),
        ("old.xls", b"\xd0\xcf\x11\xe0 broken"),
        ("broken.json", b"{"),
        ("deep.json", b"[" * 100_000),
        ("number.json", b"7"),
        ("broken.xml", b"<Project>"),
        ("other.xml", b"<html/>"),
        ("broken.gan", b"<project>"),
        ("broken.ics", b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:x"),
        ("damaged.licenses", b"{}"),
    ],
)
def test_that_what_cannot_be_read_is_refused_with_one_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str, data: bytes
) -> None:
    (tmp_path / name).write_bytes(data)
    answer = run(capsys, "import", tmp_path / name, "--into", tmp_path / "file.licenses")
    assert answer.code == 2
    assert answer.err.count("\n") == 1
    assert not (tmp_path / "file.licenses").exists()


@pytest.mark.parametrize(
    "arguments", [("--format", "pdf"), ("--map", "gone.toml"), ("--date-order", "x")]
)
def test_that_wrong_words_are_refused(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, arguments: tuple[str, str]
) -> None:
    answer = bring_in(capsys, TABLE, tmp_path, *arguments)
    assert answer.code == 2
    assert answer.err.count("\n") == 1


def test_that_importing_needs_no_display(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(TABLE)
    answer = run_alone("import", tmp_path / "t.csv", "--into", tmp_path / "f.licenses")
    assert answer.code == 1
    assert "1 added" in answer.out


def test_that_mine_fills_only_what_is_empty(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    header = "License no,Title,Agency,Valid from,Valid to\n"
    bring_in(capsys, f"{header}L-1,First,,2024-01-01,2024-06-30\n", tmp_path)
    changed = f"{header}L-1,Other,BIS,2024-01-01,2024-12-31\n"
    bring_in(capsys, changed, tmp_path, "--on-conflict", "mine")
    file = LicenseFile.open(tmp_path / "file.licenses", read_only=True)
    (license,) = file.contents.licenses
    assert (license.title, license.authority) == ("First", "BIS")
    assert str(license.terms[0].end and license.terms[0].end.date) == "2024-06-30"


def test_that_rejected_rows_can_be_saved_corrected_and_taken_in(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    out = tmp_path / "rejected.csv"
    bring_in(capsys, TABLE, tmp_path, "--save-rejected", out)
    corrected = out.read_bytes().replace(b",?,", b",2024-02-01,")
    answer = bring_in(capsys, corrected, tmp_path)
    assert answer.code == 0
    assert licenses(tmp_path / "file.licenses") == ["L-1", "L-2"]
