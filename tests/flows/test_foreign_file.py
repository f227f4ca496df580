"""Somebody else's TinyDB file opens as tables to look at, and is never written to."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QListWidget, QPlainTextEdit, QTableView
from pytestqt.qtbot import QtBot

from desktop_app.ui.dialogs.foreign_browser import ForeignBrowser
from desktop_app.ui.main_window import MainWindow
from tests.flows.conftest import OpenWindow

ZOO = (
    '{"animals": {"1": {"name": "<b>Ada</b>", "weight": 1.50, "tags": ["a", null]},'
    ' "7": {"name": "Bob\\nJr", "born": 1E3}}, "keepers": {}, "odd": [1, 2]}'
)


@pytest.fixture
def zoo(tmp_path: Path) -> Path:
    path = tmp_path / "zoo.json"
    path.write_text(ZOO)
    return path


def browser_of(window: MainWindow, qtbot: QtBot) -> ForeignBrowser:
    qtbot.waitUntil(lambda: window.findChild(ForeignBrowser) is not None)
    browser = window.findChild(ForeignBrowser)
    assert isinstance(browser, ForeignBrowser)
    return browser


def rows(browser: ForeignBrowser) -> list[list[str]]:
    view = browser.findChild(QTableView)
    assert view is not None
    model = view.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_that_its_tables_can_be_read_and_nothing_is_written(
    open_window: OpenWindow, zoo: Path, qtbot: QtBot
) -> None:
    before = zoo.read_bytes(), zoo.stat().st_mtime_ns
    window = open_window(zoo)
    browser = browser_of(window, qtbot)
    assert rows(browser) == [
        ["1", "<b>Ada</b>", "1.50", '["a", null]', ""],
        ["7", "Bob Jr", "", "", "1E3"],
    ]
    text = browser.findChild(QPlainTextEdit)
    assert text is not None
    assert json.loads(text.toPlainText()) == json.loads(ZOO)["animals"]["1"]
    names = browser.findChild(QListWidget)
    assert names is not None
    names.setCurrentRow(1)
    assert rows(browser) == []
    names.setCurrentRow(2)
    assert rows(browser) == [["", "[1, 2]"]]
    browser.close()
    assert (zoo.read_bytes(), zoo.stat().st_mtime_ns) == before
    assert [one.name for one in zoo.parent.iterdir() if "zoo" in one.name] == ["zoo.json"]


def test_that_the_file_that_was_open_stays_open_and_the_foreign_one_is_no_recent_file(
    open_window: OpenWindow, huawei: Path, zoo: Path, qtbot: QtBot
) -> None:
    window = open_window(huawei)
    window.open_path(zoo)
    browser_of(window, qtbot).close()
    assert window.files.current is not None
    assert window.files.current.file.path == huawei
    assert zoo not in window.files.recent()
    assert not window.message_bar.isVisible()
