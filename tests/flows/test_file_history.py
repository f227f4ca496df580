"""What was done in an earlier sitting is taken back in this one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from desktop_app.editing.edits import set_field
from desktop_app.editing.selection import Selection
from desktop_app.ui.dialogs.history_dialog import HistoryDialog
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.widgets.empty_note import EmptyNote
from tests.flows.conftest import OpenWindow

TGL = "huawei-tgl"


def document(window: MainWindow) -> Any:
    assert window.files.current is not None
    return window.files.current.document


def history_of(window: MainWindow) -> HistoryDialog:
    window.actions_by_name["history"].trigger()
    return next(each for each in window.findChildren(HistoryDialog) if each.isVisible())


def test_that_a_license_deleted_in_an_earlier_sitting_comes_back(
    open_window: OpenWindow, huawei: Path
) -> None:
    window = open_window(huawei)
    before = document(window).license(TGL)
    window.workspace.pick(Selection(TGL))
    window.actions_by_name["delete"].trigger()
    window.close()
    window = open_window(huawei)
    assert document(window).license(TGL) is None
    dialog = history_of(window)
    assert dialog.labels[0] == "Delete Temporary General License"
    dialog._undo_current()
    assert document(window).license(TGL) == before
    assert window.files.current is not None
    stack = window.files.current.undo_stack
    assert stack.undoText() == "Take back: Delete Temporary General License"
    stack.undo()
    assert document(window).license(TGL) is None


def test_that_a_history_without_edits_says_so(open_window: OpenWindow, huawei: Path) -> None:
    dialog = history_of(open_window(huawei))
    note = dialog.findChild(EmptyNote)
    assert note is not None
    assert "Every edit will be listed here" in note.text()


def test_that_a_step_others_were_built_upon_is_not_taken_back_alone(
    open_window: OpenWindow, huawei: Path
) -> None:
    window = open_window(huawei)
    assert window.files.current is not None
    for title in ("One", "Two"):
        window.files.current.perform(set_field(document(window).license(TGL), "title", title))
    dialog = history_of(window)
    dialog._line.setText("temporary")
    assert len(dialog.labels) == 1
    dialog._undo_current()
    assert "has changed since" in dialog.sentence
    assert document(window).license(TGL).title == "Two"
    dialog.close()
