"""Kills editing programs again and again and counts what is lost: `make torture`."""

from __future__ import annotations

import argparse
import json
import random
import shutil
import sys
import tempfile
from pathlib import Path

from tests.torture.full_disk import fill_disk
from tests.torture.kills import Tally, kill_editor, kill_recovery
from tests.torture.rivals import kill_stock


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.torture", description=__doc__)
    parser.add_argument("--kills", type=int, default=20, help="per size of file")
    parser.add_argument("--sizes", type=int, nargs="*", default=[200, 3000, 20_000])
    parser.add_argument("--windows", type=int, default=10, help="kills of the real window")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--stock", action="store_true", help="kill stock TinyDB as well")
    parser.add_argument("--json", action="store_true")
    wanted = parser.parse_args()
    chance = random.Random(wanted.seed)
    tallies: list[Tally] = []
    folder = Path(tempfile.mkdtemp(prefix="license-timeline-torture-"))
    try:
        for size in wanted.sizes:
            tallies += [
                kill_editor(folder, way, size, wanted.kills, chance)
                for way in ("database", "license file")
            ]
        tallies += [
            kill_editor(folder, "window", size, wanted.windows // 2, chance)
            for size in (200, 20_000)
        ]
        if wanted.sizes:
            tallies.append(kill_recovery(folder, 3000, wanted.kills, chance))
        if wanted.stock:
            tallies += [kill_stock(folder, size, wanted.kills, chance) for size in wanted.sizes]
        disk = fill_disk(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    report = [str(tally) for tally in tallies] + [disk]
    if wanted.json:
        report = [json.dumps([tally.__dict__ for tally in tallies])]
    sys.stdout.write("\n".join(report) + "\n")
    ours = [tally for tally in tallies if "stock" not in tally.name]
    return 0 if all(tally.is_clean for tally in ours) and "damaged" not in disk else 1


if __name__ == "__main__":
    sys.exit(main())
