"""The table of commands, and the one place that runs them and turns failures into exit codes."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from difflib import get_close_matches
from typing import Final, NoReturn

from typing_extensions import override

from desktop_app import __version__
from desktop_app.cli import (
    backups,
    check,
    expiring,
    export,
    import_file,
    metrics,
    render,
    sample,
    status,
)
from desktop_app.cli.command import Command, CommandError, Surroundings
from desktop_app.cli.command_names import COMMAND_NAMES
from desktop_app.cli.console import Console
from desktop_app.domain.days import to_day

__all__ = ["COMMANDS", "PROGRAM", "run_command"]

PROGRAM: Final = "license-timeline"

COMMANDS: Final[tuple[Command, ...]] = (
    sample.COMMAND,
    render.COMMAND,
    import_file.COMMAND,
    export.COMMAND,
    status.COMMAND,
    expiring.COMMAND,
    metrics.COMMAND,
    check.COMMAND,
    backups.COMMAND,
)


def run_command(argv: Sequence[str]) -> int:
    """Run one command; returns the exit code 0, 1 or 2 and raises nothing that a user can cause.

    `argv` is not empty: without arguments there is no command (see `command_names`).
    """
    console = Console(sys.stdout, sys.stderr)
    try:
        return _run(argv, Surroundings(console, to_day(_local_today()), _now()))
    except CommandError as error:
        console.warn(f"{PROGRAM}: {error}")
    except BrokenPipeError:
        # The reader (`| head`) has left. Python would complain once more at exit about the rest.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        console.warn(f"{PROGRAM}: stopped.")
    return 2


def _run(argv: Sequence[str], surroundings: Surroundings) -> int:
    _refuse_unknown(argv[0])
    parser = _parser()
    try:
        arguments = parser.parse_args(list(argv))
    except _Answered as answer:
        surroundings.console.text(str(answer))
        return 0
    command = next(command for command in COMMANDS if command.name == arguments.command)
    return command.run(arguments, surroundings)


def _refuse_unknown(first: str) -> None:
    if first.startswith("-") or first in COMMAND_NAMES:
        return
    near = get_close_matches(first, COMMAND_NAMES, n=1)
    guess = f"did you mean “{near[0]}”?" if near else f"there are {', '.join(COMMAND_NAMES)}."
    raise CommandError(f"There is no command “{first}”; {guess}")


def _local_today() -> date:
    return date.today()  # noqa: DTZ011 - the user's own calendar day is meant


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


class _Answered(Exception):  # noqa: N818 - not an error: the question was --help or --version
    """The arguments asked for a text, which is the message."""


class _Parser(argparse.ArgumentParser):
    """Raises where argparse would write several lines and leave the process."""

    @override
    def error(self, message: str) -> NoReturn:
        sentence = message if message.endswith((".", "?")) else f"{message}."
        raise CommandError(f"{sentence} See “{self.prog} --help”.")

    @override
    def print_help(self, file: object = None) -> None:
        raise _Answered(self.format_help())


class _Version(argparse.Action):
    @override
    def __call__(self, *arguments: object, **options: object) -> NoReturn:
        raise _Answered(f"{PROGRAM} {__version__}")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog=PROGRAM,
        usage=f"{PROGRAM} [FILE]\n       {PROGRAM} COMMAND …",
        description="Licenses and their extensions on a timeline. "
        "Without a command, FILE opens in a window.",
        epilog=f"“{PROGRAM} COMMAND --help” tells more. Exit codes: 0 fine; 1 done, but something "
        "in the file needs attention; 2 not done, with one line on standard error.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="show the version")
    commands = parser.add_subparsers(
        prog=PROGRAM,
        dest="command",
        metavar="COMMAND",
        title="commands",
        required=True,
        parser_class=_Parser,
    )
    for command in COMMANDS:
        of_command = commands.add_parser(
            command.name,
            help=command.summary,
            description=f"{command.summary[0].upper()}{command.summary[1:]}.",
            allow_abbrev=False,
        )
        command.add_arguments(of_command)
    return parser
