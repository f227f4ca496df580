from __future__ import annotations

import re
import subprocess
import zlib
from pathlib import Path
from shutil import which
from threading import Thread

import pytest
from PySide6.QtGui import QImage

from desktop_app.jobs import Cancelled, Progress
from desktop_app.render.picture import PictureError, PictureRequest, render_picture
from desktop_app.timeline.arranging.fields import GroupBy
from tests.builders import a_license, a_term
from tests.render.pages import a_page, a_picture, sample

pytestmark = pytest.mark.usefixtures("qapp")


def drawn(tmp_path: Path, request: PictureRequest) -> Path:
    out = tmp_path / f"out.{request.format.value}"
    render_picture(request, out)
    return out


def image_of(tmp_path: Path, request: PictureRequest) -> QImage:
    image = QImage(str(drawn(tmp_path, request)))
    assert not image.isNull()
    return image


def colors_in_column(image: QImage, x: int) -> set[int]:
    return {image.pixel(x, y) for y in range(image.height())}


@pytest.mark.parametrize(
    ("width", "height"), [(1600, None), (3840, None), (900, None), (640, None), (2400, 1350)]
)
def test_that_a_png_has_exactly_the_asked_pixels(
    tmp_path: Path, width: int, height: int | None
) -> None:
    image = image_of(tmp_path, a_picture(width=width, height=height))
    assert image.width() == width
    assert height is None or image.height() == height


def test_that_a_wide_png_is_the_same_page_drawn_larger(tmp_path: Path) -> None:
    small = image_of(tmp_path, a_picture(width=1600))
    large = image_of(tmp_path, a_picture(width=3840))
    assert large.height() == pytest.approx(small.height() * 2.4, abs=1)
    # Lines that end at the right margin do so in both.
    inside = {name: len(colors_in_column(image, round(image.width() * 0.97)))
              for name, image in (("small", small), ("large", large))}  # fmt: skip
    margin = len(colors_in_column(large, round(large.width() * 0.985)))
    assert inside["large"] > 5
    assert inside["small"] > 5
    assert margin == 1


def test_that_dpi_says_how_large_things_are_and_leaves_the_timeline_more_room(
    tmp_path: Path,
) -> None:
    roomy = image_of(tmp_path, a_picture(width=3200, dpi=96))
    dense = image_of(tmp_path, a_picture(width=3200, dpi=192))
    assert roomy.width() == dense.width() == 3200
    assert roomy.height() < dense.height()
    assert roomy.dotsPerMeterX() == pytest.approx(96 / 0.0254, abs=1)
    assert dense.dotsPerMeterX() == pytest.approx(192 / 0.0254, abs=1)


@pytest.mark.parametrize("format", ["png", "svg"])
def test_that_the_same_request_gives_the_same_bytes(tmp_path: Path, format: str) -> None:
    first = drawn(tmp_path, a_picture(format=format)).read_bytes()
    assert drawn(tmp_path, a_picture(format=format)).read_bytes() == first


def test_that_the_dark_theme_is_dark(tmp_path: Path) -> None:
    light = image_of(tmp_path, a_picture(theme="light"))
    dark = image_of(tmp_path, a_picture(theme="dark"))
    assert light.pixelColor(2, 2).lightness() > 250
    assert dark.pixelColor(2, 2).lightness() < 50


def streams_of(pdf: bytes) -> list[bytes]:
    found: list[bytes] = []
    for body in re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL):
        try:
            found.append(zlib.decompress(body))
        except zlib.error:
            found.append(body)
    return found


def test_that_a_pdf_is_one_page_of_shapes_and_text_without_a_bitmap(tmp_path: Path) -> None:
    pdf = drawn(tmp_path, a_picture(format="pdf", theme="dark")).read_bytes()
    assert pdf.startswith(b"%PDF-")
    assert pdf.count(b"/Type /Page\n") == 1
    assert b"/Subtype /Image" not in pdf
    shown = b"\n".join(streams_of(pdf))
    assert shown.count(b"Tj") + shown.count(b"TJ") > 100
    width, height = map(float, re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)[0])
    assert width == pytest.approx(1600 * 72 / 96, abs=0.5)
    assert height > 200


@pytest.mark.skipif(which("pdftotext") is None, reason="needs pdftotext")
def test_that_terms_and_days_can_be_copied_from_a_pdf(tmp_path: Path) -> None:
    out = drawn(tmp_path, a_picture(format="pdf"))
    text = subprocess.run(
        ["pdftotext", "-layout", str(out), "-"], capture_output=True, check=True, text=True
    ).stdout
    for row in ("TGL +May 20, 2019 +Aug 19, 2019", r"Ext 3 +Feb 13, 2020 +Apr 1, 2020"):
        assert re.search(row, text)
    assert "[5] 85 FR 8722 (FR Doc 2020-03144)" in text


def test_that_a_picture_can_be_drawn_in_another_thread(tmp_path: Path) -> None:
    here = drawn(tmp_path, a_picture()).read_bytes()
    out = tmp_path / "there.png"
    thread = Thread(target=render_picture, args=(a_picture(), out))
    thread.start()
    thread.join()
    assert out.read_bytes() == here


def test_that_progress_is_told_up_to_the_end(tmp_path: Path) -> None:
    told: list[float] = []
    progress = Progress(lambda share, _step: told.append(share))
    render_picture(a_picture(), tmp_path / "out.png", progress)
    assert told == sorted(told)
    assert told[-1] == 1.0


def test_that_cancelled_work_leaves_no_file(tmp_path: Path) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        render_picture(a_picture(), tmp_path / "out.png", progress)
    assert list(tmp_path.iterdir()) == []


def test_that_a_page_without_room_for_its_rows_is_refused(tmp_path: Path) -> None:
    licenses = [a_license(id=f"lic-{number}") for number in range(3_000)]
    with pytest.raises(PictureError, match=r"height of [\d,]+ px"):
        drawn(tmp_path, a_picture(a_page(*licenses), height=280))
    assert list(tmp_path.iterdir()) == []


def test_that_many_rows_fit_into_a_given_height(tmp_path: Path) -> None:
    licenses = [
        a_license(a_term(start=f"{2000 + number % 20}-01-01", end=f"{2001 + number % 20}-06-30"),
                  id=f"lic-{number}")
        for number in range(300)
    ]  # fmt: skip
    image = image_of(tmp_path, a_picture(a_page(*licenses), height=900))
    assert (image.width(), image.height()) == (1600, 900)


def test_that_every_sample_can_be_drawn_at_every_size(tmp_path: Path) -> None:
    for name in ("huawei-tgl", "russia-gl8", "venezuela-gl5", "tour"):
        licenses, sources = sample(name)
        for width in (320, 1000, 5000):
            page = a_page(*licenses, sources=sources)
            request = a_picture(page, format="svg", width=width)
            assert drawn(tmp_path, request).stat().st_size > 5_000


@pytest.mark.parametrize("format", ["png", "svg", "pdf"])
@pytest.mark.parametrize(
    "odd",
    ["", " ", "a\nb\tc", "<b>&amp;</b>", "\x00\x1b[31m", "\u202etxet", "\ud800", "漢字" * 200,
     "x" * 200_000, "word " * 100_000, "é" * 3, "👩‍👩‍👧‍👦" * 40],
    ids=lambda odd: ascii(odd[:8]),
)  # fmt: skip
def test_that_no_text_of_a_record_can_spoil_a_picture(
    tmp_path: Path, odd: str, format: str
) -> None:
    term = a_term("a", "2020-01-01", "2020-12-31", designation=odd, confidence=odd)
    license = a_license(term, id="x", title=odd, holders=(odd, odd), authority=odd, program=odd)
    page = a_page(license, title=odd, file_name=odd, group_by=(GroupBy.AUTHORITY,))
    assert drawn(tmp_path, a_picture(page, format)).stat().st_size > 1_000
