"""The journal: every edit appended and flushed before it counts, until the file itself has it.

It lies in segments in the user's own state folder. A line is a checksum and a JSON value; reading
stops at the first line that does not match its checksum, so a cut or a flipped byte leaves exactly
the edits before it. An edit carries a sequence number. A mark says that a file with a certain
fingerprint holds all edits up to a number; it is written before such a file is put in place, so
that at any moment the file at hand tells which edits it lacks.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple
from zlib import crc32

from desktop_app.storage.file_layer import FileLayer
from desktop_app.storage.values import Value
from desktop_app.storage.writes import Write, from_plain, to_plain

__all__ = ["Journal", "JournalText", "Mark", "read_journal", "set_aside"]

_FORM: Final = 1
_SUFFIX: Final = ".journal"


class Mark(NamedTuple):
    """A file with this fingerprint holds every edit up to this number."""

    fingerprint: str
    upto: int


class _Segment(NamedTuple):
    path: Path
    first: int
    """The number of the first edit that it can hold."""


class JournalText(NamedTuple):
    """What the segments of one file hold.

    Attributes:
        edits: sequence number → writes, ascending, without a gap.
        marks: in the order in which they were written.
        segments: the files, oldest first.
    """

    edits: dict[int, list[Write]]
    marks: list[Mark]
    segments: list[Path]

    @property
    def last(self) -> int:
        return max([*self.edits, *(mark.upto for mark in self.marks)], default=0)

    def lacking(self, fingerprint: str) -> list[Write] | None:
        """The writes that a file lacks, in order; None where no mark knows the file."""
        if not self.segments:
            return []
        if all(mark.fingerprint != fingerprint for mark in self.marks):
            return None
        upto = self.upto(fingerprint)
        return [write for n, writes in self.edits.items() if n > upto for write in writes]

    def upto(self, fingerprint: str) -> int:
        """The number of the last edit that a file has."""
        known = [mark.upto for mark in self.marks if mark.fingerprint == fingerprint]
        return max(known, default=0)

    def unsaved(self) -> list[Write]:
        """Writes that no file may have: all, unless the very first mark covers them."""
        first = min((mark.upto for mark in self.marks), default=0)
        return [write for n, writes in self.edits.items() if n > first for write in writes]


def read_journal(layer: FileLayer, folder: Path) -> JournalText:
    """Everything that can be trusted in a folder's segments.

    Raises:
        OSError: a segment cannot be read.
    """
    edits: dict[int, list[Write]] = {}
    marks: list[Mark] = []
    segments = _segments(folder)
    for segment in segments:
        lines = _lines(layer.read(segment))
        if not lines or "next" not in lines[0]:
            continue  # cut off while it was made; nothing was written to it
        # What an earlier segment holds from here on was reported as failed.
        first = int(lines[0]["next"])
        edits = {n: writes for n, writes in edits.items() if n < first}
        marks = [mark for mark in marks if mark.upto < first]
        for line in lines:
            marks.extend(Mark(*found) for found in line.get("marks", ()))
            if "n" in line:
                edits[int(line["n"])] = [from_plain(write) for write in line["w"]]
    return JournalText(_unbroken(edits), marks, segments)


class Journal:
    """Writes the segments of one file. The caller sees to it that one thread does so at a time."""

    def __init__(self, folder: Path, layer: FileLayer, file: Path) -> None:
        self._folder = folder
        self._layer = layer
        self._file = file
        self._descriptor: int | None = None
        self._size = 0
        self._last = 0
        self._mark: Mark | None = None
        self._chain: list[_Segment] = []
        self._removed = False

    @property
    def last(self) -> int:
        """The number of the last edit."""
        return self._last

    @property
    def size(self) -> int:
        """Bytes in the current segment."""
        return self._size

    def begin(self, mark: Mark, *, last: int = 0) -> None:
        """Say what the file holds now; the next edit follows number `last`, if there is one."""
        self._close()
        self._mark = mark
        self._last = max(mark.upto, last)

    def append(self, writes: Iterable[Write]) -> None:
        """Write an edit; on return it is on the drive.

        Raises:
            OSError: the edit does not count; the next one goes to a new segment.
        """
        number = self._last + 1
        line: dict[str, Any] = {"n": number, "w": [to_plain(write) for write in writes]}
        self._put(line)
        self._last = number

    def mark(self, mark: Mark) -> None:
        """Say, before a file is put in place, which edits it holds.

        Raises:
            OSError: the file must not be put in place.
        """
        self._put({"marks": [list(mark)]})

    def rotate(self) -> None:
        """Go on in a new segment, so that those before it can be removed later.

        Raises:
            OSError: the old segment is still in use.
        """
        old = self._descriptor
        self._descriptor = None
        try:
            self._open()
        except OSError:
            self._descriptor = old
            raise
        if old is not None:
            self._layer.close(old)

    def saved(self, mark: Mark) -> None:
        """The file is in place and was read back: segments that only repeat it can go."""
        self._mark = mark
        # One can go if the one after it begins with the first edit that the file lacks, or before.
        while len(self._chain) > 1 and self._chain[1].first <= mark.upto + 1:
            self._removed = True
            with contextlib.suppress(OSError):
                self._layer.remove(self._chain[0].path)
            del self._chain[0]

    def discard(self) -> None:
        """The file has every edit and is closed: leave nothing behind."""
        self._close()
        self._chain.clear()
        with contextlib.suppress(OSError):
            segments = _segments(self._folder)
            for segment in segments[:-1]:
                self._removed = True
                self._layer.remove(segment)
            # The last one knows the file. If an older one came back after a power cut and it did
            # not, its edits would look as if the file lacked them.
            if self._removed:
                self._layer.flush_folder(self._folder)
                self._removed = False
            for segment in segments[-1:]:
                self._layer.remove(segment)

    def set_aside(self) -> None:
        """The file goes on without these edits: keep the segments, but out of use."""
        self._close()
        with contextlib.suppress(OSError):
            set_aside(self._folder)

    def close(self) -> None:
        """Leave the segments for the next one who opens the file."""
        self._close()

    def _put(self, line: Mapping[str, Value]) -> None:
        if self._descriptor is None:
            self._open()
        assert self._descriptor is not None, "opened above"
        data = _line(line)
        try:
            self._layer.write_all(self._descriptor, data)
            self._layer.flush_data(self._descriptor)
        except OSError:
            # What was written of the line is not to be trusted, nor is another flush of this file.
            with contextlib.suppress(OSError):
                self._layer.truncate(self._descriptor, self._size)
            self._close()
            raise
        self._size += len(data)

    def _open(self) -> None:
        assert self._mark is not None, "begun before anything is written"
        self._layer.make_folder(self._folder)
        segments = _segments(self._folder)
        number = int(segments[-1].stem) + 1 if segments else 1
        path = self._folder / f"{number:08}{_SUFFIX}"
        header = _line(
            {
                "form": _FORM,
                "file": str(self._file),
                "next": self._last + 1,
                "marks": [list(self._mark)] if self._mark.upto <= self._last else [],
            }
        )
        descriptor = self._layer.create(path)
        try:
            self._layer.write_all(descriptor, header)
            self._layer.flush(descriptor)
            self._layer.flush_folder(self._folder)
        except OSError:
            self._layer.close(descriptor)
            with contextlib.suppress(OSError):
                self._layer.remove(path)
            raise
        self._descriptor = descriptor
        self._size = len(header)
        self._chain = self._chain or [_Segment(found, 0) for found in segments]
        self._chain.append(_Segment(path, self._last + 1))

    def _close(self) -> None:
        if self._descriptor is not None:
            descriptor, self._descriptor = self._descriptor, None
            with contextlib.suppress(OSError):
                self._layer.close(descriptor)


def set_aside(folder: Path) -> None:
    """Take the segments out of use without removing what somebody may still want to see."""
    for segment in _segments(folder):
        kept = segment.with_suffix(".kept")
        number = 1
        while kept.exists():
            number += 1
            kept = segment.with_suffix(f".{number}.kept")
        segment.rename(kept)


def _segments(folder: Path) -> list[Path]:
    try:
        found = [path for path in folder.iterdir() if path.suffix == _SUFFIX]
    except FileNotFoundError:
        return []
    return sorted(path for path in found if path.stem.isdecimal())


def _line(value: Mapping[str, Value]) -> bytes:
    payload = json.dumps(value, separators=(",", ":")).encode("ascii")
    return b"%08x %s\n" % (crc32(payload), payload)


def _lines(data: bytes) -> list[dict[str, Any]]:
    """The lines up to the first that is not as it was written."""
    found: list[dict[str, Any]] = []
    *complete, _ = data.split(b"\n")
    for line in complete:
        payload = line[9:]
        if line[:9] != b"%08x " % crc32(payload):
            break
        found.append(json.loads(payload))
    return found


def _unbroken(edits: dict[int, list[Write]]) -> dict[int, list[Write]]:
    """The edits up to the first missing number."""
    found: dict[int, list[Write]] = {}
    for number in sorted(edits):
        if found and number - 1 not in found:
            break
        found[number] = edits[number]
    return found
