"""What a frame costs in the real window, with calendar, overview, labels and table, beside rivals.

Every number of terms has a process of its own, so that memory can be told.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import msgspec

from tests.benchmarks.result import Result

__all__ = ["run"]

COUNTS: Final = (1_000, 10_000, 100_000, 1_000_000)
_ROOT: Final = Path(__file__).resolve().parents[2]


def run() -> list[Result]:
    """Every number of terms, in two window sizes, with all rows and with some 40 of them."""
    found: list[Result] = []
    with TemporaryDirectory(prefix="license-timeline-frames-") as folder:
        homes = dict.fromkeys(("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"), folder)
        around = {**os.environ, **homes, "QT_QPA_PLATFORM": "offscreen"}
        for count in COUNTS:
            command = [sys.executable, "-m", "tests.benchmarks.frames_of", str(count), folder]
            done = subprocess.run(
                command, cwd=_ROOT, env=around, stdout=subprocess.PIPE, check=True
            )
            found += msgspec.json.decode(done.stdout.splitlines()[-1], type=list[Result])
    return found
