"""What hand and keys do on the timeline and in the table, in words: one table."""

from __future__ import annotations

from typing import Final, NamedTuple

from desktop_app.language import marked

__all__ = ["GESTURES", "GestureWords"]


class GestureWords(NamedTuple):
    """One thing to do with mouse or keys, and what comes of it.

    The texts are written plainly: packaging/translations.py finds them by their places.
    """

    group: str
    how: str
    effect: str


_LOOK: Final = marked("Gesture words", "Look around")
_DATES: Final = marked("Gesture words", "Change dates")
_TABLE: Final = marked("Gesture words", "In the table")

GESTURES: Final = (
    GestureWords(_LOOK, "Wheel", "scroll the rows"),
    GestureWords(_LOOK, "Shift + wheel", "move through time"),
    GestureWords(_LOOK, "Ctrl + wheel", "zoom about the cursor"),
    GestureWords(_LOOK, "Ctrl + Shift + wheel", "make the rows higher or lower"),
    GestureWords(_LOOK, "Ctrl + Alt + 0", "all rows in the window"),
    GestureWords(_LOOK, "Double click, rows being thin", "look closer at what is there"),
    GestureWords(_LOOK, "Drag on empty space", "move through time"),
    GestureWords(_LOOK, "Shift + drag", "zoom to a range"),
    GestureWords(_LOOK, "Home, End", "go to the as-of day, to the last day"),
    GestureWords(_LOOK, "← → ↑ ↓", "walk from term to term and from row to row"),
    GestureWords(_LOOK, "Shift + arrows, Page ↑ ↓", "move through time, through the rows"),
    GestureWords(_LOOK, "+ −", "zoom"),
    GestureWords(_LOOK, "Type letters, or Ctrl + G", "go to the row of that name; Enter: the next"),
    GestureWords(_LOOK, "/", "filter the rows"),
    GestureWords(_LOOK, "Two fingers on a screen", "zoom and move; one drags what is selected"),
    GestureWords(_DATES, "Click a bar", "select the term"),
    GestureWords(_DATES, "Ctrl + click, Ctrl + Shift + drag", "select several terms"),
    GestureWords(_DATES, "Drag an edge of the selected bar", "move its first or last day"),
    GestureWords(_DATES, "Drag its middle", "move the whole term, or all selected"),
    GestureWords(_DATES, "Ctrl + drag on a row", "draw a new term"),
    GestureWords(_DATES, "Drag the ring of the selected row", "link it to what it depends on"),
    GestureWords(_DATES, "Click an arrow, then Delete", "remove the link"),
    GestureWords(_DATES, "Alt while dragging", "no magnets"),
    GestureWords(_DATES, "Esc or right click while dragging", "leave everything as it was"),
    GestureWords(_DATES, "[ ]", "take the first or the last day of the term"),
    GestureWords(_DATES, "← →, with Shift, with Ctrl", "selected edge by a day, a week, a month"),
    GestureWords(_DATES, "Alt + ← →", "the whole selection by a day; with Shift, a week"),
    GestureWords(_TABLE, "F2 in the table", "edit the cell"),
    GestureWords(_TABLE, "Ctrl + D with cells selected", "fill them down"),
    GestureWords(_DATES, "Double click", "open the term in the inspector"),
)
