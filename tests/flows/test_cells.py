"""Blocks of cells are copied, pasted and filled as in a spreadsheet, each as one step."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.assets import resource
from desktop_app.editing.selection import Selection
from desktop_app.ui.dialogs.block_question import BlockQuestion
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.models.columns import Column
from tests.flows.conftest import OpenWindow


@pytest.fixture
def window(open_window: OpenWindow, tmp_path: Path) -> MainWindow:
    path = tmp_path / "tour.licenses"
    shutil.copyfile(resource("samples", "tour.licenses"), path)
    window = open_window(path)
    for column in (Column.AUTHORITY, Column.PROGRAM, Column.TAGS):
        window.workspace.table.setColumnHidden(column, False)
    window.workspace.timeline.asking.is_on = False
    return window


def choose(window: MainWindow, rows: Sequence[int], columns: Sequence[Column]) -> None:
    """Select the cells between the corners, as a drag over them does."""
    table, model = window.workspace.table, window.workspace.model
    table.setFocus()
    table.setCurrentIndex(model.index(rows[0], columns[0]))
    block = QItemSelection(model.index(rows[0], columns[0]), model.index(rows[-1], columns[-1]))
    table.selectionModel().select(block, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def put(text: str) -> None:
    QApplication.clipboard().setText(text)


def run(window: MainWindow, name: str) -> None:
    action = window.actions_by_name[name]
    assert action.isEnabled(), action.property("why")
    action.trigger()


def licenses(window: MainWindow) -> list[Any]:
    assert window.files.current is not None
    return list(window.files.current.document.licenses)


def stack(window: MainWindow) -> Any:
    assert window.files.current is not None
    return window.files.current.undo_stack


def question_of(window: MainWindow) -> Any:
    return next(each for each in window.findChildren(BlockQuestion) if each.isVisible())


def test_that_a_block_from_a_spreadsheet_is_one_step(window: MainWindow) -> None:
    before = licenses(window)
    choose(window, [0], [Column.AUTHORITY])
    put('BIS\tEAR\r\n"Treasury\tOFAC"\t"Russia ""sectoral"""\r\n')
    run(window, "paste")
    one, two = licenses(window)[:2]
    assert (one.authority, one.program) == ("BIS", "EAR")
    assert (two.authority, two.program) == ("Treasury\tOFAC", 'Russia "sectoral"')
    assert stack(window).count() == 1
    assert stack(window).undoText() == "Paste 4 cells into Authority, Program"
    run(window, "undo")
    assert licenses(window) == before


def test_that_one_text_fills_the_whole_selection(window: MainWindow) -> None:
    choose(window, [0, 2], [Column.AUTHORITY, Column.PROGRAM])
    put("OFAC")
    run(window, "paste")
    assert [(each.authority, each.program) for each in licenses(window)[:3]] == [
        ("OFAC", "OFAC")
    ] * 3


def test_that_bad_cells_are_told_and_nothing_is_taken_without_leave(window: MainWindow) -> None:
    before = licenses(window)
    choose(window, [0], [Column.LAST_DAY])
    put("soon\n31 June 2020\n")
    run(window, "paste")
    question = question_of(window)
    assert "2 cells cannot be taken." in question.sentence
    question.reject()
    choose(window, [0], [Column.AUTHORITY])
    put("BIS\t1\t2\t3\t4\t5\t6\t7")
    run(window, "paste")
    question = question_of(window)
    assert "beyond the table's last row or column" in question.sentence
    assert licenses(window) == before
    question.accept()
    assert licenses(window)[0].authority == "BIS"
    assert stack(window).count() == 1


def test_that_the_good_cells_of_a_block_can_be_taken(window: MainWindow) -> None:
    before = licenses(window)
    choose(window, [0], [Column.LAST_DAY])
    put("soon\n2031-01-31\n")
    run(window, "paste")
    question = question_of(window)
    assert "“soon” is not a date" in question.sentence
    question.accept()
    assert licenses(window)[0] == before[0]
    assert any(
        str(term.end and term.end.date) == "2031-01-31" for term in licenses(window)[1].terms
    )


def test_that_filling_down_copies_the_first_cell(window: MainWindow, qtbot: QtBot) -> None:
    first = licenses(window)[0]
    choose(window, [0, 3], [Column.AUTHORITY])
    qtbot.keyClick(window.workspace.table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert {each.authority for each in licenses(window)[:4]} == {first.authority}
    assert stack(window).undoText().startswith("Fill Authority down")
    assert len(licenses(window)) == window.workspace.model.rowCount()


def test_that_the_same_keys_duplicate_a_license(window: MainWindow, qtbot: QtBot) -> None:
    count = len(licenses(window))
    choose(window, [0], [Column.LICENSE])
    qtbot.keyClick(window.workspace.table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert len(licenses(window)) == count + 1


def test_that_copied_cells_are_read_back_as_they_were(window: MainWindow) -> None:
    before = licenses(window)
    choose(window, [0, 3], [Column.AUTHORITY, Column.TAGS])
    run(window, "copy")
    assert QApplication.clipboard().text().count("\n") == 4
    run(window, "paste")
    assert licenses(window) == before
    assert stack(window).count() == 0


def test_that_cells_alone_delete_no_license(window: MainWindow) -> None:
    choose(window, [0, 1], [Column.AUTHORITY])
    action = window.actions_by_name["delete"]
    assert not action.isEnabled()
    assert "titles" in action.property("why")


def test_that_several_licenses_are_deleted_in_one_step(window: MainWindow) -> None:
    before = licenses(window)
    choose(window, [0, 1], [Column.LICENSE])
    run(window, "delete")
    assert licenses(window) == before[2:]
    assert stack(window).undoText() == "Delete 2 licenses"
    run(window, "undo")
    assert licenses(window) == before


def test_that_a_formula_is_copied_as_a_text(window: MainWindow) -> None:
    choose(window, [0, 1], [Column.AUTHORITY])
    put("=1+1")
    run(window, "paste")
    run(window, "copy")
    assert QApplication.clipboard().text().startswith("'=1+1")
    run(window, "paste")
    assert licenses(window)[0].authority == "=1+1"


def test_that_pasted_official_days_are_asked_about_once(window: MainWindow, qtbot: QtBot) -> None:
    asking = window.workspace.timeline.asking
    asking.is_on = True
    before = licenses(window)
    choose(window, [0, 3], [Column.LAST_DAY])
    put("2031-01-31")
    run(window, "paste")
    for question in window.findChildren(BlockQuestion):
        question.accept()
    assert asking.is_open
    assert licenses(window) == before
    words = {
        each.text().replace("&", ""): each for each in asking.question.findChildren(QPushButton)
    }
    words["Correct the record"].click()
    assert licenses(window) != before
    assert stack(window).count() == 1
    assert stack(window).undoText().endswith("into Last day")


def test_that_everything_selected_is_every_license(window: MainWindow) -> None:
    window.workspace.table.setFocus()
    window.workspace.table.selectAll()
    assert len(window.workspace.chosen_licenses()) == len(licenses(window))
    block = window.workspace.table.cells()
    assert block.cell_count == len(licenses(window)) * len(block.shown)


def test_that_the_picked_rows_are_those_whose_titles_are_selected(window: MainWindow) -> None:
    table, model = window.workspace.table, window.workspace.model
    table.setFocus()
    window.workspace.pick(Selection(licenses(window)[1].id))
    window.workspace.pick(Selection(licenses(window)[0].id))
    toggle = QItemSelectionModel.SelectionFlag.Select
    table.selectionModel().select(model.index(2, Column.LICENSE), toggle)
    chosen = [license_.id for license_ in window.workspace.chosen_licenses()]
    assert chosen == [licenses(window)[0].id, licenses(window)[2].id]
    window.workspace.pick(Selection(licenses(window)[1].id))
    assert len(window.workspace.chosen_licenses()) == 1
