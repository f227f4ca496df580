from __future__ import annotations

import os
import stat
from pathlib import Path
from xml.etree import ElementTree as ET

import msgspec
import pytest
from pypdf import PdfReader

from desktop_app.domain.changes import Change, ChangeSet, Edit
from desktop_app.domain.pictures import PicturePreset
from desktop_app.storage import LicenseFile
from tests.cli.running import run, run_alone, sample_path

HUAWEI = sample_path("huawei-tgl")
TERMS = {
    "TGL": ("May 20, 2019", "Aug 19, 2019"),
    "Ext 1": ("Aug 19, 2019", "Nov 18, 2019"),
    "Ext 2": ("Nov 18, 2019", "Feb 16, 2020"),
    "Ext 3": ("Feb 13, 2020", "Apr 1, 2020"),
    "Ext 4": ("Mar 10, 2020", "May 15, 2020"),
    "Ext 5": ("May 15, 2020", "Aug 13, 2020"),
}

pytestmark = pytest.mark.usefixtures("qapp")


def texts_of(path: Path) -> list[str]:
    return [
        "".join(element.itertext())
        for element in ET.parse(path).iter("{http://www.w3.org/2000/svg}text")
    ]


def drawn(
    capsys: pytest.CaptureFixture[str], out: Path, *options: object, file: Path = HUAWEI
) -> list[str]:
    assert run(capsys, "render", file, out, *options) == (0, "", "")
    return texts_of(out)


def test_that_the_svg_has_the_six_terms_and_their_days_as_text(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    texts = drawn(capsys, tmp_path / "h.svg")
    for designation, (first, last) in TERMS.items():
        row = texts.index(designation, texts.index("Source and remarks"))
        assert texts[row : row + 3] == [designation, first, last]


def test_that_title_day_legend_and_sources_are_inside(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    texts = drawn(capsys, tmp_path / "h.svg", "--as-of", "2019-11-15", "--title", "What we know")
    assert texts[0] == "What we know"
    assert texts[1].startswith("As of Nov 15, 2019")
    assert "huawei-tgl.licenses" in texts[1]
    assert "official" in texts
    assert "gap in cover" in texts
    assert "Nov 15, 2019" in texts
    notes = " ".join(texts[texts.index("gap in cover") :])
    assert "Sources: [1] 84 FR 22961" in notes
    assert "85 FR 29610" in notes


def test_that_the_picture_says_the_same_days_as_the_table(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    days = ("--as-of", "2019-11-15", "--known-on", "2019-11-15")
    table = run(capsys, "status", HUAWEI, *days).out
    texts = drawn(capsys, tmp_path / "h.svg", *days)
    assert "2019-11-18" in table
    assert "Nov 18, 2019" in texts
    assert "3 d" in texts
    assert "expiring, no successor" in texts
    assert "Known on Nov 15, 2019" in texts[1]
    assert "Ext 2" not in texts


def test_that_a_filter_leaves_out_and_a_group_has_a_heading(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    tour = sample_path("tour")
    texts = drawn(
        capsys, tmp_path / "t.svg", "--filter", "ofac LAPSED", "--group-by", "program", file=tour
    )
    assert "Russian Harmful Foreign Activities" in texts
    assert "Russia GL 8: energy" in texts
    assert not any("Venezuela" in text for text in texts)


def test_that_a_filter_without_a_match_is_refused_and_writes_nothing(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    answer = run(capsys, "render", HUAWEI, tmp_path / "h.png", "--filter", "atlantis")
    assert answer.code == 2
    assert "atlantis" in answer.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("out", "words"),
    [("gone/h.png", "folder"), ("a-folder.png", "folder")],
)
def test_that_a_place_that_cannot_be_written_is_named(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, out: str, words: str
) -> None:
    (tmp_path / "a-folder.png").mkdir()
    answer = run(capsys, "render", HUAWEI, tmp_path / out)
    assert answer.code == 2
    assert answer.err.count("\n") == 1
    assert words in answer.err
    assert Path(out).name in answer.err


def test_that_an_older_picture_is_replaced_and_nothing_else_is_left(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    out = tmp_path / "h.svg"
    out.write_text("old")
    drawn(capsys, out)
    assert out.read_bytes().startswith(b"<?xml")
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.skipif(os.name == "nt", reason="rights of this kind are Unix's")
def test_that_a_new_picture_can_be_read_by_colleagues(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    out = tmp_path / "h.svg"
    drawn(capsys, out)
    mask = os.umask(0)
    os.umask(mask)
    assert stat.S_IMODE(out.stat().st_mode) == 0o666 & ~mask


def test_that_a_process_without_a_display_draws_the_same_bytes_every_time(tmp_path: Path) -> None:
    outs = (tmp_path / "a.svg", tmp_path / "b.svg")
    for seed, out in zip("12", outs, strict=True):
        answer = run_alone("render", HUAWEI, out, "--as-of", "2019-11-15", PYTHONHASHSEED=seed)
        assert answer == (0, "", "")
    assert outs[0].read_bytes() == outs[1].read_bytes()


def test_that_a_picture_of_the_file_is_drawn_by_its_name(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "named.licenses"
    path.write_bytes(HUAWEI.read_bytes())
    file = LicenseFile.open(path)
    preset = PicturePreset(name="Board", title="For the board", width=900, hidden=("legend",))
    before = file.contents.info
    after = msgspec.structs.replace(before, pictures=(preset,))
    edit = Edit(label="Keep a picture", changes=ChangeSet((Change(before, after),)))
    file.commit(edit, at="2026-01-01T00:00:00Z", by="")
    file.close()
    texts = drawn(capsys, tmp_path / "h.svg", "--preset", "Board", file=path)
    assert texts[0] == "For the board"
    assert "official" not in texts
    told = drawn(capsys, tmp_path / "h.svg", "--preset", "Board", "--title", "Other", file=path)
    assert told[0] == "Other"
    answer = run(capsys, "render", path, tmp_path / "h.svg", "--preset", "Bored")
    assert answer.code == 2
    assert "Board" in answer.err


def test_that_paper_and_parts_are_asked_for(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    out = tmp_path / "h.pdf"
    asked = ("--paper", "A5", "--orientation", "portrait", "--hide", "terms,sources")
    assert run(capsys, "render", HUAWEI, out, *asked) == (0, "", "")
    box = PdfReader(out).pages[0].mediabox
    assert round(float(box.height)) == 595
    answer = run(capsys, "render", HUAWEI, out, "--hide", "legs")
    assert (answer.code, "legs" in answer.err) == (2, True)
    answer = run(capsys, "render", HUAWEI, out, "--width", "900", "--height-mm", "100")
    assert answer.code == 2


def test_that_the_calendar_of_the_axis_is_asked_for(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    days = ("--from", "2019-10-01", "--to", "2020-09-30")
    texts = drawn(capsys, tmp_path / "a.svg", *days, "--fiscal-start", "10")
    assert any(text.startswith("FY2020") for text in texts)
    both = ("--fiscal-start", "4", "--fiscal-name", "both")
    texts = drawn(capsys, tmp_path / "b.svg", *days, *both)
    assert any(text.startswith("FY2019/20") for text in texts)
    winter = ("--from", "2020-01-01", "--to", "2020-03-31")
    texts = drawn(capsys, tmp_path / "c.svg", *winter, "--iso-weeks")
    assert any(text.startswith("W07") for text in texts)


def test_that_holidays_are_shaded_and_the_page_says_whose(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    days = ("--from", "2020-02-01", "--to", "2020-03-31")
    plain = drawn(capsys, tmp_path / "plain.svg", *days)
    texts = drawn(capsys, tmp_path / "us.svg", *days, "--holidays", "us-ca")
    assert any("public holidays (US-CA)" in text for text in texts)
    assert not any("public holidays" in text for text in plain)
    once = (tmp_path / "us.svg").read_bytes()
    drawn(capsys, tmp_path / "us.svg", *days, "--holidays", "US-CA")
    assert (tmp_path / "us.svg").read_bytes() == once


@pytest.mark.parametrize("code", ["XX", "US-XX", "nonsense"])
def test_that_holidays_nobody_knows_are_refused_in_a_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, code: str
) -> None:
    status, _, error = run(capsys, "render", HUAWEI, tmp_path / "x.svg", "--holidays", code)
    assert status == 2
    assert error.count("\n") == 1
    assert not (tmp_path / "x.svg").exists()
