"""Locked licenses and drawn dependence in a whole window."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tinydb import TinyDB

from desktop_app.domain.dependence import Dependence
from desktop_app.editing.selection import Selection
from desktop_app.timeline.primitives import Label
from desktop_app.ui.canvas.timeline_view import AXIS_HEIGHT
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.models.columns import Column
from desktop_app.ui.models.license_table_model import LicenseTableModel
from tests.flows.conftest import OpenWindow

LEFT = Qt.MouseButton.LeftButton
TGL, CYBER = "huawei-tgl", "huawei-cyber"


@pytest.fixture
def window(open_window: OpenWindow, huawei: Path) -> MainWindow:
    window = open_window(huawei)
    window.workspace.select(Selection(TGL))
    return window


def document(window: MainWindow) -> Any:
    assert window.files.current is not None
    return window.files.current.document


def meta(window: MainWindow, path: Path) -> Any:
    assert window.files.current is not None
    window.files.current.wait()
    with TinyDB(path) as database:
        return database.table("meta").all()[0]


def test_that_a_lock_stands_in_the_file_and_not_in_the_license(
    window: MainWindow, huawei: Path
) -> None:
    before = document(window).license(TGL)
    window.actions_by_name["lock"].trigger()
    assert meta(window, huawei)["locked"] == [TGL]
    assert document(window).license(TGL) == before
    assert "Lock Temporary General License" in window.actions_by_name["undo"].text()
    window.actions_by_name["undo"].trigger()
    assert "locked" not in meta(window, huawei)


@pytest.mark.parametrize("action", ["add_extension", "delete"])
def test_that_commands_are_refused_in_the_status_line(window: MainWindow, action: str) -> None:
    window.actions_by_name["lock"].trigger()
    before = document(window).license(TGL)
    window.actions_by_name[action].trigger()
    assert document(window).license(TGL) == before
    assert "Temporary General License is locked." in window.status_line.text


def test_that_table_and_screen_reader_tell_of_the_lock_and_an_edit_is_refused(
    window: MainWindow,
) -> None:
    model = window.workspace.model
    window.actions_by_name["lock"].trigger()
    row = model.row_of(TGL)
    assert row is not None
    name = model.index(row, Column.LICENSE)
    assert name.data(LicenseTableModel.LockedRole) is True
    assert str(name.data(Qt.ItemDataRole.AccessibleTextRole)).endswith(", locked")
    model.setData(model.index(row, Column.LICENSE), "Another name")
    assert document(window).license(TGL).title == "Temporary General License"
    assert "Temporary General License is locked." in window.status_line.text
    window.actions_by_name["lock"].trigger()
    assert not name.data(LicenseTableModel.LockedRole)
    model.setData(model.index(row, Column.LICENSE), "Another name")
    assert document(window).license(TGL).title == "Another name"


def handle(window: MainWindow) -> QPoint:
    stage = window.workspace.timeline.stage
    places = ((x, y) for y in range(2, 300, 4) for x in range(0, 900, 4))
    x, y = next(place for place in places if stage.has_link_handle_at(*place))
    return QPoint(x, y + AXIS_HEIGHT)


def draws_link(window: MainWindow, qtbot: QtBot) -> None:
    view = window.workspace.timeline
    start = handle(window)
    stop = QPoint(400, AXIS_HEIGHT + 66)
    qtbot.mousePress(view, LEFT, pos=start)
    for step in range(1, 9):
        qtbot.mouseMove(view, start + (stop - start) * step / 8)
    assert "License depends on Cyber" in window.status_line.text
    qtbot.mouseRelease(view, LEFT, pos=stop)


def test_that_a_link_is_drawn_picked_deleted_and_brought_back(
    window: MainWindow, huawei: Path, qtbot: QtBot
) -> None:
    draws_link(window, qtbot)
    assert document(window).license(TGL).depends_on == (CYBER,)
    assert window.files.current is not None
    window.files.current.wait()
    with TinyDB(huawei) as database:
        records = {each["id"]: each for each in database.table("licenses").all()}
    assert records[TGL]["depends_on"] == [CYBER]
    link = Dependence(TGL, CYBER)
    assert window.workspace.selection == Selection(TGL, link=link)
    stage = window.workspace.timeline.stage
    places = ((x, y) for y in range(2, 100, 2) for x in range(0, 900, 2))
    x, y = next(
        (x, y) for x, y in places if stage.link_at(x, y) and not stage.has_link_handle_at(x, y)
    )
    window.workspace.select(Selection(CYBER))
    qtbot.mouseClick(window.workspace.timeline, LEFT, pos=QPoint(x, y + AXIS_HEIGHT))
    assert window.workspace.selection.link == link
    window.actions_by_name["delete"].trigger()
    assert document(window).license(TGL).depends_on == ()
    assert window.workspace.selection == Selection(TGL)
    window.actions_by_name["undo"].trigger()
    assert document(window).license(TGL).depends_on == (CYBER,)


def test_that_all_arrows_are_drawn_on_request(window: MainWindow, qtbot: QtBot) -> None:
    draws_link(window, qtbot)
    stage = window.workspace.timeline.stage
    window.workspace.select(Selection())
    QApplication.processEvents()
    without = len(stage.body().items)
    window.actions_by_name["arrows"].trigger()
    assert len(stage.body().items) > without


def test_that_the_handle_covers_no_label_of_a_bar_that_begins_out_of_sight(
    window: MainWindow,
) -> None:
    view = window.workspace.timeline
    window.workspace.select(Selection(TGL))
    middle = view.term_rect(TGL, "ext-1").center()
    view.lens.pan(-middle.x())
    QApplication.processEvents()
    stage = view.stage
    bar = view.term_rect(TGL, "ext-1")
    assert bar.left() < 0 < bar.right()
    y = bar.center().y() - AXIS_HEIGHT
    covered = [x / 2 for x in range(200) if stage.has_link_handle_at(x / 2, y)]
    labels = [item for item in stage.body().items if isinstance(item, Label)]
    own = [each for each in labels if abs(each.y - y) < bar.height() / 2]
    assert covered
    assert own
    assert min(each.x for each in own) >= max(covered) - 3
