"""Where this computer keeps what belongs to one file: its journal and its backups."""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path
from typing import Final

import platformdirs

__all__ = ["APPLICATION", "home_of"]

APPLICATION: Final = "license-timeline"


def home_of(target: Path, state_folder: Path | None = None) -> Path:
    """The folder for one file, whether or not it exists yet.

    It is never beside the file: on a share a journal would be cut off together with the file.

    Args:
        target: the file's own path, links resolved.
        state_folder: in place of the user's own, for tests.
    """
    root = state_folder or platformdirs.user_state_path(APPLICATION, appauthor=False)
    digest = hashlib.sha256(os.fsencode(target)).hexdigest()[:20]
    # The name is for a person who looks into the folder; the digest tells files apart.
    name = re.sub(r"[^\w.-]+", "-", target.stem)[:40]
    return root / "files" / f"{name}-{digest}"
