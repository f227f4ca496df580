"""Opens a file as a TinyDB whose writes are on the drive when they return."""

from __future__ import annotations

from os import PathLike
from pathlib import Path

from tinydb import TinyDB

from desktop_app.storage.errors import EmptyFileError, MissingFileError
from desktop_app.storage.opening import create_store, open_store
from desktop_app.storage.surroundings import Surroundings
from desktop_app.storage.tables import DurableDB, StoreStorage

__all__ = ["open_database"]


def open_database(path: str | PathLike[str], *, around: Surroundings | None = None) -> TinyDB:
    """A TinyDB over `path`; a missing or empty file becomes a new database, as in TinyDB itself.

    Raises:
        StorageError: the file cannot be read; it is left as it is. Writes raise it too.
    """
    place = Path(path)
    try:
        store = open_store(place, around=around)
    except (MissingFileError, EmptyFileError):
        store = create_store(place, {}, around=around)
    return DurableDB(store, storage=StoreStorage)
