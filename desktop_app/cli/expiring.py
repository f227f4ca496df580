"""The expiring command: what ends within so many days with nothing after it, also as a calendar."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop_app.cli.arguments import add_as_of, add_partial, whole_number
from desktop_app.cli.command import Command, CommandError, Surroundings
from desktop_app.cli.console import Console
from desktop_app.cli.reading import exit_code, read_contents
from desktop_app.domain.days import Day, format_day

if TYPE_CHECKING:
    from desktop_app.domain.records import License, Term
    from desktop_app.storage import Contents

__all__ = ["COMMAND"]

_WITHIN: Final = whole_number(0, 36_525, "days")


class _Ending(NamedTuple):
    """A license about to end: the term that ends last, its days and the license that follows."""

    license: License
    term: Term
    first: Day
    last: Day
    days_left: int
    successor: License | None


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="a .licenses file")
    parser.add_argument(
        "--within",
        metavar="DAYS",
        type=_WITHIN,
        required=True,
        help="how many days ahead to look; 0 means that today is the last day",
    )
    add_as_of(parser)
    add_partial(parser)
    forms = parser.add_mutually_exclusive_group()
    forms.add_argument("--json", action="store_true", help="print one JSON value")
    forms.add_argument(
        "--ics", metavar="OUT", type=Path, help="write the last days as a calendar, OUT.ics"
    )


def _run(arguments: argparse.Namespace, surroundings: Surroundings) -> int:
    out: Path | None = arguments.ics
    if out is not None and out.suffix.lower() != ".ics":
        raise CommandError(f"{out.name}: the name of a calendar ends in .ics.")
    contents = read_contents(arguments.file, surroundings.console, partial=arguments.partial)
    as_of = surroundings.today if arguments.as_of is None else arguments.as_of
    endings = _endings(contents, as_of, arguments.known_on, arguments.within)
    if out is not None:
        _write_calendar(out, endings, contents, as_of)
    elif arguments.json:
        surroundings.console.json([_record(ending) for ending in endings])
    else:
        _print_list(surroundings.console, endings, as_of, arguments.within)
    return exit_code(contents)


def _endings(contents: Contents, as_of: Day, known_on: Day | None, within: int) -> list[_Ending]:
    """By last day, then in file order."""
    from desktop_app.domain.knowledge import as_known_on
    from desktop_app.domain.status import ChainStatus, status_on
    from desktop_app.domain.succession import successors

    known = [as_known_on(license, known_on) for license in contents.licenses]
    following = successors(known)
    found: list[_Ending] = []
    for license in known:
        standing = status_on(license, as_of, warning_days=(within,))
        term, first, last, left = standing[1:]
        if standing.status is not ChainStatus.EXPIRING:
            continue
        assert term is not None, "what expires has a term in force"
        assert first is not None, "what expires has a term in force"
        assert last is not None, "what expires has a last day"
        found.append(_Ending(license, term, first, last, left or 0, following.get(license.id)))
    return sorted(found, key=lambda ending: ending.last)


def _record(ending: _Ending) -> dict[str, object]:
    return {
        "id": ending.license.id,
        "title": ending.license.title,
        "term": _term_name(ending),
        "first_day": format_day(ending.first),
        "last_day": format_day(ending.last),
        "days_left": ending.days_left,
        "successor": None if ending.successor is None else ending.successor.id,
    }


def _license_name(ending: _Ending) -> str:
    return ending.license.title or ending.license.id


def _term_name(ending: _Ending) -> str:
    return ending.term.designation or ending.term.id


def _print_list(console: Console, endings: Sequence[_Ending], as_of: Day, within: int) -> None:
    from desktop_app.domain.wording import days_left_words, days_words, weekday_words

    if not endings:
        console.line(f"Nothing ends within {days_words(within)} of {format_day(as_of)}.")
        return
    for ending in endings:
        words = [
            weekday_words(ending.last),
            days_left_words(ending.days_left),
            f"{_license_name(ending)}, {_term_name(ending)}",
        ]
        if ending.successor is not None:
            words.append(f"succeeded by {ending.successor.title or ending.successor.id}")
        console.line("  ".join(words))


def _write_calendar(out: Path, endings: Sequence[_Ending], contents: Contents, as_of: Day) -> None:
    from desktop_app.exchange.ics import AllDayEvent, calendar_file
    from desktop_app.render.output import write_output
    from desktop_app.storage import StorageError

    warnings = tuple(sorted(contents.info.warning_days, reverse=True))
    events = [
        AllDayEvent(
            key=f"last-day.{ending.license.id}.{ending.term.id}",
            first=ending.last,
            last=ending.last,
            summary=f"Last covered day: {_license_name(ending)}, {_term_name(ending)}",
            description=_description(ending),
            warning_days=tuple(days for days in warnings if 0 < days <= ending.days_left),
        )
        for ending in endings
    ]
    name = contents.info.title or "License Timeline"
    try:
        write_output(out, calendar_file(events, name=name, stamp=as_of))
    except StorageError as error:
        raise CommandError(str(error)) from error


def _description(ending: _Ending) -> str:
    from desktop_app.domain.wording import end_words, range_words

    lines = [f"In force {range_words(ending.first, ending.last)}."]
    if ending.term.end is not None and ending.term.end.text:
        lines.append(f"In the source's words: {ending.term.end.text}")
    elif ending.term.end is not None:
        lines.append(f"Recorded as: {end_words(ending.term.end)}.")
    lines += [line for line in (ending.license.authority, *ending.license.holders) if line]
    return "\n".join(lines)


COMMAND: Final = Command("expiring", "list what ends soon", _add_arguments, _run)
