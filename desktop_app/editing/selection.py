"""What the user has picked, and what remains of it after a change."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

import msgspec

from desktop_app.domain.changes import ChangeSet
from desktop_app.domain.dependence import Dependence

__all__ = ["NOTHING", "Part", "Selection", "TermRef", "by_license"]


class Part(Enum):
    """The part of a term that keys and drags act upon."""

    WHOLE = "whole"
    START = "start"
    END = "end"


class TermRef(NamedTuple):
    """A term, named by its license's id and its own."""

    license_id: str
    term_id: str


def by_license(terms: Iterable[TermRef]) -> dict[str, frozenset[str]]:
    """The ids of these terms, by that of their license."""
    found: dict[str, set[str]] = {}
    for license_id, term_id in terms:
        found.setdefault(license_id, set()).add(term_id)
    return {license_id: frozenset(ids) for license_id, ids in found.items()}


class Selection(msgspec.Struct, frozen=True):
    """At most one license, one of its terms, and a part of that term; perhaps more terms beside.

    `others` are the terms picked besides the one named first; with any, `part` is the whole.
    `link` is what the license depends on, or what depends on it, where an arrow is picked.
    """

    license_id: str | None = None
    term_id: str | None = None
    part: Part = Part.WHOLE
    others: tuple[TermRef, ...] = ()
    link: Dependence | None = None

    @staticmethod
    def of_terms(terms: Iterable[TermRef]) -> Selection:
        """Just these terms, each once; the first one leads."""
        unique = tuple(dict.fromkeys(terms))
        if not unique:
            return NOTHING
        return Selection(unique[0].license_id, unique[0].term_id, others=unique[1:])

    @property
    def is_empty(self) -> bool:
        return self.license_id is None

    @property
    def licenses(self) -> tuple[str, ...]:
        """The licenses that are selected, or one of whose terms is, each once."""
        ids = (self.license_id, *(term.license_id for term in self.others))
        return tuple(dict.fromkeys(each for each in ids if each is not None))

    @property
    def terms(self) -> tuple[TermRef, ...]:
        """All terms that are picked, the leading one first."""
        if self.license_id is None or self.term_id is None:
            return ()
        return (TermRef(self.license_id, self.term_id), *self.others)

    def holds(self, license_id: str | None, term_id: str | None) -> bool:
        """True if this term of this license is among those selected."""
        if license_id is None or term_id is None:
            return False
        return (license_id, term_id) == (self.license_id, self.term_id) or (
            TermRef(license_id, term_id) in self.others
        )

    def toggled(self, term: TermRef) -> Selection:
        """With this term picked too, or no longer."""
        if term in self.terms:
            return Selection.of_terms(other for other in self.terms if other != term)
        return Selection.of_terms((*self.terms, term))

    def after(self, changes: ChangeSet) -> Selection:
        """What is still there: the terms, else the license, or nothing."""
        if self.is_empty:
            return self
        picked: dict[str, set[TermRef]] = {self.license_id or "": set()}
        for term in self.terms:
            picked.setdefault(term.license_id, set()).add(term)
        if self.link is not None and _is_gone(self.link, changes):
            return Selection(self.license_id).after(changes)
        gone: set[TermRef] = set()
        license_is_gone = False
        concerned = not picked.keys().isdisjoint(changes.license_ids)
        for before, after in changes.licenses() if concerned else ():
            record = after or before
            if record is None or record.id not in picked:
                continue
            license_is_gone |= after is None and record.id == self.license_id
            gone |= {
                term
                for term in picked[record.id]
                if after is None or after.term(term.term_id) is None
            }
        if not gone:
            return NOTHING if license_is_gone else self
        kept = Selection.of_terms(term for term in self.terms if term not in gone)
        if not kept.is_empty or license_is_gone:
            return kept
        return Selection(self.license_id)


def _is_gone(link: Dependence, changes: ChangeSet) -> bool:
    return any(
        before is not None
        and before.id == link.license_id
        and (after is None or link.on_id not in after.depends_on)
        for before, after in changes.licenses()
    )


NOTHING = Selection()
