"""Opens the palette of commands, and remembers which were used last."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtWidgets import QWidget

from desktop_app.domain.records import License
from desktop_app.settings.options import RECENT_COMMANDS
from desktop_app.settings.preferences import Preferences
from desktop_app.ui.dialogs.command_palette import CommandPalette

__all__ = ["PaletteFlow"]


class PaletteFlow:
    """`licenses` gives those of the open file, `go_to` brings one of them into view."""

    def __init__(
        self,
        window: QWidget,
        preferences: Preferences,
        licenses: Callable[[], Collection[License]],
        go_to: Callable[[str], None],
    ) -> None:
        self._window = window
        self._preferences = preferences
        self._licenses = licenses
        self._go_to = go_to

    def show(self) -> None:
        CommandPalette(
            self._window,
            self._window.actions(),
            recent=self._preferences.get(RECENT_COMMANDS),
            licenses=self._licenses(),
            ran=self._remember,
            go_to=self._go_to,
        ).open()

    def _remember(self, name: str) -> None:
        others = [each for each in self._preferences.get(RECENT_COMMANDS) if each != name]
        self._preferences.set(RECENT_COMMANDS, (name, *others)[:8])
