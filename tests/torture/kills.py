"""Kill -9 at random moments; afterwards every acknowledged edit must be there, and unchanged."""

from __future__ import annotations

import contextlib
import json
import multiprocessing
import random
import re
import sys
import time
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext, SpawnContext
from pathlib import Path
from typing import Any, Final

from desktop_app.storage import StorageError, Surroundings, open_database
from desktop_app.storage.opening import open_store
from desktop_app.storage.state_folder import APPLICATION
from tests.torture.editor import WAYS, a_title

__all__ = ["Tally", "a_file", "kill_editor", "kill_recovery", "run_and_kill", "wrong_titles"]

_IN_FLIGHT: Final = 50
"""Edits of a window on a slow drive that were made and not yet told to be written."""

# Where it can be, each editor is forked from a process that has loaded the program already.
_FORKS = "forkserver" in multiprocessing.get_all_start_methods()
_PROCESSES: ForkServerContext | SpawnContext = (
    multiprocessing.get_context("forkserver") if _FORKS else multiprocessing.get_context("spawn")
)
if _FORKS:
    _PROCESSES.set_forkserver_preload(["tests.torture.editor", "tests.torture.window_editor"])


@dataclass
class Tally:
    """What one series of kills has shown."""

    name: str
    kills: int = 0
    edits_acknowledged: int = 0
    edits_lost: int = 0
    files_damaged: int = 0
    values_altered: int = 0
    recoveries: int = 0

    @property
    def is_clean(self) -> bool:
        return not (self.edits_lost or self.files_damaged or self.values_altered)

    def __str__(self) -> str:
        return (
            f"{self.name:42} kills survived {self.kills - self.files_damaged} of {self.kills},"
            f" edits acknowledged {self.edits_acknowledged}, lost {self.edits_lost},"
            f" files damaged {self.files_damaged}, values altered {self.values_altered},"
            f" journals played back {self.recoveries}"
        )


def kill_editor(folder: Path, way: str, size: int, kills: int, chance: random.Random) -> Tally:
    """Edit, kill, look; the next editor goes on with the same file."""
    tally = Tally(f"{way}, {size:,} documents")
    path = a_file(folder / f"{way.replace(' ', '-')}-{size}.licenses", size)
    state = folder / APPLICATION
    titles: dict[int, int] = {}
    start = 1
    # A window on a slow drive has several edits under way, of which it has not been told yet.
    in_flight = _IN_FLIGHT if way == "window" else 1
    for _ in range(kills):
        tally.kills += 1
        last = run_and_kill(way, path, state, start, chance)
        for number in range(start, last + 1):
            titles[number % size + 1] = number
        tally.edits_acknowledged += max(0, last - start + 1)
        look(path, state, titles, last, tally, in_flight=in_flight)
        start = max(start, last + 1 + in_flight)
        tell(tally)
    return tally


def kill_recovery(folder: Path, size: int, kills: int, chance: random.Random) -> Tally:
    """Kill the program that plays the journal back, then look."""
    tally = Tally(f"killed while recovering, {size:,} documents")
    path = a_file(folder / "recovery.licenses", size)
    state = folder / APPLICATION
    titles: dict[int, int] = {}
    start = 1
    for _ in range(kills):
        tally.kills += 2
        last = run_and_kill("database", path, state, start, chance)
        for number in range(start, last + 1):
            titles[number % size + 1] = number
        tally.edits_acknowledged += max(0, last - start + 1)
        start = max(start, last + 2)
        # Its last edit may be in the journal: where the next editor dies at once, it stays there.
        run_and_kill("database", path, state, start, chance, moment=chance.uniform(0, 0.05))
        look(path, state, titles, last, tally, beyond=start)
        tell(tally)
        start += 100_000
    return tally


def tell(tally: Tally) -> None:
    """Where a series takes long, how far it is."""
    if tally.kills % 50 == 0:
        sys.stderr.write(f"{tally}\n")
        sys.stderr.flush()


def run_and_kill(
    way: str,
    path: Path,
    state: Path,
    start: int,
    chance: random.Random,
    *,
    moment: float | None = None,
) -> int:
    """Let an editor run for a while and kill it; the number of its last acknowledged edit."""
    hear, say = _PROCESSES.Pipe(duplex=False)
    editor = _PROCESSES.Process(target=_edit, args=(way, path, state, start, say), daemon=True)
    editor.start()
    say.close()
    if moment is None:
        hear.poll(60)  # it is open
    longest = 1.6 if way == "window" else 0.4
    time.sleep(chance.uniform(0, longest) if moment is None else moment)
    editor.kill()
    last = start - 1
    with hear, contextlib.suppress(EOFError, OSError):
        while True:
            last = max(last, hear.recv())
    editor.join()
    return last if moment is None else start - 1


def _edit(way: str, path: Path, state: Path, start: int, say: Connection) -> None:
    if way == "window":
        from tests.torture.window_editor import edit_in_window

        edit_in_window(path, state, start, say.send)
    else:
        WAYS[way](path, state, start, say.send)


def look(
    path: Path,
    state: Path,
    titles: dict[int, int],
    last: int,
    tally: Tally,
    *,
    beyond: int | None = None,
    in_flight: int = 1,
) -> None:
    """Open the file as the next user would, and stock readers after it."""
    try:
        json.loads(path.read_bytes())
        store = open_store(path, around=Surroundings(state_folder=state))
        tally.recoveries += bool(store.notes)
        store.close()
        found: dict[str, Any] = json.loads(path.read_bytes())["licenses"]
        open_database(path, around=Surroundings(state_folder=state)).close()
    except (StorageError, ValueError):
        tally.files_damaged += 1
        return
    newest = last + in_flight if beyond is None else beyond + 100_000
    lost, altered = wrong_titles(found, titles, newest)
    tally.edits_lost += lost
    tally.values_altered += altered


def wrong_titles(found: dict[str, Any], titles: dict[int, int], newest: int) -> tuple[int, int]:
    """Lost and altered: a title may be newer than acknowledged, by what was under way."""
    lost = altered = 0
    for key, document in found.items():
        title = document["title"]
        match = re.match(r"(\d{8})-", title)
        if match is None or title != a_title(int(match[1])) or document["pad"] != "x" * 100:
            altered += 1
            continue
        expected = titles.get(int(key), 0)
        number = int(match[1])
        lost += number < expected
        altered += number > max(newest, expected)
    return lost + abs(len(found) - max(int(key) for key in found)), altered


def a_file(path: Path, size: int) -> Path:
    licenses = {
        str(n): {"id": f"l{n}", "title": a_title(0), "pad": "x" * 100} for n in range(1, size + 1)
    }
    path.write_text(json.dumps({"licenses": licenses}))
    return path
