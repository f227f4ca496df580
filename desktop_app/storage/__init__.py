"""TinyDB file and document: reading with care, writing so that nothing is lost.

From the drive upwards:

file_layer, safe_save   system calls; a file replaced in one step
values, text_form       a document and a file as text, kept to the last digit
writes, journal         what a commit does; the commits that the file may lack
known_file, file_lock   what another program changed; who may edit
store, saver            the master in memory: journal first, the file follows
opening, backups        lock, read, recover; copies of earlier states
tables, database        TinyDB's interface on the store
record_codec, contents  documents as records, and Problems for those that are none
patches, audit          only what an edit changes, and its trail
edit_writes, license_file, history, versions, migrations, foreign
                        what the window and the command line use

What is promised: an edit is on the drive when `commit` returns. A small file has it itself then;
a larger one within two seconds, and the journal until then. At any moment the file is whole, the
old one or the new one. What the program does not know it does not touch.
"""

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
from desktop_app.storage.file_lock import login_name
from desktop_app.storage.foreign import ForeignTable, browse, foreign_tables
from desktop_app.storage.history import HistoryEntry
from desktop_app.storage.license_file import LicenseFile
from desktop_app.storage.migrations import SCHEMA_VERSION
from desktop_app.storage.save_state import SaveKind, SaveState
from desktop_app.storage.surroundings import Surroundings
from desktop_app.storage.versions import backups_of, changes_between, restore_backup

__all__ = [
    "SCHEMA_VERSION",
    "Backup",
    "BusyFileError",
    "Contents",
    "DamagedFileError",
    "EmptyFileError",
    "FileExistsAlreadyError",
    "ForeignFileError",
    "ForeignTable",
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
    "foreign_tables",
    "login_name",
    "open_database",
    "restore_backup",
]
