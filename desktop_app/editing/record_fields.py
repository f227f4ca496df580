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
from desktop_app.language import marked, translate

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
    Field(marked("Fields", "Kind"), ("kind",)),
    Field(marked("Fields", "Authority"), ("authority",)),
    Field(marked("Fields", "Program"), ("program",)),
    Field(marked("Fields", "Jurisdiction"), ("jurisdiction",)),
    Field(marked("Fields", "Legal basis"), ("legal_basis",)),
    Field(marked("Fields", "Holders"), ("holders",), Kind.LINES),
    Field(marked("Fields", "Relieves"), ("restriction", "what")),
    Field(marked("Fields", "… from"), ("restriction", "from_"), Kind.DATE),
    Field(marked("Fields", "… until"), ("restriction", "until"), Kind.DATE),
    Field(marked("Fields", "… sources"), ("restriction", "source_ids"), Kind.LINES),
    Field(marked("Fields", "Depends on"), ("depends_on",), Kind.LINES),
    Field(marked("Fields", "Succeeds"), ("succeeds",), Kind.NAME),
    Field(marked("Fields", "Tags"), ("tags",), Kind.LINES),
    Field(marked("Fields", "License notes"), ("notes",), Kind.LONG),
)
TERM_FIELDS: Final = (
    Field(marked("Fields", "Announced"), ("announced",), Kind.DATE),
    Field(marked("Fields", "Issued"), ("issued",), Kind.DATE),
    Field(marked("Fields", "Filed"), ("filed",), Kind.DATE),
    Field(marked("Fields", "Published"), ("published",), Kind.DATE),
    Field(marked("Fields", "Start rule"), ("start", "rule"), Kind.CHOICE, StartRule),
    Field(marked("Fields", "Start time"), ("start", "time"), Kind.NAME),
    Field(marked("Fields", "Start zone"), ("start", "tz"), Kind.NAME),
    Field(marked("Fields", "Start words"), ("start", "text"), Kind.LONG),
    Field(marked("Fields", "End rule"), ("end", "rule"), Kind.CHOICE, EndRule),
    Field(marked("Fields", "End time"), ("end", "time"), Kind.NAME),
    Field(marked("Fields", "End zone"), ("end", "tz"), Kind.NAME),
    Field(marked("Fields", "End words"), ("end", "text"), Kind.LONG),
    Field(marked("Fields", "Ended"), ("ended",), Kind.ENDED),
    Field(marked("Fields", "Supersedes"), ("supersedes",), Kind.LINES),
    Field(marked("Fields", "Scope"), ("scope", "items"), Kind.LINES),
    Field(marked("Fields", "Scope added"), ("scope", "added"), Kind.LINES),
    Field(marked("Fields", "Scope removed"), ("scope", "removed"), Kind.LINES),
    Field(marked("Fields", "Conditions"), ("conditions",), Kind.LINES),
    Field(marked("Fields", "Source ids"), ("source_ids",), Kind.LINES),
    Field(marked("Fields", "Confidence"), ("confidence",)),
)
REPORT_FIELDS: Final = (
    Field(marked("Fields", "About term"), ("about_term",), Kind.NAME),
    Field(marked("Fields", "Reported"), ("reported",), Kind.DATE),
    Field(marked("Fields", "Outlet"), ("outlet",)),
    Field(marked("Fields", "Attribution"), ("attribution",)),
    Field(marked("Fields", "Claim"), ("claim",)),
    Field(marked("Fields", "Claimed days"), ("claimed_days",), Kind.NUMBER),
    Field(marked("Fields", "Claimed until"), ("claimed_until",), Kind.DATE),
    Field(marked("Fields", "Text"), ("text",), Kind.LONG),
    Field(marked("Fields", "Source ids"), ("source_ids",), Kind.LINES),
)
DEPENDENT_FIELDS: Final = (
    Field(marked("Fields", "Party"), ("party",)),
    Field(marked("Fields", "What"), ("what",)),
    Field(marked("Fields", "Scope"), ("scope",), Kind.NAME),
    Field(marked("Fields", "Criticality"), ("criticality",)),
    Field(marked("Fields", "Notes"), ("notes",), Kind.LONG),
)
SOURCE_FIELDS: Final = (
    Field(marked("Fields", "Citation"), ("citation",)),
    Field(marked("Fields", "Title"), ("title",)),
    Field(marked("Fields", "Publisher"), ("publisher",)),
    Field(marked("Fields", "Type"), ("type",)),
    Field(marked("Fields", "Published"), ("published",), Kind.DATE),
    Field(marked("Fields", "Retrieved"), ("retrieved",), Kind.DATE),
    Field(marked("Fields", "Address"), ("url",)),
    Field(marked("Fields", "Reliability"), ("reliability",)),
    Field(marked("Fields", "Quote"), ("quote",), Kind.LONG),
)

_FIRST: Final = {
    "restriction": marked("Typed fields", "Say first what the license relieves from."),
    "start": marked("Typed fields", "Type the first day first."),
    "end": marked("Typed fields", "Type the last day first."),
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
        raise DateEntryError(
            translate("Typed fields", "Write a whole number of days, such as 180.")
        )
    if abs(int(digits)) > _MOST_DAYS:
        raise DateEntryError(translate("Typed fields", "That is more days than the calendar has."))
    return int(digits)


def _ended(text: str, reading: Reading) -> Ended:
    word, _, rest = text.partition(" ")
    kinds = {kind.value: kind for kind in Ending}
    if word.lower() not in kinds or not rest.strip():
        words = ", ".join(kinds)
        raise DateEntryError(
            translate(
                "Typed fields",
                "Write how it ended and the first day no longer covered,"
                " such as revoked 2020-05-01. The words are {words}.",
            ).format(words=words)
        )
    on = parse_date_entry(rest, base=None, today=reading.today, order=reading.order)
    return Ended(kind=kinds[word.lower()], on=on)


ACT_FIELDS: Final = (
    Field(marked("Fields", "Act"), ("action",), Kind.CHOICE, Action),
    Field(marked("Fields", "Basis"), ("basis",), Kind.CHOICE, Basis),
)
