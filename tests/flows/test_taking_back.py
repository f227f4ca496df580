"""Another order, filter, grouping or day of many rows can be stopped: then all is as it was."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.domain.days import Day
from desktop_app.domain.records import FileInfo
from desktop_app.editing.edits import edit_of
from desktop_app.settings.options import GROUP_BY, PINNED
from desktop_app.storage import LicenseFile
from desktop_app.timeline.arranging.fields import GroupBy
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.models.columns import Column
from desktop_app.ui.panels.status_line import StatusLine
from tests.collection import AS_OF, collection
from tests.flows.conftest import OpenWindow
from tests.flows.holding_up import held_up

COUNT = 4_100
"""So many are arranged in a job."""


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("many") / "many.licenses"
    file = LicenseFile.create(path, FileInfo(title="Many"))
    edit = edit_of("Begin", *((None, license_) for license_ in collection(COUNT)))
    assert edit is not None
    file.commit(edit, at="2026-01-01T00:00:00Z", by="")
    file.close()
    return path


@pytest.fixture
def window(open_window: OpenWindow, many: Path, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    path = tmp_path / "many.licenses"
    path.write_bytes(many.read_bytes())
    window: MainWindow = open_window(path)
    qtbot.waitUntil(lambda: not window.files.jobs.is_running("arrange"))
    return window


def cancel(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.busy_bar.isVisibleTo(window))
    (button,) = window.busy_bar.findChildren(QPushButton)
    assert button.isVisibleTo(window)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


class Look(NamedTuple):
    """All that says how the rows stand."""

    order: tuple[str, ...]
    words: str
    sort_section: int
    grouped: tuple[GroupBy, ...]
    kept_groups: tuple[str, ...]
    pinned: tuple[str, ...]
    kept_pins: tuple[Any, ...]
    dependents: bool
    as_of: Day
    as_of_told: Day | None


def look(window: MainWindow) -> Look:
    workspace, preferences = window.workspace, window.preferences
    pins = tuple(each for each in preferences.get(PINNED) if each.license_ids)
    return Look(
        workspace.rows.arrangement.order(),
        window.header.filter.text(),
        workspace.table.horizontalHeader().sortIndicatorSection(),
        workspace.rows.group_by,
        preferences.get(GROUP_BY),
        workspace.rows.pinned,
        pins,
        window.actions_by_name["dependents"].isChecked(),
        workspace.viewpoint.as_of,
        window.header.as_of.day,
    )


def sort(window: MainWindow) -> None:
    header = window.workspace.table.horizontalHeader()
    header.setSortIndicator(Column.LICENSE, Qt.SortOrder.DescendingOrder)


def words(window: MainWindow) -> None:
    window.header.filter.setText("Iran")
    window.header.filter.filter_changed.emit("Iran")


def group(window: MainWindow) -> None:
    window._groups.choose((GroupBy.PROGRAM,))


def pin(window: MainWindow) -> None:
    window.actions_by_name["pin"].trigger()


def dependents(window: MainWindow) -> None:
    window.actions_by_name["dependents"].trigger()


def day(window: MainWindow) -> None:
    window.header.as_of_chosen.emit(AS_OF - 1000)


@pytest.mark.parametrize("wish", [sort, words, group, pin, dependents, day])
def test_that_a_wish_that_is_stopped_leaves_everything_as_it_was(
    window: MainWindow, qtbot: QtBot, wish: Any
) -> None:
    before = look(window)
    with held_up(window):
        wish(window)
        assert look(window) != before
        cancel(window, qtbot)
        assert look(window) == before
        status = window.findChild(StatusLine)
        assert status is not None
        told = [label.text() for label in status.findChildren(QLabel)]
        assert "Stopped. The rows stay as they were." in told
    qtbot.waitUntil(lambda: not window.files.jobs.is_busy())
    assert look(window) == before


def test_that_the_same_wish_can_be_had_after_it_was_stopped(
    window: MainWindow, qtbot: QtBot
) -> None:
    with held_up(window):
        group(window)
        cancel(window, qtbot)
    group(window)
    qtbot.waitUntil(lambda: not window.files.jobs.is_running("arrange"))
    assert window.workspace.model.arrangement.headings


def test_that_rows_of_changed_records_cannot_be_stopped(window: MainWindow, qtbot: QtBot) -> None:
    with held_up(window):
        group(window)
        window.actions_by_name["add_license"].trigger()
        qtbot.waitUntil(lambda: window.busy_bar.isVisibleTo(window))
        (button,) = window.busy_bar.findChildren(QPushButton)
        assert not button.isVisibleTo(window)
    qtbot.waitUntil(lambda: not window.files.jobs.is_running("arrange"))
    assert len(window.workspace.rows.arrangement.order()) == COUNT + 1
    assert window.workspace.model.arrangement.headings
