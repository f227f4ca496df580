"""The columns of the table of licenses; their numbers are kept in the user's settings."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import Final, NamedTuple

from desktop_app.domain.records import License
from desktop_app.editing.record_fields import Field, Kind
from desktop_app.language import marked, translate

__all__ = ["COLUMN_SPECS", "Column", "ColumnSpec", "heading"]


class Column(IntEnum):
    LICENSE = 0
    STATUS = 1
    LAST_DAY = 2
    LEFT = 3
    HOLDER = 4
    AUTHORITY = 5
    PROGRAM = 6
    KIND = 7
    JURISDICTION = 8
    LEGAL_BASIS = 9
    RELIEVES = 10
    TAGS = 11
    NOTES = 12
    TERM = 13
    FIRST_DAY = 14
    ISSUED = 15
    PUBLISHED = 16
    TERMS = 17
    DEPENDS_ON = 18
    SUCCEEDS = 19
    ID = 20


class ColumnSpec(NamedTuple):
    """A column's heading, and where its words come from.

    Attributes:
        said: which of the row's words stand in it; empty where a field's value does.
        field: the field that is shown and edited, of the license or of the term in question.
        counted: what is read off a license and cannot be typed.
    """

    heading: str
    said: str = ""
    field: Field | None = None
    of_term: bool = False
    counted: Callable[[License], str] | None = None


def _term_count(license_: License) -> str:
    return f"{len(license_.terms):,}"


def _id_of(license_: License) -> str:
    return license_.id


def _field(path: str, kind: Kind = Kind.TEXT) -> Field:
    return Field("", tuple(path.split(".")), kind)


COLUMN_SPECS: Final[dict[Column, ColumnSpec]] = {
    Column.LICENSE: ColumnSpec(marked("Table", "License"), "name", _field("title")),
    Column.STATUS: ColumnSpec(marked("Table", "Status"), "words"),
    Column.LAST_DAY: ColumnSpec(marked("Table", "Last day"), "last_day", of_term=True),
    Column.LEFT: ColumnSpec(marked("Table", "Left"), "left"),
    Column.HOLDER: ColumnSpec(
        marked("Table", "Holder"), "detail", field=_field("holders", Kind.LINES)
    ),
    Column.AUTHORITY: ColumnSpec(marked("Table", "Authority"), field=_field("authority")),
    Column.PROGRAM: ColumnSpec(marked("Table", "Program"), field=_field("program")),
    Column.KIND: ColumnSpec(marked("Table", "Kind"), field=_field("kind")),
    Column.JURISDICTION: ColumnSpec(marked("Table", "Jurisdiction"), field=_field("jurisdiction")),
    Column.LEGAL_BASIS: ColumnSpec(marked("Table", "Legal basis"), field=_field("legal_basis")),
    Column.RELIEVES: ColumnSpec(marked("Table", "Relieves"), field=_field("restriction.what")),
    Column.TAGS: ColumnSpec(marked("Table", "Tags"), field=_field("tags", Kind.LINES)),
    Column.NOTES: ColumnSpec(marked("Table", "Notes"), field=_field("notes")),
    Column.TERM: ColumnSpec(marked("Table", "Term"), field=_field("designation"), of_term=True),
    Column.FIRST_DAY: ColumnSpec(marked("Table", "First day"), of_term=True),
    Column.ISSUED: ColumnSpec(
        marked("Table", "Issued"), field=_field("issued", Kind.DATE), of_term=True
    ),
    Column.PUBLISHED: ColumnSpec(
        marked("Table", "Published"), field=_field("published", Kind.DATE), of_term=True
    ),
    Column.TERMS: ColumnSpec(marked("Table", "Terms"), counted=_term_count),
    Column.DEPENDS_ON: ColumnSpec(
        marked("Table", "Depends on"), field=_field("depends_on", Kind.LINES)
    ),
    Column.SUCCEEDS: ColumnSpec(marked("Table", "Succeeds"), field=_field("succeeds", Kind.NAME)),
    Column.ID: ColumnSpec(marked("Table", "Id"), counted=_id_of),
}


def heading(column: Column) -> str:
    """The column's name in the reader's language."""
    return translate("Table", COLUMN_SPECS[column].heading)
