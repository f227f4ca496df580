"""Every source of the file can be edited, whether a term cites it or not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.ui.dialogs.sources_dialog import SourcesDialog
from desktop_app.ui.main_window import MainWindow
from tests.flows.conftest import OpenWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def document(window: MainWindow) -> Any:
    assert window.files.current is not None
    return window.files.current.document


def dialog_of(window: MainWindow) -> SourcesDialog:
    window.actions_by_name["sources"].trigger()
    dialog = window.findChild(SourcesDialog)
    assert isinstance(dialog, SourcesDialog)
    return dialog


def button(dialog: SourcesDialog, words: str) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if each.text() == words)


def line(dialog: SourcesDialog, name: str) -> QLineEdit:
    return next(each for each in dialog.findChildren(QLineEdit) if each.accessibleName() == name)


def test_that_a_source_is_added_filled_in_and_deleted(
    open_window: OpenWindow, huawei: Path, qtbot: QtBot
) -> None:
    window = open_window(huawei)
    before = list(document(window).sources)
    dialog = dialog_of(window)
    button(dialog, "Add Source").click()
    publisher = line(dialog, "Publisher")
    publisher.setFocus()
    publisher.insert("Federal Register")
    qtbot.keyClick(publisher, Qt.Key.Key_Return)
    (fresh,) = [each for each in document(window).sources if each not in before]
    assert fresh.publisher == "Federal Register"
    button(dialog, "Delete Source").click()
    assert list(document(window).sources) == before
    assert window.files.current is not None
    for _ in range(3):
        window.files.current.undo_stack.undo()
    assert list(document(window).sources) == before


def test_that_a_day_that_cannot_be_is_said_beneath_its_field(
    open_window: OpenWindow, huawei: Path, qtbot: QtBot
) -> None:
    window = open_window(huawei)
    before = list(document(window).sources)
    dialog = dialog_of(window)
    published = line(dialog, "Published")
    published.setFocus()
    published.selectAll()
    published.insert("31 June 2020")
    qtbot.keyClick(published, Qt.Key.Key_Return)
    told = [label.text() for label in dialog.findChildren(QLabel, "fieldProblem")]
    assert "June 2020 has 30 days, so there is no day 31." in told
    assert list(document(window).sources) == before
