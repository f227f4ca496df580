"""Which theme is in force: the user's choice, or the system's as it changes."""

from __future__ import annotations

from typing import Any
from weakref import ref

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop_app.render.fonts import FAMILY
from desktop_app.render.measures import TEXT_TYPE
from desktop_app.render.theme import DARK, LIGHT, Theme
from desktop_app.settings.options import THEME, Option, ThemeChoice
from desktop_app.settings.preferences import Preferences
from desktop_app.ui.theming import palette_of, style_sheet

__all__ = ["ThemeWatch"]

_STYLE = "fusion"

# What fontconfig falls back to where a desktop names no interface font of its own.
_LAST_RESORTS = frozenset({"DejaVu Sans", "Sans", "Sans Serif", "Bitstream Vera Sans", ""})


class ThemeWatch(QObject):
    """Dresses windows, each with all that belongs to it, and tells them when the theme changes.

    The style sheet is each window's and not the application's. Qt styles the widgets of an
    application anew for every parent that they have, those of a window just once; and what is put
    together outside of any window, such as the parts of a dialog, is styled once it is all there.

    Signals:
        changed(QWidget): this window is dressed anew.
    """

    changed = Signal(object)

    def __init__(self, application: QApplication, preferences: Preferences) -> None:
        super().__init__()
        self._application = application
        self._preferences = preferences
        self._windows: list[ref[QWidget]] = []
        self._waiting: list[QWidget] = []
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self._dress_next)
        if application.style().name() != _STYLE:
            # Each style that is set styles every widget anew.
            application.setStyle(_STYLE)
        application.setFont(_interface_font())
        application.styleHints().colorSchemeChanged.connect(self._follow_scheme)
        self.theme = self._wanted()
        application.setPalette(palette_of(self.theme))
        preferences.subscribe(self._follow)

    def dress(self, window: QWidget) -> None:
        """Style a window without a parent; its dialogs and menus wear what it wears."""
        window.setStyleSheet(style_sheet(self.theme))
        self._windows.append(ref(window))

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
        self._application.setPalette(palette_of(theme))
        self._waiting = sorted(self._living(), key=QWidget.isActiveWindow, reverse=True)
        for window in self._waiting[1:]:
            _paint(window, is_painted=False)
        self._dress_next()

    def _living(self) -> list[QWidget]:
        living = [window for kept in self._windows if (window := kept()) is not None]
        living = [window for window in living if shiboken6.isValid(window)]
        self._windows = [ref(window) for window in living]
        return living

    def _dress_next(self) -> None:
        """One window a turn; the others show what they showed until it is theirs."""
        if not self._waiting:
            return
        window = self._waiting.pop(0)
        if shiboken6.isValid(window):
            window.setStyleSheet(style_sheet(self.theme))
            self.changed.emit(window)
            _paint(window, is_painted=True)
        if self._waiting:
            self._next.start()


def _paint(window: QWidget, *, is_painted: bool) -> None:
    """Hold back what a window and its dialogs paint, or let them."""
    for each in (window, *window.findChildren(QDialog)):
        each.setUpdatesEnabled(is_painted)


def _interface_font() -> QFont:
    """The system's own interface font, or the bundled one where there is only a last resort."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font = QFont(FAMILY) if QFontInfo(system).family() in _LAST_RESORTS else QFont(system)
    font.setPixelSize(TEXT_TYPE)
    return font
