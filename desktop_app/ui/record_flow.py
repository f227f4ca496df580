"""Adding, extending, duplicating and deleting records: what is done to the selection as a whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.changes import Edit
from desktop_app.domain.records import License
from desktop_app.editing import edits
from desktop_app.editing.identity import new_id
from desktop_app.editing.linking import unlink
from desktop_app.editing.moving import remove_terms
from desktop_app.editing.patterns import PatternError, extend_by_pattern, extend_somehow
from desktop_app.editing.selection import Selection
from desktop_app.editing.whole_licenses import Duplicated, duplicate_licenses, remove_licenses
from desktop_app.jobs import Job
from desktop_app.language import translate
from desktop_app.ui.job_runner import JobRunner
from desktop_app.ui.open_file import OpenFile

__all__ = ["RecordFlow"]

_AT_ONCE: Final = 300
"""So many licenses are copied within a frame or two."""
_DUPLICATE: Final = "duplicate"


class RecordFlow(QObject):
    """Acts on the selection of one window.

    Signals:
        license_added(str): the id of a new license, which wants a title.
        selection_wanted(Selection): what was made, to be selected and edited.
        told(str): what was done, or why nothing was.
    """

    license_added = Signal(str)
    selection_wanted = Signal(object)
    told = Signal(str)

    def __init__(
        self,
        parent: QObject,
        *,
        file: Callable[[], OpenFile | None],
        chosen: Callable[[], Sequence[License]],
        selection: Callable[[], Selection],
        jobs: JobRunner,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._file = file
        self._chosen = chosen
        self._selection = selection

    def add_license(self) -> None:
        """Add an empty license; its title is typed in its row, its first term drawn there."""
        file = self._file()
        if file is None:
            return
        title = translate("Edit", "New license")
        name = new_id("license", file.document.license_ids)
        if file.perform(edits.add_license(License(id=name, title=title))):
            self.license_added.emit(name)

    def add_extension(self) -> None:
        """Append a term after the last one, as long as extensions of this chain usually are."""
        license_ = self._license()
        if license_ is None:
            return
        edit = extend_somehow(license_)
        if edit is None:
            self.told.emit(
                translate(
                    "Edit",
                    "There is no last day to extend from: drag on the license's row to draw its"
                    " first term.",
                )
            )
            return
        self._extend(license_, edit)

    def extend_by_pattern(self) -> None:
        """Append a term of the length that is typical of this chain, or say why there is none."""
        license_ = self._license()
        if license_ is None:
            return
        try:
            edit = extend_by_pattern(license_)
        except PatternError as error:
            self.told.emit(str(error))
            return
        self._extend(license_, edit)
        self.told.emit(edit.reason)

    def duplicate(self) -> None:
        """Add a copy of each license."""
        file, chosen = self._file(), tuple(self._chosen())
        if file is None:
            return
        taken = [license_.id for license_ in file.document.licenses]

        def show(made: Duplicated | None) -> None:
            is_here = self._file() is file
            if is_here and made is not None and file.perform(made.edit):
                self.selection_wanted.emit(Selection(made.ids[0]))

        if len(chosen) <= _AT_ONCE:
            show(duplicate_licenses(chosen, taken))
            return
        self._jobs.start(
            _DUPLICATE,
            Job(_DUPLICATE, lambda run: duplicate_licenses(chosen, taken, run)),
            done=show,
            failed=_raise,
        )

    def delete(self) -> None:
        """Delete the selected arrow or terms, or else the licenses; undo brings them back."""
        file, chosen = self._file(), tuple(self._chosen())
        license_, selection = self._license(), self._selection()
        if file is None:
            return
        if selection.link is not None:
            file.perform(unlink(file.document.license, selection.link))
        elif len(chosen) > 1 or not selection.terms or license_ is None:
            file.perform(remove_licenses(chosen, file.document.licenses))
        elif selection.others:
            found = (file.document.license(name) for name, _ in selection.terms)
            licenses = {each.id: each for each in found if each is not None}
            file.perform(remove_terms(licenses.values(), selection.terms))
        else:
            file.perform(edits.remove_term(license_, selection.term_id or ""))

    def _extend(self, license_: License, edit: Edit) -> None:
        file = self._file()
        if file is None:
            return
        known = {term.id for term in license_.terms}
        if not file.perform(edit):
            return
        changed = file.document.license(license_.id)
        added = [] if changed is None else [term for term in changed.terms if term.id not in known]
        if added:
            self.selection_wanted.emit(Selection(license_.id, added[0].id))

    def _license(self) -> License | None:
        file, license_id = self._file(), self._selection().license_id
        return None if file is None or license_id is None else file.document.license(license_id)


def _raise(error: Exception) -> None:
    raise error
