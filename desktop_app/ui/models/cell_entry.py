"""What may be typed into the cells of the table, and what it means for the record."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from desktop_app.domain.changes import Edit
from desktop_app.domain.days import Day
from desktop_app.domain.knowledge import as_known_on
from desktop_app.domain.records import License, Term
from desktop_app.domain.status import status_on
from desktop_app.domain.wording import day_words, partial_words
from desktop_app.editing import term_days
from desktop_app.editing.date_entry import DateEntryError, DateOrder
from desktop_app.editing.edits import set_field
from desktop_app.editing.locks import why_locked
from desktop_app.editing.selection import Part
from desktop_app.editing.typed_bounds import OPEN_WORD, type_term_end
from desktop_app.gestures.deliberate import commit_of
from desktop_app.gestures.effects import Commit
from desktop_app.ui.models.columns import Column
from desktop_app.ui.models.row_texts import Viewpoint

__all__ = ["CellEntry"]

_FIELDS: Final = {
    Column.LICENSE: "title",
    Column.AUTHORITY: "authority",
    Column.PROGRAM: "program",
}


class CellEntry:
    """Reads cells; `today` and `order` are those by which typed dates are understood."""

    def __init__(self, today: Callable[[], Day], order: DateOrder | None = None) -> None:
        self._today = today
        self._order = order

    def can_edit(self, license_: License, column: Column, viewpoint: Viewpoint) -> bool:
        if column is Column.LAST_DAY:
            return self._term(license_, viewpoint) is not None
        return column in _FIELDS

    def text(self, license_: License, column: Column, viewpoint: Viewpoint) -> str:
        """What an editor begins with."""
        if column in _FIELDS:
            return str(getattr(license_, _FIELDS[column]))
        term = self._term(license_, viewpoint) if column is Column.LAST_DAY else None
        return "" if term is None else _last_words(term)

    def read(
        self, license_: License, column: Column, text: str, viewpoint: Viewpoint
    ) -> Commit | None:
        """What a typed text means; None where it changes nothing.

        Raises:
            DateEntryError: it cannot stand there; the message is a sentence.
        """
        if column in _FIELDS:
            edit = set_field(license_, _FIELDS[column], text)
            return None if edit is None else Commit(edit)
        term = self._term(license_, viewpoint) if column is Column.LAST_DAY else None
        if term is None or text == _last_words(term):
            return None
        sentence = why_locked(license_, term.id, Part.END)
        if sentence is not None and term.end is not None:
            raise DateEntryError(sentence)
        edit: Edit | None = type_term_end(
            license_, term.id, text, today=self._today(), order=self._order
        )
        return None if edit is None else commit_of(license_, term, edit)

    def _term(self, license_: License, viewpoint: Viewpoint) -> Term | None:
        """The term whose last day the table shows."""
        known = as_known_on(license_, viewpoint.known_on)
        standing = status_on(known, viewpoint.as_of, warning_days=viewpoint.warning_days)
        return None if standing.term is None else license_.term(standing.term.id)


def _last_words(term: Term) -> str:
    if term.end is None:
        return OPEN_WORD
    last = term_days.last_day(term)
    return partial_words(term.end.date) if last is None else day_words(last)
