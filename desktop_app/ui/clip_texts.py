"""Copied records in words and tables, for programs that know no records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from desktop_app.domain.days import Day
from desktop_app.domain.records import FileInfo, License, Source
from desktop_app.domain.spans import TermSpan, term_spans
from desktop_app.domain.wording import range_words
from desktop_app.exchange.delimited import write_tsv
from desktop_app.exchange.outgoing import Outgoing, well_formed
from desktop_app.exchange.text_tables import write_html
from desktop_app.language import translate

__all__ = ["html_of", "table_of", "words_of"]


def words_of(licenses: Iterable[License]) -> str:
    """Each license in a line, its terms indented below it."""
    return well_formed("\n".join(line for license_ in licenses for line in _lines(license_)))


def table_of(licenses: Iterable[License], sources: Iterable[Source], day: Day) -> str:
    """One row a term with all columns, parted by tabs, as a file of that kind has them."""
    return write_tsv(_outgoing(licenses, sources, day)).decode("utf-8-sig")


def html_of(licenses: Iterable[License], sources: Iterable[Source], day: Day) -> str:
    """A heading and a table for each license."""
    return write_html(_outgoing(licenses, sources, day)).decode()


def _outgoing(licenses: Iterable[License], sources: Iterable[Source], day: Day) -> Outgoing:
    return Outgoing(
        info=FileInfo(),
        licenses=tuple(licenses),
        sources=tuple(sources),
        stamp=day,
        title=translate("Clipboard", "Licenses"),
    )


def _lines(license_: License) -> Iterator[str]:
    whose = "; ".join(part for part in (license_.authority, *license_.holders) if part)
    name = _line(license_.title or license_.id)
    yield f"{name} ({_line(whose)})" if whose else name
    for term, span in zip(license_.terms, term_spans(license_), strict=True):
        yield f"    {_line(term.designation or term.id)}: {_days(span)}"


def _days(span: TermSpan) -> str:
    if span.first is None:
        return translate("Clipboard", "days unknown")
    return range_words(span.first, span.last)


def _line(text: str) -> str:
    return " ".join(text.split())
