"""Problems are values: how bad, where, and a sentence that says what to do next."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import Final

import msgspec

__all__ = ["UNREADABLE_RECORD", "Place", "Problem", "Severity", "worst_first"]

UNREADABLE_RECORD: Final = "unreadable-record"
"""The code of a problem that keeps a whole record from being shown."""


class Severity(Enum):
    """How urgent it is: an error makes derived values wrong, a warning may, a note does not."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Where in the file: a table, a record by its id, a term or report within it, a field."""

    table: str = ""
    record_id: str = ""
    part_id: str = ""
    field: str = ""


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """Something a person should look at; `code` names the rule that found it."""

    severity: Severity
    code: str
    sentence: str
    place: Place = Place()


_RANKS: Final = {severity: rank for rank, severity in enumerate(Severity)}


def worst_first(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Errors, then warnings, then notes; those of one kind as they came."""
    return tuple(sorted(problems, key=lambda problem: _RANKS[problem.severity]))
