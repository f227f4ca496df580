"""The strip above the calendar: dragged, resized, clicked, turned, typed at, hidden."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typing_extensions import override

from desktop_app.domain.days import parse_day
from desktop_app.timeline.inks import Ink
from desktop_app.ui.canvas.axis import Axis
from desktop_app.ui.canvas.overview import Overview
from desktop_app.ui.main_window import MainWindow
from tests.flows.conftest import OpenWindow

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(open_window: OpenWindow, huawei: Path) -> MainWindow:
    window = open_window(huawei)
    window.workspace.timeline.lens.show_range(parse_day("2019-10-01"), parse_day("2020-03-31"))
    QApplication.processEvents()
    return window


@pytest.fixture
def overview(window: MainWindow) -> Overview:
    found = window.findChild(Overview, "overview")
    assert found is not None
    return found


def drag(qtbot: QtBot, overview: Overview, x: float, by: int) -> None:
    start = QPoint(round(x), 20)
    qtbot.mousePress(overview, LEFT, pos=start)
    for step in range(1, 6):
        qtbot.mouseMove(overview, start + QPoint(by * step // 5, 0))
    qtbot.mouseRelease(overview, LEFT, pos=start + QPoint(by, 0))


def days(window: MainWindow) -> tuple[int, int]:
    return window.workspace.timeline.days_in_view()


def test_that_dragging_the_handle_pans(
    qtbot: QtBot, window: MainWindow, overview: Overview
) -> None:
    first, last = days(window)
    left = overview.handle().left()
    drag(qtbot, overview, overview.handle().center().x(), 50)
    assert overview.handle().left() == pytest.approx(left + 50, abs=1.0)
    assert days(window)[1] - days(window)[0] == pytest.approx(last - first, abs=1)
    assert days(window)[0] > first


def test_that_dragging_an_edge_zooms_and_the_other_edge_stays(
    qtbot: QtBot, window: MainWindow, overview: Overview
) -> None:
    first, last = days(window)
    drag(qtbot, overview, overview.handle().right(), -40)
    assert days(window)[0] == first
    assert days(window)[1] < last
    drag(qtbot, overview, overview.handle().left(), -40)
    assert days(window)[0] < first


def test_that_a_click_beside_the_handle_goes_there(
    qtbot: QtBot, window: MainWindow, overview: Overview
) -> None:
    x = overview.width() * 3 // 4
    assert x > overview.handle().right() + 10
    qtbot.mouseClick(overview, LEFT, pos=QPoint(x, 20))
    assert overview.handle().center().x() == pytest.approx(x, abs=2.0)
    qtbot.mouseDClick(overview, LEFT, pos=QPoint(20, 20))
    assert overview.handle().width() > overview.width() - 80


def test_that_escape_or_a_right_click_takes_a_drag_back(
    qtbot: QtBot, window: MainWindow, overview: Overview
) -> None:
    before = days(window)
    middle = overview.handle().center().toPoint()
    for take_back in ("escape", "right"):
        qtbot.mousePress(overview, LEFT, pos=middle)
        qtbot.mouseMove(overview, middle + QPoint(40, 0))
        assert days(window) != before
        if take_back == "escape":
            qtbot.keyClick(overview, Qt.Key.Key_Escape)
        else:
            qtbot.mousePress(overview, Qt.MouseButton.RightButton, pos=middle)
        assert days(window) == before
        qtbot.mouseRelease(overview, LEFT, pos=middle)


def test_that_keys_pan_zoom_and_go_to_both_ends(
    qtbot: QtBot, window: MainWindow, overview: Overview
) -> None:
    overview.setFocus()
    first, last = days(window)
    qtbot.keyClick(overview, Qt.Key.Key_PageDown)
    assert days(window)[0] == pytest.approx(last, abs=1)
    qtbot.keyClick(overview, Qt.Key.Key_PageUp)
    qtbot.keyClick(overview, Qt.Key.Key_Up)
    assert days(window)[1] - days(window)[0] < last - first
    qtbot.keyClick(overview, Qt.Key.Key_Home)
    assert overview.handle().left() < 12
    qtbot.keyClick(overview, Qt.Key.Key_End)
    assert overview.handle().right() > overview.width() - 12


def turn(overview: Overview, x: float, notches: int, held: Qt.KeyboardModifier) -> None:
    at = QPointF(x, 20)
    event = QWheelEvent(
        at,
        overview.mapToGlobal(at),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(overview, event)


def test_that_the_wheel_pans_and_with_ctrl_zooms(window: MainWindow, overview: Overview) -> None:
    before = days(window)
    turn(overview, 100.0, -1, Qt.KeyboardModifier.NoModifier)
    assert days(window)[0] > before[0]
    width = overview.handle().width()
    turn(overview, overview.handle().center().x(), 2, Qt.KeyboardModifier.ControlModifier)
    assert overview.handle().width() < width


def test_that_the_strip_follows_edits_filters_and_the_as_of_day(
    qtbot: QtBot, window: MainWindow, overview: Overview
) -> None:
    before = overview.grab().toImage()
    window.header.as_of_chosen.emit(parse_day("2020-03-01"))
    qtbot.waitUntil(lambda: overview.grab().toImage() != before)
    shown = overview.grab().toImage()
    window.workspace.show_filter("nothing that there is")
    qtbot.waitUntil(lambda: overview.grab().toImage() != shown)


def test_that_the_strip_can_be_hidden_and_stays_so(
    open_window: OpenWindow, window: MainWindow, overview: Overview, huawei: Path
) -> None:
    rows = window.workspace.table
    beside = rows.horizontalHeader().height()
    window.actions_by_name["overview"].trigger()
    assert overview.isHidden()
    assert rows.horizontalHeader().height() == beside - overview.height()
    again = open_window(huawei).workspace.overview
    assert again.isHidden()


def test_that_the_strip_says_what_it_is(overview: Overview) -> None:
    overview.grab()
    assert overview.accessibleName() == "Overview of all days"
    assert "2019" in overview.accessibleDescription()


def test_that_many_rows_are_counted_beside_the_window(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    term = {
        "id": "t",
        "designation": "Grant",
        "action": "grant",
        "basis": "official",
        "start": {"date": "2020-01-01"},
        "end": {"date": "2030-12-31"},
    }
    records = {
        str(number): {"id": f"l{number}", "title": f"License {number}", "terms": [term]}
        for number in range(1, 701)
    }
    path = tmp_path / "many.licenses"
    path.write_text(json.dumps({"meta": {"1": {"schema_version": 1}}, "licenses": records}))
    window = open_window(path)
    overview = window.workspace.overview
    ink = QColor(window.themes.theme.color(Ink.IN_FORCE))

    def shows_what_is_in_force() -> bool:
        image = overview.grab().toImage()
        return any(image.pixelColor(x, 20) == ink for x in range(image.width()))

    qtbot.waitUntil(shows_what_is_in_force)


def test_that_scrolling_rows_paints_neither_strip_nor_calendar(
    qtbot: QtBot, window: MainWindow, overview: Overview
) -> None:
    timeline = window.workspace.timeline
    axis = timeline.findChild(Axis)
    assert axis is not None
    painted = Painted()
    for widget in (axis, overview):
        widget.installEventFilter(painted)
    framed: list[float] = []
    timeline.framed.connect(framed.append)
    timeline.repaint_rows()
    qtbot.waitUntil(lambda: bool(framed))
    assert not painted.widgets
    timeline.lens.pan(40.0)
    qtbot.waitUntil(lambda: painted.widgets == {axis, overview})


class Painted(QObject):
    """Hears which widgets are painted."""

    def __init__(self) -> None:
        super().__init__()
        self.widgets: set[QObject] = set()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.widgets.add(watched)
        return False
