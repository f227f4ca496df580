"""How long until the window with a sample in it is painted, beside a bare PySide6 window."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from desktop_app.assets import resource
from tests.benchmarks.result import Result

__all__ = ["run"]

_RUNS = 5
_PAINTED = """
from PySide6.QtCore import QEvent, QObject
class Painted(QObject):
    done = False
    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint:
            self.done = True
        return False
painted = Painted()
target.installEventFilter(painted)
window.show()
while not painted.done:
    app.processEvents()
app.processEvents()
import time
print(time.process_time())
import os
os._exit(0)
"""
_BARE = """
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = target = QWidget()
window.resize(1440, 900)
"""
_OURS = """
import sys
from pathlib import Path
from desktop_app.app.window import application, create_window
from desktop_app.ui.canvas._pg import Plane
app = application()
window = create_window(Path(sys.argv[1]))
target = window.findChild(Plane).viewport()
"""


def run() -> list[Result]:
    """CPU time from the start of the process to the first paint, medians of runs in turn."""
    with tempfile.TemporaryDirectory(prefix="license-timeline-bench-") as folder:
        path = Path(
            shutil.copyfile(resource("samples", "tour.licenses"), Path(folder) / "t.licenses")
        )
        ours: list[float] = []
        bare: list[float] = []
        for _ in range(_RUNS):
            bare.append(_seconds(_BARE, path, folder))
            ours.append(_seconds(_OURS, path, folder))
    mine, theirs = statistics.median(ours), statistics.median(bare)
    return [
        Result(
            name="start",
            case="process start to painted window, CPU",
            n=_RUNS,
            value=mine,
            unit="s",
            rival="bare PySide6 window",
            rival_value=theirs,
            bar="≤ 2.5× the bare window",
            ok=mine <= 2.5 * theirs,
        )
    ]


def _seconds(code: str, path: Path, folder: str) -> float:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CONFIG_HOME": folder,
        "XDG_STATE_HOME": folder,
        "XDG_DATA_HOME": folder,
    }
    ran = subprocess.run(
        [sys.executable, "-c", code + _PAINTED, str(path)],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return float(ran.stdout)
