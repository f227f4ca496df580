"""The system calls that touch a file, in one place, so that each of them can be made to fail."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

__all__ = ["FileLayer"]

# Antivirus and indexers hold a fresh file for a moment; only Windows refuses to replace it then.
_REPLACE_PATIENCE_SECONDS: Final = 2.5
_PIECE_BYTES: Final = 1 << 20


class FileLayer:
    """Reads, writes, flushes and renames. Every method may raise OSError; none retries a flush.

    A test hands in a subclass that counts the calls and fails the one it was told to.
    """

    def read(self, path: Path) -> bytes:
        # Unbuffered, it is read into place at once, and other threads run meanwhile.
        with path.open("rb", buffering=0) as file:
            return file.read()

    def pieces(self, path: Path) -> Iterator[bytes]:
        """All of a file, a piece at a time, so that it need not be in memory as a whole."""
        with path.open("rb", buffering=0) as file:
            while piece := file.read(_PIECE_BYTES):
                yield piece

    def create(self, path: Path, mode: int = 0o600) -> int:
        """Open a new file for writing; it must not exist yet."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        return os.open(path, flags | getattr(os, "O_CLOEXEC", 0), mode)

    def write(self, descriptor: int, data: bytes) -> int:
        """Write a part of `data`, perhaps not all; returns how much."""
        return os.write(descriptor, data)

    def flush(self, descriptor: int) -> None:
        """Return once the data is on the drive."""
        if sys.platform == "darwin":
            import fcntl

            # fsync leaves the data in the drive's own cache there.
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
        else:
            os.fsync(descriptor)

    def flush_data(self, descriptor: int) -> None:
        """Return once the data is on the drive, the file's times perhaps not."""
        if hasattr(os, "fdatasync") and sys.platform != "darwin":
            os.fdatasync(descriptor)
        else:
            self.flush(descriptor)

    def truncate(self, descriptor: int, size: int) -> None:
        os.ftruncate(descriptor, size)

    def close(self, descriptor: int) -> None:
        os.close(descriptor)

    def replace(self, source: Path, target: Path) -> None:
        """Put `source` in the place of `target` in one step."""
        if sys.platform != "win32":
            source.replace(target)
            return
        deadline = time.monotonic() + _REPLACE_PATIENCE_SECONDS
        while True:
            try:
                source.replace(target)
            except PermissionError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.05)
            else:
                return

    def flush_folder(self, folder: Path) -> None:
        """Make a rename in `folder` survive a power cut, where the system has a way to."""
        if sys.platform == "win32":
            return
        with self._opened(folder, os.O_RDONLY) as descriptor:
            try:
                os.fsync(descriptor)
            except OSError as error:
                # Some network file systems cannot flush a folder; that is no reason to fail.
                if error.errno not in {errno.EINVAL, errno.ENOTSUP, errno.ENOSYS}:
                    raise

    def copy_mode(self, source: Path, target: Path) -> None:
        """Give `target` the permissions, and where allowed the owner, of `source`."""
        status = source.stat()
        if hasattr(os, "chown"):
            with contextlib.suppress(PermissionError):
                os.chown(target, status.st_uid, status.st_gid)
        target.chmod(status.st_mode & 0o7777)
        _copy_attributes(source, target)

    def make_folder(self, folder: Path) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    def remove(self, path: Path) -> None:
        path.unlink(missing_ok=True)

    def write_all(self, descriptor: int, data: bytes) -> None:
        """Write all of `data`, however many calls that takes."""
        rest = memoryview(data)
        while rest:
            written = self.write(descriptor, bytes(rest) if len(rest) < len(data) else data)
            if written <= 0:
                raise OSError(errno.EIO, "nothing was written")
            rest = rest[written:]

    @contextmanager
    def _opened(self, path: Path, flags: int) -> Generator[int]:
        binary = getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
        descriptor = os.open(path, flags | binary)
        try:
            yield descriptor
        finally:
            os.close(descriptor)


def _copy_attributes(source: Path, target: Path) -> None:
    """Carry over extended attributes, and with them access lists, as far as the system lets us."""
    if sys.platform != "linux":
        return
    with contextlib.suppress(OSError):
        for name in os.listxattr(source):
            with contextlib.suppress(OSError):
                os.setxattr(target, name, os.getxattr(source, name))
