"""How long a picture of many licenses takes, beside the same bars drawn straight by Qt."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from threading import Thread

from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QImage,
    QImageWriter,
    QPaintDevice,
    QPainter,
    QPdfWriter,
)
from PySide6.QtSvg import QSvgGenerator

from desktop_app.domain.days import format_day, parse_day
from desktop_app.domain.records import License
from desktop_app.jobs import Progress
from desktop_app.render.formats import COMPRESSION
from desktop_app.render.picture import PictureFormat, PictureRequest, render_picture
from desktop_app.timeline.page.request import PagePart, PageRequest
from tests.benchmarks.result import Result
from tests.builders import a_license, a_term

__all__ = ["run"]

LICENSES = 1_000
TERMS = 3
PAGED = 2_000
"""Licenses that fill some hundred pages."""
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
        results = [
            *(_measured(licenses, kind, Path(folder)) for kind in _TIMES_RIVAL),
            _encoding(licenses, Path(folder) / "8k.png"),
            _thousand_terms(licenses, Path(folder) / "terms.svg"),
            *_hundred_pages(Path(folder) / "pages.pdf"),
        ]
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


def _encoding(licenses: tuple[License, ...], out: Path) -> Result:
    """8K, beside nothing but the encoding of the very same pixels."""
    page = PageRequest(licenses=licenses, as_of=_START + 1_000, title="Benchmark")
    request = PictureRequest(page=page, format=PictureFormat.PNG, width=7_680, height=4_320)
    ours = _best(lambda: render_picture(request, out))
    image = QImage(str(out))

    def encode() -> None:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QImageWriter(buffer, b"png")
        writer.setCompression(COMPRESSION)
        writer.write(image)

    alone = _best(encode)
    return Result(
        name="export",
        case="PNG 7,680 × 4,320 px",
        n=LICENSES,
        value=ours,
        unit="s",
        rival="encoding alone",
        rival_value=alone,
        bar="≤ 1.5 × encoding's CPU time",
        ok=ours <= 1.5 * alone,
    )


def _thousand_terms(licenses: tuple[License, ...], out: Path) -> Result:
    some = licenses[: 1_000 // TERMS + 1]
    page = PageRequest(licenses=some, as_of=_START + 1_000, title="Benchmark")
    request = PictureRequest(page=page, format=PictureFormat.SVG)
    ours = _best(lambda: render_picture(request, out))
    return Result(
        name="export",
        case="SVG of 1,000 terms, CPU time",
        n=len(some) * TERMS,
        value=ours,
        unit="s",
        bar="≤ 0.5 s",
        ok=ours <= 0.5,
    )


def _hundred_pages(out: Path) -> list[Result]:
    """A long document in a worker, while an event loop goes on ticking."""
    licenses = tuple(_license(number) for number in range(PAGED))
    hidden = frozenset({PagePart.TERMS})
    page = PageRequest(licenses=licenses, as_of=_START + 1_000, title="Book", hidden=hidden)
    request = PictureRequest(page=page, format=PictureFormat.PDF, paper=(297.0, 210.0))
    told: list[float] = []
    used: list[float] = []

    def work() -> None:
        begun = time.thread_time()
        render_picture(request, out, Progress(lambda share, _: told.append(share)))
        used.append(time.thread_time() - begun)

    ticks = [time.perf_counter()]
    worker = Thread(target=work)
    worker.start()
    while worker.is_alive():
        QGuiApplication.processEvents()
        time.sleep(0.002)
        ticks.append(time.perf_counter())
    worker.join()
    pages = len(PdfReader(out).pages)
    waits = sorted(after - before for before, after in pairwise(ticks))
    return [
        Result(
            name="export",
            case=f"PDF of {pages} pages, CPU time of the worker",
            n=PAGED,
            value=used[0],
            unit="s",
            bar="told at every page",
            ok=len(told) >= pages,
        ),
        Result(
            name="export",
            case="99 of 100 waits of an event loop beside it",
            n=len(waits),
            value=waits[int(len(waits) * 0.99)] * 1_000,
            unit="ms",
            rival="the longest",
            rival_value=waits[-1] * 1_000,
            bar="≤ 100 ms",
            ok=waits[int(len(waits) * 0.99)] <= 0.1,
        ),
    ]


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
