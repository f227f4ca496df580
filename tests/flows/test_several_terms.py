"""Several terms at once, and views that run along: what the hand does in a whole window."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tinydb import TinyDB

from desktop_app.domain.days import parse_day
from desktop_app.editing.selection import Selection, TermRef
from desktop_app.ui.main_window import MainWindow
from tests.flows.conftest import OpenWindow, corrects_the_record

LEFT = Qt.MouseButton.LeftButton
ADD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
TGL = "huawei-tgl"


@pytest.fixture
def window(open_window: OpenWindow, huawei: Path) -> MainWindow:
    return open_window(huawei)


def license_of(window: MainWindow) -> Any:
    assert window.files.current is not None
    return window.files.current.document.license(TGL)


def pull(qtbot: QtBot, window: MainWindow, start: QPoint, stop: QPoint, held: Any = None) -> None:
    view = window.workspace.timeline
    modifier = Qt.KeyboardModifier.NoModifier if held is None else held
    qtbot.mousePress(view, LEFT, modifier, pos=start)
    for step in range(1, 9):
        qtbot.mouseMove(view, start + (stop - start) * step / 8)


def box_over(qtbot: QtBot, window: MainWindow, *term_ids: str) -> None:
    view = window.workspace.timeline
    rects = [view.term_rect(TGL, term_id) for term_id in term_ids]
    # From the middle of the first: its beginning overlaps the term before it.
    start = QPoint(round(rects[0].center().x()), round(rects[0].top()) - 6)
    stop = QPoint(round(rects[-1].right()) - 8, round(rects[-1].bottom()) + 3)
    pull(qtbot, window, start, stop, ADD)
    qtbot.mouseRelease(view, LEFT, ADD, pos=stop)


def test_that_a_box_selects_terms_and_a_drag_moves_them_in_one_step(
    window: MainWindow, huawei: Path, qtbot: QtBot
) -> None:
    view = window.workspace.timeline
    window.workspace.select(Selection(TGL))
    box_over(qtbot, window, "ext-3", "ext-5")
    picked = window.workspace.selection.terms
    assert picked == tuple(TermRef(TGL, name) for name in ("ext-3", "ext-4", "ext-5"))
    before = license_of(window)
    grip = view.term_rect(TGL, "ext-4").center().toPoint()
    stop = grip + QPoint(round(10 * view.stage.scale.px_per_day), 0)
    pull(qtbot, window, grip, stop, Qt.KeyboardModifier.AltModifier)
    assert "3 terms (+10 d)" in window.status_line.text
    assert license_of(window) == before
    qtbot.mouseRelease(view, LEFT, Qt.KeyboardModifier.AltModifier, pos=stop)
    corrects_the_record(window)
    assert "Move 3 terms by 10 days" in window.actions_by_name["undo"].text()
    assert str(license_of(window).term("ext-5").end.date) == "2020-08-23"
    assert str(license_of(window).term("ext-2").end.date) == "2020-02-16"
    assert window.workspace.selection.terms == picked
    window.actions_by_name["undo"].trigger()
    assert license_of(window) == before


def test_that_delete_takes_all_selected_terms_in_one_step(
    window: MainWindow, huawei: Path, qtbot: QtBot
) -> None:
    before = license_of(window)
    box_over(qtbot, window, "ext-3", "ext-5")
    window.actions_by_name["delete"].trigger()
    assert [term.id for term in license_of(window).terms] == ["tgl", "ext-1", "ext-2"]
    assert "Delete 3 terms" in window.actions_by_name["undo"].text()
    window.actions_by_name["undo"].trigger()
    assert license_of(window) == before


def test_that_the_view_runs_along_while_a_drag_is_held_at_its_edge(
    window: MainWindow, qtbot: QtBot
) -> None:
    view = window.workspace.timeline
    window.workspace.select(Selection(TGL, "ext-5"))
    rect = view.term_rect(TGL, "ext-5")
    start = QPoint(round(rect.right()) - 1, round(rect.center().y()))
    pull(qtbot, window, start, QPoint(view.width() - 4, start.y()))
    origin = view.stage.scale.origin
    qtbot.waitUntil(lambda: view.stage.scale.origin > origin + 20)
    assert view.stage.proposed_box(TGL, "ext-5") is not None
    qtbot.mouseRelease(view, LEFT, pos=QPoint(view.width() - 4, start.y()))
    corrects_the_record(window)
    resting = view.stage.scale.origin
    end = license_of(window).term("ext-5").end.date.last
    assert abs(view.stage.scale.day_under(view.width() - 4) - end) <= 3
    QApplication.processEvents()
    assert view.stage.scale.origin == resting


def test_that_no_clock_ticks_while_nothing_is_dragged(window: MainWindow, qtbot: QtBot) -> None:
    view = window.workspace.timeline
    assert not view.edge_run.is_running
    qtbot.mousePress(view, LEFT, pos=QPoint(200, 300))
    assert view.edge_run.is_running
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert not view.edge_run.is_running


def test_that_s_splits_the_term_at_the_pointer(
    window: MainWindow, huawei: Path, qtbot: QtBot
) -> None:
    view = window.workspace.timeline
    view.setFocus()
    x = view.stage.scale.x(parse_day("2020-01-10")) + 1
    qtbot.mouseMove(view, QPoint(round(x), round(view.term_rect(TGL, "ext-2").center().y())))
    qtbot.keyClick(view, Qt.Key.Key_S)
    corrects_the_record(window)
    with TinyDB(huawei) as database:
        record = next(each for each in database.table("licenses").all() if each["id"] == TGL)
    ends = {term["id"]: term["end"]["date"] for term in record["terms"]}
    assert ends["ext-2"] == "2020-01-09"
    assert ends["ext-2-2"] == "2020-02-16"


def test_that_ctrl_and_click_add_a_term_to_the_selection(window: MainWindow, qtbot: QtBot) -> None:
    view = window.workspace.timeline
    ctrl = Qt.KeyboardModifier.ControlModifier
    qtbot.mouseClick(view, LEFT, pos=view.term_rect(TGL, "ext-2").center().toPoint())
    qtbot.mouseClick(view, LEFT, ctrl, pos=view.term_rect(TGL, "ext-5").center().toPoint())
    picked = window.workspace.selection.terms
    assert picked == (TermRef(TGL, "ext-2"), TermRef(TGL, "ext-5"))


@pytest.mark.parametrize("wobble", [QPoint(3, 0), QPoint(0, 0)])
def test_that_a_small_wobble_is_a_click(window: MainWindow, qtbot: QtBot, wobble: QPoint) -> None:
    view = window.workspace.timeline
    before = license_of(window)
    window.workspace.select(Selection(TGL, "ext-2"))
    rect = view.term_rect(TGL, "ext-2")
    start = QPoint(round(rect.right()) - 2, round(rect.center().y()))
    qtbot.mousePress(view, LEFT, pos=start)
    qtbot.mouseMove(view, start + wobble)
    qtbot.mouseRelease(view, LEFT, pos=start + wobble)
    assert license_of(window) == before
    assert window.workspace.selection.term_id == "ext-2"
