"""Light and dark: the color behind every ink, and the type that scenes are written in."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import msgspec

from desktop_app.timeline.inks import Ink, TextRole

__all__ = ["DARK", "LIGHT", "THEMES", "TYPE", "Theme", "TypeStyle", "mixed"]


class TypeStyle(msgspec.Struct, frozen=True):
    """Size in logical pixels, and weight 400 or 600: the two that are bundled."""

    pixels: float
    weight: int


class Theme(msgspec.Struct, frozen=True):
    """One set of colors, each as `#RRGGBB`."""

    name: str
    colors: Mapping[Ink, str]

    def color(self, ink: Ink) -> str:
        return self.colors[ink]

    def tint(self, ink: Ink, share: float, on: Ink = Ink.BACKGROUND) -> str:
        """An opaque color with `share` (0 to 1) of an ink upon another."""
        return mixed(self.colors[ink], self.colors[on], share)


def mixed(color: str, ground: str, share: float) -> str:
    """The color between two `#RRGGBB`: `ground` at share 0, `color` at share 1."""
    pairs = zip(bytes.fromhex(color[1:]), bytes.fromhex(ground[1:]), strict=True)
    return "#" + bytes(round(share * top + (1 - share) * below) for top, below in pairs).hex()


TYPE: Final = MappingProxyType(
    {
        TextRole.BODY: TypeStyle(12.5, 400),
        TextRole.STRONG: TypeStyle(12.5, 600),
        TextRole.SMALL: TypeStyle(11.0, 400),
        TextRole.SMALL_STRONG: TypeStyle(11.0, 600),
        TextRole.TINY: TypeStyle(9.5, 400),
        TextRole.TITLE: TypeStyle(16.0, 600),
        TextRole.HEADING: TypeStyle(22.0, 600),
    }
)

LIGHT: Final = Theme(
    "light",
    MappingProxyType(
        {
            Ink.BACKGROUND: "#F7F7F5",
            Ink.SURFACE: "#FFFFFF",
            Ink.LINE: "#E2E1DC",
            Ink.GRID: "#EDECE8",
            Ink.TEXT: "#1D2127",
            Ink.MUTED: "#616B7A",
            Ink.ACCENT: "#2563A8",
            Ink.SELECTION: "#E8F0F9",
            Ink.IN_FORCE: "#2A75AD",
            Ink.IN_FORCE_ALT: "#1D5A86",
            Ink.EXPIRING: "#B87405",
            Ink.LAPSED: "#838A94",
            Ink.LAPSED_ALT: "#777E88",
            Ink.ALARM: "#C4472C",
            Ink.REPORTED: "#7B5EA7",
            Ink.PENDING: "#9CC3E0",
            Ink.RESTRICTION: "#858C9B",
            Ink.ON_BAR: "#FFFFFF",
            Ink.ON_LAPSED: "#0F1317",
            Ink.WEEKEND: "#F1F0EC",
            Ink.HOLIDAY: "#F4E6DE",
        }
    ),
)

DARK: Final = Theme(
    "dark",
    MappingProxyType(
        {
            Ink.BACKGROUND: "#16191D",
            Ink.SURFACE: "#1D2126",
            Ink.LINE: "#2F353C",
            Ink.GRID: "#242930",
            Ink.TEXT: "#E6E8EB",
            Ink.MUTED: "#98A2AE",
            Ink.ACCENT: "#6AA9E9",
            Ink.SELECTION: "#22303F",
            Ink.IN_FORCE: "#4A9AD6",
            Ink.IN_FORCE_ALT: "#3B87BE",
            Ink.EXPIRING: "#E4A237",
            Ink.LAPSED: "#74808C",
            Ink.LAPSED_ALT: "#848F9B",
            Ink.ALARM: "#E0694F",
            Ink.REPORTED: "#A68AD2",
            Ink.PENDING: "#2F5573",
            Ink.RESTRICTION: "#666F7D",
            Ink.ON_BAR: "#0F1317",
            Ink.ON_LAPSED: "#0F1317",
            Ink.WEEKEND: "#1A1E22",
            Ink.HOLIDAY: "#2E2523",
        }
    ),
)

THEMES: Final[Mapping[str, Theme]] = MappingProxyType({"light": LIGHT, "dark": DARK})
