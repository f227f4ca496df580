"""A finished file in place of the old one, or the old one untouched: never something between."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from typing_extensions import override

from desktop_app.language import translate
from desktop_app.storage.errors import SaveFailedError
from desktop_app.storage.file_layer import FileLayer
from desktop_app.storage.safe_save import replace_file, resolve

__all__ = ["write_output"]

_USUAL_RIGHTS: Final = 0o666


class _SharedFiles(FileLayer):
    """Makes files with the usual rights: what is written here is meant to be handed on."""

    @override
    def create(self, path: Path, mode: int = _USUAL_RIGHTS) -> int:
        return super().create(path, mode)


def write_output(path: Path, data: bytes) -> None:
    """Write a picture or a copy, durably when the call returns. Links lead to their target.

    Raises:
        StorageError: it cannot be written; what was there is still there.
    """
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
    replace_file(_SharedFiles(), target, [data])
