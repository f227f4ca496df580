"""The file as it was last read or written, to notice when another program changes it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from desktop_app.language import translate
from desktop_app.storage.errors import OutsideChangeError, StorageError
from desktop_app.storage.file_layer import FileLayer
from desktop_app.storage.safe_save import fingerprint, read_file

__all__ = ["KnownFile"]


class _Looks(NamedTuple):
    """What can be seen of a file without reading it."""

    inode: int
    size: int
    modified: int
    changed: int


class KnownFile:
    """Remembers the whole content by its fingerprint; size and time alone can be the same.

    Attributes:
        target: the file, links resolved.
        fingerprint: of its content when it was last read or written.
        size: bytes then.
    """

    def __init__(self, path: Path, target: Path, content: bytes) -> None:
        self.target = target
        self.fingerprint = fingerprint(content)
        self.size = len(content)
        self._expected = self.fingerprint
        self._path = path
        self._looks = _look(target)

    def expect(self, fingerprint_: str) -> None:
        """We are about to put this content in place; a failure may come before or after that."""
        self._expected = fingerprint_

    def written(self, fingerprint_: str) -> None:
        """We have just put it in place ourselves."""
        self.fingerprint = self._expected = fingerprint_
        self._looks = _look(self.target)
        self.size = 0 if self._looks is None else self._looks.size

    def refuse_change(self, layer: FileLayer, *, thoroughly: bool) -> bytes:
        """Compare; a change of times alone is none. Returns the content where it was read.

        Where it looks the same, it is read only if that is to be done `thoroughly`.

        Raises:
            OutsideChangeError: another program has changed or removed it.
        """
        looks = _look(self.target)
        if looks is None:
            raise OutsideChangeError(
                self._path,
                translate(
                    "Storage",
                    "another program has removed or renamed this file. Save it"
                    " under a name to keep what is shown.",
                ),
            )
        if looks == self._looks and not thoroughly:
            return b""
        try:
            content = read_file(layer, self.target)
        except StorageError as error:
            raise OutsideChangeError(
                self._path,
                translate(
                    "Storage", "the file can no longer be read, so nothing is saved ({error})."
                ).format(error=error),
            ) from None
        found = fingerprint(content)
        if found not in {self.fingerprint, self._expected}:
            raise OutsideChangeError(
                self._path,
                translate(
                    "Storage",
                    "another program has changed this file since it was read."
                    " Nothing was written over it: reload it, or save what is"
                    " shown under another name.",
                ),
            )
        self.fingerprint = found
        self.size = len(content)
        self._looks = looks
        return content


def _look(target: Path) -> _Looks | None:
    try:
        status = target.stat()
    except OSError:
        return None
    return _Looks(status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)
