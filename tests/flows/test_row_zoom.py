"""Rows from 44 px down to the whole collection in one window, by wheel, keys and menu."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.days import format_day
from desktop_app.timeline.row_zoom import READABLE
from desktop_app.ui.canvas.timeline_view import AXIS_HEIGHT, TimelineView
from desktop_app.ui.canvas.tooltips import tooltip_at
from desktop_app.ui.main_window import MainWindow
from tests.big_window import show_records
from tests.builders import a_license, a_term
from tests.collection import AS_OF, collection
from tests.flows.conftest import OpenWindow

MANY = 1_200
LONE = "lone"
_KEYS = Qt.KeyboardModifier


@pytest.fixture
def window(open_window: OpenWindow, huawei: Path) -> MainWindow:
    """1,200 licenses, one of which has a single day, eighty years before the others."""
    window = open_window(huawei)
    lone = a_license(a_term("day", "1926-05-05", "1926-05-05"), id=LONE, title="Lone")
    many = list(collection(MANY - 1))
    show_records(window, [*many[:600], lone, *many[600:]])
    window.header.as_of_chosen.emit(AS_OF)
    window.workspace.timeline.fit_all()
    settle(window)
    return window


def settle(window: MainWindow) -> None:
    for _ in range(3):
        QApplication.processEvents()


def timeline_of(window: MainWindow) -> TimelineView:
    return window.workspace.timeline


def wheel(window: MainWindow, notches: int, at: QPointF, held: Qt.KeyboardModifier) -> None:
    timeline = timeline_of(window)
    event = QWheelEvent(
        at,
        QPointF(timeline.mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(timeline, event)
    settle(window)


def row_at(window: MainWindow, y: float) -> int | None:
    stage = timeline_of(window).stage
    return stage.viewport.row_at(y - AXIS_HEIGHT, len(stage.columns))


def show_all(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_name["all_rows"].trigger()
    dense = timeline_of(window).stage.dense
    qtbot.waitUntil(lambda: dense.is_complete and timeline_of(window).stage.is_dense)
    settle(window)


@pytest.mark.parametrize(
    "held",
    [
        _KEYS.ControlModifier | _KEYS.ShiftModifier,
        _KEYS.ControlModifier | _KEYS.AltModifier,
    ],
)
def test_that_rows_are_zoomed_about_the_cursor_and_days_stay(
    window: MainWindow, held: Qt.KeyboardModifier
) -> None:
    timeline = timeline_of(window)
    window.workspace.timeline.rows_scrolled.emit(4_000.0)
    settle(window)
    at = QPointF(200.0, AXIS_HEIGHT + 300.0)
    row, px_per_day = row_at(window, at.y()), timeline.stage.scale.px_per_day
    heights: list[float] = []
    for notches in (-1, -1, -1, -4, -4, 4, 6):
        wheel(window, notches, at, held)
        heights.append(timeline.row_lens.height)
        assert row_at(window, at.y()) == row
        assert timeline.stage.scale.px_per_day == pytest.approx(px_per_day)
    assert heights[:5] == sorted(heights[:5], reverse=True)
    assert heights[4] < READABLE < 36 < heights[-1]


def test_that_table_and_bars_share_their_lines_at_every_readable_height(
    window: MainWindow,
) -> None:
    table, timeline = window.workspace.table, timeline_of(window)
    for height in (44.0, 37.3, 28.0, 19.6, READABLE, 52.0):
        timeline.row_lens.show(height, 250.0)
        settle(window)
        assert not table.isHidden()
        top = table.viewport().mapToGlobal(QPoint(0, 0)).y()
        body = timeline.mapToGlobal(QPoint(0, AXIS_HEIGHT)).y()
        for row in (0, 7, 600):
            beside = body + timeline.stage.viewport.row_y(row)
            assert top + table.rowViewportPosition(row) == beside, height


def test_that_the_table_gives_way_to_a_gutter_and_days_stay_on_the_screen(
    window: MainWindow,
) -> None:
    timeline, workspace = timeline_of(window), window.workspace
    width = workspace.table.width()

    def place_of_the_day() -> float:
        return timeline.mapToGlobal(QPointF(timeline.stage.scale.x(AS_OF), 0.0)).x()

    before = place_of_the_day()
    timeline.row_lens.show(6.0)
    settle(window)
    assert workspace.table.isHidden()
    assert not workspace.gutter.isHidden()
    assert place_of_the_day() == pytest.approx(before, abs=1.0)
    timeline.row_lens.show(44.0)
    settle(window)
    assert workspace.gutter.isHidden()
    assert workspace.table.width() == width
    assert place_of_the_day() == pytest.approx(before, abs=1.0)


def test_that_all_rows_fit_and_the_menu_tells_which_height_is_in_force(
    window: MainWindow, qtbot: QtBot
) -> None:
    actions, stage = window.actions_by_name, timeline_of(window).stage
    assert actions["comfortable"].isChecked()
    show_all(window, qtbot)
    checked = [name for name in ("comfortable", "compact", "all_rows") if actions[name].isChecked()]
    assert checked == ["all_rows"]
    assert stage.viewport.rows.total_height(MANY) == pytest.approx(stage.viewport.height)
    window.resize(window.width(), window.height() - 100)
    settle(window)
    assert stage.viewport.rows.total_height(MANY) == pytest.approx(stage.viewport.height)
    actions["higher_rows"].trigger()
    assert not actions["all_rows"].isChecked()
    actions["compact"].trigger()
    assert actions["compact"].isChecked()
    assert timeline_of(window).row_lens.height == 28.0


def lone_point(window: MainWindow) -> QPoint:
    """Where the one day of the lone license is drawn."""
    rect = timeline_of(window).term_rect(LONE, "day")
    return rect.center().toPoint()


def test_that_one_day_among_a_century_can_be_clicked_and_a_double_click_comes_closer(
    window: MainWindow, qtbot: QtBot
) -> None:
    timeline = timeline_of(window)
    show_all(window, qtbot)
    assert timeline.stage.viewport.rows.row_height < 1.0
    qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=lone_point(window))
    assert window.workspace.selection.license_id == LONE
    assert window.workspace.selection.term_id == "day"
    qtbot.mouseDClick(timeline, Qt.MouseButton.LeftButton, pos=lone_point(window))
    settle(window)
    bar = timeline.term_rect(LONE, "day")
    assert timeline.row_lens.height == 44.0
    assert bar.height() > 20
    assert timeline.rect().contains(bar.toRect().intersected(timeline.rect()))
    assert timeline.rect().contains(bar.center().toPoint())


def test_that_nothing_can_be_dragged_by_accident_where_rows_share_pixels(
    window: MainWindow, qtbot: QtBot
) -> None:
    timeline = timeline_of(window)
    show_all(window, qtbot)
    point = lone_point(window)
    qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=point)
    file = window.files.current
    assert file is not None
    before = file.document.license(LONE)
    qtbot.mousePress(timeline, Qt.MouseButton.LeftButton, pos=point)
    for step in range(1, 8):
        qtbot.mouseMove(timeline, point + QPoint(10 * step, 0))
    qtbot.mouseRelease(timeline, Qt.MouseButton.LeftButton, pos=point + QPoint(70, 0))
    assert file.document.license(LONE) == before
    assert not timeline.asking.is_open


def test_that_the_tooltip_says_how_much_is_under_the_pointer(
    window: MainWindow, qtbot: QtBot
) -> None:
    stage = timeline_of(window).stage
    show_all(window, qtbot)
    text = tooltip_at(stage, stage.scale.x(AS_OF - 400), stage.viewport.height * 0.8)
    assert "licenses have terms here" in text
    assert "in force" in text
    assert "rows " in text


def test_that_rows_which_nobody_looked_at_are_described_off_the_gui_thread(
    open_window: OpenWindow, huawei: Path, qtbot: QtBot
) -> None:
    window = open_window(huawei)
    show_records(window, list(collection(2_500)))
    stage = timeline_of(window).stage
    assert not stage.columns.is_prepared
    window.actions_by_name["all_rows"].trigger()
    qtbot.waitUntil(lambda: stage.columns.is_prepared and stage.dense.is_complete, timeout=30_000)
    first = stage.columns
    window.header.as_of_chosen.emit(AS_OF - 2_000)
    qtbot.waitUntil(lambda: stage.columns is not first, timeout=30_000)
    assert stage.dense.hit_test(stage.columns, stage.scale, stage.viewport, 1.0, 1.0) is None
    qtbot.waitUntil(lambda: stage.columns.is_prepared and stage.dense.is_complete, timeout=30_000)
    assert format_day(stage.columns.as_of) == format_day(AS_OF - 2_000)


def test_that_rows_with_more_bars_than_can_be_painted_become_cells_earlier(
    open_window: OpenWindow, huawei: Path
) -> None:
    window = open_window(huawei)
    stage = timeline_of(window).stage
    many = tuple(a_term(f"t{n}", *days_of(n)) for n in range(80))
    show_records(window, [a_license(*many, id=f"chain-{n}") for n in range(400)])
    for height, is_dense in ((8.0, False), (7.0, False), (2.5, True), (1.9, True)):
        timeline_of(window).row_lens.show(height, 0.0)
        assert stage.is_dense is is_dense, height
    show_records(window, [a_license(*many[:3], id=f"chain-{n}") for n in range(400)])
    timeline_of(window).row_lens.show(2.5, 0.0)
    assert not stage.is_dense


def days_of(number: int) -> tuple[str, str]:
    return format_day(AS_OF + 20 * number), format_day(AS_OF + 20 * number + 18)


def test_that_closing_beside_the_gutter_keeps_the_width_of_the_table(
    window: MainWindow, open_window: OpenWindow, huawei: Path, qtbot: QtBot
) -> None:
    splitter = window.workspace.splitter
    sizes = splitter.sizes()
    splitter.setSizes([sizes[0] + 60, sizes[1] - 60, sizes[2]])
    settle(window)
    wide = splitter.sizes()[0]
    assert wide == sizes[0] + 60, "the table can be widened"
    show_all(window, qtbot)
    assert not window.workspace.gutter.isHidden()
    window.close()
    again = open_window(huawei)
    settle(again)
    assert again.workspace.splitter.sizes()[0] == wide
