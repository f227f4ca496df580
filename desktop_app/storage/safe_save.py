"""Replacing a file in one step: after a crash it is the old one or the new one, never a mixture."""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
import stat
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from desktop_app.language import translate
from desktop_app.storage.errors import (
    MissingFileError,
    SaveFailedError,
    UnreadableFileError,
)
from desktop_app.storage.file_layer import FileLayer

__all__ = [
    "fingerprint",
    "read_file",
    "reason",
    "remove_leftovers",
    "replace_file",
    "resolve",
]


_PARTIAL: Final = ".saving"


def fingerprint(data: bytes) -> str:
    """What tells one content of a file from any other, whatever its size and time say."""
    return hashlib.sha256(data).hexdigest()


def resolve(path: Path) -> Path:
    """The file that a path stands for, following links, whether or not it exists yet.

    Raises:
        UnreadableFileError: the links go round in circles, or there is a folder or a device.
    """
    try:
        # A missing last part is fine, a circle of links is not; only os.path says which it is.
        real = Path(os.path.realpath(path))
        if real.is_symlink():
            raise UnreadableFileError(
                path, translate("Storage", "the links that lead to it go round in circles.")
            )
        status = real.stat()
    except FileNotFoundError:
        return Path(os.path.realpath(path))
    except OSError as error:
        raise UnreadableFileError(path, reason(error)) from None
    if stat.S_ISDIR(status.st_mode):
        raise UnreadableFileError(path, translate("Storage", "this is a folder, not a file."))
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableFileError(path, translate("Storage", "this is not an ordinary file."))
    return real


def read_file(layer: FileLayer, path: Path) -> bytes:
    """All of a file.

    Raises:
        MissingFileError, UnreadableFileError
    """
    try:
        return layer.read(path)
    except FileNotFoundError:
        raise MissingFileError(path, translate("Storage", "there is no such file.")) from None
    except OSError as error:
        raise UnreadableFileError(path, reason(error)) from None


def replace_file(
    layer: FileLayer,
    target: Path,
    chunks: Iterable[bytes],
    before_replacing: Callable[[str], None] | None = None,
) -> str:
    """Put new content in the place of a file, or make the file; returns its fingerprint.

    `before_replacing` is called with that once all is on the drive and only the last step is
    missing; an error it raises stops the save.

    Returns once the content is on the drive and was read back. A failed flush is never tried
    again on the same file, because the system may have dropped what it could not write.

    Raises:
        SaveFailedError: the old content is still there, unless the sentence says that the new
            content could not be read back.
    """
    partial = target.with_name(f".{target.name}.{secrets.token_hex(6)}{_PARTIAL}")
    try:
        expected = _write_beside(layer, partial, target, chunks)
        if before_replacing is not None:
            before_replacing(expected)
        layer.replace(partial, target)
        layer.flush_folder(target.parent)
    except OSError as error:
        raise SaveFailedError(
            target,
            translate("Storage", "it could not be saved: {reason}").format(reason=reason(error)),
        ) from None
    finally:
        with contextlib.suppress(OSError):
            layer.remove(partial)
    _verify(layer, target, expected)
    return expected


def remove_leftovers(layer: FileLayer, target: Path) -> None:
    """Remove what a save that was cut off has left beside a file; it never became the file.

    Only for the one who has the lock, because another's save may be under way.
    """
    with contextlib.suppress(OSError):
        for path in target.parent.iterdir():
            if path.name.startswith(f".{target.name}.") and path.suffix == _PARTIAL:
                layer.remove(path)


def _write_beside(layer: FileLayer, partial: Path, target: Path, chunks: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    descriptor = layer.create(partial)
    try:
        if target.exists():
            layer.copy_mode(target, partial)
        for chunk in chunks:
            digest.update(chunk)
            layer.write_all(descriptor, chunk)
        layer.flush(descriptor)
    finally:
        layer.close(descriptor)
    return digest.hexdigest()


def _verify(layer: FileLayer, target: Path, expected: str) -> None:
    digest = hashlib.sha256()
    try:
        for piece in layer.pieces(target):
            digest.update(piece)
    except OSError as error:
        raise SaveFailedError(
            target,
            translate("Storage", "it was saved, but cannot be read back: {reason}").format(
                reason=reason(error)
            ),
        ) from None
    if digest.hexdigest() != expected:
        raise SaveFailedError(
            target,
            translate(
                "Storage",
                "what is on the drive is not what was saved. Save it under"
                " another name, on another drive, and keep this window open"
                " until that is done.",
            ),
        )


def reason(error: OSError) -> str:
    """The system's own words as a sentence."""
    words = (
        error.strerror or str(error) or translate("Storage", "the system gave no reason")
    ).rstrip(".")
    return f"{words[:1].lower()}{words[1:]}."
