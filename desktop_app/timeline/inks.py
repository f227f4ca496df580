"""The names of colors and type styles, which a theme gives values to; without NumPy."""

from __future__ import annotations

from enum import Enum

__all__ = ["Ink", "TextRole"]


class Ink(Enum):
    """Names of the theme's colors."""

    # Hundreds are looked up in every frame; that of Enum is written in Python.
    __hash__ = object.__hash__

    BACKGROUND = "background"
    SURFACE = "surface"
    LINE = "line"
    GRID = "grid"
    TEXT = "text"
    MUTED = "muted"
    ACCENT = "accent"
    SELECTION = "selection"
    IN_FORCE = "in_force"
    IN_FORCE_ALT = "in_force_alt"
    EXPIRING = "expiring"
    LAPSED = "lapsed"
    LAPSED_ALT = "lapsed_alt"
    ALARM = "alarm"
    """Gaps and the as-of day."""
    REPORTED = "reported"
    PENDING = "pending"
    RESTRICTION = "restriction"
    ON_BAR = "on_bar"
    """Text upon solid bars."""
    ON_LAPSED = "on_lapsed"
    """Text upon the bars of a lapsed chain."""
    WEEKEND = "weekend"
    HOLIDAY = "holiday"


class TextRole(Enum):
    """Names of the theme's type styles."""

    __hash__ = object.__hash__

    BODY = "body"
    STRONG = "strong"
    SMALL = "small"
    SMALL_STRONG = "small_strong"
    TINY = "tiny"
    """For the slit between a bar and the top of its row."""
    TITLE = "title"
    HEADING = "heading"
    """The name of a whole page."""
