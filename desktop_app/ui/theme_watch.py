"""Which theme is in force: the user's choice, or the system's as it changes."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication

from desktop_app.render.fonts import FAMILY
from desktop_app.render.theme import DARK, LIGHT, Theme
from desktop_app.settings.options import THEME, Option, ThemeChoice
from desktop_app.settings.preferences import Preferences
from desktop_app.ui.theming import palette_of, style_sheet
from desktop_app.ui.widgets.plain_style import PlainStyle

__all__ = ["ThemeWatch"]

# What fontconfig falls back to where a desktop names no interface font of its own.
_LAST_RESORTS = frozenset({"DejaVu Sans", "Sans", "Sans Serif", "Bitstream Vera Sans", ""})


class ThemeWatch(QObject):
    """Styles the application and tells the views when its theme changes.

    Signals:
        changed(Theme): the theme now in force.
    """

    changed = Signal(object)

    def __init__(self, application: QApplication, preferences: Preferences) -> None:
        super().__init__()
        self._application = application
        self._preferences = preferences
        application.setStyle(PlainStyle())
        application.setFont(_interface_font())
        application.styleHints().colorSchemeChanged.connect(self._follow_scheme)
        self.theme = self._wanted()
        self._style(self.theme)
        preferences.subscribe(self._follow)

    @property
    def choice(self) -> ThemeChoice:
        return self._preferences.get(THEME)

    def choose(self, choice: ThemeChoice) -> None:
        self._preferences.set(THEME, choice)

    def _follow_scheme(self) -> None:
        # A method of a QObject, not a closure: the application outlives windows and would keep it.
        self._apply()

    def _follow(self, option: Option[Any]) -> None:
        if option is THEME:
            self._apply()

    def _wanted(self) -> Theme:
        choice = self.choice
        if choice is ThemeChoice.SYSTEM:
            scheme = self._application.styleHints().colorScheme()
            return DARK if scheme is Qt.ColorScheme.Dark else LIGHT
        return DARK if choice is ThemeChoice.DARK else LIGHT

    def _apply(self) -> None:
        theme = self._wanted()
        if theme is self.theme:
            return
        self.theme = theme
        self._style(theme)
        self.changed.emit(theme)

    def _style(self, theme: Theme) -> None:
        self._application.setPalette(palette_of(theme))
        self._application.setStyleSheet(style_sheet(theme))


def _interface_font() -> QFont:
    """The system's own interface font, or the bundled one where there is only a last resort."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font = QFont(FAMILY) if QFontInfo(system).family() in _LAST_RESORTS else QFont(system)
    font.setPixelSize(13)
    return font
