"""Hypothesis strategies for terms and licenses, the far ends of the calendar included."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from desktop_app.domain.bounds import End, EndRule, Start, StartRule
from desktop_app.domain.days import MAX_DAY, MIN_DAY, month_days, to_date, year_days
from desktop_app.domain.partial_date import PartialDate, Precision
from desktop_app.domain.records import License, Term

__all__ = ["days", "exact_dates", "licenses", "ordered_terms", "partial_dates", "shifts"]

_COMMON = (st.integers(700_000, 760_000),)
days = st.one_of(*_COMMON, st.sampled_from((MIN_DAY, MIN_DAY + 1, MAX_DAY - 2, MAX_DAY - 1)))
shifts = st.one_of(st.integers(-400, 400), st.sampled_from((-4_000_000, 4_000_000)))
exact_dates = days.map(PartialDate.of_day)


@st.composite
def partial_dates(draw: Any) -> Any:
    day = draw(days)
    about = draw(st.booleans())
    precision = draw(st.sampled_from(Precision))
    if precision is Precision.DAY:
        return PartialDate.of_day(day, approximate=about)
    date = to_date(day)
    first, last = (
        month_days(date.year, date.month) if precision is Precision.MONTH else year_days(date.year)
    )
    return PartialDate(first, last, precision, approximate=about)


words = st.sampled_from(("", "through 12:01 a.m. on that day"))


@st.composite
def terms(draw: Any, id: str, *, in_order: bool = False, whole: bool = False) -> Any:
    """A term; `in_order`: no end before the start; `whole`: both ends are known."""
    start = Start(
        date=draw(partial_dates()), rule=draw(st.sampled_from(StartRule)), text=draw(words)
    )
    end = End(date=draw(partial_dates()), rule=draw(st.sampled_from(EndRule)), text=draw(words))
    if in_order and end.date.first <= start.date.last:
        start, end = Start(date=start.date), End(date=start.date)
    if not whole:
        start = draw(st.sampled_from((start, None)))
        end = draw(st.sampled_from((end, None)))
    return Term(
        id=id, designation=draw(st.sampled_from(("", "Ext 2", "GL 8B"))), start=start, end=end
    )


def ordered_terms() -> Any:
    return terms("t", in_order=True)


@st.composite
def licenses(draw: Any, id: str = "lic") -> Any:
    count = draw(st.integers(1, 4))
    return License(
        id=id,
        title=draw(st.sampled_from(("Huawei TGL", "", "GL 8"))),
        terms=tuple(draw(terms(f"t{index}")) for index in range(count)),
    )
