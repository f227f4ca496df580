from __future__ import annotations

import msgspec

from desktop_app.domain.days import parse_day
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.walking import end_row, row_beside, spot_at, term_beside
from tests.builders import a_license, a_term

ONE = a_license(
    a_term("a", "2020-01-01", "2020-03-31"),
    a_term("b", "2020-04-01", "2020-06-30"),
    a_term("c", "2021-01-01", None),
    id="one",
)
TWO = a_license(
    a_term("early", "2010-01-01", "2010-12-31"),
    a_term("late", "2020-05-01", "2020-05-31"),
    id="two",
)
EMPTY = msgspec.structs.replace(a_license(id="empty"), terms=())
COLUMNS = Columns.build((ONE, None, EMPTY, TWO), as_of=parse_day("2020-02-01"))
MAY = parse_day("2020-05-10")


def test_that_steps_go_from_term_to_term_and_stop_at_both_ends() -> None:
    spot = spot_at(COLUMNS, 0, MAY, "a")
    following = term_beside(COLUMNS, spot, 1)
    assert following is not None
    assert following.term_id == "b"
    last = term_beside(COLUMNS, following, 1)
    assert last is not None
    assert last.term_id == "c"
    assert term_beside(COLUMNS, last, 1) is None
    assert term_beside(COLUMNS, spot, -1) is None


def test_that_a_row_is_entered_at_the_term_nearest_in_time() -> None:
    assert spot_at(COLUMNS, 0, MAY).term_id == "b"
    assert spot_at(COLUMNS, 3, MAY).term_id == "late"
    assert spot_at(COLUMNS, 3, parse_day("1990-01-01")).term_id == "early"
    assert spot_at(COLUMNS, 0, parse_day("2030-01-01")).term_id == "c"


def test_that_headings_are_stepped_over_and_rows_without_terms_are_not() -> None:
    assert row_beside(COLUMNS, 0, 1) == 2
    assert row_beside(COLUMNS, 2, -1) == 0
    assert row_beside(COLUMNS, 3, 1) is None
    assert spot_at(COLUMNS, 2, MAY)[:3] == (2, "empty", None)


def test_that_the_first_and_the_last_row_are_licenses() -> None:
    assert end_row(COLUMNS, first=True) == 0
    assert end_row(COLUMNS, first=False) == 3
    assert end_row(Columns.build((), as_of=MAY), first=True) is None
