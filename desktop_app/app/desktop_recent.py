"""The desktop's own list of recent files, told of every file that a window shows."""

from __future__ import annotations

import contextlib
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final
from xml.etree.ElementTree import Element, ElementTree, SubElement, register_namespace

from platformdirs import user_data_path

from desktop_app.jobs import Job, Progress
from desktop_app.ui.job_runner import JobRunner

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["MIME_TYPE", "add_bookmark", "tell_desktop"]

MIME_TYPE: Final = "application/vnd.license-timeline+json"

_BOOKMARK: Final = "http://www.freedesktop.org/standards/desktop-bookmarks"
_MIME: Final = "http://www.freedesktop.org/standards/shared-mime-info"
_OWNER: Final = "http://freedesktop.org"
_APPLICATION: Final = "License Timeline"
_COMMAND: Final = "'license-timeline %u'"
_LARGEST_LIST: Final = 20_000_000


def tell_desktop(jobs: JobRunner, now: Callable[[], str], path: Path) -> None:
    """Add a file to the list, off the GUI thread; a list that cannot be changed stays as it is."""
    if sys.platform == "darwin":
        return
    stamp = now()

    def work(_progress: Progress) -> None:
        _ADD(path, stamp)

    jobs.start("desktop-recent", Job("desktop-recent", work), done=_nothing, failed=_nothing)


def add_bookmark(target: Path, path: Path, *, stamp: str) -> None:
    """Put `path` into the XBEL file `target`, which is made where it is missing.

    `stamp` is an ISO 8601 instant in UTC.

    https://www.freedesktop.org/wiki/Specifications/desktop-bookmark-spec/

    Raises:
        OSError: the list cannot be read or replaced.
        ValueError: the list is no list of bookmarks; it is left alone.
    """
    register_namespace("bookmark", _BOOKMARK)
    register_namespace("mime", _MIME)
    root = _read(target)
    address = path.as_uri()
    found = next((each for each in root if each.get("href") == address), None)
    bookmark = _described(SubElement(root, "bookmark"), address, stamp) if found is None else found
    for key in ("modified", "visited"):
        bookmark.set(key, stamp)
    _count(bookmark, stamp)
    _replace(target, root)


def _read(target: Path) -> Element:
    from defusedxml.ElementTree import parse

    if not target.exists() or target.stat().st_size == 0:
        return Element("xbel", {"version": "1.0"})
    if target.stat().st_size > _LARGEST_LIST:
        raise ValueError("a list of recent files is not that long")
    try:
        root = parse(target).getroot()
    except SyntaxError as error:
        raise ValueError("the list of recent files is no XML") from error
    if root is None or root.tag != "xbel":
        raise ValueError("the list of recent files is no list of bookmarks")
    return root


def _described(bookmark: Element, address: str, stamp: str) -> Element:
    bookmark.set("href", address)
    bookmark.set("added", stamp)
    metadata = SubElement(SubElement(bookmark, "info"), "metadata", {"owner": _OWNER})
    SubElement(metadata, f"{{{_MIME}}}mime-type", {"type": MIME_TYPE})
    SubElement(metadata, f"{{{_BOOKMARK}}}applications")
    return bookmark


def _count(bookmark: Element, stamp: str) -> None:
    applications = bookmark.find(f"info/metadata/{{{_BOOKMARK}}}applications")
    if applications is None:
        return
    mine = next((each for each in applications if each.get("name") == _APPLICATION), None)
    if mine is None:
        mine = SubElement(applications, f"{{{_BOOKMARK}}}application", {"name": _APPLICATION})
    count = mine.get("count", "0")
    mine.set("exec", _COMMAND)
    mine.set("modified", stamp)
    mine.set("count", str(int(count) + 1 if count.isdecimal() else 1))


def _replace(target: Path, root: Element) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(prefix=".recently-used-", dir=target.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            ElementTree(root).write(file, encoding="UTF-8", xml_declaration=True)
        Path(name).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _add_on_linux(path: Path, stamp: str) -> None:
    add_bookmark(user_data_path() / "recently-used.xbel", path, stamp=stamp)


def _nothing(_answer: object) -> None:
    """The list is a courtesy: nobody waits for it, and nothing is lost without it."""


if sys.platform == "win32":
    import ctypes

    def _add_on_windows(path: Path, _stamp: str) -> None:
        by_path = 3
        ctypes.windll.shell32.SHAddToRecentDocs(by_path, str(path))

    _ADD: Callable[[Path, str], None] = _add_on_windows
else:
    _ADD: Callable[[Path, str], None] = _add_on_linux
