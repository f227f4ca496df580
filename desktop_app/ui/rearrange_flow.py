"""Chains rearranged: two licenses made one, one made two, a term given to another license."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.records import License
from desktop_app.editing import chains
from desktop_app.editing.selection import Selection
from desktop_app.editing.wording import license_name, term_name
from desktop_app.language import translate
from desktop_app.ui.dialogs.license_picker import LicensePicker
from desktop_app.ui.dialogs.merge_dialog import MergeDialog
from desktop_app.ui.open_file import OpenFile

__all__ = ["RearrangeFlow"]


class RearrangeFlow(QObject):
    """Asks what only a person can tell, and performs the edit.

    Signals:
        selection_wanted(Selection): what came of it.
        told(str): why nothing was done.
    """

    selection_wanted = Signal(object)
    told = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        *,
        file: Callable[[], OpenFile | None],
        chosen: Callable[[], Sequence[License]],
        selection: Callable[[], Selection],
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._file = file
        self._chosen = chosen
        self._selection = selection

    def merge(self) -> None:
        """Merge the two selected licenses, or the selected one with another that is picked."""
        file, chosen = self._file(), list(self._chosen())
        if file is None or not chosen:
            return
        if len(chosen) > 2:
            self.told.emit(translate("Merge", "Select two licenses: they are merged in pairs."))
        elif len(chosen) == 2:
            self._ask_which_stays(file, (chosen[0], chosen[1]))
        else:
            only = chosen[0]
            self._pick(
                translate("Merge", "Merge Licenses"),
                translate("Merge", "Which license belongs together with “{license}”?").format(
                    license=license_name(only)
                ),
                only,
                lambda other: self._ask_which_stays(file, (only, other)),
            )

    def split(self) -> None:
        """Let a second license begin with the selected term."""
        file, license_ = self._file(), self._license()
        term_id = self._selection().term_id
        if file is None or license_ is None or term_id is None:
            return
        taken = {each.id for each in file.document.licenses}
        edit = chains.split_license(license_, term_id, taken, file.document.licenses)
        if edit is None:
            self.told.emit(
                translate(
                    "Split",
                    "This is the first term. Select the one with which a second license begins.",
                )
            )
            return
        if not file.perform(edit):
            return
        fresh = next(after for before, after in edit.changes.licenses() if before is None)
        if fresh is not None:
            self.selection_wanted.emit(Selection(fresh.id, term_id))

    def move_term(self) -> None:
        """Give the selected term to a license that is picked."""
        license_, term_id = self._license(), self._selection().term_id
        term = None if license_ is None or term_id is None else license_.term(term_id)
        if license_ is None or term is None:
            return
        self._pick(
            translate("Move", "Move Term"),
            translate("Move", "Which license shall have “{term}”?").format(
                term=term_name(license_, term)
            ),
            license_,
            self._move_to,
        )

    def _move_to(self, target: License) -> None:
        file, license_, term_id = self._file(), self._license(), self._selection().term_id
        if file is None or license_ is None or term_id is None:
            return
        edit = chains.move_term(license_, term_id, target)
        known = {term.id for term in target.terms}
        if edit is None or not file.perform(edit):
            return
        after = file.document.license(target.id)
        arrived = [] if after is None else [t.id for t in after.terms if t.id not in known]
        self.selection_wanted.emit(Selection(target.id, arrived[0] if arrived else None))

    def _ask_which_stays(self, file: OpenFile, pair: tuple[License, License]) -> None:
        def linked(license_: License) -> int:
            return sum(
                license_.id in (*other.depends_on, other.succeeds)
                for other in file.document.licenses
                if other.id not in {pair[0].id, pair[1].id}
            )

        def take(kept: License, gone: License) -> None:
            edit = chains.merge_licenses(kept, gone, file.document.licenses)
            if file.perform(edit):
                self.selection_wanted.emit(Selection(kept.id))

        MergeDialog(pair, linked, take, self._window).open()

    def _pick(
        self, title: str, question: str, without: License, take: Callable[[License], None]
    ) -> None:
        file = self._file()
        if file is None:
            return
        others = [each for each in file.document.licenses if each.id != without.id]
        LicensePicker(title, question, others, take, self._window).open()

    def _license(self) -> License | None:
        file, license_id = self._file(), self._selection().license_id
        return None if file is None or license_id is None else file.document.license(license_id)
