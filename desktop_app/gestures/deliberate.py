"""Whether an edit rewrites what an authority said, and what could be done instead."""

from __future__ import annotations

from collections.abc import Collection

from desktop_app.domain.changes import Edit
from desktop_app.domain.records import Basis, License, Term
from desktop_app.editing import chains, term_days
from desktop_app.editing.selection import TermRef
from desktop_app.gestures.effects import Commit

__all__ = ["commit_of", "commit_of_many"]


def commit_of(license_: License, term: Term, edit: Edit) -> Commit:
    """The commit of an edit that moves dates of `term`, a term of `license_` as it still is.

    For an official term it says so, and offers to add an extension where its end moves later and
    nothing else changes.
    """
    if term.basis is not Basis.OFFICIAL:
        return Commit(edit)
    changed = next((after for _, after in edit.changes.licenses() if after is not None), license_)
    after = changed.term(term.id)
    last = None if after is None else term_days.last_day(after)
    extension = None
    if after is not None and last is not None and after.start == term.start:
        extension = chains.extend_by_term(license_, term.id, last)
    return Commit(edit, corrects_record=True, extension=extension)


def commit_of_many(edit: Edit, terms: Collection[TermRef]) -> Commit:
    """The commit of an edit that moves these terms; one official date among them is enough."""
    moved = set(terms)
    official = any(
        term.basis is Basis.OFFICIAL and TermRef(before.id, term.id) in moved
        for before, _ in edit.changes.licenses()
        if before is not None
        for term in before.terms
    )
    return Commit(edit, corrects_record=official)
