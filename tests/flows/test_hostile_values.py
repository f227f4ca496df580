"""Every editor is opened and left again over hostile values, and not one of them changes.

HOSTILE_VALUES=1000 python -m pytest -s tests/flows/test_hostile_values.py
"""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.changes import Change, ChangeSet, Edit
from desktop_app.domain.records import Dependent, License, Scope
from desktop_app.editing.selection import Selection
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.models.columns import Column
from desktop_app.ui.panels.fields import FieldWidget
from desktop_app.ui.panels.record_page import RecordPage
from desktop_app.ui.widgets.section import Section
from tests.flows.conftest import OpenWindow

WANTED = int(os.environ.get("HOSTILE_VALUES", "100"))
TGL, EXT_2 = "huawei-tgl", "ext-2"
PIECES = (
    *("\r\n", "\r", "\n", "\t", "\0", "\a", "\x1b[31m", "\x7f", "\x85", "\u2028", "\u2029"),
    *("\u00a0", "\u202f", "\u3000", "\ufeff", "\u200b", "\u200d", "\u00ad", "\ufdd0", "\uffff"),
    *(
        "\u202e",
        "\u2066",
        "\u2069",
        "\u200f",
        "\ud83d",
        "\udc00",
        "👩‍👩‍👧",
        "e\u0301",
    ),
    *("<b>x</b>", "<img src=file:///etc/passwd>", "&amp;", "&lt", "%s", "{0}", "%n", "\\u0000"),
    *("=1+1", "@SUM(A1)", "+1", "-2", "1.50", "1e5", "-0", "0" * 400, "2020-02-30", "NaN", "null"),
    *(" ", "  lead", "trail  ", '"', "'", "\\", "//", "../..", "C:\\x", "ﷺ", "z̷̲̈́a̴l̵g̴o̷", "İstanbul"),
    *("x" * 33_000, "word " * 2000, "日本語", "Straße", "𝔘𝔫𝔦", "\U0010ffff", "👨", "\u0378"),
)

# Completions pop up in a window of their own, which the offscreen platform cannot raise.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def hostile_texts(seed: int) -> Iterator[str]:
    """First each piece for itself, then mixtures without end; none is empty."""
    yield from PIECES
    chance = random.Random(seed)
    while True:
        text = "".join(chance.choice(PIECES) for _ in range(chance.randint(1, 6)))
        # Two halves side by side are one character in every file, and in Qt.
        yield text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


class Filled:
    """A license whose texts are each the next hostile one."""

    def __init__(self, texts: Iterator[str]) -> None:
        self._texts = texts
        self.used = 0

    def text(self) -> str:
        self.used += 1
        return next(self._texts)

    def license(self, before: License) -> License:
        fields = ("title", "kind", "authority", "program", "jurisdiction", "notes", "legal_basis")
        return replace(
            before,
            **{field: self.text() for field in fields},
            holders=(self.text(),),
            tags=(self.text(),),
            terms=tuple(self._term(each) if each.id == EXT_2 else each for each in before.terms),
            dependents=(Dependent(party=self.text(), scope=self.text(), notes=self.text()),),
        )

    def _term(self, term: Any) -> Any:
        return replace(
            term,
            designation=self.text(),
            notes=self.text(),
            conditions=(self.text(),),
            confidence=self.text(),
            scope=Scope(items=(self.text(),), added=(self.text(),), removed=(self.text(),)),
            end=replace(term.end, text=self.text(), tz=self.text()),
        )


@pytest.fixture
def window(open_window: OpenWindow, huawei: Path) -> MainWindow:
    return open_window(huawei)


def walk_through_all_fields(window: MainWindow, qtbot: QtBot) -> int:
    window.workspace.edit(Selection(TGL, EXT_2))
    page = window.workspace.inspector.findChild(RecordPage)
    assert isinstance(page, QWidget)
    for section in page.findChildren(Section):
        section.open()
    QApplication.processEvents()
    controls = [each.control for each in page.findChildren(FieldWidget) if each.isVisible()]
    for control in controls:
        control.setFocus()
        if isinstance(control, QLineEdit):
            qtbot.keyClick(control, Qt.Key.Key_Return)
        elif isinstance(control, QPlainTextEdit):
            qtbot.keyClick(control, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    window.workspace.timeline.setFocus()
    return len(controls)


def open_and_leave_the_cell(window: MainWindow, qtbot: QtBot) -> None:
    table = window.workspace.table
    table.setFocus()
    row = window.workspace.model.row_of(TGL)
    assert row is not None
    table.setCurrentIndex(window.workspace.model.index(row, Column.LICENSE))
    table.edit(table.currentIndex())
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()


def test_that_opening_and_leaving_every_editor_changes_nothing(
    window: MainWindow, huawei: Path, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    file = window.files.current
    assert file is not None
    filled = Filled(hostile_texts(seed=18))
    editors = 0
    for step in count(1):
        before = file.document.license(TGL)
        assert before is not None
        hostile = filled.license(before)
        file.perform(Edit(label="Hostile", changes=ChangeSet((Change(before, hostile),))))
        file.save()  # beyond a megabyte the file follows later
        written = huawei.read_bytes()
        editors += walk_through_all_fields(window, qtbot)
        open_and_leave_the_cell(window, qtbot)
        file.save()
        assert file.document.license(TGL) == hostile
        assert huawei.read_bytes() == written
        assert file.undo_stack.index() == step
        if filled.used >= WANTED:
            break
    with capsys.disabled():
        print(f"\n{filled.used} hostile values, {editors} editors opened and left: none changed")
