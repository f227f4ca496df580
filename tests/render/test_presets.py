"""A preset and the records of a file make a request, or a sentence that says why not."""

from __future__ import annotations

import io
import itertools
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader

from desktop_app.domain.days import parse_day
from desktop_app.domain.pictures import PicturePreset
from desktop_app.domain.records import FileInfo
from desktop_app.render.picture import PictureError, PictureFormat, picture_bytes
from desktop_app.render.presets import DrawnFile, encoded_logo, picture_request
from tests.builders import a_license, a_term, dated

TODAY = parse_day("2024-07-01")
DRAWN = DrawnFile(
    FileInfo(title="Title of the file"),
    tuple(
        a_license(a_term("t", "2024-01-01", "2024-12-31"), id=f"l-{n}", title=f"License {n}")
        for n in range(60)
    ),
    (),
    "file.licenses",
)

pytestmark = pytest.mark.usefixtures("qapp")


def made(kind: PictureFormat, **wishes: Any) -> bytes:
    preset = PicturePreset(name="x", **wishes)
    return picture_bytes(picture_request(preset, DRAWN, kind, TODAY))


def png_size(data: bytes) -> tuple[int, int]:
    return Image.open(io.BytesIO(data)).size


def a_logo() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (200, 100), "red").save(out, "PNG")
    return out.getvalue()


def test_that_millimeters_and_dots_per_inch_make_pixels() -> None:
    data = made(PictureFormat.PNG, unit="mm", width=254, dpi=150)
    assert png_size(data)[0] == 1500
    assert Image.open(io.BytesIO(data)).info["dpi"][0] == pytest.approx(150, abs=0.1)


def test_that_an_svg_tells_its_millimeters() -> None:
    assert b'width="254mm"' in made(PictureFormat.SVG, unit="mm", width=254)


def test_that_paper_makes_pages_of_a_pdf_with_an_outline() -> None:
    reader = PdfReader(io.BytesIO(made(PictureFormat.PDF, paper="A4")))
    assert len(reader.pages) > 2
    box = reader.pages[0].mediabox
    assert (round(float(box.width)), round(float(box.height))) == (842, 595)
    titles = [item["/Title"] for item in reader.outline if isinstance(item, dict)]
    assert titles[:2] == ["License 0", "License 1"]
    words = " ".join(page.extract_text() for page in reader.pages).split()
    assert ("License", "59") in itertools.pairwise(words)


def test_that_paper_makes_one_page_of_any_other_picture() -> None:
    assert png_size(made(PictureFormat.PNG, paper="Slide", dpi=96)) == (1280, 720)


def test_that_larger_text_makes_everything_larger() -> None:
    small = PdfReader(io.BytesIO(made(PictureFormat.PDF, paper="A4")))
    large = PdfReader(io.BytesIO(made(PictureFormat.PDF, paper="A4", font_size=14)))
    assert len(large.pages) > len(small.pages)


def test_that_the_same_request_gives_the_same_pixels_and_drawing() -> None:
    for kind in (PictureFormat.PNG, PictureFormat.SVG):
        assert made(kind, theme="dark") == made(kind, theme="dark")


def test_that_only_the_chosen_licenses_are_drawn() -> None:
    svg = made(PictureFormat.SVG, licenses=("l-7",)).decode()
    assert "License 7" in svg
    assert "License 8" not in svg


def test_that_fonts_are_named_or_brought_along() -> None:
    named, embedded = made(PictureFormat.SVG), made(PictureFormat.SVG, embed_fonts=True)
    assert b"@font-face" not in named
    assert embedded.count(b"@font-face") == 2


def test_that_title_subtitle_days_and_logo_are_shown() -> None:
    svg = made(
        PictureFormat.SVG,
        title="A title",
        subtitle="A subtitle",
        as_of=dated("2024-03-01"),
        known_on=dated("2024-06-01"),
        logo=encoded_logo(a_logo()),
    ).decode()
    for words in ("A title", "A subtitle", "As of Mar 1, 2024", "Known on Jun 1, 2024"):
        assert words in svg
    assert svg.count("<image") == 1


def test_that_what_is_hidden_is_not_drawn() -> None:
    assert "official" in made(PictureFormat.SVG).decode()
    assert "official" not in made(PictureFormat.SVG, hidden=("legend",)).decode()


@pytest.mark.parametrize(
    ("wishes", "words"),
    [
        ({"paper": "A99"}, "A99"),
        ({"theme": "pink"}, "pink"),
        ({"unit": "miles"}, "miles"),
        ({"group_by": "color"}, "color"),
        ({"hidden": ("legs",)}, "legs"),
        ({"font_size": 900}, "points"),
        ({"width": 5}, "pixels"),
        ({"logo": "no picture"}, "PNG"),
        ({"licenses": ("gone",)}, "None of the licenses"),
        ({"first": dated("2025-01-01"), "last": dated("2024-01-01")}, "before"),
        ({"paper": "A5", "landscape": False, "font_size": 48}, "too small"),
    ],
)
def test_that_what_cannot_be_is_told_in_a_sentence(wishes: dict[str, Any], words: str) -> None:
    with pytest.raises(PictureError, match=words) as refused:
        made(PictureFormat.PDF, **wishes)
    assert str(refused.value).endswith(".")
