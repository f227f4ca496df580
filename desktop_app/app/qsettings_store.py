"""QSettings as the place where preferences are kept."""

from __future__ import annotations

from PySide6.QtCore import QSettings

__all__ = ["QSettingsStore"]


class QSettingsStore:
    """Text by key, kept between runs by the desktop's own means."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def get(self, key: str) -> str | None:
        value = self._settings.value(key)
        return value if isinstance(value, str) else None

    def set(self, key: str, value: str) -> None:
        self._settings.setValue(key, value)
