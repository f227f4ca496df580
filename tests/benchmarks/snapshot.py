"""How long a window's thread waits while the file behind it is written: a snapshot of 100 MB."""

from __future__ import annotations

import json
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

from desktop_app.storage import Surroundings
from desktop_app.storage.opening import open_store
from desktop_app.storage.writes import Put
from tests.benchmarks.result import Result

__all__ = ["run"]

_DOCUMENTS = 100_000
_PADDING = "x" * 940
_SNAPSHOTS = 5


def run() -> list[Result]:
    """The longest wait of each snapshot, the median of several; beside it, the same at rest."""
    with tempfile.TemporaryDirectory(prefix="license-timeline-bench-") as folder:
        path = Path(folder) / "large.licenses"
        document = json.dumps({"id": "l", "title": "License", "pad": _PADDING})
        lines = ",\n".join(f'"{n}": {document}' for n in range(1, _DOCUMENTS + 1))
        path.write_text(f'{{\n"licenses": {{\n{lines}\n}}\n}}\n')
        around = Surroundings(state_folder=Path(folder) / "state", save_after=600, save_within=600)
        store = open_store(path, around=around)
        waits: list[float] = []
        commits: list[float] = []
        seconds: list[float] = []
        for number in range(_SNAPSHOTS):
            store.commit([Put("licenses", "1", b'{"n": %d}' % number)])
            began = time.perf_counter()
            wait, commit = _longest_while(store.save, _committing(store.commit))
            seconds.append(time.perf_counter() - began)
            waits.append(wait)
            commits.append(commit)
        store.close()
        idle, _ = _longest_while(lambda: time.sleep(statistics.median(seconds)), lambda: None)
    longest = statistics.median(waits) * 1000
    return [
        Result(
            name="snapshot",
            case="longest wait of another thread meanwhile",
            n=_DOCUMENTS,
            value=longest,
            unit="ms",
            rival="the same at rest",
            rival_value=idle * 1000,
            bar="≤ 20 ms",
            ok=longest <= 20,
        ),
        Result(
            name="snapshot",
            case="longest commit meanwhile",
            n=_DOCUMENTS,
            value=statistics.median(commits) * 1000,
            unit="ms",
        ),
        Result(
            name="snapshot",
            case="the whole snapshot, read back and backed up",
            n=_DOCUMENTS,
            value=statistics.median(seconds),
            unit="s",
        ),
    ]


def _committing(commit: Callable[[list[Put]], None]) -> Callable[[], None]:
    return lambda: commit([Put("licenses", "2", b'{"n": 2}')])


def _longest_while(
    work: Callable[[], None], now_and_then: Callable[[], None]
) -> tuple[float, float]:
    """Seconds: the longest turn of a thread that has nothing to do, and the longest call."""
    over = Event()

    def run_and_say() -> None:
        work()
        over.set()

    worker = Thread(target=run_and_say)
    worker.start()
    longest = slowest = 0.0
    turns = 0
    last = time.perf_counter()
    while not over.is_set():
        time.sleep(0.0005)
        now = time.perf_counter()
        longest, turns = max(longest, now - last), turns + 1
        if turns % 50 == 0:
            now_and_then()
            slowest = max(slowest, time.perf_counter() - now)
        last = time.perf_counter()
    worker.join()
    return longest, slowest
