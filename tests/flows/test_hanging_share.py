"""Files on a share that hangs: the window says what it waits for, and goes on answering."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.app.windows import Windows
from desktop_app.assets import resource
from desktop_app.settings.options import LAST_WINDOWS, REOPEN_WINDOWS
from desktop_app.storage import LicenseFile, Surroundings
from desktop_app.ui.dialogs.outside_change_dialog import OutsideAnswer, OutsideChoice
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.writing import Drive
from tests.flows.conftest import OpenWindow, PreparedAnswers
from tests.flows.hanging_share import HangingShare
from tests.flows.test_slow_drive import beats, license_of, rename, title_in
from tests.flows.test_versions import write_from_outside


@pytest.fixture
def share(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[HangingShare]:
    folder = tmp_path / "share"
    folder.mkdir()
    for name, sample in (("one", "huawei-tgl"), ("two", "russia-gl8")):
        shutil.copyfile(resource("samples", f"{sample}.licenses"), folder / f"{name}.licenses")
    share = HangingShare(folder, monkeypatch)
    yield share
    share.wake()


@pytest.fixture
def window(open_window: OpenWindow, share: HangingShare, tmp_path: Path) -> Iterator[MainWindow]:
    """An empty window that never waits; nothing of it has touched the share."""
    around = Surroundings(state_folder=tmp_path / "state")
    window = open_window(drive=Drive(around, patience=0, parting=0))
    yield window
    share.wake()
    assert share.touched == []


def opened(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    window.open_path(path)
    shows(window, path, qtbot)


def shows(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    def is_shown() -> bool:
        current = window.files.current
        return current is not None and current.file.path == path

    qtbot.waitUntil(is_shown)


def words(window: MainWindow) -> str:
    return " ".join(label.text() for label in window.busy_bar.findChildren(QLabel))


def message(window: MainWindow) -> str:
    return " ".join(label.text() for label in window.message_bar.findChildren(QLabel))


def cancel(window: MainWindow) -> QPushButton:
    button = window.busy_bar.findChild(QPushButton)
    assert button is not None
    return button


def nobody_else_has(path: Path, qtbot: QtBot) -> None:
    """The file can be edited by others again."""

    def is_free() -> bool:
        file = LicenseFile.open(path)
        found = not file.read_only
        file.close()
        return found

    qtbot.waitUntil(is_free)


def test_that_opening_says_what_it_waits_for_and_shows_the_file_when_it_comes(
    window: MainWindow, share: HangingShare, qtbot: QtBot
) -> None:
    share.fall_asleep()
    window.open_path(share.folder / "one.licenses")
    qtbot.waitUntil(window.busy_bar.isVisible)
    assert "Opening one.licenses" in words(window)
    assert cancel(window).isVisible()
    assert beats(qtbot) >= 20
    share.wake()
    shows(window, share.folder / "one.licenses", qtbot)
    assert not window.busy_bar.isVisible()


def test_that_cancelling_leaves_what_was_there_and_lets_go_of_the_late_file(
    window: MainWindow, share: HangingShare, qtbot: QtBot
) -> None:
    one, two = share.folder / "one.licenses", share.folder / "two.licenses"
    opened(window, one, qtbot)
    share.fall_asleep()
    window.open_path(two)
    qtbot.waitUntil(window.busy_bar.isVisible)
    cancel(window).click()
    assert not window.busy_bar.isVisible()
    assert window.path == one
    assert share.asked.wait(10)
    share.wake()
    lock = two.with_name(f".{two.name}.lock")
    qtbot.waitUntil(lambda: not lock.exists())
    assert window.files.current is not None
    assert window.files.current.file.path == one


def test_that_the_file_wanted_last_is_shown_whichever_comes_first(
    window: MainWindow, share: HangingShare, huawei: Path, qtbot: QtBot
) -> None:
    share.fall_asleep()
    window.open_path(share.folder / "one.licenses")
    assert share.asked.wait(10)
    opened(window, huawei, qtbot)
    share.wake()
    nobody_else_has(share.folder / "one.licenses", qtbot)
    assert window.files.current is not None
    assert window.files.current.file.path == huawei


def test_that_asking_twice_for_a_file_opens_it_once(
    window: MainWindow, share: HangingShare, qtbot: QtBot
) -> None:
    shown: list[object] = []
    window.files.opened.connect(shown.append)
    share.fall_asleep()
    window.open_path(share.folder / "one.licenses")
    window.open_path(share.folder / "one.licenses")
    share.wake()
    shows(window, share.folder / "one.licenses", qtbot)
    window.open_path(share.folder / "." / "one.licenses")
    link = share.folder.parent / "link.licenses"
    link.symlink_to(share.folder / "one.licenses")
    window.open_path(link)
    qtbot.waitUntil(lambda: not window.files.jobs.is_running("open"))
    assert len(shown) == 1
    assert window.files.current is not None
    assert not window.files.current.file.read_only


def test_that_a_window_closes_while_its_file_is_still_on_its_way(
    window: MainWindow, share: HangingShare, qtbot: QtBot
) -> None:
    share.fall_asleep()
    window.open_path(share.folder / "one.licenses")
    assert share.asked.wait(10)
    window.close()
    assert not window.isVisible()
    share.wake()
    nobody_else_has(share.folder / "one.licenses", qtbot)


def test_that_a_window_closes_with_a_file_on_a_share_that_hangs(
    window: MainWindow, share: HangingShare, qtbot: QtBot
) -> None:
    opened(window, share.folder / "one.licenses", qtbot)
    share.fall_asleep()
    rename(window, "One")
    window.close()
    share.wake()
    qtbot.waitUntil(lambda: not window.files.is_behind)
    assert title_in(share.folder / "one.licenses") == "One"
    nobody_else_has(share.folder / "one.licenses", qtbot)


def test_that_a_copy_is_shown_once_it_is_there(
    window: MainWindow, share: HangingShare, answers: PreparedAnswers, qtbot: QtBot
) -> None:
    opened(window, share.folder / "one.licenses", qtbot)
    answers.create = share.folder / "copy.licenses"
    share.fall_asleep()
    window.actions_by_name["save_as"].trigger()
    qtbot.waitUntil(window.busy_bar.isVisible)
    assert "Saving copy.licenses" in words(window)
    assert beats(qtbot) >= 20
    share.wake()
    shows(window, answers.create, qtbot)


def test_that_a_copy_does_not_replace_what_was_edited_meanwhile(
    window: MainWindow, share: HangingShare, answers: PreparedAnswers, qtbot: QtBot
) -> None:
    one = share.folder / "one.licenses"
    opened(window, one, qtbot)
    answers.create = share.folder / "copy.licenses"
    share.fall_asleep()
    window.actions_by_name["save_as"].trigger()
    assert share.asked.wait(10)
    rename(window, "Later")
    share.wake()
    qtbot.waitUntil(window.message_bar.isVisible)
    qtbot.waitUntil(lambda: title_in(one) == "Later")
    assert window.path == one
    assert answers.create.name in message(window)
    nobody_else_has(answers.create, qtbot)


def test_that_a_new_file_and_a_sample_come_when_the_drive_lets_them(
    window: MainWindow, share: HangingShare, answers: PreparedAnswers, qtbot: QtBot
) -> None:
    answers.create = share.folder / "new.licenses"
    share.fall_asleep()
    window.actions_by_name["new"].trigger()
    assert beats(qtbot) >= 20
    share.wake()
    shows(window, answers.create, qtbot)
    window.files.open_sample("huawei-tgl")
    qtbot.waitUntil(lambda: window.path is not None and window.path.name == "huawei-tgl.licenses")


@pytest.mark.parametrize("choice", OutsideChoice)
def test_that_another_programs_change_is_answered_although_the_share_hangs(
    window: MainWindow,
    share: HangingShare,
    answers: PreparedAnswers,
    qtbot: QtBot,
    choice: OutsideChoice,
) -> None:
    one = share.folder / "one.licenses"
    opened(window, one, qtbot)
    first = title_in(one)
    write_from_outside(one, first, "Theirs")
    answers.outside = OutsideAnswer(choice)
    answers.create = share.folder / "mine.licenses"
    share.fall_asleep()
    window.versions.look_outside()
    assert beats(qtbot) >= 20
    assert not answers.differences
    share.wake()
    # Hung again in the middle of it, when the question has just been answered.
    qtbot.waitUntil(lambda: bool(answers.differences))
    share.fall_asleep()
    assert beats(qtbot) >= 20
    share.wake()
    if choice is OutsideChoice.COPY:
        shows(window, answers.create, qtbot)
        assert title_in(answers.create) == first
    else:
        shows(window, one, qtbot)
        qtbot.waitUntil(lambda: license_of(window).title == "Theirs")


def test_that_restoring_waits_for_nothing(
    window: MainWindow, share: HangingShare, answers: PreparedAnswers, qtbot: QtBot
) -> None:
    one = share.folder / "one.licenses"
    opened(window, one, qtbot)
    first = title_in(one)
    rename(window, "Another title")
    qtbot.waitUntil(lambda: title_in(one) == "Another title")
    answers.wanted_backup = -1
    share.fall_asleep()
    window.actions_by_name["restore"].trigger()
    assert beats(qtbot) >= 20
    share.wake()
    qtbot.waitUntil(lambda: title_in(one) == first)


def test_that_what_is_dragged_from_a_share_is_not_looked_at(
    window: MainWindow, share: HangingShare, qtbot: QtBot
) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(share.folder / "one.licenses"))])
    copy, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    share.fall_asleep()
    enter = QDragEnterEvent(QPointF(9, 9).toPoint(), copy, mime, left, none)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(9, 9), copy, mime, left, none, QEvent.Type.Drop)
    QApplication.sendEvent(window, drop)
    assert beats(qtbot) >= 20
    share.wake()
    shows(window, share.folder / "one.licenses", qtbot)


def test_that_the_welcome_page_looks_for_recent_files_beside_the_window(
    window: MainWindow, share: HangingShare, qtbot: QtBot
) -> None:
    opened(window, share.folder / "one.licenses", qtbot)
    share.fall_asleep()
    window.actions_by_name["close"].trigger()
    assert beats(qtbot) >= 20
    assert not window.workspace.isVisible()
    window.close()


def test_that_a_share_that_hangs_holds_up_neither_the_choice_of_a_window_nor_a_start(
    window: MainWindow, share: HangingShare, qtbot: QtBot
) -> None:
    one, two = share.folder / "one.licenses", share.folder / "two.licenses"
    choices = window.preferences
    choices.set(REOPEN_WINDOWS, value=True)
    choices.set(LAST_WINDOWS, ((str(one), b""), (str(two), b"")))
    windows = Windows(lambda: window, choices)
    share.fall_asleep()
    windows.begin(())
    assert window.isVisible()
    assert window.path == two
    windows.open((two,))
    assert windows.all == (window, window)
    share.wake()
    shows(window, two, qtbot)
