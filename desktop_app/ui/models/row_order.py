"""The order of the rows: the file's own, or by what stands in a column."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final, NamedTuple, cast

from desktop_app.domain.days import MAX_DAY
from desktop_app.domain.knowledge import as_known_on
from desktop_app.domain.partial_date import PartialDate
from desktop_app.domain.records import License
from desktop_app.domain.status import ChainStatus, StatusOnDay, status_on
from desktop_app.editing.record_fields import text_of, value_at
from desktop_app.editing.term_days import first_day
from desktop_app.ui.models.columns import COLUMN_SPECS, Column
from desktop_app.ui.models.row_texts import Viewpoint

__all__ = ["RowOrder", "in_order"]


class RowOrder(NamedTuple):
    """By one column, its least first unless `descending`."""

    column: Column
    descending: bool = False


def _first_of(date: PartialDate | None) -> int | None:
    return None if date is None else date.first


def _day_or_none(standing: StatusOnDay) -> int | None:
    """An open end is later than any day."""
    if standing.last_day is None and standing.first_day is not None:
        return MAX_DAY + 1
    return standing.last_day


_URGENCY: Final = (
    *(ChainStatus.EXPIRING, ChainStatus.GAP, ChainStatus.UNKNOWN, ChainStatus.IN_FORCE),
    *(ChainStatus.PENDING, ChainStatus.SUSPENDED, ChainStatus.REVOKED),
    *(ChainStatus.LAPSED, ChainStatus.MOOT),
)
_OF_LICENSE: Final[dict[Column, Callable[[License], str]]] = {
    Column.LICENSE: lambda license_: (license_.title or license_.id).casefold(),
    Column.HOLDER: lambda license_: ", ".join(license_.holders).casefold(),
    Column.AUTHORITY: lambda license_: license_.authority.casefold(),
    Column.PROGRAM: lambda license_: license_.program.casefold(),
}
_OF_STANDING: Final[dict[Column, Callable[[StatusOnDay], Any]]] = {
    Column.STATUS: lambda standing: _URGENCY.index(standing.status),
    Column.LAST_DAY: _day_or_none,
    Column.LEFT: lambda standing: standing.days_left,
    Column.TERM: lambda standing: standing.term and standing.term.designation.casefold(),
    Column.FIRST_DAY: lambda standing: standing.term and first_day(standing.term),
    Column.ISSUED: lambda standing: _first_of(standing.term and standing.term.issued),
    Column.PUBLISHED: lambda standing: _first_of(standing.term and standing.term.published),
}


def in_order(
    licenses: Iterable[License], order: RowOrder | None, viewpoint: Viewpoint
) -> list[License]:
    """The licenses in this order, equal ones in the file's; what says nothing always comes last."""
    if order is None:
        return list(licenses)
    keyed = [(_key(license_, order.column, viewpoint), license_) for license_ in licenses]
    told = [pair for pair in keyed if pair[0] not in (None, "")]
    untold = [license_ for key, license_ in keyed if key in (None, "")]
    told.sort(key=lambda pair: pair[0], reverse=order.descending)
    return [*(license_ for _, license_ in told), *untold]


def _key(license_: License, column: Column, viewpoint: Viewpoint) -> Any:  # noqa: ANN401 -- of one column all alike
    if column in _OF_LICENSE:
        return _OF_LICENSE[column](license_)
    if column is Column.TERMS:
        return len(license_.terms)
    if column not in _OF_STANDING:
        return _words(license_, column)
    known = as_known_on(license_, viewpoint.known_on)
    standing = status_on(known, viewpoint.as_of, warning_days=viewpoint.warning_days)
    return _OF_STANDING[column](standing)


def _words(license_: License, column: Column) -> str:
    spec = COLUMN_SPECS[column]
    if spec.counted is not None:
        return spec.counted(license_).casefold()
    assert spec.field is not None, "nothing else is left"
    value = value_at(license_, spec.field.path)
    if isinstance(value, tuple):
        return "; ".join(cast("tuple[str, ...]", value)).casefold()
    return text_of(spec.field, license_).casefold()
