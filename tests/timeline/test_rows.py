"""Rows under each other: every y has its row, headings are lower, pinned rows stay."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.timeline.rows import HeadingRows, RowGeometry, Viewport

heights = st.sampled_from([0.03, 0.7, 1.0, 7.5, 28.0, 31.0, 44.0, 88.0])


@st.composite
def geometries(draw: st.DrawFn) -> RowGeometry:
    headings = draw(st.sets(st.integers(0, 300), max_size=40))
    return RowGeometry(draw(heights), headings=HeadingRows(np.array(sorted(headings), np.int64)))


@given(geometries(), st.integers(0, 400))
def test_that_a_row_is_found_from_its_top_to_just_above_the_next(
    rows: RowGeometry, row: int
) -> None:
    top, end = rows.top(row), rows.top(row + 1)
    assert rows.row_at(top + rows.height(row) / 1000) == row
    assert rows.row_at((top + end) / 2) == row
    assert rows.row_at(end - rows.height(row) / 1000) == row
    is_heading = row in rows.headings.rows
    wanted = rows.heading_height if is_heading else rows.row_height
    assert abs(rows.height(row) - wanted) < 1e-9 * max(1, row)


@given(geometries())
def test_that_many_rows_lie_where_each_of_them_does(rows: RowGeometry) -> None:
    asked = np.arange(0, 320, 7)
    assert rows.tops(asked).tolist() == [rows.top(row) for row in asked.tolist()]


@given(geometries(), st.floats(0, 400))
def test_that_a_place_lies_where_it_was_found(rows: RowGeometry, place: float) -> None:
    assert abs(rows.place_at(rows.y_of(place)) - place) < 1e-6


@given(geometries(), st.integers(0, 4), st.floats(0, 3000), st.floats(0, 399))
def test_that_what_is_under_the_pointer_is_drawn_there(
    rows: RowGeometry, pinned: int, scroll: float, y: float
) -> None:
    viewport = Viewport(width=100, height=400, rows=rows, scroll=scroll, pins=pinned)
    row = viewport.row_at(y, 350)
    if row is None:
        return
    assert viewport.shows_row(row, 350)
    is_over_pinned = y < viewport.pinned_height
    assert (row < viewport.pinned) == is_over_pinned
    assert viewport.row_y(row) - 1e-6 <= y <= viewport.row_y(row) + rows.height(row) + 1e-6
    assert viewport.rows_y(np.array([row])).tolist() == [viewport.row_y(row)]
