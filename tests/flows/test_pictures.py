"""Pictures out of the window: shown before they are made, kept by name, copied and printed."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from PIL import Image
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.cli.commands import run_command
from desktop_app.render.file_format import PictureFormat
from desktop_app.ui.dialogs.picture_dialog import PictureDialog
from desktop_app.ui.main_window import MainWindow
from tests.flows.conftest import OpenWindow, PreparedAnswers
from tests.flows.holding_up import held_up
from tests.flows.picturing import export_picture, open_pictures


@pytest.fixture
def window(open_window: OpenWindow, huawei: Path) -> MainWindow:
    return open_window(huawei)


def shown(qtbot: QtBot, dialog: PictureDialog, *words: str) -> None:
    qtbot.waitUntil(lambda: all(word in dialog.preview.words for word in words), timeout=20_000)


def field(dialog: PictureDialog, kind: type, name: str) -> object:
    return next(each for each in dialog.findChildren(kind) if each.accessibleName() == name)


def choose(dialog: PictureDialog, name: str, value: object) -> None:
    combo = field(dialog, QComboBox, name)
    assert isinstance(combo, QComboBox)
    combo.setCurrentIndex(combo.findData(value))


def press(dialog: PictureDialog, words: str) -> None:
    next(each for each in dialog.findChildren(QPushButton) if each.text() == words).click()


def test_that_the_preview_follows_the_fields(qtbot: QtBot, window: MainWindow) -> None:
    dialog = open_pictures(window)
    shown(qtbot, dialog, "1,600 ×")
    dialog.choose_format(PictureFormat.PDF)
    choose(dialog, "Size in", "paper")
    shown(qtbot, dialog, "Page 1 of", "297 × 210 mm")
    choose(dialog, "Orientation", "portrait")
    shown(qtbot, dialog, "210 × 297 mm")


def test_that_what_cannot_be_drawn_is_said_in_its_place(qtbot: QtBot, window: MainWindow) -> None:
    dialog = open_pictures(window)
    words = field(dialog, QLineEdit, "With the words")
    assert isinstance(words, QLineEdit)
    words.setText("no such license")
    shown(qtbot, dialog, "No license matches")


def test_that_a_picture_is_kept_in_the_file_and_can_be_taken_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    dialog = open_pictures(window)
    choose(dialog, "Theme", "dark")
    box = next(each for each in dialog.findChildren(QCheckBox) if each.text() == "Legend")
    box.setChecked(False)
    dialog.keep_as("Board")
    file = window.files.current
    assert file is not None
    (preset,) = file.document.info.pictures
    assert (preset.name, preset.theme, preset.hidden) == ("Board", "dark", ("legend",))
    dialog.reject()
    again = open_pictures(window)
    choose(again, "Pictures of this file", "Board")
    assert again.form.preset() == preset
    window.actions_by_name["undo"].trigger()
    assert file.document.info.pictures == ()


@pytest.mark.parametrize("suffix", ["png", "svg"])
def test_that_window_and_command_line_draw_the_same_bytes(
    qtbot: QtBot, window: MainWindow, answers: PreparedAnswers, huawei: Path, suffix: str
) -> None:
    dialog = open_pictures(window)
    choose(dialog, "Theme", "dark")
    dialog.keep_as("Board")
    dialog.reject()
    answers.picture = huawei.with_name(f"window.{suffix}")
    other = huawei.with_name(f"command.{suffix}")
    file = window.files.current
    assert file is not None
    preset = file.document.info.pictures[0]
    export_picture(
        window, qtbot, **{name: getattr(preset, name) for name in ("theme", "as_of", "calendar")}
    )
    code = run_command(["render", str(huawei), str(other), "--preset", "Board"])
    assert code == 0
    assert answers.picture.read_bytes() == other.read_bytes()


def test_that_copying_gives_an_image_and_a_drawing(qtbot: QtBot, window: MainWindow) -> None:
    dialog = open_pictures(window)
    with qtbot.waitSignal(window.pictures.finished, timeout=30_000):
        press(dialog, "Copy")
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasImage()
    assert b"<svg" in bytes(data.data("image/svg+xml").data())
    assert bytes(data.data("image/png").data()).startswith(b"\x89PNG")


def test_that_a_preview_that_takes_long_can_be_stopped_and_drawn_again(
    qtbot: QtBot, window: MainWindow
) -> None:
    with held_up(window):
        dialog = open_pictures(window)
        qtbot.waitUntil(lambda: dialog.bar.isVisibleTo(dialog))
        press(dialog, "Cancel")
        assert not dialog.bar.isVisibleTo(dialog)
        assert dialog.preview.words == "Stopped. There is no preview."
    press(dialog, "Draw Again")
    shown(qtbot, dialog, "1,600 ×")


def test_that_copying_that_takes_long_can_be_stopped(qtbot: QtBot, window: MainWindow) -> None:
    dialog = open_pictures(window)
    shown(qtbot, dialog, "1,600 ×")
    QGuiApplication.clipboard().setText("as it was")
    with held_up(window):
        press(dialog, "Copy")
        qtbot.waitUntil(lambda: dialog.bar.isVisibleTo(dialog))
        press(dialog, "Cancel")
        assert dialog.preview.words == "Stopped. Nothing was copied."
    qtbot.waitUntil(lambda: not window.files.jobs.is_busy())
    assert QGuiApplication.clipboard().text() == "as it was"
    assert dialog.isVisible()


def test_that_a_logo_becomes_small_enough_to_be_kept(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    Image.new("RGB", (3000, 1500), "red").save(tmp_path / "logo.jpg")
    dialog = open_pictures(window)
    dialog.form.logo_wanted.emit(tmp_path / "logo.jpg")
    qtbot.waitUntil(lambda: 0 < len(dialog.form.preset().logo) < 20_000)


def test_that_a_wish_that_no_list_has_is_kept(window: MainWindow) -> None:
    dialog = open_pictures(window)
    preset = msgspec.structs.replace(dialog.form.preset(), group_by="authority,program")
    dialog.form.show_preset(preset)
    assert dialog.form.preset() == preset
