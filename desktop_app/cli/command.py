"""What a command is: a name, its arguments, and a function that answers with an exit code."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import NamedTuple

from desktop_app.cli.console import Console
from desktop_app.domain.days import Day

__all__ = ["Command", "CommandError", "Surroundings"]


class CommandError(Exception):
    """A failure that a person can mend; the message is one sentence. The exit code is 2."""


class Surroundings(NamedTuple):
    """What a command needs of the world outside its arguments.

    `today` is the user's own calendar day, `now` the instant in UTC, ISO 8601 to the second.
    """

    console: Console
    today: Day
    now: str


class Command(NamedTuple):
    """One row of the table of commands.

    `run` returns 0, or 1 when the work was done but something in the file needs attention.
    It raises `CommandError` when the work could not be done.
    """

    name: str
    summary: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace, Surroundings], int]
