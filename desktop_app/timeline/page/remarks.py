"""What a reader has to know to take a page at its word, in sentences below the chart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from desktop_app.language import translate
from desktop_app.timeline.mosaic import DENSE_BELOW
from desktop_app.timeline.page.license_column import LEAST_WRITTEN_ROW
from desktop_app.timeline.page.part import Part
from desktop_app.timeline.page.pen import Pen, wrapped
from desktop_app.timeline.page.request import PagePart, PageRequest
from desktop_app.timeline.page.selection import Entry
from desktop_app.timeline.page.words import is_deferred, terms_text
from desktop_app.timeline.primitives import Ink, TextMeasure, TextRole

__all__ = ["SMALL_LINE", "lines_part", "remarks", "small_lines"]

SMALL_LINE: Final = 17.0


def remarks(
    request: PageRequest,
    entries: Sequence[Entry],
    row_height: float,
    *,
    shades_holidays: bool,
    has_table: bool,
) -> list[str]:
    terms = [term for entry in entries for term in entry.license.terms]
    wants_table = PagePart.TERMS not in request.hidden
    rules = request.calendar
    country = "-".join(part for part in (rules.country, rules.subdivision) if part)
    found = {
        translate("Page", "First and last days are covered days, both of them inclusive."): True,
        translate(
            "Page",
            "Deferred terms take effect on or after their first day unless superseded before.",
        ): any(map(is_deferred, terms)),
        translate("Page", "Shaded days are weekends and public holidays ({country}).").format(
            country=country
        ): shades_holidays,
        translate("Page", "The rows are too low here to carry names."): (
            row_height < LEAST_WRITTEN_ROW
        ),
        translate(
            "Page",
            "Several licenses share a line of pixels, the darker, the more of them are covered.",
        ): row_height < DENSE_BELOW,
        translate("Page", "There is no room here for a table of all {terms}.").format(
            terms=terms_text(len(terms))
        ): bool(terms) and wants_table and not has_table,
        _unread_text(request.unread): bool(request.unread),
    }
    return [sentence for sentence, applies in found.items() if applies]


def small_lines(text: str, width: float, measure: TextMeasure) -> Part:
    """A text of small letters, in as many lines as it takes."""
    return lines_part(wrapped(text, TextRole.SMALL, width, measure), measure)


def lines_part(lines: Sequence[str], measure: TextMeasure) -> Part:
    """Lines that are broken already."""
    pen = Pen(measure)
    role = TextRole.SMALL
    for index, line in enumerate(lines):
        baseline = index * SMALL_LINE + measure.ascent(role) + 3.0
        pen.text(0.0, baseline, line, role, Ink.MUTED)
    return Part(len(lines) * SMALL_LINE, pen.items)


def _unread_text(records: int) -> str:
    if records == 1:
        return translate("Page", "1 record of the file could not be read and cannot be shown.")
    return translate(
        "Page", "%n records of the file could not be read and cannot be shown.", "", records
    )
