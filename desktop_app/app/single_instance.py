"""One process for a user's screen: the first has the windows, later ones hand it their files."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Sequence
from enum import Enum
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import (
    QCryptographicHash,
    QDeadlineTimer,
    QLockFile,
    QObject,
    QSysInfo,
    QThread,
    Signal,
)
from PySide6.QtNetwork import QLocalServer, QLocalSocket

__all__ = ["Claim", "SingleInstance"]

_PATIENCE: Final = 8000
_PAUSE: Final = 50
_LONGEST_REQUEST: Final = 1 << 20


class Claim(Enum):
    OWNER = "owner"
    HANDED_OVER = "handed over"
    NOT_ANSWERING = "not answering"


class SingleInstance(QObject):
    """Who of a user's processes on one screen has the windows.

    The lock dies with its process, so that a killed owner leaves the way free at once. A screen of
    its own (another login, a forwarded display) has an owner of its own: a window must appear
    where it was asked for.

    Signals:
        files_received(tuple[Path, ...], str): another start handed these over, perhaps none, with
            the desktop's token for bringing a window to the front.
    """

    files_received = Signal(object, str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        name = _name(folder)
        self._folder = folder
        self._lock = QLockFile(str(folder / f"{name}.lock"))
        # By age a lock is never taken: its owner may be asleep with the computer.
        self._lock.setStaleLockTime(0)
        self._address = name
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)

    @property
    def address(self) -> str:
        """Where the owner listens."""
        return self._address

    def claim(self, paths: Sequence[Path], *, patience: int = _PATIENCE) -> Claim:
        """Become the owner, or hand `paths` to the owner within `patience` milliseconds."""
        request = _request(paths)
        deadline = QDeadlineTimer(patience)
        while True:
            if self._take_lock():
                return Claim.OWNER
            if self._hand_over(request, deadline):
                return Claim.HANDED_OVER
            if deadline.hasExpired():
                return Claim.NOT_ANSWERING
            # The owner is about to listen, or about to be gone.
            QThread.msleep(_PAUSE)

    def release(self) -> None:
        self._server.close()
        self._lock.unlock()

    def _take_lock(self) -> bool:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return True
        if not self._lock.tryLock(0):
            # Where no lock can be made at all, two processes are better than none.
            return self._lock.error() is not QLockFile.LockError.LockFailedError
        # What a killed owner left behind; the lock says that nobody listens there.
        QLocalServer.removeServer(self._address)
        self._server.listen(self._address)
        return True

    def _hand_over(self, request: bytes, deadline: QDeadlineTimer) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._address)
        if not socket.waitForConnected(deadline.remainingTime()):
            return False
        _let_come_to_front()
        socket.write(request)
        answer = b""
        while not answer.endswith(b"\n"):
            if not socket.waitForReadyRead(deadline.remainingTime()):
                return False
            answer += bytes(socket.readAll().data())
        return answer == b"ok\n"

    def _welcome(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            visit = _Visit(socket, self.files_received.emit)
            socket.readyRead.connect(visit.read)
            socket.disconnected.connect(socket.deleteLater)
            visit.read()


class _Visit(QObject):
    """One other start, listened to until it has said its line."""

    def __init__(self, socket: QLocalSocket, tell: Callable[[tuple[Path, ...], str], None]) -> None:
        super().__init__(socket)
        self._socket = socket
        self._tell = tell
        self._heard = b""

    def read(self) -> None:
        self._heard += bytes(self._socket.readAll().data())
        if len(self._heard) > _LONGEST_REQUEST:
            self._socket.abort()
        elif self._heard.endswith(b"\n"):
            paths, token = _understood(self._heard)
            self._heard = b""
            # The answer goes first: what follows may take a while.
            self._socket.write(b"ok\n")
            self._socket.flush()
            self._tell(paths, token)


def _name(folder: Path) -> str:
    screen = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY") or ""
    words = "\n".join((str(folder), QSysInfo.machineHostName(), screen))
    # Qt is loaded already; hashlib would be waited for.
    digest = QCryptographicHash.hash(words.encode(), QCryptographicHash.Algorithm.Sha256)
    return f"license-timeline-{bytes(digest.toHex().data()).decode()[:16]}"


def _request(paths: Sequence[Path]) -> bytes:
    token = os.environ.get("XDG_ACTIVATION_TOKEN", "")
    # Names that are no text hold surrogates, which JSON carries over.
    return json.dumps({"paths": [str(path) for path in paths], "token": token}).encode() + b"\n"


def _understood(line: bytes) -> tuple[tuple[Path, ...], str]:
    try:
        said: Any = json.loads(line)
        paths = tuple(Path(text) for text in said["paths"] if isinstance(text, str))
        return paths, str(said.get("token", ""))
    except (ValueError, KeyError, TypeError, AttributeError):
        return (), ""


def _let_come_to_front() -> None:
    """Windows lets a process come to the front only if the one that was clicked allows it."""
    if sys.platform == "win32":
        import ctypes

        any_process = -1
        ctypes.windll.user32.AllowSetForegroundWindow(any_process)
