"""The order of the rows: the file's own, or by what stands in a column."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple, cast

from desktop_app.domain.days import MAX_DAY
from desktop_app.domain.partial_date import PartialDate
from desktop_app.domain.records import License
from desktop_app.domain.status import StatusOnDay
from desktop_app.editing.record_fields import text_of, value_at
from desktop_app.editing.term_days import first_day
from desktop_app.timeline.arranging.arrange import SortKey
from desktop_app.timeline.arranging.fields import URGENCY
from desktop_app.timeline.arranging.natural import natural_key
from desktop_app.timeline.arranging.standing import Standing
from desktop_app.ui.models.columns import COLUMN_SPECS, Column

__all__ = ["RowOrder", "sort_key", "with_order"]


class RowOrder(NamedTuple):
    """By one column, its least first unless `descending`."""

    column: Column
    descending: bool = False


def with_order(orders: Sequence[RowOrder], chosen: RowOrder) -> tuple[RowOrder, ...]:
    """Orders in which the chosen one decides last; one of the same column changes in place."""
    if any(order.column is chosen.column for order in orders):
        return tuple(chosen if each.column is chosen.column else each for each in orders)
    return (*orders, chosen)


def _first_of(date: PartialDate | None) -> int | None:
    return None if date is None else date.first


def _day_or_none(standing: StatusOnDay) -> int | None:
    """An open end is later than any day."""
    if standing.last_day is None and standing.first_day is not None:
        return MAX_DAY + 1
    return standing.last_day


def _natural(text: str) -> object:
    return natural_key(text) if text else None


_OF_LICENSE: Final[dict[Column, Callable[[License], Any]]] = {
    Column.LICENSE: lambda license_: natural_key(license_.title or license_.id),
    Column.TERMS: lambda license_: len(license_.terms),
}
_OF_STATUS: Final[dict[Column, Callable[[StatusOnDay], Any]]] = {
    Column.STATUS: lambda standing: URGENCY.index(standing.status),
    Column.LAST_DAY: _day_or_none,
    Column.LEFT: lambda standing: standing.days_left,
    Column.TERM: lambda standing: standing.term and _natural(standing.term.designation),
    Column.FIRST_DAY: lambda standing: standing.term and first_day(standing.term),
    Column.ISSUED: lambda standing: _first_of(standing.term and standing.term.issued),
    Column.PUBLISHED: lambda standing: _first_of(standing.term and standing.term.published),
}


def sort_key(order: RowOrder) -> SortKey:
    """What to order licenses by; what says nothing always comes last."""
    return SortKey(_reading(order.column), order.descending)


def _reading(column: Column) -> Callable[[Standing], Any]:
    of_license = _OF_LICENSE.get(column)
    if of_license is not None:
        return lambda standing: of_license(standing.license)
    of_status = _OF_STATUS.get(column)
    if of_status is not None:
        return lambda standing: of_status(standing.status)
    return lambda standing: _words(standing.license, column)


def _words(license_: License, column: Column) -> object:
    spec = COLUMN_SPECS[column]
    if spec.counted is not None:
        return _natural(spec.counted(license_))
    assert spec.field is not None, "nothing else is left"
    value = value_at(license_, spec.field.path)
    if isinstance(value, tuple):
        return _natural("; ".join(cast("tuple[str, ...]", value)))
    return _natural(text_of(spec.field, license_))
