"""From licenses and wishes to an arrangement: filter, order, pins, groups."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import product
from typing import Any, Final, NamedTuple, TypeAlias

import numpy as np

from desktop_app.domain.records import License
from desktop_app.domain.search import matches
from desktop_app.timeline.arranging.arrangement import Arrangement, GroupKey, Heading
from desktop_app.timeline.arranging.fields import GroupBy, GroupValue, group_values, values_of
from desktop_app.timeline.arranging.standing import Standing, Standings

__all__ = ["SortKey", "Wishes", "arrange", "placed_alike"]

_Path: TypeAlias = tuple[GroupValue, ...]
_STEP: Final = 4096
"""Licenses between two looks at whether the work is still wanted."""


class SortKey(NamedTuple):
    """What to order by: keys of one kind, or None and "" for what says nothing, always last."""

    of: Callable[[Standing], Any]
    descending: bool = False


class Wishes(NamedTuple):
    """How the rows are to stand.

    Attributes:
        words: all of them must stand in a license that is shown.
        group_by: fields of the groups, the outermost first; a license stands under each of the
            values of a field that holds a list.
        order: what decides first comes first; what is equal keeps the order of the file.
        pinned: ids of licenses that stand at the top and nowhere else.
        collapsed: groups whose licenses have no rows.
        with_dependents: whether those who depend on a license have rows under it.
    """

    words: tuple[str, ...] = ()
    group_by: tuple[GroupBy, ...] = ()
    order: tuple[SortKey, ...] = ()
    pinned: tuple[str, ...] = ()
    collapsed: frozenset[GroupKey] = frozenset()
    with_dependents: bool = False


def arrange(
    licenses: Sequence[License],
    wishes: Wishes,
    standings: Standings,
    keep_going: Callable[[], None] = lambda: None,
) -> Arrangement:
    """The arrangement of these licenses.

    `keep_going` is called now and then; what it raises ends the work.
    """
    wanted: list[Standing] = []
    asks = bool(licenses) and _asks_status(wishes, standings.anew(licenses[0]))
    for start in range(0, len(licenses), _STEP):
        keep_going()
        found = standings.of_all(licenses[start : start + _STEP])
        if asks:
            standings.tell(found)
        words = wishes.words
        wanted += [each for each in found if _is_wanted(each, words)] if words else found
    order = _in_order(wanted, wishes.order, keep_going)
    pinned: list[int] = []
    if wishes.pinned:
        pins = frozenset(wishes.pinned)
        pinned = [index for index in order if wanted[index].license.id in pins]
        order = [index for index in order if wanted[index].license.id not in pins]
    shown = tuple(standing.license for standing in wanted)
    members, headings = order, tuple[Heading, ...]()
    if wishes.group_by:
        members, headings = _grouped(order, wanted, wishes, keep_going)
    return Arrangement(
        shown,
        np.array(members, dtype=np.int32),
        headings,
        pinned=pinned,
        with_dependents=wishes.with_dependents,
    )


def placed_alike(before: Standing, after: Standing, wishes: Wishes) -> bool:
    """Whether a license changed in nothing that decides about its place."""
    return (
        _is_wanted(before, wishes.words) == _is_wanted(after, wishes.words)
        and all(
            group_values(field, before) == group_values(field, after) for field in wishes.group_by
        )
        and all(key.of(before) == key.of(after) for key in wishes.order)
    )


def _asks_status(wishes: Wishes, standing: Standing) -> bool:
    """Whether what is wished for needs to know how licenses stand; tried on one."""
    if wishes.words:
        return True
    for field in wishes.group_by:
        group_values(field, standing)
    for key in wishes.order:
        key.of(standing)
    return standing.told is not None


def _is_wanted(standing: Standing, words: Sequence[str]) -> bool:
    return not words or matches(standing.known, standing.status.status, words)


def _in_order(
    wanted: Sequence[Standing], order: Sequence[SortKey], keep_going: Callable[[], None]
) -> list[int]:
    indices = list(range(len(wanted)))
    # A stable sort by the last key first leaves the first key to decide last.
    for sort_key in reversed(order):
        keep_going()
        keys = list(map(sort_key.of, wanted))
        told = [index for index in indices if keys[index] not in (None, "")]
        untold = [index for index in indices if keys[index] in (None, "")]
        told.sort(key=keys.__getitem__, reverse=sort_key.descending)
        indices = told + untold
    return indices


def _grouped(
    order: Sequence[int],
    wanted: Sequence[Standing],
    wishes: Wishes,
    keep_going: Callable[[], None],
) -> tuple[list[int], tuple[Heading, ...]]:
    """The licenses group by group, and the headings in the order of the rows."""
    is_in_order = not wishes.order and len(order) == len(wanted)
    alike = _Alike()
    readers = [values_of(field) for field in wishes.group_by]
    for place in range(0, len(order), _STEP):
        keep_going()
        part = wanted[place : place + _STEP]
        if not is_in_order:
            part = [wanted[index] for index in order[place : place + _STEP]]
        alike.add([read(part) for read in readers])
    keep_going()
    groups = alike.groups()
    headings = _Headings(wishes.collapsed, once=sum(map(len, groups.values())) == len(order))
    for path in sorted(groups, key=lambda path: [(value.rank, value.key) for value in path]):
        members = groups[path] if is_in_order else [order[place] for place in groups[path]]
        headings.add(tuple([value.key for value in path]), path, members)
    return headings.members, headings.closed()


class _Alike:
    """The places of licenses, by the very tuples of values that they have.

    Those are compared by who they are, which costs a fraction of comparing what they say: there
    are few of them, and most have one value in each field.
    """

    def __init__(self) -> None:
        self._places: defaultdict[tuple[int, ...], list[int]] = defaultdict(list)
        self._kept: dict[tuple[int, ...], tuple[Sequence[GroupValue], ...]] = {}
        self._count = 0

    def add(self, columns: Sequence[Sequence[Sequence[GroupValue]]]) -> None:
        """More licenses: for each field what each says in it."""
        places = self._places
        before = len(places)
        who = list(zip(*[map(id, column) for column in columns], strict=True))
        for place, key in enumerate(who, self._count):
            places[key].append(place)
        self._count += len(who)
        if len(places) > before:
            # Who holds them cannot be taken for another later.
            self._kept |= dict(zip(who, zip(*columns, strict=True), strict=True))

    def groups(self) -> dict[_Path, list[int]]:
        """The places of each group's licenses, in order; a license may be in several groups."""
        found: dict[_Path, list[int]] = {}
        for key, places in self._places.items():
            for path in product(*self._kept[key]):
                known = found.get(path)
                # What is equal may have come as several tuples.
                found[path] = places if known is None else sorted({*known, *places})
        return found


class _Headings:
    """Innermost groups come in order; headings of all levels go out.

    `once` says that no license is in two groups.
    """

    def __init__(self, collapsed: frozenset[GroupKey], *, once: bool) -> None:
        self._collapsed = collapsed
        self._once = once
        self._headings: list[Heading] = []
        self._open: list[int] = []
        self._above: GroupKey = ()
        self.members: list[int] = []

    def add(self, key: GroupKey, path: _Path, members: Sequence[int]) -> None:
        same = _common(self._above, key)
        self._close(same)
        for level in range(same, len(key)):
            part = key[: level + 1]
            self._open.append(len(self._headings))
            start = len(self.members)
            is_collapsed = part in self._collapsed
            heading = Heading(part, path[level].title, level, 0, start, start, is_collapsed)
            self._headings.append(heading)
        self.members += members
        self._above = key

    def closed(self) -> tuple[Heading, ...]:
        self._close(0)
        return tuple(self._headings)

    def _close(self, level: int) -> None:
        """End the groups from this level inwards: their last license is there."""
        for place in self._open[level:]:
            heading = self._headings[place]
            total = len(self.members) - heading.start
            if not self._once:
                # A license in two inner groups still counts once.
                total = len(set(self.members[heading.start :]))
            self._headings[place] = heading._replace(total=total, stop=len(self.members))
        del self._open[level:]


def _common(one: GroupKey, other: GroupKey) -> int:
    """How many levels two groups share, from the outermost."""
    return next(
        (level for level, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]),
        min(len(one), len(other)),
    )
