"""Keeps what was found about each license, so that an edit costs the licenses that it changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from threading import Lock
from typing import Final, TypeAlias, final

import msgspec

from desktop_app.domain.checks import (
    check_license,
    check_links,
    circle_problems,
    doubled_problems,
    problem_key,
)
from desktop_app.domain.link_checks import FileIds, Links, circles, links_of
from desktop_app.domain.problems import Problem, Severity
from desktop_app.domain.records import License, Source

__all__ = ["KnownProblems"]

_TOLD_EVERY: Final = 200
_Sorted: TypeAlias = tuple[tuple[Problem, ...], ...]
"""By severity, the worst first."""
_NONE: Final[_Sorted] = tuple(() for _ in Severity)
_NO_IDS: Final = frozenset[str]()


class _Found(msgspec.Struct, gc=False):
    """What is known about one license.

    Attributes:
        license: held, so that nothing else can have its identity.
        own, linked: its problems, alone and where there are these `ids` in its file.
        licenses, sources: the ids that its links lead to.
    """

    license: License
    own: _Sorted
    linked: _Sorted
    ids: FileIds
    licenses: frozenset[str]
    sources: frozenset[str]

    def follow(self, ids: FileIds, others: FileIds) -> None:
        """There are these ids now; `others` came or went."""
        if not (
            others.licenses.isdisjoint(self.licenses) and others.sources.isdisjoint(self.sources)
        ):
            self.linked = _sorted(check_links(self.license, ids))
        self.ids = ids


@final
class KnownProblems:
    """The problems of one file as it changes. Threads may take turns."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._found: dict[int, _Found] = {}
        self._ids = FileIds(_NO_IDS, _NO_IDS)
        self._links = Links({}, {})
        self._circles: dict[str, list[tuple[str, ...]]] = {}

    def worst_first(
        self,
        read: Sequence[Problem],
        licenses: Sequence[License],
        sources: Sequence[Source],
        *,
        keep_going: Callable[[], None] = lambda: None,
        tell: Callable[[float], None] = lambda _: None,
    ) -> tuple[Problem, ...]:
        """`problems.worst_first` of `checks.every_problem`; only what is new is looked at.

        `keep_going` is called for each license, `tell` hears the share done now and then; what they
        raise ends the work, and what was found until then stays known.
        """
        with self._lock:
            ids = FileIds.of(licenses, sources)
            self._ids = ids = self._ids if ids == self._ids else ids
            found = self._every(licenses, ids, keep_going, tell)
            ruled = _assembled(found)
            self._add(ruled, doubled_problems(licenses, sources))
            self._add(ruled, self._circular(licenses))
        first = _assembled(())
        self._add(first, _untold(read, ruled))
        parts = (part for pair in zip(first, ruled, strict=True) for part in pair)
        return tuple(chain.from_iterable(parts))

    def forget(self) -> None:
        """Let go of everything: of very many problems that takes its time."""
        with self._lock:
            self._found = {}

    def _every(
        self,
        licenses: Sequence[License],
        ids: FileIds,
        keep_going: Callable[[], None],
        tell: Callable[[float], None],
    ) -> list[_Found]:
        """What is known of each license, in their order, once all is known."""
        known, now = self._found, dict[int, _Found]()
        others: dict[int, FileIds] = {}
        try:
            for number, license in enumerate(licenses):
                keep_going()
                if not number % _TOLD_EVERY:
                    tell(number / len(licenses))
                found = known.get(id(license))
                if found is None:
                    found = _looked_at(license, ids)
                elif found.ids is not ids:
                    before = found.ids
                    if id(before) not in others:
                        others[id(before)] = _others(before, ids)
                    found.follow(ids, others[id(before)])
                now[id(license)] = found
        except BaseException:
            self._found = {**known, **now}
            raise
        self._found = now
        return [now[id(license)] for license in licenses]

    def _circular(self, licenses: Sequence[License]) -> Iterator[Problem]:
        links = links_of(licenses)
        # Their order is that in which circles are told.
        if not self._circles or _in_order(links) != _in_order(self._links):
            self._circles = {
                "succeeds": circles(links.succeeds),
                "depends_on": circles(links.depends_on),
            }
            self._links = links
        members = {name for each in self._circles.values() for circle in each for name in circle}
        titles = {each.id: each.title or each.id for each in licenses if each.id in members}
        return circle_problems(self._circles, titles)

    @staticmethod
    def _add(parts: tuple[list[Problem], ...], problems: Iterable[Problem]) -> None:
        for problem in problems:
            parts[_RANKS[problem.severity]].append(problem)


_RANKS: Final = {severity: rank for rank, severity in enumerate(Severity)}


def _looked_at(license: License, ids: FileIds) -> _Found:
    parts = (*license.terms, *license.reports)
    restricted = () if license.restriction is None else license.restriction.source_ids
    needed = license.depends_on
    return _Found(
        license,
        _sorted(check_license(license)),
        _sorted(check_links(license, ids)),
        ids,
        frozenset(needed if license.succeeds is None else (*needed, license.succeeds)),
        frozenset((*restricted, *(target for part in parts for target in part.source_ids))),
    )


def _in_order(links: Links) -> list[list[tuple[str, Sequence[str]]]]:
    return [list(each.items()) for each in links]


def _others(before: FileIds, now: FileIds) -> FileIds:
    """The ids that came or went."""
    return FileIds(before.licenses ^ now.licenses, before.sources ^ now.sources)


def _sorted(problems: Sequence[Problem]) -> _Sorted:
    if not problems:
        return _NONE
    return tuple(
        tuple(problem for problem in problems if problem.severity is severity)
        for severity in Severity
    )


def _assembled(found: Iterable[_Found]) -> tuple[list[Problem], ...]:
    """A list for each severity."""
    parts = tuple(list[Problem]() for _ in Severity)
    for each in found:
        for known in (each.own, each.linked):
            if known is not _NONE:
                for part, problems in zip(parts, known, strict=True):
                    part.extend(problems)
    return parts


def _untold(read: Sequence[Problem], ruled: tuple[list[Problem], ...]) -> Iterator[Problem]:
    """What was found while reading, and by no rule."""
    if not read:
        return
    codes = frozenset(problem.code for problem in read)
    told = {problem_key(each) for part in ruled for each in part if each.code in codes}
    yield from (problem for problem in read if problem_key(problem) not in told)
