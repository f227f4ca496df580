"""A license file as commands read it: never changed, with its troubles told on standard error."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.cli.command import CommandError
from desktop_app.cli.console import Console

if TYPE_CHECKING:
    from desktop_app.storage import Contents

__all__ = ["exit_code", "open_contents", "read_contents"]


def read_contents(path: Path, console: Console, *, partial: bool = False) -> Contents:
    """The records of a file, all of them unless `partial` lets wrong ones be left out.

    What is told of half a file would be taken for the whole, so that is only done on request; a
    sentence then names each record that is missing.

    Raises:
        CommandError: the file cannot be read, a record of it is wrong, or nothing is left.
    """
    from desktop_app.domain.problems import Severity

    contents = open_contents(path)
    wrong = [each for each in contents.problems if each.severity is Severity.ERROR]
    if wrong and not partial:
        more = f" So are {len(wrong) - 1} more." if len(wrong) > 1 else ""
        raise CommandError(f"{wrong[0].sentence}{more} --partial goes on without.")
    for problem in contents.problems:
        console.warn(problem.sentence)
    if contents.problems and not contents.licenses:
        raise CommandError(f"No license in {path.name} can be read; the file stays as it is.")
    return contents


def open_contents(path: Path) -> Contents:
    """All that could be read, for a command that tells of the troubles itself.

    Raises:
        CommandError: the file cannot be read.
    """
    from desktop_app.storage import LicenseFile, StorageError

    try:
        file = LicenseFile.open(path, read_only=True)
        contents = file.contents
        file.close()
    except StorageError as error:
        raise CommandError(str(error)) from error
    return contents


def exit_code(contents: Contents) -> int:
    """0, or 1 when records had to be left out."""
    return 1 if contents.problems else 0
