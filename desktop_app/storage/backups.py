"""Copies of a file as it was: the latest twelve, then one a day, then one a month."""

from __future__ import annotations

import gzip
import re
import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import msgspec

from desktop_app.language import translate
from desktop_app.storage.errors import DamagedFileError, SaveFailedError, StorageError
from desktop_app.storage.file_layer import FileLayer
from desktop_app.storage.safe_save import fingerprint, read_file, replace_file

__all__ = ["Backup", "Backups", "list_backups", "read_backup"]

_RECENT: Final = 12
_DAYS: Final = 10
_MONTHS: Final = 9
_INTERVAL_SECONDS: Final = 30 * 60
_PACKED_FROM_BYTES: Final = 4_000_000
_NAME: Final = re.compile(r"(\d{6})-(\d{8}T\d{6}Z)-([0-9a-f]{16})\.licenses(\.gz)?", re.ASCII)


class Backup(msgspec.Struct, frozen=True):
    """One copy. `number` rises with each; `made` is the clock's word, which may jump.

    Attributes:
        start_of_fingerprint: the first 16 digits of the content's SHA-256.
    """

    path: Path
    number: int
    made: datetime
    start_of_fingerprint: str


class Backups:
    """Makes the copies of one file and removes those that are no longer wanted.

    Attributes:
        complaint: why the last copy could not be made, as a sentence, or empty.
    """

    def __init__(self, folder: Path, layer: FileLayer, clock: Callable[[], datetime]) -> None:
        self.complaint = ""
        self._folder = folder
        self._layer = layer
        self._clock = clock
        # The clock may jump by years while the program runs; this one only goes forward.
        self._last: float | None = None

    def keep_at_open(self, content: bytes) -> None:
        """Keep a copy of a file that is about to be edited, unless it is a large one.

        That would hold up the window; it gets its copy before the first save.
        """
        if len(content) < _PACKED_FROM_BYTES:
            self.keep_before_save(content)

    def keep_before_save(self, content: bytes) -> None:
        """Keep a copy of what is about to be replaced, at most every half hour."""
        now = time.monotonic()
        if self._last is None or now - self._last >= _INTERVAL_SECONDS:
            self.keep(content)
            self._last = now

    def keep(self, content: bytes) -> None:
        """Keep a copy now, unless the latest one is the same. A failure is noted, not raised."""
        self.complaint = ""
        start = fingerprint(content)[:16]
        try:
            found = list_backups(self._folder)
            if found and found[-1].start_of_fingerprint == start:
                return
            number = found[-1].number + 1 if found else 1
            made = self._clock().astimezone(UTC)
            name = f"{number:06}-{made:%Y%m%dT%H%M%SZ}-{start}.licenses"
            self._layer.make_folder(self._folder)
            if len(content) >= _PACKED_FROM_BYTES:
                name, content = f"{name}.gz", gzip.compress(content, 1, mtime=0)
            replace_file(self._layer, self._folder / name, [content])
            for backup in superfluous(list_backups(self._folder)):
                self._layer.remove(backup.path)
        except (OSError, SaveFailedError) as error:
            self.complaint = translate("Storage", "No backup could be made: {error}").format(
                error=error
            )


def list_backups(folder: Path) -> list[Backup]:
    """The copies in a folder, oldest first. Other files in it are left alone."""
    try:
        names = [path.name for path in folder.iterdir()]
    except FileNotFoundError:
        return []
    found: list[Backup] = []
    for name in names:
        if match := _NAME.fullmatch(name):
            made = datetime.strptime(match[2], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
            found.append(Backup(folder / name, int(match[1]), made, match[3]))
    return sorted(found, key=lambda backup: backup.number)


def read_backup(backup: Backup, layer: FileLayer | None = None) -> bytes:
    """The file as it was.

    Raises:
        StorageError: the copy is gone, or is not what was kept.
    """
    content = read_file(layer or FileLayer(), backup.path)
    try:
        if backup.path.suffix == ".gz":
            content = gzip.decompress(content)
    except (OSError, EOFError) as error:
        raise _damaged(backup) from error
    if fingerprint(content)[:16] != backup.start_of_fingerprint:
        raise _damaged(backup)
    return content


def superfluous(backups: Iterable[Backup]) -> list[Backup]:
    """Those beyond the latest twelve, the last of ten days and the last of nine months.

    Days and months are counted as they occur, not back from today, so that a clock that jumps
    removes nothing.
    """
    newest_first = sorted(backups, key=lambda backup: backup.number, reverse=True)
    kept = newest_first[:_RECENT]
    kept += _last_of_each(newest_first, "%Y%m%d", _DAYS)
    kept += _last_of_each(newest_first, "%Y%m", _MONTHS)
    return [backup for backup in newest_first if backup not in kept]


def _last_of_each(newest_first: list[Backup], period: str, count: int) -> list[Backup]:
    found: dict[str, Backup] = {}
    for backup in newest_first:
        found.setdefault(backup.made.strftime(period), backup)
    return list(found.values())[:count]


def _damaged(backup: Backup) -> StorageError:
    return DamagedFileError(
        backup.path, translate("Storage", "this backup is damaged; an older one may be whole.")
    )
