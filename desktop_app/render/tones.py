"""How strong a cell of the dense view is, so that finer cells come in without a flash.

Eyes tell few from some better than many from more, so that strength grows fastest where there is
least. Cells that are split up would look paler together for it: two rows of which one is covered
are stronger than the half of what one alone is. So a cell grows paler by just that much while the
rows come nearer, until finer ones take its place.
"""

from __future__ import annotations

from functools import cache
from math import ceil, comb
from typing import Final

import numpy as np
from numpy.typing import NDArray

from desktop_app.timeline.primitives import CellCode

__all__ = ["strengths"]

_LEAST: Final = 0.2
"""The sparsest cell that holds anything still stands out."""
_CURVE: Final = 0.75
_MOST_POWER: Final = 5
_ALONE: Final = {5: 0.85, 6: 0.5, 7: 0.12}
"""How much paler cells of more rows become, measured: rows that are neighbors stand alike, mostly,
and among so many of them hardly anything is alone."""


def strengths(row_power: int, approach: int) -> NDArray[np.float64]:
    """The share of its own color in a cell, for each level of density.

    The cell holds 2 ** `row_power` rows; how near finer ones are is said in `approach`, from 0 to
    `CellCode.APPROACHES`.
    """
    plain = np.array([_strength(level) for level in range(_FULL + 1)])
    share = _ALONE.get(row_power, 1.0 if row_power < min(_ALONE) else 0.0)
    if not share or not row_power:
        return plain
    paler = plain - _halves(min(row_power, _MOST_POWER))
    return plain - paler * share * (approach / CellCode.APPROACHES)


_FULL: Final = CellCode.DENSITIES - 1
_TRACE: Final = 0.02
"""Of a row: so little of a cell may be covered that says that something is there."""
_SAMPLES: Final = 8


def _strength(level: int) -> float:
    return _LEAST + (1 - _LEAST) * (level / _FULL) ** _CURVE if level else 0.0


@cache
def _halves(row_power: int) -> NDArray[np.float64]:
    """How strong both halves of a cell look together, for each level of the whole's density.

    Rows are covered or not, mostly, and which of them are is as good as random.
    """
    rows = 1 << row_power
    edges = np.arange(_FULL + 1) / _FULL * rows
    between = (np.arange(_SAMPLES) + 0.5) / _SAMPLES
    found = np.zeros(_FULL + 1)
    for level in range(1, _FULL + 1):
        low, high = edges[level - 1], edges[level]
        # Traces are of any size: there are as many below a tenth of a row as above.
        spread = low + between * (high - low) if low else _TRACE * (high / _TRACE) ** between
        found[level] = np.mean([_expected(covered, rows // 2) for covered in spread.tolist()])
    found[_FULL] = _strength(_FULL)
    return found


def _expected(covered: float, half: int) -> float:
    """The strength of half of the rows, of which in all so many are covered, one in part."""
    whole = min(int(covered), 2 * half)
    rest = covered - whole
    ways = comb(2 * half, whole)
    found = 0.0
    for mine in range(max(0, whole - half), min(half, whole) + 1):
        chance = comb(half, mine) * comb(half, whole - mine) / ways
        # The row that is covered in part is any of those left.
        left = 2 * half - whole
        here = (half - mine) / left if left and rest else 0.0
        with_rest = _strength(ceil((mine + rest) / half * _FULL)) if here else 0.0
        found += chance * (here * with_rest + (1 - here) * _strength(ceil(mine / half * _FULL)))
    return found
