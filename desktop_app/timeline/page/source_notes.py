"""The sources of what a page shows, numbered in the order in which they are first needed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from desktop_app.domain.records import License, Source
from desktop_app.domain.wording import partial_words
from desktop_app.language import translate
from desktop_app.timeline.page.part import NOTHING, Part
from desktop_app.timeline.page.pen import Pen, one_line, wrapped
from desktop_app.timeline.page.selection import Entry
from desktop_app.timeline.primitives import Ink, TextMeasure, TextRole

__all__ = ["SourceNotes", "all_sources", "source_lines"]

_LINE: Final = 17.0


class SourceNotes:
    """Numbers and words of the sources that the shown licenses rest on."""

    def __init__(self, entries: Sequence[Entry], sources: Sequence[Source]) -> None:
        by_id = {source.id: source for source in sources}
        needed = dict.fromkeys(key for entry in entries for key in _needed(entry.license))
        self.sources: tuple[Source, ...] = tuple(by_id[key] for key in needed if key in by_id)
        self._numbers = {source.id: index + 1 for index, source in enumerate(self.sources)}

    def reference(self, source_ids: Iterable[str]) -> str:
        """The first of some sources by name, with the numbers of all: `[2][5] 84 FR 23468`."""
        known = [key for key in source_ids if key in self._numbers]
        if not known:
            return ""
        return f"{self.numbers(known)} {_name(self.sources[self._numbers[known[0]] - 1])}"

    def numbers(self, source_ids: Iterable[str]) -> str:
        """`[2][5]`; empty where none is known."""
        return "".join(f"[{self._numbers[key]}]" for key in source_ids if key in self._numbers)

    def notes(self) -> Iterator[str]:
        """`[2] 84 FR 23468, Federal Register, May 22, 2019`, one a source."""
        for index, source in enumerate(self.sources):
            published = "" if source.published is None else partial_words(source.published)
            parts = dict.fromkeys((_name(source), source.publisher, published))
            yield f"[{index + 1}] {one_line(', '.join(part for part in parts if part))}"


def all_sources(notes: SourceNotes, width: float, measure: TextMeasure) -> list[str]:
    """Every source on a line of its own, or several, for pages that have room for all."""
    lines: list[str] = []
    for text in notes.notes():
        lines += wrapped(text, TextRole.SMALL, width, measure)
    return lines


def source_lines(
    notes: SourceNotes, width: float, measure: TextMeasure, *, most_lines: int
) -> Part:
    """“Sources:” and the notes, wrapped; what does not fit is counted, never dropped silently."""
    if not notes.sources:
        return NOTHING
    role = TextRole.SMALL
    texts = list(notes.notes())
    lines = wrapped(
        translate("Page", "Sources: {texts}").format(texts="; ".join(texts)), role, width, measure
    )
    kept = len(texts)
    while len(lines) > most_lines and kept > 1:
        kept -= max(1, kept // 12)
        rest = _more_text(len(texts) - kept)
        lines = wrapped(
            translate("Page", "Sources: {texts}").format(texts="; ".join((*texts[:kept], rest))),
            role,
            width,
            measure,
        )
    pen = Pen(measure)
    for index, line in enumerate(lines):
        pen.text(0.0, index * _LINE + measure.ascent(role) + 3.0, line, role, Ink.MUTED)
    return Part(len(lines) * _LINE, pen.items)


def _needed(license: License) -> Iterator[str]:
    if license.restriction is not None:
        yield from license.restriction.source_ids
    for term in license.terms:
        yield from term.source_ids
    for report in license.reports:
        yield from report.source_ids


def _name(source: Source) -> str:
    return source.citation or source.title or source.publisher or source.url or source.id


def _more_text(sources: int) -> str:
    if sources == 1:
        return translate("Page", "and 1 more source in the file.")
    return translate("Page", "and %n more sources in the file.", "", sources)
