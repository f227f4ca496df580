"""Wherever the power fails: an old or a new file, and every acknowledged edit."""

from __future__ import annotations

import os
import random
import shutil
from pathlib import Path
from typing import Any

import pytest

from desktop_app.storage import Surroundings
from desktop_app.storage.file_lock import lock_path
from desktop_app.storage.opening import open_store
from tests.storage.drive import Drive, PowerCut
from tests.storage.files import a_file
from tests.storage.test_store import NEVER, crash, put, titles

# More of them, one power cut in thousands of ways: POWER_CUT_STATES=100 pytest this file.
STATES = int(os.environ.get("POWER_CUT_STATES", "3"))
TITLES = ("one", "two", "three", "four")


def a_session(path: Path, layer: Drive, *, write_through: bool, acknowledged: list[str]) -> None:
    """Edits, a save between them and a close."""
    around = Surroundings(
        layer=layer,
        state_folder=path.parent / "state",
        write_through_bytes=1_000_000 if write_through else -1,
        save_after=NEVER,
        save_within=NEVER,
    )
    store = open_store(path, around=around)
    try:
        for title in TITLES:
            store.commit(put(title))
            acknowledged.append(title)
            if title == "two":
                store.save()
        store.close()
    except PowerCut:
        crash(store)
        raise


@pytest.mark.parametrize("write_through", [False, True])
def test_that_a_power_cut_at_any_call_loses_no_acknowledged_edit(
    tmp_path: Path, write_through: bool
) -> None:
    chance = random.Random(1)
    cut_at = 0
    while True:
        cut_at += 1
        acknowledged = ["General license"]
        cut, drive, folder = a_cut_session(tmp_path, cut_at, acknowledged, write_through)
        for state in range(STATES + 2):
            drive.leave(chance if state > 1 else None, everything=state == 0)
            check(folder, acknowledged, (cut_at, state))
        shutil.rmtree(folder)
        if not cut:
            break
    assert cut_at > 20


def a_cut_session(
    tmp_path: Path, cut_at: int, acknowledged: list[str], write_through: bool
) -> tuple[bool, Drive, Path]:
    folder = tmp_path / "drive"
    folder.mkdir()
    path = a_file(folder / "h.licenses")
    drive = Drive(folder, cut_at)
    try:
        a_session(path, drive, write_through=write_through, acknowledged=acknowledged)
    except PowerCut:
        return True, drive, folder
    return False, drive, folder


def check(folder: Path, acknowledged: list[str], where: Any) -> None:
    path = folder / "h.licenses"
    assert titles(path)[0] in ("General license", *TITLES), where
    lock_path(path).unlink(missing_ok=True)
    open_store(path, around=Surroundings(state_folder=folder / "state")).close()
    following = TITLES[len(acknowledged) - 1 : len(acknowledged)]
    assert titles(path)[0] in (acknowledged[-1], *following), where
    assert not list(folder.glob("*recovered*")), where
