"""The open file in memory: every document as text, and each change on the drive when it is made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from threading import RLock
from typing import NamedTuple, TypeAlias

from desktop_app.storage.errors import (
    EmptyFileError,
    MissingFileError,
    ReadOnlyFileError,
    StorageError,
)
from desktop_app.storage.file_layer import FileLayer
from desktop_app.storage.safe_save import read_file, replace_file, resolve
from desktop_app.storage.text_form import Documents, FileText, Tables, parse, write_lines

__all__ = ["Delete", "DropTable", "EmptyTable", "Put", "Store", "Write"]


class Put(NamedTuple):
    """Add a document or replace its text."""

    table: str
    key: str
    text: bytes


class Delete(NamedTuple):
    """Remove a document."""

    table: str
    key: str


class EmptyTable(NamedTuple):
    """Make a table, or remove all of its documents."""

    table: str


class DropTable(NamedTuple):
    """Remove a table."""

    table: str


Write: TypeAlias = Put | Delete | EmptyTable | DropTable


class Store:
    """The master copy of one file. Any thread may call it."""

    def __init__(
        self, path: Path, found: FileText, *, layer: FileLayer, read_only: str = ""
    ) -> None:
        self.path = path
        self.doubled = found.doubled
        self.doubled_documents = found.doubled_documents
        self._target = resolve(path)
        self._tables = found.tables
        self._layer = layer
        self._lock = RLock()
        self._read_only = read_only or _why_only_readable(self._target, found)

    @classmethod
    def open(cls, path: Path, *, layer: FileLayer | None = None, read_only: bool = False) -> Store:
        """Read a file.

        Raises:
            StorageError: it is missing, empty, unreadable or damaged. It is left as it is.
        """
        layer = layer or FileLayer()
        data = read_file(layer, resolve(path))
        if not data.strip(b"\0 \t\r\n"):
            raise EmptyFileError(
                path,
                "this file is empty. Another program may have been cut off while writing it; a"
                " backup may have its content.",
            )
        reason = "it was opened for reading only." if read_only else ""
        return cls(path, parse(path, data), layer=layer, read_only=reason)

    @classmethod
    def create(cls, path: Path, tables: Tables, *, layer: FileLayer | None = None) -> Store:
        """Write a new file, over an older one if there is one, and keep it open."""
        layer = layer or FileLayer()
        target = resolve(path)
        if not target.parent.is_dir():
            raise MissingFileError(path, f"there is no folder “{target.parent}” to put it in.")
        replace_file(layer, target, write_lines(tables))
        return cls(path, FileText(tables), layer=layer)

    @property
    def read_only(self) -> str:
        """Why nothing can be written, as a sentence; empty where something can."""
        return self._read_only

    def tables(self) -> Tables:
        """A copy of both outer levels; the texts themselves never change."""
        with self._lock:
            return {
                name: dict(documents) if isinstance(documents, dict) else documents
                for name, documents in self._tables.items()
            }

    def names(self) -> tuple[str, ...]:
        with self._lock:
            return tuple(self._tables)

    def documents(self, table: str) -> Mapping[str, bytes]:
        """A table's documents, to be read and not kept; empty where there is no such table.

        Raises:
            StorageError: something else has this name in the file.
        """
        found = self._tables.get(table, {})
        if isinstance(found, bytes):
            raise StorageError(self.path, f"“{table}” in it is not a table of documents.")
        return found

    def commit(self, writes: Iterable[Write]) -> None:
        """Make all of these writes or none; on return they are on the drive.

        Raises:
            ReadOnlyFileError, SaveFailedError: nothing has changed.
        """
        if self._read_only:
            raise ReadOnlyFileError(self.path, self._read_only)
        with self._lock:
            changed = self.tables()
            for write in writes:
                apply_write(changed, write)
            replace_file(self._layer, self._target, write_lines(changed))
            self._tables = changed

    def close(self) -> None:
        """Nothing is pending: every commit is on the drive."""


def apply_write(tables: Tables, write: Write) -> None:
    """Change tables in place."""
    match write:
        case Put(table, key, text):
            _table(tables, table)[key] = text
        case Delete(table, key):
            _table(tables, table).pop(key, None)
        case EmptyTable(table):
            tables[table] = {}
        case DropTable(table):
            tables.pop(table, None)


def _table(tables: Tables, name: str) -> Documents:
    found = tables.setdefault(name, {})
    assert isinstance(found, dict), "only tables are written to"
    return found


def _why_only_readable(target: Path, found: FileText) -> str:
    if found.doubled:
        return (
            f"{found.doubled[0]}, and saving would lose one of the two. It is open for reading"
            " only; save a copy to go on with what is shown."
        )
    if target.exists() and not target.stat().st_mode & 0o222:
        return "it is marked read-only. Save a copy to edit it."
    return ""
