"""A finished file in place of the old one, or the old one untouched: never something between."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from typing_extensions import override

from desktop_app.jobs import Progress
from desktop_app.language import translate
from desktop_app.storage.errors import SaveFailedError
from desktop_app.storage.file_layer import FileLayer
from desktop_app.storage.safe_save import replace_file, resolve

__all__ = ["write_output"]

_USUAL_RIGHTS: Final = 0o666
_PIECE: Final = 1 << 20


class _SharedFiles(FileLayer):
    """Makes files with the usual rights: what is written here is meant to be handed on."""

    @override
    def create(self, path: Path, mode: int = _USUAL_RIGHTS) -> int:
        return super().create(path, mode)


def write_output(path: Path, data: bytes, progress: Progress | None = None) -> None:
    """Write a picture or a copy, durably when the call returns. Links lead to their target.

    Raises:
        StorageError: it cannot be written; what was there is still there.
        Cancelled: `progress` took it back before it was in place.
    """
    progress = progress or Progress()
    # The rest is for the drive to keep it and to read it back. Nothing is told once it is in place,
    # since telling could take the work back.
    writing = progress.part(0.0, 0.9)
    words = translate("Picture", "Writing the file")
    target = resolve(path)
    if not target.parent.is_dir():
        raise SaveFailedError(
            path,
            translate("Storage", "there is no folder {parent} to save it in.").format(
                parent=target.parent
            ),
        )
    if target.exists() and not os.access(target, os.W_OK):
        raise SaveFailedError(path, translate("Storage", "the file there is read-only."))
    starts = range(0, len(data), _PIECE)
    pieces = (data[start : start + _PIECE] for start in writing.along(starts, words))
    replace_file(_SharedFiles(), target, pieces, lambda _: progress.check())
