"""How long a large file takes to become records, and to be seen in a window that answers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from tests.benchmarks.result import Result

__all__ = ["run"]

LICENSES = 100_000
_MEASURE = """
import json, resource, sys, time
{work}
seconds = time.perf_counter() - start
cpu = time.process_time() - cpu
unit = 1 if sys.platform == "darwin" else 1024
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6
print(json.dumps([seconds, cpu, peak, count]))
"""
_OURS = """
from pathlib import Path
from desktop_app.storage import LicenseFile, Surroundings
start, cpu = time.perf_counter(), time.process_time()
around = Surroundings(state_folder=Path(sys.argv[2]))
file = LicenseFile.open(Path(sys.argv[1]), around=around)
count = len(file.contents.licenses)
"""
# The event loop is asked for its answer all the time; a turn that takes long keeps a user waiting.
_WINDOW = """
import json, os, resource, sys, time
from pathlib import Path
from PySide6.QtWidgets import QApplication
from desktop_app.app.window import application, create_window
app = application()
window = create_window(None)
window.show()
app.processEvents()
frames, told = [], []
window.workspace.timeline.framed.connect(lambda ms: frames.append(time.perf_counter()))
window.files.progressed.connect(lambda share, step: told.append(share))
turns = []
start, cpu = time.perf_counter(), time.process_time()
window.open_path(Path(sys.argv[1]))
usable = None
while usable is None or time.perf_counter() < usable[0] + 2.0:
    began, thread = time.perf_counter(), time.thread_time()
    app.processEvents()
    turns.append((time.perf_counter() - began, time.thread_time() - thread))
    time.sleep(0.0005)
    if usable is None and window.files.current is not None and frames and frames[-1] > shown:
        usable = time.perf_counter(), time.process_time()
    if window.files.current is None:
        shown = time.perf_counter()
assert not window.message_bar.isVisible(), "the file is shown without complaint"
assert len(told) > 20, "progress is told"
count = len(window.files.current.document.licenses)
unit = 1 if sys.platform == "darwin" else 1024
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6
longest = max(wall for wall, _ in turns), max(busy for _, busy in turns)
print(json.dumps([usable[0] - start, usable[1] - cpu, peak, count, *longest]))
sys.stdout.flush()
os._exit(0)
"""
_STOCK = """
import tinydb
start, cpu = time.perf_counter(), time.process_time()
count = len(tinydb.TinyDB(sys.argv[1], access_mode="r").table("licenses").all())
"""


class _Opening(NamedTuple):
    """Seconds by the clock and of CPU time, peak megabytes; the longest turn of the event loop."""

    seconds: float
    cpu: float
    peak: float
    longest: float = 0.0
    longest_cpu: float = 0.0


def run() -> list[Result]:
    """100,000 licenses with 300,000 terms, about 100 MB, each reader in a process of its own."""
    with tempfile.TemporaryDirectory(prefix="license-timeline-bench-") as folder:
        path = Path(folder) / "large.licenses"
        _write(path, LICENSES)
        ours = _measure(_MEASURE.format(work=_OURS), path, Path(folder))
        window = _measure(_WINDOW, path, Path(folder))
        stock = _measure(_MEASURE.format(work=_STOCK), path, Path(folder))
        size = path.stat().st_size / 1e6
    rival = "stock TinyDB, undecoded"

    def result(case: str, value: float, unit: str, beside: float | None = None) -> Result:
        named = "" if beside is None else rival
        return Result(
            name="open",
            case=case,
            n=LICENSES,
            value=value,
            unit=unit,
            rival=named,
            rival_value=beside,
        )

    def bar(of: Result, words: str, limit: float) -> Result:
        return replace(of, bar=words, ok=of.value <= limit)

    return [
        bar(
            result(f"read and decode {size:.0f} MB, 300,000 terms, CPU", ours.cpu, "s", stock.cpu),
            "≤ 3 s",
            3,
        ),
        result("the same by the clock on the wall", ours.seconds, "s", stock.seconds),
        bar(result("open it in the window until it is usable, CPU", window.cpu, "s"), "≤ 3 s", 3),
        result("the same by the clock on the wall", window.seconds, "s"),
        bar(
            result("longest turn of the event loop meanwhile, CPU", window.longest_cpu, "s"),
            "≤ 0.1 s",
            0.1,
        ),
        result("the same by the clock on the wall", window.longest, "s"),
        bar(result("peak memory, read and decoded", ours.peak, "MB", stock.peak), "≤ 900 MB", 900),
        bar(result("peak memory of the window's process", window.peak, "MB"), "≤ 900 MB", 900),
    ]


def _measure(code: str, path: Path, folder: Path) -> _Opening:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        **{f"XDG_{kind}_HOME": str(folder) for kind in ("CONFIG", "STATE", "DATA")},
    }
    command = [sys.executable, "-c", code, str(path), str(folder / "state")]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    seconds, cpu, peak, count, *longest = json.loads(done.stdout)
    assert count == LICENSES, "every license was read"
    return _Opening(seconds, cpu, peak, *longest)


def _write(path: Path, licenses: int) -> None:
    """In the form in which the program itself saves: one document a line."""
    lines = ",\n".join(f'"{n}": {json.dumps(_license(n))}' for n in range(1, licenses + 1))
    path.write_text(
        '{\n"meta": {\n"1": {"schema_version": 1, "title": "Large"}\n},\n'
        f'"licenses": {{\n{lines}\n}}\n}}\n'
    )


def _license(n: int) -> dict[str, object]:
    return {
        "id": f"l{n}",
        "title": f"License number {n}",
        "kind": "specific",
        "authority": "BIS (US Commerce)",
        "holders": [f"Holder {n % 977}"],
        "program": "Entity List",
        "terms": [_term(n, part) for part in range(3)],
        "tags": ["bench"],
    }


def _term(n: int, part: int) -> dict[str, object]:
    year = 2000 + (n + part) % 30
    return {
        "id": f"t{part}",
        "designation": f"Ext {part}",
        "action": "extend" if part else "grant",
        "basis": "official",
        "issued": f"{year}-{1 + n % 12:02}-{1 + n % 28:02}",
        "start": {"date": f"{year}-{1 + n % 12:02}-{1 + n % 28:02}", "rule": "from"},
        "end": {"date": f"{year + 1}-{1 + n % 12:02}-{1 + n % 28:02}", "rule": "through"},
        "source_ids": ["fr-84-23468"],
        "confidence": "high",
        "notes": "",
    }
