"""How long a picture of many licenses takes, beside the same bars drawn straight by Qt."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPaintDevice, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from desktop_app.domain.days import format_day, parse_day
from desktop_app.domain.records import License
from desktop_app.render.picture import PictureFormat, PictureRequest, render_picture
from desktop_app.timeline.page.request import PageRequest
from tests.benchmarks.result import Result
from tests.builders import a_license, a_term

__all__ = ["run"]

LICENSES = 1_000
TERMS = 3
WIDTH, HEIGHT = 3_840, 2_160
_RUNS = 3
_TIMES_RIVAL = {PictureFormat.PNG: 3.0, PictureFormat.SVG: 4.0, PictureFormat.PDF: 4.0}
_START = parse_day("2015-01-01")


def run() -> list[Result]:
    """1,000 licenses with 3,000 labeled bars, each format against Qt with bare bars and labels."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication.instance() or QGuiApplication(["benchmark"])
    licenses = tuple(_license(number) for number in range(LICENSES))
    with tempfile.TemporaryDirectory(prefix="license-timeline-bench-") as folder:
        results = [_measured(licenses, kind, Path(folder)) for kind in PictureFormat]
    del application
    return results


def _license(number: int) -> License:
    start = _START + number * 37 % 2_500
    terms = [
        a_term(f"Ext {turn}", format_day(start + turn * 91), format_day(start + turn * 91 + 90))
        for turn in range(TERMS)
    ]
    return a_license(*terms, id=f"license {number}", holders=(f"Holder {number % 40}",))


def _measured(licenses: tuple[License, ...], kind: PictureFormat, folder: Path) -> Result:
    out = folder / f"ours.{kind.value}"
    page = PageRequest(licenses=licenses, as_of=_START + 1_000, title="Benchmark")
    height = HEIGHT if kind is PictureFormat.PNG else None
    request = PictureRequest(page=page, format=kind, width=WIDTH, height=height)
    ours = _best(lambda: render_picture(request, out))
    rival = _best(lambda: _bare(kind, folder / f"bare.{kind.value}", HEIGHT))
    times = _TIMES_RIVAL[kind]
    return Result(
        name="export",
        case=f"{kind.value.upper()} {WIDTH:,} px wide, {LICENSES * TERMS:,} bars",
        n=LICENSES,
        value=ours,
        unit="s",
        rival="bare bars and labels in Qt",
        rival_value=rival,
        bar=f"≤ {times:g} × Qt's CPU time, or ≤ 1 s",
        ok=ours <= max(1.0, times * rival),
    )


def _best(work: Callable[[], None]) -> float:
    """The least CPU time of a few runs, in seconds."""
    found: list[float] = []
    for _ in range(_RUNS):
        start = time.process_time()
        work()
        found.append(time.process_time() - start)
    return min(found)


def _bare(kind: PictureFormat, path: Path, height: int) -> None:
    if kind is PictureFormat.PNG:
        image = QImage(WIDTH, height, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        _draw(image, height)
        image.save(str(path))
    elif kind is PictureFormat.SVG:
        generator = QSvgGenerator()
        generator.setFileName(str(path))
        generator.setSize(QSize(WIDTH, height))
        _draw(generator, height)
    else:
        writer = QPdfWriter(str(path))
        writer.setResolution(300)
        _draw(writer, height)


def _draw(device: QPaintDevice, height: int) -> None:
    row = height / LICENSES
    with QPainter(device) as painter:
        for number in range(LICENSES):
            for turn in range(TERMS):
                x = (number * 37 % 2_500 + turn * 91) * WIDTH / 3_000
                box = QRectF(x, number * row, 90 * WIDTH / 3_000, row * 0.6)
                painter.fillRect(box, QColor("#2A75AD"))
                painter.drawText(box.bottomLeft(), f"Ext {turn}")
