"""Adding, extending, duplicating and deleting records: what is done to the selection as a whole."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from desktop_app.domain.changes import Change, ChangeSet, Edit
from desktop_app.domain.cover import covered
from desktop_app.domain.forecast import forecast
from desktop_app.domain.records import Basis, License
from desktop_app.domain.spans import term_spans
from desktop_app.editing import chains, edits
from desktop_app.editing.document import Document
from desktop_app.editing.identity import new_id
from desktop_app.editing.linking import unlink
from desktop_app.editing.moving import remove_terms
from desktop_app.editing.selection import Selection
from desktop_app.ui.open_file import OpenFile

__all__ = ["RecordFlow"]

_WITHOUT_PATTERN: Final = 90
"""Days by which a chain without a history is extended at first; the user sets the true end."""


class RecordFlow(QObject):
    """Acts on the selection of one window.

    Signals:
        selection_wanted(Selection): what was made, to be selected and edited.
        refused(str): why nothing was done.
    """

    selection_wanted = Signal(object)
    refused = Signal(str)

    def __init__(
        self,
        parent: QObject,
        *,
        file: Callable[[], OpenFile | None],
        selection: Callable[[], Selection],
    ) -> None:
        super().__init__(parent)
        self._file = file
        self._selection = selection

    def add_license(self) -> None:
        file = self._file()
        if file is None:
            return
        fresh = License(id=new_id("license", _ids(file.document)), title="New license")
        file.perform(edits.add_license(fresh))
        self.selection_wanted.emit(Selection(fresh.id))

    def add_extension(self) -> None:
        """Append a term after the last one, as long as extensions of this chain usually are."""
        file, license_ = self._file(), self._selected_license()
        if file is None or license_ is None:
            return
        edit = _extension(license_)
        if edit is None:
            self.refused.emit(
                "There is no last day to extend from: hold Ctrl and drag on the license's row"
                " to draw its first term."
            )
            return
        known = {term.id for term in license_.terms}
        file.perform(edit)
        changed = file.document.license(license_.id)
        added = [] if changed is None else [term for term in changed.terms if term.id not in known]
        if added:
            self.selection_wanted.emit(Selection(license_.id, added[0].id))

    def duplicate(self) -> None:
        file, license_ = self._file(), self._selected_license()
        if file is None or license_ is None:
            return
        edit = chains.duplicate_license(license_, _ids(file.document))
        file.perform(edit)
        if edit is not None:
            copy_id = next(iter(edit.changes)).record_id
            self.selection_wanted.emit(Selection(copy_id))

    def delete(self) -> None:
        """Delete the selected arrow or term, or else the license; undo brings it back."""
        file, license_ = self._file(), self._selected_license()
        if file is None or license_ is None:
            return
        term_id, link = self._selection().term_id, self._selection().link
        if link is not None:
            file.perform(unlink(file.document.license, link))
        elif self._selection().others:
            found = (file.document.license(name) for name, _ in self._selection().terms)
            licenses = {each.id: each for each in found if each is not None}
            file.perform(remove_terms(licenses.values(), self._selection().terms))
        elif term_id is not None:
            file.perform(edits.remove_term(license_, term_id))
        else:
            file.perform(edits.remove_license(license_, file.document.licenses))

    def _selected_license(self) -> License | None:
        file, license_id = self._file(), self._selection().license_id
        return None if file is None or license_id is None else file.document.license(license_id)


def _extension(license_: License) -> Edit | None:
    runs = covered(license_)
    last = runs[-1].last if runs else None
    if last is None:
        return None
    term_id = next(span.term_id for span in term_spans(license_) if span.last == last)
    pattern = forecast(license_)
    days = _WITHOUT_PATTERN if pattern is None else int(pattern.median)
    edit = chains.extend_by_term(license_, term_id, last + days)
    return None if edit is None else _expected(edit, license_)


def _expected(edit: Edit, before: License) -> Edit:
    """The same edit with the new term marked as expected: a pattern is nobody's official word."""
    known = {term.id for term in before.terms}
    after = next(after for _, after in edit.changes.licenses() if after is not None)
    terms = tuple(
        term if term.id in known else replace(term, basis=Basis.EXPECTED) for term in after.terms
    )
    changes = ChangeSet((Change(before, replace(after, terms=terms)),))
    return Edit(label=edit.label, changes=changes)


def _ids(document: Document) -> set[str]:
    return {license_.id for license_ in document.licenses}
