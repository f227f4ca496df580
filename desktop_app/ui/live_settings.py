"""What a changed option does to the window that is open."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.language import write_dates
from desktop_app.settings.options import DATE_STYLE, Option
from desktop_app.settings.preferences import Preferences
from desktop_app.ui.dialogs.settings_dialog import SettingsDialog

__all__ = ["LiveSettings"]


class LiveSettings:
    """Opens the settings window, and carries out what is chosen in it or anywhere else."""

    def __init__(
        self, parent: QWidget, preferences: Preferences, carry_out: Mapping[str, Callable[[], None]]
    ) -> None:
        self._parent = parent
        self._preferences = preferences
        self._carry_out = carry_out
        self._dialog: SettingsDialog | None = None
        self.forget = preferences.subscribe(self._follow)

    def show(self) -> SettingsDialog:
        """The one settings window, in front."""
        if self._dialog is None:
            self._dialog = SettingsDialog(self._preferences, self._parent)
            self._dialog.destroyed.connect(self._let_go)
            self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()
        return self._dialog

    def _let_go(self) -> None:
        self._dialog = None

    def _follow(self, option: Option[Any]) -> None:
        if option is DATE_STYLE:
            write_dates(self._preferences.get(DATE_STYLE))
        action = self._carry_out.get(option.key)
        if action is not None:
            action()
