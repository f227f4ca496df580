"""The fields by which licenses are put into groups: one table of names, values and their order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum
from functools import lru_cache
from operator import attrgetter
from typing import Final, NamedTuple, TypeAlias

from desktop_app.domain.calendar_words import month_year_text
from desktop_app.domain.days import Day, to_date
from desktop_app.domain.records import Basis
from desktop_app.domain.status import ChainStatus, StatusOnDay
from desktop_app.domain.wording import status_words
from desktop_app.language import marked, translate
from desktop_app.timeline.arranging.natural import natural_key
from desktop_app.timeline.arranging.standing import Standing

__all__ = ["URGENCY", "GroupBy", "GroupValue", "field_words", "group_values", "values_of"]

_Rank: TypeAlias = tuple[object, ...]


class GroupBy(Enum):
    """A field; its value is the name in settings and on the command line."""

    AUTHORITY = "authority"
    PROGRAM = "program"
    JURISDICTION = "jurisdiction"
    KIND = "kind"
    HOLDER = "holder"
    TAG = "tag"
    LEGAL_BASIS = "legal-basis"
    RESTRICTION = "restriction"
    STATUS = "status"
    BASIS = "basis"
    LAST_YEAR = "last-year"
    LAST_MONTH = "last-month"
    FIRST_YEAR = "first-year"


class GroupValue(NamedTuple):
    """What a license says of itself in a field.

    Attributes:
        rank: where its group stands among the others; those of one field can be compared.
        key: what tells it from other values.
        title: the words over the group.
    """

    rank: _Rank
    key: str
    title: str


URGENCY: Final = (
    *(ChainStatus.EXPIRING, ChainStatus.GAP, ChainStatus.UNKNOWN, ChainStatus.IN_FORCE),
    *(ChainStatus.PENDING, ChainStatus.SUSPENDED, ChainStatus.REVOKED),
    *(ChainStatus.LAPSED, ChainStatus.MOOT),
)
"""Statuses in the order in which they want to be looked at."""
_URGENCY: Final = {status: rank for rank, status in enumerate(URGENCY)}


_Values: TypeAlias = tuple[GroupValue, ...]
_Reading: TypeAlias = Callable[[Sequence[Standing]], list[_Values]]
"""Many at a time: a call of its own for each would cost as much as reading it."""


class _Field(NamedTuple):
    """Words for menus, and what makes a way to read licenses, in the language of the moment.

    No value is one that is not stated. The same values come as the very same tuple, mostly, which
    stays for as long as the way to read them.
    """

    words: str
    reading: Callable[[], _Reading]


def group_values(field: GroupBy, standing: Standing) -> _Values:
    """One value at least; several where the field holds a list: the license stands under each."""
    (values,) = values_of(field)([standing])
    return values


def values_of(field: GroupBy) -> _Reading:
    """`group_values` of one field, for very many licenses at one time."""
    read = _FIELDS[field].reading()
    nothing = (_not_stated(),)

    def tidy(found: _Values) -> _Values:
        return tuple(dict.fromkeys(found)) or nothing

    return lambda many: [each if len(each) == 1 else tidy(each) for each in read(many)]


def field_words(field: GroupBy) -> str:
    """The field's name for a menu, in the reader's language."""
    return translate("Group by", _FIELDS[field].words)


def _not_stated() -> GroupValue:
    # The key of no other value is empty, and every other rank begins with 0.
    return GroupValue((1,), "", translate("Group by", "Not stated"))


def _texts(*texts: str) -> _Values:
    return tuple(_text(text) for text in texts if text and not text.isspace())


@lru_cache(maxsize=65_536)
def _values(texts: tuple[str, ...]) -> _Values:
    return _texts(*texts)


# The same few names stand in thousands of records.
@lru_cache(maxsize=65_536)
def _text(text: str) -> GroupValue:
    plain = text.strip()
    return GroupValue((0, natural_key(plain)), plain, plain)


def _written(name: str) -> Callable[[], _Reading]:
    """What stands in a license's field of texts, or of one text."""
    said = attrgetter(f"license.{name}")

    def read(many: Sequence[Standing]) -> list[_Values]:
        said_by_each: list[str | tuple[str, ...]] = list(map(said, many))
        return [_values((each,) if isinstance(each, str) else each) for each in said_by_each]

    return lambda: read


def _status() -> _Reading:
    values = {status: _status_value(status) for status in ChainStatus}
    return lambda many: [values[each.status] for each in _statuses(many)]


def _statuses(many: Sequence[Standing]) -> list[StatusOnDay]:
    """How each stands: told already as a rule, which costs no call."""
    return [each.told or each.status for each in many]


def _status_value(status: ChainStatus) -> _Values:
    words = status_words(status)
    title = words[:1].upper() + words[1:]
    return (GroupValue((0, _URGENCY[status]), status.value, title),)


def _basis() -> _Reading:
    """On whose word the term rests that the row tells of."""
    values = {basis: _texts(basis.value.capitalize()) for basis in Basis}

    def read(many: Sequence[Standing]) -> list[_Values]:
        terms = [each.term for each in _statuses(many)]
        return [() if term is None else values[term.basis] for term in terms]

    return read


def _restriction() -> _Reading:
    def read(many: Sequence[Standing]) -> list[_Values]:
        relieved = [each.known.restriction for each in many]
        return [() if each is None else _values((each.what,)) for each in relieved]

    return read


def _year(day: Day) -> _Values:
    year = to_date(day).year
    return (GroupValue((0, year), f"{year:04}", str(year)),)


def _month(day: Day) -> _Values:
    date = to_date(day)
    rank = (0, date.year, date.month)
    return (GroupValue(rank, f"{date.year:04}-{date.month:02}", month_year_text(day)),)


def _first_year() -> _Reading:
    years = _ByDay(_year)

    def read(many: Sequence[Standing]) -> list[_Values]:
        days = [each.first_day for each in _statuses(many)]
        return [() if day is None else years[day] for day in days]

    return read


def _last_day(unit: Callable[[Day], _Values]) -> Callable[[], _Reading]:
    """The year or month of the last day; where there is no last day, later than any other."""

    def reading() -> _Reading:
        units = _ByDay(unit)
        open_end = (GroupValue((0, 10_000), "open", translate("Group by", "Open-ended")),)

        def read(many: Sequence[Standing]) -> list[_Values]:
            return [
                units[each.last_day]
                if each.last_day is not None
                else open_end
                if each.first_day is not None
                else ()
                for each in _statuses(many)
            ]

        return read

    return reading


class _ByDay(dict[Day, _Values]):
    """What days are called, worked out once for each."""

    def __init__(self, unit: Callable[[Day], _Values]) -> None:
        super().__init__()
        self._unit = unit
        self._kept: dict[_Values, _Values] = {}

    def __missing__(self, day: Day) -> _Values:
        found = self._unit(day)
        # Days of one unit share one tuple.
        found = self[day] = self._kept.setdefault(found, found)
        return found


_FIELDS: Final[dict[GroupBy, _Field]] = {
    GroupBy.AUTHORITY: _Field(marked("Group by", "&Authority"), _written("authority")),
    GroupBy.PROGRAM: _Field(marked("Group by", "&Program"), _written("program")),
    GroupBy.JURISDICTION: _Field(marked("Group by", "&Jurisdiction"), _written("jurisdiction")),
    GroupBy.KIND: _Field(marked("Group by", "&Kind"), _written("kind")),
    GroupBy.HOLDER: _Field(marked("Group by", "Ho&lder"), _written("holders")),
    GroupBy.TAG: _Field(marked("Group by", "&Tag"), _written("tags")),
    GroupBy.LEGAL_BASIS: _Field(marked("Group by", "Legal &Basis"), _written("legal_basis")),
    GroupBy.RESTRICTION: _Field(marked("Group by", "&Restriction Relieved"), _restriction),
    GroupBy.STATUS: _Field(marked("Group by", "&Status"), _status),
    GroupBy.BASIS: _Field(marked("Group by", "&Official or Reported"), _basis),
    GroupBy.LAST_YEAR: _Field(marked("Group by", "&Year of the Last Day"), _last_day(_year)),
    GroupBy.LAST_MONTH: _Field(marked("Group by", "&Month of the Last Day"), _last_day(_month)),
    GroupBy.FIRST_YEAR: _Field(marked("Group by", "Year of the &First Day"), _first_year),
}
