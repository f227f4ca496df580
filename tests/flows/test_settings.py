"""The settings window: every option is in it, is found by its words and holds at once."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QStyleHints
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit

from desktop_app.language import speak
from desktop_app.render.theme import DARK, LIGHT
from desktop_app.settings.options import (
    AUTHOR,
    COMPACT_ROWS,
    DATE_STYLE,
    HOLIDAY_COUNTRY,
    HOLIDAY_SUBDIVISION,
    OPTIONS,
    THEME,
    WARNING_DAYS,
    Option,
    Section,
    ThemeChoice,
)
from desktop_app.settings.preferences import Preferences
from desktop_app.ui.dialogs.settings_dialog import SettingsDialog
from desktop_app.ui.main_window import MainWindow
from tests.flows.conftest import MemoryStore, OpenWindow

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def window(open_window: OpenWindow, huawei: Path) -> MainWindow:
    return open_window(huawei)


@pytest.fixture
def dialog(window: MainWindow) -> SettingsDialog:
    return window.settings.show()


def choose(dialog: SettingsDialog, option: Option[Any], words: str) -> None:
    box = dialog.field(option).control
    assert isinstance(box, QComboBox)
    box.setCurrentText(words)
    box.activated.emit(box.currentIndex())


def type_in(dialog: SettingsDialog, option: Option[Any], text: str) -> None:
    line = dialog.field(option).control
    assert isinstance(line, QLineEdit)
    line.setText(text)
    line.editingFinished.emit()


def test_that_every_option_that_is_not_hidden_has_a_control(dialog: SettingsDialog) -> None:
    wanted = [option.title for option in OPTIONS if option.section is not Section.HIDDEN]
    assert sorted(dialog.shown) == sorted(wanted)


def test_that_a_new_option_appears_by_itself(window: MainWindow, store: MemoryStore) -> None:
    fresh = Option("loud_colors", kind=bool, default=False, description="Louder.")
    dialog = SettingsDialog(Preferences(store), window, (fresh,))
    assert dialog.shown == ["Loud colors"]


def test_that_a_few_words_find_an_option_and_none_says_so(dialog: SettingsDialog) -> None:
    search = dialog.findChild(QLineEdit, "settingsSearch")
    assert search is not None
    search.setText("dark")
    assert dialog.shown == ["Theme"]
    search.setText("zeppelin")
    assert dialog.shown == []
    search.clear()
    assert len(dialog.shown) > 5


def test_that_a_theme_holds_at_once(window: MainWindow, dialog: SettingsDialog) -> None:
    choose(dialog, THEME, "Dark")
    assert window.themes.theme is DARK
    window.themes.choose(ThemeChoice.LIGHT)
    box = dialog.field(THEME).control
    assert isinstance(box, QComboBox)
    assert box.currentText() == "Light"


def test_that_a_switch_and_its_menu_entry_stay_the_same(
    window: MainWindow, dialog: SettingsDialog
) -> None:
    box = dialog.field(COMPACT_ROWS).control
    assert isinstance(box, QCheckBox)
    box.click()
    assert window.actions_by_name["compact"].isChecked()
    window.actions_by_name["comfortable"].trigger()
    assert not box.isChecked()


def test_that_days_are_written_anew_when_their_format_changes(
    window: MainWindow, dialog: SettingsDialog
) -> None:
    choose(dialog, DATE_STYLE, "Year first: 2019-11-18")
    try:
        assert window.header.as_of.edit.text() == "2019-11-15"
        model = window.workspace.model
        assert "2019-11-18" in str(
            [model.index(0, column).data() for column in range(model.columnCount())]
        )
    finally:
        speak(None)


def test_that_what_cannot_be_a_value_is_answered_with_a_sentence(
    dialog: SettingsDialog, store: MemoryStore
) -> None:
    type_in(dialog, WARNING_DAYS, "soon")
    assert "whole numbers" in dialog.field(WARNING_DAYS).problem.text()
    type_in(dialog, WARNING_DAYS, "1, 60 14")
    assert dialog.field(WARNING_DAYS).problem.text() == ""
    assert Preferences(store).get(WARNING_DAYS) == (60, 14, 1)


def test_that_the_next_edit_bears_a_new_name(window: MainWindow, dialog: SettingsDialog) -> None:
    type_in(dialog, AUTHOR, "Dana Smith")
    window.actions_by_name["add_license"].trigger()
    file = window.files.current
    assert file is not None
    assert b"Dana Smith" in file.file.path.read_bytes()


def test_that_any_country_can_be_chosen_and_the_menu_shows_it(
    window: MainWindow, dialog: SettingsDialog
) -> None:
    box = dialog.field(HOLIDAY_COUNTRY).control
    assert isinstance(box, QComboBox)
    names = [box.itemText(row) for row in range(box.count())]
    assert names[:3] == ["None", "Afghanistan", "Åland Islands"]
    choose(dialog, HOLIDAY_COUNTRY, "Iceland")
    assert window.preferences.get(HOLIDAY_COUNTRY) == "IS"
    entries = {each.text(): each for each in window.findChildren(QAction)}
    assert entries["Iceland"].isVisible()
    assert entries["Iceland"].isChecked()
    choose(dialog, HOLIDAY_COUNTRY, "Canada")
    assert not entries["Iceland"].isVisible()
    assert entries["Canada"].isChecked()


def parts_in(dialog: SettingsDialog) -> tuple[QComboBox, list[str]]:
    box = dialog.field(HOLIDAY_SUBDIVISION).control
    assert isinstance(box, QComboBox)
    return box, [box.itemText(row) for row in range(box.count())]


def test_that_a_part_of_the_chosen_country_is_chosen_by_its_name(
    window: MainWindow, dialog: SettingsDialog
) -> None:
    choose(dialog, HOLIDAY_COUNTRY, "Germany")
    box, names = parts_in(dialog)
    assert box.isEnabled()
    assert box.currentText() == "Only holidays of the whole country"
    assert names[:4] == [box.currentText(), "Augsburg", "Baden-Württemberg", "Bayern"]
    choose(dialog, HOLIDAY_SUBDIVISION, "Bayern")
    assert window.preferences.get(HOLIDAY_SUBDIVISION) == "BY"
    assert window.workspace.timeline.stage.calendar.rules.subdivision == "BY"
    choose(dialog, HOLIDAY_SUBDIVISION, "Only holidays of the whole country")
    assert window.preferences.get(HOLIDAY_SUBDIVISION) == ""


def test_that_another_country_offers_parts_of_its_own_and_keeps_none_of_the_last(
    window: MainWindow, dialog: SettingsDialog
) -> None:
    choose(dialog, HOLIDAY_COUNTRY, "Germany")
    choose(dialog, HOLIDAY_SUBDIVISION, "Berlin")
    window.preferences.set(HOLIDAY_COUNTRY, "CH")
    box, names = parts_in(dialog)
    assert "Zürich" in names
    assert "Berlin" not in names
    assert box.currentText() == "Only holidays of the whole country"


def test_that_without_a_country_or_parts_there_is_nothing_to_choose_and_it_says_so(
    dialog: SettingsDialog,
) -> None:
    box, names = parts_in(dialog)
    assert (box.isEnabled(), names) == (False, ["Choose a country first"])
    choose(dialog, HOLIDAY_COUNTRY, "Iceland")
    box, names = parts_in(dialog)
    assert (box.isEnabled(), names) == (False, ["None known for this country"])
    choose(dialog, HOLIDAY_COUNTRY, "United States")
    assert parts_in(dialog)[0].isEnabled()


@pytest.mark.parametrize("country", ["US", "IS"])
def test_that_a_part_nobody_knows_is_shown_as_itself_and_not_lost(
    window: MainWindow, country: str
) -> None:
    window.preferences.set(HOLIDAY_COUNTRY, country)
    window.preferences.set(HOLIDAY_SUBDIVISION, "Atlantis")
    dialog = window.settings.show()
    box, names = parts_in(dialog)
    assert box.isEnabled()
    assert box.currentText() == "Atlantis"
    assert window.preferences.get(HOLIDAY_SUBDIVISION) == "Atlantis"
    choose(dialog, HOLIDAY_SUBDIVISION, names[0])
    assert "Atlantis" not in parts_in(dialog)[1]


def test_that_a_part_is_found_by_its_name_while_it_can_be_chosen(
    window: MainWindow, dialog: SettingsDialog
) -> None:
    search = dialog.findChild(QLineEdit, "settingsSearch")
    assert search is not None
    search.setText("alabama")
    assert dialog.shown == []
    window.preferences.set(HOLIDAY_COUNTRY, "US")
    assert dialog.shown == ["State or province"]


def test_that_there_is_one_window_and_it_can_be_opened_again(window: MainWindow) -> None:
    first = window.settings.show()
    assert window.settings.show() is first
    first.reject()
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert window.settings.show() is not first


def test_that_the_theme_follows_the_desktop_live(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The offscreen platform has no color scheme of its own: its answer is laid down."""
    window.themes.choose(ThemeChoice.SYSTEM)
    schemes = {Qt.ColorScheme.Dark: DARK, Qt.ColorScheme.Light: LIGHT}
    for scheme, theme in schemes.items():
        monkeypatch.setattr(QStyleHints, "colorScheme", lambda _hints, told=scheme: told)
        QGuiApplication.styleHints().colorSchemeChanged.emit(scheme)
        assert window.themes.theme is theme


def test_that_a_closed_window_leaves_nothing_in_memory() -> None:
    """In a process of its own, where no fixture holds a window."""
    code = (
        "import gc\nfrom tests.flows.monkey import Monkey\n"
        "monkey = Monkey(0)\nmonkey.leave()\ndel monkey\ngc.collect()\n"
        "names = {type(each).__name__ for each in gc.get_objects()}\n"
        "print(sorted(names & {'MainWindow', 'Workspace', 'OpenFile', 'License', 'ThemeWatch'}))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
