"""The table is edited in place, sorted and arranged, and its rows stay those of the timeline."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from tinydb import TinyDB

from desktop_app.assets import resource
from desktop_app.editing.selection import Selection
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.models.columns import Column
from tests.flows.conftest import MemoryStore, OpenWindow, corrects_the_record

TGL = "huawei-tgl"
ASCENDING, DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


@pytest.fixture
def window(open_window: OpenWindow, huawei: Path) -> MainWindow:
    return open_window(huawei)


@pytest.fixture
def tour(open_window: OpenWindow, tmp_path: Path) -> MainWindow:
    path = tmp_path / "tour.licenses"
    shutil.copyfile(resource("samples", "tour.licenses"), path)
    return open_window(path)


def license_of(window: MainWindow, license_id: str = TGL) -> Any:
    assert window.files.current is not None
    return window.files.current.document.license(license_id)


def edit(window: MainWindow, row: int, column: Column) -> QLineEdit:
    table = window.workspace.table
    table.setFocus()
    table.setCurrentIndex(window.workspace.model.index(row, column))
    table.edit(table.currentIndex())
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    return editor


def type_into(qtbot: QtBot, editor: QLineEdit, text: str, key: Any = Qt.Key.Key_Return) -> None:
    editor.selectAll()
    if text.isascii():
        qtbot.keyClicks(editor, text)
    else:
        editor.insert(text)
    enter(qtbot, editor, key)


def enter(qtbot: QtBot, editor: QLineEdit, key: Any = Qt.Key.Key_Return) -> None:
    """Press a key that ends the editing; Qt takes the text over once the event is done."""
    qtbot.keyClick(editor, key)
    QApplication.processEvents()


def ids(window: MainWindow) -> list[str]:
    model = window.workspace.model
    return [model.license_at(row).id for row in range(model.rowCount())]


def test_that_a_title_is_edited_in_place(window: MainWindow, huawei: Path, qtbot: QtBot) -> None:
    type_into(qtbot, edit(window, 0, Column.LICENSE), "Huawei TGL")
    assert license_of(window).title == "Huawei TGL"
    with TinyDB(huawei) as database:
        assert any(each["title"] == "Huawei TGL" for each in database.table("licenses").all())
    window.actions_by_name["undo"].trigger()
    assert license_of(window).title == "Temporary General License"


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("+90d", "2020-02-16"),
        ("eom", "2019-11-30"),
        ("2019-12", "2019-12"),
        ("Dec 15 2019", "2019-12-15"),
        ("2019-12-15", "2019-12-15"),
    ],
)
def test_that_a_last_day_is_typed_as_people_say_it(
    window: MainWindow, qtbot: QtBot, typed: str, day: str
) -> None:
    type_into(qtbot, edit(window, 0, Column.LAST_DAY), typed)
    corrects_the_record(window)
    assert str(license_of(window).term("ext-1").end.date) == day


@pytest.mark.parametrize(
    "typed", ["soon", "31 June 2020", "0000-01-01", "2019-01-01", "\u202e2020", ""]
)
def test_that_a_day_that_cannot_be_is_said_beside_the_cell_and_not_taken(
    window: MainWindow, huawei: Path, qtbot: QtBot, typed: str
) -> None:
    before = huawei.read_bytes()
    editor = edit(window, 0, Column.LAST_DAY)
    editor.clear()
    type_into(qtbot, editor, typed)
    assert editor.isVisible()
    assert editor.property("wrong") is True
    assert editor.toolTip().endswith(".")
    assert huawei.read_bytes() == before
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert huawei.read_bytes() == before


def test_that_leaving_a_wrong_day_keeps_the_old_one_and_says_why(
    window: MainWindow, huawei: Path, qtbot: QtBot
) -> None:
    before = huawei.read_bytes()
    editor = edit(window, 0, Column.LAST_DAY)
    editor.selectAll()
    qtbot.keyClicks(editor, "soon")
    window.workspace.timeline.setFocus()
    assert "soon" in window.status_line.text
    assert huawei.read_bytes() == before


@pytest.mark.parametrize(
    "title", ["a\r\nb\tc", "nbsp\u00a0here", "half \ud83d\ud83d pair", "nul\0bell\a", "x" * 40_000]
)
def test_that_an_untouched_cell_is_never_written(
    window: MainWindow, huawei: Path, qtbot: QtBot, title: str
) -> None:
    from desktop_app.editing.edits import set_field

    assert window.files.current is not None
    window.files.current.perform(set_field(license_of(window), "title", title))
    before = huawei.read_bytes()
    editor = edit(window, 0, Column.LICENSE)
    enter(qtbot, editor)
    assert huawei.read_bytes() == before
    editor = edit(window, 0, Column.LICENSE)
    qtbot.keyClick(editor, Qt.Key.Key_End)
    qtbot.keyClicks(editor, "!")
    enter(qtbot, editor)
    assert license_of(window).title == f"{title}!"


def test_that_sorting_the_table_sorts_the_timeline(tour: MainWindow) -> None:
    table, view = tour.workspace.table, tour.workspace.timeline
    in_file = ids(tour)
    tour.workspace.select(Selection(in_file[0]))
    for order in (ASCENDING, DESCENDING):
        table.horizontalHeader().setSortIndicator(Column.LICENSE, order)
        titles = [license_of(tour, each).title.casefold() for each in ids(tour)]
        assert titles == sorted(titles, reverse=order is DESCENDING)
        columns = view.stage.columns
        assert [columns.license_id(row) for row in range(len(columns))] == ids(tour)
        assert tour.workspace.selection == Selection(in_file[0])
    table.horizontalHeader().setSortIndicator(-1, ASCENDING)
    assert ids(tour) == in_file


@pytest.mark.parametrize("column", list(Column))
def test_that_every_column_sorts_and_nothing_gets_lost(tour: MainWindow, column: Column) -> None:
    in_file = ids(tour)
    tour.workspace.table.horizontalHeader().setSortIndicator(column, DESCENDING)
    assert sorted(ids(tour)) == sorted(in_file)


def test_that_columns_and_their_order_are_remembered(
    window: MainWindow, open_window: OpenWindow, huawei: Path, store: MemoryStore
) -> None:
    table = window.workspace.table
    names = {action.text(): action for action in table.columns_menu().actions()}
    names["Holder"].trigger()
    names["Left"].trigger()
    table.horizontalHeader().moveSection(2, 4)
    table.horizontalHeader().setSortIndicator(Column.LAST_DAY, DESCENDING)
    window.close()
    again = open_window(huawei).workspace.table
    assert not again.isColumnHidden(Column.HOLDER)
    assert again.isColumnHidden(Column.LEFT)
    assert again.horizontalHeader().visualIndex(Column.LAST_DAY) == 4
    assert again.orders == ((Column.LAST_DAY, True),)


def test_that_kept_nonsense_leaves_the_columns_as_they_are(
    open_window: OpenWindow, huawei: Path, store: MemoryStore
) -> None:
    store.texts["table_layout"] = '"bm9uc2Vuc2U="'
    table = open_window(huawei).workspace.table
    assert not table.isColumnHidden(Column.LICENSE)
    assert table.orders == ()


def test_that_a_letter_typed_in_the_table_looks_for_a_name(
    window: MainWindow, huawei: Path, qtbot: QtBot
) -> None:
    before = huawei.read_bytes()
    table = window.workspace.table
    window.workspace.select(Selection(TGL))
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_C)
    # The first letter is a word's of the first row too: its holder's.
    qtbot.keyClick(window.workspace.search.bubble.line, Qt.Key.Key_Y)
    assert table.currentIndex().row() == 1
    qtbot.keyClick(table, Qt.Key.Key_S)
    assert huawei.read_bytes() == before


def test_that_the_chosen_cell_keeps_its_column(window: MainWindow) -> None:
    table = window.workspace.table
    table.setCurrentIndex(window.workspace.model.index(1, Column.LAST_DAY))
    assert window.workspace.selection.license_id == "huawei-cyber"
    assert table.currentIndex().column() == Column.LAST_DAY


def test_that_columns_are_shown_moved_and_sorted_by_from_a_menu(window: MainWindow) -> None:
    table, header = window.workspace.table, window.workspace.table.horizontalHeader()
    table.setCurrentIndex(window.workspace.model.index(0, Column.LAST_DAY))
    menu = window._menus["columns"]

    def choose(words: str) -> None:
        menu.aboutToShow.emit()
        action = next(each for each in menu.actions() if each.text() == words)
        assert action.isEnabled()
        action.trigger()

    choose("Program")
    assert not table.isColumnHidden(Column.PROGRAM)
    choose("Move “Last day” Right")
    assert header.visualIndex(Column.LAST_DAY) > header.visualIndex(Column.LEFT)
    choose("Move “Last day” Left")
    assert header.visualIndex(Column.LAST_DAY) < header.visualIndex(Column.LEFT)
    choose("Sort by “Last day”, Last First")
    assert table.orders == ((Column.LAST_DAY, True),)
    choose("Order of the File")
    assert table.orders == ()
