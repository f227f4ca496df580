"""Which language the window speaks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from desktop_app.app.speech import speak_as_chosen, wanted_language
from desktop_app.domain.days import parse_day
from desktop_app.domain.wording import day_words, range_words, weekday_words
from desktop_app.editing.date_entry import parse_date_entry
from desktop_app.language import DateStyle, speak
from desktop_app.settings.options import DATE_STYLE, LANGUAGE, LanguageChoice
from desktop_app.settings.preferences import Preferences


class TextStore:
    def __init__(self) -> None:
        self.texts: dict[str, str] = {}

    def get(self, key: str) -> str | None:
        return self.texts.get(key)

    def set(self, key: str, value: str) -> None:
        self.texts[key] = value


@pytest.fixture(autouse=True)
def _english_again(qapp: QApplication) -> Iterator[None]:
    yield
    speak_as_chosen(qapp, Preferences(TextStore()))
    speak(None)


def test_that_the_choice_goes_before_the_desktop_and_the_desktop_before_english() -> None:
    german, french = QLocale("de_AT"), QLocale("fr_FR")
    assert wanted_language(LanguageChoice.SYSTEM, german) == "de"
    assert wanted_language(LanguageChoice.SYSTEM, french) == "en"
    assert wanted_language(LanguageChoice.ENGLISH, german) == "en"
    assert wanted_language(LanguageChoice.GERMAN, french) == "de"


def test_that_a_format_of_days_holds_in_any_language(qapp: QApplication) -> None:
    preferences = Preferences(TextStore())
    preferences.set(LANGUAGE, LanguageChoice.ENGLISH)
    first, last = parse_day("2020-02-13"), parse_day("2020-02-16")
    said: dict[DateStyle, tuple[str, str]] = {}
    for style in DateStyle:
        preferences.set(DATE_STYLE, style)
        speak_as_chosen(qapp, preferences)
        said[style] = (day_words(first), range_words(first, last))
    assert said == {
        DateStyle.LANGUAGE: ("Feb 13, 2020", "Feb 13 to 16, 2020"),
        DateStyle.DAY_FIRST: ("13 Feb 2020", "13 to 16 Feb 2020"),
        DateStyle.ISO: ("2020-02-13", "2020-02-13 to 2020-02-16"),
    }


def test_that_german_dates_can_be_typed_as_they_are_written(qapp: QApplication) -> None:
    preferences = Preferences(TextStore())
    preferences.set(LANGUAGE, LanguageChoice.GERMAN)
    assert speak_as_chosen(qapp, preferences) == "de"
    for month in range(1, 13):
        day = date(2019, month, 18).toordinal()
        for words in (day_words(day), weekday_words(day)):
            assert parse_date_entry(words, base=None, today=1).first == day, words
    assert day_words(parse_day("2019-11-18")) == "18. Nov. 2019"
    assert range_words(parse_day("2020-02-13"), parse_day("2020-02-16")) == (
        "13. bis 16. Feb. 2020"
    )
