"""Pages of a few licenses, laid out with even letters, and what can be read on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from desktop_app.domain.days import parse_day
from desktop_app.domain.records import License
from desktop_app.timeline.page.layout import lay_out
from desktop_app.timeline.page.request import PageRequest
from desktop_app.timeline.primitives import Align, Cells, Group, Item, Label, Scene
from tests.timeline.measure import EvenLetters

__all__ = ["Word", "a_page", "cells_on", "laid_out", "texts_on", "words_on"]

MEASURE = EvenLetters()


class Word(NamedTuple):
    """A line of text on the page, in the page's own coordinates."""

    text: str
    left: float
    right: float
    baseline: float


def a_page(*licenses: License, as_of: str = "2024-07-01", **fields: Any) -> PageRequest:
    fields.setdefault("title", "A page")
    return PageRequest(licenses=licenses, as_of=parse_day(as_of), **fields)


def laid_out(request: PageRequest, width: float = 1600.0, height: float | None = None) -> Scene:
    return lay_out(request, MEASURE, width=width, height=height)


def words_on(scene: Scene) -> list[Word]:
    return [
        _word(label, x, y) for label, x, y in _walk(scene.items, 0, 0) if isinstance(label, Label)
    ]


def texts_on(scene: Scene) -> list[str]:
    return [word.text for word in words_on(scene)]


def cells_on(scene: Scene) -> list[Cells]:
    return [item for item, _, _ in _walk(scene.items, 0, 0) if isinstance(item, Cells)]


def _word(label: Label, x: float, y: float) -> Word:
    wide = MEASURE.width(label.text, label.role)
    left = {Align.LEFT: 0.0, Align.CENTER: wide / 2, Align.RIGHT: wide}[label.align]
    return Word(label.text, x + label.x - left, x + label.x - left + wide, y + label.y)


def _walk(items: Iterable[Item], x: float, y: float) -> Iterator[tuple[Item, float, float]]:
    for item in items:
        if isinstance(item, Group):
            yield from _walk(item.items, x + item.x, y + item.y)
        else:
            yield item, x, y
