"""Fingers and a pen on the timeline of a whole window."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QPointingDeviceUniqueId, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.records import Basis
from desktop_app.editing.edits import set_term_field
from desktop_app.editing.selection import Selection
from desktop_app.ui.main_window import MainWindow
from tests.flows.conftest import OpenWindow

TGL, EXT_2 = "huawei-tgl", "ext-2"


@pytest.fixture
def window(open_window: OpenWindow, huawei: Path) -> MainWindow:
    """A window in which Ext 2 is selected, and expected: its dates move without a question."""
    window = open_window(huawei)
    file = window.files.current
    assert file is not None
    license_ = file.document.license(TGL)
    assert license_ is not None
    file.perform(set_term_field(license_, EXT_2, "basis", Basis.EXPECTED.value))
    window.workspace.select(Selection(TGL, EXT_2))
    return window


@pytest.fixture(scope="module")
def screen(qapp: QApplication) -> Any:
    return QTest.createTouchDevice()


def end_of(window: MainWindow) -> int:
    assert window.files.current is not None
    license_ = window.files.current.document.license(TGL)
    assert license_ is not None
    term = license_.term(EXT_2)
    assert term is not None
    assert term.end is not None
    return term.end.date.last


def touched(view: Any, screen: Any, **steps: dict[int, QPoint]) -> None:
    """One change of all fingers: which come down, move or are lifted, and where."""
    sequence = QTest.touchEvent(view, screen)
    for step, fingers in steps.items():
        for finger, at in fingers.items():
            getattr(sequence, step)(finger, view.mapToGlobal(at))
    sequence.commit()


def edge(window: MainWindow) -> QPoint:
    rect = window.workspace.timeline.term_rect(TGL, EXT_2)
    return QPoint(round(rect.right()) + 6, round(rect.center().y()))


def test_that_a_finger_beside_the_edge_still_takes_it(window: MainWindow, screen: Any) -> None:
    view, start, before = window.workspace.timeline, edge(window), end_of(window)
    days = 20
    stop = start + QPoint(round(days * view.stage.scale.px_per_day), 0)
    touched(view, screen, press={0: start})
    for step in (1, 2, 3, 4):
        at = start + (stop - start) * step / 4
        touched(view, screen, move={0: at})
        assert end_of(window) == before
    touched(view, screen, release={0: stop})
    assert abs(end_of(window) - before - days) <= 3


def test_that_two_fingers_zoom_and_change_nothing(window: MainWindow, screen: Any) -> None:
    view, start, before = window.workspace.timeline, edge(window), end_of(window)
    wide, other = view.stage.scale.px_per_day, start + QPoint(100, 60)
    touched(view, screen, press={0: start})
    touched(view, screen, move={0: start + QPoint(30, 0)})
    touched(view, screen, move={0: start}, press={1: other})
    touched(view, screen, move={0: start - QPoint(50, 0), 1: other})
    assert view.stage.scale.px_per_day > wide * 1.2
    touched(view, screen, release={0: start}, move={1: other})
    touched(view, screen, release={1: other})
    assert end_of(window) == before
    assert view.stage.preview_label == ""


def pen(view: Any, kind: QEvent.Type, at: QPoint, *, pressure: float, down: bool) -> None:
    device = QPointingDevice(
        "pen",
        7,
        QInputDevice.DeviceType.Stylus,
        QPointingDevice.PointerType.Pen,
        QInputDevice.Capability.Position | QInputDevice.Capability.Pressure,
        1,
        2,
        "",
        QPointingDeviceUniqueId(),
    )
    button = Qt.MouseButton.LeftButton
    event = QTabletEvent(
        kind,
        device,
        QPointF(at),
        QPointF(view.mapToGlobal(at)),
        pressure,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        Qt.KeyboardModifier.NoModifier,
        Qt.MouseButton.NoButton if kind is QEvent.Type.TabletMove else button,
        button if down else Qt.MouseButton.NoButton,
    )
    QApplication.sendEvent(view, event)
    assert event.isAccepted(), "Qt would make a mouse of it, and do everything twice"


def test_that_a_pen_drags_as_a_mouse_does_however_hard_it_is_pressed(window: MainWindow) -> None:
    view, before = window.workspace.timeline, end_of(window)
    start = edge(window) - QPoint(8, 0)
    stop = start + QPoint(round(20 * view.stage.scale.px_per_day), 0)
    pen(view, QEvent.Type.TabletMove, start, pressure=0.0, down=False)
    assert view.cursor().shape() is Qt.CursorShape.SizeHorCursor
    pen(view, QEvent.Type.TabletPress, start, pressure=0.9, down=True)
    for pressure in (0.1, 1.0, 0.02):
        pen(view, QEvent.Type.TabletMove, stop, pressure=pressure, down=True)
    pen(view, QEvent.Type.TabletRelease, stop, pressure=0.0, down=False)
    assert abs(end_of(window) - before - 20) <= 3


def test_that_a_drag_whose_release_was_lost_is_taken_back(window: MainWindow) -> None:
    view, before = window.workspace.timeline, end_of(window)
    start = edge(window) - QPoint(8, 0)
    pen(view, QEvent.Type.TabletPress, start, pressure=0.5, down=True)
    pen(view, QEvent.Type.TabletMove, start + QPoint(60, 0), pressure=0.5, down=True)
    assert view.stage.preview_label
    pen(view, QEvent.Type.TabletMove, start + QPoint(90, 0), pressure=0.0, down=False)
    assert not view.stage.preview_label
    assert end_of(window) == before
