"""Locking the selected licenses against changes, and unlocking them."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.editing.license_lock import set_locked
from desktop_app.editing.selection import Selection
from desktop_app.language import translate
from desktop_app.ui.open_file import OpenFile

__all__ = ["LockFlow"]


class LockFlow:
    """Acts on the licenses of one window's selection; `say` hears why nothing was done."""

    def __init__(
        self,
        *,
        file: Callable[[], OpenFile | None],
        selection: Callable[[], Selection],
        say: Callable[[str], None],
    ) -> None:
        self._file = file
        self._selection = selection
        self._say = say

    def toggle(self) -> None:
        """Lock all selected licenses; unlock them where all of them are locked."""
        file, selection = self._file(), self._selection()
        if file is None:
            return
        document = file.document
        names = dict.fromkeys((selection.license_id or "", *(term[0] for term in selection.terms)))
        found = [document.license(name) for name in names]
        licenses = [license_ for license_ in found if license_ is not None]
        if not licenses:
            self._say(translate("Lock", "Select the license to lock first."))
            return
        locked = all(license_.id in document.info.locked for license_ in licenses)
        file.perform(set_locked(document.info, licenses, locked=not locked))
