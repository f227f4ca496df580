"""Licenses that somebody has locked: what is refused meanwhile, and how to unlock them.

The ids of locked licenses stand in the information about the file. A lock is no legal fact, so it
has no place in the license's own record; and it must travel with the file, so that settings of one
person's machine will not do.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

import msgspec

from desktop_app.domain.changes import ChangeSet, Edit
from desktop_app.domain.records import FileInfo, License
from desktop_app.editing.edits import edit_of
from desktop_app.editing.wording import license_name
from desktop_app.language import translate

__all__ = ["locked_sentence", "set_locked", "why_refused"]


def set_locked(info: FileInfo, licenses: Collection[License], *, locked: bool) -> Edit | None:
    """Lock these licenses, or unlock them; None where all of them are so already."""
    ids = [license_.id for license_ in licenses]
    kept = [name for name in info.locked if locked or name not in ids]
    added = [name for name in dict.fromkeys(ids) if locked and name not in info.locked]
    after = msgspec.structs.replace(info, locked=(*kept, *added))
    names = [license_name(license_) for license_ in licenses]
    what = names[0] if len(names) == 1 else translate("Edit", "%n licenses", "", len(names))
    if locked:
        label = translate("Lock", "Lock {what}").format(what=what)
    else:
        label = translate("Lock", "Unlock {what}").format(what=what)
    return edit_of(label, (info, after))


def locked_sentence(license_: License) -> str:
    """What is said where a locked license refuses a change."""
    return translate(
        "Lock", "{name} is locked. Unlock it first: Record → Lock or Unlock License."
    ).format(name=license_name(license_))


def why_refused(changes: ChangeSet, locked: Iterable[str]) -> str | None:
    """Why changes must wait, as a sentence: they touch a locked license. None if none is."""
    names = frozenset(locked)
    if not names:
        return None
    for before, _ in changes.licenses():
        if before is not None and before.id in names:
            return locked_sentence(before)
    return None
