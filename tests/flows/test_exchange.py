"""Tables of other people come in through the window, and tables go out of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QTableWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.dialogs.import_dialog import ImportDialog
from desktop_app.ui.main_window import MainWindow
from tests.exchange.outgoing import csv_rows
from tests.flows.conftest import OpenWindow

TABLE = "Licence no,Title,From,To\nL-1,One,03/04/2020,05/06/2021\nL-2,<b>Two</b>,?,\n"


@pytest.fixture
def window(open_window: OpenWindow, huawei: Path) -> MainWindow:
    return open_window(huawei)


def dialog_for(qtbot: QtBot, window: MainWindow, table: Path) -> ImportDialog:
    window.exchange.imports.ask = lambda *_: table
    window.actions_by_name["import"].trigger()
    dialog = window.findChild(ImportDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: counts(dialog) != "Reading…")
    return dialog


def counts(dialog: ImportDialog) -> str:
    label = dialog.findChild(QLabel, "importCounts")
    assert label is not None
    return label.text()


def choose(qtbot: QtBot, combo: QComboBox, value: str) -> None:
    place = combo.findData(value)
    combo.setCurrentIndex(place)
    combo.activated.emit(place)


def combo_named(dialog: ImportDialog, name: str) -> QComboBox:
    return next(box for box in dialog.findChildren(QComboBox) if box.accessibleName() == name)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "table.csv"
    path.write_text(TABLE)
    return path


def ids(window: MainWindow) -> list[str]:
    assert window.files.current is not None
    return [license.id for license in window.files.current.document.licenses]


def test_that_undecidable_dates_are_asked_about_before_anything_changes(
    qtbot: QtBot, window: MainWindow, table: Path
) -> None:
    dialog = dialog_for(qtbot, window, table)
    assert "03/04/2020" in counts(dialog)
    choose(qtbot, combo_named(dialog, "Order of dates"), "dmy")
    qtbot.waitUntil(lambda: "1 new" in counts(dialog))
    assert "1 rejected" in counts(dialog)
    before = ids(window)
    dialog.accept()
    assert ids(window) == [*before, "L-1"]


def test_that_an_import_is_one_undo_step(qtbot: QtBot, window: MainWindow, table: Path) -> None:
    table.write_text(TABLE.replace("03/04", "13/04"))
    dialog = dialog_for(qtbot, window, table)
    choose(qtbot, combo_named(dialog, "Order of dates"), "dmy")
    qtbot.waitUntil(lambda: "1 new" in counts(dialog))
    before = ids(window)
    dialog.accept()
    window.actions_by_name["undo"].trigger()
    assert ids(window) == before


def test_that_going_back_changes_nothing(qtbot: QtBot, window: MainWindow, table: Path) -> None:
    before = ids(window)
    dialog = dialog_for(qtbot, window, table)
    dialog.reject()
    QApplication.processEvents()
    assert ids(window) == before


def test_that_a_column_can_be_left_out(qtbot: QtBot, window: MainWindow, table: Path) -> None:
    dialog = dialog_for(qtbot, window, table)
    choose(qtbot, combo_named(dialog, "Order of dates"), "dmy")
    choose(qtbot, combo_named(dialog, "Meaning of From"), "")
    qtbot.waitUntil(lambda: "2 new" in counts(dialog))
    columns = dialog.findChild(QTableWidget, "importColumns")
    assert columns is not None
    assert columns.rowCount() == 4
    dialog.reject()


def test_that_what_cannot_be_read_is_said_in_the_dialog(
    qtbot: QtBot, window: MainWindow, table: Path
) -> None:
    table.write_bytes(b"PK\x03\x04 broken")
    dialog = dialog_for(qtbot, window, table)
    assert "damaged" in counts(dialog)
    dialog.reject()


def test_that_a_table_goes_out_of_the_window(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    out = tmp_path / "out.csv"
    window.exchange.tables.ask = lambda *_: out
    with qtbot.waitSignal(window.exchange.tables.finished):
        window.actions_by_name["export_table"].trigger()
    assert "Ext 2" in {row["Designation"] for row in csv_rows(out.read_bytes())}
