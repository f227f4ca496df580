"""TinyDB file and document: reading with care, writing so that nothing is lost."""

from desktop_app.storage.backups import Backup
from desktop_app.storage.contents import Contents
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
from desktop_app.storage.history import HistoryEntry
from desktop_app.storage.license_file import LicenseFile
from desktop_app.storage.migrations import SCHEMA_VERSION
from desktop_app.storage.save_state import SaveKind, SaveState
from desktop_app.storage.surroundings import Surroundings
from desktop_app.storage.versions import backups_of, browse, changes_between, restore_backup

__all__ = [
    "SCHEMA_VERSION",
    "Backup",
    "BusyFileError",
    "Contents",
    "DamagedFileError",
    "EmptyFileError",
    "FileExistsAlreadyError",
    "ForeignFileError",
    "HistoryEntry",
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
    "backups_of",
    "browse",
    "changes_between",
    "open_database",
    "restore_backup",
]
