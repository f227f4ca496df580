"""What a store needs from outside: the file system, the state folder, the clock and its pace."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from desktop_app.storage.file_layer import FileLayer

__all__ = ["Surroundings"]


def _now() -> datetime:
    return datetime.now(UTC)


class Surroundings(msgspec.Struct, frozen=True, kw_only=True):
    """Handed in once, so that tests can give a failing disk or another day.

    Attributes:
        state_folder: where journals and backups are kept; the user's own where None.
        clock: only for what people read: owners of locks, names of backups.
        write_through_bytes: up to this size the file itself has an edit when a commit returns
            that is to be there at once.
        write_along_bytes: up to this size it has any edit then, unless many commits have followed
            each other quickly; they share a save.
        burst: how many are many.
        quiet_seconds: a pause of this length ends a burst.
        save_after: seconds without an edit after which the file follows the journal.
        save_within: seconds after which it follows although edits keep coming.
    """

    layer: FileLayer = msgspec.field(default_factory=FileLayer)
    state_folder: Path | None = None
    clock: Callable[[], datetime] = _now
    write_through_bytes: int = 1_000_000
    write_along_bytes: int = 100_000
    burst: int = 20
    quiet_seconds: float = 0.02
    save_after: float = 0.3
    save_within: float = 1.5
