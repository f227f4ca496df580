"""Every command can be found by its name and run from the keyboard."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop_app.ui.dialogs.command_palette import CommandPalette
from desktop_app.ui.main_window import MainWindow
from tests.flows.conftest import OpenWindow


def palette_of(window: MainWindow) -> Any:
    window.actions_by_name["palette"].trigger()
    return next(each for each in window.findChildren(CommandPalette) if each.isVisible())


def test_that_a_few_letters_and_enter_run_a_command(
    open_window: OpenWindow, huawei: Path, qtbot: QtBot
) -> None:
    window = open_window(huawei)
    palette = palette_of(window)
    everything = len(palette.found)
    assert everything > 20
    line = palette.focusWidget()
    qtbot.keyClicks(line, "add lic")
    assert palette.found == ["Add License"]
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert window.workspace.model.rowCount() == 3


def test_that_arrows_choose_and_escape_leaves(
    open_window: OpenWindow, huawei: Path, qtbot: QtBot
) -> None:
    before = huawei.read_bytes()
    window = open_window(huawei)
    palette = palette_of(window)
    line = palette.focusWidget()
    qtbot.keyClicks(line, "zoom")
    assert palette.found == ["Zoom In", "Zoom Out"]
    scale = window.workspace.timeline.stage.scale.px_per_day
    qtbot.keyClick(line, Qt.Key.Key_Down)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert window.workspace.timeline.stage.scale.px_per_day < scale
    palette = palette_of(window)
    qtbot.keyClick(palette, Qt.Key.Key_Escape)
    assert huawei.read_bytes() == before


def test_that_what_cannot_be_done_now_says_why(open_window: OpenWindow, qtbot: QtBot) -> None:
    palette = palette_of(open_window())
    assert "Open" in palette.found
    assert "Add Extension" not in palette.found
    assert palette.refused["Add Extension"] == "No file is open."
    line = palette.findChild(QLineEdit)
    qtbot.keyClicks(line, "add ext")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert palette.isVisible()
    line.clear()
    qtbot.keyClicks(line, "no such thing")
    assert palette.found == []
    qtbot.keyClick(line, Qt.Key.Key_Return)


def test_that_licenses_are_found_by_title_and_gone_to(
    open_window: OpenWindow, huawei: Path, qtbot: QtBot
) -> None:
    window = open_window(huawei)
    window.header.filter.setText("general")
    window.workspace.show_filter("general")
    palette = palette_of(window)
    line = palette.focusWidget()
    qtbot.keyClicks(line, "cyber")
    assert len(palette.found) == 1
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert window.workspace.selection.license_id == "huawei-cyber"
    assert window.workspace.model.rowCount() == 2


def test_that_what_was_used_last_heads_the_list(
    open_window: OpenWindow, huawei: Path, qtbot: QtBot
) -> None:
    window = open_window(huawei)
    palette = palette_of(window)
    line = palette.focusWidget()
    qtbot.keyClicks(line, "zoom out")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert palette_of(window).found[0] == "Zoom Out"
