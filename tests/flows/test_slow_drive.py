"""A slow or failing drive keeps the edits waiting, never the window."""

from __future__ import annotations

import errno
import json
from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot
from typing_extensions import override

from desktop_app.domain.changes import Change, ChangeSet, Edit
from desktop_app.storage import LicenseFile, Surroundings
from desktop_app.storage.file_layer import FileLayer
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.writing import Drive
from tests.flows.conftest import OpenWindow

TGL = "huawei-tgl"


class SlowLayer(FileLayer):
    """A flush takes until the test lets it go on, and then fails if it is told to."""

    def __init__(self) -> None:
        self.may_flush = Event()
        self.may_flush.set()
        self.fails = False

    def _flush(self) -> None:
        assert self.may_flush.wait(60), "the test lets it go on"
        if self.fails:
            raise OSError(errno.EIO, "injected")

    @override
    def flush(self, descriptor: int) -> None:
        self._flush()
        super().flush(descriptor)

    @override
    def flush_data(self, descriptor: int) -> None:
        self._flush()
        super().flush_data(descriptor)


@pytest.fixture
def layer() -> Iterator[SlowLayer]:
    layer = SlowLayer()
    yield layer
    layer.may_flush.set()


@pytest.fixture
def window(
    open_window: OpenWindow, huawei: Path, layer: SlowLayer, tmp_path: Path, qtbot: QtBot
) -> Iterator[MainWindow]:
    around = Surroundings(layer=layer, state_folder=tmp_path / "state")
    window = open_window(huawei, Drive(around, patience=0, parting=0))
    qtbot.waitUntil(lambda: window.files.current is not None)
    yield window
    layer.may_flush.set()


def license_of(window: MainWindow) -> Any:
    assert window.files.current is not None
    return window.files.current.document.license(TGL)


def rename(window: MainWindow, title: str) -> None:
    before = license_of(window)
    edit = Edit(label=title, changes=ChangeSet((Change(before, replace(before, title=title)),)))
    assert window.files.current is not None
    window.files.current.perform(edit)


def title_in(path: Path) -> str:
    licenses = json.loads(path.read_bytes())["licenses"].values()
    return next(each["title"] for each in licenses if each["id"] == TGL)


def beats(qtbot: QtBot, count: int = 20) -> int:
    """The window's event loop turns, whatever the drive does."""
    seen: list[int] = []
    timer = QTimer()
    timer.timeout.connect(lambda: seen.append(1))
    timer.start(1)
    qtbot.waitUntil(lambda: len(seen) >= count)
    return len(seen)


def test_that_edits_are_shown_and_the_window_answers_while_the_drive_is_slow(
    window: MainWindow, layer: SlowLayer, huawei: Path, qtbot: QtBot
) -> None:
    written: list[str] = []
    window.edited.connect(written.append)
    first = title_in(huawei)
    layer.may_flush.clear()
    rename(window, "One")
    rename(window, "Two")
    assert beats(qtbot) >= 20
    assert license_of(window).title == "Two"
    assert "saving" in window.status_line.text
    assert (title_in(huawei), written) == (first, [])
    layer.may_flush.set()
    qtbot.waitUntil(lambda: written == ["One", "Two"])
    assert title_in(huawei) == "Two"
    assert "saving" not in window.status_line.text


def steps(window: MainWindow) -> tuple[int, int]:
    """How many steps are made, and how many there are."""
    assert window.files.current is not None
    stack = window.files.current.undo_stack
    return stack.index(), stack.count()


def fail(layer: SlowLayer) -> None:
    layer.fails = True
    layer.may_flush.set()


def heal(layer: SlowLayer, window: MainWindow, qtbot: QtBot) -> None:
    layer.fails = False
    current = window.files.current
    assert current is not None
    qtbot.waitUntil(lambda: not current.is_behind)


def test_that_edits_that_fail_late_are_taken_back_told_and_can_be_made_again(
    window: MainWindow, layer: SlowLayer, huawei: Path, qtbot: QtBot
) -> None:
    rename(window, "Zero")
    qtbot.waitUntil(lambda: title_in(huawei) == "Zero")
    layer.may_flush.clear()
    rename(window, "One")
    rename(window, "Two")
    assert steps(window) == (3, 3)
    fail(layer)
    qtbot.waitUntil(lambda: license_of(window).title == "Zero")
    qtbot.waitUntil(window.message_bar.isVisible)
    assert title_in(huawei) == "Zero"
    assert steps(window) == (1, 3)
    heal(layer, window, qtbot)
    for title in ("One", "Two"):
        window.actions_by_name["redo"].trigger()
        qtbot.waitUntil(lambda wanted=title: title_in(huawei) == wanted)
    for title in ("One", "Zero"):
        window.actions_by_name["undo"].trigger()
        qtbot.waitUntil(lambda wanted=title: title_in(huawei) == wanted)
    assert steps(window) == (1, 3)


def test_that_an_undo_that_fails_late_can_be_asked_for_again(
    window: MainWindow, layer: SlowLayer, huawei: Path, qtbot: QtBot
) -> None:
    first = title_in(huawei)
    for title in ("One", "Two"):
        rename(window, title)
    qtbot.waitUntil(lambda: title_in(huawei) == "Two")
    layer.may_flush.clear()
    assert window.files.current is not None
    window.files.current.undo_stack.setIndex(0)
    assert license_of(window).title == first
    rename(window, "Three")
    fail(layer)
    qtbot.waitUntil(lambda: license_of(window).title == "Two")
    heal(layer, window, qtbot)
    # The new edit had taken the place of what could be redone, and is gone itself.
    assert steps(window) == (2, 2)
    for title in ("One", first):
        window.actions_by_name["undo"].trigger()
        qtbot.waitUntil(lambda wanted=title: title_in(huawei) == wanted)


def test_that_of_several_steps_none_is_undone_after_one_that_failed(
    open_window: OpenWindow, huawei: Path, layer: SlowLayer, tmp_path: Path, qtbot: QtBot
) -> None:
    around = Surroundings(layer=layer, state_folder=tmp_path / "state")
    window = open_window(huawei, Drive(around, patience=60))
    for title in ("One", "Two", "Three"):
        rename(window, title)
    layer.fails = True
    assert window.files.current is not None
    stack = window.files.current.undo_stack
    stack.setIndex(0)
    assert license_of(window).title == "Three"
    qtbot.waitUntil(lambda: steps(window) == (3, 3))
    assert window.message_bar.isVisible()
    layer.fails = False
    stack.setIndex(0)
    assert title_in(huawei) == "Temporary General License"
    layer.fails = True
    window.actions_by_name["redo"].trigger()
    qtbot.waitUntil(lambda: steps(window) == (0, 3))
    layer.fails = False
    stack.setIndex(3)
    assert title_in(huawei) == "Three"


def test_that_a_window_looks_outside_and_saves_without_waiting(
    window: MainWindow, layer: SlowLayer, huawei: Path, qtbot: QtBot
) -> None:
    layer.may_flush.clear()
    rename(window, "One")
    window.actions_by_name["save"].trigger()
    window.versions.look_outside()
    assert beats(qtbot) >= 20
    layer.may_flush.set()
    qtbot.waitUntil(lambda: title_in(huawei) == "One")


def test_that_another_file_opens_while_the_first_is_still_written_and_loses_nothing(
    window: MainWindow, layer: SlowLayer, huawei: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    layer.may_flush.clear()
    rename(window, "One")
    window.files.close()
    assert window.files.is_behind
    assert beats(qtbot) >= 20
    layer.may_flush.set()
    window.open_path(huawei)
    qtbot.waitUntil(lambda: window.files.current is not None)
    assert license_of(window).title == "One"
    assert window.files.current is not None
    assert not window.files.current.file.read_only


def test_that_closing_the_window_waits_for_no_drive_and_all_is_written_later(
    window: MainWindow, layer: SlowLayer, huawei: Path, qtbot: QtBot
) -> None:
    layer.may_flush.clear()
    rename(window, "One")
    window.close()
    assert not window.isVisible()
    assert title_in(huawei) != "One"
    layer.may_flush.set()
    qtbot.waitUntil(lambda: not window.files.is_behind)
    assert LicenseFile.open(huawei).contents.licenses[0].title == "One"
