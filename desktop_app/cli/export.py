"""The export command: a file's records as a table, a calendar, a project, slides or a page."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desktop_app.cli.command import Command, CommandError, Surroundings
from desktop_app.cli.reading import exit_code, read_contents
from desktop_app.jobs import Progress

if TYPE_CHECKING:
    from desktop_app.exchange.formats import Format
    from desktop_app.exchange.outgoing import Outgoing

__all__ = ["COMMAND"]


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="a .licenses file")
    parser.add_argument(
        "out",
        metavar="OUT",
        type=Path,
        help="a name ending in .csv, .tsv, .xlsx, .json, .ics, .xml, .pptx, .md or .html; what is"
        " there is replaced",
    )


def _run(arguments: argparse.Namespace, surroundings: Surroundings) -> int:
    from desktop_app.exchange.formats import format_of
    from desktop_app.exchange.outgoing import WEIGHTS, Outgoing

    out: Path = arguments.out
    kind = format_of(out)
    if kind is None or kind.writes is None:
        raise CommandError(_unknown_ending(out))
    contents = read_contents(arguments.file, surroundings.console)
    making, saving = Progress(surroundings.console.progress()).parts(*WEIGHTS)
    outgoing = Outgoing(
        info=contents.info,
        licenses=contents.licenses,
        sources=contents.sources,
        stamp=surroundings.today,
        title=contents.info.title or arguments.file.stem,
        progress=making,
    )
    _write(out, kind, outgoing, saving)
    return exit_code(contents)


def _unknown_ending(out: Path) -> str:
    from desktop_app.exchange.formats import written_suffixes

    *others, last = written_suffixes()
    return f"{out.name}: the name of a table ends in {', '.join(others)} or {last}."


def _write(out: Path, kind: Format, outgoing: Outgoing, saving: Progress) -> None:
    from desktop_app.exchange.outgoing import ExportError
    from desktop_app.render.output import write_output
    from desktop_app.storage import StorageError

    try:
        write_output(out, kind.writer()(outgoing), saving)
    except (ExportError, StorageError) as error:
        raise CommandError(str(error)) from error


COMMAND: Final = Command("export", "write licenses as a table or a calendar", _add_arguments, _run)
