"""A license file: opened as records, changed by edits, each on the drive when it returns."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from desktop_app.domain.changes import Edit, Table
from desktop_app.domain.problems import Problem, Severity
from desktop_app.domain.records import FileInfo
from desktop_app.jobs import Cancelled, Progress
from desktop_app.language import translate
from desktop_app.storage.audit import CHANGES_TABLE
from desktop_app.storage.backups import Backup
from desktop_app.storage.contents import Contents, load
from desktop_app.storage.edit_writes import EarlierTexts, EditWrites
from desktop_app.storage.errors import (
    FileExistsAlreadyError,
    ForeignFileError,
    ReadOnlyFileError,
)
from desktop_app.storage.history import HistoryEntry, history_of
from desktop_app.storage.migrations import MIGRATIONS, SCHEMA_VERSION, Migration, migrate
from desktop_app.storage.opening import create_store, open_store
from desktop_app.storage.record_codec import info_values
from desktop_app.storage.safe_save import read_file, resolve
from desktop_app.storage.save_state import SaveState
from desktop_app.storage.steps import Step, steps_of
from desktop_app.storage.store import Store
from desktop_app.storage.surroundings import Surroundings
from desktop_app.storage.text_form import Tables
from desktop_app.storage.values import encode
from desktop_app.storage.versions import backup_contents, backups_of, contents_in

__all__ = ["LicenseFile"]

# Enough for every undo step a person takes back; older states are written anew.
_REMEMBERED_STATES: Final = 1000
_CHECK_EVERY: Final = 500


class LicenseFile:
    """One open file. Made by `open` or `create`; use it from one thread at a time.

    Attributes:
        contents: the file's records as they were when it was opened.
    """

    def __init__(self, store: Store, progress: Progress | None = None) -> None:
        self._store = store
        loaded = load(store, progress)
        self._places = loaded.places
        self._newer = loaded.contents.info.schema_version > SCHEMA_VERSION
        self.contents = _with_newer_noted(store.path, loaded.contents, newer=self._newer)
        self._earlier: EarlierTexts = OrderedDict()
        self._next_keys: dict[str, int] = {}

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        read_only: bool = False,
        around: Surroundings | None = None,
        migrations: Mapping[int, Migration] = MIGRATIONS,
        progress: Progress | None = None,
    ) -> LicenseFile:
        """Read a file; records that cannot be read are in `contents.problems`.

        Any thread may do this. `progress` hears twice of the whole way: “Reading”, “Decoding”.

        Raises:
            StorageError: nothing of it can be read, or it is no license file. It is left as it is.
            Cancelled: `progress` was; the file is let go of.
        """
        store = open_store(path, read_only=read_only, around=around, progress=progress)
        if Table.LICENSES.value not in store.names():
            store.close()
            raise ForeignFileError(
                path,
                translate(
                    "Storage",
                    "this is a TinyDB database, but not a license file: it has"
                    " no table “licenses”. It is left as it is; licenses in"
                    " another form can be imported.",
                ),
            )
        try:
            _bring_up_to_date(store, migrations)
            return cls(store, progress)
        except Cancelled:
            store.close()
            raise

    @classmethod
    def create(
        cls,
        path: Path,
        info: FileInfo,
        *,
        replace: bool = False,
        around: Surroundings | None = None,
    ) -> LicenseFile:
        """Make a new file without licenses.

        Raises:
            FileExistsAlreadyError: there is one already and `replace` is false.
            StorageError: it cannot be written.
        """
        if path.exists() and not replace:
            raise FileExistsAlreadyError(path, translate("Storage", "this file exists already."))
        tables: Tables = {
            Table.META.value: {"1": encode(info_values(info))},
            Table.LICENSES.value: {},
            Table.SOURCES.value: {},
            CHANGES_TABLE: {},
        }
        return cls(create_store(path, tables, around=around))

    @property
    def path(self) -> Path:
        return self._store.path

    @property
    def target(self) -> Path:
        """The file itself, links resolved as they were when it was opened."""
        return self._store.target

    @property
    def read_only(self) -> bool:
        return bool(self.read_only_reason)

    @property
    def read_only_reason(self) -> str:
        """Why nothing can be edited, as a sentence; empty where it can."""
        if self._newer:
            return translate(
                "Storage",
                "a newer version of License Timeline wrote it. It is open"
                " for reading only, so that nothing of the newer form is"
                " lost.",
            )
        return self._store.read_only

    def commit(self, edit: Edit, *, at: str, by: str, progress: Progress | None = None) -> None:
        """Write an edit and its trail; on return both are on the drive.

        Args:
            edit: its changes start from the records as they are in the file.
            at: when, as an ISO 8601 time with its offset.
            by: who.
            progress: hears of a large edit, and can take it back until the file has it.

        Raises:
            ReadOnlyFileError, RecordConflictError, SaveFailedError, Cancelled: nothing has changed.
        """
        if self.read_only:
            raise ReadOnlyFileError(self.path, self.read_only_reason)
        if edit.changes.is_empty:
            return
        pending = EditWrites(self._store, self._places, self._earlier, self._next_keys)
        progress = progress or Progress()
        count = len(edit.changes.changes)
        for done, change in enumerate(edit.changes):
            if not done % _CHECK_EVERY:
                progress.report(0.8 * done / count, translate("Storage", "Writing"))
            if not change.is_empty:
                pending.add(edit, change, at=at, by=by)
        self._store.commit(pending.writes, at_once=True, progress=progress)
        pending.keep()
        while len(self._earlier) > _REMEMBERED_STATES:
            self._earlier.popitem(last=False)

    def save_as(self, path: Path) -> LicenseFile:
        """Write everything to another file, over an older one if there is one, and open that.

        This file stays open and as it is.
        """
        tables = self._store.tables()  # before the other drive is waited for
        if resolve(path) == self._store.target:
            self.save()
            return self
        return LicenseFile(create_store(path, tables, around=self._store.around))

    @property
    def state(self) -> SaveState:
        """Whether the file itself has every edit. The journal has them in any case."""
        return self._store.state

    def watch(self, tell: Callable[[SaveState], None] | None) -> None:
        """Have a function told of every save state, from whatever thread it arises in."""
        self._store.watch(tell)

    def save(self) -> None:
        """Bring the file itself up to date now.

        Raises:
            OutsideChangeError, SaveFailedError: the file is as it was; the journal has the edits.
        """
        self._store.save()

    def refuse_outside_change(self) -> None:
        """Look whether the file is still what was last read or written; quick unless it is not.

        Every save looks at all of it besides, whatever its size and times say.

        Raises:
            OutsideChangeError: another program has changed or removed it.
        """
        self._store.refuse_outside_change()

    def outside_contents(self) -> Contents:
        """The records as they are in the file now, whoever wrote them.

        Raises:
            StorageError: the file is gone or unreadable.
        """
        return contents_in(self.path, read_file(self._store.around.layer, self._store.target))

    def backups(self) -> tuple[Backup, ...]:
        """The copies kept of this file, newest first."""
        return backups_of(self.path, around=self._store.around)

    def contents_of(self, backup: Backup) -> Contents:
        """The records in a copy; an edit that leads there can be undone like any other.

        Raises:
            StorageError: the copy is gone or damaged.
        """
        return backup_contents(self.path, backup)

    def history(self, table: Table, record_id: str) -> tuple[HistoryEntry, ...]:
        """What happened to a record, newest last, with the record before and after each step."""
        key = self._places[table].get(record_id)
        now = None if key is None else self._store.documents(table.value).get(key)
        trail = self._store.documents(CHANGES_TABLE)
        return history_of(self.path, trail, table, record_id, now)

    def steps(self, most: int, progress: Progress | None = None) -> tuple[Step, ...]:
        """The latest edits of the file, of this sitting and of those before, newest first."""
        return steps_of(self._store.documents(CHANGES_TABLE), most, progress)

    def abandon(self) -> None:
        """Let go of the file as another program has left it.

        Edits that are not in it are set aside in the state folder, not removed.
        """
        self._store.abandon()

    def close(self) -> None:
        """Save and let go of the file; what cannot be saved stays in the journal."""
        self._store.close()


def _bring_up_to_date(store: Store, migrations: Mapping[int, Migration]) -> None:
    """Migrate a file of an earlier version; its backup was made when it was opened."""
    if store.read_only:
        store.show_migrated(lambda tables: migrate(tables, migrations=migrations))
    elif writes := migrate(store.tables(), migrations=migrations):
        store.commit(writes, at_once=True)


def _with_newer_noted(path: Path, contents: Contents, *, newer: bool) -> Contents:
    if not newer:
        return contents
    problem = Problem(
        severity=Severity.WARNING,
        code="newer-file",
        sentence=(
            translate(
                "Storage",
                "{name}: a newer version of License Timeline wrote this"
                " file (form {form}, this version knows"
                " {known}). It is open for reading only.",
            ).format(
                name=path.name,
                form=contents.info.schema_version,
                known=SCHEMA_VERSION,
            )
        ),
    )
    return Contents(
        contents.info, contents.licenses, contents.sources, (problem, *contents.problems)
    )
