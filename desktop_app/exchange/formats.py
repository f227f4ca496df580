"""The table of formats: what each is called, how its files end, and who reads and writes it."""

from __future__ import annotations

import importlib
from pathlib import PurePath
from typing import Final, NamedTuple, TypeAlias, cast

from desktop_app.exchange.incoming import Reader
from desktop_app.exchange.outgoing import Writer
from desktop_app.language import marked

__all__ = [
    "FORMATS",
    "Format",
    "format_named",
    "format_of",
    "readable_names",
    "recognized",
    "written_suffixes",
]


_Place: TypeAlias = tuple[str, str]
"""Module of this room and function in it."""


class Format(NamedTuple):
    """One row. A module is imported when it is first needed, because some libraries are large.

    Attributes:
        reading: the share of an import that reading the file takes; planning takes the rest.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    writes: _Place | None = None
    reads: _Place | None = None
    reading: float = 0.25

    def writer(self) -> Writer:
        """The function that makes a file's bytes; only for formats that have one."""
        assert self.writes is not None, f"{self.name} is read only"
        return cast("Writer", _loaded(self.writes))

    def reader(self) -> Reader:
        """The function that takes a file's bytes; only for formats that have one."""
        assert self.reads is not None, f"{self.name} is written only"
        return cast("Reader", _loaded(self.reads))


def _loaded(place: _Place) -> object:
    return getattr(importlib.import_module(f"desktop_app.exchange.{place[0]}"), place[1])


_TEXT: Final = ("delimited_in", "read_delimited")
_BOOK: Final = ("workbook_in", "read_workbook")
_JSON: Final = ("json_in", "read_json")
_PROJECT: Final = ("project_xml_in", "read_project")
_CALENDAR: Final = ("calendar_in", "read_calendar")

FORMATS: Final = (
    Format(
        "csv",
        marked("Formats", "Comma-separated values"),
        (".csv", ".txt"),
        ("delimited", "write_csv"),
        _TEXT,
    ),
    Format(
        "tsv",
        marked("Formats", "Tab-separated values"),
        (".tsv", ".tab"),
        ("delimited", "write_tsv"),
        _TEXT,
    ),
    Format(
        "xlsx",
        marked("Formats", "Excel workbook"),
        (".xlsx", ".xlsm"),
        ("workbook_out", "write_xlsx"),
        _BOOK,
        0.5,
    ),
    Format("xls", marked("Formats", "Excel 97 workbook"), (".xls",), None, _BOOK, 0.5),
    Format("ods", marked("Formats", "OpenDocument sheet"), (".ods",), None, _BOOK, 0.5),
    Format(
        "json",
        marked("Formats", "JSON records"),
        (".json",),
        ("json_records", "write_json"),
        _JSON,
        0.8,
    ),
    Format("licenses", marked("Formats", "License Timeline file"), (".licenses",), None, _JSON),
    Format(
        "ics",
        marked("Formats", "Calendar"),
        (".ics",),
        ("calendar_out", "write_calendar"),
        _CALENDAR,
        0.9,
    ),
    Format(
        "mspdi",
        marked("Formats", "Microsoft Project XML"),
        (".xml",),
        ("project_xml", "write_project"),
        _PROJECT,
    ),
    Format(
        "gan",
        marked("Formats", "GanttProject"),
        (".gan",),
        None,
        ("gantt_project_in", "read_gantt_project"),
    ),
    Format("pptx", marked("Formats", "PowerPoint slides"), (".pptx",), ("slides", "write_slides")),
    Format("md", marked("Formats", "Markdown tables"), (".md",), ("text_tables", "write_markdown")),
    Format("html", marked("Formats", "Web page"), (".html", ".htm"), ("text_tables", "write_html")),
)

_ZIP: Final = b"PK\x03\x04"
_OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0"


def recognized(name: PurePath, data: bytes) -> Format:
    """The format of a file to be read: by what it begins with, else by its name, else as text."""
    start = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    named = format_of(name)
    if start.startswith((_ZIP, _OLD_OFFICE)):
        return named if named is not None and named.reads == _BOOK else _the("xlsx")
    if start.startswith(b"BEGIN:VCALENDAR"):
        return _the("ics")
    if start.startswith(b"<"):
        return _the("gan" if b"<project" in start else "mspdi")
    if named is not None and named.reads is not None:
        return named
    return _the("json" if start.startswith((b"{", b"[")) else "csv")


def _the(name: str) -> Format:
    found = format_named(name)
    assert found is not None, "a format of the table"
    return found


def format_of(path: PurePath) -> Format | None:
    """The format that a file's name stands for."""
    suffix = path.suffix.lower()
    return next((kind for kind in FORMATS if suffix in kind.suffixes), None)


def format_named(name: str) -> Format | None:
    return next((kind for kind in FORMATS if kind.name == name), None)


def written_suffixes() -> tuple[str, ...]:
    """The endings that a file to be written can have, most usual first."""
    return tuple(kind.suffixes[0] for kind in FORMATS if kind.writes is not None)


def readable_names() -> tuple[str, ...]:
    """The names of the formats that can be read."""
    return tuple(kind.name for kind in FORMATS if kind.reads is not None)
