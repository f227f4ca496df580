"""Licenses as an edit, or a gesture under way, would leave them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from desktop_app.domain.changes import Edit
from desktop_app.domain.records import License
from desktop_app.editing.selection import TermRef, by_license

__all__ = ["WouldBe", "changed_terms"]


class WouldBe(NamedTuple):
    """Licenses as they would be, and the ids of the terms in them that would change."""

    licenses: tuple[License, ...]
    picked: Mapping[str, Collection[str]]

    @staticmethod
    def after(edit: Edit) -> WouldBe:
        after = tuple(after for _, after in edit.changes.licenses() if after is not None)
        return WouldBe(after, by_license(changed_terms(edit)))


def changed_terms(edit: Edit) -> tuple[TermRef, ...]:
    """The terms that an edit changes or adds, in its own order."""
    found: list[TermRef] = []
    for before, after in edit.changes.licenses():
        if after is None:
            continue
        old = {} if before is None else {term.id: term for term in before.terms}
        changed = (term for term in after.terms if old.get(term.id) != term)
        found += (TermRef(after.id, term.id) for term in changed)
    return tuple(found)
