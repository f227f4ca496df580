"""The head of a page: what it shows, out of which file, as of and as known on which day."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.wording import day_words
from desktop_app.language import translate
from desktop_app.timeline.page.logo import logo_box
from desktop_app.timeline.page.part import Part
from desktop_app.timeline.page.pen import Pen, one_line, wrapped
from desktop_app.timeline.page.request import PagePart, PageRequest
from desktop_app.timeline.page.selection import Section
from desktop_app.timeline.page.words import licenses_text, terms_text
from desktop_app.timeline.primitives import Ink, TextMeasure, TextRole

__all__ = ["heading"]

_MOST_TITLE_LINES = 2
_LINE = 28.0
_SMALL_LINE = 18.0
_BESIDE_LOGO = 24.0


def heading(
    request: PageRequest, sections: Sequence[Section], width: float, measure: TextMeasure
) -> Part:
    pen = Pen(measure)
    role = TextRole.HEADING
    y = 0.0
    logo = logo_box(request.logo, width)
    if logo is not None:
        pen.put([logo])
        width = max(width / 2, logo.x - _BESIDE_LOGO)
    for line in wrapped(one_line(request.title), role, width, measure)[:_MOST_TITLE_LINES]:
        pen.text(0.0, y + measure.ascent(role), line, role)
        y += _LINE
    lines = wrapped(one_line(request.subtitle), TextRole.BODY, width, measure)[:_MOST_TITLE_LINES]
    for line in lines:
        pen.text(0.0, y + measure.ascent(TextRole.BODY), line, TextRole.BODY)
        y += _SMALL_LINE
    if PagePart.DAYS not in request.hidden:
        for line in wrapped(_subtitle(request, sections), TextRole.BODY, width, measure):
            pen.text(0.0, y + measure.ascent(TextRole.BODY), line, TextRole.BODY, Ink.MUTED)
            y += _SMALL_LINE
    return Part(max(y, 0.0 if logo is None else logo.height), pen.items)


def _subtitle(request: PageRequest, sections: Sequence[Section]) -> str:
    # A license with two holders stands in two sections and is still one.
    shown = {entry.license.id: entry for section in sections for entry in section.entries}
    terms = sum(len(entry.license.terms) for entry in shown.values())
    parts = [translate("Page", "As of {date}").format(date=day_words(request.as_of))]
    if request.known_on is not None:
        parts.append(translate("Page", "Known on {date}").format(date=day_words(request.known_on)))
    parts.append(f"{licenses_text(len(shown))}, {terms_text(terms)}")
    if request.filter.strip():
        parts.append(translate("Page", "Filter “{words}”").format(words=one_line(request.filter)))
    if request.file_name:
        parts.append(one_line(request.file_name))
    return " · ".join(parts)
