"""The table of formats: what each is called, how its files end, and who reads and writes it."""

from __future__ import annotations

import importlib
from pathlib import PurePath
from typing import Final, NamedTuple, cast

from desktop_app.exchange.outgoing import Writer

__all__ = ["FORMATS", "Format", "format_named", "format_of", "written_suffixes"]


class Format(NamedTuple):
    """One row. A module is imported when it is first needed, because some libraries are large."""

    name: str
    title: str
    suffixes: tuple[str, ...]
    writes: tuple[str, str] | None = None

    def writer(self) -> Writer:
        """The function that makes a file's bytes; only for formats that have one."""
        assert self.writes is not None, f"{self.name} is read only"
        module, function = self.writes
        loaded = importlib.import_module(f"desktop_app.exchange.{module}")
        return cast("Writer", getattr(loaded, function))


FORMATS: Final = (
    Format("csv", "Comma-separated values", (".csv",), ("delimited", "write_csv")),
    Format("tsv", "Tab-separated values", (".tsv",), ("delimited", "write_tsv")),
    Format("xlsx", "Excel workbook", (".xlsx",), ("workbook_out", "write_xlsx")),
    Format("json", "JSON records", (".json",), ("json_records", "write_json")),
    Format("ics", "Calendar", (".ics",), ("calendar_out", "write_calendar")),
    Format("mspdi", "Microsoft Project XML", (".xml",), ("project_xml", "write_project")),
    Format("pptx", "PowerPoint slides", (".pptx",), ("slides", "write_slides")),
    Format("md", "Markdown tables", (".md",), ("text_tables", "write_markdown")),
    Format("html", "Web page", (".html", ".htm"), ("text_tables", "write_html")),
)


def format_of(path: PurePath) -> Format | None:
    """The format that a file's name stands for."""
    suffix = path.suffix.lower()
    return next((kind for kind in FORMATS if suffix in kind.suffixes), None)


def format_named(name: str) -> Format | None:
    return next((kind for kind in FORMATS if kind.name == name), None)


def written_suffixes() -> tuple[str, ...]:
    """The endings that a file to be written can have, most usual first."""
    return tuple(kind.suffixes[0] for kind in FORMATS if kind.writes is not None)
