"""A drive of one megabyte that runs full, where we may mount one."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

from desktop_app.storage import SaveKind, StorageError, Surroundings, open_database
from tests.torture.kills import a_file

__all__ = ["fill_disk"]


def fill_disk(folder: Path) -> str:
    """Edit a file until its drive is full, look at it, make room, and go on; a line to print."""
    drive = folder / "drive"
    drive.mkdir()
    mount = shutil.which("mount")
    command = [mount or "mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(drive)]
    if mount is None or subprocess.run(command, capture_output=True, check=False).returncode:
        return "full disk: not tried, because no small drive can be mounted here"
    try:
        return _fill(drive, folder / "state")
    finally:
        subprocess.run(["umount", str(drive)], capture_output=True, check=False)


def _fill(drive: Path, state: Path) -> str:
    path = a_file(drive / "h.licenses", 2000)
    ballast = drive / "ballast"
    db = open_database(path, around=Surroundings(state_folder=state))
    table = db.table("licenses")
    ballast.write_bytes(b"x" * 600_000)
    accepted = refused = damaged = failures = 0
    for number in range(50):
        try:
            table.update({"title": f"full {number}"}, doc_ids=[number + 1])
            accepted += 1
        except StorageError:
            refused += 1
        failures += db.storage.store.state.kind is SaveKind.FAILED  # type: ignore[attr-defined] - our own storage
        damaged += not _is_whole(path)
    ballast.unlink()
    table.update({"title": "room again"}, doc_ids=[2000])
    db.close()
    found = json.loads(path.read_bytes())["licenses"]
    kept = sum(found[str(n + 1)]["title"] == f"full {n}" for n in range(50))
    verdict = f"{damaged} times damaged" if damaged else "the file was whole at every look"
    return (
        f"full disk: {accepted} edits accepted, {refused} refused, {failures} times told that the"
        f" file could not be saved; {verdict}; with room again {kept} of {accepted} are in it, and"
        f" the next edit too: {found['2000']['title'] == 'room again'}"
    )


def _is_whole(path: Path) -> bool:
    try:
        return len(json.loads(path.read_bytes())["licenses"]) == 2000
    except ValueError:
        return False
