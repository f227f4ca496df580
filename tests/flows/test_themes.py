"""Another theme reaches every window and all that belongs to it, a window a turn."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QTabWidget,
    QTreeWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot
from typing_extensions import override

from desktop_app.app.window import application
from desktop_app.render.theme import DARK, LIGHT, Theme
from desktop_app.settings.options import THEME, ThemeChoice
from desktop_app.settings.preferences import Preferences
from desktop_app.timeline.inks import Ink
from desktop_app.ui.dialogs.crash_dialog import CrashDialog, CrashNotice
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.panels.lines_edit import LinesEdit
from desktop_app.ui.theme_watch import ThemeWatch
from desktop_app.ui.widgets.plain_buttons import plain_buttons
from desktop_app.ui.widgets.section import Section
from tests.flows.conftest import FixedClock, MemoryStore, OpenWindow, close_windows

Frames = Callable[[int], list[MainWindow]]


@pytest.fixture
def frames(qtbot: QtBot, store: MemoryStore) -> Iterator[Frames]:
    """Windows that share their choices and their themes; the last is in front."""
    preferences = Preferences(store)
    preferences.set(THEME, ThemeChoice.LIGHT)
    themes = ThemeWatch(application(), preferences)
    made: list[MainWindow] = []

    def make(count: int) -> list[MainWindow]:
        for _ in range(count):
            window = MainWindow(
                preferences=preferences,
                themes=themes,
                samples=(("huawei-tgl", "Huawei"),),
                local_time=FixedClock().local_time,
            )
            made.append(window)
            with qtbot.waitExposed(window):
                window.show()
        QApplication.processEvents()
        made[-1].activateWindow()
        qtbot.waitUntil(made[-1].isActiveWindow)
        return made

    yield make
    close_windows(made)


def dialog_over(window: MainWindow) -> QDialog:
    QApplication.processEvents()
    (dialog,) = (each for each in window.findChildren(QDialog) if each.isVisible())
    return dialog


def ground(widget: QWidget) -> QColor:
    """What is painted where nothing stands."""
    return widget.grab().toImage().pixelColor(4, widget.height() - 5)


def surface(theme: Theme) -> QColor:
    return QColor(theme.color(Ink.SURFACE))


@pytest.mark.parametrize("name", ["settings", "sources", "history", "palette", "shortcuts"])
def test_that_an_open_dialog_changes_with_its_window(
    name: str, open_window: OpenWindow, huawei: Path
) -> None:
    window = open_window(huawei)
    window.actions_by_name[name].trigger()
    dialog = dialog_over(window)
    for choice, theme in ((ThemeChoice.DARK, DARK), (ThemeChoice.LIGHT, LIGHT)):
        window.themes.choose(choice)
        assert ground(dialog) == surface(theme)


def test_that_what_is_made_after_a_change_wears_the_new_theme(
    open_window: OpenWindow, huawei: Path
) -> None:
    window = open_window(huawei)
    window.themes.choose(ThemeChoice.DARK)
    window.actions_by_name["sources"].trigger()
    dialog = dialog_over(window)
    assert ground(dialog) == surface(DARK)


def test_that_a_list_under_a_field_changes_with_its_window(
    open_window: OpenWindow, huawei: Path
) -> None:
    window = open_window(huawei)
    inspector = window.workspace.inspector
    tabs = inspector.findChild(QTabWidget)
    assert tabs is not None
    tabs.setCurrentIndex(1)
    for section in inspector.findChildren(Section):
        section.open()
    QApplication.processEvents()
    lines = next(each for each in inspector.findChildren(LinesEdit) if each.isVisible())
    lines.setFocus()
    QTest.keyClick(lines, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert lines.choices is not None
    for choice, theme in ((ThemeChoice.DARK, DARK), (ThemeChoice.LIGHT, LIGHT)):
        window.themes.choose(choice)
        lines.choices.ensurePolished()
        assert ground(lines.choices) == surface(theme)


def test_that_windows_change_one_a_turn_and_are_not_painted_before(frames: Frames) -> None:
    behind, front = frames(2)
    changed: list[object] = []
    front.themes.changed.connect(changed.append)
    front.themes.choose(ThemeChoice.DARK)
    assert changed == [front]
    assert front.updatesEnabled()
    assert not behind.updatesEnabled()
    QApplication.processEvents()
    assert changed == [front, behind]
    assert behind.updatesEnabled()
    assert ground(behind.menuBar()) == ground(front.menuBar()) == surface(DARK)


def test_that_a_dialog_opened_before_its_windows_turn_wears_the_new_theme(frames: Frames) -> None:
    behind, front = frames(2)
    front.themes.choose(ThemeChoice.DARK)
    dialog = QDialog(behind)
    dialog.show()
    QApplication.processEvents()
    assert ground(dialog) == surface(DARK)


def test_that_a_second_thought_holds_for_every_window(frames: Frames) -> None:
    windows = frames(3)
    windows[0].themes.choose(ThemeChoice.DARK)
    windows[0].themes.choose(ThemeChoice.LIGHT)
    for _ in windows:
        QApplication.processEvents()
    assert [ground(window.menuBar()) for window in windows] == [surface(LIGHT)] * 3
    assert all(window.updatesEnabled() for window in windows)


def test_that_a_crash_is_told_in_the_theme_while_no_window_is_in_front(
    frames: Frames, monkeypatch: pytest.MonkeyPatch
) -> None:
    (window,) = frames(1)
    window.themes.choose(ThemeChoice.DARK)
    monkeypatch.setattr(QApplication, "activeWindow", lambda: None)
    notice = CrashNotice(window)
    notice.tell("kinds and places")
    (dialog,) = window.findChildren(CrashDialog)
    assert ground(dialog) == surface(DARK)
    dialog.reject()


@pytest.mark.parametrize("name", ["palette", "shortcuts"])
def test_that_the_last_line_of_a_long_list_can_be_read(
    name: str, open_window: OpenWindow, huawei: Path
) -> None:
    window = open_window(huawei)
    window.actions_by_name[name].trigger()
    QApplication.processEvents()
    tree = next(each for each in window.findChildren(QTreeWidget) if each.isVisible())
    bar = tree.verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())
    last = tree.topLevelItem(tree.topLevelItemCount() - 1)
    assert last is not None
    last = last.child(last.childCount() - 1) or last
    assert tree.viewport().rect().contains(tree.visualItemRect(last))


class _Pictured(QProxyStyle):
    """As desktops have it whose buttons carry stock icons."""

    @override
    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,
    ) -> int:
        if hint is QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons:
            return 1
        return super().styleHint(hint, option, widget, returnData)


@pytest.fixture
def pictured() -> Iterator[None]:
    """A desktop with icons on the buttons of dialogs."""
    application().setStyle(_Pictured("fusion"))
    yield
    application().setStyle("fusion")


@pytest.mark.usefixtures("pictured")
def test_that_words_alone_say_what_a_button_does_wherever_icons_are_usual() -> None:
    close = QDialogButtonBox.StandardButton.Close
    for box, pictures in ((QDialogButtonBox(close), 1), (plain_buttons(close), 0)):
        assert sum(not button.icon().isNull() for button in box.buttons()) == pictures


def test_that_windows_keep_icons_off_the_buttons_of_qt_s_own_dialogs(frames: Frames) -> None:
    (window,) = frames(1)
    style = _Pictured("fusion")
    hint = QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons
    for parent, icons in ((None, 1), (window, 0)):
        dialog = QDialog(parent)
        buttons = QDialogButtonBox(dialog)
        buttons.setStyle(style)
        assert buttons.style().styleHint(hint, None, buttons) == icons
        dialog.deleteLater()
