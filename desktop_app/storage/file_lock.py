"""The lock on a file: one who edits, all others read and are told who that is."""

from __future__ import annotations

import contextlib
import errno
import getpass
import json
import os
import platform
import sys
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import msgspec
from typing_extensions import override

from desktop_app.language import translate

__all__ = ["FileLock", "LockOwner", "lock_path", "login_name", "take_lock"]

_LOCKED_BYTE: Final = 1 << 20
_ATTEMPTS: Final = 10
_NO_LOCKS_HERE: Final = frozenset({errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP})


class LockOwner(msgspec.Struct, frozen=True):
    """Who holds a lock, for people to read. `since` is an ISO 8601 time."""

    user: str = ""
    host: str = ""
    pid: int = 0
    since: str = ""

    @override
    def __str__(self) -> str:
        who = self.user or "somebody"
        return (
            translate("Storage", "{who} on {host}").format(who=who, host=self.host)
            if self.host
            else who
        )


class FileLock:
    """A lock that is held. The system lets go of it when the process dies."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self._path = path
        self._descriptor: int | None = descriptor

    def release(self) -> None:
        """Let go, once; the next one may take it."""
        if self._descriptor is None:
            return
        descriptor, self._descriptor = self._descriptor, None
        # While it is still held, so that nobody's fresh lock is removed.
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)
        with contextlib.suppress(OSError):
            os.close(descriptor)


def lock_path(target: Path) -> Path:
    """It lies beside the file, where people on other computers see it too."""
    return target.with_name(f".{target.name}.lock")


def take_lock(target: Path, *, now: datetime) -> FileLock | LockOwner:
    """Take the lock, or learn who holds it.

    A lock that a dead process of this computer left behind is taken over. One of another computer
    never is, however old: whether its owner lives cannot be seen from here.

    Raises:
        OSError: the folder takes no new files.
    """
    path = lock_path(target)
    for _ in range(_ATTEMPTS):
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
        descriptor = os.open(path, flags, 0o666)
        try:
            taken = _take(path, descriptor, now)
        except OSError:
            os.close(descriptor)
            raise
        if taken is None:
            os.close(descriptor)
            continue
        if isinstance(taken, LockOwner):
            os.close(descriptor)
        return taken
    return LockOwner()


def _take(path: Path, descriptor: int, now: datetime) -> FileLock | LockOwner | None:
    """None where the lock file was removed meanwhile, and another attempt may succeed."""
    try:
        held = _hold(descriptor)
    except OSError as error:
        if error.errno not in _NO_LOCKS_HERE:
            raise
        # Some shares know no locks; then the word of the file has to do.
        held = not _is_alive(_read(descriptor).pid)
    owner = _read(descriptor)
    if not held:
        return owner
    try:
        current = path.stat()
    except FileNotFoundError:
        return None
    if (found := os.fstat(descriptor)) and (found.st_ino, found.st_dev) != (
        current.st_ino,
        current.st_dev,
    ):
        return None
    if owner.host not in {"", platform.node()}:
        return owner
    _write(descriptor, now)
    return FileLock(path, descriptor)


def _read(descriptor: int) -> LockOwner:
    os.lseek(descriptor, 0, os.SEEK_SET)
    try:
        found: Any = json.loads(os.read(descriptor, 4096))
        return msgspec.convert(found, LockOwner)
    except (ValueError, msgspec.ValidationError):
        return LockOwner()


def _write(descriptor: int, now: datetime) -> None:
    owner = LockOwner(
        user=login_name(),
        host=platform.node(),
        pid=os.getpid(),
        since=now.isoformat(timespec="seconds"),
    )
    os.ftruncate(descriptor, 0)
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.write(descriptor, msgspec.json.encode(owner))


def _is_alive(pid: int) -> bool:
    """Whether a process of this computer still runs; where that cannot be seen, it does."""
    if pid <= 0 or pid == os.getpid():
        return pid > 0
    if sys.platform == "win32":
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def login_name() -> str:
    """Who is logged in on this computer; empty where it does not say."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


if sys.platform == "win32":
    import msvcrt

    def _hold(descriptor: int) -> bool:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _hold(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
