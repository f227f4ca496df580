"""How tables were read the last time, remembered by the names above their columns."""

from __future__ import annotations

from typing import Final

import msgspec

from desktop_app.exchange.import_map import ImportMap, map_text, read_map
from desktop_app.exchange.incoming import ImportRefusedError
from desktop_app.settings.options import IMPORT_MAPS
from desktop_app.settings.preferences import Preferences

__all__ = ["ImportMaps"]

_MOST: Final = 40


class ImportMaps:
    """Maps as TOML, the newest last; the oldest are forgotten."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences

    def recall(self, signature: str) -> ImportMap | None:
        """The map for tables with this signature, if one like it was imported."""
        text = self._kept().get(signature)
        if text is None:
            return None
        try:
            return read_map(text.encode(), "map.toml")
        except ImportRefusedError:
            return None

    def remember(self, signature: str, told: ImportMap) -> None:
        kept = self._kept()
        kept.pop(signature, None)
        kept[signature] = map_text(told).decode()
        newest = dict(list(kept.items())[-_MOST:])
        self._preferences.set(IMPORT_MAPS, msgspec.json.encode(newest).decode())

    def _kept(self) -> dict[str, str]:
        try:
            return msgspec.json.decode(self._preferences.get(IMPORT_MAPS), type=dict[str, str])
        except msgspec.MsgspecError:
            return {}
