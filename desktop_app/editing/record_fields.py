"""Every field of a record that a person can edit: its name, its text, and what a text means."""

from __future__ import annotations

from enum import Enum
from typing import Any, Final, NamedTuple, TypeVar, cast

import msgspec

from desktop_app.domain.bounds import EndRule, StartRule
from desktop_app.domain.days import Day
from desktop_app.domain.partial_date import PartialDate
from desktop_app.domain.records import Action, Basis, Ended, Ending, Restriction
from desktop_app.domain.wording import day_words
from desktop_app.editing.date_entry import DateEntryError, DateOrder, parse_date_entry

__all__ = [
    "ACT_FIELDS",
    "DEPENDENT_FIELDS",
    "LICENSE_FIELDS",
    "REPORT_FIELDS",
    "SOURCE_FIELDS",
    "TERM_FIELDS",
    "Field",
    "Kind",
    "Reading",
    "can_be_shown",
    "read_field",
    "text_of",
    "value_at",
    "with_value",
]

_Part = TypeVar("_Part", bound=msgspec.Struct)


class Kind(Enum):
    """What a field holds."""

    TEXT = "text"
    LONG = "long"
    """Text of several lines."""
    NAME = "name"
    """Text, or nothing at all where it is empty."""
    LINES = "lines"
    """A list, one item a line."""
    DATE = "date"
    NUMBER = "number"
    CHOICE = "choice"
    ENDED = "ended"
    """A word and a day: `revoked 2020-05-01`."""


class Field(NamedTuple):
    """A label, where the value is in its record or part, and what it holds."""

    label: str
    path: tuple[str, ...]
    kind: Kind = Kind.TEXT
    choices: type[Enum] | None = None


class Reading(NamedTuple):
    """By what typed dates are understood."""

    today: Day
    order: DateOrder | None = None


LICENSE_FIELDS: Final = (
    Field("Kind", ("kind",)),
    Field("Authority", ("authority",)),
    Field("Program", ("program",)),
    Field("Jurisdiction", ("jurisdiction",)),
    Field("Legal basis", ("legal_basis",)),
    Field("Holders", ("holders",), Kind.LINES),
    Field("Relieves", ("restriction", "what")),
    Field("… from", ("restriction", "from_"), Kind.DATE),
    Field("… until", ("restriction", "until"), Kind.DATE),
    Field("Depends on", ("depends_on",), Kind.LINES),
    Field("Succeeds", ("succeeds",), Kind.NAME),
    Field("Tags", ("tags",), Kind.LINES),
    Field("License notes", ("notes",), Kind.LONG),
)
TERM_FIELDS: Final = (
    Field("Announced", ("announced",), Kind.DATE),
    Field("Issued", ("issued",), Kind.DATE),
    Field("Filed", ("filed",), Kind.DATE),
    Field("Published", ("published",), Kind.DATE),
    Field("Start rule", ("start", "rule"), Kind.CHOICE, StartRule),
    Field("Start time", ("start", "time"), Kind.NAME),
    Field("Start zone", ("start", "tz"), Kind.NAME),
    Field("Start words", ("start", "text"), Kind.LONG),
    Field("End rule", ("end", "rule"), Kind.CHOICE, EndRule),
    Field("End time", ("end", "time"), Kind.NAME),
    Field("End zone", ("end", "tz"), Kind.NAME),
    Field("End words", ("end", "text"), Kind.LONG),
    Field("Ended", ("ended",), Kind.ENDED),
    Field("Supersedes", ("supersedes",), Kind.LINES),
    Field("Scope", ("scope", "items"), Kind.LINES),
    Field("Scope added", ("scope", "added"), Kind.LINES),
    Field("Scope removed", ("scope", "removed"), Kind.LINES),
    Field("Conditions", ("conditions",), Kind.LINES),
    Field("Source ids", ("source_ids",), Kind.LINES),
    Field("Confidence", ("confidence",)),
)
REPORT_FIELDS: Final = (
    Field("About term", ("about_term",), Kind.NAME),
    Field("Reported", ("reported",), Kind.DATE),
    Field("Outlet", ("outlet",)),
    Field("Attribution", ("attribution",)),
    Field("Claim", ("claim",)),
    Field("Claimed days", ("claimed_days",), Kind.NUMBER),
    Field("Claimed until", ("claimed_until",), Kind.DATE),
    Field("Text", ("text",), Kind.LONG),
    Field("Source ids", ("source_ids",), Kind.LINES),
)
DEPENDENT_FIELDS: Final = (
    Field("Party", ("party",)),
    Field("What", ("what",)),
    Field("Scope", ("scope",), Kind.NAME),
    Field("Criticality", ("criticality",)),
    Field("Notes", ("notes",), Kind.LONG),
)
SOURCE_FIELDS: Final = (
    Field("Citation", ("citation",)),
    Field("Title", ("title",)),
    Field("Publisher", ("publisher",)),
    Field("Type", ("type",)),
    Field("Published", ("published",), Kind.DATE),
    Field("Retrieved", ("retrieved",), Kind.DATE),
    Field("Address", ("url",)),
    Field("Reliability", ("reliability",)),
    Field("Quote", ("quote",), Kind.LONG),
)

_FIRST: Final = {
    "restriction": "Say first what the license relieves from.",
    "start": "Type the first day first.",
    "end": "Type the last day first.",
}
_MOST_DAYS: Final = 3_660_000


def value_at(part: object, path: tuple[str, ...]) -> Any:  # noqa: ANN401 -- of whatever the field holds
    """The value of a field; None where a part on the way to it is missing."""
    for name in path:
        part = None if part is None else getattr(part, name)
    return part


def can_be_shown(field: Field, part: object) -> bool:
    """False where the field's text could not be told apart from another value's."""
    if field.kind is not Kind.LINES:
        return True
    items = cast("tuple[str, ...]", value_at(part, field.path) or ())
    return all(item.strip() and item.splitlines() == [item] for item in items)


def text_of(field: Field, part: object) -> str:
    """What a field shows."""
    value = value_at(part, field.path)
    if value is None:
        return ""
    if isinstance(value, PartialDate):
        return _date_text(value)
    if isinstance(value, Ended):
        return f"{value.kind.value} {_date_text(value.on)}"
    if field.kind is Kind.LINES:
        return "\n".join(value)
    return str(value.value) if isinstance(value, Enum) else str(value)


def read_field(field: Field, part: object, text: str, reading: Reading) -> object:
    """The value that a typed text means.

    Raises:
        DateEntryError: it cannot stand in this field; the message is a sentence.
    """
    plain = text.strip()
    match field.kind:
        case Kind.TEXT | Kind.LONG:
            return text
        case Kind.NAME:
            return plain or None
        case Kind.LINES:
            return tuple(line.strip() for line in text.splitlines() if line.strip())
        case Kind.DATE:
            return _date(plain, value_at(part, field.path), reading) if plain else None
        case Kind.NUMBER:
            return _number(plain) if plain else None
        case Kind.ENDED:
            return _ended(plain, reading) if plain else None
        case Kind.CHOICE:
            assert field.choices is not None, "a choice has choices"
            return field.choices(plain)


def with_value(part: _Part, path: tuple[str, ...], value: object) -> _Part:
    """The part with one of its fields set.

    Raises:
        DateEntryError: the field belongs to something that is not there yet.
    """
    head, *rest = path
    if not rest:
        return msgspec.structs.replace(part, **{head: value})
    inner = getattr(part, head)
    if inner is None and path == ("restriction", "what"):
        inner = Restriction(what="")
    if inner is None:
        raise DateEntryError(_FIRST[head])
    changed = with_value(inner, tuple(rest), value)
    gone = head == "restriction" and changed == Restriction(what="")
    return msgspec.structs.replace(part, **{head: None if gone else changed})


def _date_text(date: PartialDate) -> str:
    return day_words(date.first) if date.is_exact else str(date)


def _date(text: str, now: object, reading: Reading) -> PartialDate:
    base = now.last if isinstance(now, PartialDate) else None
    return parse_date_entry(text, base=base, today=reading.today, order=reading.order)


def _number(text: str) -> int:
    digits = text.replace(",", "").replace("−", "-")
    if not digits.removeprefix("-").isdecimal() or not digits.isascii() or len(digits) > 8:
        raise DateEntryError("Write a whole number of days, such as 180.")
    if abs(int(digits)) > _MOST_DAYS:
        raise DateEntryError("That is more days than the calendar has.")
    return int(digits)


def _ended(text: str, reading: Reading) -> Ended:
    word, _, rest = text.partition(" ")
    kinds = {kind.value: kind for kind in Ending}
    if word.lower() not in kinds or not rest.strip():
        words = ", ".join(kinds)
        raise DateEntryError(
            f"Write how it ended and the first day no longer covered, such as revoked 2020-05-01."
            f" The words are {words}."
        )
    on = parse_date_entry(rest, base=None, today=reading.today, order=reading.order)
    return Ended(kind=kinds[word.lower()], on=on)


ACT_FIELDS: Final = (
    Field("Act", ("action",), Kind.CHOICE, Action),
    Field("Basis", ("basis",), Kind.CHOICE, Basis),
)
