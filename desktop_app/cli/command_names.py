"""Tells arguments for the command line from a file for the window, without loading a command."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import PurePath
from typing import Final

__all__ = ["COMMAND_NAMES", "is_command"]

COMMAND_NAMES: Final = (
    *("sample", "render", "import", "export", "status"),
    *("expiring", "metrics", "check", "backups"),
)
"""The commands in the order of their table; to load that takes longer than to show a window."""

_OWN_OPTIONS: Final = frozenset({"-h", "--help", "--version"})


def is_command(argv: Sequence[str]) -> bool:
    """True if the arguments are for the command line; else they are a file for the window.

    The words of a mistyped command count, so that a typing error is named and opens no window.
    """
    if not argv:
        return False
    first = argv[0]
    return (
        first in _OWN_OPTIONS
        or (first.startswith("--") and first != "--")
        or first in COMMAND_NAMES
        or _looks_mistyped(first, argv[1:])
    )


def _looks_mistyped(first: str, rest: Sequence[str]) -> bool:
    is_word = PurePath(first).name == first and "." not in first and not first.startswith("-")
    has_more = any(not argument.startswith("-") for argument in rest[:1])
    return is_word and (has_more or bool(get_close_matches(first, COMMAND_NAMES, cutoff=0.75)))
