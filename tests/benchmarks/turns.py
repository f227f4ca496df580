"""How long the window does not answer while a command touches a great many licenses."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from tests.benchmarks.result import Result

__all__ = ["run"]

_LICENSES: Final = 100_000
_MANY: Final = 333_333
"""Licenses of three terms each: a million terms."""
_LONGEST: Final = 100.0
_PATIENCE: Final = 300.0
"""Milliseconds after which work has to be told of."""


def run() -> list[Result]:
    """Each collection in a window, a process and a folder of its own."""
    return [*_measured(_LICENSES, "all"), *_measured(_MANY, "rows")]


def _measured(count: int, commands: str) -> list[Result]:
    with tempfile.TemporaryDirectory(prefix="license-timeline-bench-") as folder:
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            **{f"XDG_{kind}_HOME": folder for kind in ("CONFIG", "STATE", "DATA", "CACHE")},
        }
        command = (sys.executable, "-m", "tests.benchmarks.turns_of")
        done = subprocess.run(
            (*command, str(count), commands, str(Path(folder))),
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
    results: list[Result] = []
    for name, cpu, wall, until_done, is_told in map(json.loads, done.stdout.splitlines()):
        told = "told" if is_told else "in time" if until_done <= _PATIENCE else "NOT TOLD"
        results.append(
            Result(
                name="turns",
                case=f"{name} ({until_done / 1000:.1f} s, {told})",
                n=count,
                value=cpu,
                unit="ms",
                rival="by the clock",
                rival_value=wall,
                bar=f"≤ {_LONGEST:g} ms CPU a turn",
                ok=cpu <= _LONGEST,
            )
        )
    return results
