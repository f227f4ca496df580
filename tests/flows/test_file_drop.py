"""A file dropped on the window is opened or imported, or a sentence says why it is not."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.assets import resource
from desktop_app.ui.dialogs.import_dialog import ImportDialog
from desktop_app.ui.main_window import MainWindow
from tests.flows.conftest import OpenWindow


def drop(window: MainWindow, *paths: Path) -> bool:
    """Drag the files over the window and let go; True if the window would have them."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    action = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(300, 300), action, mime, left, none)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    event = QDropEvent(QPointF(300, 300), action, mime, left, none)
    QApplication.sendEvent(window, event)
    return enter.isAccepted()


def test_that_a_file_of_ours_is_opened(open_window: OpenWindow, huawei: Path) -> None:
    window = open_window()
    assert drop(window, huawei)
    assert window.files.current is not None
    assert window.files.current.file.path == huawei


def test_that_a_table_is_imported_into_the_open_file(
    open_window: OpenWindow, huawei: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(huawei)
    table = tmp_path / "more.csv"
    table.write_text("License,Start,End\nGL 44,2023-10-18,2024-04-18\n", encoding="utf-8")
    assert drop(window, table)
    dialog = window.findChild(ImportDialog)
    assert isinstance(dialog, ImportDialog)
    qtbot.waitUntil(lambda: dialog.plan is not None)
    dialog.accept()
    assert window.files.current is not None
    assert window.files.current.document.license("gl-44") is not None


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("more.csv", "Open or start a file first"),
        ("picture.bmp", "is no file that can be opened"),
        ("", "is a folder"),
    ],
)
def test_that_what_cannot_be_taken_is_said(
    open_window: OpenWindow, tmp_path: Path, name: str, sentence: str
) -> None:
    window = open_window()
    path = tmp_path / name if name else tmp_path
    if name:
        path.write_bytes(b"x")
    drop(window, path)
    assert sentence in window.message_bar.text
    assert window.files.current is None


def test_that_of_several_files_the_first_is_taken_and_the_others_are_named(
    open_window: OpenWindow, huawei: Path, tmp_path: Path
) -> None:
    other = tmp_path / "v.licenses"
    shutil.copyfile(resource("samples", "venezuela-gl5.licenses"), other)
    window = open_window(huawei)
    said: list[str] = []
    window.file_drop.told.connect(said.append)
    assert drop(window, other, huawei)
    assert window.files.current is not None
    assert window.files.current.file.path == other
    assert any("One file at a time" in each for each in said)
