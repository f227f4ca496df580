"""The timeline by keyboard and touchpad: walking, searching, gliding."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.assets import resource
from desktop_app.editing.selection import Part, Selection
from desktop_app.gestures.effects import PanBy
from desktop_app.gestures.events import PointerKind
from desktop_app.ui.main_window import MainWindow
from tests.flows.conftest import OpenWindow

KEY = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
TGL = "huawei-tgl"


@pytest.fixture
def window(open_window: OpenWindow, tmp_path: Path) -> MainWindow:
    path = Path(shutil.copyfile(resource("samples", "tour.licenses"), tmp_path / "t.licenses"))
    window = open_window(path)
    window.workspace.timeline.setFocus()
    return window


def selected(window: MainWindow) -> Selection:
    return window.workspace.selection


def press(qtbot: QtBot, window: MainWindow, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(window.workspace.timeline, key)


def test_that_arrows_walk_from_term_to_term_and_from_row_to_row(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.workspace.select(Selection(TGL, "ext-2"))
    press(qtbot, window, KEY.Key_Right)
    assert selected(window) == Selection(TGL, "ext-3")
    press(qtbot, window, KEY.Key_Left, KEY.Key_Left)
    assert selected(window) == Selection(TGL, "ext-1")
    press(qtbot, window, KEY.Key_Down)
    below = selected(window)
    assert below.license_id not in (None, TGL)
    assert below.term_id is not None
    press(qtbot, window, KEY.Key_Up)
    assert selected(window).license_id == TGL


def test_that_an_edge_is_taken_nudged_and_let_go_by_keys(qtbot: QtBot, window: MainWindow) -> None:
    window.workspace.timeline.asking.is_on = False
    window.workspace.select(Selection(TGL, "ext-5"))
    press(qtbot, window, KEY.Key_BracketRight)
    assert selected(window).part is Part.END
    assert window.files.current is not None
    before = window.files.current.document.license(TGL)
    press(qtbot, window, KEY.Key_Right)
    assert window.files.current.document.license(TGL) != before
    assert selected(window).term_id == "ext-5"
    press(qtbot, window, KEY.Key_Escape)
    assert selected(window) == Selection(TGL, "ext-5")
    press(qtbot, window, KEY.Key_Escape, KEY.Key_Escape)
    assert selected(window).is_empty


def test_that_a_term_out_of_view_is_brought_into_it(qtbot: QtBot, window: MainWindow) -> None:
    timeline = window.workspace.timeline
    window.workspace.select(Selection(TGL, "ext-1"))
    timeline.lens.zoom(20, 400.0)
    for _ in range(3):
        press(qtbot, window, KEY.Key_Right)
        term_id = selected(window).term_id
        assert term_id is not None
        rect = timeline.term_rect(TGL, term_id)
        assert rect.left() < timeline.width()
        assert rect.right() > 0


def test_that_plus_minus_end_and_shifted_arrows_move_the_view(
    qtbot: QtBot, window: MainWindow
) -> None:
    timeline = window.workspace.timeline
    zoom = timeline.stage.scale.px_per_day
    press(qtbot, window, KEY.Key_Plus)
    assert timeline.stage.scale.px_per_day > zoom
    press(qtbot, window, KEY.Key_Minus)
    assert timeline.stage.scale.px_per_day == pytest.approx(zoom)
    first = timeline.days_in_view()[0]
    qtbot.keyClick(timeline, KEY.Key_Right, SHIFT)
    assert timeline.days_in_view()[0] > first
    window.workspace.select(Selection(TGL))
    press(qtbot, window, KEY.Key_End)
    extent = timeline.stage.license_extent(TGL)
    assert extent is not None
    assert timeline.stage.scale.x(extent[1] + 0.5) == pytest.approx(timeline.width() / 2, abs=1)


def test_that_typing_a_name_selects_its_row_and_enter_the_next(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.workspace.select(Selection(TGL))
    search = window.workspace.search
    press(qtbot, window, KEY.Key_R)
    assert search.bubble.isVisible()
    assert search.bubble.line.hasFocus()
    qtbot.keyClicks(search.bubble.line, "ussia")
    assert selected(window).license_id == "russia-gl8"
    qtbot.keyClick(search.bubble.line, KEY.Key_Escape)
    assert not search.bubble.isVisible()
    assert window.workspace.timeline.hasFocus()
    window.workspace.table.setFocus()
    window.workspace.select(Selection(TGL))
    qtbot.keyClick(window.workspace.table, KEY.Key_H)
    qtbot.keyClicks(search.bubble.line, "uawei")
    one = selected(window).license_id
    qtbot.keyClick(search.bubble.line, KEY.Key_Return)
    assert selected(window).license_id != one
    qtbot.keyClick(search.bubble.line, KEY.Key_Return, SHIFT)
    assert selected(window).license_id == one


def test_that_a_name_that_nobody_has_is_told(qtbot: QtBot, window: MainWindow) -> None:
    before = selected(window)
    press(qtbot, window, KEY.Key_X)
    search = window.workspace.search
    qtbot.keyClicks(search.bubble.line, "yz")
    assert search.bubble.grab()
    assert selected(window) == before
    for _ in range(3):
        qtbot.keyClick(search.bubble.line, KEY.Key_Backspace)
    assert not search.bubble.isVisible()


def test_that_a_slash_leads_to_the_filter(qtbot: QtBot, window: MainWindow) -> None:
    for widget in (window.workspace.timeline, window.workspace.table):
        widget.setFocus()
        qtbot.keyClick(widget, KEY.Key_Slash)
        assert window.header.filter.hasFocus()


def test_that_a_flick_glides_on_until_a_press(qtbot: QtBot, window: MainWindow) -> None:
    timeline = window.workspace.timeline
    glide = timeline.glide
    glide.follow(PointerKind.PRESS, (), 1000)
    for step in range(6):
        glide.follow(PointerKind.MOVE, (PanBy(30.0, 0.0),), 1010 + 10 * step)
    glide.follow(PointerKind.RELEASE, (), 1065)
    assert glide.is_gliding
    first = timeline.stage.scale.origin
    qtbot.waitUntil(lambda: timeline.stage.scale.origin < first)
    qtbot.mousePress(timeline, Qt.MouseButton.LeftButton, pos=QPoint(300, 500))
    assert not glide.is_gliding
    qtbot.mouseRelease(timeline, Qt.MouseButton.LeftButton, pos=QPoint(300, 500))


def turn(window: MainWindow, pixels: QPoint, phase: Qt.ScrollPhase, at: int) -> None:
    timeline = window.workspace.timeline
    place = QPointF(300, 200)
    event = QWheelEvent(
        place,
        timeline.mapToGlobal(place),
        pixels,
        QPoint(),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        phase,
        False,
    )
    event.setTimestamp(at)
    QApplication.sendEvent(timeline, event)


def test_that_a_touchpad_moves_by_pixels_and_glides_where_the_system_does_not(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_app.ui.canvas.glide._SYSTEM_GLIDES", False)
    timeline = window.workspace.timeline
    origin, px = timeline.stage.scale.origin, timeline.stage.scale.px_per_day
    turn(window, QPoint(40, 0), Qt.ScrollPhase.ScrollBegin, 1000)
    assert timeline.stage.scale.origin == pytest.approx(origin - 40 / px)
    for step in range(1, 6):
        turn(window, QPoint(40, 0), Qt.ScrollPhase.ScrollUpdate, 1000 + 10 * step)
    assert not timeline.glide.is_gliding
    turn(window, QPoint(), Qt.ScrollPhase.ScrollEnd, 1055)
    assert timeline.glide.is_gliding
    turn(window, QPoint(1, 0), Qt.ScrollPhase.ScrollBegin, 1100)
    assert not timeline.glide.is_gliding


def test_that_a_row_far_below_is_scrolled_to(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    path = tmp_path / "many.licenses"
    records = {
        str(number): {
            "id": f"l{number}",
            "title": f"{'Needle' if number == 280 else 'Straw'} {number}",
            "terms": [],
        }
        for number in range(1, 301)
    }
    path.write_text(json.dumps({"meta": {"1": {"schema_version": 1}}, "licenses": records}))
    window = open_window(path)
    timeline = window.workspace.timeline
    window.workspace.search.begin("need", timeline)
    viewport = timeline.stage.viewport
    assert selected(window).license_id == "l280"
    assert 0 < viewport.row_y(279) < viewport.height - viewport.rows.row_height
    assert window.workspace.table.verticalScrollBar().value() == round(viewport.scroll)
    timeline.setFocus()
    for _ in range(20):
        press(qtbot, window, KEY.Key_Down)
    assert selected(window).license_id == "l300"
    viewport = timeline.stage.viewport
    assert viewport.row_y(299) + viewport.rows.row_height <= viewport.height + 1
