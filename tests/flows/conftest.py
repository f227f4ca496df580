"""Builds whole windows whose clock, settings and answers to questions the test decides."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.app.window import application
from desktop_app.assets import resource
from desktop_app.domain.days import Day, parse_day
from desktop_app.editing.differences import Difference
from desktop_app.render.fonts import Fonts
from desktop_app.settings.preferences import Preferences
from desktop_app.storage.backups import Backup
from desktop_app.ui.dialogs.outside_change_dialog import OutsideAnswer
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.theme_watch import ThemeWatch
from desktop_app.ui.window_parts import Surroundings
from desktop_app.ui.writing import Drive

OpenWindow = Callable[..., MainWindow]


# However busy the machine is, an edit is in the file when a test looks.
_PATIENT = Drive(patience=60, parting=60)


class FixedClock:
    def __init__(self, today: str = "2026-11-22") -> None:
        self._today = parse_day(today)

    def today(self) -> Day:
        return self._today

    def now(self) -> str:
        return "2026-11-22T12:00:00Z"

    def local_time(self) -> str:
        return "12:00"


def corrects_the_record(window: MainWindow) -> None:
    """Answer the question about an official date: the record was wrong."""
    question = window.workspace.timeline.asking.question
    assert question.isVisible(), "nobody was asked"
    buttons = question.findChildren(QPushButton)
    next(each for each in buttons if "Correct" in each.text()).click()
    assert not question.isVisible()


class MemoryStore:
    def __init__(self) -> None:
        self.texts: dict[str, str] = {}

    def get(self, key: str) -> str | None:
        return self.texts.get(key)

    def set(self, key: str, value: str) -> None:
        self.texts[key] = value


class PreparedAnswers:
    """Answers the window's questions as the test has laid down; unasked ones stay None."""

    def __init__(self) -> None:
        self.open: Path | None = None
        self.create: Path | None = None
        self.picture: Path | None = None
        self.wanted_backup: int | None = None
        self.outside: OutsideAnswer | None = None
        self.differences: tuple[Difference, ...] = ()

    def file_to_open(self, parent: QWidget, folder: Path) -> Path | None:
        return self.open

    def file_to_create(self, parent: QWidget, proposal: Path, title: str) -> Path | None:
        return self.create

    def picture_place(self, parent: QWidget, proposal: Path) -> Path | None:
        return self.picture

    def backup(self, parent: QWidget, backups: Sequence[Backup]) -> Backup | None:
        return None if self.wanted_backup is None else backups[self.wanted_backup]

    def outside_change(
        self, parent: QWidget, name: str, differences: Sequence[Difference]
    ) -> OutsideAnswer | None:
        self.differences = tuple(differences)
        return self.outside


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    return QApplication


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def answers() -> PreparedAnswers:
    return PreparedAnswers()


@pytest.fixture
def huawei(tmp_path: Path) -> Path:
    """A copy of the Huawei sample that a test may change."""
    return Path(
        shutil.copyfile(resource("samples", "huawei-tgl.licenses"), tmp_path / "h.licenses")
    )


def close_windows(windows: list[MainWindow]) -> None:
    """Close and delete them, and leave none in the list."""
    for window in windows:
        window.close()
        window.deleteLater()
    windows.clear()
    QApplication.processEvents()
    # Outside of a running event loop nothing else does.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def open_window(
    qtbot: QtBot, store: MemoryStore, answers: PreparedAnswers, tmp_path: Path
) -> Iterator[OpenWindow]:
    """Opens shown windows of 1280 × 800, on a file or on the welcome page, and closes them."""
    windows: list[MainWindow] = []

    def build(path: Path | None = None, drive: Drive | None = None) -> MainWindow:
        preferences = Preferences(store)
        clock = FixedClock()
        window = MainWindow(
            preferences=preferences,
            themes=ThemeWatch(application(), preferences),
            samples=(("huawei-tgl", "Huawei"),),
            local_time=clock.local_time,
        )
        copies = tmp_path / "samples"
        window.complete(
            Surroundings(clock, preferences, answers, Fonts(), copies, drive or _PATIENT)
        )
        windows.append(window)
        if path is not None:
            window.open_path(path)
        window.resize(1280, 800)
        with qtbot.waitExposed(window):
            window.show()
        QApplication.processEvents()
        return window

    yield build
    close_windows(windows)
    # Held by the offscreen clipboard, what was copied would outlive Python and bring it down.
    QApplication.clipboard().clear()
