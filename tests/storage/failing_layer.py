"""A file layer that counts its calls and fails the one, or all from the one, it was told to."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Any

from desktop_app.storage.file_layer import FileLayer

__all__ = ["FailingLayer", "RecordingLayer"]


class FailingLayer(FileLayer):
    """Fails call number `at` with `error`; a `short` write writes half and then fails."""

    def __init__(
        self, at: int = 0, error: int = errno.EIO, *, forever: bool = False, short: bool = False
    ) -> None:
        self.at = at
        self.error = error
        self.forever = forever
        self.short = short
        self.calls = 0
        self.failures = 0

    def heal(self) -> None:
        self.at = 0

    def _count(self) -> bool:
        self.calls += 1
        due = self.at and (self.calls >= self.at if self.forever else self.calls == self.at)
        self.failures += bool(due)
        return bool(due)

    def _strike(self) -> None:
        if self._count():
            raise OSError(self.error, "injected")

    def write(self, descriptor: int, data: bytes) -> int:
        if self._count():
            if self.short:
                super().write(descriptor, data[: len(data) // 2])
            raise OSError(self.error, "injected")
        return super().write(descriptor, data)


def _failing(name: str) -> Any:
    def method(self: FailingLayer, *args: Any) -> Any:
        self._strike()
        return getattr(FileLayer, name)(self, *args)

    return method


for _name in (
    "create",
    "flush",
    "flush_data",
    "truncate",
    "replace",
    "flush_folder",
    "copy_mode",
    "make_folder",
    "remove",
):
    setattr(FailingLayer, _name, _failing(_name))


class RecordingLayer(FileLayer):
    """Notes the names of the calls that change something."""

    def __init__(self) -> None:
        self.log: list[str] = []

    def create(self, path: Path, mode: int = 0o600) -> int:
        self.log.append(f"create {path.suffix}")
        return super().create(path, mode)

    def flush(self, descriptor: int) -> None:
        self.log.append("flush")
        super().flush(descriptor)

    def flush_data(self, descriptor: int) -> None:
        self.log.append("flush data")
        super().flush_data(descriptor)

    def replace(self, source: Path, target: Path) -> None:
        self.log.append("replace")
        super().replace(source, target)
