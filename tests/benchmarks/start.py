"""How long until the window with a sample in it is painted, beside a bare PySide6 window."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from desktop_app.assets import resource
from tests.benchmarks.frozen import frozen_start
from tests.benchmarks.result import Result

__all__ = ["run"]

_RUNS = 5
_BEGIN = """
import os, sys, time
from PySide6.QtCore import QEvent, QObject
class Painted(QObject):
    at = 0.0
    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint and not self.at:
            self.at = time.process_time()
        return False
painted = Painted()
"""
_BARE = """
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = QWidget()
window.resize(1440, 900)
window.installEventFilter(painted)
window.show()
while not painted.at:
    app.processEvents()
print(painted.at, 0, 0, "")
os._exit(0)
"""
_OURS = """
from pathlib import Path
from typing import NamedTuple
from desktop_app.app.first_paint import show_at_once
from desktop_app.app.window import application, begin_window
app = application()
window = begin_window()
window.open_path(Path(sys.argv[1]))
# The welcome page's place: painted after the frame around it.
window.centralWidget().installEventFilter(painted)
show_at_once(window)
while not painted.at:
    app.processEvents()
heavy = sorted({"numpy", "pyqtgraph", "tinydb"} & set(sys.modules))
longest, last = 0.0, time.perf_counter()
while not (hasattr(window, "workspace") and window.workspace.isVisible()):
    app.processEvents()
    now = time.perf_counter()
    longest, last = max(longest, now - last), now
print(painted.at, time.process_time(), longest, " ".join(heavy))
os._exit(0)
"""


class _Start(NamedTuple):
    """Seconds of CPU time to the first paint and to the open file; the longest time unanswered."""

    painted: float
    complete: float
    unanswered: float
    heavy: str


def run() -> list[Result]:
    """CPU time from the start of the process to the first paint, medians of runs in turn.

    Both are compiled beforehand, as an installed program is.
    """
    with tempfile.TemporaryDirectory(prefix="license-timeline-bench-") as folder:
        path = Path(
            shutil.copyfile(resource("samples", "tour.licenses"), Path(folder) / "t.licenses")
        )
        ours: list[_Start] = []
        bare: list[_Start] = []
        for _ in range(_RUNS + 1):
            bare.append(_start(_BARE, path, folder))
            ours.append(_start(_OURS, path, folder))
        frozen = frozen_start(Path(folder))
    del bare[0], ours[0]
    mine = statistics.median(start.painted for start in ours)
    theirs = statistics.median(start.painted for start in bare)
    loaded = ours[-1].heavy
    return [
        Result(
            name="start",
            case="process start to painted window, CPU",
            n=_RUNS,
            value=mine,
            unit="s",
            rival="bare PySide6 window",
            rival_value=theirs,
            bar="≤ 2.5× the bare window, NumPy and pyqtgraph loaded after it"
            + (f" (loaded before: {loaded})" if loaded else ""),
            ok=mine <= 2.5 * theirs and not loaded,
        ),
        Result(
            name="start",
            case="process start to the sample on the timeline, CPU",
            n=_RUNS,
            value=statistics.median(start.complete for start in ours),
            unit="s",
            rival="bare PySide6 window",
            rival_value=theirs,
        ),
        Result(
            name="start",
            case="longest time without an answer meanwhile, by the clock",
            n=_RUNS,
            value=statistics.median(start.unanswered for start in ours),
            unit="s",
        ),
        *frozen,
    ]


def _start(code: str, path: Path, folder: str) -> _Start:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CONFIG_HOME": folder,
        "XDG_STATE_HOME": folder,
        "XDG_DATA_HOME": folder,
        "PYTHONPYCACHEPREFIX": f"{folder}/compiled",
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    ran = subprocess.run(
        [sys.executable, "-c", _BEGIN + code, str(path)],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    painted, complete, unanswered, *heavy = ran.stdout.split()
    return _Start(float(painted), float(complete), float(unanswered), " ".join(heavy))
