"""The backups command: the copies kept of a file, and bringing one of them back."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desktop_app.cli.arguments import add_json
from desktop_app.cli.command import Command, CommandError, Surroundings
from desktop_app.cli.console import Console

if TYPE_CHECKING:
    from desktop_app.editing.differences import Records
    from desktop_app.storage import Contents, LicenseFile
    from desktop_app.storage.backups import Backup

__all__ = ["COMMAND"]


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="a .licenses file")
    parser.add_argument(
        "--restore",
        metavar="N",
        type=int,
        help="make the records those of version N; the window's History can take it back",
    )
    add_json(parser)


def _run(arguments: argparse.Namespace, surroundings: Surroundings) -> int:
    from desktop_app.storage import LicenseFile, StorageError

    wants_restore = arguments.restore is not None
    try:
        file = LicenseFile.open(arguments.file, read_only=not wants_restore)
        try:
            if wants_restore:
                return _restore(file, arguments.restore, surroundings)
            _list(file, surroundings.console, as_json=arguments.json)
        finally:
            file.close()
    except StorageError as error:
        raise CommandError(str(error)) from error
    return 0


def _list(file: LicenseFile, console: Console, *, as_json: bool) -> None:
    backups = file.backups()
    if as_json:
        console.json([{"number": each.number, "made": _made(each)} for each in backups])
        return
    if not backups:
        console.line("No earlier version of this file has been kept yet.")
    for each in backups:
        console.line(f"{each.number:>6}  {_made(each)}")


def _restore(file: LicenseFile, number: int, surroundings: Surroundings) -> int:
    from desktop_app.editing.differences import edit_towards

    backup = next((each for each in file.backups() if each.number == number), None)
    if backup is None:
        raise CommandError(f"There is no version {number} of {file.path.name}; list them first.")
    wanted = _records(file.contents_of(backup))
    edit = edit_towards(f"Restore the version of {_made(backup)}", _records(file.contents), wanted)
    if edit is None:
        surroundings.console.line(f"Version {number} has the same records as now.")
        return 0
    file.commit(edit, at=surroundings.now, by="")
    surroundings.console.line(
        f"The records of {file.path.name} are those of version {number} again."
    )
    return 0


def _records(contents: Contents) -> Records:
    from desktop_app.editing.differences import Records

    return Records(contents.info, contents.licenses, contents.sources)


def _made(backup: Backup) -> str:
    return backup.made.isoformat(timespec="seconds")


COMMAND: Final = Command("backups", "list earlier versions, or restore one", _add_arguments, _run)
