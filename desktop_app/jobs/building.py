"""Keeps Python's collector from looking for cycles where hundreds of thousands of records arise."""

from __future__ import annotations

import gc
from collections.abc import Generator
from contextlib import contextmanager
from threading import Lock

__all__ = ["building_records", "look_through_again"]

_LOCK = Lock()
_running = 0


@contextmanager
def building_records() -> Generator[None]:
    """For work in any thread that builds very many records, which cannot form cycles.

    The collector would look through all of them again and again, up to 0.4 s at a time for the
    terms of 250,000 rows, and meanwhile no thread would run, nor hear of Cancel. What has been
    built is not looked through afterwards either, until `look_through_again`; it still goes when
    nobody holds it any more.
    """
    global _running  # noqa: PLW0603 - the collector is one for the whole process
    with _LOCK:
        _running += 1
        gc.disable()
    try:
        yield
    finally:
        with _LOCK:
            _running -= 1
            if not _running:
                gc.freeze()
                gc.enable()


def look_through_again() -> None:
    """When a file was closed: whatever was there while records were built may be part of a cycle.

    Windows are, with all that they show, and would stay in memory for ever.
    """
    with _LOCK:
        if not _running:
            gc.unfreeze()
