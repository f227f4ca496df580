"""The statuses of many licenses at once, by arithmetic on arrays of days.

Most chains are plain: nothing in them supersedes, ends or withdraws anything else. Their terms
cover the days that their own bounds name, and what `domain.status` asks of them one by one can be
asked of all of them together, some ten times faster. Any other chain is left to `status_on`, and
so is what a status means: the two are held to each other by tests.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain.bounds import EndRule
from desktop_app.domain.days import MAX_DAY, MIN_DAY, Day
from desktop_app.domain.records import Action, Basis, License, Restriction, Term
from desktop_app.domain.status import ChainStatus, StatusOnDay, status_on

__all__ = ["statuses_on"]

_Days: TypeAlias = NDArray[np.int64]

_BITS: Final = 19
"""Room for a term's place in its chain, beside two days of 22 bits each."""
_MOST_TERMS: Final = 1 << _BITS

_SUSPEND: Final = Action.SUSPEND
_REVOKE: Final = Action.REVOKE
_OFFICIAL: Final = Basis.OFFICIAL
_BEFORE: Final = EndRule.BEFORE


def statuses_on(
    licenses: Sequence[License], as_of: Day, *, warning_days: Sequence[int] = (30, 7, 1)
) -> list[StatusOnDay]:
    """`status_on` of each, in their order: some thousands at a time are best."""
    plain = _Plain()
    are_plain = list(map(plain.add, licenses))
    known = _plain_statuses(plain, as_of, max(warning_days, default=0)) if plain.terms else iter(())
    return [
        next(known) if is_plain else status_on(license, as_of, warning_days=warning_days)
        for license, is_plain in zip(licenses, are_plain, strict=True)
    ]


class _Plain:
    """The terms of plain chains under each other, each looked at once: memory is what is slow.

    A chain is plain if each term covers what its own bounds name, and no day is in doubt.
    """

    def __init__(self) -> None:
        self.counts: list[int] = []
        self.restrictions: list[Restriction | None] = []
        self.terms: list[Term] = []
        self.first: list[Day] = []
        self.last: list[Day] = []
        self.official: list[bool] = []

    def add(self, license: License) -> bool:
        """Whether the chain is plain and was added."""
        terms = license.terms
        first: list[Day] = []
        last: list[Day] = []
        official: list[bool] = []
        for term in terms:
            action, start, end = term.action, term.start, term.end
            if (
                start is None
                or action is _SUSPEND
                or action is _REVOKE
                or term.ended is not None
                or term.supersedes
            ):
                return False
            first.append(start.date.first)
            day = MAX_DAY
            if end is not None:
                day = end.date.last
                if end.rule is _BEFORE and day < MAX_DAY:
                    day = max(MIN_DAY, end.date.first - 1)
            last.append(day)
            official.append(term.basis is _OFFICIAL)
        if not 0 < len(terms) < _MOST_TERMS:
            return False
        self.counts.append(len(terms))
        self.restrictions.append(license.restriction)
        self.terms += terms
        self.first += first
        self.last += last
        self.official += official
        return True


def _plain_statuses(plain: _Plain, as_of: Day, warning: int) -> Iterator[StatusOnDay]:
    counts = np.array(plain.counts, dtype=np.int64)
    starts = np.cumsum(counts) - counts
    chains = _Chains(
        starts,
        np.arange(len(plain.terms)) - np.repeat(starts, counts),
        np.array(plain.first, dtype=np.int64),
        np.array(plain.last, dtype=np.int64),
        np.array(plain.official, dtype=np.bool_),
        counts,
    )
    return _told(plain.terms, _standing(chains, as_of, warning, plain.restrictions))


class _Chains(NamedTuple):
    """Terms of many licenses under each other.

    Attributes:
        starts: where each license's terms begin.
        places: each term's place among those of its license.
        first, last: its days, both inclusive; MAX_DAY for no end.
        official: whether it gives cover on the days that it has.
        counts: how many terms each license has.
    """

    starts: _Days
    places: _Days
    first: _Days
    last: _Days
    official: NDArray[np.bool_]
    counts: _Days


class _Found(NamedTuple):
    """For each license: its status, its term's place among all (−1: none), days, days left."""

    status: Sequence[ChainStatus]
    term: _Days
    first: _Days
    last: _Days
    left: _Days
    has_left: NDArray[np.bool_]


def _standing(
    chains: _Chains, as_of: Day, warning: int, restrictions: Sequence[Restriction | None]
) -> _Found:
    first, last = chains.first, chains.last
    covers = chains.official & (last >= first)
    now = _greatest(chains, covers & (first <= as_of) & (last >= as_of), first, last)
    ended = _greatest(chains, covers & (last < as_of), last, first)
    coming = _greatest(chains, covers & (first > as_of), MAX_DAY - first, np.zeros_like(first))
    is_now = now >= 0
    final = np.where(is_now, last[now], 0)
    # What covers the day after the governing term's last one keeps it from expiring.
    next_day = np.repeat(final + 1, chains.counts)
    follows = np.logical_or.reduceat(
        covers & (first <= next_day) & (last >= next_day), chains.starts
    )
    has_left = is_now & (final < MAX_DAY)
    left = final - as_of
    lifted, restricted = _restrictions(restrictions, as_of)
    codes = np.select(
        [
            lifted,
            has_left & (left <= warning) & ~follows,
            is_now,
            (coming >= 0) & ((ended >= 0) | restricted),
            coming >= 0,
            ended >= 0,
        ],
        [_CODES.index(status) for status in _CODES[:-1]],
        len(_CODES) - 1,
    )
    about = np.where(is_now, now, np.where(codes == _PENDING, coming, ended))
    found: list[int] = codes.tolist()
    status = [_CODES[code] for code in found]
    return _Found(status, about, first[about], last[about], left, has_left & ~lifted)


_CODES: Final = (
    *(ChainStatus.MOOT, ChainStatus.EXPIRING, ChainStatus.IN_FORCE, ChainStatus.GAP),
    *(ChainStatus.PENDING, ChainStatus.LAPSED, ChainStatus.UNKNOWN),
)
_PENDING: Final = _CODES.index(ChainStatus.PENDING)


def _greatest(chains: _Chains, among: NDArray[np.bool_], by: _Days, then_by: _Days) -> _Days:
    """Which of each license's terms is the greatest, the earlier one where two are; −1: none."""
    rank = (by << 22 | then_by) << _BITS | (_MOST_TERMS - 1 - chains.places)
    best = np.maximum.reduceat(np.where(among, rank, -1), chains.starts)
    place = _MOST_TERMS - 1 - (best & (_MOST_TERMS - 1))
    return np.where(best < 0, -1, chains.starts + place)


def _restrictions(
    restrictions: Sequence[Restriction | None], as_of: Day
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Of which licenses it is lifted by that day, and of which it has begun by then."""
    lifted = np.zeros(len(restrictions), dtype=np.bool_)
    restricted = np.zeros(len(restrictions), dtype=np.bool_)
    for place, restriction in enumerate(restrictions):
        if restriction is not None:
            until, from_ = restriction.until, restriction.from_
            lifted[place] = until is not None and until.last < as_of
            restricted[place] = from_ is not None and from_.first <= as_of
    return lifted, restricted


def _told(terms: Sequence[Term], found: _Found) -> Iterator[StatusOnDay]:
    """Each status as a value, nothing where there is no term, no last day or no days left."""
    places: list[int] = found.term.tolist()
    is_none = found.term < 0
    columns = (
        found.status,
        [None if place < 0 else terms[place] for place in places],
        _or_none(found.first, is_none),
        _or_none(found.last, is_none | (found.last >= MAX_DAY)),
        _or_none(found.left, ~found.has_left),
    )
    return map(StatusOnDay._make, zip(*columns, strict=True))


def _or_none(days: _Days, is_none: NDArray[np.bool_]) -> list[Day | None]:
    found = days.astype(np.object_)
    found[is_none] = None
    return found.tolist()
