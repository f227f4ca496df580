"""Rows that were described for one order of the licenses, taken over into another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, NamedTuple

import numpy as np

from desktop_app.domain.records import License
from desktop_app.timeline.block import Block
from desktop_app.timeline.describer import Describer
from desktop_app.timeline.lazy_block import LazyBlock

__all__ = ["Rows", "adopt"]


class Rows(NamedTuple):
    """Blocks under each other, and what described or will describe them."""

    blocks: Sequence[LazyBlock]
    describer: Describer


class _Known(NamedTuple):
    """The rows of one license: from `row` on in all that is known, and the record itself."""

    row: int
    license: License


_FEW: Final = 4
"""Blocks whose missing rows are described between two looks at whether to go on."""


def adopt(new: Rows, old: Rows, keep_going: Callable[[], None]) -> None:
    """Fill the new blocks with rows of the old ones; licenses that are not there are described.

    A license counts as known only while its record is the very same object, and what follows it
    is the same; blocks that an edit has patched do not count at all.
    """
    blocks = [lazy for lazy in old.blocks if lazy.is_described and lazy.licenses]
    known = dict(_known(blocks, old.describer))
    if not known or not _agree(new.describer, old.describer):
        return
    store = Block.joined([lazy.block for lazy in blocks])
    keep_going()
    for number, lazy in enumerate(new.blocks):
        if number % _FEW == 0:
            keep_going()
        if not lazy.is_described:
            lazy.give(_gathered(lazy, new.describer, old.describer, known, store))


def _known(blocks: Iterable[LazyBlock], describer: Describer) -> Iterator[tuple[str, _Known]]:
    """Where the rows of each license begin in these blocks."""
    row = 0
    for lazy in blocks:
        for license in lazy.licenses:
            if license is not None:
                yield license.id, _Known(row, license)
            row += describer.row_count(license)


def _gathered(
    lazy: LazyBlock,
    describer: Describer,
    before: Describer,
    known: dict[str, _Known],
    store: Block,
) -> Block:
    """The rows of a block, out of the store where they are there."""
    rows: list[int] = []
    fresh: list[License | None] = []
    beyond = len(store)
    for license in lazy.licenses:
        count = describer.row_count(license)
        found = _found(license, describer, before, known)
        if found is None:
            fresh.append(license)
            start, beyond = beyond, beyond + count
        else:
            start = found
        rows += range(start, start + count)
    if not fresh:
        return store.taken(np.array(rows, dtype=np.int64))
    picked = np.array(rows, dtype=np.int64)
    is_old = picked < len(store)
    new_rows = Block.of([row for license in fresh for row in describer.rows(license)])
    both = Block.joined([store.taken(picked[is_old]), new_rows])
    place = np.where(is_old, np.cumsum(is_old) - 1, picked - len(store) + int(is_old.sum()))
    return both.taken(place)


def _found(
    license: License | None, describer: Describer, before: Describer, known: dict[str, _Known]
) -> int | None:
    found = None if license is None else known.get(license.id)
    if license is None or found is None or found.license is not license:
        return None
    follows, followed = describer.following.get(license.id), before.following.get(license.id)
    return found.row if follows is followed or follows == followed else None


def _agree(one: Describer, other: Describer) -> bool:
    return one._replace(following={}) == other._replace(following={})
