"""Groups, order and pins in the window: table, timeline and keyboard show one arrangement."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop_app.assets import resource
from desktop_app.editing.edits import set_field
from desktop_app.editing.selection import Selection
from desktop_app.timeline.arranging.fields import GroupBy
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.models.columns import Column
from desktop_app.ui.models.row_order import RowOrder
from tests.flows.conftest import OpenWindow

HUAWEI, CYBER = "huawei-tgl", "huawei-cybersecurity"
RUSSIA, VENEZUELA = "russia-gl8", "venezuela-gl5"


@pytest.fixture
def tour(open_window: OpenWindow, tmp_path: Path) -> MainWindow:
    path = Path(shutil.copyfile(resource("samples", "tour.licenses"), tmp_path / "t.licenses"))
    return open_window(path)


def rows(window: MainWindow) -> list[str]:
    """Titles of headings, and ids of licenses."""
    found = []
    for row in range(window.workspace.model.rowCount()):
        heading = window.workspace.model.heading_at(row)
        own = window.workspace.model.own_license(row)
        found.append(heading.title if heading else own.id if own else "")
    return found


def drawn(window: MainWindow) -> list[str]:
    columns = window.workspace.timeline.stage.columns
    return [columns.license_id(row) for row in range(len(columns))]


def group(window: MainWindow, *fields: GroupBy) -> None:
    window._groups.choose(fields)


def agree(window: MainWindow) -> bool:
    """Whether table and timeline show the same rows on the same lines."""
    table, stage = window.workspace.table, window.workspace.timeline.stage
    model = window.workspace.model
    ids = [own.id if (own := model.own_license(row)) else "" for row in range(model.rowCount())]
    heights = [table.rowHeight(row) for row in range(model.rowCount())]
    geometry = stage.viewport.rows
    return ids == drawn(window) and heights == [geometry.height(row) for row in range(len(ids))]


def test_that_rows_are_grouped_in_table_and_timeline_alike(tour: MainWindow) -> None:
    plain = rows(tour)
    group(tour, GroupBy.AUTHORITY)
    found = rows(tour)
    assert found[0] == "BIS (US Commerce)"
    assert found[3] == "OFAC (US Treasury)"
    assert agree(tour)
    group(tour)
    assert rows(tour) == plain
    assert agree(tour)


def test_that_a_click_on_a_heading_folds_the_group_and_another_opens_it(
    tour: MainWindow, qtbot: QtBot
) -> None:
    group(tour, GroupBy.AUTHORITY)
    before = rows(tour)
    table = tour.workspace.table
    at = table.visualRect(tour.workspace.model.index(0, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert rows(tour) == [before[0], *before[3:]]
    assert agree(tour)
    timeline = tour.workspace.timeline
    y = timeline.height() - int(timeline.stage.viewport.height) + 10
    qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=QPoint(200, y))
    assert rows(tour) == before


def test_that_left_and_right_fold_and_open_and_go_between_heading_and_rows(
    tour: MainWindow, qtbot: QtBot
) -> None:
    group(tour, GroupBy.AUTHORITY)
    before = rows(tour)
    table = tour.workspace.table
    table.setFocus()
    tour.workspace.select(Selection(before[2]))
    qtbot.keyClick(table, Qt.Key.Key_Left)
    assert table.currentIndex().row() == 0
    qtbot.keyClick(table, Qt.Key.Key_Left)
    assert rows(tour) == [before[0], *before[3:]]
    assert table.currentIndex().row() == 0
    qtbot.keyClick(table, Qt.Key.Key_Right)
    assert rows(tour) == before
    qtbot.keyClick(table, Qt.Key.Key_Right)
    assert table.currentIndex().row() == 1
    tour.actions_by_name["collapse_groups"].trigger()
    assert rows(tour) == [before[0], before[3]]
    qtbot.keyClick(table, Qt.Key.Key_Asterisk, Qt.KeyboardModifier.ShiftModifier)
    assert rows(tour) == before


def test_that_an_edit_of_the_field_moves_the_row_and_keeps_the_selection(tour: MainWindow) -> None:
    group(tour, GroupBy.AUTHORITY)
    tour.workspace.select(Selection(RUSSIA))
    file = tour.files.current
    assert file is not None
    license_ = file.document.license(RUSSIA)
    assert license_ is not None
    edit = set_field(license_, "authority", "A new office")
    assert edit is not None
    file.perform(edit)
    assert rows(tour)[:2] == ["A new office", RUSSIA]
    assert tour.workspace.selection == Selection(RUSSIA)
    assert tour.workspace.table.currentIndex().row() == 1
    assert agree(tour)
    file.undo_stack.undo()
    assert "A new office" not in rows(tour)


def test_that_a_pinned_license_stays_in_view_while_the_others_scroll(
    tour: MainWindow, qtbot: QtBot
) -> None:
    tour.resize(1024, 480)
    tour.workspace.show_dependents(shown=True)
    tour.workspace.select(Selection(VENEZUELA))
    tour.actions_by_name["pin"].trigger()
    assert rows(tour)[0] == VENEZUELA
    pin = tour.actions_by_name["pin"]
    assert pin.isChecked()
    tour.workspace.select(Selection(RUSSIA))
    assert not pin.isChecked()
    tour.workspace.select(Selection(VENEZUELA))
    timeline, table = tour.workspace.timeline, tour.workspace.table
    top = timeline.term_rect(VENEZUELA, "gl-5").top()
    place = table.visualRect(tour.workspace.model.index(0, 0))
    tour.workspace._scroll.bar.setValue(60)
    assert timeline.term_rect(VENEZUELA, "gl-5").top() == top
    assert table.visualRect(tour.workspace.model.index(0, 0)) == place
    assert table.indexAt(place.center()).row() == 0
    tour.actions_by_name["pin"].trigger()
    assert rows(tour)[0] != VENEZUELA


def test_that_groups_and_pins_are_remembered(open_window: OpenWindow, tmp_path: Path) -> None:
    path = Path(shutil.copyfile(resource("samples", "tour.licenses"), tmp_path / "t.licenses"))
    first = open_window(path)
    group(first, GroupBy.AUTHORITY, GroupBy.STATUS)
    first.workspace.select(Selection(RUSSIA))
    first.actions_by_name["pin"].trigger()
    before = path.read_bytes()
    shown = rows(first)
    first.close()
    assert path.read_bytes() == before
    assert rows(open_window(path)) == shown


def test_that_a_second_column_decides_among_equals(tour: MainWindow) -> None:
    table = tour.workspace.table
    table._orders = (RowOrder(Column.AUTHORITY), RowOrder(Column.LICENSE, True))
    table.order_chosen.emit()
    titles = [tour.workspace.model.license_at(row).title for row in range(4)]
    authorities = [tour.workspace.model.license_at(row).authority for row in range(4)]
    assert authorities == sorted(authorities, key=str.casefold)
    assert titles[:2] == sorted(titles[:2], reverse=True)
    assert agree(tour)


def test_that_shift_and_a_click_on_a_heading_of_the_table_adds_a_column_to_sort_by(
    tour: MainWindow, qtbot: QtBot
) -> None:
    table = tour.workspace.table
    header = table.horizontalHeader()

    def click(column: Column, held: Qt.KeyboardModifier) -> None:
        at = QPoint(header.sectionViewportPosition(column) + 20, header.height() - 8)
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, held, at)

    click(Column.LAST_DAY, Qt.KeyboardModifier.NoModifier)
    click(Column.LICENSE, Qt.KeyboardModifier.ShiftModifier)
    assert [order.column for order in table.orders] == [Column.LAST_DAY, Column.LICENSE]
    words = [
        tour.workspace.model.headerData(order.column, Qt.Orientation.Horizontal)
        for order in table.orders
    ]
    assert words == ["Last day ↑1", "License ↑2"]


def test_that_the_headers_menu_offers_the_groups(tour: MainWindow) -> None:
    menu = tour.workspace.table.columns_menu()
    (groups,) = (each.menu() for each in menu.actions() if "Group" in each.text())
    assert isinstance(groups, QMenu)
    next(each for each in groups.actions() if each.text() == "&Status").trigger()
    assert tour.workspace.rows.group_by == (GroupBy.STATUS,)
    assert agree(tour)


def test_that_a_license_folded_away_can_be_gone_to(tour: MainWindow) -> None:
    group(tour, GroupBy.AUTHORITY)
    tour.actions_by_name["collapse_groups"].trigger()
    assert RUSSIA not in rows(tour)
    tour.workspace.go_to_license(RUSSIA)
    assert RUSSIA in rows(tour)
    assert HUAWEI not in rows(tour)
