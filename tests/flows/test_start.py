"""The window is on the screen before its heavy parts are, and forgets nothing asked of it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.app.window import application
from desktop_app.render.fonts import Fonts
from desktop_app.settings.preferences import Preferences
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.theme_watch import ThemeWatch
from desktop_app.ui.window_parts import Surroundings
from tests.flows.conftest import FixedClock, MemoryStore, PreparedAnswers

_FRAME_ONLY = """
import sys
from desktop_app.__main__ import main
from desktop_app.app import first_paint, start
from desktop_app.app.window import application, begin_window
application()
window = begin_window()
window.show()
print(sorted({"numpy", "pyqtgraph", "tinydb"} & set(sys.modules)))
"""
_WHOLE_START = """
import sys
from PySide6.QtCore import QTimer
from desktop_app.app import first_paint, start
from desktop_app.app.window import application
app = application()
def look():
    for window in app.topLevelWidgets():
        if hasattr(window, "workspace") and window.workspace.isVisible():
            print(window.windowTitle(), window.files.current.file.path.name)
            window.close()
again = QTimer()
again.timeout.connect(look)
again.start(20)
sys.exit(start.run_window([sys.argv[1]]))
"""


def run(code: str, tmp_path: Path, *arguments: str) -> str:
    folders = {f"XDG_{kind}_HOME": str(tmp_path) for kind in ("CONFIG", "STATE", "DATA")}
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **folders},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    return done.stdout.strip()


def test_that_the_frame_is_shown_before_any_heavy_library_is_loaded(tmp_path: Path) -> None:
    assert run(_FRAME_ONLY, tmp_path) == "[]"


def test_that_the_program_opens_the_file_it_was_started_with(tmp_path: Path, huawei: Path) -> None:
    assert run(_WHOLE_START, tmp_path, str(huawei)).endswith("h.licenses")


@pytest.fixture
def frame(qtbot: QtBot, store: MemoryStore) -> Iterator[MainWindow]:
    preferences = Preferences(store)
    window = MainWindow(
        preferences=preferences,
        themes=ThemeWatch(application(), preferences),
        samples=(("huawei-tgl", "Huawei"),),
        local_time=FixedClock().local_time,
    )
    with qtbot.waitExposed(window):
        window.show()
    yield window
    window.close()
    window.deleteLater()
    QApplication.processEvents()


def complete(window: MainWindow, answers: PreparedAnswers, tmp_path: Path) -> None:
    preferences, copies = window.preferences, tmp_path / "samples"
    window.complete(Surroundings(FixedClock(), preferences, answers, Fonts(), copies))


def test_that_what_is_asked_of_the_frame_is_done_once_somebody_can(
    frame: MainWindow, answers: PreparedAnswers, tmp_path: Path, qtbot: QtBot
) -> None:
    answers.create = tmp_path / "new.licenses"
    frame.actions_by_name["new"].trigger()
    assert not answers.create.exists()
    complete(frame, answers, tmp_path)
    qtbot.waitUntil(lambda: frame.files.current is not None)
    assert answers.create.exists()


def test_that_the_frame_names_the_file_that_is_about_to_be_shown(
    frame: MainWindow, answers: PreparedAnswers, huawei: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    frame.open_path(huawei)
    assert frame.windowTitle() == "h.licenses – License Timeline"
    assert not frame.welcome.isVisible()
    complete(frame, answers, tmp_path)
    qtbot.waitUntil(frame.workspace.isVisible)
    assert frame.files.current is not None


def test_that_a_frame_can_be_closed_before_it_is_complete(frame: MainWindow) -> None:
    assert frame.close()


def test_that_the_welcome_page_comes_back_where_nothing_can_be_opened(
    frame: MainWindow, answers: PreparedAnswers, tmp_path: Path, qtbot: QtBot
) -> None:
    frame.open_path(tmp_path / "missing.licenses")
    complete(frame, answers, tmp_path)
    assert not frame.welcome.isVisible()
    qtbot.waitUntil(frame.welcome.isVisible)
    assert frame.message_bar.isVisible()
