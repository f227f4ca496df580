"""What is done to many licenses at once leaves the window free, and can be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.domain.records import FileInfo, License
from desktop_app.editing.edits import edit_of
from desktop_app.editing.selection import Selection
from desktop_app.storage import LicenseFile
from desktop_app.ui import clipboard_flow
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.models.cell_entry import CellEntry
from desktop_app.ui.models.columns import Column
from desktop_app.ui.models.row_texts import Viewpoint
from tests.collection import collection
from tests.flows.conftest import OpenWindow
from tests.flows.holding_up import held_up

COUNT = 600


@pytest.fixture
def window(open_window: OpenWindow, tmp_path: Path) -> MainWindow:
    path = tmp_path / "many.licenses"
    file = LicenseFile.create(path, FileInfo(title="Many"))
    pairs = ((None, license_) for license_ in collection(COUNT))
    edit = edit_of("Begin", *pairs)
    assert edit is not None
    file.commit(edit, at="2026-01-01T00:00:00Z", by="")
    file.close()
    window: MainWindow = open_window(path)
    return window


def document(window: MainWindow) -> Any:
    assert window.files.current is not None
    return window.files.current.document


def licenses(window: MainWindow) -> list[License]:
    return list(document(window).licenses)


def choose(window: MainWindow, rows: int, column: Column) -> None:
    model, table = window.workspace.model, window.workspace.table
    table.setColumnHidden(column, False)
    first, last = model.index(0, column), model.index(rows - 1, column)
    table.setFocus()
    flags = QItemSelectionModel.SelectionFlag
    table.selectionModel().setCurrentIndex(first, flags.NoUpdate)
    table.selectionModel().select(QItemSelection(first, last), flags.ClearAndSelect)


@pytest.fixture
def slow_texts(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Texts of copied licenses that are not made before they are let go."""
    go_on = Event()
    quick = clipboard_flow.words_of

    def slow(wanted: Any) -> str:
        go_on.wait(60)
        return quick(wanted)

    monkeypatch.setattr(clipboard_flow, "words_of", slow)
    yield go_on
    go_on.set()


def cancel(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.busy_bar.isVisibleTo(window))
    button = window.busy_bar.findChild(QPushButton)
    assert button is not None
    button.click()


def test_that_everything_is_selected_without_asking_every_row(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    whole = CellEntry.can_edit

    def counted(entry: CellEntry, license_: License, column: Column, viewpoint: Viewpoint) -> bool:
        asked.append(license_.id)
        return whole(entry, license_, column, viewpoint)

    window.show()
    QApplication.processEvents()
    monkeypatch.setattr(CellEntry, "can_edit", counted)
    window.workspace.table.selectAll()
    window.workspace.table.horizontalHeader().viewport().repaint()
    QApplication.processEvents()
    assert len(window.workspace.chosen_licenses()) == COUNT
    assert len(asked) < COUNT


def test_that_many_licenses_are_copied_beside_the_window(
    window: MainWindow, qtbot: QtBot, slow_texts: Any
) -> None:
    window.workspace.table.selectAll()
    QApplication.clipboard().setText("before")
    window.actions_by_name["copy"].trigger()
    assert QApplication.clipboard().text() == "before"
    slow_texts.set()
    qtbot.waitUntil(lambda: QApplication.clipboard().text() != "before")
    assert licenses(window)[-1].title in QApplication.clipboard().text()


def test_that_a_cut_that_is_given_up_leaves_records_and_clipboard(
    window: MainWindow, qtbot: QtBot, slow_texts: Any
) -> None:
    before = licenses(window)
    window.workspace.table.selectAll()
    QApplication.clipboard().setText("before")
    window.actions_by_name["cut"].trigger()
    cancel(window, qtbot)
    slow_texts.set()
    qtbot.waitUntil(lambda: not window.files.jobs.is_busy())
    QApplication.processEvents()
    assert QApplication.clipboard().text() == "before"
    assert licenses(window) == before


def test_that_what_changed_while_it_was_copied_is_not_cut(
    window: MainWindow, qtbot: QtBot, slow_texts: Any
) -> None:
    window.workspace.table.selectAll()
    window.actions_by_name["cut"].trigger()
    first = licenses(window)[0]
    window.workspace.pick(Selection(first.id))
    window.actions_by_name["delete"].trigger()
    slow_texts.set()
    qtbot.waitUntil(lambda: "not cut" in window.status_line.text)
    assert len(licenses(window)) == COUNT - 1


def test_that_many_licenses_are_changed_and_changed_back_in_table_and_timeline(
    window: MainWindow, qtbot: QtBot
) -> None:
    before = licenses(window)
    choose(window, COUNT, Column.PROGRAM)
    window.actions_by_name["fill_down"].trigger()
    qtbot.waitUntil(lambda: window.files.current.undo_stack.count() == 1)  # type: ignore[union-attr] - open
    qtbot.waitUntil(lambda: not window.files.jobs.is_busy())
    wanted = before[0].program
    assert {each.program for each in licenses(window)} == {wanted}
    model, stage = window.workspace.model, window.workspace.timeline.stage
    last = model.index(COUNT - 1, Column.PROGRAM)
    assert model.data(last) == wanted
    assert {each.program for each in stage.arrangement.licenses} == {wanted}
    window.actions_by_name["undo"].trigger()
    qtbot.waitUntil(lambda: not window.files.jobs.is_busy())
    assert licenses(window) == before
    assert model.data(last) == before[-1].program


def test_that_many_licenses_are_pasted_beside_the_window_and_taken_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    before = licenses(window)
    window.workspace.table.selectAll()
    QApplication.clipboard().setText("before")
    window.actions_by_name["copy"].trigger()
    qtbot.waitUntil(lambda: QApplication.clipboard().text() != "before")
    window.actions_by_name["paste"].trigger()
    assert licenses(window) == before
    qtbot.waitUntil(lambda: len(licenses(window)) == 2 * COUNT)
    window.actions_by_name["undo"].trigger()
    assert licenses(window) == before


def test_that_a_paste_makes_room_for_what_was_added_meanwhile(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, quick = Event(), clipboard_flow.clip_from

    def slow(data: bytes) -> Any:
        go_on.wait(60)
        return quick(data)

    window.workspace.table.selectAll()
    QApplication.clipboard().setText("before")
    window.actions_by_name["copy"].trigger()
    qtbot.waitUntil(lambda: QApplication.clipboard().text() != "before")
    monkeypatch.setattr(clipboard_flow, "clip_from", slow)
    window.actions_by_name["paste"].trigger()
    window.workspace.pick(Selection(licenses(window)[0].id))
    window.actions_by_name["duplicate"].trigger()
    assert len(licenses(window)) == COUNT + 1
    go_on.set()
    qtbot.waitUntil(lambda: len(licenses(window)) == 2 * COUNT + 1)


def test_that_many_licenses_are_duplicated_beside_the_window_or_not_at_all(
    window: MainWindow, qtbot: QtBot
) -> None:
    choose(window, 400, Column.LICENSE)
    with held_up(window):
        window.actions_by_name["duplicate"].trigger()
        cancel(window, qtbot)
    qtbot.waitUntil(lambda: not window.files.jobs.is_busy())
    assert len(licenses(window)) == COUNT
    window.actions_by_name["duplicate"].trigger()
    qtbot.waitUntil(lambda: len(licenses(window)) == COUNT + 400)
    window.actions_by_name["undo"].trigger()
    assert len(licenses(window)) == COUNT
