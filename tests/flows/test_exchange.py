"""Tables of other people come in through the window, and tables go out of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QTableView, QTableWidget
from pytestqt.qtbot import QtBot

from desktop_app.storage import LicenseFile
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
    dialog = next(each for each in window.findChildren(ImportDialog) if each.isVisible())
    qtbot.waitUntil(lambda: counts(dialog) != "Reading…")
    return dialog


def shown_rows(dialog: ImportDialog, name: str) -> list[list[str]]:
    table = dialog.findChild(QTableView, name)
    assert table is not None
    model = table.model()
    return [
        [str(model.index(row, column).data() or "") for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


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


CHANGED = "Licence no,Title,Agency,Phase,From,To\nhuawei-tgl,Other title,BIS,Ext 1,2019-08-19,*\n"


def test_that_each_changed_field_is_taken_or_kept(
    qtbot: QtBot, window: MainWindow, table: Path
) -> None:
    table.write_text(CHANGED)
    dialog = dialog_for(qtbot, window, table)
    fields = {row[3]: row for row in shown_rows(dialog, "importChanges")}
    assert fields["Title"][5] == "Other title"
    assert "End" in fields
    rows = [row[3] for row in shown_rows(dialog, "importChanges")]
    dialog.changes.model.choose([rows.index("Title")], theirs=False)
    file = window.files.current
    assert file is not None
    before = file.document.license("huawei-tgl")
    dialog.accept()
    after = file.document.license("huawei-tgl")
    assert before is not None
    assert after is not None
    assert (after.title, after.authority) == (before.title, "BIS")
    term = next(term for term in after.terms if term.designation == "Ext 1")
    assert term.end is None


def test_that_keeping_everything_changes_nothing(
    qtbot: QtBot, window: MainWindow, table: Path
) -> None:
    table.write_text(CHANGED)
    dialog = dialog_for(qtbot, window, table)
    dialog.changes.model.choose([], theirs=False)
    assert dialog.edit() is None


def test_that_records_show_what_becomes_of_them(
    qtbot: QtBot, window: MainWindow, table: Path
) -> None:
    table.write_text("id,title,from,to\nnew,New one,2024-01-01,2024-12-31\n")
    dialog = dialog_for(qtbot, window, table)
    rows = shown_rows(dialog, "importRecords")
    assert rows[0][:2] == ["new", "New one"]
    assert "not in the import" in {row[0] for row in rows}


def test_that_a_table_is_read_the_next_time_as_it_was_the_last_time(
    qtbot: QtBot, window: MainWindow, table: Path
) -> None:
    table.write_text("Nr,Was,A,B\n1,One,2024-01-01,2024-12-31\n2,Two,2024-01-01,2024-12-31\n")
    dialog = dialog_for(qtbot, window, table)
    for header, meaning in (("Nr", "id"), ("Was", "title"), ("A", "start"), ("B", "end")):
        combo = combo_named(dialog, f"Meaning of {header}")
        if combo.currentData() != meaning:
            choose(qtbot, combo, meaning)
            qtbot.waitUntil(lambda: counts(dialog) != "Reading…")
    dialog.accept()
    QApplication.processEvents()
    table.write_text("Nr,Was,A,B\n3,Three,2025-01-01,2025-12-31\n")
    again = dialog_for(qtbot, window, table)
    qtbot.waitUntil(lambda: "1 new" in counts(again))
    assert combo_named(again, "Meaning of B").currentData() == "end"
    again.accept()
    file = window.files.current
    assert file is not None
    three = file.document.license("3")
    assert three is not None
    assert str(three.terms[0].end and three.terms[0].end.date) == "2025-12-31"


def test_that_a_person_says_what_words_in_the_column_of_ends_mean(
    qtbot: QtBot, window: MainWindow, table: Path
) -> None:
    table.write_text("id,title,from,to\n1,One,2024-01-01,*\n2,Two,2024-01-01,2024-12-31\n")
    dialog = dialog_for(qtbot, window, table)
    assert "2 new" in counts(dialog)
    choose(qtbot, combo_named(dialog, "End “*”"), "unknown")
    qtbot.waitUntil(lambda: "1 rejected" in counts(dialog))
    assert "its end is unknown" in shown_rows(dialog, "importRejected")[0][1]


def test_that_a_large_import_is_written_beside_the_window_and_is_one_step(
    qtbot: QtBot, window: MainWindow, table: Path
) -> None:
    rows = "".join(f"L-{n},License {n},2024-01-01,2024-12-31\n" for n in range(700))
    table.write_text(f"id,title,from,to\n{rows}")
    before = ids(window)
    dialog = dialog_for(qtbot, window, table)
    with qtbot.waitSignal(window.exchange.imports.finished, timeout=30_000):
        dialog.accept()
    assert len(ids(window)) == len(before) + 700
    window.actions_by_name["undo"].trigger()
    assert ids(window) == before


def test_that_a_large_import_can_be_taken_back_while_it_is_written(
    qtbot: QtBot, window: MainWindow, table: Path
) -> None:
    rows = "".join(f"L-{n},License {n},2024-01-01,2024-12-31\n" for n in range(700))
    table.write_text(f"id,title,from,to\n{rows}")
    before = ids(window)
    dialog = dialog_for(qtbot, window, table)
    dialog.accept()
    dialog.reject()
    qtbot.waitUntil(lambda: not window.files.jobs.is_busy(), timeout=30_000)
    file = window.files.current
    assert file is not None
    # Taken back or already there: file and document agree in any case.
    assert len(ids(window)) in (len(before), len(before) + 700)
    window.actions_by_name["save"].trigger()
    reopened = LicenseFile.open(file.file.path, read_only=True)
    assert len(reopened.contents.licenses) == len(ids(window))
    reopened.close()
