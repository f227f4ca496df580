"""Lets the program speak the user's language, and Qt's own dialogs with it."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from desktop_app.assets import resource
from desktop_app.language import speak
from desktop_app.settings.options import DATE_STYLE, LANGUAGE, LanguageChoice
from desktop_app.settings.preferences import Preferences

__all__ = ["speak_as_chosen", "wanted_language"]

_LANGUAGES: Final = frozenset(
    choice.value for choice in LanguageChoice if choice is not LanguageChoice.SYSTEM
)


def wanted_language(choice: LanguageChoice, system: QLocale) -> str:
    """`en` or `de`: the choice, or the first of the desktop's languages that we have."""
    if choice is not LanguageChoice.SYSTEM:
        return choice.value
    spoken = (name.partition("-")[0] for name in system.uiLanguages())
    return next((name for name in spoken if name in _LANGUAGES), LanguageChoice.ENGLISH.value)


def speak_as_chosen(application: QCoreApplication, preferences: Preferences) -> str:
    """Install the texts of the chosen language before a window is built; returns its name."""
    for earlier in application.findChildren(QTranslator):
        application.removeTranslator(earlier)
        earlier.deleteLater()
    language = wanted_language(preferences.get(LANGUAGE), QLocale.system())
    dates = preferences.get(DATE_STYLE)
    if language == LanguageChoice.ENGLISH.value:
        speak(None, dates)
        return language
    for name, folder in (
        (f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        (f"license_timeline_{language}", str(resource("translations"))),
    ):
        translator = QTranslator(application)
        if translator.load(name, folder):
            application.installTranslator(translator)
    # Rows and labels ask for the same few words again and again.
    speak(lru_cache(maxsize=4096)(QCoreApplication.translate), dates)
    return language
