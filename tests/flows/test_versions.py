"""Other versions of a file in the window: history, earlier copies, and what others wrote."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QListWidget,
    QPushButton,
    QTableWidget,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot
from tinydb import TinyDB

from desktop_app.domain.changes import Table
from desktop_app.domain.days import parse_day
from desktop_app.domain.records import FileInfo
from desktop_app.editing.differences import Records, differences
from desktop_app.editing.edits import remove_license, set_field, set_term_end
from desktop_app.storage import login_name
from desktop_app.ui.dialogs.outside_change_dialog import (
    OutsideAnswer,
    OutsideChangeDialog,
    OutsideChoice,
)
from desktop_app.ui.dialogs.questions import DialogQuestions
from desktop_app.ui.dialogs.restore_dialog import RestoreDialog
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.writing import Drive
from tests.builders import a_license
from tests.flows.conftest import OpenWindow, PreparedAnswers

TGL, TITLE = "huawei-tgl", "Temporary General License"


def title_of(window: MainWindow, license_id: str = TGL) -> str:
    assert window.files.current is not None
    license_ = window.files.current.document.license(license_id)
    assert license_ is not None
    return license_.title


def rename(window: MainWindow, title: str) -> None:
    assert window.files.current is not None
    license_ = window.files.current.document.license(TGL)
    assert license_ is not None
    window.files.current.perform(set_field(license_, "title", title))


def write_from_outside(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert f'"title": "{old}"' in text
    path.write_text(text.replace(f'"title": "{old}"', f'"title": "{new}"', 1), encoding="utf-8")


def open_history(window: MainWindow) -> None:
    tabs = window.workspace.inspector.findChild(QTabWidget)
    assert isinstance(tabs, QTabWidget)
    tabs.setCurrentIndex(3)
    QApplication.processEvents()


def test_that_the_history_of_a_license_tells_what_was_done_and_leads_back(
    open_window: OpenWindow, huawei: Path
) -> None:
    window = open_window(huawei)
    rename(window, "Another title")
    open_history(window)
    page = window.workspace.inspector.history
    texts = [label.text() for label in page.findChildren(QLabel)]
    assert "title: Temporary General License → Another title" in texts
    button = next(each for each in page.findChildren(QPushButton) if each.isVisibleTo(page))
    button.click()
    assert title_of(window) == "Temporary General License"
    window.actions_by_name["undo"].trigger()
    assert title_of(window) == "Another title"


def test_that_an_earlier_version_comes_back_as_one_undoable_step(
    open_window: OpenWindow, huawei: Path, answers: PreparedAnswers
) -> None:
    window = open_window(huawei)
    rename(window, "Another title")
    answers.wanted_backup = -1
    window.actions_by_name["restore"].trigger()
    assert title_of(window) == "Temporary General License"
    window.actions_by_name["undo"].trigger()
    assert title_of(window) == "Another title"


def before_the_trail(path: Path) -> str:
    """What the file says of all but the audit trail."""
    text, trail, _ = path.read_text(encoding="utf-8").partition('"changes"')
    assert trail
    return text


def pick_the_oldest(qtbot: QtBot) -> None:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, RestoreDialog)
    listed = dialog.findChild(QListWidget)
    assert isinstance(listed, QListWidget)
    listed.setFocus()
    qtbot.keyClick(listed, Qt.Key.Key_End)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)


def test_that_a_restore_picked_in_its_window_is_undone_and_redone_to_the_byte(
    open_window: OpenWindow,
    huawei: Path,
    answers: PreparedAnswers,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(answers, "backup", DialogQuestions().backup)
    window = open_window(huawei)
    assert window.files.current is not None
    rename(window, "Another title")
    gone = window.files.current.document.license("huawei-cyber")
    assert gone is not None
    window.files.current.perform(remove_license(gone, window.files.current.document.licenses))
    edited = before_the_trail(huawei)
    assert "Another title" in edited
    assert '"title": "Cybersecurity authorization"' not in edited
    QTimer.singleShot(0, lambda: pick_the_oldest(qtbot))
    window.actions_by_name["restore"].trigger()
    restored = before_the_trail(huawei)
    assert "Another title" not in restored
    assert '"title": "Cybersecurity authorization"' in restored
    window.actions_by_name["undo"].trigger()
    assert before_the_trail(huawei) == edited
    window.actions_by_name["redo"].trigger()
    assert before_the_trail(huawei) == restored


def test_that_a_change_from_outside_is_never_overwritten_without_a_choice(
    open_window: OpenWindow, huawei: Path, answers: PreparedAnswers
) -> None:
    window = open_window(huawei)
    write_from_outside(huawei, TITLE, "Written by somebody else")
    before = huawei.read_bytes()
    rename(window, "Mine")
    assert huawei.read_bytes() == before
    assert [each.record_id for each in answers.differences if each.table is Table.LICENSES] == [TGL]
    assert title_of(window) == "Temporary General License"


def test_that_reload_shows_what_others_wrote(
    open_window: OpenWindow, huawei: Path, answers: PreparedAnswers
) -> None:
    window = open_window(huawei)
    write_from_outside(huawei, TITLE, "Written by somebody else")
    answers.outside = OutsideAnswer(OutsideChoice.RELOAD)
    window.versions.look_outside()
    assert title_of(window) == "Written by somebody else"


def test_that_mine_can_go_on_in_a_copy(
    open_window: OpenWindow, huawei: Path, answers: PreparedAnswers, tmp_path: Path
) -> None:
    window = open_window(huawei)
    write_from_outside(huawei, TITLE, "Written by somebody else")
    before = huawei.read_bytes()
    answers.outside = OutsideAnswer(OutsideChoice.COPY)
    answers.create = tmp_path / "mine.licenses"
    window.versions.look_outside()
    assert title_of(window) == "Temporary General License"
    assert window.files.current is not None
    assert window.files.current.file.path == answers.create
    assert huawei.read_bytes() == before


def test_that_merging_keeps_mine_for_the_records_chosen(
    open_window: OpenWindow, huawei: Path, answers: PreparedAnswers
) -> None:
    window = open_window(huawei)
    write_from_outside(huawei, TITLE, "Written by somebody else")
    write_from_outside(huawei, "Cybersecurity authorization", "Also theirs")
    answers.outside = OutsideAnswer(OutsideChoice.MERGE, frozenset({(Table.LICENSES, TGL)}))
    window.versions.look_outside()
    assert title_of(window) == "Temporary General License"
    assert title_of(window, "huawei-cyber") == "Also theirs"
    with TinyDB(huawei) as database:
        titles = [each["title"] for each in database.table("licenses").all()]
    assert titles == ["Temporary General License", "Also theirs"]


@pytest.mark.parametrize("choice", [OutsideChoice.MERGE, OutsideChoice.COPY])
def test_that_the_edit_that_noticed_the_other_program_is_not_lost(
    open_window: OpenWindow,
    huawei: Path,
    answers: PreparedAnswers,
    tmp_path: Path,
    choice: OutsideChoice,
) -> None:
    window = open_window(huawei)
    write_from_outside(huawei, "Cybersecurity authorization", "Theirs")
    answers.outside = OutsideAnswer(choice, frozenset({(Table.LICENSES, TGL)}))
    answers.create = tmp_path / "mine.licenses"
    rename(window, "Mine")
    shown = {each.record_id: each.mine for each in answers.differences}
    assert getattr(shown[TGL], "title", "") == "Mine"
    assert title_of(window) == "Mine"
    theirs = "Theirs" if choice is OutsideChoice.MERGE else "Cybersecurity authorization"
    assert title_of(window, "huawei-cyber") == theirs
    window.actions_by_name["undo"].trigger()
    assert title_of(window) == TITLE


def test_that_both_versions_of_a_record_stand_side_by_side(qtbot: QtBot) -> None:
    mine, theirs = a_license(id="a", title="Mine"), a_license(id="a", title="<b>Theirs</b>")
    only = a_license(id="b", title="Only theirs")
    found = differences(Records(FileInfo(), (mine,), ()), Records(FileInfo(), (theirs, only), ()))
    window = QWidget()
    qtbot.addWidget(window)
    dialog = OutsideChangeDialog("h.licenses", found, window)
    records, sides = dialog.findChildren(QTableWidget)
    assert cells(sides) == [["title", "Mine", "<b>Theirs</b>"]]
    records.setCurrentCell(1, 0)
    assert ["title", "—", "Only theirs"] in cells(sides)


def cells(table: QTableWidget) -> list[list[str]]:
    found: list[list[str]] = []
    for row in range(table.rowCount()):
        items = [table.item(row, column) for column in range(table.columnCount())]
        found.append(["" if item is None else item.text() for item in items])
    return found


def test_that_a_second_window_on_the_same_file_reads_only_and_says_so(
    open_window: OpenWindow, huawei: Path
) -> None:
    first = open_window(huawei)
    second = open_window(huawei)
    assert second.files.current is not None
    assert second.files.current.file.read_only
    before = huawei.read_bytes()
    rename(second, "Not allowed")
    assert huawei.read_bytes() == before
    assert second.message_bar.isVisible()
    assert title_of(second) == "Temporary General License"
    rename(first, "Allowed")
    assert title_of(first) == "Allowed"


@pytest.mark.parametrize("day", ["2020-03-17", "2020-03-31"])
def test_that_the_trail_keeps_the_state_before_each_edit(
    open_window: OpenWindow, huawei: Path, day: str
) -> None:
    window = open_window(huawei)
    assert window.files.current is not None
    license_ = window.files.current.document.license(TGL)
    assert license_ is not None
    window.files.current.perform(set_term_end(license_, "ext-2", parse_day(day)))
    with TinyDB(huawei) as database:
        (entry,) = database.table("changes").all()
    before = next(term for term in entry["before"]["terms"] if term["id"] == "ext-2")
    assert before["end"]["date"] == "2020-02-16"
    assert entry["by"] == login_name()


def test_that_a_file_opens_with_progress_and_can_be_cancelled(
    open_window: OpenWindow, huawei: Path, qtbot: QtBot
) -> None:
    window = open_window(drive=Drive(patience=0))
    shares: list[float] = []
    window.files.progressed.connect(lambda share, _step: shares.append(share))
    window.open_path(huawei)
    window.busy_bar.cancelled.emit()
    window.files.jobs.finish()
    QApplication.processEvents()
    assert window.files.current is None
    with qtbot.waitSignal(window.files.opened, timeout=30_000):
        window.open_path(huawei)
    assert shares
    assert shares == sorted(shares)
    assert not window.busy_bar.isVisible()
    assert title_of(window) == "Temporary General License"
    assert window.files.current is not None
    assert not window.files.current.file.read_only
