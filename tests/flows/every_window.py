"""Opens every window and dialog of the program, one after the other, for tests and pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.domain.changes import Table
from desktop_app.editing.differences import Difference
from desktop_app.editing.selection import Selection
from desktop_app.storage.backups import Backup
from desktop_app.ui.dialogs.about import show_about
from desktop_app.ui.dialogs.crash_dialog import CrashDialog
from desktop_app.ui.dialogs.license_picker import LicensePicker
from desktop_app.ui.dialogs.merge_dialog import MergeDialog
from desktop_app.ui.dialogs.outside_change_dialog import OutsideChangeDialog
from desktop_app.ui.dialogs.restore_dialog import RestoreDialog
from desktop_app.ui.dialogs.shortcuts import show_shortcuts
from desktop_app.ui.main_window import MainWindow

__all__ = ["Shown", "every_window", "settle"]

REPORT = (
    "License Timeline 0.1.0, Python 3.11.7, Qt 6.11.3, Linux 6.1.0 x86_64\n"
    "builtins.ValueError\n  desktop_app.ui.workspace.Workspace.select:120"
)


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
    window.actions_by_name["problems"].trigger()
    window.header.filter.setText("zeppelin")
    workspace.show_filter("zeppelin")
    settle()
    yield Shown("window-filtered", window)
    window.header.filter.clear()
    workspace.show_filter("")
    for name, open_ in _dialogs(window, table):
        yield from _open(window, name, open_)
    window.files.close()
    settle()
    yield Shown("welcome", window)


def _open(window: MainWindow, name: str, open_: Callable[[], Any]) -> Iterator[Shown]:
    known = set(_dialogs_shown(window))
    open_()
    settle()
    _wait_for_jobs(window)
    for dialog in _dialogs_shown(window):
        if dialog not in known:
            yield Shown(name, dialog)
            dialog.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    settle()


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
    differences = [Difference(Table.LICENSES, mine.id, mine, theirs, ("title",))]
    return [
        ("settings", window.settings.show),
        ("palette", actions["palette"].trigger),
        ("shortcuts", lambda: show_shortcuts(window)),
        ("about", lambda: show_about(window)),
        ("crash", lambda: CrashDialog(REPORT, window).show()),
        ("history", actions["history"].trigger),
        ("picture", actions["export"].trigger),
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
                "Move Term", "Which license?", (mine, other), lambda _: None, window
            ).show(),
        ),
    ]
