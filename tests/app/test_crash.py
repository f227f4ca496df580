"""An error nobody expected is told once, without what the records hold."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.app.crash import Crashes, describe, keep_log
from desktop_app.app.sitting import Sitting
from desktop_app.ui.dialogs.crash_dialog import CrashDialog, CrashNotice


@pytest.fixture
def parent(qtbot: QtBot) -> Iterator[QWidget]:
    hook, in_thread = sys.excepthook, threading.excepthook
    widget = QWidget()
    qtbot.addWidget(widget)
    yield widget
    for dialog in dialogs():
        dialog.reject()
    sys.excepthook, threading.excepthook = hook, in_thread


def fail(name: str) -> None:
    try:
        {}[name]
    except KeyError as error:
        raise ValueError(f"cannot find {name}") from error


def caught(name: str = "Huawei") -> ValueError:
    try:
        fail(name)
    except ValueError as error:
        return error
    raise AssertionError


def raise_unexpected(name: str = "Huawei") -> None:
    error = caught(name)
    sys.excepthook(type(error), error, error.__traceback__)


def dialogs() -> list[CrashDialog]:
    QCoreApplication.processEvents()
    found = QApplication.topLevelWidgets()
    return [each for each in found if isinstance(each, CrashDialog) and each.isVisible()]


def test_that_a_report_names_kinds_and_places_and_no_values() -> None:
    error = caught()
    report = describe(error, error.__traceback__)
    assert "builtins.ValueError" in report
    assert "builtins.KeyError" in report
    assert "test_crash.fail:" in report
    assert "Huawei" not in report


def test_that_one_kind_is_told_once_and_another_is_added(parent: QWidget) -> None:
    notice = CrashNotice(parent)
    Crashes(parent).catch(notice.tell)
    for _ in range(50):
        raise_unexpected()
    (dialog,) = dialogs()
    first = dialog.report.toPlainText()
    assert first.count("ValueError") == 1
    error = ZeroDivisionError()
    sys.excepthook(type(error), error, None)
    assert dialogs() == [dialog]
    assert "ZeroDivisionError" in dialog.report.toPlainText()
    assert "Python 3." in first
    assert "Qt 6." in first


def test_that_a_told_kind_opens_no_second_dialog_later(parent: QWidget) -> None:
    notice = CrashNotice(parent)
    Crashes(parent).catch(notice.tell)
    raise_unexpected()
    dialogs()[0].reject()
    raise_unexpected("Other")
    assert dialogs() == []


def test_that_an_error_in_a_thread_is_told_in_the_window(parent: QWidget) -> None:
    notice = CrashNotice(parent)
    Crashes(parent).catch(notice.tell)
    thread = threading.Thread(target=fail, args=("Huawei",))
    thread.start()
    thread.join()
    (dialog,) = dialogs()
    assert "ValueError" in dialog.report.toPlainText()


def test_that_the_report_can_be_copied(parent: QWidget) -> None:
    dialog = CrashDialog("kinds and places", parent)
    button = dialog.findChild(QPushButton, "copyReport")
    assert button is not None
    button.click()
    assert QGuiApplication.clipboard().text() == "kinds and places"


_DYING = """
import os, signal, sys, faulthandler
from pathlib import Path
from desktop_app.app.crash import keep_log
from desktop_app.app.sitting import Sitting
folder = Path(sys.argv[1])
words = keep_log(folder / "log")
sitting = Sitting(folder / "sittings")
print(int(sitting.was_cut_off), flush=True)
if sys.argv[2] == "end":
    sitting.end()
else:
    os.kill(os.getpid(), getattr(signal, sys.argv[2]))
"""


def run(folder: Path, how: str) -> str:
    command = [sys.executable, "-c", _DYING, str(folder), how]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_that_a_start_after_a_kill_knows_of_it_once(tmp_path: Path) -> None:
    assert [run(tmp_path, how) for how in ("end", "SIGKILL", "end", "end")] == ["0", "0", "1", "0"]


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_that_a_dying_process_leaves_its_last_places(tmp_path: Path) -> None:
    run(tmp_path, "SIGSEGV")
    assert "Segmentation fault" in (tmp_path / "log" / "last-crash.txt").read_text()


def test_that_a_folder_that_cannot_be_made_keeps_nobody_from_working(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text(json.dumps({}))
    assert keep_log(blocked / "log") is None
    assert not Sitting(blocked / "sittings").was_cut_off


_FAILING = """
import os
from PySide6.QtCore import QAbstractListModel, QTimer
from PySide6.QtWidgets import QApplication, QListView, QWidget
from desktop_app.app.crash import Crashes
from desktop_app.ui.dialogs.crash_dialog import CrashDialog, CrashNotice

app = QApplication([])
Crashes(app).catch(CrashNotice(app).tell)

class View(QWidget):
    def paintEvent(self, event):
        raise ValueError("Huawei")

class Model(QAbstractListModel):
    def rowCount(self, parent=None):
        return 3
    def data(self, index, role=0):
        raise KeyError("Huawei")

def slot():
    raise ZeroDivisionError("Huawei")

view, listing, model = View(), QListView(), Model()
view.show(), listing.show()
again = QTimer()
again.timeout.connect(view.update)
again.timeout.connect(listing.viewport().update)
again.start(10)
QTimer.singleShot(0, slot)
QTimer.singleShot(50, lambda: listing.setModel(model))

def end():
    open_ = [each for each in QApplication.allWidgets() if isinstance(each, CrashDialog)]
    print(len(open_), "dialog")
    print(open_[0].report.toPlainText(), flush=True)
    os._exit(0)

QTimer.singleShot(700, end)
app.exec()
"""


def test_that_a_slot_a_model_and_painting_that_fail_open_one_dialog_and_no_cascade() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", _FAILING]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.stdout.startswith("1 dialog")
    for kind in ("builtins.ValueError", "builtins.KeyError", "builtins.ZeroDivisionError"):
        assert done.stdout.count(kind) == 1
    assert "Huawei" not in done.stdout
