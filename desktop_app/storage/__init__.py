"""TinyDB file and document: reading with care, writing so that nothing is lost."""

from desktop_app.storage.contents import SCHEMA_VERSION, Contents
from desktop_app.storage.database import open_database
from desktop_app.storage.errors import (
    BusyFileError,
    DamagedFileError,
    EmptyFileError,
    FileExistsAlreadyError,
    ForeignFileError,
    MissingFileError,
    OutsideChangeError,
    ReadOnlyFileError,
    RecordConflictError,
    SaveFailedError,
    StorageError,
    UnreadableFileError,
)
from desktop_app.storage.license_file import LicenseFile
from desktop_app.storage.save_state import SaveKind, SaveState
from desktop_app.storage.surroundings import Surroundings

__all__ = [
    "SCHEMA_VERSION",
    "BusyFileError",
    "Contents",
    "DamagedFileError",
    "EmptyFileError",
    "FileExistsAlreadyError",
    "ForeignFileError",
    "LicenseFile",
    "MissingFileError",
    "OutsideChangeError",
    "ReadOnlyFileError",
    "RecordConflictError",
    "SaveFailedError",
    "SaveKind",
    "SaveState",
    "StorageError",
    "Surroundings",
    "UnreadableFileError",
    "open_database",
]
