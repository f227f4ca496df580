"""Whatever is typed or pasted into whichever editor: a sentence, and the old value kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QInputDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.editing.selection import Selection
from desktop_app.settings.options import AUTHOR
from desktop_app.ui.dialogs.picture_dialog import PictureDialog
from desktop_app.ui.dialogs.picture_form import PictureForm
from desktop_app.ui.dialogs.settings_dialog import SettingsDialog
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.models.columns import Column
from desktop_app.ui.panels.fields import ChoiceField, FieldWidget
from desktop_app.ui.panels.record_page import RecordPage
from desktop_app.ui.widgets.day_field import DayField
from desktop_app.ui.widgets.option_field import OptionField
from desktop_app.ui.widgets.section import Section
from desktop_app.ui.widgets.text_line import TextLine
from tests.flows.conftest import OpenWindow
from tests.flows.every_window import Shown, every_window

TGL, EXT_2 = "huawei-tgl", "ext-2"
REFUSED: Final = {
    "nul": "a\0b",
    "bidi": "evil\u202egpj.exe",
    "long": "x" * 20_000,
}
"""What no line takes, of text or of days; longer texts take the last."""
NO_DAYS: Final = {
    "letters": "soon",
    "june": "31 June 2020",
    "year 0": "0000-01-01",
    "emoji": "😀",
    "lines": "2020-01-01\r\n2020-01-02",
}
"""What is a text, and no day."""
DAY_FIELDS: Final = (
    *("First covered day", "Last covered day", "Announced", "Issued", "Filed", "Published"),
    *("… from", "… until", "Reported", "Claimed until", "Retrieved", "Claimed days", "Ended"),
)

FREE_TEXTS: Final = {
    *("settings: Who I am", "picture: Title", "picture: Subtitle"),
}
NUMBERS: Final = {
    "settings: Warning days",
    "picture: Width",
    "picture: Height",
    "picture: Text size",
}
SEARCHES: Final = {
    *("palette: Command or license", "settings: Search settings", "history: Look for an edit"),
    *("sources: Look for a source", "shortcuts: Search mouse and keys", "picture: With the words"),
}
LONGEST: Final = 1_001
"""Characters that any field of a dialog shows."""

# Completions pop up in a window of their own, which the offscreen platform cannot raise.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def window(open_window: OpenWindow, huawei: Path) -> MainWindow:
    window = open_window(huawei)
    window.workspace.timeline.asking.is_on = False
    return window


def document(window: MainWindow) -> Any:
    assert window.files.current is not None
    return window.files.current.document


def records(window: MainWindow) -> tuple[Any, Any, Any]:
    return (
        document(window).info,
        tuple(document(window).licenses),
        tuple(document(window).sources),
    )


def fields(window: MainWindow) -> Iterator[FieldWidget]:
    window.workspace.edit(Selection(TGL, EXT_2))
    page = window.workspace.inspector.findChild(RecordPage)
    assert isinstance(page, RecordPage)
    for section in page.findChildren(Section):
        section.open()
    QApplication.processEvents()
    for each in page.findChildren(FieldWidget):
        if each.isVisible() and each.isEnabled() and not isinstance(each, ChoiceField):
            yield each


def enter(qtbot: QtBot, control: QWidget, text: str) -> None:
    control.setFocus()
    if isinstance(control, QPlainTextEdit):
        control.selectAll()
        QApplication.clipboard().setText(text)
        control.paste()
        qtbot.keyClick(control, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    elif isinstance(control, QLineEdit):
        control.selectAll()
        control.insert(text)
        qtbot.keyClick(control, Qt.Key.Key_Return)


def sentence_of(field: FieldWidget) -> str:
    labels = field.findChildren(QLabel, "fieldProblem")
    return "".join(label.text() for label in labels if not label.isHidden())


def is_day(field: FieldWidget) -> bool:
    return field.control.accessibleName() in DAY_FIELDS


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_that_no_field_of_the_inspector_takes_what_nobody_can_see(
    window: MainWindow, qtbot: QtBot, text: str
) -> None:
    before = records(window)
    walked = list(fields(window))
    assert len(walked) > 60
    for field in walked:
        if isinstance(field.control, QPlainTextEdit) and text.isalpha():
            continue
        enter(qtbot, field.control, text)
        assert sentence_of(field).endswith("."), field.control.accessibleName()
        assert field.control.property("wrong") is True
        assert records(window) == before, field.control.accessibleName()
        field.show_text(field._original)


@pytest.mark.parametrize("text", NO_DAYS.values(), ids=NO_DAYS)
def test_that_no_field_for_days_takes_what_is_no_day(
    window: MainWindow, qtbot: QtBot, text: str
) -> None:
    before = records(window)
    walked = [field for field in fields(window) if is_day(field)]
    assert {field.control.accessibleName() for field in walked} == set(DAY_FIELDS)
    for field in walked:
        enter(qtbot, field.control, text)
        assert sentence_of(field).endswith("."), field.control.accessibleName()
        assert records(window) == before, field.control.accessibleName()
        field.show_text(field._original)


@pytest.mark.parametrize("text", ["😀 soon", "one\r\ntwo"])
def test_that_other_fields_take_any_text_and_undo_takes_it_back(
    window: MainWindow, qtbot: QtBot, text: str
) -> None:
    before = records(window)
    names = [f.control.accessibleName() for f in fields(window) if not is_day(f)]
    for name in dict.fromkeys(names):
        field = next(f for f in fields(window) if f.control.accessibleName() == name)
        enter(qtbot, field.control, text)
        assert window.files.current is not None
        assert sentence_of(field) or records(window) != before, name
        while window.files.current.undo_stack.canUndo():
            window.files.current.undo_stack.undo()
        assert records(window)[1:] == before[1:], name


def open_cell(window: MainWindow, column: Column) -> QLineEdit:
    table = window.workspace.table
    table.setColumnHidden(column, False)
    table.setFocus()
    table.setCurrentIndex(window.workspace.model.index(0, column))
    table.edit(table.currentIndex())
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit), column
    return editor


@pytest.mark.parametrize("text", [*REFUSED.values(), *NO_DAYS.values()], ids=[*REFUSED, *NO_DAYS])
def test_that_no_cell_takes_what_it_cannot_hold(
    window: MainWindow, qtbot: QtBot, text: str
) -> None:
    before = records(window)
    model = window.workspace.model
    days = {Column.FIRST_DAY, Column.LAST_DAY, Column.ISSUED, Column.PUBLISHED}
    hidden = text in REFUSED.values()
    for column in Column:
        if not model.index(0, column).flags() & Qt.ItemFlag.ItemIsEditable:
            continue
        if column not in days and not hidden:
            continue
        editor = open_cell(window, column)
        enter(qtbot, editor, text)
        QApplication.processEvents()
        assert editor.toolTip().endswith("."), column
        assert editor.property("wrong") is True
        qtbot.keyClick(editor, Qt.Key.Key_Escape)
        QApplication.processEvents()
        assert records(window) == before, column


@pytest.mark.parametrize("text", [*REFUSED.values(), *NO_DAYS.values()], ids=[*REFUSED, *NO_DAYS])
def test_that_the_days_of_the_header_keep_the_old_day(
    window: MainWindow, qtbot: QtBot, text: str
) -> None:
    before = window.workspace.viewpoint
    for field in window.header.findChildren(DayField):
        enter(qtbot, field.edit, text)
        notes = window.findChildren(QLabel, "cellProblem")
        (note,) = [each for each in notes if not each.isHidden()]
        assert note.text().endswith(".")
        assert note.geometry().top() >= field.mapTo(window, field.rect().bottomLeft()).y()
        assert window.workspace.viewpoint == before
        qtbot.keyClick(field.edit, Qt.Key.Key_Escape)
        assert field.property("wrong") is False


@pytest.mark.parametrize("text", [*REFUSED.values(), *NO_DAYS.values()], ids=[*REFUSED, *NO_DAYS])
def test_that_lines_to_look_for_something_find_nothing_and_change_nothing(
    window: MainWindow, qtbot: QtBot, text: str
) -> None:
    before = records(window)
    window.header.filter.setFocus()
    window.header.filter.insert(text)
    window.workspace.show_filter(text)
    window.header.filter.empty()
    for name in ("palette", "move_term"):
        window.workspace.pick(Selection(TGL, EXT_2))
        window.actions_by_name[name].trigger()
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        line = dialog.findChild(QLineEdit)
        assert isinstance(line, QLineEdit)
        enter(qtbot, line, text)
        dialog.close()
    assert records(window) == before


def test_that_a_million_characters_are_refused_at_once(window: MainWindow, qtbot: QtBot) -> None:
    before = records(window)
    text = "x" * 1_000_000
    for name in ("Title", "Last covered day"):
        field = next(f for f in fields(window) if f.control.accessibleName() == name)
        enter(qtbot, field.control, text)
        assert sentence_of(field).endswith("."), name
    notes = next(f for f in fields(window) if f.control.accessibleName() == "Notes")
    assert isinstance(notes.control, QPlainTextEdit)
    QApplication.clipboard().setText(text)
    notes.control.paste()
    assert sentence_of(notes).endswith(".")
    assert len(notes.control.toPlainText()) < 1_000
    QApplication.clipboard().setText(text)
    window.workspace.table.setFocus()
    window.workspace.table.setCurrentIndex(window.workspace.model.index(0, Column.LAST_DAY))
    window.actions_by_name["paste"].trigger()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.close()
    assert records(window) == before


def test_that_marks_that_turn_a_line_are_named_beside_it(window: MainWindow) -> None:
    from desktop_app.editing.edits import set_field

    assert window.files.current is not None
    title = "evil\u202egpj.exe"
    window.files.current.perform(set_field(document(window).license(TGL), "title", title))
    field = next(f for f in fields(window) if f.control.accessibleName() == "Title")
    notes = [label.text() for label in field.findChildren(QLabel, "detail") if label.isVisible()]
    assert notes == ["Holds marks that turn the direction of writing: RLO."]
    shown = window.workspace.model.index(0, Column.LICENSE).data()
    assert shown == "evil⟨RLO⟩gpj.exe"


class Typed(NamedTuple):
    """What became of a text in a field."""

    field: str
    text: str
    kept: str
    sentence: str


def lines_of(shown: Shown) -> list[QLineEdit]:
    """The fields of a dialog that a text can be typed into; records have tests of their own."""
    return [
        line
        for line in shown.widget.findChildren(QLineEdit)
        if line.isVisible()
        and line.isEnabled()
        and not line.isReadOnly()
        and not isinstance(line.parentWidget(), FieldWidget)
    ]


def sentences_in(widget: QWidget) -> str:
    return " ".join(
        label.text()
        for label in widget.findChildren(QLabel)
        if label.objectName() in ("fieldProblem", "cellProblem") and not label.isHidden()
    )


def walk_dialogs(window: MainWindow, table: Path, texts: Iterable[str]) -> Iterator[Typed]:
    """Type each text into each field of each dialog, as it stands, and put back what was there."""
    for shown in every_window(window, table):
        if not isinstance(shown.widget, QDialog):
            continue
        for line in lines_of(shown):
            before = line.text()
            box = line.parentWidget()
            assert box is not None
            name = f"{shown.name}: {line.accessibleName() or box.accessibleName()}"
            for text in texts:
                line.setFocus()
                line.selectAll()
                line.insert(text)
                line.editingFinished.emit()
                QApplication.processEvents()
                yield Typed(name, text, line.text(), sentences_in(shown.widget))
                line.setText(before)
                line.editingFinished.emit()


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "licenses.csv"
    path.write_text("License,Start,End\nGL 8A,2019-05-20,2019-08-19\n", encoding="utf-8")
    return path


def test_that_no_field_of_a_dialog_takes_what_it_cannot_hold(
    window: MainWindow, table: Path
) -> None:
    file = window.files.current
    assert file is not None
    window.workspace.timeline.asking.is_on = True
    edits: list[str] = []
    file.edited.connect(edits.append)
    texts = (*REFUSED.values(), *NO_DAYS.values(), "x" * 1_000_000)
    typed = list(walk_dialogs(window, table, texts))
    assert {each.field for each in typed} >= FREE_TEXTS | NUMBERS | SEARCHES
    for each in typed:
        assert len(each.kept) <= LONGEST, each.field
        if each.field in FREE_TEXTS and each.text in (REFUSED["nul"], REFUSED["bidi"]):
            assert each.sentence.endswith("."), each.field
        if each.field in NUMBERS:
            assert each.text not in each.kept or each.sentence.endswith("."), each.field
    assert edits == []


def test_that_a_picture_keeps_its_title_where_another_cannot_be_taken(
    window: MainWindow, table: Path
) -> None:
    window.actions_by_name["export"].trigger()
    form = window.findChild(PictureForm)
    assert form is not None
    title = next(each for each in form.findChildren(TextLine) if each.accessibleName() == "Title")
    title.setText("Before")
    title.setText("evil\u202egpj.exe")
    assert title.problem.endswith(".")
    assert form.preset().title == "Before"
    title.setText("After")
    assert title.problem == ""
    assert form.preset().title == "After"


def test_that_nobody_signs_edits_with_what_cannot_be_seen(window: MainWindow) -> None:
    window.settings.show()
    dialog = window.findChild(SettingsDialog)
    assert dialog is not None
    who = next(each for each in dialog.findChildren(OptionField) if each.option is AUTHOR)
    assert isinstance(who.control, QLineEdit)
    for text in ("Ada", "a\0b"):
        who.control.setText(text)
        who.control.editingFinished.emit()
    assert who.problem.text().endswith(".")
    who.show_kept()
    assert who.control.text() == "Ada"


def test_that_a_picture_is_named_by_what_can_be_seen(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.actions_by_name["export"].trigger()
    dialog = window.findChild(PictureDialog)
    assert dialog is not None
    asked: list[str] = []
    answers = iter([("evil\u202egpj.exe", True), ("Board", True)])

    def ask(_parent: QWidget, _title: str, label: str, **_given: object) -> tuple[str, bool]:
        asked.append(label)
        return next(answers)

    monkeypatch.setattr(QInputDialog, "getText", ask)
    dialog._ask_name()
    assert asked[1].endswith("letters written from the right need none.")
    assert [preset.name for preset in document(window).info.pictures] == ["Board"]
