"""A drive that loses its power: what was not flushed is there, or is not, or only in part."""

from __future__ import annotations

import random
from pathlib import Path

from desktop_app.storage.file_layer import FileLayer

__all__ = ["Drive", "PowerCut"]


class PowerCut(BaseException):
    """From here on nothing reaches the drive. No error handling sees it coming."""


class _Content:
    """A file's bytes: those that are safe, and all that were written."""

    def __init__(self, data: bytes = b"") -> None:
        self.safe = data
        self.written = data


class Drive(FileLayer):
    """Works on real files and keeps book of what a power cut at call number `cut_at` leaves."""

    def __init__(self, folder: Path, cut_at: int) -> None:
        self.calls = 0
        self._cut_at = cut_at
        self._safe = {
            path: _Content(path.read_bytes()) for path in folder.rglob("*") if path.is_file()
        }
        self._now = dict(self._safe)
        self._pending: list[tuple[Path, _Content | None]] = []
        self._open: dict[int, _Content] = {}
        self._folder = folder

    def create(self, path: Path, mode: int = 0o600) -> int:
        self._count()
        descriptor = super().create(path, mode)
        self._open[descriptor] = self._enter(path, _Content())
        return descriptor

    def write(self, descriptor: int, data: bytes) -> int:
        self._count()
        self._open[descriptor].written += data
        return super().write(descriptor, data)

    def flush(self, descriptor: int) -> None:
        self._count()
        content = self._open[descriptor]
        content.safe = content.written

    def flush_data(self, descriptor: int) -> None:
        self.flush(descriptor)

    def truncate(self, descriptor: int, size: int) -> None:
        self._count()
        self._open[descriptor].written = self._open[descriptor].written[:size]
        super().truncate(descriptor, size)

    def replace(self, source: Path, target: Path) -> None:
        self._count()
        super().replace(source, target)
        self._enter(target, self._now.pop(source))
        self._pending.append((source, None))

    def flush_folder(self, folder: Path) -> None:
        self._count()
        for path, content in [entry for entry in self._pending if entry[0].parent == folder]:
            self._settle(path, content)
        self._pending = [entry for entry in self._pending if entry[0].parent != folder]

    def remove(self, path: Path) -> None:
        self._count()
        super().remove(path)
        if self._now.pop(path, None) is not None:
            self._pending.append((path, None))

    def leave(self, chance: random.Random | None, *, everything: bool) -> None:
        """Make the real folder what the cut left: everything, only what was safe, or a bit of it.

        `chance` decides what of the rest is there; without it, nothing is.
        """
        found = dict(self._safe)
        for path, content in self._pending:
            if everything or (chance is not None and chance.random() < 0.5):
                found[path] = content if content is not None else _GONE
        for path in [path for path in self._folder.rglob("*") if path.is_file()]:
            path.unlink()
        for path, content in found.items():
            if content is not _GONE:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(_left(content, chance, everything=everything))

    def _enter(self, path: Path, content: _Content) -> _Content:
        self._now[path] = content
        self._pending.append((path, content))
        return content

    def _settle(self, path: Path, content: _Content | None) -> None:
        if content is None:
            self._safe.pop(path, None)
        else:
            self._safe[path] = content

    def _count(self) -> None:
        self.calls += 1
        if self._cut_at and self.calls >= self._cut_at:
            raise PowerCut


_GONE = _Content()


def _left(content: _Content, chance: random.Random | None, *, everything: bool) -> bytes:
    if everything:
        return content.written
    tail = content.written[len(content.safe) :]
    if chance is None or not content.written.startswith(content.safe):
        return content.safe
    kept = tail[: chance.randint(0, len(tail))]
    return content.safe + (kept if chance.random() < 0.7 else b"\0" * len(kept))
