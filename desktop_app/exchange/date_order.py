"""Day-first or month-first: decided for a column by all of its dates, or asked, never guessed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final, NamedTuple

from desktop_app.domain.days import InvalidDateError
from desktop_app.domain.partial_date import PartialDate
from desktop_app.exchange.date_reading import DateOrder, has_order, read_date
from desktop_app.exchange.incoming import RawCell

__all__ = ["OrderFound", "order_of"]

# So many of a column's dates may be wrong ones, to be rejected, before the column is in doubt.
_STRAY: Final = 0.05


class OrderFound(NamedTuple):
    """What the dates of a column say about their order.

    Attributes:
        order: None = they leave it open, and only a person can tell.
        is_needed: some date would be another day, or none, in another order.
        example: a date that could be read either way, or contradicts the others.
    """

    order: DateOrder | None
    is_needed: bool
    example: str = ""


def order_of(cells: Iterable[RawCell]) -> OrderFound:
    """The one order in which all dates of the column make sense, if there is just one."""
    counts = Counter(cell.strip() for cell in cells if isinstance(cell, str) and has_order(cell))
    if not counts:
        return OrderFound(DateOrder.DAY_FIRST, is_needed=False)
    usual = (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST)
    valid = {order: _valid(counts, order) for order in DateOrder}
    readable = sum(
        count for text, count in counts.items() if any(_read(text, order) for order in usual)
    )
    fitting = [order for order in usual if valid[order] == readable > 0]
    if len(fitting) == 1:
        return OrderFound(fitting[0], is_needed=True)
    if len(fitting) == 2:
        return _between(counts)
    if valid[DateOrder.YEAR_FIRST] == counts.total():
        return OrderFound(DateOrder.YEAR_FIRST, is_needed=True)
    return _by_majority(counts, valid)


def _valid(counts: Counter[str], order: DateOrder) -> int:
    return sum(count for text, count in counts.items() if _read(text, order))


def _read(text: str, order: DateOrder) -> PartialDate | None:
    try:
        return read_date(text, order)
    except InvalidDateError:
        return None


def _between(counts: Counter[str]) -> OrderFound:
    """Both orders fit: it does not matter, the signs tell (12.3.2020 is day-first), or ask."""
    for text in counts:
        if _read(text, DateOrder.DAY_FIRST) != _read(text, DateOrder.MONTH_FIRST):
            if all("." in text for text in counts):
                return OrderFound(DateOrder.DAY_FIRST, is_needed=True)
            return OrderFound(None, is_needed=True, example=text)
    return OrderFound(DateOrder.DAY_FIRST, is_needed=False)


def _by_majority(counts: Counter[str], valid: dict[DateOrder, int]) -> OrderFound:
    """A few dates that fit no order the others share are wrong ones; many leave it in doubt."""
    total = counts.total()
    best = max(valid, key=lambda order: valid[order])
    others = max(count for order, count in valid.items() if order is not best)
    if valid[best] >= (1 - _STRAY) * total and valid[best] > others:
        return OrderFound(best, is_needed=True)
    stray = next((text for text in counts if not _read(text, best)), "")
    return OrderFound(None, is_needed=True, example=stray)
