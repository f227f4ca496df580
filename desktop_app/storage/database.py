"""Opens a file as a TinyDB whose writes are on the drive when they return."""

from __future__ import annotations

from os import PathLike
from pathlib import Path

from tinydb import TinyDB

from desktop_app.storage.errors import EmptyFileError, MissingFileError
from desktop_app.storage.store import Store
from desktop_app.storage.tables import DurableDB, StoreStorage

__all__ = ["open_database"]


def open_database(path: str | PathLike[str]) -> TinyDB:
    """A TinyDB over `path`; a missing or empty file becomes a new database, as in TinyDB itself.

    Raises:
        StorageError: the file cannot be read; it is left as it is. Writes raise it too.
    """
    place = Path(path)
    try:
        store = Store.open(place)
    except (MissingFileError, EmptyFileError):
        store = Store.create(place, {})
    return DurableDB(store, storage=StoreStorage)
