"""An official date moves only after an answer, where the user wants to be asked."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from tinydb import TinyDB

from desktop_app.domain.days import to_day
from desktop_app.domain.records import Basis
from desktop_app.editing.edits import set_term_field
from desktop_app.editing.selection import Part, Selection
from desktop_app.ui.canvas.official_question import OfficialQuestion
from desktop_app.ui.main_window import MainWindow
from tests.flows.conftest import MemoryStore, OpenWindow

LEFT = Qt.MouseButton.LeftButton
TGL, EXT_2, EXT_5 = "huawei-tgl", "ext-2", "ext-5"


@pytest.fixture
def asking(open_window: OpenWindow, huawei: Path, store: MemoryStore) -> MainWindow:
    """A window as it is at first: it asks before an official date changes."""
    assert not store.texts
    return open_window(huawei)


def document(window: MainWindow) -> Any:
    assert window.files.current is not None
    return window.files.current.document


def end_of(window: MainWindow, term_id: str) -> str:
    return str(document(window).license(TGL).term(term_id).end.date)


def question_of(window: MainWindow) -> OfficialQuestion:
    return window.workspace.timeline.asking.question


def drag_end(qtbot: QtBot, window: MainWindow, term_id: str, to_day: str) -> None:
    view = window.workspace.timeline
    window.workspace.select(Selection(TGL, term_id))
    rect = view.term_rect(TGL, term_id)
    start = QPoint(round(rect.right()) - 1, round(rect.center().y()))
    stop = QPoint(round(view.day_x(date.fromisoformat(to_day))) - 1, start.y())
    qtbot.mousePress(view, LEFT, pos=start)
    for step in range(1, 11):
        x = start.x() + round((stop.x() - start.x()) * step / 10)
        qtbot.mouseMove(view, QPoint(x, start.y()))
    qtbot.mouseRelease(view, LEFT, pos=stop)


def press(qtbot: QtBot, window: MainWindow, words: str) -> None:
    buttons = question_of(window).findChildren(QPushButton)
    qtbot.mouseClick(next(each for each in buttons if each.text().replace("&", "") == words), LEFT)


def last_change(path: Path) -> Any:
    with TinyDB(path) as database:
        return database.table("changes").all()[-1]


def test_that_nobody_is_asked_who_does_not_wish_it(
    open_window: OpenWindow, huawei: Path, qtbot: QtBot, store: MemoryStore
) -> None:
    store.texts["ask_before_official"] = "false"
    window = open_window(huawei)
    drag_end(qtbot, window, EXT_2, "2020-03-18")
    assert not question_of(window).isVisible()
    assert end_of(window, EXT_2) == "2020-03-17"


def test_that_the_switch_is_kept_and_works_at_once(
    open_window: OpenWindow, huawei: Path, store: MemoryStore, qtbot: QtBot
) -> None:
    window = open_window(huawei)
    window.actions_by_name["ask_official"].trigger()
    assert store.texts["ask_before_official"] == "false"
    drag_end(qtbot, window, EXT_2, "2020-03-18")
    assert not question_of(window).isVisible()
    window.actions_by_name["ask_official"].trigger()
    drag_end(qtbot, window, EXT_2, "2020-04-18")
    assert question_of(window).isVisible()


def test_that_nothing_changes_until_the_answer(
    asking: MainWindow, huawei: Path, qtbot: QtBot
) -> None:
    before = huawei.read_bytes()
    drag_end(qtbot, asking, EXT_2, "2020-03-18")
    view = asking.workspace.timeline
    assert question_of(asking).isVisible()
    assert end_of(asking, EXT_2) == "2020-02-16"
    assert huawei.read_bytes() == before
    proposed = view.stage.proposed_box(TGL, EXT_2)
    assert proposed is not None
    assert proposed.x + proposed.width == pytest.approx(view.day_x(date(2020, 3, 18)))


def test_that_the_question_stays_while_the_view_is_moved_and_focus_is_elsewhere(
    asking: MainWindow, qtbot: QtBot
) -> None:
    drag_end(qtbot, asking, EXT_2, "2020-03-18")
    view = asking.workspace.timeline
    view.lens.zoom(1)
    asking.workspace.table.setFocus()
    QApplication.processEvents()
    assert question_of(asking).isVisible()
    assert view.rect().contains(question_of(asking).geometry())
    assert end_of(asking, EXT_2) == "2020-02-16"


def test_that_a_correction_carries_reason_and_source_into_the_trail(
    asking: MainWindow, huawei: Path, qtbot: QtBot
) -> None:
    drag_end(qtbot, asking, EXT_2, "2020-03-18")
    question = question_of(asking)
    reason = QApplication.focusWidget()
    assert isinstance(reason, QLineEdit)
    qtbot.keyClicks(reason, "Misread the notice")
    box = question.findChild(QComboBox)
    assert isinstance(box, QComboBox)
    known = next(iter(document(asking).sources))
    box.setCurrentIndex(1)
    press(qtbot, asking, "Correct the record")
    assert end_of(asking, EXT_2) == "2020-03-17"
    trail = last_change(huawei)
    assert trail["reason"] == "Misread the notice"
    assert trail["source_ids"] == [known.id]
    assert not question.isVisible()


def test_that_an_extension_leaves_the_official_date_and_cites_a_new_source(
    asking: MainWindow, huawei: Path, qtbot: QtBot
) -> None:
    sources = len(document(asking).sources)
    steps = asking.files.current.undo_stack.index() if asking.files.current else 0
    drag_end(qtbot, asking, EXT_5, "2020-09-12")
    box = question_of(asking).findChild(QComboBox)
    assert isinstance(box, QComboBox)
    box.setCurrentText("85 FR 99999")
    press(qtbot, asking, "Add an extension")
    assert end_of(asking, EXT_5) == "2020-08-13"
    added = document(asking).license(TGL).terms[-1]
    assert str(added.end.date).startswith("2020-09-1")
    source = document(asking).source(added.source_ids[0])
    assert source.citation == "85 FR 99999"
    assert asking.files.current is not None
    assert asking.files.current.undo_stack.index() == steps + 1
    asking.actions_by_name["undo"].trigger()
    assert len(document(asking).sources) == sources
    assert len(document(asking).license(TGL).terms) == 6


def test_that_enter_takes_the_highlighted_answer(asking: MainWindow, qtbot: QtBot) -> None:
    drag_end(qtbot, asking, EXT_5, "2020-09-12")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert end_of(asking, EXT_5) == "2020-08-13"
    assert len(document(asking).license(TGL).terms) == 7


@pytest.mark.parametrize("where", ["question", "timeline"])
def test_that_escape_changes_nothing(
    asking: MainWindow, huawei: Path, qtbot: QtBot, where: str
) -> None:
    before = huawei.read_bytes()
    drag_end(qtbot, asking, EXT_2, "2020-03-18")
    if where == "timeline":
        asking.workspace.timeline.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not question_of(asking).isVisible()
    assert end_of(asking, EXT_2) == "2020-02-16"
    assert huawei.read_bytes() == before
    assert QApplication.focusWidget() is asking.workspace.timeline


def test_that_an_earlier_end_can_only_be_a_correction(asking: MainWindow, qtbot: QtBot) -> None:
    drag_end(qtbot, asking, EXT_2, "2020-01-18")
    words = [
        each.text().replace("&", "")
        for each in question_of(asking).findChildren(QPushButton)
        if each.isVisible()
    ]
    assert words == ["Correct the record", "Cancel"]


def test_that_the_answer_can_be_given_for_the_sitting(asking: MainWindow, qtbot: QtBot) -> None:
    drag_end(qtbot, asking, EXT_2, "2020-03-18")
    once = question_of(asking).findChild(QCheckBox)
    assert isinstance(once, QCheckBox)
    once.setChecked(True)
    press(qtbot, asking, "Correct the record")
    # So near that a day is several pixels wide, whatever room the panes leave.
    asking.workspace.timeline.lens.show_range(to_day(date(2020, 2, 1)), to_day(date(2020, 4, 30)))
    drag_end(qtbot, asking, EXT_2, "2020-03-15")
    assert not question_of(asking).isVisible()
    assert end_of(asking, EXT_2) == "2020-03-14"


def test_that_arrow_keys_ask_too(asking: MainWindow, qtbot: QtBot) -> None:
    asking.workspace.select(Selection(TGL, EXT_2, Part.END))
    asking.workspace.timeline.setFocus()
    qtbot.keyClick(asking.workspace.timeline, Qt.Key.Key_Right)
    assert question_of(asking).isVisible()
    assert end_of(asking, EXT_2) == "2020-02-16"


def test_that_what_nobody_set_officially_moves_freely(asking: MainWindow, qtbot: QtBot) -> None:
    assert asking.files.current is not None
    license_ = document(asking).license(TGL)
    asking.files.current.perform(set_term_field(license_, EXT_2, "basis", Basis.EXPECTED.value))
    drag_end(qtbot, asking, EXT_2, "2020-03-18")
    assert not question_of(asking).isVisible()
    assert end_of(asking, EXT_2) == "2020-03-17"


def test_that_an_undo_meanwhile_takes_the_question_away(asking: MainWindow, qtbot: QtBot) -> None:
    assert asking.files.current is not None
    asking.files.current.perform(set_term_field(document(asking).license(TGL), EXT_2, "notes", "x"))
    drag_end(qtbot, asking, EXT_2, "2020-03-18")
    asking.actions_by_name["undo"].trigger()
    assert not question_of(asking).isVisible()
    assert end_of(asking, EXT_2) == "2020-02-16"


@pytest.mark.parametrize("name", ["Reason", "Source"])
@pytest.mark.parametrize("text", ["a\0b", "evil\u202egpj.exe", "x" * 1_000_000])
def test_that_neither_reason_nor_source_takes_what_nobody_can_see(
    asking: MainWindow, qtbot: QtBot, huawei: Path, name: str, text: str
) -> None:
    before = huawei.read_bytes()
    drag_end(qtbot, asking, EXT_2, "2020-03-18")
    question = question_of(asking)
    field = next(each for each in question.findChildren(QWidget) if each.accessibleName() == name)
    line = field.lineEdit() if isinstance(field, QComboBox) else field
    assert isinstance(line, QLineEdit)
    line.insert(text)
    press(qtbot, asking, "Correct the record")
    assert question.isVisible()
    (told,) = question.findChildren(QLabel, "fieldProblem")
    assert told.isVisible()
    assert told.text().endswith(".")
    assert huawei.read_bytes() == before
    line.setText("a letter of the authority")
    press(qtbot, asking, "Correct the record")
    assert not question.isVisible()
    assert end_of(asking, EXT_2) == "2020-03-17"
