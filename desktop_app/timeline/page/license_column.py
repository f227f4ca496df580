"""The column beside the chart: each license with its status, last day and days left."""

from __future__ import annotations

from typing import Final

from desktop_app.domain.status import ChainStatus, StatusOnDay
from desktop_app.domain.wording import day_words, short_days_words
from desktop_app.language import translate
from desktop_app.timeline.page.pen import Pen
from desktop_app.timeline.page.selection import Entry
from desktop_app.timeline.page.words import Chip, chip_of
from desktop_app.timeline.primitives import Ink, Item, TextMeasure, TextRole

__all__ = ["LEAST_WRITTEN_ROW", "column_head", "license_cell"]

LEAST_WRITTEN_ROW: Final = 14.0
"""Lower rows carry no words: only bars and groups are left to see."""

_TWO_LINES: Final = 40.0
_NARROW: Final = 340.0
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
    pen.text(0.0, baseline, translate("Page", "License"), role, ink)
    pen.text_to(_last_day_right(width), baseline, translate("Page", "Last day"), role, ink)
    pen.text_to(width - _GAP, baseline, translate("Page", "Left", "days left"), role, ink)
    return pen.items


def license_cell(
    entry: Entry, width: float, height: float, measure: TextMeasure
) -> tuple[Item, ...]:
    """One license's cell, `height` high; words go first where there is little room."""
    if height < LEAST_WRITTEN_ROW:
        return ()
    pen = Pen(measure)
    if height < _TWO_LINES:
        _one_line(pen, entry, width, height, measure)
    elif width < _NARROW:
        _title_above(pen, entry, width, height, measure)
    else:
        _two_lines(pen, entry, width, height, measure)
    return pen.items


def _last_day_right(width: float) -> float:
    return width - _GAP - _LEFT_WIDTH


def _before_days(entry: Entry, width: float, role: TextRole, measure: TextMeasure) -> float:
    """Room to the left of the last day."""
    wide = max(_LAST_DAY_WIDTH, measure.width(_last_day(entry.status), role))
    return _last_day_right(width) - wide - _GAP


def _two_lines(pen: Pen, entry: Entry, width: float, height: float, measure: TextMeasure) -> None:
    """Title and days above, status and holders below."""
    title = height / 2 - 6.0
    room = _before_days(entry, width, TextRole.BODY, measure)
    pen.text(0.0, title, _title(entry), TextRole.STRONG, room=room)
    _days(pen, entry.status, width, title, TextRole.BODY)
    top = height / 2 + 3.0
    x = _chip(pen, chip_of(entry.license, entry.status), top, measure) + 8.0
    holders = ", ".join(entry.license.holders)
    baseline = _chip_baseline(top, measure)
    pen.text(x, baseline, holders, TextRole.SMALL, Ink.MUTED, room=width - _GAP - x)


def _title_above(pen: Pen, entry: Entry, width: float, height: float, measure: TextMeasure) -> None:
    """Where the column is narrow the title has a line to itself, and the holders have none."""
    pen.text(0.0, height / 2 - 6.0, _title(entry), TextRole.STRONG, room=width - _GAP)
    top = height / 2 + 3.0
    chip = chip_of(entry.license, entry.status)
    _chip(pen, chip._replace(word=_short(chip)), top, measure)
    _days(pen, entry.status, width, _chip_baseline(top, measure), TextRole.SMALL)


def _one_line(pen: Pen, entry: Entry, width: float, height: float, measure: TextMeasure) -> None:
    role = TextRole.BODY if height >= 20 else TextRole.SMALL
    baseline = (height + measure.ascent(role)) / 2
    chip = chip_of(entry.license, entry.status)
    room = _before_days(entry, width, role, measure)
    word_width = min(room / 2, measure.width(_short(chip), TextRole.SMALL))
    word_x = room - word_width
    pen.text(0.0, baseline, _title(entry), role, room=word_x - _DOT - 16.0)
    _dot(pen, word_x - _DOT - 5.0, height / 2, chip.ink)
    pen.text(word_x, baseline, _short(chip), TextRole.SMALL, Ink.MUTED, room=word_width + 1.0)
    _days(pen, entry.status, width, baseline, role)


def _short(chip: Chip) -> str:
    return chip.word.partition(",")[0]


def _title(entry: Entry) -> str:
    return entry.license.title or entry.license.id


def _days(pen: Pen, status: StatusOnDay, width: float, baseline: float, role: TextRole) -> None:
    last = _last_day(status)
    ink = Ink.TEXT if status.last_day is not None else Ink.MUTED
    pen.text_to(_last_day_right(width), baseline, last, role, ink)
    left = _NOTHING if status.days_left is None else short_days_words(status.days_left)
    ink = Ink.MUTED if status.days_left is None else Ink.TEXT
    pen.text_to(width - _GAP, baseline, left, role, ink)


def _last_day(status: StatusOnDay) -> str:
    if status.last_day is not None:
        return day_words(status.last_day)
    if status.first_day is None:
        return _NOTHING
    is_to_come = status.status is ChainStatus.PENDING
    if is_to_come:
        return translate("Bounds", "from {date}").format(date=day_words(status.first_day))
    return translate("Page", "open-ended")


def _chip(pen: Pen, chip: Chip, top: float, measure: TextMeasure) -> float:
    """The status on a pale pill with a dot: a word first, so that color is never the only sign."""
    width = round(measure.width(chip.word, TextRole.SMALL)) + _DOT + 20.0
    pen.box(0.0, top, width, _CHIP_HEIGHT, Ink.GRID, _CHIP_HEIGHT / 2 - 0.1)
    _dot(pen, 7.0, top + _CHIP_HEIGHT / 2, chip.ink)
    pen.text(_DOT + 12.0, _chip_baseline(top, measure), chip.word, TextRole.SMALL)
    return width


def _chip_baseline(top: float, measure: TextMeasure) -> float:
    return top + (_CHIP_HEIGHT + measure.ascent(TextRole.SMALL)) / 2


def _dot(pen: Pen, x: float, middle: float, ink: Ink) -> None:
    pen.box(x, middle - _DOT / 2, _DOT, _DOT, ink, _DOT / 2 - 0.1)
