"""What a step of a drag costs, from the pointer's move to painted pixels, at any size of file."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable
from typing import Final

from msgspec.structs import replace
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop_app.domain.days import format_day, parse_day
from desktop_app.domain.records import Basis, License
from desktop_app.editing.selection import Selection, TermRef
from desktop_app.gestures.effects import (
    ClearPreview,
    Effect,
    PreviewBox,
    PreviewLink,
    PreviewTerm,
    PreviewTerms,
)
from desktop_app.gestures.events import Button, Modifier, PointerEvent, PointerKind
from desktop_app.gestures.machine import GestureMachine
from desktop_app.render.fonts import Fonts
from desktop_app.render.painter import paint_scene
from desktop_app.render.theme import LIGHT
from desktop_app.timeline.axis import AXIS_HEIGHT
from desktop_app.timeline.scale import TimeScale
from desktop_app.ui.canvas.stage import Stage
from desktop_app.ui.canvas.stage_rows import stage_rows
from desktop_app.ui.models.row_texts import Viewpoint
from tests.benchmarks.result import Result
from tests.builders import a_license, a_term

__all__ = ["run"]

COUNTS: Final = (1_000, 100_000, 1_000_000)
_WIDTH, _HEIGHT = 1600, 900
_START: Final = parse_day("2014-01-01")
_AS_OF: Final = parse_day("2014-06-15")
_MOVES: Final = 15
_MOST_MS: Final = 8.0
_MANY: Final = 5_000


def run() -> list[Result]:
    """Each kind of drag at each number of terms, 44 px rows in view."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QApplication.instance() or QApplication(["benchmark"])
    found = [result for count in COUNTS for result in _at(count)]
    del application
    return found


def _licenses(count: int) -> list[License]:
    """Three terms each; every tenth license depends on the one before it."""
    pattern = a_license(
        *(
            a_term(
                f"t{turn}",
                format_day(_START + turn * 120),
                format_day(_START + turn * 120 + 100),
                basis=Basis.EXPECTED,
            )
            for turn in range(3)
        )
    )
    return [
        replace(
            pattern,
            id=f"license {number}",
            depends_on=() if number % 10 else (f"license {number - 1}",),
        )
        for number in range(count // 3)
    ]


class _Desk:
    """A stage under a gesture machine, painted into an image after every move."""

    def __init__(self, count: int) -> None:
        licenses = _licenses(count)
        self._fonts = Fonts()
        self.stage = Stage(self._fonts, as_of=_AS_OF)
        self.stage.show_rows(stage_rows(licenses, Viewpoint(as_of=_AS_OF)))
        self.stage.resize(float(_WIDTH), _HEIGHT - AXIS_HEIGHT)
        self.stage.scale = TimeScale.fitting(_START, _START + 400, float(_WIDTH), 60.0)
        self.first = [license_.id for license_ in licenses[: -(-_MANY // 3)]]
        self._machine = GestureMachine(self.stage)
        self._image = QImage(_WIDTH, _HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
        self.paint()

    def paint(self) -> None:
        with QPainter(self._image) as painter:
            paint_scene(painter, self.stage.body(), LIGHT, self._fonts)

    def follow(
        self,
        kind: PointerKind,
        at: tuple[float, float],
        button: Button = Button.NONE,
        held: Modifier = Modifier.NONE,
    ) -> None:
        self.stage.pointer_x, self.stage.pointer_y = at
        for effect in self._machine.pointer(PointerEvent(kind, *at, button, held)):
            self._do(effect)

    def _do(self, effect: Effect) -> None:
        if isinstance(effect, PreviewTerm | PreviewTerms | PreviewBox | PreviewLink):
            self.stage.show_preview(effect)
        elif isinstance(effect, ClearPreview):
            self.stage.show_preview(None)

    def drag(
        self, start: tuple[float, float], by: tuple[float, float], held: Modifier = Modifier.NONE
    ) -> float:
        """CPU milliseconds of the median move with its frame; the drag is then taken back."""
        self.follow(PointerKind.PRESS, start, Button.LEFT, held)
        times: list[float] = []
        for step in range(1, _MOVES + 1):
            at = (start[0] + by[0] * step, start[1] + by[1] * step)
            begin = time.process_time()
            self.follow(PointerKind.MOVE, at, held=held)
            self.paint()
            times.append((time.process_time() - begin) * 1e3)
        self.follow(PointerKind.CANCEL, start)
        return statistics.median(times[1:])


def _at(count: int) -> list[Result]:
    desk = _Desk(count)
    stage = desk.stage

    def end() -> float:
        stage.show_selection(Selection("license 5", "t1"))
        box = stage.term_box("license 5", "t1")
        assert box is not None
        return desk.drag((box.x + box.width - 2, box.y + 9), (7.0, 0.0))

    def several(licenses: int) -> float:
        names = desk.first[:licenses]
        stage.show_selection(
            Selection.of_terms(TermRef(name, f"t{turn}") for name in names for turn in range(3))
        )
        box = stage.term_box("license 5", "t1")
        assert box is not None
        return desk.drag((box.x + 30, box.y + 9), (7.0, 0.0))

    def box() -> float:
        stage.show_selection(Selection())
        return desk.drag((20.0, 4.0), (90.0, 50.0), Modifier.CTRL | Modifier.SHIFT)

    def link() -> float:
        stage.show_selection(Selection("license 5"))
        x = next(x for x in range(0, 400, 4) if stage.has_link_handle_at(x, 5 * 44 + 22))
        return desk.drag((float(x), 5 * 44 + 22.0), (40.0, 20.0))

    def all_arrows() -> float:
        stage.links.shows_all = True
        median = end()
        stage.links.shows_all = False
        return median

    cases: dict[str, Callable[[], float]] = {
        "one end": end,
        "one end, all arrows shown": all_arrows,
        "60 terms together": lambda: several(20),
        f"{len(desk.first) * 3:,} terms together": lambda: several(len(desk.first)),
        "box": box,
        "link": link,
    }
    return [_result(case, count, measure()) for case, measure in cases.items()]


def _result(case: str, count: int, median: float) -> Result:
    return Result(
        name="drag",
        case=f"{case}, {_WIDTH}×{_HEIGHT}",
        n=count,
        value=median,
        unit="ms",
        bar=f"≤ {_MOST_MS:.0f} ms CPU median",
        ok=median <= _MOST_MS,
    )
