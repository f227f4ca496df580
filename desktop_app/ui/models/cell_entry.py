"""What may be typed into the cells of the table, and what it means for the record."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from desktop_app.domain.changes import Edit
from desktop_app.domain.days import Day
from desktop_app.domain.knowledge import as_known_on
from desktop_app.domain.partial_date import PartialDate
from desktop_app.domain.records import License, Term
from desktop_app.domain.status import status_on
from desktop_app.domain.wording import day_words, partial_words
from desktop_app.editing import record_parts, term_days
from desktop_app.editing.date_entry import DateEntryError, DateOrder
from desktop_app.editing.edits import set_field
from desktop_app.editing.locks import why_locked
from desktop_app.editing.record_fields import (
    Field,
    Kind,
    Reading,
    read_field,
    text_of,
    value_at,
    with_value,
)
from desktop_app.editing.selection import Part
from desktop_app.editing.typed_bounds import (
    OPEN_WORD,
    UNKNOWN_WORD,
    type_term_end,
    type_term_start,
)
from desktop_app.gestures.deliberate import commit_of
from desktop_app.gestures.effects import Commit
from desktop_app.language import translate
from desktop_app.ui.models.columns import COLUMN_SPECS, Column, heading
from desktop_app.ui.models.row_texts import Viewpoint

__all__ = ["CellEntry"]

_BOUNDS: Final = (Column.FIRST_DAY, Column.LAST_DAY)
_BETWEEN: Final = "; "
"""What stands between the items of a list in one cell; names of firms have commas of their own."""


class CellEntry:
    """Reads cells; `today` and `order` are those by which typed dates are understood."""

    def __init__(self, today: Callable[[], Day], order: DateOrder | None = None) -> None:
        self._today = today
        self._order = order

    def can_edit(self, license_: License, column: Column, viewpoint: Viewpoint) -> bool:
        return not self.why_not(license_, column, viewpoint)

    def why_not(self, license_: License, column: Column, viewpoint: Viewpoint) -> str:
        """Why nothing can be typed here, as a sentence; empty where something can."""
        spec = COLUMN_SPECS[column]
        if spec.field is None and column not in _BOUNDS:
            return translate("Table", "“{column}” is worked out from the dates.").format(
                column=heading(column)
            )
        if spec.of_term and self._term(license_, viewpoint) is None:
            return translate("Table", "There is no term yet whose day or name this could be.")
        if spec.field is not None and not _fits_cell(spec.field, license_):
            return translate("Table", "An item of this list cannot be told apart in one cell.")
        return ""

    def text(self, license_: License, column: Column, viewpoint: Viewpoint) -> str:
        """What an editor begins with."""
        spec = COLUMN_SPECS[column]
        part = self._term(license_, viewpoint) if spec.of_term else license_
        if part is None:
            return ""
        if isinstance(part, Term) and column in _BOUNDS:
            return _last_words(part) if column is Column.LAST_DAY else _first_words(part)
        return "" if spec.field is None else _field_text(spec.field, part)

    def plain(self, license_: License, column: Column, viewpoint: Viewpoint) -> str:
        """The cell as other programs read it: days as ISO dates."""
        spec = COLUMN_SPECS[column]
        part = self._term(license_, viewpoint) if spec.of_term else license_
        if isinstance(part, Term) and column in _BOUNDS:
            return _iso_bound(part, column)
        value = None if spec.field is None or part is None else value_at(part, spec.field.path)
        if isinstance(value, PartialDate):
            return str(value)
        return self.text(license_, column, viewpoint)

    def read(
        self, license_: License, column: Column, text: str, viewpoint: Viewpoint
    ) -> Commit | None:
        """What a typed text means; None where it changes nothing.

        Raises:
            DateEntryError: it cannot stand there; the message is a sentence.
        """
        sentence = self.why_not(license_, column, viewpoint)
        if text == self.text(license_, column, viewpoint):
            return None
        if sentence:
            raise DateEntryError(sentence)
        spec = COLUMN_SPECS[column]
        term = self._term(license_, viewpoint) if spec.of_term else None
        if term is not None and column in _BOUNDS:
            return self._read_bound(license_, term, column, text)
        if column is Column.LICENSE:
            edit = set_field(license_, "title", text)
        else:
            assert spec.field is not None, "checked above"
            edit = self._read_field(license_, term, spec.field, text, heading(column))
        return None if edit is None else Commit(edit)

    def _read_bound(
        self, license_: License, term: Term, column: Column, text: str
    ) -> Commit | None:
        is_end = column is Column.LAST_DAY
        sentence = why_locked(license_, term.id, Part.END) if is_end else None
        if sentence is not None and term.end is not None:
            raise DateEntryError(sentence)
        change = type_term_end if is_end else type_term_start
        edit = change(license_, term.id, text, today=self._today(), order=self._order)
        return None if edit is None else commit_of(license_, term, edit)

    def _read_field(
        self, license_: License, term: Term | None, field: Field, text: str, name: str
    ) -> Edit | None:
        part = license_ if term is None else term
        if field.kind is Kind.LINES:
            text = text.replace(";", "\n")
        value = read_field(field, part, text, Reading(self._today(), self._order))
        if isinstance(part, Term):
            return record_parts.change_term(license_, with_value(part, field.path, value), name)
        return record_parts.change_license(license_, with_value(part, field.path, value), name)

    def _term(self, license_: License, viewpoint: Viewpoint) -> Term | None:
        """The term whose last day the table shows."""
        known = as_known_on(license_, viewpoint.known_on)
        standing = status_on(known, viewpoint.as_of, warning_days=viewpoint.warning_days)
        return None if standing.term is None else license_.term(standing.term.id)


def _fits_cell(field: Field, license_: License) -> bool:
    if field.kind is not Kind.LINES:
        return True
    items: tuple[str, ...] = value_at(license_, field.path) or ()
    return all(
        item == item.strip() and item and ";" not in item and item.splitlines() == [item]
        for item in items
    )


def _field_text(field: Field, part: License | Term) -> str:
    if field.kind is Kind.LINES:
        return _BETWEEN.join(value_at(part, field.path) or ())
    return text_of(field, part)


def _first_words(term: Term) -> str:
    if term.start is None:
        return UNKNOWN_WORD
    first = term_days.first_day(term)
    date = term.start.date
    return day_words(first) if first is not None and date.is_exact else partial_words(date)


def _last_words(term: Term) -> str:
    if term.end is None:
        return OPEN_WORD
    last = term_days.last_day(term)
    return partial_words(term.end.date) if last is None else day_words(last)


def _iso_bound(term: Term, column: Column) -> str:
    bound = term.end if column is Column.LAST_DAY else term.start
    if bound is None:
        return OPEN_WORD if column is Column.LAST_DAY else UNKNOWN_WORD
    day = term_days.last_day(term) if column is Column.LAST_DAY else term_days.first_day(term)
    if day is None or not bound.date.is_exact:
        return str(bound.date)
    return str(PartialDate.of_day(day))
