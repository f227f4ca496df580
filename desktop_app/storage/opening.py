"""Opens a file: lock it, read it, and bring back the edits that only the journal has."""

from __future__ import annotations

import contextlib
import weakref
from pathlib import Path
from typing import Final, NamedTuple

from desktop_app.jobs import Cancelled, Progress
from desktop_app.language import translate
from desktop_app.storage.backups import Backups
from desktop_app.storage.errors import (
    BusyFileError,
    EmptyFileError,
    MissingFileError,
    SaveFailedError,
    StorageError,
    UnreadableFileError,
)
from desktop_app.storage.file_lock import FileLock, LockOwner, take_lock
from desktop_app.storage.journal import Journal, JournalText, Mark, read_journal, set_aside
from desktop_app.storage.known_file import KnownFile
from desktop_app.storage.safe_save import (
    read_file,
    reason,
    remove_leftovers,
    replace_file,
    resolve,
)
from desktop_app.storage.state_folder import home_of
from desktop_app.storage.store import Store
from desktop_app.storage.surroundings import Surroundings
from desktop_app.storage.text_form import FileText, Tables, parse, write_lines
from desktop_app.storage.writes import Write, apply_writes

__all__ = ["create_store", "open_store"]


_BLANK: Final = b"\0 \t\r\n"
_BEGINNING: Final = 4096


class _Held(NamedTuple):
    """The lock, or why there is none."""

    lock: FileLock | None
    read_only: str


def open_store(
    path: Path,
    *,
    read_only: bool = False,
    around: Surroundings | None = None,
    progress: Progress | None = None,
) -> Store:
    """Read a file, with the edits that were made before a crash and are not in it yet.

    Raises:
        StorageError: it is missing, empty, unreadable or damaged. It is left as it is.
        Cancelled: `progress` was.
    """
    around = around or Surroundings()
    target = resolve(path)
    if not target.exists():
        raise MissingFileError(path, translate("Storage", "there is no such file."))
    held = (
        _Held(None, translate("Storage", "it was opened for reading only."))
        if read_only
        else _hold(target, around)
    )
    try:
        return _open(path, target, held, around, progress)
    except (StorageError, Cancelled):
        if held.lock is not None:
            held.lock.release()
        raise


def create_store(path: Path, tables: Tables, *, around: Surroundings | None = None) -> Store:
    """Write a new file, over an older one if there is one, and keep it open.

    Raises:
        BusyFileError: somebody is editing the older one.
        SaveFailedError: it cannot be written; an older one is as it was.
    """
    around = around or Surroundings()
    target = resolve(path)
    if not target.parent.is_dir():
        raise MissingFileError(
            path,
            translate("Storage", "there is no folder “{parent}” to put it in.").format(
                parent=target.parent
            ),
        )
    try:
        lock = take_lock(target, now=around.clock())
    except OSError as error:
        raise SaveFailedError(
            path,
            translate("Storage", "it could not be saved: {reason}").format(reason=reason(error)),
        ) from None
    if isinstance(lock, LockOwner):
        raise BusyFileError(
            path,
            translate("Storage", "{lock} has this file open. Choose another name.").format(
                lock=lock
            ),
        )
    home = home_of(target, around.state_folder)
    try:
        if target.exists():
            Backups(home / "backups", around.layer, around.clock).keep(
                read_file(around.layer, target)
            )
        with contextlib.suppress(OSError):
            set_aside(home)
        replace_file(around.layer, target, write_lines(tables))
        return _open(path, target, _Held(lock, ""), around)
    except StorageError:
        lock.release()
        raise


def _hold(target: Path, around: Surroundings) -> _Held:
    if not target.stat().st_mode & 0o222:
        return _Held(None, translate("Storage", "it is marked read-only. Save a copy to edit it."))
    try:
        lock = take_lock(target, now=around.clock())
    except OSError as error:
        return _Held(
            None,
            translate(
                "Storage",
                "no file can be put beside it, and without that no edit can"
                " be saved safely ({reason}) Save a copy to edit it.",
            ).format(reason=reason(error)),
        )
    if isinstance(lock, LockOwner):
        since = (
            translate("Storage", " since {since}").format(since=lock.since) if lock.since else ""
        )
        return _Held(
            None,
            translate(
                "Storage",
                "{lock} has it open{since}. It is open for reading only;"
                " reload it when they have closed it.",
            ).format(lock=lock, since=since),
        )
    return _Held(lock, "")


def _open(
    path: Path,
    target: Path,
    held: _Held,
    around: Surroundings,
    progress: Progress | None = None,
) -> Store:
    content = read_file(around.layer, target)
    if not content[:_BEGINNING].strip(_BLANK) and not content.strip(_BLANK):
        raise EmptyFileError(
            path,
            translate(
                "Storage",
                "this file is empty. Another program may have been cut off"
                " while writing it; a backup may have its content.",
            ),
        )
    found = parse(path, content, progress)
    known = KnownFile(path, target, content)
    home = home_of(target, around.state_folder)
    journal = Journal(home, around.layer, target)
    backups = Backups(home / "backups", around.layer, around.clock)
    recovery = _Recovery(path, known, around)
    if held.lock is not None:
        recovery.note_other_names()
    lacking = recovery.lacking(home, may_write=held.lock is not None)
    journal.begin(recovery.mark, last=recovery.last)
    apply_writes(found.tables, lacking)
    store = Store(
        path,
        known,
        found,
        around,
        journal=journal,
        backups=backups,
        lock=held.lock,
        read_only=held.read_only or _only_readable(found),
        notes=recovery.notes,
        unsaved=bool(lacking) and held.lock is not None,
    )
    if held.lock is not None:
        weakref.finalize(store, held.lock.release)
        remove_leftovers(around.layer, target)
        backups.keep_at_open(content)
        store.save_if_unsaved()
    return store


class _Recovery:
    """Finds out what a crash has left in the journal."""

    def __init__(self, path: Path, known: KnownFile, around: Surroundings) -> None:
        self.mark = Mark(known.fingerprint, 0)
        self.last = 0
        self.notes: tuple[str, ...] = ()
        self._path = path
        self._known = known
        self._around = around

    def lacking(self, home: Path, *, may_write: bool) -> list[Write]:
        """The writes that the file lacks."""
        try:
            text = read_journal(self._around.layer, home)
        except OSError as error:
            self._note(
                translate(
                    "Storage", "its journal of unsaved edits cannot be read: {reason}"
                ).format(reason=reason(error))
            )
            return []
        lacking = text.lacking(self._known.fingerprint)
        if lacking is None:
            if may_write:
                self._keep_both(home, text)
            return []
        self.last = text.last
        self.mark = Mark(self._known.fingerprint, text.upto(self._known.fingerprint))
        if lacking:
            count = text.last - self.mark.upto
            self._note(_came_back(count))
        return lacking

    def note_other_names(self) -> None:
        """A file that is replaced keeps one of its names; the others go on with the old one."""
        names = self._known.target.stat().st_nlink
        if names > 1:
            self._note(
                translate(
                    "Storage",
                    "this file has {names} names (hard links). A save changes"
                    " it under this name only; under the others it stays as it"
                    " is now.",
                ).format(names=names)
            )

    def _keep_both(self, home: Path, text: JournalText) -> None:
        """Another program changed the file after the crash: neither version replaces the other."""
        unsaved = text.unsaved()
        if unsaved:
            copy = self._free_name()
            tables = parse(self._path, read_file(self._around.layer, self._known.target)).tables
            apply_writes(tables, unsaved)
            try:
                replace_file(self._around.layer, copy, write_lines(tables))
            except SaveFailedError as error:
                self._note(
                    translate(
                        "Storage", "edits from before a crash are kept in the journal only: {error}"
                    ).format(error=error)
                )
                return
            self._note(
                translate(
                    "Storage",
                    "another program has changed this file since the last edits"
                    " here were cut off. It is shown as it is now; “{name}”"
                    " beside it has those edits as well.",
                ).format(name=copy.name)
            )
        with contextlib.suppress(OSError):
            set_aside(home)

    def _free_name(self) -> Path:
        target = self._known.target
        for number in range(1, 1000):
            more = "" if number == 1 else f" {number}"
            copy = target.with_name(f"{target.stem} (recovered{more}){target.suffix}")
            if not copy.exists():
                return copy
        raise UnreadableFileError(
            self._path, translate("Storage", "too many recovered copies lie beside it.")
        )

    def _note(self, sentence: str) -> None:
        self.notes = (*self.notes, f"{self._path.name}: {sentence}")


def _only_readable(found: FileText) -> str:
    if not found.doubled:
        return ""
    return translate(
        "Storage",
        "{doubled}, and saving would lose one of the two. It is"
        " open for reading only; save a copy to go on with what is"
        " shown.",
    ).format(doubled=found.doubled[0])


def _came_back(edits: int) -> str:
    if edits == 1:
        return translate(
            "Storage",
            "1 edit that was not in the file yet when the program was cut off came back.",
        )
    return translate(
        "Storage",
        "%n edits that were not in the file yet when the program was cut off came back.",
        "",
        edits,
    )
