"""Several terms moved or deleted together, as one edit."""

from __future__ import annotations

from collections.abc import Collection, Iterable

import msgspec

from desktop_app.domain.changes import Edit
from desktop_app.domain.days import MAX_DAY
from desktop_app.domain.records import Ending, License, Term
from desktop_app.domain.spans import term_spans
from desktop_app.domain.wording import days_words
from desktop_app.editing import edits, term_days
from desktop_app.editing.locks import why_locked
from desktop_app.editing.selection import Part, TermRef, by_license
from desktop_app.language import translate

__all__ = ["Moved", "move_terms", "reach_of", "remove_terms", "why_not_together"]


class Moved(msgspec.Struct, frozen=True):
    """What a move comes to: `days` are fewer than were asked for where the calendar ends.

    `pairs` are the licenses that change, before and after.
    """

    days: int
    pairs: tuple[tuple[License, License], ...]

    def edit(self, count: int) -> Edit | None:
        """The edit of a move of `count` terms, two at least; None where nothing moves."""
        days = days_words(abs(self.days))
        if self.days < 0:
            label = translate("Edits", "Move %n terms back by {days}", "", count).format(days=days)
        else:
            label = translate("Edits", "Move %n terms by {days}", "", count).format(days=days)
        return edits.edit_of(label, *self.pairs)


def reach_of(licenses: Iterable[License], terms: Collection[TermRef]) -> tuple[int, int]:
    """How many days these terms can go back (as a negative number) and forth together."""
    ids = by_license(terms)
    found = [
        term
        for license_ in licenses
        for term in license_.terms
        if term.id in ids.get(license_.id, ())
    ]
    back = max((_reach(term, -MAX_DAY) for term in found), default=0)
    return back, min((_reach(term, MAX_DAY) for term in found), default=0)


def move_terms(licenses: Iterable[License], terms: Collection[TermRef], days: int) -> Moved:
    """Shift both ends of these terms; all of them stop where the first would leave the calendar.

    Unknown starts and open ends stay what they are. Terms that the licenses lack are passed over.
    """
    ids = by_license(terms)
    touched = [license_ for license_ in licenses if license_.id in ids]
    for license_ in touched:
        for term in license_.terms:
            if days and term.id in ids[license_.id]:
                days = _reach(term, days)
    pairs = tuple((each, _shifted(each, ids[each.id], days)) for each in touched) if days else ()
    return Moved(days, tuple(pair for pair in pairs if pair[0] != pair[1]))


def remove_terms(licenses: Iterable[License], terms: Collection[TermRef]) -> Edit | None:
    """Take these terms out of their chains, and out of what names them there."""
    ids = by_license(terms)
    pairs = [(each, _without(each, ids[each.id])) for each in licenses if each.id in ids]
    count = sum(len(before.terms) - len(after.terms) for before, after in pairs)
    return edits.edit_of(translate("Edits", "Delete %n terms", "", count), *pairs)


def _without(license_: License, ids: Collection[str]) -> License:
    left = license_
    for term in license_.terms:
        edit = edits.remove_term(left, term.id) if term.id in ids else None
        for _, after in () if edit is None else edit.changes.licenses():
            left = after or left
    return left


def why_not_together(licenses: Iterable[License], terms: Collection[TermRef]) -> str | None:
    """Why these terms cannot be moved together, as a sentence; None where they can.

    A term that its successor cut short moves where the successor moves with it.
    """
    ids = by_license(terms)
    for license_ in licenses:
        chosen = ids.get(license_.id, frozenset[str]())
        cut = {name for term in license_.terms if term.id in chosen for name in term.supersedes}
        endings = {span.term_id: span.ending for span in term_spans(license_)} if chosen else {}
        for term in license_.terms:
            if term.id not in chosen:
                continue
            if endings[term.id] is Ending.SUPERSEDED and term.id in cut:
                continue
            sentence = why_locked(license_, term.id, Part.WHOLE)
            if sentence is not None:
                return sentence
    return None


def _reach(term: Term, days: int) -> int:
    """How far this term can go towards `days`."""
    after = term_days.shifted(term, days)
    for day_of in (term_days.first_day, term_days.last_day):
        was, will_be = day_of(term), day_of(after)
        if was is not None and will_be is not None:
            return will_be - was
    return days


def _shifted(license_: License, ids: Collection[str], days: int) -> License:
    terms = tuple(
        term_days.shifted(term, days) if term.id in ids else term for term in license_.terms
    )
    return msgspec.structs.replace(license_, terms=terms)
