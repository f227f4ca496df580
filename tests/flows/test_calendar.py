"""The reader's own calendar: chosen in the menu, kept, seen on the axis and in pictures."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from desktop_app.domain.days import parse_day
from desktop_app.settings.options import HOLIDAY_COUNTRY, ISO_WEEKS
from desktop_app.settings.preferences import Preferences
from desktop_app.timeline.axis import AXIS_HEIGHT
from desktop_app.timeline.primitives import Label
from desktop_app.ui.canvas.tooltips import tooltip_at
from desktop_app.ui.main_window import MainWindow
from tests.flows.conftest import MemoryStore, OpenWindow


def axis_texts(window: MainWindow) -> list[str]:
    scene = window.workspace.timeline.stage.axis(AXIS_HEIGHT)
    return [item.text for item in scene.items if isinstance(item, Label)]


def entry(window: MainWindow, text: str) -> QAction:
    return next(
        action for action in window.findChildren(QAction) if action.text().replace("&", "") == text
    )


def test_that_a_fiscal_year_chosen_in_the_menu_is_on_the_axis_and_kept(
    open_window: OpenWindow, huawei: Path
) -> None:
    window = open_window(huawei)
    entry(window, "October").trigger()
    assert any(text.startswith("FY2020") for text in axis_texts(window))
    again = open_window(huawei)
    assert any(text.startswith("FY2020") for text in axis_texts(again))
    assert entry(again, "October").isChecked()


def test_that_weeks_have_numbers_once_they_are_asked_for(
    open_window: OpenWindow, huawei: Path, store: MemoryStore
) -> None:
    window = open_window(huawei)
    window.workspace.timeline.lens.show_range(parse_day("2020-01-01"), parse_day("2020-03-31"))
    entry(window, "ISO Week Numbers").trigger()
    assert {"W02", "W07", "W13"} <= set(axis_texts(window))
    assert Preferences(store).get(ISO_WEEKS)


def test_that_holidays_come_beside_the_window_and_have_names(
    qtbot: QtBot, open_window: OpenWindow, huawei: Path
) -> None:
    window = open_window(huawei)
    timeline = window.workspace.timeline
    timeline.lens.show_range(parse_day("2020-02-01"), parse_day("2020-02-29"))
    entry(window, "United States").trigger()
    washington = parse_day("2020-02-17")
    qtbot.waitUntil(lambda: washington in timeline.stage.calendar.holidays)
    tip = tooltip_at(timeline.stage, timeline.stage.scale.x(washington) + 1, -10.0)
    assert "Mon, Feb 17, 2020 · week 8" in tip
    assert "Washington&#x27;s Birthday" in tip


def test_that_a_country_chosen_in_the_settings_is_followed(
    qtbot: QtBot, open_window: OpenWindow, huawei: Path, store: MemoryStore
) -> None:
    preferences = Preferences(store)
    preferences.set(HOLIDAY_COUNTRY, "NO")
    timeline = open_window(huawei).workspace.timeline
    timeline.lens.show_range(parse_day("2020-05-01"), parse_day("2020-05-31"))
    qtbot.waitUntil(lambda: parse_day("2020-05-17") in timeline.stage.calendar.holidays)
