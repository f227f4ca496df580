"""The kinds of values that commands take: days and counts, refused with a sentence."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from desktop_app.domain.days import Day, InvalidDateError, parse_day

__all__ = ["add_as_of", "add_json", "add_partial", "day", "whole_number"]


def day(text: str) -> Day:
    """A day written YYYY-MM-DD, for `type=`."""
    try:
        return parse_day(text)
    except InvalidDateError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def whole_number(lowest: int, highest: int, unit: str) -> Callable[[str], int]:
    """A `type=` for whole numbers, both limits inclusive."""

    def read(text: str) -> int:
        if text.isascii() and text.isdigit() and lowest <= int(text) <= highest:
            return int(text)
        raise argparse.ArgumentTypeError(
            f"“{text}” is not a whole number of {unit} from {lowest} to {highest}."
        )

    return read


def add_as_of(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--as-of",
        metavar="DAY",
        type=day,
        help="the day for which status and days left are told (YYYY-MM-DD; today without it)",
    )
    parser.add_argument(
        "--known-on",
        metavar="DAY",
        type=day,
        help="count only what was known on that day (everything in the file without it)",
    )


def add_partial(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--partial",
        action="store_true",
        help="go on without records that are wrong or cannot be read, and answer with exit code 1",
    )


def add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print one JSON value")
