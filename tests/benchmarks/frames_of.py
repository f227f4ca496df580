"""The real window over one number of terms: `python -m tests.benchmarks.frames_of N FOLDER`."""

from __future__ import annotations

import gc
import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

import msgspec
import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QApplication, QGraphicsScene

from desktop_app.app.window import application
from desktop_app.domain.changes import Change, ChangeSet
from desktop_app.domain.records import License
from desktop_app.editing.selection import Part, Selection
from desktop_app.gestures.effects import PreviewTerm
from desktop_app.timeline.row_zoom import READABLE
from desktop_app.ui.canvas.timeline_view import TimelineView
from tests.benchmarks.many_terms import AS_OF, licenses_with, longer
from tests.benchmarks.result import Result
from tests.big_window import show_records, window_over

_SIZES: Final = {"1600×900": (1600, 900), "3840×2160": (3840, 2160)}
_BUDGETED: Final = "1600×900"
_FRAMES: Final = 60
_RIVAL_FRAMES: Final = 7
_RIVAL_SECONDS: Final = 10.0
"""The rival takes seconds a frame over a million bars: so long is enough, after two frames."""
_ROWS: Final = ("all rows", "40 rows")
_RIVAL_ROW: Final = 44
_FRAME_MS: Final = 8.0
_PATCH_MS: Final = 2.0
_HIT_MS: Final = 0.1
_FIRST_S: Final = 1.0
_MEMORY_MB: Final = 300.0
_BUDGETED_COUNT: Final = 1_000_000


class _Bench:
    """One window over the licenses, driven like a hand would, event by event."""

    def __init__(self, count: int, folder: Path) -> None:
        self._app = application()
        self._terms = count
        self.licenses = licenses_with(count)
        self._window = window_over((), folder, as_of=AS_OF)
        self._window.resize(*_SIZES[_BUDGETED])
        self._window.show()
        self._settle()
        self._painted = 0
        self._timeline.framed.connect(self._note_paint)
        self._empty = _resident()
        show_records(self._window, self.licenses)
        self._rows_settled()
        self._timeline.stage.columns.prepare()
        self._timeline.fit_all()

    @property
    def _timeline(self) -> TimelineView:
        return self._window.workspace.timeline

    def results(self) -> Iterator[Result]:
        yield from self._first_paint()
        yield from self._small_things()
        rivals = self._rivals()
        for size, extent in _SIZES.items():
            self._window.resize(*extent)
            self._window.workspace.share_width(extent[0])
            self._settle()
            for rows in _ROWS:
                yield from self._frames(size, rows, rivals[size, rows])

    def close(self) -> None:
        self._window.close()
        self._settle()

    def _note_paint(self) -> None:
        self._painted += 1

    def _first_paint(self) -> Iterator[Result]:
        begin, cpu = time.perf_counter(), time.process_time()
        self._timeline.row_lens.show_all()
        self._complete()
        wall, cpu = time.perf_counter() - begin, time.process_time() - cpu
        is_budgeted = self._terms == _BUDGETED_COUNT
        yield self._result(
            f"first paint of all rows (wall {wall:.2f} s)",
            cpu,
            "s",
            f"≤ {_FIRST_S:g} s after the columns" if is_budgeted else "",
            cpu <= _FIRST_S if is_budgeted else None,
        )
        self._idle()
        gc.collect()
        memory = (_resident() - self._empty) / 1e6
        yield self._result(
            "memory over the empty window, records not counted",
            memory,
            "MB",
            f"≤ {_MEMORY_MB:.0f} MB" if is_budgeted else "",
            memory <= _MEMORY_MB if is_budgeted else None,
        )

    def _small_things(self) -> Iterator[Result]:
        stage = self._timeline.stage
        license_ = self.licenses[len(self.licenses) // 2]
        versions = [license_, *(longer(license_, day) for day in range(1, _FRAMES + 1))]

        def patch(number: int) -> None:
            changes = ChangeSet((Change(versions[number], versions[number + 1]),))
            stage.follow(changes)

        median, worst = _cpu(patch)
        yield self._small(f"patch one edit (p95 {worst:.2f})", median, _PATCH_MS)
        stage.follow(ChangeSet((Change(versions[-1], license_),)))
        for name, show in (("all rows", self._show_all), ("40 rows", self._show_40)):
            show()
            median, worst = _cpu(lambda n: stage.hit_test(300.0 + 7 * n, 100.0 + 5 * n))
            yield self._small(f"hit test, {name} (p95 {worst:.3f})", median, _HIT_MS)

    def _small(self, case: str, value: float, bar: float) -> Result:
        return self._result(case, value, "ms", f"≤ {bar:g} ms", value <= bar)

    def _frames(self, size: str, rows: str, rival: float) -> Iterator[Result]:
        show = self._show_all if rows == "all rows" else self._show_40
        for gesture in ("zoom", "pan", "scroll", "drag"):
            show()
            step = self._gesture(gesture)
            painted = self._painted
            median, worst = _cpu(lambda n, step=step: self._frame(step, n))
            assert self._painted >= painted + _FRAMES, "every step was painted"
            self._timeline.stage.show_preview(None)
            is_budgeted = size == _BUDGETED
            yield self._result(
                f"{gesture}, {rows}, {size} (p95 {worst:.1f})",
                median,
                "ms",
                f"≤ {_FRAME_MS:.0f} ms CPU median" if is_budgeted else "",
                median <= _FRAME_MS if is_budgeted else None,
                rival,
            )

    def _gesture(self, name: str) -> Callable[[int], None]:
        timeline = self._timeline
        height = timeline.row_lens.height
        if name == "zoom":
            middle = timeline.stage.viewport.width / 2
            # On and on, through more resolutions than were made ready beforehand.
            return lambda _: timeline.lens.zoom_by(1.02, middle)
        if name == "pan":
            return lambda n: timeline.lens.pan(7.0 if n % 40 < 20 else -7.0)
        if name == "drag":
            return self._drag()
        if timeline.row_lens.shows_all:
            # All rows are in the window: what scrolls is a little nearer.
            timeline.row_lens.show(height * 1.5)
            self._complete()
        return lambda n: timeline.rows_scrolled.emit(11.0 if n % 20 < 10 else -11.0)

    def _drag(self) -> Callable[[int], None]:
        timeline = self._timeline
        stage = timeline.stage
        row = min(len(stage.columns) - 1, stage.viewport.rows.row_at(stage.viewport.scroll) + 4)
        license_ = stage.license(stage.columns.license_id(row))
        assert license_ is not None, "every row here is a license's own"
        self._window.workspace.select(Selection(license_.id, license_.terms[-1].id))
        self._settle()

        def move(number: int) -> None:
            before, after = license_.terms[-1], longer(license_, number + 1).terms[-1]
            label = f"{number} days"
            timeline.show_preview(
                PreviewTerm(license_.id, before, after, Part.END, None, None, number, label)
            )

        return move

    def _frame(self, step: Callable[[int], None], number: int) -> None:
        step(number)
        self._app.processEvents()

    def _show_all(self) -> None:
        self._timeline.row_lens.show_all()
        self._fit()

    def _show_40(self) -> None:
        body = self._timeline.stage.viewport.height
        self._timeline.row_lens.show(max(READABLE, body / 40))
        self._fit()

    def _fit(self) -> None:
        self._settle()
        self._timeline.fit_all()
        self._complete()
        self._idle()

    def _complete(self) -> None:
        stage = self._timeline.stage
        self._app.processEvents()
        while stage.is_dense and not stage.dense.is_complete:
            self._app.processEvents()

    def _idle(self) -> None:
        """Let what is worked out between events be done: a hand rests now and then."""
        until = time.perf_counter() + 20.0
        while self._timeline.stage.foresee() and time.perf_counter() < until:
            pass
        self._settle()

    def _rows_settled(self) -> None:
        until = time.perf_counter() + 120.0
        stage = self._timeline.stage
        while len(stage.columns) < len(self.licenses) and time.perf_counter() < until:
            self._app.processEvents()

    def _settle(self) -> None:
        for _ in range(4):
            self._app.processEvents()

    def _rivals(self) -> dict[tuple[str, str], float]:
        """What a zoom step of the rival costs; it is gone before the window is measured."""
        scene = _naive(self.licenses)
        return {
            (size, rows): _graphics_scene(scene, *extent, None if rows == "all rows" else 40)
            for rows in _ROWS
            for size, extent in _SIZES.items()
        }

    def _result(
        self,
        case: str,
        value: float,
        unit: str,
        bar: str,
        ok: bool | None,
        rival: float | None = None,
    ) -> Result:
        return Result(
            name="frame",
            case=case,
            n=self._terms,
            value=value,
            unit=unit,
            rival="" if rival is None else "QGraphicsScene",
            rival_value=rival,
            bar=bar,
            ok=ok,
        )


def _resident() -> int:
    """Bytes of this process that are in memory."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def _cpu(
    step: Callable[[int], object], frames: int = _FRAMES, seconds: float = float("inf")
) -> tuple[float, float]:
    """Median and 95th percentile of CPU milliseconds; two frames, and more while there is time."""
    times: list[float] = []
    for number in range(frames):
        if number >= 2 and sum(times) > seconds * 1e3:
            break
        begin = time.process_time()
        step(number)
        times.append((time.process_time() - begin) * 1e3)
    return statistics.median(times), float(np.percentile(times, 95))


def _naive(licenses: Sequence[License]) -> QGraphicsScene:
    """One graphics item for each bar, as most would begin."""
    scene = QGraphicsScene()
    pen, color = QPen(QColor("#22628F")), QColor("#2A75AD")
    for row, license_ in enumerate(licenses):
        for term in license_.terms:
            assert term.start is not None, "every term here has bounds"
            assert term.end is not None, "every term here has bounds"
            first, last = term.start.date.first, term.end.date.last
            scene.addRect(
                QRectF(first - AS_OF, row * _RIVAL_ROW + 9, last + 1 - first, 26), pen, color
            )
    return scene


def _graphics_scene(scene: QGraphicsScene, width: int, height: int, rows: int | None) -> float:
    """CPU milliseconds of a zoom step over some rows from the middle on, or over all of them.

    The first frame is left out: the scene then makes its index.
    """
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    shown = scene.sceneRect()
    if rows is not None:
        shown = QRectF(shown.left(), shown.center().y(), shown.width(), rows * _RIVAL_ROW)

    def step(number: int) -> None:
        painter = QPainter(image)
        area = shown.adjusted(0, 0, -number, 0)
        scene.render(painter, QRectF(image.rect()), area, Qt.AspectRatioMode.IgnoreAspectRatio)
        painter.end()

    step(0)
    return _cpu(step, _RIVAL_FRAMES, _RIVAL_SECONDS)[0]


def main() -> int:
    bench = _Bench(int(sys.argv[1]), Path(sys.argv[2]))
    found = list(bench.results())
    bench.close()
    sys.stdout.write(msgspec.json.encode(found).decode() + "\n")
    return 0


if __name__ == "__main__":
    # Threads of a closed window may still be on their way out.
    code = main()
    QApplication.processEvents()
    sys.exit(code)
