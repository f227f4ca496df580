"""Edits told why and on whose word, so that the audit trail can answer for them."""

from __future__ import annotations

from collections.abc import Container, Iterable

import msgspec

from desktop_app.domain.changes import Change, ChangeSet, Edit
from desktop_app.domain.records import License, Source
from desktop_app.editing.identity import new_id, slug
from desktop_app.editing.wording import short_name

__all__ = ["because", "found_source", "new_source", "source_name"]


def source_name(source: Source) -> str:
    """How a person would cite it: the citation, else the title, else its id."""
    return short_name(source.citation[:1000]) or short_name(source.title[:1000]) or source.id


def found_source(text: str, sources: Iterable[Source]) -> Source | None:
    """The source that a person means by `text`: its name or its id, in any case."""
    wanted = text.strip().casefold()
    return next(
        (each for each in sources if wanted in {source_name(each).casefold(), each.id.casefold()}),
        None,
    )


def new_source(citation: str, taken: Container[str]) -> Source:
    """A source of which no more is known than how it is cited; `taken` are the ids in use."""
    return Source(id=new_id(slug(citation) or "source", taken), citation=citation.strip())


def because(
    edit: Edit, reason: str = "", source: Source | None = None, *, is_new: bool = False
) -> Edit:
    """The same edit with its reason and its source; a new source is added in the same step.

    Terms that the edit adds rest on the source too; those it changes keep the sources they have,
    since these may be the word for everything else in them.
    """
    if source is None:
        return msgspec.structs.replace(edit, reason=reason.strip())
    changes = [_cited(change, source.id) for change in edit.changes]
    if is_new:
        changes.insert(0, Change(None, source))
    return Edit(
        label=edit.label,
        changes=ChangeSet(tuple(changes)),
        reason=reason.strip(),
        source_ids=(source.id,),
    )


def _cited(change: Change, source_id: str) -> Change:
    before, after = change.before, change.after
    if not isinstance(before, License) or not isinstance(after, License):
        return change
    known = {term.id for term in before.terms}
    terms = tuple(
        term
        if term.id in known or source_id in term.source_ids
        else msgspec.structs.replace(term, source_ids=(*term.source_ids, source_id))
        for term in after.terms
    )
    return Change(before, msgspec.structs.replace(after, terms=terms))
