"""A second opinion on cover: day by day and term by term, slow, naive and sharing no code."""

from __future__ import annotations

from desktop_app.domain.bounds import EndRule, StartRule
from desktop_app.domain.records import Action, Basis, License, Term

FOREVER = 9_999


class Oracle:
    """Answers for one license on each day of a window; `days` must reach beyond all its dates."""

    def __init__(self, license: License, days: range) -> None:
        self.license = license
        self.days = days
        self.terms = {
            index: {day for day in days if self._runs(term, day)}
            for index, term in enumerate(license.terms)
        }
        self.cover = {
            index: {day for day in days if self._covers(index, day)} for index in self.terms
        }
        self.covered = set().union(*self.cover.values())
        self.doubt = {day for day in days if self._is_in_doubt(day)}
        self.gap = {day for day in days if self._is_gap(day)}

    def _covers(self, index: int, day: int) -> bool:
        """The term is official, in force on the day, and not suspended or revoked."""
        term = self.license.terms[index]
        if term.basis is not Basis.OFFICIAL or takes(term) or day not in self.terms[index]:
            return False
        return not any(
            takes(other)
            and other.basis is Basis.OFFICIAL
            and day in self.terms[taker]
            and start_of(term) <= start_of(other)
            for taker, other in enumerate(self.license.terms)
        )

    def _runs(self, term: Term, day: int) -> bool:
        if term.start is None or day < start_of(term) or not reaches(term, day):
            return False
        if term.ended is not None and day >= term.ended.on.first:
            return False
        replaced = [replaces_on(other) for other in self._successors(term)]
        if any(when is not None and day >= when for when in replaced):
            return False
        return not (term.start.rule is StartRule.DEFERRED and None in replaced)

    def _successors(self, term: Term) -> list[Term]:
        return [
            other
            for other in self.license.terms
            if term.id in other.supersedes
            and other.id != term.id
            and (other.basis is Basis.OFFICIAL or term.basis is not Basis.OFFICIAL)
        ]

    def _is_in_doubt(self, day: int) -> bool:
        return day not in self.covered and any(
            self._may_cover(index, day) for index in range(len(self.license.terms))
        )

    def _may_cover(self, index: int, day: int) -> bool:
        term = self.license.terms[index]
        if not counts(term) or not reaches(term, day):
            return False
        if term.start is None:
            return day >= self._floor(index) and not any(
                self._floor(index) < start_of(other) <= day
                for other in self.license.terms[index + 1 :]
                if counts(other) and other.start is not None
            )
        if term.start.rule is not StartRule.DEFERRED or self.terms[index]:
            return False
        replaced = [replaces_on(other) for other in self._successors(term)]
        if None not in replaced or not self._runs_but_for(term):
            return False
        return start_of(term) <= day and not any(
            start_of(term) < start_of(other) <= day
            for other in self.license.terms
            if counts(other) and other.start is not None
        )

    def _runs_but_for(self, term: Term) -> bool:
        """It would have had a day, had the unknown supersession not been."""
        first = start_of(term)
        known = [replaces_on(other) for other in self._successors(term)]
        return (
            reaches(term, first)
            and (term.ended is None or first < term.ended.on.first)
            and all(when is None or first < when for when in known)
        )

    def _floor(self, index: int) -> int:
        term = self.license.terms[index]
        known = [
            start_of(other)
            for other in self.license.terms[:index]
            if counts(other) and other.start is not None
        ]
        if term.issued is not None:
            known.append(term.issued.first)
        restriction = self.license.restriction
        if restriction is not None and restriction.from_ is not None:
            known.append(restriction.from_.first)
        return max(known, default=0)

    def is_lifted(self, day: int) -> bool:
        restriction = self.license.restriction
        return bool(restriction and restriction.until and day > restriction.until.last)

    def _is_gap(self, day: int) -> bool:
        if day in self.covered or self.is_lifted(day) or day in self.doubt or not self.covered:
            return False
        restriction = self.license.restriction
        needed = min(self.covered) < day or bool(
            restriction and restriction.from_ and restriction.from_.first <= day
        )
        return needed and max(self.covered) > day

    def status(self, day: int) -> str:
        """The word for the day; everything that ended is “over”."""
        if self.is_lifted(day):
            return "moot"
        if day in self.covered:
            return "in_force"
        if day in self.doubt:
            return "unknown"
        if day in self.gap:
            return "gap"
        if self.covered and max(self.covered) > day:
            return "pending"
        return "over" if self.covered else "unknown"

    def governing(self, day: int) -> tuple[str, int, int] | None:
        """The term that governs a covered day: its id and its covered days about that day."""
        ranked: list[tuple[int, int, int]] = []
        for index, cover in self.cover.items():
            if day in cover:
                first = last = day
                while first - 1 in cover:
                    first -= 1
                while last + 1 in cover:
                    last += 1
                ranked.append((first, last, -index))
        if not ranked:
            return None
        first, last, index = max(ranked)
        return self.license.terms[-index].id, first, last


def takes(term: Term) -> bool:
    return term.action in (Action.SUSPEND, Action.REVOKE)


def counts(term: Term) -> bool:
    return term.basis is Basis.OFFICIAL and not takes(term)


def start_of(term: Term) -> int:
    assert term.start is not None
    return term.start.date.first


def reaches(term: Term, day: int) -> bool:
    """The day is not beyond the term's own end."""
    if term.end is None:
        return True
    date = term.end.date
    return day < date.first if term.end.rule is EndRule.BEFORE else day <= date.last


def replaces_on(successor: Term) -> int | None:
    if successor.start is None:
        return None
    if successor.start.rule is StartRule.DEFERRED:
        return None if successor.issued is None else successor.issued.first
    return start_of(successor)
