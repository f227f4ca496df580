"""The open file in memory: every commit goes to the journal, and the file soon follows."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from threading import Lock, RLock
from typing import Final

from desktop_app.jobs import Progress
from desktop_app.language import translate
from desktop_app.storage.backups import Backups
from desktop_app.storage.errors import (
    ReadOnlyFileError,
    SaveFailedError,
    StorageError,
)
from desktop_app.storage.file_lock import FileLock
from desktop_app.storage.journal import Journal, Mark
from desktop_app.storage.known_file import KnownFile
from desktop_app.storage.safe_save import reason, replace_file
from desktop_app.storage.save_state import SAVED, SAVING, SaveKind, SaveState
from desktop_app.storage.saver import Saver
from desktop_app.storage.surroundings import Surroundings
from desktop_app.storage.text_form import FileText, Tables, write_lines
from desktop_app.storage.writes import Put, PutBack, Write, apply_writes

__all__ = ["Store"]

# A longer journal is begun anew once the file has all of it.
_LONG_JOURNAL_BYTES: Final = 1_000_000
# A larger commit, such as an import, goes straight to the file: the journal would write all of it
# a second time and keep copies in memory meanwhile.
_LARGE_COMMIT_BYTES: Final = 16_000_000


class Store:
    """The master copy of one file, made by `opening`. Any thread may call it.

    Attributes:
        path: as the user named it.
        target: the file itself, links resolved.
        doubled: sentences about tables or ids that appear twice in the file.
        doubled_documents: (table, doc id) of documents with a key twice inside.
        notes: sentences about what happened when the file was opened.
        around: what it was opened with.
    """

    def __init__(  # noqa: PLR0913 - everything that one open file consists of
        self,
        path: Path,
        known: KnownFile,
        found: FileText,
        around: Surroundings,
        *,
        journal: Journal,
        backups: Backups,
        lock: FileLock | None,
        read_only: str = "",
        notes: tuple[str, ...] = (),
        unsaved: bool = False,
    ) -> None:
        self.path = path
        self.target = known.target
        self.doubled = found.doubled
        self.doubled_documents = found.doubled_documents
        self.notes = notes
        self._known = known
        self._tables = found.tables
        self.around = around
        self._journal = journal
        self._backups = backups
        self._file_lock = lock
        self._read_only = read_only
        self._memory = RLock()
        # Taken before `_memory` where both are; one save at a time.
        self._saving = Lock()
        self._saver = Saver(after=around.save_after, within=around.save_within)
        self._unsaved = unsaved
        self._replacing = False
        self._last_commit = 0.0
        self._burst = 0
        self._state = SAVED
        self._tell: Callable[[SaveState], None] | None = None

    @property
    def read_only(self) -> str:
        """Why nothing can be written, as a sentence; empty where something can."""
        return self._read_only

    @property
    def state(self) -> SaveState:
        return self._state

    def watch(self, tell: Callable[[SaveState], None] | None) -> None:
        """Have a function told of every save state, from whatever thread it arises in.

        It hears at once of a file that is not saved.
        """
        self._tell = tell
        if tell is not None and self._state.kind is not SaveKind.SAVED:
            tell(self._state)

    def names(self) -> tuple[str, ...]:
        with self._memory:
            return tuple(self._tables)

    def tables(self) -> Tables:
        """A copy of both outer levels; the texts themselves never change."""
        with self._memory:
            return {
                name: dict(documents) if isinstance(documents, dict) else documents
                for name, documents in self._tables.items()
            }

    def documents(self, table: str) -> Mapping[str, bytes]:
        """A table's documents, to be read and not kept; empty where there is no such table.

        Raises:
            StorageError: something else has this name in the file.
        """
        found = self._tables.get(table, {})
        if isinstance(found, bytes):
            raise StorageError(
                self.path,
                translate("Storage", "“{table}” in it is not a table of documents.").format(
                    table=table
                ),
            )
        return found

    def commit(
        self, writes: Iterable[Write], *, at_once: bool = False, progress: Progress | None = None
    ) -> None:
        """Make all of these writes or none; on return they are on the drive.

        Args:
            writes: in the order in which they take effect.
            at_once: a small file itself has them then, however quickly edits follow each other;
                without it only a tiny one, so that a commit costs the same at any size.
            progress: can take back a large commit until the file has it.

        Raises:
            ReadOnlyFileError, OutsideChangeError, SaveFailedError, Cancelled: nothing has changed.
        """
        if self._read_only:
            raise ReadOnlyFileError(self.path, self._read_only)
        todo = list(writes)
        if (
            sum(len(write.text) for write in todo if isinstance(write, Put | PutBack))
            > _LARGE_COMMIT_BYTES
        ):
            self._commit_to_file(todo, progress or Progress())
            return
        with self._memory:
            # A look at size and times costs the same for every file; a save looks at it all, and
            # while one puts the file in place, the change seen would be our own.
            if not self._replacing:
                self._known.refuse_change(self.around.layer, thoroughly=False)
            journaled = self._append(todo)
            if journaled:
                apply_writes(self._tables, todo)
                self._unsaved = True
        if journaled:
            self._follow(at_once=at_once)
        else:
            complaint = translate(
                "Storage",
                "{name}: saved, but slowly, because the folder for unsaved"
                " edits cannot be written to.",
            )
            self._commit_to_file(todo, Progress(), complaint.format(name=self.path.name))

    def save(self) -> None:
        """Bring the file up to date now.

        Raises:
            OutsideChangeError, SaveFailedError: the file is as it was; the journal has the edits.
        """
        with self._saving:
            self._save_and_tell()

    def save_if_unsaved(self) -> None:
        """Bring the file up to date after a recovery; where that fails, try again later."""
        if self._unsaved and not self._save_quietly():
            self._saver.request(self._save_quietly)

    def refuse_outside_change(self) -> None:
        """Look whether the file is still what was last read or written.

        It is read where its size or times differ.

        Raises:
            OutsideChangeError: another program has changed or removed it.
        """
        with self._memory:
            if not self._replacing:
                self._known.refuse_change(self.around.layer, thoroughly=False)

    def show_migrated(self, migrate: Callable[[Tables], object]) -> None:
        """Change what is shown of a file that is only read; the file stays as it is."""
        assert self._read_only, "a file that can be written to is changed by commits"
        with self._memory:
            migrate(self._tables)

    def abandon(self) -> None:
        """Let go of the file without saving; unsaved edits are set aside in the state folder."""
        self._saver.stop()
        with self._saving:
            self._journal.close()
            if self._unsaved and self._file_lock is not None:
                self._journal.set_aside()
            self._let_go()

    def close(self) -> None:
        """Save, and let go of the file. What cannot be saved stays in the journal."""
        self._saver.stop()
        with self._saving:
            with self._memory:
                self._read_only = self._read_only or translate("Storage", "it has been closed.")
            if self._save_or_tell() and self._file_lock is not None:
                self._journal.discard()
            self._journal.close()
            self._let_go()

    def _let_go(self) -> None:
        if self._file_lock is not None:
            self._file_lock.release()
        self._file_lock = None
        self._read_only = self._read_only or translate("Storage", "it has been closed.")

    @property
    def _is_small(self) -> bool:
        return self._known.size <= self.around.write_through_bytes

    def _append(self, writes: Sequence[Write]) -> bool:
        try:
            self._journal.append(writes)
        except OSError:
            return False
        return True

    def _follow(self, *, at_once: bool) -> None:
        """Let the file have the commit: if it is small and edits are few, now, else soon."""
        now = time.monotonic()
        quiet = now - self._last_commit > self.around.quiet_seconds
        self._burst = 0 if quiet else self._burst + 1
        is_tiny = self._known.size <= self.around.write_along_bytes
        if self._is_small and (at_once or (is_tiny and self._burst < self.around.burst)):
            saved = self._save_quietly()
            now = time.monotonic()
            self._last_commit = now
            if saved:
                return
        elif self._state.kind is SaveKind.SAVED:
            self._set_state(SAVING)
        self._last_commit = now
        self._saver.request(self._save_quietly)

    def _commit_to_file(
        self, writes: Sequence[Write], progress: Progress, complaint: str = ""
    ) -> None:
        """The commit counts once the file itself has it, with all that it had before."""
        with self._saving, self._memory:
            changed = self.tables()
            apply_writes(changed, progress.through(writes))
            mark = self._put_in_place(changed, self._journal.last + 1, progress, marked=False)
            self._tables = changed
            self._unsaved = False
            self._journal.begin(mark)
            # If it can be written to again, let it know the file as it is now.
            with contextlib.suppress(OSError):
                self._journal.rotate()
                self._journal.saved(mark)
            self._set_state(SaveState(SaveKind.SAVED, complaint))

    def _save_quietly(self) -> bool:
        with self._saving:
            return self._save_or_tell()

    def _save_or_tell(self) -> bool:
        """Save; a failure is told and is no error here, because the journal has the edits."""
        try:
            self._save_and_tell()
        except StorageError:
            return False
        return True

    def _save_and_tell(self) -> None:
        try:
            saved = self._save()
        except StorageError as error:
            self._set_state(SaveState(SaveKind.FAILED, str(error)))
            raise
        if saved:
            self._set_state(SaveState(SaveKind.SAVED, self._backups.complaint))

    def _save(self) -> bool:
        """Save what is unsaved; False where another edit came meanwhile."""
        with self._memory:
            if not self._unsaved:
                return True
            tables = self.tables()
            upto = self._journal.last
            self._rotate()
            self._unsaved = False
        try:
            mark = self._put_in_place(tables, upto, Progress(), marked=True)
        except StorageError:
            self._unsaved = True
            raise
        with self._memory:
            self._journal.saved(mark)
            return not self._unsaved

    def _rotate(self) -> None:
        """Have edits made while the file is written in a segment that outlives it."""
        if self._is_small and self._journal.size < _LONG_JOURNAL_BYTES:
            return
        try:
            self._journal.rotate()
        except OSError as error:
            raise SaveFailedError(
                self.path,
                translate("Storage", "it could not be saved: {reason}").format(
                    reason=reason(error)
                ),
            ) from None

    def _put_in_place(self, tables: Tables, upto: int, progress: Progress, *, marked: bool) -> Mark:
        def before_replacing(fingerprint: str) -> None:
            content = self._known.refuse_change(self.around.layer, thoroughly=True)
            self._backups.keep_before_save(content)
            with self._memory:
                if marked:
                    self._journal.mark(Mark(fingerprint, upto))
                self._known.expect(fingerprint)
                self._replacing = True

        layer = self.around.layer
        try:
            lines = progress.through(write_lines(tables))
            fingerprint = replace_file(layer, self.target, lines, before_replacing)
            with self._memory:
                self._known.written(fingerprint)
        except OSError as error:
            raise SaveFailedError(
                self.path,
                translate("Storage", "it could not be saved: {reason}").format(
                    reason=reason(error)
                ),
            ) from None
        finally:
            self._replacing = False
        return Mark(fingerprint, upto)

    def _set_state(self, state: SaveState) -> None:
        if state == self._state and state.kind is SaveKind.FAILED:
            return  # tried again in vain: told once is enough
        self._state = state
        if self._tell is not None:
            self._tell(state)
