"""The inspector edits every field, and leaves every field alone that nobody touched."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot
from tinydb import TinyDB

from desktop_app.domain.changes import Change, ChangeSet, Edit
from desktop_app.domain.records import Dependent, Scope
from desktop_app.editing.record_fields import LICENSE_FIELDS, TERM_FIELDS, Kind
from desktop_app.editing.selection import Selection
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.panels.fields import FieldWidget
from desktop_app.ui.panels.lines_edit import LinesEdit
from desktop_app.ui.panels.part_list import PartList
from desktop_app.ui.panels.record_page import RecordPage
from desktop_app.ui.panels.term_list import TermList
from desktop_app.ui.widgets.section import Section
from tests.flows.conftest import OpenWindow

TGL, EXT_2 = "huawei-tgl", "ext-2"
HOSTILE = ["a\r\nb\tc nbsp\u00a0 half \ud83d\ud83d nul\0\u202e bell\a", "x" * 40_000]

# Completions pop up in a window of their own, which the offscreen platform cannot raise.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def window(open_window: OpenWindow, huawei: Path) -> MainWindow:
    return open_window(huawei)


def license_of(window: MainWindow) -> Any:
    assert window.files.current is not None
    return window.files.current.document.license(TGL)


def open_page(window: MainWindow) -> RecordPage:
    window.workspace.edit(Selection(TGL, EXT_2))
    page = window.workspace.inspector.findChild(RecordPage)
    assert isinstance(page, RecordPage)
    for section in page.findChildren(Section):
        section.open()
    QApplication.processEvents()
    return page


def field(page: QWidget, name: str) -> Any:
    shown = [each for each in page.findChildren(QWidget) if each.accessibleName() == name]
    return next(each for each in shown if each.isVisible())


def fill(qtbot: QtBot, control: Any, text: str) -> None:
    control.setFocus()
    control.selectAll()
    if isinstance(control, QPlainTextEdit):
        control.insertPlainText(text)
        qtbot.keyClick(control, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    else:
        control.insert(text)
        qtbot.keyClick(control, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        ("Authority", "BIS", lambda it: it.authority),
        ("Holders", "One\nTwo", lambda it: "\n".join(it.holders)),
        ("… until", "2021-05", lambda it: str(it.restriction.until)),
        (
            "Issued",
            "Nov 20 2019",
            lambda it: str(it.term(EXT_2).issued).replace("2019-11-20", "Nov 20 2019"),
        ),
        ("Conditions", "No entities", lambda it: it.term(EXT_2).conditions[0]),
        ("End words", "through Feb. 16", lambda it: it.term(EXT_2).end.text),
        ("Confidence", "high", lambda it: it.term(EXT_2).confidence),
        ("Outlet", "The Paper", lambda it: it.reports[0].outlet),
        ("Party", "Acme", lambda it: it.dependents[0].party),
    ],
)
def test_that_a_field_reaches_the_record_and_undo_takes_it_back(
    window: MainWindow, qtbot: QtBot, name: str, typed: str, value: Any
) -> None:
    before = license_of(window)
    fill(qtbot, field(open_page(window), name), typed)
    assert value(license_of(window)) == typed
    window.actions_by_name["undo"].trigger()
    assert license_of(window) == before


def test_that_nonsense_in_a_day_is_said_beneath_it_and_not_taken(
    window: MainWindow, huawei: Path, qtbot: QtBot
) -> None:
    before = huawei.read_bytes()
    page = open_page(window)
    control = field(page, "Issued")
    fill(qtbot, control, "31 June 2020")
    (owner,) = [each for each in page.findChildren(FieldWidget) if each.control is control]
    labels = [
        each.text() for each in owner.findChildren(QLabel, "fieldProblem") if each.isVisible()
    ]
    assert labels == ["June 2020 has 30 days, so there is no day 31."]
    assert control.property("wrong") is True
    assert huawei.read_bytes() == before


@pytest.mark.parametrize("text", HOSTILE)
def test_that_a_walk_through_all_fields_writes_nothing(
    window: MainWindow, huawei: Path, qtbot: QtBot, text: str
) -> None:
    before = license_of(window)
    term = replace(
        before.term(EXT_2),
        designation=text,
        notes=text,
        conditions=(text,),
        confidence=text,
        scope=Scope(items=(text,)),
        end=replace(before.term(EXT_2).end, text=text, tz=text),
    )
    hostile = replace(
        before,
        **dict.fromkeys(("title", "kind", "authority", "program", "notes", "legal_basis"), text),
        holders=(text, "x"),
        terms=tuple(term if each.id == EXT_2 else each for each in before.terms),
        reports=tuple(replace(each, text=text, claim=text) for each in before.reports),
        dependents=(Dependent(party=text, scope=text, notes=text),),
    )
    assert window.files.current is not None
    window.files.current.perform(
        Edit(label="Make it hostile", changes=ChangeSet((Change(before, hostile),)))
    )
    page = open_page(window)
    written = huawei.read_bytes()
    controls = [each.control for each in page.findChildren(FieldWidget) if each.isVisible()]
    assert len(controls) > 60
    for control in controls:
        control.setFocus()
        if isinstance(control, QLineEdit):
            qtbot.keyClick(control, Qt.Key.Key_Return)
    window.workspace.timeline.setFocus()
    assert huawei.read_bytes() == written
    assert license_of(window) == hostile


@pytest.mark.parametrize("text", HOSTILE)
def test_that_a_letter_typed_at_the_end_changes_nothing_before_it(
    window: MainWindow, qtbot: QtBot, text: str
) -> None:
    before = license_of(window)
    assert window.files.current is not None
    window.files.current.perform(
        Edit(label="x", changes=ChangeSet((Change(before, replace(before, notes=text)),)))
    )
    control = field(open_page(window), "License notes")
    control.setFocus()
    control.moveCursor(control.textCursor().MoveOperation.End)
    control.insertPlainText("!")
    qtbot.keyClick(control, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert license_of(window).notes == f"{text}!"


def test_that_reports_and_dependents_come_and_go(window: MainWindow, qtbot: QtBot) -> None:
    before = license_of(window)
    page = open_page(window)
    for words, count in (
        ("Add report", len(before.reports)),
        ("Add dependent", len(before.dependents)),
    ):
        button = next(
            each
            for each in page.findChildren(QWidget)
            if each.isVisible() and getattr(each, "text", lambda: "")() == words
        )
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        name = words.removeprefix("Add ") + "s"
        assert len(getattr(license_of(window), name)) == count + 1
    window.actions_by_name["undo"].trigger()
    window.actions_by_name["undo"].trigger()
    assert license_of(window) == before


def test_that_a_source_is_cited_and_edited(window: MainWindow, huawei: Path, qtbot: QtBot) -> None:
    page = open_page(window)
    fill(qtbot, field(page, "Cite a source"), "99 FR 1")
    assert license_of(window).term(EXT_2).source_ids[-1] == "99-fr-1"
    with TinyDB(huawei) as database:
        assert any(each.get("citation") == "99 FR 1" for each in database.table("sources").all())
    shown = [
        each
        for each in page.findChildren(QLineEdit)
        if each.accessibleName() == "Citation" and each.isVisible()
    ]
    fill(qtbot, next(each for each in shown if each.text() == "99 FR 1"), "99 FR 2")
    assert window.files.current is not None
    source = window.files.current.document.source("99-fr-1")
    assert source is not None
    assert source.citation == "99 FR 2"


def test_that_known_values_are_offered(window: MainWindow, qtbot: QtBot) -> None:
    control = field(open_page(window), "Publisher")
    control.setFocus()
    model = control.completer().model()
    words = [model.data(model.index(row, 0)) for row in range(model.rowCount())]
    assert words == sorted(set(words))
    assert any("Federal Register" in word for word in words)


def test_that_terms_are_picked_added_moved_and_deleted_in_their_list(window: MainWindow) -> None:
    before = license_of(window)
    terms: Any = open_page(window).findChild(TermList)
    listed = terms.findChild(QListWidget)
    assert listed.count() == len(before.terms)
    listed.setCurrentRow(3)
    assert window.workspace.selection.term_id == before.terms[3].id
    buttons = {each.text(): each for each in terms.findChildren(QPushButton)}
    buttons["Up"].click()
    assert [term.id for term in license_of(window).terms[2:4]] == [
        before.terms[3].id,
        before.terms[2].id,
    ]
    buttons["Delete"].click()
    assert license_of(window).term(before.terms[3].id) is None
    buttons["Add term"].click()
    assert license_of(window).terms[-1].start is None
    for _ in range(3):
        window.actions_by_name["undo"].trigger()
    assert license_of(window) == before


def test_that_reports_change_places_and_sources_are_no_longer_cited(window: MainWindow) -> None:
    before = license_of(window)
    page = open_page(window)
    lists = {each._words.remove: each for each in page.findChildren(PartList)}
    lists["Delete this report"]._cards[0].down.click()
    assert license_of(window).reports[:2] == before.reports[:2][::-1]
    lists["Stop citing this source"]._cards[0].remove.click()
    assert license_of(window).term(EXT_2).source_ids == before.term(EXT_2).source_ids[1:]
    for _ in range(2):
        window.actions_by_name["undo"].trigger()
    assert license_of(window) == before


def choices_of(control: QPlainTextEdit) -> QListView:
    assert isinstance(control, LinesEdit)
    assert control.choices is not None
    return control.choices


def offered(control: QPlainTextEdit) -> list[str]:
    choices = choices_of(control)
    model = choices.model()
    if not choices.isVisible():
        return []
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def start_line(qtbot: QtBot, control: QPlainTextEdit, text: str) -> None:
    control.setFocus()
    control.moveCursor(QTextCursor.MoveOperation.End)
    if control.toPlainText():
        qtbot.keyClick(control, Qt.Key.Key_Return)
    qtbot.keyClicks(control, text)


def leave(qtbot: QtBot, control: QPlainTextEdit) -> None:
    qtbot.keyClick(control, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize("taking", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_that_the_line_being_typed_is_completed_and_nothing_else_changes(
    window: MainWindow, qtbot: QtBot, taking: Qt.Key
) -> None:
    before = license_of(window)
    term = before.term(EXT_2)
    control = field(open_page(window), "Source ids")
    start_line(qtbot, control, "fr-84")
    assert offered(control) == ["fr-84-22961", "fr-84-23468", "fr-84-43487"]
    qtbot.keyClick(choices_of(control), Qt.Key.Key_Down)
    qtbot.keyClick(choices_of(control), Qt.Key.Key_Down)
    qtbot.keyClick(choices_of(control), taking)
    assert control.toPlainText().splitlines() == ["fr-84-64018", "fr-84-23468"]
    assert license_of(window) == before, "an item that was taken is no changed record yet"
    leave(qtbot, control)
    cited = replace(term, source_ids=("fr-84-64018", "fr-84-23468"))
    terms = tuple(cited if each is term else each for each in before.terms)
    assert license_of(window) == replace(before, terms=terms)


def test_that_the_line_in_the_middle_is_completed_where_the_caret_is(
    window: MainWindow, qtbot: QtBot
) -> None:
    control = field(open_page(window), "Scope")
    control.setFocus()
    control.moveCursor(QTextCursor.MoveOperation.Start)
    control.moveCursor(QTextCursor.MoveOperation.NextBlock)
    control.moveCursor(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    qtbot.keyClicks(control, "5g")
    qtbot.keyClick(choices_of(control), Qt.Key.Key_Down)
    qtbot.keyClick(choices_of(control), Qt.Key.Key_Return)
    leave(qtbot, control)
    items = license_of(window).term(EXT_2).scope.items
    assert items[0] == "Existing networks and equipment"
    assert items[1].startswith("5G standards work")
    assert items[2].startswith("Cybersecurity")


def test_that_a_list_that_opens_and_closes_changes_nothing(
    window: MainWindow, qtbot: QtBot
) -> None:
    before = license_of(window)
    control = field(open_page(window), "Source ids")
    control.setFocus()
    control.moveCursor(QTextCursor.MoveOperation.End)
    text = control.toPlainText()
    qtbot.keyClick(control, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert offered(control) == []
    start_line(qtbot, control, "")
    qtbot.keyClick(control, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert len(offered(control)) == 18
    qtbot.keyClick(choices_of(control), Qt.Key.Key_Down)
    qtbot.keyClick(choices_of(control), Qt.Key.Key_Escape)
    assert not choices_of(control).isVisible()
    leave(qtbot, control)
    assert control.toPlainText() == text
    assert license_of(window) == before


def test_that_enter_makes_a_new_line_as_long_as_no_item_is_chosen(
    window: MainWindow, qtbot: QtBot
) -> None:
    control = field(open_page(window), "Tags")
    start_line(qtbot, control, "tele")
    assert offered(control) == []
    qtbot.keyClicks(control, "x")
    start_line(qtbot, control, "export")
    qtbot.keyClick(control, Qt.Key.Key_Return)
    qtbot.keyClicks(control, "more")
    leave(qtbot, control)
    expected = ("export controls", "telecommunications", "telex", "export", "more")
    assert license_of(window).tags == expected


def test_that_every_list_and_every_name_of_a_record_is_completed(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = open_page(window)
    listed = {each.label for each in (*LICENSE_FIELDS, *TERM_FIELDS) if each.kind is Kind.LINES}
    assert len(listed) == 10
    for name in sorted(listed):
        control = field(page, name)
        control.setFocus()
        control.selectAll()
        qtbot.keyClick(control, Qt.Key.Key_Delete)
        qtbot.keyClick(control, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
        found = offered(control)
        assert found, name
        assert found == sorted(set(found), key=str.casefold)
        qtbot.keyClick(choices_of(control), Qt.Key.Key_Escape)
        control.undo()


def test_that_the_page_fits_the_inspector_with_all_its_sections_open(window: MainWindow) -> None:
    window.resize(1180, 700)
    window.workspace.share_width(1180)
    window.workspace.edit(Selection("huawei-tgl", "ext-1"))
    page = window.workspace.inspector.findChild(RecordPage)
    assert page is not None
    for _ in range(2):
        for section in page.findChildren(Section):
            section.open()
        QApplication.processEvents()
    room = page.parentWidget()
    while room is not None and not isinstance(room, QScrollArea):
        room = room.parentWidget()
    assert room is not None
    content = room.widget()
    assert content is not None
    assert content.minimumSizeHint().width() <= room.viewport().width()


def test_that_a_license_is_linked_by_its_title(window: MainWindow, qtbot: QtBot) -> None:
    assert window.files.current is not None
    other = next(
        each for each in window.files.current.document.licenses if each.id != license_of(window).id
    )
    page = open_page(window)
    control = field(page, "Depends on")
    start_line(qtbot, control, other.title[:8])
    assert f"{other.title} — {other.id}" in offered(control)
    while choices_of(control).currentIndex().data() != f"{other.title} — {other.id}":
        qtbot.keyClick(choices_of(control), Qt.Key.Key_Down)
    qtbot.keyClick(choices_of(control), Qt.Key.Key_Return)
    leave(qtbot, control)
    assert license_of(window).depends_on == (other.id,)
    line: Any = field(page, "Succeeds")
    line.setFocus()
    assert line.hasFocus()
    qtbot.keyClicks(line, other.title[:8])
    completer = line.completer()
    words = [
        completer.completionModel().index(row, 0) for row in range(completer.completionCount())
    ]
    (found,) = [each for each in words if other.id in each.data()]
    assert found.data() == f"{other.title} — {other.id}"
    assert completer.pathFromIndex(found) == other.id
    completer.popup().hide()
