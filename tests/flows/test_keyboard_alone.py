"""Every command and every field can be reached without a mouse."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.editing.selection import Selection
from desktop_app.ui.canvas.timeline_view import TimelineView
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.models.columns import Column
from desktop_app.ui.widgets.section import Section
from tests.flows.conftest import OpenWindow

TGL, EXT_2 = "huawei-tgl", "ext-2"
CONTROLS = (
    *(QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit, QListWidget),
    *(QTabBar, QTableView, TimelineView),
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def window(open_window: OpenWindow, huawei: Path) -> MainWindow:
    window = open_window(huawei)
    window.actions_by_name["problems"].setChecked(True)
    window.workspace.problems.show()
    return window


def menus(menu: QMenu) -> Iterator[QMenu]:
    yield menu
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            yield from menus(below)


def all_menus(window: MainWindow) -> list[QMenu]:
    tops = [action.menu() for action in window.menuBar().actions()]
    return [menu for top in tops if isinstance(top, QMenu) for menu in menus(top)]


def test_that_every_command_stands_in_a_menu(window: MainWindow) -> None:
    listed = {action for menu in all_menus(window) for action in menu.actions()}
    missing = [a.text() for a in window.actions() if a.text() and a not in listed]
    assert missing == []


def test_that_every_entry_of_a_menu_has_a_letter_of_its_own(window: MainWindow) -> None:
    def letter(action: QAction) -> str:
        text = action.text().replace("&&", "")
        place = text.find("&")
        return text[place + 1].lower() if 0 <= place < len(text) - 1 else ""

    fixed = [action.menu() for action in window.menuBar().actions()]
    for menu in fixed:
        assert isinstance(menu, QMenu)
        entries = [action for action in menu.actions() if not action.isSeparator()]
        letters = [letter(action) for action in entries]
        assert all(letters), [action.text() for action in entries]
        assert len(set(letters)) == len(letters), sorted(action.text() for action in entries)


def test_that_no_keys_call_two_commands_at_once(window: MainWindow) -> None:
    table, model = window.workspace.table, window.workspace.model
    for selection in (Selection(TGL), Selection(TGL, EXT_2), None):
        if selection is not None:
            window.workspace.pick(selection)
        else:
            table.setColumnHidden(Column.AUTHORITY, False)
            table.setCurrentIndex(model.index(0, Column.AUTHORITY))
            table.selectColumn(Column.AUTHORITY)
        called: dict[str, str] = {}
        for action in window.actions():
            for keys in action.shortcuts() if action.isEnabled() else ():
                other = called.setdefault(keys.toString(), action.text())
                assert other == action.text(), keys.toString()


def interactive(window: MainWindow) -> set[QWidget]:
    found = {
        each
        for kind in CONTROLS
        for each in window.findChildren(kind)
        if each.isVisible() and each.isEnabled()
    }
    return {each for each in found if not _belongs_to_another(each)}


def _belongs_to_another(widget: QWidget) -> bool:
    """Parts that Qt puts into its own widgets, which answer to keys for them."""
    owner = widget.parentWidget()
    while owner is not None:
        if isinstance(owner, QTabBar | QComboBox | QTableView | QMenu):
            return True
        owner = owner.parentWidget()
    return widget.objectName().startswith("qt_")


def visited(window: MainWindow, qtbot: QtBot) -> set[QWidget]:
    window.workspace.timeline.setFocus()
    seen: set[QWidget] = set()
    for _ in range(400):
        now = QApplication.focusWidget()
        assert now is not None
        if now in seen:
            break
        seen.add(now)
        qtbot.keyClick(now, Qt.Key.Key_Tab)
    return seen


@pytest.mark.parametrize("page", range(4))
def test_that_tab_reaches_everything(window: MainWindow, qtbot: QtBot, page: int) -> None:
    window.resize(QSize(1280, 1000))
    window.workspace.select(Selection(TGL, EXT_2))
    tabs = window.workspace.inspector.findChild(QTabWidget)
    assert isinstance(tabs, QTabWidget)
    tabs.setCurrentIndex(page)
    for section in tabs.findChildren(Section):
        section.open()
    QApplication.processEvents()
    wanted, seen = interactive(window), visited(window, qtbot)
    missing = [f"{type(each).__name__} “{each.accessibleName()}”" for each in wanted - seen]
    assert sorted(missing) == []


def test_that_the_menu_key_opens_the_menu_of_the_selected_term(
    window: MainWindow, qtbot: QtBot
) -> None:
    view = window.workspace.timeline
    window.workspace.pick(Selection(TGL, EXT_2))
    view.setFocus()
    key = QContextMenuEvent(
        QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), view.mapToGlobal(QPoint(5, 5))
    )
    QApplication.sendEvent(view, key)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [action.text().replace("&", "") for action in menu.actions()]
    assert "Split License at Term" in texts
    menu.close()


def test_that_a_right_click_selects_the_bar_under_it(window: MainWindow) -> None:
    view = window.workspace.timeline
    at = view.term_rect(TGL, "ext-4").center().toPoint()
    click = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.mapToGlobal(at))
    QApplication.sendEvent(view, click)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert window.workspace.selection == Selection(TGL, "ext-4")
    menu.close()


def test_that_the_menu_of_a_row_holds_what_can_be_done_with_it(window: MainWindow) -> None:
    table = window.workspace.table
    row = table.visualRect(window.workspace.model.index(1, Column.LICENSE)).center()
    table.customContextMenuRequested.emit(row)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert window.workspace.selection.license_id == "huawei-cyber"
    texts = {action.text().replace("&", "") for action in menu.actions()}
    assert {"Merge Licenses…", "Paste", "Duplicate License"} <= texts
    menu.close()
