"""Opens every window and dialog of the program, one after the other, for tests and pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QTabWidget, QToolButton, QWidget

from desktop_app.domain.changes import Table
from desktop_app.domain.pictures import PicturePreset
from desktop_app.editing import edits, term_days
from desktop_app.editing.differences import Difference
from desktop_app.editing.selection import Selection
from desktop_app.gestures.deliberate import commit_of
from desktop_app.render.presets import DrawnFile
from desktop_app.storage import foreign_tables
from desktop_app.storage.backups import Backup
from desktop_app.timeline.arranging.fields import GroupBy
from desktop_app.ui.dialogs.about import show_about
from desktop_app.ui.dialogs.block_question import BlockQuestion
from desktop_app.ui.dialogs.crash_dialog import CrashDialog
from desktop_app.ui.dialogs.foreign_browser import show_foreign
from desktop_app.ui.dialogs.license_picker import LicensePicker
from desktop_app.ui.dialogs.merge_dialog import MergeDialog
from desktop_app.ui.dialogs.outside_change_dialog import OutsideChangeDialog
from desktop_app.ui.dialogs.restore_dialog import RestoreDialog
from desktop_app.ui.dialogs.shortcuts import show_shortcuts
from desktop_app.ui.group_choices import GroupChoices
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.models.cell_block import BlockPlan, Refusal
from desktop_app.ui.models.columns import Column
from desktop_app.ui.panels.cell_editor import CellEditor
from desktop_app.ui.panels.lines_edit import LinesEdit
from desktop_app.ui.widgets.busy_bar import BusyBar
from desktop_app.ui.widgets.section import Section

__all__ = ["FOREIGN", "Shown", "every_window", "settle"]

REPORT = (
    "License Timeline 0.1.0, Python 3.11.7, Qt 6.11.3, Linux 6.1.0 x86_64\n"
    "builtins.ValueError\n  desktop_app.ui.workspace.Workspace.select:120"
)
MESSAGE = "h.licenses: 4711 (42)"
"""No words, which would have to be in the language of the window."""
FOREIGN = '{"animals": {"1": {"name": "Ada", "weight": 1.50}}, "keepers": {}}'
_QUIET = 40


class Shown(NamedTuple):
    """A window that is on the screen now, by name."""

    name: str
    widget: QWidget


def settle() -> None:
    for _ in range(6):
        QCoreApplication.processEvents()


def every_window(window: MainWindow, table: Path) -> Iterator[Shown]:
    """The main window in its states, then each dialog over it; `table` is a file to import.

    The window has a file open, and at the end it is closed.
    """
    workspace = window.workspace
    first = next(iter(window.files.current.document.licenses)) if window.files.current else None
    assert first is not None, "a file is open"
    settle()
    yield Shown("window", window)
    workspace.select(Selection(first.id, first.terms[1].id))
    window.actions_by_name["problems"].trigger()
    workspace.inspector.edit_record()
    settle()
    yield Shown("window-record", window)
    yield from _inspected(window)
    window.actions_by_name["problems"].trigger()
    window.header.filter.setText("zeppelin")
    workspace.show_filter("zeppelin")
    settle()
    yield Shown("window-filtered", window)
    window.header.filter.clear()
    workspace.show_filter("")
    _wait_for_jobs(window)
    yield from _other_rows(window)
    yield from _over_the_window(window)
    for name, open_ in _dialogs(window, table):
        yield from _open(window, name, open_)
    window.files.close()
    settle()
    yield Shown("welcome", window)


def _inspected(window: MainWindow) -> Iterator[Shown]:
    """Every page of the inspector, and its fields with all sections open."""
    inspector = window.workspace.inspector
    for _ in range(2):
        for section in inspector.findChildren(Section):
            section.open()
        settle()
    yield Shown("inspector-record", inspector)
    yield from _completed(inspector)
    tabs = inspector.findChild(QTabWidget)
    assert tabs is not None, "the inspector has pages"
    for place, name in ((2, "sources"), (3, "history")):
        tabs.setCurrentIndex(place)
        settle()
        yield Shown(f"inspector-{name}", inspector)
    tabs.setCurrentIndex(1)


def _completed(inspector: QWidget) -> Iterator[Shown]:
    """What a list field knows, under its line."""
    for lines in inspector.findChildren(LinesEdit):
        if not lines.isVisible():
            continue
        lines.setFocus()
        QTest.keyClick(lines, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
        settle()
        if lines.choices is not None and lines.choices.isVisible():
            yield Shown("inspector-completions", lines.choices)
            lines.choices.hide()
            settle()
            return


def _other_rows(window: MainWindow) -> Iterator[Shown]:
    """A cell that is being typed in, and rows in groups."""
    table = window.workspace.table
    table.setCurrentIndex(table.model().index(0, Column.LICENSE))
    table.edit(table.currentIndex())
    settle()
    yield Shown("window-cell", window)
    editor = table.findChild(CellEditor)
    assert editor is not None, "the cell is being typed in"
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    groups = window.findChild(GroupChoices)
    assert groups is not None, "the window has its parts"
    groups.choose((GroupBy.STATUS,))
    settle()
    yield Shown("window-groups", window)
    groups.choose(())
    settle()


def _over_the_window(window: MainWindow) -> Iterator[Shown]:
    """What is said and asked within the main window, without a window of its own."""
    yield from _asked(window)
    yield from _told(window)
    button = window.header.as_of.findChild(QToolButton)
    assert button is not None, "a day can be picked"
    button.click()
    settle()
    popup = QApplication.activePopupWidget()
    assert popup is not None, "the calendar is open"
    yield Shown("day-picker", popup)
    popup.close()
    settle()


def _asked(window: MainWindow) -> Iterator[Shown]:
    file = window.files.current
    assert file is not None, "a file is open"
    workspace, asking = window.workspace, window.workspace.timeline.asking
    license_ = next(iter(file.document.licenses))
    term = license_.terms[1]
    last = term_days.last_day(term)
    assert last is not None, "the sample's term ends"
    edit = edits.set_term_end(license_, term.id, last + 30)
    assert edit is not None, "the day is another one"
    workspace.select(Selection(license_.id, term.id))
    asking.take(commit_of(license_, term, edit))
    settle()
    yield Shown("official-question", window)
    asking.dismiss()


def _told(window: MainWindow) -> Iterator[Shown]:
    bubble = window.workspace.search.bubble
    window.message_bar.say(MESSAGE)
    window.busy_bar.begin(MESSAGE[:40])
    window.busy_bar.show_progress(0.4, "1 / 2")
    window.actions_by_name["find_row"].trigger()
    bubble.line.setText("q")
    settle()
    yield Shown("window-messages", window)
    bubble.hide()
    window.busy_bar.begin("")
    window.message_bar.hide()


def _open(window: MainWindow, name: str, open_: Callable[[], Any]) -> Iterator[Shown]:
    known = set(_dialogs_shown(window))
    open_()
    settle()
    _wait_for_jobs(window)
    for dialog in _dialogs_shown(window):
        if dialog not in known:
            yield from _pages(name, dialog)
            dialog.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    settle()


def _print(window: MainWindow) -> None:
    file = window.files.current
    assert file is not None, "a file is open"
    document = file.document
    drawn = DrawnFile(
        document.info, tuple(document.licenses), tuple(document.sources), "h.licenses"
    )
    today = file.clock.today()
    window.pictures.prints.show(PicturePreset(name=""), lambda: drawn, today, window)


def _pages(name: str, dialog: QDialog) -> Iterator[Shown]:
    yield Shown(name, dialog)
    for bar in dialog.findChildren(BusyBar):
        bar.begin(MESSAGE[:40])
        bar.show_progress(0.4, "1 / 2")
        settle()
        yield Shown(f"{name}-busy", dialog)
        bar.begin("")
    tabs = dialog.findChild(QTabWidget)
    for place in range(1, 0 if tabs is None else tabs.count()):
        assert tabs is not None, "it has pages"
        tabs.setCurrentIndex(place)
        settle()
        yield Shown(f"{name}-{place + 1}", dialog)


def _dialogs_shown(window: MainWindow) -> list[QDialog]:
    # Not `QApplication.topLevelWidgets`: after it shiboken takes menus for deleted that are not.
    return [each for each in window.findChildren(QDialog) if each.isVisible()]


def _wait_for_jobs(window: MainWindow) -> None:
    """Until nothing has been going on for a while: some jobs begin a moment after they are due."""
    quiet = 0
    for _ in range(600):
        quiet = 0 if window.files.jobs.is_busy() else quiet + 1
        if quiet > _QUIET:
            break
        QTest.qWait(10)


def _dialogs(window: MainWindow, table: Path) -> list[tuple[str, Callable[[], Any]]]:
    file = window.files.current
    assert file is not None, "a file is open"
    actions = window.actions_by_name
    made = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
    backups = [Backup(Path("h.licenses"), 1, made, "0123456789abcdef")]
    mine, other = list(file.document.licenses)[:2]
    theirs = msgspec.structs.replace(mine, title="Temporary General License (TGL)")
    foreign = table.with_name("zoo.json")
    foreign.write_text(FOREIGN, encoding="utf-8")
    refused = BlockPlan(
        None, 2, (Refusal("TGL", Column.LAST_DAY, "31"), Refusal("8", Column.LAST_DAY, "?"))
    )
    differences = [Difference(Table.LICENSES, mine.id, mine, theirs, ("title",))]
    return [
        ("settings", window.settings.show),
        ("palette", actions["palette"].trigger),
        ("shortcuts", lambda: show_shortcuts(window)),
        ("about", lambda: show_about(window)),
        ("crash", lambda: CrashDialog(REPORT, window).show()),
        ("history", actions["history"].trigger),
        ("sources", actions["sources"].trigger),
        ("foreign", lambda: show_foreign(window, foreign, foreign_tables(foreign))),
        ("block-question", lambda: BlockQuestion(refused, 1, window).show()),
        ("picture", actions["export"].trigger),
        ("print", lambda: _print(window)),
        ("import", lambda: window.exchange.imports.show_dialog(file, table)),
        ("restore", lambda: RestoreDialog(backups, window).show()),
        (
            "outside-change",
            lambda: OutsideChangeDialog("h.licenses", differences, window).show(),
        ),
        (
            "merge",
            lambda: MergeDialog(
                (mine, other), lambda _: 1, lambda _kept, _gone: None, window
            ).show(),
        ),
        (
            "picker",
            lambda: LicensePicker(
                file.document.info.title, mine.title, (mine, other), lambda _: None, window
            ).show(),
        ),
    ]
