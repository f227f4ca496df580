"""The bundled typeface, at the exact pixel size on any device, and its measurements."""

from __future__ import annotations

from functools import cache
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QImage, QPaintDevice

from desktop_app.assets import resource
from desktop_app.render.theme import TYPE
from desktop_app.timeline.inks import TextRole

__all__ = ["FAMILY", "Fonts", "FontsError", "font_files", "load_fonts"]

FAMILY: Final = "Inter"
_FILES: Final = ("Inter-Regular.otf", "Inter-SemiBold.otf")
_REFERENCE_DPI: Final = 96
_MOST_WIDTHS: Final = 200_000


class FontsError(RuntimeError):
    """A bundled font file is missing or damaged; the message names it."""


# Qt keeps application fonts for the process; adding the same file again would only pile them up.
@cache
def load_fonts() -> None:
    """Make the bundled family known to Qt; needs a QGuiApplication.

    Raises:
        FontsError: a file is missing or damaged.
    """
    for name in _FILES:
        path = resource("fonts", name)
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FontsError(f"The bundled font {path} cannot be read. Install the program again.")


def font_files() -> tuple[tuple[int, bytes], ...]:
    """Weight and content of each bundled font."""
    return tuple(
        (weight, resource("fonts", name).read_bytes())
        for weight, name in zip((400, 600), _FILES, strict=True)
    )


class Fonts:
    """Fonts per text role; a TextMeasure that caches its answers, in logical pixels.

    Plain fonts do without alternate shapes of letters and digits. Qt's PDF cannot say which
    letter an alternate shape stands for, so that nobody could find or copy a date.
    """

    def __init__(self, *, plain: bool = False) -> None:
        load_fonts()
        self._plain = plain
        # Metrics come from a device of known density, so that no screen's setting moves a label.
        self._device = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
        per_meter = round(_REFERENCE_DPI / 0.0254)
        self._device.setDotsPerMeterX(per_meter)
        self._device.setDotsPerMeterY(per_meter)
        self._metrics = {
            role: QFontMetricsF(self.font(role, self._device), self._device) for role in TextRole
        }
        self._widths: dict[tuple[str, TextRole], float] = {}
        self._elided: dict[tuple[str, TextRole, int], str] = {}

    def font(self, role: TextRole, device: QPaintDevice) -> QFont:
        """The role's font, sized so that it has the theme's pixel size on `device`."""
        return _font(role, device.logicalDpiY(), plain=self._plain)

    def width(self, text: str, role: TextRole) -> float:
        key = (text, role)
        known = self._widths.get(key)
        if known is None:
            if len(self._widths) > _MOST_WIDTHS:
                self._widths.clear()
            known = self._widths[key] = self._metrics[role].horizontalAdvance(text)
        return known

    def elide(self, text: str, role: TextRole, width: float) -> str:
        if self.width(text, role) <= width:
            return text
        key = (text, role, int(width))
        known = self._elided.get(key)
        if known is None:
            if len(self._elided) > _MOST_WIDTHS:
                self._elided.clear()
            right = Qt.TextElideMode.ElideRight
            elided = self._metrics[role].elidedText(text, right, int(width))
            known = self._elided[key] = "" if elided == "…" else elided
        return known

    def ascent(self, role: TextRole) -> float:
        """Height of a capital above the baseline, so that text looks centered on its bar."""
        return self._metrics[role].capHeight()

    def height(self, role: TextRole) -> float:
        return self._metrics[role].height()


# QFont objects are cheap to share and never changed here.
@cache
def _font(role: TextRole, dpi: int, *, plain: bool) -> QFont:
    style = TYPE[role]
    font = QFont(FAMILY)
    font.setPointSizeF(style.pixels * 72 / dpi)
    font.setWeight(QFont.Weight.DemiBold if style.weight >= 600 else QFont.Weight.Normal)
    # Without hinting a text is as wide at one zoom as at any other, on screen as on paper.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if plain:
        font.setFeature(QFont.Tag("calt"), 0)
    else:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font
