"""Sets lines of text and boxes into one part of a page, and knows how to break a line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from desktop_app.timeline.primitives import (
    Align,
    Group,
    Ink,
    Item,
    Label,
    Rects,
    TextMeasure,
    TextRole,
)

__all__ = ["Pen", "one_line", "wrapped"]

_MOST_LETTERS: Final = 400
"""No line of a page holds more; measuring a novel would take its time for nothing."""


class Pen:
    """Collects the items of a part whose top left corner is (0, 0)."""

    def __init__(self, measure: TextMeasure) -> None:
        self._measure = measure
        self._items: list[Item] = []

    @property
    def items(self) -> tuple[Item, ...]:
        return tuple(self._items)

    def width(self, text: str, role: TextRole) -> float:
        return self._measure.width(text, role)

    def text(
        self,
        x: float,
        y: float,
        text: str,
        role: TextRole = TextRole.BODY,
        ink: Ink = Ink.TEXT,
        *,
        room: float | None = None,
    ) -> None:
        """One line from `x` on, on the baseline `y`, elided where it is wider than `room`."""
        text = one_line(text)
        if room is not None:
            text = self._measure.elide(text, role, room)
        if text:
            self._items.append(Label(x=x, y=y, text=text, role=role, ink=ink))

    def text_to(
        self,
        x: float,
        y: float,
        text: str,
        role: TextRole = TextRole.BODY,
        ink: Ink = Ink.TEXT,
    ) -> None:
        """One line that ends at `x`."""
        text = one_line(text)
        if text:
            self._items.append(Label(x=x, y=y, text=text, role=role, ink=ink, align=Align.RIGHT))

    def box(
        self, x: float, y: float, width: float, height: float, ink: Ink, radius: float = 0.0
    ) -> None:
        xywh = np.array([[x, y, width, height]], dtype=np.float64)
        self._items.append(Rects(xywh=xywh, ink=ink, radius=radius))

    def put(self, items: Sequence[Item]) -> None:
        self._items.extend(items)

    def group(self, x: float, y: float, width: float, height: float, items: Sequence[Item]) -> None:
        """Items of their own coordinates, moved and clipped."""
        self._items.append(Group(x=x, y=y, width=width, height=height, items=tuple(items)))


def one_line(text: str) -> str:
    """A record's text as a line: breaks and control characters are spaces, and there is an end."""
    begin = text[: _MOST_LETTERS + 1]
    words = "".join(char if char.isprintable() else " " for char in begin).split()
    line = " ".join(words)
    return f"{line[: _MOST_LETTERS - 1]}…" if len(begin) > _MOST_LETTERS else line


def wrapped(text: str, role: TextRole, width: float, measure: TextMeasure) -> list[str]:
    """The text broken at spaces into lines that fit; a word that never fits is elided."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if measure.width(longer, role) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        line = measure.elide(word, role, width)
    return [*lines, line] if line else lines
