"""A picture that a file knows by name: what it shows, how large, and how it looks."""

from __future__ import annotations

import msgspec

from desktop_app.domain.calendar_rules import GREGORIAN, CalendarRules
from desktop_app.domain.partial_date import PartialDate

__all__ = ["PicturePreset"]


class PicturePreset(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Wishes as a person gave them; what cannot be met is told when the picture is drawn.

    Attributes:
        name: unique in its file.
        first, last: days of the axis; None lets the terms shown decide.
        licenses: ids of those to be shown; empty shows all.
        filter: words that must occur in a license.
        group_by: fields with commas between, the outermost first, or an empty text.
        as_of, known_on: None means today, and everything in the file.
        title: the heading; empty takes the file's own.
        unit: `px` or `mm`, of width and height.
        width, height: 0 leaves a width to the program, a height to what there is to show.
        paper: `A4`, `Letter` and the like: pages of that size instead of one picture.
        dpi: dots per inch; 0 leaves it to the program.
        font_size: of the text, in points; 0 is the usual.
        hidden: parts that are not shown, such as `legend`.
        embed_fonts: whether an SVG brings its fonts along.
        logo: a PNG, in base64.
        calendar: how the axis counts years and weeks, and whose holidays it shades.
    """

    name: str
    first: PartialDate | None = None
    last: PartialDate | None = None
    licenses: tuple[str, ...] = ()
    filter: str = ""
    group_by: str = ""
    as_of: PartialDate | None = None
    known_on: PartialDate | None = None
    title: str = ""
    subtitle: str = ""
    unit: str = "px"
    width: float = 0
    height: float = 0
    paper: str = ""
    landscape: bool = True
    dpi: int = 0
    font_size: float = 0
    theme: str = "light"
    hidden: tuple[str, ...] = ()
    embed_fonts: bool = False
    logo: str = ""
    calendar: CalendarRules = GREGORIAN
