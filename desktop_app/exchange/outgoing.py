"""What goes out: the records of a file, and the tables that people expect of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple, TypeAlias, TypeVar

import msgspec

from desktop_app.domain.days import Day
from desktop_app.domain.partial_date import PartialDate
from desktop_app.domain.records import FileInfo, License, Source
from desktop_app.domain.spans import term_spans
from desktop_app.exchange.cells import (
    Cell,
    Cells,
    license_cells,
    term_cells,
)
from desktop_app.exchange.columns import (
    DEPENDENT_COLUMNS,
    LICENSE_COLUMNS,
    REPORT_COLUMNS,
    SOURCE_COLUMNS,
    TERM_COLUMNS,
    Column,
)
from desktop_app.exchange.other_cells import dependent_cells, report_cells, source_cells
from desktop_app.jobs import Progress
from desktop_app.language import translate

__all__ = [
    "WEIGHTS",
    "ExportError",
    "Outgoing",
    "OutgoingTable",
    "Writer",
    "each",
    "joined_table",
    "sheets",
    "well_formed",
    "writing_words",
]

WEIGHTS: Final = (19, 1)
"""Of making the bytes of a file and of saving them."""

_Record = TypeVar("_Record")
_TERM_TO_LICENSE: Final = 2
"""How much longer the row of a term takes than that of a license."""


class ExportError(Exception):
    """The records do not fit into the format; the message is a sentence."""


class Outgoing(msgspec.Struct, frozen=True, kw_only=True):
    """What is exported.

    Attributes:
        stamp: the day to be named as the day of making. The same records and day make the same
            bytes.
        progress: hears how far it is, and can take it back.
    """

    info: FileInfo
    licenses: tuple[License, ...]
    sources: tuple[Source, ...]
    stamp: Day
    title: str
    progress: Progress = msgspec.field(default_factory=Progress)

    def each_license(self, progress: Progress | None = None) -> Iterator[License]:
        """The licenses, until the work is no longer wanted; `progress` is that of a stage."""
        return each(self.licenses, progress or self.progress)


def each(records: Sequence[_Record], progress: Progress) -> Iterator[_Record]:
    """The records, until the work is no longer wanted; tells how many are written."""
    return progress.along(records, writing_words())


def writing_words() -> str:
    """What is being done, for those who wait."""
    return translate("Export", "Writing the table")


Writer: TypeAlias = Callable[[Outgoing], bytes]


class OutgoingTable(NamedTuple):
    """Columns and the rows under them; a row may leave columns out."""

    name: str
    columns: tuple[Column, ...]
    rows: Callable[[], Iterator[Cells]]

    def cells(self) -> Iterator[list[Cell]]:
        """Row by row, each as wide as the table."""
        names = [column.name for column in self.columns]
        return ([row.get(name) for name in names] for row in self.rows())


def joined_table(outgoing: Outgoing) -> OutgoingTable:
    """One row a term, each with all of its license; one row for a license without terms."""

    def rows() -> Iterator[Cells]:
        for license in outgoing.each_license():
            of_license = license_cells(license)
            if not license.terms:
                yield of_license
            for of_term in _term_rows(license):
                yield {**of_license, **of_term}

    return OutgoingTable("terms", (*LICENSE_COLUMNS, *TERM_COLUMNS), rows)


def sheets(outgoing: Outgoing) -> tuple[OutgoingTable, ...]:
    """A table each for licenses, terms, reports, dependents and sources."""
    licenses, sources = outgoing.licenses, outgoing.sources
    of_licenses, of_terms, of_reports, of_dependents, of_sources = outgoing.progress.parts(
        len(licenses),
        _TERM_TO_LICENSE * sum(len(license.terms) for license in licenses),
        sum(len(license.reports) for license in licenses),
        sum(len(license.dependents) for license in licenses),
        len(sources),
    )

    def terms() -> Iterator[Cells]:
        for license in outgoing.each_license(of_terms):
            for row in _term_rows(license):
                yield {"id": license.id, "title": license.title, **row}

    return (
        OutgoingTable(
            "Licenses",
            LICENSE_COLUMNS,
            lambda: map(license_cells, outgoing.each_license(of_licenses)),
        ),
        OutgoingTable("Terms", (*LICENSE_COLUMNS[:2], *TERM_COLUMNS), terms),
        OutgoingTable(
            "Reports",
            REPORT_COLUMNS,
            lambda: (
                report_cells(owner, report)
                for owner in outgoing.each_license(of_reports)
                for report in owner.reports
            ),
        ),
        OutgoingTable(
            "Dependents",
            DEPENDENT_COLUMNS,
            lambda: (
                dependent_cells(owner, dependent)
                for owner in outgoing.each_license(of_dependents)
                for dependent in owner.dependents
            ),
        ),
        OutgoingTable(
            "Sources", SOURCE_COLUMNS, lambda: map(source_cells, each(sources, of_sources))
        ),
    )


def _term_rows(license: License) -> Iterator[Cells]:
    for term, span in zip(license.terms, term_spans(license), strict=True):
        cells = term_cells(term)
        cells["first_day"] = None if span.first is None else PartialDate.of_day(span.first)
        cells["last_day"] = None if span.last is None else PartialDate.of_day(span.last)
        yield cells


def well_formed(text: str) -> str:
    """The text with replacement signs for halves of surrogate pairs, which no file can hold."""
    return (
        text
        if text.isascii()
        else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    )
