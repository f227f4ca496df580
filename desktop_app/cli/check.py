"""The check command: everything in a file that a person should look at."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desktop_app.cli.arguments import add_json
from desktop_app.cli.command import Command, Surroundings
from desktop_app.cli.console import Console
from desktop_app.cli.reading import open_contents

if TYPE_CHECKING:
    from desktop_app.domain.problems import Problem

__all__ = ["COMMAND"]


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="a .licenses file")
    add_json(parser)


def _run(arguments: argparse.Namespace, surroundings: Surroundings) -> int:
    from desktop_app.domain.checks import every_problem
    from desktop_app.domain.problems import Severity

    contents = open_contents(arguments.file)
    problems = every_problem(contents.problems, contents.licenses, contents.sources)
    if arguments.json:
        surroundings.console.json([_record(problem) for problem in problems])
    else:
        _print_list(surroundings.console, problems)
    return 1 if any(problem.severity is not Severity.NOTE for problem in problems) else 0


def _record(problem: Problem) -> dict[str, str]:
    return {
        "severity": problem.severity.value,
        "code": problem.code,
        "sentence": problem.sentence,
        "table": problem.place.table,
        "record": problem.place.record_id,
        "part": problem.place.part_id,
        "field": problem.place.field,
    }


def _print_list(console: Console, problems: Sequence[Problem]) -> None:
    if not problems:
        console.line("No problems found.")
    for problem in problems:
        console.line(f"{problem.severity.value}: {problem.sentence} [{problem.code}]")


COMMAND: Final = Command("check", "list what needs attention", _add_arguments, _run)
