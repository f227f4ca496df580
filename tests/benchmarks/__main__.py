"""Measures the program beside its rivals: `python -m tests.benchmarks [NAME…] [--json]`."""

from __future__ import annotations

import argparse
import importlib
import sys

import msgspec

from tests.benchmarks.result import Result

# Name → module with `run() -> list[Result]`.
BENCHMARKS = {
    "arrange": "tests.benchmarks.arrange",
    "axis": "tests.benchmarks.axis",
    "derive": "tests.benchmarks.derive",
    "drag": "tests.benchmarks.drag",
    "edit": "tests.benchmarks.edit",
    "export": "tests.benchmarks.export",
    "frame": "tests.benchmarks.frame",
    "import": "tests.benchmarks.import_table",
    "levels": "tests.benchmarks.levels",
    "open": "tests.benchmarks.open_file",
    "snapshot": "tests.benchmarks.snapshot",
    "start": "tests.benchmarks.start",
    "turns": "tests.benchmarks.turns",
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHMARKS))
    parser.add_argument("--json", action="store_true", help="print one JSON list")
    wanted = parser.parse_args()
    unknown = [name for name in wanted.names if name not in BENCHMARKS]
    if unknown:
        parser.error(f"no benchmark is called {unknown[0]}; there are {', '.join(BENCHMARKS)}")
    results: list[Result] = []
    for name in wanted.names or BENCHMARKS:
        found = importlib.import_module(BENCHMARKS[name]).run()
        results += found
        if not wanted.json:
            sys.stdout.writelines(f"{result.line()}\n" for result in found)
            sys.stdout.flush()
    if wanted.json:
        sys.stdout.write(msgspec.json.encode(results).decode() + "\n")
    return 0 if all(result.ok is not False for result in results) else 1


if __name__ == "__main__":
    sys.exit(main())
