"""What a screen reader finds: rows and terms of the timeline, by name, place and state."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop_app.editing.selection import Selection
from desktop_app.timeline.arranging.fields import GroupBy
from desktop_app.ui.canvas.telling import told_by
from desktop_app.ui.main_window import MainWindow
from tests.flows.conftest import OpenWindow

# Offscreen there is no keyboard for a menu to take.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
NAME = QAccessible.Text.Name


@pytest.fixture
def window(open_window: OpenWindow, huawei: Path) -> MainWindow:
    return open_window(huawei)


def timeline(window: MainWindow) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(window.workspace.timeline)


def names(parent: QAccessibleInterface) -> list[str]:
    return [parent.child(index).text(NAME) for index in range(parent.childCount())]


def test_that_rows_and_terms_are_told_by_name(window: MainWindow) -> None:
    tree = timeline(window)
    assert tree.role() is QAccessible.Role.Tree
    assert tree.text(NAME) == "Timeline"
    assert names(tree)[0] == (
        "Temporary General License, in force through Mon, Nov 18, 2019, 3 days left"
    )
    terms = names(tree.child(0))
    assert terms[0] == "TGL, from May 20, 2019 through Aug 19, 2019, official"
    assert len(terms) == 6


def test_that_a_term_is_where_it_is_painted(window: MainWindow) -> None:
    view = window.workspace.timeline
    term = timeline(window).child(0).child(1)
    painted = view.term_rect("huawei-tgl", "ext-1")
    corner = view.mapFromGlobal(term.rect().topLeft())
    assert abs(corner.x() - painted.x()) <= 1
    assert abs(corner.y() - painted.y()) <= 1
    middle = view.mapToGlobal(painted.center().toPoint())
    row = timeline(window).childAt(middle.x(), middle.y())
    assert row.childAt(middle.x(), middle.y()).text(NAME).startswith("Ext 1, ")


def test_that_the_selection_is_told(window: MainWindow) -> None:
    window.workspace.select(Selection("huawei-tgl", "ext-2"))
    row = timeline(window).child(0)
    selected = [
        row.child(index).text(NAME).partition(",")[0]
        for index in range(row.childCount())
        if row.child(index).state().selected
    ]
    assert selected == ["Ext 2"]
    window.workspace.timeline.setFocus()
    told = told_by(window.workspace.timeline)
    assert told is not None
    found = told.selected()
    assert found is not None
    assert found.text(NAME).startswith("Ext 2, ")


def test_that_what_is_gone_is_no_longer_valid(window: MainWindow) -> None:
    row = timeline(window).child(0)
    term = row.child(5)
    assert term.isValid()
    window.workspace.select(Selection("huawei-tgl", "ext-5"))
    window.actions_by_name["delete"].trigger()
    QApplication.processEvents()
    assert not term.isValid()
    assert term.rect().isNull()
    assert timeline(window).child(0).childCount() == 5


def test_that_dependents_are_told_of(window: MainWindow) -> None:
    window.actions_by_name["dependents"].trigger()
    told = names(timeline(window))
    assert any("depends on Temporary General License" in name for name in told)


def test_that_rows_lead_back_to_the_timeline(window: MainWindow) -> None:
    tree = timeline(window)
    row = tree.child(1)
    assert tree.indexOfChild(row) == 1
    assert row.parent().text(NAME) == "Timeline"
    assert row.indexOfChild(row.child(0)) == 0
    corner = window.workspace.timeline.mapToGlobal(QPoint(4, 4))
    assert not tree.childAt(corner.x(), corner.y() - 4000)


def actions(item: QAccessibleInterface) -> QAccessibleActionInterface:
    found = item.actionInterface()
    assert found is not None
    return found


def test_that_a_reader_opens_and_selects_rows_and_terms(window: MainWindow) -> None:
    row = timeline(window).child(0)
    term = row.child(2)
    offered = actions(term)
    names = offered.actionNames()
    assert [offered.localizedActionName(name) for name in names] == [
        *("Open", "Select", "Show the menu")
    ]
    assert all(offered.localizedActionDescription(name) for name in names)
    offered.doAction(offered.setFocusAction())
    assert window.workspace.selection == Selection("huawei-tgl", "ext-2")
    assert term.state().selected
    actions(row).doAction(offered.setFocusAction())
    assert window.workspace.selection == Selection("huawei-tgl")
    offered.doAction(offered.pressAction())
    assert window.workspace.selection == Selection("huawei-tgl", "ext-2")
    assert window.workspace.inspector.isVisible()


def test_that_a_reader_is_shown_the_menu_of_a_term(window: MainWindow) -> None:
    menus: list[QMenu] = []
    offered = actions(timeline(window).child(0).child(1))
    offered.doAction(offered.showMenuAction())
    assert QApplication.activePopupWidget() is None, "whoever asks is not kept waiting"

    def take() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        menus.append(menu)
        menu.close()

    QTimer.singleShot(0, take)
    QApplication.processEvents()
    assert menus
    assert window.workspace.selection == Selection("huawei-tgl", "ext-1")


def test_that_a_reader_hears_of_groups_and_folds_them(window: MainWindow, qtbot: QtBot) -> None:
    window.workspace.rows.group((GroupBy.STATUS,))
    qtbot.waitUntil(lambda: not window.files.jobs.is_busy())
    tree = timeline(window)
    rows = tree.childCount()
    heading = tree.child(0)
    assert heading.text(NAME) == "In force, 1 license, expanded"
    assert heading.state().expanded
    offered = actions(heading)
    assert offered.actionNames()[0] == offered.toggleAction()
    offered.doAction(offered.toggleAction())
    qtbot.waitUntil(lambda: tree.childCount() < rows)
    assert tree.child(0).text(NAME) == "In force, 1 license, collapsed"
    assert tree.child(0).state().collapsed
    assert not tree.child(0).state().expanded
    offered.doAction(offered.toggleAction())
    qtbot.waitUntil(lambda: tree.childCount() == rows)
