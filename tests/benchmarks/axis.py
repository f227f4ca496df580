"""What the calendar axis, the overview strip and a search by name cost."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable

from pyqtgraph import DateAxisItem, PlotWidget
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop_app.domain.calendar_rules import CalendarRules
from desktop_app.domain.days import format_day, parse_day
from desktop_app.domain.name_search import NameSearch
from desktop_app.domain.records import License
from desktop_app.render.fonts import Fonts
from desktop_app.render.painter import paint_scene
from desktop_app.render.theme import LIGHT
from desktop_app.timeline.axis import AXIS_HEIGHT, axis_scene
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.overview import OVERVIEW_HEIGHT, overview_scene
from desktop_app.timeline.profile import Profile
from desktop_app.timeline.public_holidays import calendar_of
from desktop_app.timeline.scale import TimeScale
from tests.benchmarks.result import Result
from tests.builders import a_license, a_term

__all__ = ["run"]

_WIDTH = 1600
_ZOOMS = {"days": 30.0, "weeks": 6.0, "months": 2.0, "years": 0.1, "centuries": 0.004}
_FRAMES = 31
_ROWS = 333_333
_DISTINCT = 20_000
_START = parse_day("2000-01-01")
_AS_OF = parse_day("2014-06-15")
_AXIS_MS, _PATCH_MS, _TYPED_MS = 2.0, 2.0, 100.0


def run() -> list[Result]:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QApplication.instance() or QApplication(["benchmark"])
    fonts = Fonts()
    results = [_axis(name, zoom, fonts) for name, zoom in _ZOOMS.items()]
    results += _overview(fonts)
    results += _search()
    del application
    return results


def _axis(name: str, zoom: float, fonts: Fonts) -> Result:
    """A view panned by some pixels, laid out and painted, beside pyqtgraph's own date axis."""
    calendar = calendar_of(CalendarRules(country="US", fiscal_start=10), range(2010, 2020))
    image = QImage(_WIDTH, int(AXIS_HEIGHT), QImage.Format.Format_ARGB32_Premultiplied)
    scale = TimeScale(zoom, float(_AS_OF) - _WIDTH / 2 / zoom)

    def frame(number: int) -> None:
        scene = axis_scene(
            scale.panned(-7.0 * number), _WIDTH, AXIS_HEIGHT, fonts, _AS_OF, calendar
        )
        with QPainter(image) as painter:
            paint_scene(painter, scene, LIGHT, fonts)

    value = _cpu(frame)
    return Result(
        name="axis",
        case=f"a frame of the axis, {name}",
        n=1,
        value=value,
        unit="ms",
        rival="pyqtgraph DateAxisItem",
        rival_value=_rival(zoom),
        bar="≤ 2 ms CPU median",
        ok=value <= _AXIS_MS,
    )


def _rival(zoom: float) -> float:
    day = 86_400.0
    plot = PlotWidget(axisItems={"bottom": DateAxisItem(orientation="bottom")})
    plot.resize(_WIDTH, 300)
    plot.show()
    image = QImage(_WIDTH, 300, QImage.Format.Format_ARGB32_Premultiplied)
    axis = plot.getAxis("bottom")
    span = _WIDTH / zoom * day

    def frame(number: int) -> None:
        begin = (_AS_OF - 719_163) * day - span / 2 + number * 7 * day / zoom
        axis.setRange(begin, begin + span)
        axis.picture = None
        with QPainter(image) as painter:
            axis.paint(painter, None, None)

    found = _cpu(frame)
    plot.close()
    return found


def _overview(fonts: Fonts) -> list[Result]:
    distinct = [_license(number) for number in range(_DISTINCT)]
    licenses = [*(distinct * (_ROWS // _DISTINCT + 1))[: _ROWS - 1], _license(_ROWS)]
    columns = Columns.build(licenses, as_of=_AS_OF)
    columns.prepare()
    terms = _ROWS * 3
    begin = time.thread_time()
    profile = Profile.of(columns)
    counted = (time.thread_time() - begin) * 1000
    image = QImage(_WIDTH, int(OVERVIEW_HEIGHT), QImage.Format.Format_ARGB32_Premultiplied)
    patches = [
        columns.patched(licenses[-1], _license(_ROWS, 3 * number)) for number in range(_FRAMES)
    ]

    def patch(number: int) -> None:
        assert profile.following(patches[number]) is not None

    def paint(_number: int) -> None:
        scene = overview_scene(columns, profile, _WIDTH, fonts, CalendarRules())
        with QPainter(image) as painter:
            paint_scene(painter, scene, LIGHT, fonts)

    patched = _cpu(patch)
    return [
        Result(name="axis", case="overview: count all rows, in a thread", n=terms, value=counted,
               unit="ms"),
        Result(name="axis", case="overview: follow one edit", n=terms, value=patched, unit="ms",
               bar="≤ 2 ms CPU median", ok=patched <= _PATCH_MS),
        Result(name="axis", case="overview: paint it anew", n=terms, value=_cpu(paint), unit="ms"),
    ]  # fmt: skip


def _search() -> list[Result]:
    licenses = [a_license(id=f"l{number}", title=f"License {number}") for number in range(100_000)]
    begin = time.thread_time()
    search = NameSearch(licenses)
    search.matches("l")
    first = (time.thread_time() - begin) * 1000
    further = _cpu(lambda number: search.matches(f"License {number}"))
    return [
        Result(name="axis", case="search by name: the first letter", n=100_000, value=first,
               unit="ms", bar="≤ 100 ms", ok=first <= _TYPED_MS),
        Result(name="axis", case="search by name: a further letter", n=100_000, value=further,
               unit="ms", bar="≤ 100 ms", ok=further <= _TYPED_MS),
    ]  # fmt: skip


def _license(number: int, shift: int = 0) -> License:
    first = _START + number * 37 % 9_000 + shift
    return a_license(
        *(
            a_term(
                f"Ext {turn}",
                format_day(first + turn * 200),
                format_day(first + turn * 200 + 180 + number % 20),
            )
            for turn in range(3)
        ),
        id=f"license {number}",
    )


def _cpu(step: Callable[[int], object]) -> float:
    """Median of CPU milliseconds; the first run fills caches."""
    step(0)
    taken: list[float] = []
    for number in range(_FRAMES):
        begin = time.thread_time()
        step(number)
        taken.append((time.thread_time() - begin) * 1000)
    return statistics.median(taken)
