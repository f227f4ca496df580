"""The same kills for stock TinyDB, to see that they can do harm."""

from __future__ import annotations

import json
import random
from pathlib import Path

from tests.torture.kills import Tally, a_file, run_and_kill, wrong_titles

__all__ = ["kill_stock"]


def kill_stock(folder: Path, size: int, kills: int, chance: random.Random) -> Tally:
    tally = Tally(f"stock TinyDB, {size:,} documents")
    for _ in range(kills):
        path = a_file(folder / "stock.licenses", size)
        tally.kills += 1
        last = run_and_kill("stock", path, folder / "state", 1, chance)
        tally.edits_acknowledged += last
        try:
            found = json.loads(path.read_bytes())["licenses"]
        except ValueError:
            tally.files_damaged += 1
            continue
        titles = {number % size + 1: number for number in range(1, last + 1)}
        lost, altered = wrong_titles(found, titles, last + 1)
        tally.edits_lost += lost
        tally.values_altered += altered
    return tally
