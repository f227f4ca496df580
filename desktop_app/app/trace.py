"""One JSON line per noteworthy event, for tests and measurements that drive the real window."""

from __future__ import annotations

from pathlib import Path

import orjson

__all__ = ["Trace"]


class Trace:
    """Appends lines to a file, or does nothing without one."""

    def __init__(self, path: Path | None) -> None:
        self._path = path

    @property
    def is_on(self) -> bool:
        return self._path is not None

    def event(self, name: str, **values: str | float) -> None:
        if self._path is None:
            return
        line = orjson.dumps({"event": name, **values}, option=orjson.OPT_APPEND_NEWLINE)
        with self._path.open("ab") as file:
            file.write(line)
