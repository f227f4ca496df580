"""What can go wrong with a file, each kind with a sentence for the person at the screen."""

from __future__ import annotations

from pathlib import Path

__all__ = [
    "BusyFileError",
    "DamagedFileError",
    "EmptyFileError",
    "FileExistsAlreadyError",
    "ForeignFileError",
    "MissingFileError",
    "OutsideChangeError",
    "ReadOnlyFileError",
    "RecordConflictError",
    "SaveFailedError",
    "StorageError",
    "UnreadableFileError",
]


class StorageError(Exception):
    """A file cannot be read or written. `str()` is a sentence that names the file.

    Attributes:
        path: the file in question.
    """

    def __init__(self, path: Path, sentence: str) -> None:
        super().__init__(f"{path.name}: {sentence}")
        self.path = path


class MissingFileError(StorageError):
    """There is no such file."""


class FileExistsAlreadyError(StorageError):
    """A new file was asked for where one exists."""


class UnreadableFileError(StorageError):
    """The system does not let us read it: a folder, no permission, a device, an I/O error."""


class EmptyFileError(StorageError):
    """Nothing in it: most likely another program was cut off while writing."""


class DamagedFileError(StorageError):
    """Its text is not the JSON of a TinyDB database."""


class ForeignFileError(StorageError):
    """A TinyDB database of somebody else: it has no table of licenses."""


class ReadOnlyFileError(StorageError):
    """An edit was asked for, but the file is open for reading only."""


class BusyFileError(StorageError):
    """Somebody else has the file open for editing."""


class OutsideChangeError(StorageError):
    """Another program has changed or removed the file since it was read."""


class RecordConflictError(StorageError):
    """The record in the file is not the one that the edit starts from."""


class SaveFailedError(StorageError):
    """Nothing was saved; the file is as it was before."""
