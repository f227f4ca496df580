"""The statuses of many licenses at once, by arithmetic on arrays of days.

Most chains are plain: nothing in them supersedes, ends or withdraws anything else. Their terms
cover the days that their own bounds name, and what `domain.status` asks of them one by one can be
asked of all of them together, some ten times faster. Any other chain is left to `status_on`, and
so is what a status means: the two are held to each other by tests.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Final, NamedTuple, TypeAlias, cast

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
    plain, are_plain = _sifted(licenses)
    known = _plain_statuses(plain, as_of, max(warning_days, default=0)) if plain.terms else iter(())
    if all(are_plain):
        return list(known)
    return [
        next(known) if is_plain else status_on(license, as_of, warning_days=warning_days)
        for license, is_plain in zip(licenses, are_plain, strict=True)
    ]


class _Plain(NamedTuple):
    """The terms of plain chains under each other.

    A chain is plain if each term covers what its own bounds name, and no day is in doubt.
    """

    counts: list[int]
    restrictions: list[Restriction | None]
    terms: list[Term]
    first: list[Day]
    last: list[Day]
    official: list[bool]


def _sifted(licenses: Sequence[License]) -> tuple[_Plain, list[bool]]:
    """The plain chains among some, and which of them those are.

    Each term is looked at once: memory is what is slow.
    """
    plain = _Plain([], [], [], [], [], [])
    counts, restrictions, terms, first, last, official = plain
    are_plain: list[bool] = []
    for license in licenses:
        start_of_chain = len(terms)
        is_plain = 0 < len(license.terms) < _MOST_TERMS
        for term in license.terms:
            action, start, end = term.action, term.start, term.end
            if (
                start is None
                or action is _SUSPEND
                or action is _REVOKE
                or term.ended is not None
                or term.supersedes
            ):
                is_plain = False
                break
            first.append(start.date.first)
            if end is None:
                last.append(MAX_DAY)
            elif end.rule is not _BEFORE:
                last.append(end.date.last)
            else:
                day = end.date.last
                last.append(day if day >= MAX_DAY else max(MIN_DAY, end.date.first - 1))
            official.append(term.basis is _OFFICIAL)
        if is_plain:
            counts.append(len(license.terms))
            restrictions.append(license.restriction)
            terms += license.terms
        else:
            del first[start_of_chain:], last[start_of_chain:], official[start_of_chain:]
        are_plain.append(is_plain)
    return plain, are_plain


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


_made: Final = cast(
    "Callable[[Iterable[object]], StatusOnDay]",
    partial(tuple.__new__, StatusOnDay),  # pyright: ignore[reportUnknownMemberType] - typeshed's
)
"""`StatusOnDay._make` without a call of Python for each."""


def _told(terms: Sequence[Term], found: _Found) -> Iterator[StatusOnDay]:
    """Each status as a value, nothing where there is no term, no last day or no days left."""
    is_none = found.term < 0
    places: list[int] = found.term.tolist()
    columns = (
        found.status,
        [None if place < 0 else terms[place] for place in places],
        _or_none(found.first, is_none),
        _or_none(found.last, is_none | (found.last >= MAX_DAY)),
        _or_none(found.left, ~found.has_left),
    )
    return map(_made, zip(*columns, strict=True))


def _or_none(days: _Days, is_none: NDArray[np.bool_]) -> list[Day | None]:
    found: list[Day | None] = days.tolist()
    for place in np.flatnonzero(is_none).tolist():
        found[place] = None
    return found
