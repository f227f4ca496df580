"""Whether the file has every edit: saved, saving, or not, and why."""

from __future__ import annotations

from enum import Enum
from typing import Final

import msgspec

__all__ = ["SAVED", "SAVING", "SaveKind", "SaveState"]


class SaveKind(Enum):
    SAVED = "saved"
    SAVING = "saving"
    FAILED = "failed"


class SaveState(msgspec.Struct, frozen=True):
    """What the status line says. A failed save loses nothing: the journal has the edits.

    `sentence` is empty unless the save failed or something about it is worth knowing.
    """

    kind: SaveKind
    sentence: str = ""


SAVED: Final = SaveState(SaveKind.SAVED)
SAVING: Final = SaveState(SaveKind.SAVING)
