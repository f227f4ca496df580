"""The status command: where each license stands on a day, as a table or as JSON."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desktop_app.cli.arguments import add_as_of, add_json, add_partial
from desktop_app.cli.command import Command, Surroundings
from desktop_app.cli.console import Console, column_width, plain
from desktop_app.cli.reading import exit_code, read_contents
from desktop_app.domain.days import Day, format_day
from desktop_app.domain.wording import status_words

if TYPE_CHECKING:
    from desktop_app.domain.records import License
    from desktop_app.domain.status import StatusOnDay

__all__ = ["COMMAND"]

_HEADINGS: Final = ("License", "Status", "Term", "Last day", "Days left")
_NOTHING: Final = "–"


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="a .licenses file")
    add_as_of(parser)
    add_json(parser)
    add_partial(parser)


def _run(arguments: argparse.Namespace, surroundings: Surroundings) -> int:
    from desktop_app.domain.knowledge import as_known_on
    from desktop_app.domain.status import status_on

    console = surroundings.console
    contents = read_contents(arguments.file, console, partial=arguments.partial)
    as_of = surroundings.today if arguments.as_of is None else arguments.as_of
    warning_days = contents.info.warning_days
    known = [as_known_on(license, arguments.known_on) for license in contents.licenses]
    rows = [(license, status_on(license, as_of, warning_days=warning_days)) for license in known]
    if arguments.json:
        console.json([_record(license, status) for license, status in rows])
    else:
        _print_table(console, rows, as_of)
    return exit_code(contents)


def _record(license: License, status: StatusOnDay) -> dict[str, object]:
    return {
        "id": license.id,
        "title": license.title,
        "status": status.status.value,
        "term": None if status.term is None else status.term.designation or status.term.id,
        "first_day": _iso(status.first_day),
        "last_day": _iso(status.last_day),
        "days_left": status.days_left,
    }


def _iso(day: Day | None) -> str | None:
    return None if day is None else format_day(day)


def _cells(license: License, status: StatusOnDay) -> tuple[str, ...]:
    record = _record(license, status)
    words = (
        license.title or license.id,
        status_words(status.status),
        record["term"],
        record["last_day"],
        status.days_left,
    )
    return tuple(_NOTHING if word is None else plain(str(word)) for word in words)


def _print_table(console: Console, rows: Sequence[tuple[License, StatusOnDay]], as_of: Day) -> None:
    console.line(f"As of {format_day(as_of)}")
    if not rows:
        console.line("The file holds no licenses yet.")
        return
    table = [_HEADINGS, *(_cells(license, status) for license, status in rows)]
    widths = [max(column_width(row[column]) for row in table) for column in range(len(_HEADINGS))]
    for row in table:
        *texts, days_left = row
        padded = [
            text + " " * (width - column_width(text))
            for text, width in zip(texts, widths, strict=False)
        ]
        console.line("  ".join([*padded, days_left.rjust(widths[-1])]))


COMMAND: Final = Command("status", "tell where each license stands", _add_arguments, _run)
