"""The file as text: tables of documents, one document a line, each kept exactly as it stood."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NoReturn, TypeAlias

import msgspec

from desktop_app.jobs import Progress
from desktop_app.language import translate
from desktop_app.storage.errors import DamagedFileError
from desktop_app.storage.values import DoubledKeyError, encode, scan_value

__all__ = ["Documents", "FileText", "Tables", "parse", "write_lines"]

Documents: TypeAlias = dict[str, bytes]
"""Doc id → the document's own text, always one line of UTF-8."""

Tables: TypeAlias = dict[str, Documents | bytes]
"""Table name → its documents, or the text of a value that is no table and stays as it is."""

# Larger files are first tried the quick way, which cannot see a key doubled inside a document;
# an edit of such a document looks again.
_QUICK_FROM_BYTES: Final = 1_000_000
_DOCUMENTS_PER_CHUNK: Final = 200
_TOLD_EVERY: Final = 1_000_000
_CLOSING: Final = frozenset({b"}", b"},"})
_CHECK: Final = msgspec.json.Decoder(msgspec.Raw)
_SPACE: Final = re.compile(r"[ \t\r\n]*")
_LINE_BREAK: Final = re.compile(r"[ \t]*[\r\n][ \t\r\n]*")


class FileText(msgspec.Struct, frozen=True):
    """What was found in a file.

    Attributes:
        tables: every table in file order.
        doubled_documents: (table, doc id) of documents with a key twice inside.
        doubled: sentences about tables or doc ids that appear twice; only the last is in `tables`,
            so writing this file would lose the others.
    """

    tables: Tables
    doubled_documents: frozenset[tuple[str, str]] = frozenset()
    doubled: tuple[str, ...] = ()


def parse(path: Path, data: bytes, progress: Progress | None = None) -> FileText:
    """Take a file's bytes apart without changing any of them.

    Raises:
        DamagedFileError: this is not the JSON of a TinyDB database.
        Cancelled: `progress` was.
    """
    progress = progress or Progress()
    if len(data) >= _QUICK_FROM_BYTES and (tables := _parse_lines(data, progress)) is not None:
        return FileText(tables)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        raise DamagedFileError(
            path,
            translate(
                "Storage",
                "byte {start} is not UTF-8 text. It may be a file of"
                " another program, or one saved with another encoding.",
            ).format(start=error.start + 1),
        ) from None
    return _Scanner(path, text, progress).file()


def write_lines(tables: Tables) -> Iterator[bytes]:
    """The whole file in pieces of some hundred documents."""
    separator = b"{\n"
    for name, documents in tables.items():
        yield separator + encode(name) + b": "
        if isinstance(documents, bytes):
            yield documents
        else:
            yield from _write_table(documents)
        separator = b",\n"
    yield b"{}\n" if not tables else b"\n}\n"


def _write_table(documents: Documents) -> Iterator[bytes]:
    if not documents:
        yield b"{}"
        return
    lines: list[bytes] = []
    separator = b"{\n"
    for key, text in documents.items():
        lines.append(b"%s%s: %s" % (separator, _key(key), text))
        separator = b",\n"
        if len(lines) == _DOCUMENTS_PER_CHUNK:
            yield b"".join(lines)
            lines.clear()
    lines.append(b"\n}")
    yield b"".join(lines)


def _key(key: str) -> bytes:
    return b'"%s"' % key.encode() if key.isalnum() else encode(key)


class _NotOurFormError(Exception):
    """The text is not exactly as this program writes it."""


def _parse_lines(data: bytes, progress: Progress) -> Tables | None:
    """Take apart a file in this program's own form, or None where it is not exactly that.

    One line at a time: a reader that takes the whole file in one call would hold up every other
    thread, the window's for one, until it is done.
    """
    lines = _lines(data, progress)
    tables: Tables = {}
    try:
        if next(lines) != b"{" or _read_tables(lines, tables) != b"}" or next(lines, None):
            return None
    except (StopIteration, _NotOurFormError, UnicodeDecodeError):
        return None
    return tables


def _lines(data: bytes, progress: Progress) -> Iterator[bytes]:
    start = told = 0
    while (end := data.find(b"\n", start)) >= 0:
        yield data[start:end]
        start = end + 1
        if start - told > _TOLD_EVERY:
            told = start
            progress.report(start / len(data), translate("Storage", "Reading"))
    yield data[start:]


def _read_tables(lines: Iterator[bytes], tables: Tables) -> bytes:
    more = True
    for line in lines:
        if line in _CLOSING:
            return _closed(line, more=more)
        if more and line.endswith(b": {"):
            documents: Documents = {}
            tables[_new_key(line[:-2], tables)] = documents
            more = _read_documents(lines, documents) == b"},"
        elif more and line.removesuffix(b",").endswith(b": {}"):
            more = line.endswith(b",")
            tables[_new_key(line.removesuffix(b",")[:-3], tables)] = {}
        elif b": {" in line:
            raise _NotOurFormError
        else:
            more = _read_member(line, tables, more=more)
    raise _NotOurFormError


def _read_documents(lines: Iterator[bytes], documents: Documents) -> bytes:
    more = True
    for line in lines:
        if line in _CLOSING:
            return _closed(line, more=more)
        more = _read_member(line, documents, more=more)
    raise _NotOurFormError


def _closed(line: bytes, *, more: bool) -> bytes:
    if more:  # after a comma something else has to come
        raise _NotOurFormError
    return line


def _read_member(line: bytes, into: Tables | Documents, *, more: bool) -> bool:
    """Read `"key": value`, with a comma where another member follows; returns whether one does."""
    text_from = line.find(b": ") + 1
    text = line[text_from + 1 :].removesuffix(b",")
    if not more or not _is_json(text):
        raise _NotOurFormError
    into[_new_key(line[:text_from], into)] = text
    return line.endswith(b",")


def _new_key(member: bytes, into: Tables | Documents) -> str:
    """The key of `"key":`; one that is there already or needs a closer look is refused."""
    if member[:1] != b'"' or member[-2:] != b'":' or member.count(b'"') != 2 or b"\\" in member:
        raise _NotOurFormError
    key = member[1:-2].decode()
    if key in into or not key.isprintable():
        raise _NotOurFormError
    return key


def _is_json(text: bytes) -> bool:
    try:
        _CHECK.decode(text)
    except (msgspec.DecodeError, RecursionError):
        return False
    return text.isascii() or bool(text.decode())


class _Scanner:
    """Walks the two outer levels itself, so that each document's text is at hand."""

    def __init__(self, path: Path, text: str, progress: Progress) -> None:
        self._path = path
        self._text = text
        self._progress = progress
        self._at = self._told = 0
        self._tables: Tables = {}
        self._doubled: list[str] = []
        self._doubled_documents: set[tuple[str, str]] = set()

    def file(self) -> FileText:
        if self._text.startswith("\ufeff"):
            self._at = 1
        self._skip_space()
        if self._peek() != "{":
            raise DamagedFileError(
                self._path,
                translate(
                    "Storage", "this is not a license file: it has to be JSON that starts with “{”."
                ),
            )
        for name in self._members():
            if name in self._tables:
                self._doubled.append(
                    translate("Storage", "the table “{name}” appears twice").format(name=name)
                )
            self._tables[name] = self._table(name)
        self._skip_space()
        if self._at < len(self._text):
            self._fail(translate("Storage", "there is more text after the end of the data"))
        return FileText(self._tables, frozenset(self._doubled_documents), tuple(self._doubled))

    def _table(self, name: str) -> Documents | bytes:
        if self._peek() != "{":
            return self._value(name, "")
        documents: Documents = {}
        for key in self._members():
            if key in documents:
                self._doubled.append(
                    translate("Storage", "the table “{name}” has two documents “{key}”").format(
                        name=name, key=key
                    )
                )
            documents[key] = self._value(name, key)
        return documents

    def _members(self) -> Iterator[str]:
        """The keys of an object; the caller reads each value before asking for the next."""
        self._at += 1
        self._skip_space()
        if self._peek() == "}":
            self._at += 1
            return
        while True:
            yield self._key()
            self._skip_space()
            closing = self._peek()
            if closing not in {",", "}"}:
                self._fail(translate("Storage", "a comma or “}” is missing"))
            self._at += 1
            if closing == "}":
                return
            self._skip_space()

    def _key(self) -> str:
        if self._peek() != '"':
            self._fail(translate("Storage", "a name in quotation marks is missing"))
        key, self._at = self._scan(self._at)
        self._skip_space()
        if self._peek() != ":":
            self._fail(translate("Storage", "a colon is missing"))
        self._at += 1
        self._skip_space()
        return key

    def _value(self, table: str, key: str) -> bytes:
        start = self._at
        try:
            _, self._at = self._scan(start)
        except DoubledKeyError:
            self._doubled_documents.add((table, key))
            _, self._at = self._scan_loosely(start)
        if self._at - self._told > _TOLD_EVERY:
            self._told = self._at
            self._progress.report(self._at / len(self._text), translate("Storage", "Reading"))
        return _LINE_BREAK.sub(" ", self._text[start : self._at]).encode()

    def _scan(self, start: int) -> tuple[str, int]:
        try:
            return scan_value(self._text, start)
        except DoubledKeyError:
            raise
        except StopIteration as stop:
            self._at = int(stop.value)
            self._fail(translate("Storage", "a value is missing"))
        except json.JSONDecodeError as error:
            # A text that never ends was cut off, though its beginning is what is reported.
            cut_off = error.msg.startswith("Unterminated string")
            self._at = len(self._text) if cut_off else error.pos
            self._fail(f"{error.msg[:1].lower()}{error.msg[1:]}")
        except RecursionError:
            raise DamagedFileError(
                self._path,
                translate("Storage", "its values are nested more deeply than any license needs."),
            ) from None

    def _scan_loosely(self, start: int) -> tuple[object, int]:
        return json.JSONDecoder(parse_int=str).raw_decode(self._text, start)

    def _peek(self) -> str:
        return self._text[self._at : self._at + 1]

    def _skip_space(self) -> None:
        match = _SPACE.match(self._text, self._at)
        self._at = match.end() if match else self._at

    def _fail(self, what: str) -> NoReturn:
        if self._at >= len(self._text.rstrip()):
            raise DamagedFileError(
                self._path,
                translate(
                    "Storage",
                    "the text breaks off before its end, so the file is not"
                    " complete. It is left as it is; a backup may have all of"
                    " it.",
                ),
            )
        line = self._text.count("\n", 0, self._at) + 1
        column = self._at - self._text.rfind("\n", 0, self._at)
        raise DamagedFileError(
            self._path,
            translate(
                "Storage",
                "it cannot be read at line {line}, column {column}: {what}. It is left as it is.",
            ).format(line=line, column=column, what=what),
        )
