"""Licenses are merged and split, terms moved, chains extended: each in one step and back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QRadioButton
from pytestqt.qtbot import QtBot

from desktop_app.editing.selection import Selection
from desktop_app.ui.canvas.timeline_view import AXIS_HEIGHT
from desktop_app.ui.dialogs.license_picker import LicensePicker
from desktop_app.ui.dialogs.merge_dialog import MergeDialog
from desktop_app.ui.main_window import MainWindow
from tests.flows.conftest import OpenWindow

LEFT = Qt.MouseButton.LeftButton
TGL, CYBER = "huawei-tgl", "huawei-cyber"


@pytest.fixture
def window(open_window: OpenWindow, huawei: Path) -> MainWindow:
    return open_window(huawei)


def document(window: MainWindow) -> Any:
    assert window.files.current is not None
    return window.files.current.document


def stack(window: MainWindow) -> Any:
    assert window.files.current is not None
    return window.files.current.undo_stack


def run(window: MainWindow, name: str) -> None:
    action = window.actions_by_name[name]
    assert action.isEnabled(), action.property("why")
    action.trigger()


def test_that_two_licenses_become_one_under_the_title_that_is_chosen(window: MainWindow) -> None:
    before = list(document(window).licenses)
    window.workspace.table.setFocus()
    window.workspace.table.selectAll()
    run(window, "merge")
    dialog = window.findChild(MergeDialog)
    assert isinstance(dialog, MergeDialog)
    first = dialog.sentence
    dialog.findChildren(QRadioButton)[1].setChecked(True)
    assert dialog.sentence != first
    assert "will have" in dialog.sentence
    dialog._merge()
    (left,) = list(document(window).licenses)
    assert left.title == before[1].title
    assert len(left.terms) == sum(len(each.terms) for each in before)
    run(window, "undo")
    assert list(document(window).licenses) == before


def test_that_one_license_is_merged_with_one_that_is_looked_for(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.workspace.pick(Selection(TGL))
    run(window, "merge")
    picker = window.findChild(LicensePicker)
    assert isinstance(picker, LicensePicker)
    line: Any = picker.findChild(QLineEdit)
    qtbot.keyClicks(line, "no such license")
    assert picker.found == []
    line.clear()
    qtbot.keyClicks(line, "cyber")
    assert len(picker.found) == 1
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert isinstance(window.findChild(MergeDialog), MergeDialog)


def test_that_a_license_is_split_at_the_selected_term(window: MainWindow) -> None:
    before = document(window).license(TGL)
    window.workspace.pick(Selection(TGL, "ext-3"))
    run(window, "split_license")
    first = document(window).license(TGL)
    second = document(window).license(window.workspace.selection.license_id)
    assert (*first.terms, *second.terms)[-1] == before.terms[-1]
    assert second.terms[0].id == "ext-3"
    assert second.succeeds == TGL
    run(window, "undo")
    assert document(window).license(TGL) == before
    window.workspace.pick(Selection(TGL, before.terms[0].id))
    assert not window.actions_by_name["split_license"].isEnabled()
    assert "first term" in window.actions_by_name["split_license"].property("why")


def test_that_a_term_moves_to_a_license_that_is_picked(window: MainWindow, qtbot: QtBot) -> None:
    before = document(window).license(TGL)
    window.workspace.pick(Selection(TGL, "ext-3"))
    run(window, "move_term")
    picker = window.findChild(LicensePicker)
    assert isinstance(picker, LicensePicker)
    qtbot.keyClick(picker.findChild(QLineEdit), Qt.Key.Key_Return)
    assert document(window).license(TGL).term("ext-3") is None
    assert document(window).license(CYBER).term("ext-3") == before.term("ext-3")
    assert window.workspace.selection.license_id == CYBER
    run(window, "undo")
    assert document(window).license(TGL) == before


def test_that_a_typical_extension_says_that_it_is_a_pattern(window: MainWindow) -> None:
    before = document(window).license(TGL)
    window.workspace.pick(Selection(TGL))
    run(window, "extend_typical")
    term = document(window).license(TGL).terms[-1]
    assert term.basis.value == "expected"
    assert "A pattern, not a promise." in term.notes
    assert stack(window).undoText() == (
        "Extend Temporary General License by its typical 90 days, to Nov 11, 2020"
    )
    run(window, "undo")
    assert document(window).license(TGL) == before


def test_that_a_chain_without_a_pattern_is_refused_with_a_next_step(window: MainWindow) -> None:
    window.workspace.pick(Selection(CYBER))
    run(window, "extend_typical")
    assert "one case is no pattern" in window.status_line.text
    assert stack(window).count() == 0


def test_that_several_steps_are_undone_and_redone_from_the_lists(window: MainWindow) -> None:
    window.workspace.pick(Selection(TGL, "ext-5"))
    run(window, "delete")
    window.workspace.pick(Selection(TGL, "ext-4"))
    run(window, "delete")
    run(window, "add_license")
    before = document(window).license(TGL)
    menu = list_of(window, "undo_list")
    labels = [action.text() for action in menu.actions()]
    assert labels == [
        "Add New license",
        "Delete Temporary General License, Ext 4",
        "Delete Temporary General License, Ext 5",
    ]
    menu.actions()[1].trigger()
    assert stack(window).index() == 1
    assert document(window).license(TGL).term("ext-4") is not None
    menu = list_of(window, "redo_list")
    assert [action.text() for action in menu.actions()] == [labels[1], labels[0]]
    menu.actions()[1].trigger()
    assert document(window).license(TGL) == before


def list_of(window: MainWindow, name: str) -> QMenu:
    menu = window._menus[name]
    menu.aboutToShow.emit()
    return menu


def test_that_a_new_license_is_a_title_an_enter_and_a_drag(
    window: MainWindow, qtbot: QtBot
) -> None:
    run(window, "add_license")
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    qtbot.keyClicks(editor, "GL 99")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    made = list(document(window).licenses)[-1]
    assert (made.title, made.terms) == ("GL 99", ())
    assert window.workspace.selection.license_id == made.id
    view = window.workspace.timeline
    row = window.workspace.model.row_of(made.id)
    assert row is not None
    texts = [getattr(item, "text", "") for item in view.stage.body().items]
    assert "Drag here to draw the first term" in texts
    y = AXIS_HEIGHT + round((row + 0.5) * 44)
    qtbot.mousePress(view, LEFT, pos=QPoint(120, y))
    for x in range(130, 261, 10):
        qtbot.mouseMove(view, QPoint(x, y))
    qtbot.mouseRelease(view, LEFT, pos=QPoint(260, y))
    (term,) = document(window).license(made.id).terms
    assert term.basis.value == "assumed"
    texts = [getattr(item, "text", "") for item in view.stage.body().items]
    assert "Drag here to draw the first term" not in texts
