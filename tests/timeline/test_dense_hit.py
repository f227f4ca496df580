from __future__ import annotations

from desktop_app.domain.days import format_day, parse_day
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.dense_hit import dense_hit, summary_of
from desktop_app.timeline.hit import Hit, Zone
from desktop_app.timeline.mosaic import Cell, cell_at
from desktop_app.timeline.primitives import Ink
from desktop_app.timeline.rows import RowGeometry, Viewport
from desktop_app.timeline.scale import TimeScale
from tests.builders import a_license, a_term

AS_OF = parse_day("2024-02-01")
VIEWPORT = Viewport(width=1000.0, height=100.0, rows=RowGeometry(1 / 256))
FIRST, LAST = parse_day("2020-01-01"), parse_day("2024-12-31")
SCALE = TimeScale.fitting(FIRST, LAST, 1000.0)


def some(**others: tuple[str, str]) -> Columns:
    """600 licenses with one term of five years, but for those that are named: l477=(start, end)."""
    licenses = [
        a_license(a_term("long", "2020-01-01", "2024-12-31"), id=f"l{n}") for n in range(600)
    ]
    for name, (start, end) in others.items():
        licenses[int(name[1:])] = a_license(a_term("short", start, end), id=name)
    columns = Columns.build(licenses, as_of=AS_OF)
    columns.prepare()
    return columns


def met(columns: Columns, day: str, y: float = 1.0) -> Hit | None:
    x = SCALE.x(parse_day(day) + 0.5)
    cell = cell_at(len(columns), SCALE, VIEWPORT, x, y)
    return None if cell is None else dense_hit(columns, cell, around=2)


def test_that_a_one_day_term_among_thousands_in_one_pixel_can_be_met() -> None:
    columns = some(l477=("2022-05-05", "2022-05-05"))
    assert met(columns, "2022-05-05") == Hit(477, "l477", "short", Zone.BODY, is_far=True)
    assert met(columns, "2023-05-05") == Hit(256, "l256", "long", Zone.BODY, is_far=True)


def test_that_every_pixel_of_a_cell_meets_what_the_cell_shows() -> None:
    columns = some(l300=("2022-05-05", "2022-05-05"))
    for row, y in ((256, 1.0), (511, 1.99)):
        hit = met(columns, "2022-05-05", y)
        assert hit is not None
        assert hit.term_id == "short", row


def test_that_a_term_about_to_end_is_met_before_shorter_ones() -> None:
    columns = some(l400=("2023-11-01", "2024-02-10"), l401=("2024-02-09", "2024-02-11"))
    hit = met(columns, "2024-02-10")
    assert hit is not None
    assert hit.license_id == "l400"


def test_that_where_nothing_is_nothing_is_met() -> None:
    columns = some()
    assert met(columns, "2025-06-01") is None
    assert met(columns, "2022-05-05", 90.0) is None


def test_that_rows_which_are_not_described_yet_are_not_described_for_the_pointer() -> None:
    columns = Columns.build([a_license(id=str(n)) for n in range(600)], as_of=AS_OF)
    assert met(columns, "2024-05-05") is None
    assert not columns.is_prepared


def test_that_a_cell_says_how_much_shares_it() -> None:
    gap = a_license(
        a_term("a", "2020-01-01", "2020-12-31"), a_term("b", "2021-03-01", "2024-02-20"), id="gap"
    )
    lapsed = a_license(a_term("t", "2020-01-01", "2021-01-20"), id="lapsed")
    pending = a_license(a_term("t", "2024-06-01", "2024-12-31"), id="pending")
    columns = Columns.build([gap, lapsed, pending], as_of=AS_OF)
    columns.prepare()
    rows = range(3)

    def told(first: str, last: str) -> tuple[int, dict[Ink, int], int, int]:
        found = summary_of(columns, Cell(rows, parse_day(first), parse_day(last)))
        assert found is not None
        return found.licenses, found.terms, found.gaps, found.expiring

    assert told("2020-12-30", "2021-01-05") == (2, {Ink.IN_FORCE: 1, Ink.LAPSED: 1}, 1, 0)
    assert told("2024-02-19", "2024-07-01") == (2, {Ink.IN_FORCE: 1, Ink.PENDING: 1}, 0, 1)
    assert told(format_day(LAST + 5), format_day(LAST + 6)) == (0, {}, 0, 0)
