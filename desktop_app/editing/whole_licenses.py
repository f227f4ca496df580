"""Several licenses deleted or duplicated as one edit."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

import msgspec

from desktop_app.domain.changes import Edit
from desktop_app.domain.records import License
from desktop_app.editing import chains, edits
from desktop_app.editing.wording import license_name
from desktop_app.jobs import Progress
from desktop_app.language import translate

__all__ = ["Duplicated", "duplicate_licenses", "remove_licenses"]


class Duplicated(NamedTuple):
    """The edit, and the ids of the copies."""

    edit: Edit
    ids: tuple[str, ...]


def remove_licenses(
    gone: Collection[License], everything: Iterable[License], verb: str = ""
) -> Edit | None:
    """Take licenses out, and out of the links of those that stay.

    `verb` is what the label says in place of “Delete”, where the licenses were cut.
    """
    ids = {license_.id for license_ in gone}
    # Few have links, and all are looked at.
    linked = (other for other in everything if other.depends_on or other.succeeds is not None)
    pairs: list[tuple[License | None, License | None]] = [
        (other, _unlinked(other, ids)) for other in linked if other.id not in ids
    ]
    pairs += [(license_, None) for license_ in gone]
    verb = verb or translate("Edit", "Delete")
    return edits.edit_of(f"{verb} {_named(gone)}", *pairs)


def duplicate_licenses(
    licenses: Sequence[License], taken: Iterable[str], progress: Progress | None = None
) -> Duplicated | None:
    """Add a copy of each under an id that is not among those `taken`.

    Raises:
        Cancelled: `progress` was.
    """
    used = set(taken)
    copies: list[License] = []
    for license_ in (progress or Progress()).along(licenses):
        edit = chains.duplicate_license(license_, used)
        for _, copy in () if edit is None else edit.changes.licenses():
            if copy is not None:
                copies.append(copy)
                used.add(copy.id)
    label = translate("Edit", "Duplicate {what}").format(what=_named(licenses))
    edit = edits.edit_of(label, *((None, copy) for copy in copies))
    return None if edit is None else Duplicated(edit, tuple(copy.id for copy in copies))


def _named(licenses: Collection[License]) -> str:
    if len(licenses) == 1:
        return license_name(next(iter(licenses)))
    return translate("Edit", "%n licenses", "", len(licenses))


def _unlinked(license_: License, gone: Collection[str]) -> License:
    if license_.succeeds not in gone and not any(name in gone for name in license_.depends_on):
        return license_
    return msgspec.structs.replace(
        license_,
        depends_on=tuple(name for name in license_.depends_on if name not in gone),
        succeeds=None if license_.succeeds in gone else license_.succeeds,
    )
