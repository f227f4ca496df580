from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.days import format_day, parse_day
from desktop_app.domain.records import Term
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.page.row_dates import row_dates
from desktop_app.timeline.rows import RowGeometry, Viewport
from desktop_app.timeline.scale import TimeScale
from tests.builders import a_license, a_term
from tests.timeline.page.pages import MEASURE

START = parse_day("2020-01-01")


def dates(
    *terms: Term, width: float = 1200.0, days: int = 400, strip: float = 14.0
) -> dict[str, float]:
    columns = Columns.build([a_license(*terms)], as_of=START)
    scale = TimeScale.fitting(START, START + days - 1, width)
    viewport = Viewport(width=width, height=72.0, rows=RowGeometry(72.0, strip))
    return {label.text: label.x for label in row_dates(columns, scale, viewport, MEASURE)}


def test_that_days_stand_at_the_start_of_their_bar() -> None:
    found = dates(a_term("a", "2020-02-01", "2020-07-31"), a_term("b", "2020-08-01", "2020-12-31"))
    assert list(found) == ["Feb 1 – Jul 31, 2020", "Aug 1 – Dec 31, 2020"]
    assert found["Feb 1 – Jul 31, 2020"] == 31 * 3.0


def test_that_a_bar_that_begins_before_the_axis_is_still_dated() -> None:
    found = dates(a_term("a", "2019-02-01", "2020-07-31"))
    assert found == {"Feb 1, 2019 – Jul 31, 2020": 4.0}


def test_that_a_bar_far_narrower_than_its_days_has_none() -> None:
    assert dates(a_term("a", "2020-02-01", "2020-02-10")) == {}


@settings(deadline=None)
@given(
    bounds=st.lists(st.tuples(st.integers(-50, 420), st.integers(0, 200)), max_size=12),
    strip=st.sampled_from([8.0, 14.0]),
)
def test_that_no_days_lie_upon_others(bounds: list[tuple[int, int]], strip: float) -> None:
    terms = [
        a_term(f"t{n}", *(format_day(START + first + shift) for shift in (0, length)))
        for n, (first, length) in enumerate(bounds)
    ]
    columns = Columns.build([a_license(*terms)], as_of=START)
    scale = TimeScale.fitting(START, START + 399, 1200.0)
    viewport = Viewport(width=1200.0, height=72.0, rows=RowGeometry(72.0, strip))
    ends: dict[float, float] = {}
    for label in row_dates(columns, scale, viewport, MEASURE):
        assert label.x >= ends.get(label.y, 0.0)
        ends[label.y] = label.x + MEASURE.width(label.text, label.role)
        assert ends[label.y] <= 1200.0


def test_that_years_are_left_to_the_axis_where_there_is_little_room() -> None:
    terms = [
        a_term(f"t{n}", format_day(START + 50 * n), format_day(START + 50 * n + 49))
        for n in range(8)
    ]
    found = dates(*terms, width=950.0, strip=8.0)
    assert list(found)[:2] == ["Jan 1 – Feb 19", "Feb 20 – Apr 9"]
    assert len(found) == 8
