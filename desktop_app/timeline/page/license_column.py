"""The column beside the chart: each license with its status, last day and days left."""

from __future__ import annotations

from typing import Final

from desktop_app.domain.status import ChainStatus, StatusOnDay
from desktop_app.timeline.calendar_words import day_text
from desktop_app.timeline.page.pen import Pen
from desktop_app.timeline.page.selection import Entry
from desktop_app.timeline.page.words import chip_of
from desktop_app.timeline.primitives import Ink, Item, TextMeasure, TextRole

__all__ = ["LEAST_WRITTEN_ROW", "column_head", "license_cell"]

LEAST_WRITTEN_ROW: Final = 14.0
"""Lower rows carry no words: only bars and groups are left to see."""

_TWO_LINES: Final = 40.0
_LEFT_WIDTH: Final = 56.0
_LAST_DAY_WIDTH: Final = 88.0
_GAP: Final = 12.0
_CHIP_HEIGHT: Final = 16.0
_DOT: Final = 6.0
_NOTHING: Final = "–"


def column_head(width: float, height: float, measure: TextMeasure) -> tuple[Item, ...]:
    """The column's headings, on the line of the axis' inner labels."""
    pen = Pen(measure)
    baseline = height * 0.75 + measure.ascent(TextRole.SMALL_STRONG) / 2 - 0.5
    role, ink = TextRole.SMALL_STRONG, Ink.MUTED
    pen.text(0.0, baseline, "License", role, ink)
    pen.text_to(_last_day_right(width), baseline, "Last day", role, ink)
    pen.text_to(width - _GAP, baseline, "Left", role, ink)
    return pen.items


def license_cell(
    entry: Entry, width: float, height: float, measure: TextMeasure
) -> tuple[Item, ...]:
    """One license's cell, `height` high; words go first where there is little room."""
    if height < LEAST_WRITTEN_ROW:
        return ()
    pen = Pen(measure)
    if height >= _TWO_LINES:
        _two_lines(pen, entry, width, height, measure)
    else:
        _one_line(pen, entry, width, height, measure)
    return pen.items


def _last_day_right(width: float) -> float:
    return width - _GAP - _LEFT_WIDTH


def _title_room(width: float) -> float:
    return _last_day_right(width) - _LAST_DAY_WIDTH - _GAP


def _two_lines(pen: Pen, entry: Entry, width: float, height: float, measure: TextMeasure) -> None:
    middle = height / 2
    title = middle - 6.0
    pen.text(0.0, title, _title(entry), TextRole.STRONG, room=_title_room(width))
    _days(pen, entry.status, width, title, TextRole.BODY)
    chip_width = _chip(pen, entry, middle + 3.0, measure)
    holders = ", ".join(entry.license.holders)
    baseline = middle + 3.0 + (_CHIP_HEIGHT + measure.ascent(TextRole.SMALL)) / 2
    x = chip_width + 8.0
    room = width - _GAP - x
    pen.text(x, baseline, holders, TextRole.SMALL, Ink.MUTED, room=room)


def _one_line(pen: Pen, entry: Entry, width: float, height: float, measure: TextMeasure) -> None:
    role = TextRole.BODY if height >= 20 else TextRole.SMALL
    baseline = (height + measure.ascent(role)) / 2
    chip = chip_of(entry.license, entry.status)
    word = chip.word.partition(",")[0]
    word_width = min(_title_room(width) / 2, measure.width(word, TextRole.SMALL))
    word_x = _title_room(width) - word_width
    pen.text(0.0, baseline, _title(entry), role, room=word_x - _DOT - 16.0)
    _dot(pen, word_x - _DOT - 5.0, height / 2, chip.ink)
    pen.text(word_x, baseline, word, TextRole.SMALL, Ink.MUTED, room=word_width + 1.0)
    _days(pen, entry.status, width, baseline, role)


def _title(entry: Entry) -> str:
    return entry.license.title or entry.license.id


def _days(pen: Pen, status: StatusOnDay, width: float, baseline: float, role: TextRole) -> None:
    last = _last_day(status)
    ink = Ink.TEXT if status.last_day is not None else Ink.MUTED
    pen.text_to(_last_day_right(width), baseline, last, role, ink)
    left = _NOTHING if status.days_left is None else f"{status.days_left:,} d"
    ink = Ink.MUTED if status.days_left is None else Ink.TEXT
    pen.text_to(width - _GAP, baseline, left, role, ink)


def _last_day(status: StatusOnDay) -> str:
    if status.last_day is not None:
        return day_text(status.last_day)
    if status.first_day is None:
        return _NOTHING
    is_to_come = status.status is ChainStatus.PENDING
    return f"from {day_text(status.first_day)}" if is_to_come else "open-ended"


def _chip(pen: Pen, entry: Entry, top: float, measure: TextMeasure) -> float:
    """The status on a pale pill with a dot: a word first, so that color is never the only sign."""
    chip = chip_of(entry.license, entry.status)
    width = round(measure.width(chip.word, TextRole.SMALL)) + _DOT + 20.0
    pen.box(0.0, top, width, _CHIP_HEIGHT, Ink.GRID, _CHIP_HEIGHT / 2 - 0.1)
    _dot(pen, 7.0, top + _CHIP_HEIGHT / 2, chip.ink)
    baseline = top + (_CHIP_HEIGHT + measure.ascent(TextRole.SMALL)) / 2
    pen.text(_DOT + 12.0, baseline, chip.word, TextRole.SMALL)
    return width


def _dot(pen: Pen, x: float, middle: float, ink: Ink) -> None:
    pen.box(x, middle - _DOT / 2, _DOT, _DOT, ink, _DOT / 2 - 0.1)
