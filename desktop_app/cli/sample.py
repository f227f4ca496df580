"""The sample command: a copy of a bundled chain of licenses to look at and to change."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

from desktop_app.assets import resource
from desktop_app.cli.command import Command, CommandError, Surroundings
from desktop_app.cli.console import Console

__all__ = ["COMMAND"]

_SUFFIX: Final = ".licenses"


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME", nargs="?", help="which sample; see --list")
    parser.add_argument("out", metavar="OUT", nargs="?", type=Path, help="the file to write")
    parser.add_argument("--list", action="store_true", help="list the samples")
    parser.add_argument("--force", action="store_true", help="replace OUT if it exists")


def _run(arguments: argparse.Namespace, surroundings: Surroundings) -> int:
    if arguments.list:
        return _list(surroundings.console)
    if arguments.name is None or arguments.out is None:
        raise CommandError("A sample needs a NAME and a file to write; --list shows the names.")
    source = _samples().get(arguments.name)
    if source is None:
        known = ", ".join(_samples())
        raise CommandError(f"There is no sample “{arguments.name}”; there are {known}.")
    _copy(source, arguments.out, force=arguments.force)
    return 0


def _samples() -> dict[str, Path]:
    """The bundled files by name, in alphabetical order."""
    return {path.stem: path for path in sorted(resource("samples").glob(f"*{_SUFFIX}"))}


def _list(console: Console) -> int:
    from desktop_app.cli.reading import read_contents

    samples = _samples()
    width = max(map(len, samples), default=0)
    for name, path in samples.items():
        console.line(f"{name:<{width}}  {read_contents(path, console).info.title}")
    return 0


def _copy(source: Path, out: Path, *, force: bool) -> None:
    from desktop_app.render.output import write_output
    from desktop_app.storage import StorageError

    if out.exists() and not out.is_dir() and not force:
        raise CommandError(f"{out.name}: this file exists already; --force replaces it.")
    try:
        write_output(out, source.read_bytes())
    except StorageError as error:
        raise CommandError(str(error)) from error


COMMAND: Final = Command("sample", "copy a bundled sample to a file", _add_arguments, _run)
