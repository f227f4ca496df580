"""Other states of a file than the one that is open, and what tells them apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from os import PathLike
from pathlib import Path

from desktop_app.domain.changes import Change, ChangeSet, Record, Table, table_of
from desktop_app.domain.records import FileInfo
from desktop_app.language import translate
from desktop_app.storage.backups import Backup, Backups, list_backups, read_backup
from desktop_app.storage.contents import Contents, load
from desktop_app.storage.errors import BusyFileError, SaveFailedError, StorageError
from desktop_app.storage.file_lock import LockOwner, take_lock
from desktop_app.storage.journal import set_aside
from desktop_app.storage.safe_save import read_file, reason, replace_file, resolve
from desktop_app.storage.state_folder import home_of
from desktop_app.storage.surroundings import Surroundings
from desktop_app.storage.text_form import FileText, parse

__all__ = [
    "backup_contents",
    "backups_of",
    "changes_between",
    "contents_in",
    "restore_backup",
]


class _Snapshot:
    """A file's content that is looked at and not kept open."""

    def __init__(self, path: Path, found: FileText) -> None:
        self.path = path
        self.doubled = found.doubled
        self.doubled_documents = found.doubled_documents
        self.notes: tuple[str, ...] = ()
        self._tables = found.tables

    def documents(self, table: str) -> Mapping[str, bytes]:
        found = self._tables.get(table, {})
        if isinstance(found, bytes):
            raise StorageError(
                self.path,
                translate("Storage", "“{table}” in it is not a table of documents.").format(
                    table=table
                ),
            )
        return found


def contents_in(path: Path, content: bytes) -> Contents:
    """The records in a file's bytes; `path` is only for sentences.

    Raises:
        StorageError: they are no TinyDB database.
    """
    return load(_Snapshot(path, parse(path, content))).contents


def backups_of(
    path: str | PathLike[str], *, around: Surroundings | None = None
) -> tuple[Backup, ...]:
    """The backups of a file, newest first. The file itself may be damaged or gone.

    Raises:
        StorageError: `path` is no place for a file.
    """
    return tuple(reversed(list_backups(_backups_folder(Path(path), around or Surroundings()))))


def backup_contents(path: Path, backup: Backup) -> Contents:
    """The records in a backup of the file at `path`.

    Raises:
        StorageError: the backup is gone or damaged.
    """
    return contents_in(path, read_backup(backup))


def restore_backup(
    path: str | PathLike[str], backup: Backup, *, around: Surroundings | None = None
) -> None:
    """Put a backup in the place of a file that nobody has open, after keeping the file as it is.

    To take it back, restore the newest backup: it is the file as it was before.

    Raises:
        BusyFileError: somebody has the file open.
        StorageError: the backup is damaged, or the file cannot be kept or written.
    """
    around = around or Surroundings()
    place = Path(path)
    target = resolve(place)
    content = read_backup(backup, around.layer)
    try:
        lock = take_lock(target, now=around.clock())
    except OSError as error:
        raise SaveFailedError(
            place,
            translate("Storage", "it could not be restored: {reason}").format(reason=reason(error)),
        ) from None
    if isinstance(lock, LockOwner):
        raise BusyFileError(
            place,
            translate("Storage", "{lock} has this file open; close it there first.").format(
                lock=lock
            ),
        )
    try:
        _keep_current(place, target, around)
        replace_file(around.layer, target, [content])
    finally:
        lock.release()


def changes_between(before: Contents, after: Contents) -> ChangeSet:
    """What turns one state of a file into another, record by record."""
    old, new = _by_place(before), _by_place(after)
    changes = [Change(record, new.get(place)) for place, record in old.items()]
    changes += [Change(None, record) for place, record in new.items() if place not in old]
    return ChangeSet(tuple(change for change in changes if not change.is_empty))


def _keep_current(path: Path, target: Path, around: Surroundings) -> None:
    home = home_of(target, around.state_folder)
    if target.exists():
        backups = Backups(home / "backups", around.layer, around.clock)
        backups.keep(read_file(around.layer, target))
        if backups.complaint:
            raise SaveFailedError(
                path,
                translate("Storage", "it was not restored. {complaint}").format(
                    complaint=backups.complaint
                ),
            )
    try:
        # Edits that only the journal has belong to the state that is replaced.
        set_aside(home)
    except OSError as error:
        raise SaveFailedError(
            path,
            translate("Storage", "it could not be restored: {reason}").format(reason=reason(error)),
        ) from None


def _backups_folder(path: Path, around: Surroundings) -> Path:
    return home_of(resolve(path), around.state_folder) / "backups"


def _by_place(contents: Contents) -> dict[tuple[Table, str], Record]:
    records: Iterable[Record] = (contents.info, *contents.sources, *contents.licenses)
    return {
        (table_of(record), "" if isinstance(record, FileInfo) else record.id): record
        for record in records
    }
