"""How long the frozen program takes to its settled window, beside the same from source."""

from __future__ import annotations

import os
import resource as usage
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

from desktop_app.assets import resource
from tests.benchmarks.result import Result

__all__ = ["frozen_start"]

_ROOT = Path(__file__).resolve().parents[2]
_FROZEN = _ROOT / "build" / "bundle" / "license-timeline" / "license-timeline"
_RUNS = 5
_PATIENCE = 60.0


def frozen_start(folder: Path) -> list[Result]:
    """CPU seconds from start to the line “ready”, medians of runs in turn; none without a bundle.

    `make package` builds the bundle.
    """
    if not _FROZEN.exists():
        return []
    path = Path(shutil.copyfile(resource("samples", "tour.licenses"), folder / "f.licenses"))
    frozen: list[float] = []
    source: list[float] = []
    for _ in range(_RUNS + 1):
        frozen.append(_cpu([str(_FROZEN), str(path)], folder))
        source.append(_cpu([sys.executable, "-m", "desktop_app", str(path)], folder))
    mine, theirs = statistics.median(frozen[1:]), statistics.median(source[1:])
    return [
        Result(
            name="start",
            case="frozen program to settled window, CPU",
            n=_RUNS,
            value=mine,
            unit="s",
            rival="the same from source",
            rival_value=theirs,
            bar="≤ 1.3× from source",
            ok=mine <= 1.3 * theirs,
        )
    ]


def _cpu(words: list[str], folder: Path) -> float:
    trace = folder / "trace.jsonl"
    trace.unlink(missing_ok=True)
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "LICENSE_TIMELINE_TRACE": str(trace),
        **{f"XDG_{kind}_HOME": str(folder) for kind in ("CONFIG", "STATE", "DATA")},
    }
    before = usage.getrusage(usage.RUSAGE_CHILDREN)
    process = subprocess.Popen(words, cwd=_ROOT, env=environment, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + _PATIENCE
    while not (trace.exists() and b'"ready"' in trace.read_bytes()):
        if process.poll() is not None or time.monotonic() > deadline:
            process.kill()
            raise RuntimeError(f"{words[0]} did not get ready")
        time.sleep(0.01)
    process.kill()
    process.wait()
    after = usage.getrusage(usage.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
