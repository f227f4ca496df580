"""Which window shows a file, and what comes back at the next start."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.app.window import application
from desktop_app.app.windows import Windows
from desktop_app.assets import resource
from desktop_app.render.fonts import Fonts
from desktop_app.settings.options import LAST_WINDOWS, REOPEN_WINDOWS
from desktop_app.settings.preferences import Preferences
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.theme_watch import ThemeWatch
from desktop_app.ui.window_parts import Surroundings
from desktop_app.ui.writing import Drive
from tests.flows.conftest import FixedClock, MemoryStore, PreparedAnswers

# However busy the machine is, a file is there when a test looks.
_PATIENT = Drive(patience=60, parting=60)


@pytest.fixture
def preferences(qtbot: QtBot) -> Preferences:
    return Preferences(MemoryStore())


@pytest.fixture
def make_windows(preferences: Preferences, tmp_path: Path) -> Iterator[Callable[[], Windows]]:
    made: list[Windows] = []

    def make_window() -> MainWindow:
        clock = FixedClock()
        window = MainWindow(
            preferences=preferences,
            themes=ThemeWatch(application(), preferences),
            samples=(),
            local_time=clock.local_time,
        )
        window.complete(
            Surroundings(
                clock, preferences, PreparedAnswers(), Fonts(), tmp_path / "samples", _PATIENT
            )
        )
        return window

    def make() -> Windows:
        made.append(Windows(make_window, preferences))
        return made[-1]

    yield make
    for windows in made:
        for window in windows.all:
            window.close()
    QApplication.processEvents()


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    names = ("one.licenses", "two é.licenses", "three.licenses")
    sample = resource("samples", "huawei-tgl.licenses")
    return [Path(shutil.copyfile(sample, tmp_path / name)) for name in names]


def shown(windows: Windows) -> list[Path | None]:
    return [window.path for window in windows.all]


def test_that_a_start_without_files_shows_one_empty_window(
    make_windows: Callable[[], Windows],
) -> None:
    windows = make_windows()
    windows.begin(())
    assert shown(windows) == [None]
    assert windows.all[0].isVisible()


def test_that_each_named_file_gets_a_window_and_none_gets_two(
    make_windows: Callable[[], Windows], files: list[Path]
) -> None:
    windows = make_windows()
    windows.begin(files)
    windows.open(files[1:])
    assert shown(windows) == files


def test_that_a_file_goes_to_the_window_that_shows_nothing(
    make_windows: Callable[[], Windows], files: list[Path]
) -> None:
    windows = make_windows()
    windows.begin(())
    windows.open(files[:1])
    assert shown(windows) == files[:1]


def test_that_a_request_without_files_brings_up_a_window_and_makes_none(
    make_windows: Callable[[], Windows], files: list[Path]
) -> None:
    windows = make_windows()
    windows.begin(files[:2])
    windows.open(())
    assert shown(windows) == files[:2]


def test_that_quitting_brings_all_windows_back(
    make_windows: Callable[[], Windows], files: list[Path]
) -> None:
    windows = make_windows()
    windows.begin(files)
    windows.all[1].resize(780, 520)
    windows.all[0].actions_by_name["quit"].trigger()
    assert windows.all == ()

    again = make_windows()
    again.begin(())
    assert shown(again) == files
    assert (again.all[1].width(), again.all[1].height()) == (780, 520)


def test_that_a_window_closed_before_the_others_stays_away(
    make_windows: Callable[[], Windows], files: list[Path]
) -> None:
    windows = make_windows()
    windows.begin(files)
    windows.all[0].close()
    windows.all[0].close()
    windows.all[0].close()

    again = make_windows()
    again.begin(())
    assert shown(again) == files[2:]


def test_that_a_file_that_was_closed_does_not_come_back(
    make_windows: Callable[[], Windows], files: list[Path]
) -> None:
    windows = make_windows()
    windows.begin(files[:1])
    windows.all[0].actions_by_name["close"].trigger()
    windows.all[0].close()

    again = make_windows()
    again.begin(())
    assert shown(again) == [None]


def test_that_what_is_open_is_written_down_before_anything_ends(
    make_windows: Callable[[], Windows], files: list[Path], preferences: Preferences
) -> None:
    windows = make_windows()
    windows.begin(files[:2])
    assert [path for path, _ in preferences.get(LAST_WINDOWS)] == [str(path) for path in files[:2]]


def test_that_a_file_that_is_gone_is_left_out(
    make_windows: Callable[[], Windows], files: list[Path], preferences: Preferences
) -> None:
    preferences.set(LAST_WINDOWS, tuple((str(path), b"") for path in files[:2]))
    files[0].unlink()
    windows = make_windows()
    windows.begin(())
    assert shown(windows) == files[1:2]


def test_that_nothing_comes_back_where_the_user_does_not_want_it(
    make_windows: Callable[[], Windows], files: list[Path], preferences: Preferences
) -> None:
    preferences.set(LAST_WINDOWS, ((str(files[0]), b""),))
    preferences.set(REOPEN_WINDOWS, False)
    windows = make_windows()
    windows.begin(())
    assert shown(windows) == [None]


def test_that_a_new_window_stands_beside_the_others(
    make_windows: Callable[[], Windows], files: list[Path]
) -> None:
    windows = make_windows()
    windows.begin(files[:1])
    windows.all[0].actions_by_name["new_window"].trigger()
    assert shown(windows) == [files[0], None]


def test_that_further_files_dropped_on_a_window_get_windows_of_their_own(
    make_windows: Callable[[], Windows], files: list[Path]
) -> None:
    windows = make_windows()
    windows.begin(files[:1])
    windows.all[0].files_dropped.emit(tuple(files[1:]))
    assert shown(windows) == files
