"""Choices come back as they were made, and what cannot be one is passed over."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.settings import options
from desktop_app.settings.options import OPTIONS, RECENT_FILES, THEME, WARNING_DAYS, ThemeChoice
from desktop_app.settings.preferences import Preferences


class TextStore:
    def __init__(self, **texts: Any) -> None:
        self.texts = texts

    def get(self, key: Any) -> Any:
        return self.texts.get(key)

    def set(self, key: Any, value: Any) -> None:
        self.texts[key] = value


def test_that_every_option_has_its_own_key_a_description_and_a_default_that_fits() -> None:
    assert len({option.key for option in OPTIONS}) == len(OPTIONS)
    for option in OPTIONS:
        assert option.description.endswith(".")
        assert option.decode(option.encode(option.default)) == option.default


def test_that_the_table_lists_every_option() -> None:
    named = {value for value in vars(options).values() if isinstance(value, options.Option)}
    assert named == set(OPTIONS)


def test_that_choices_are_listed_where_there_are_some() -> None:
    assert THEME.choices == (ThemeChoice.SYSTEM, ThemeChoice.LIGHT, ThemeChoice.DARK)
    assert RECENT_FILES.choices == ()


def test_that_a_choice_is_still_there_in_the_next_run() -> None:
    store = TextStore()
    Preferences(store).set(THEME, ThemeChoice.DARK)
    Preferences(store).set(options.WINDOW_GEOMETRY, b"\x00\xff")
    assert Preferences(store).get(THEME) is ThemeChoice.DARK
    assert Preferences(store).get(options.WINDOW_GEOMETRY) == b"\x00\xff"
    assert all(text.isascii() for text in store.texts.values())


@given(st.sampled_from(OPTIONS), st.text())
def test_that_a_spoiled_text_gives_a_value_of_the_right_kind(option: Any, text: Any) -> None:
    value = Preferences(TextStore(**{option.key: text})).get(option)
    assert option.decode(option.encode(value)) == value


@pytest.mark.parametrize("text", ["", "null", '"purple"', "dark", "[[[[", "\x00"])
def test_that_a_spoiled_text_counts_as_absent(text: Any) -> None:
    assert Preferences(TextStore(theme=text)).get(THEME) is ThemeChoice.SYSTEM


@pytest.mark.parametrize("value", [(), (-1,), (99_999,), tuple(range(11))])
def test_that_a_value_out_of_bounds_is_refused(value: Any) -> None:
    preferences = Preferences(TextStore())
    with pytest.raises(ValueError, match="Expected"):
        preferences.set(WARNING_DAYS, value)
    assert preferences.get(WARNING_DAYS) == (30, 7, 1)


def test_that_listeners_hear_of_real_changes_alone() -> None:
    preferences, heard = Preferences(TextStore()), []
    leave = preferences.subscribe(heard.append)
    preferences.set(THEME, ThemeChoice.SYSTEM)
    preferences.set(THEME, ThemeChoice.DARK)
    preferences.set(THEME, ThemeChoice.DARK)
    preferences.reset(THEME)
    leave()
    preferences.set(THEME, ThemeChoice.LIGHT)
    assert heard == [THEME, THEME]


def test_that_recent_files_are_ten_at_most_each_once_newest_first() -> None:
    preferences = Preferences(TextStore())
    for number in range(12):
        preferences.remember_file(f"/{number}")
    preferences.remember_file("/5")
    assert preferences.get(RECENT_FILES) == tuple(f"/{n}" for n in (5, 11, 10, 9, 8, 7, 6, 4, 3, 2))
    preferences.forget_file("/11")
    assert "/11" not in preferences.get(RECENT_FILES)
