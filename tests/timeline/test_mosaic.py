from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from desktop_app.domain.days import format_day, parse_day
from desktop_app.domain.records import License
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.density import Cut, cell_codes
from desktop_app.timeline.mosaic import Mosaic
from desktop_app.timeline.primitives import CellCode, Ink
from desktop_app.timeline.rows import RowGeometry, Viewport
from desktop_app.timeline.scale import TimeScale
from tests.builders import a_license, a_term

START = parse_day("2020-01-01")
AS_OF = START + 1000

licenses = st.lists(
    st.lists(st.tuples(st.integers(0, 3000), st.integers(0, 500)), min_size=1, max_size=3),
    min_size=1,
    max_size=40,
)


def built(chains: list[list[tuple[int, int]]]) -> Columns:
    return Columns.build([of_days(n, chain) for n, chain in enumerate(chains)], as_of=AS_OF)


def of_days(number: int, chain: list[tuple[int, int]]) -> License:
    terms = (
        a_term(str(n), format_day(START + first), format_day(START + first + days))
        for n, (first, days) in enumerate(chain)
    )
    return a_license(*terms, id=f"lic-{number}")


def codes_of(columns: Columns, cut: Cut) -> NDArray[np.uint8]:
    return cell_codes(columns.blocks_over(cut.rows), cut)


@given(licenses, st.integers(0, 4), st.integers(0, 6))
def test_that_no_term_is_hidden_however_many_share_a_cell(
    chains: list[list[tuple[int, int]]], row_power: int, day_power: int
) -> None:
    columns = built(chains)
    first_bin = START >> day_power
    cut = Cut(range(len(columns)), row_power, first_bin, (4000 >> day_power) + 2, day_power)
    density = codes_of(columns, cut) & 7
    for row, chain in enumerate(chains):
        for first, days in chain:
            low = (START + first) >> day_power
            high = (START + first + days) >> day_power
            cells = density[row >> row_power, low - first_bin : high - first_bin + 1]
            assert (cells > 0).all()


@given(licenses)
def test_that_a_cell_of_one_row_and_one_day_holds_what_the_row_holds(
    chains: list[list[tuple[int, int]]],
) -> None:
    columns = built(chains)
    codes = codes_of(columns, Cut(range(len(columns)), 0, START, 3600, 0))
    for row, chain in enumerate(chains):
        covered = np.zeros(3600, dtype=bool)
        for first, days in chain:
            covered[first : first + days + 1] = True
        np.testing.assert_array_equal((codes[row] & 7) > 0, covered)


def test_that_density_prevailing_status_and_alarm_can_be_told() -> None:
    lapsed = [of_days(n, [(0, 99)]) for n in range(3)]
    in_gap = a_license(
        a_term("a", format_day(START), format_day(START + 9)),
        a_term("b", format_day(START + 20), None),
        id="gap",
    )
    columns = Columns.build([*lapsed, in_gap], as_of=AS_OF)
    codes = codes_of(columns, Cut(range(4), 2, START, 200, 0))[0]
    told = [CellCode.unpacked(int(codes[day])) for day in (5, 15, 50, 150)]
    assert told == [
        (7, Ink.LAPSED, 0, False),
        (6, Ink.LAPSED, 2, False),
        (7, Ink.LAPSED, 0, False),
        (2, Ink.IN_FORCE, 0, False),
    ]


def test_that_a_place_where_cover_is_about_to_end_survives_among_many() -> None:
    many = [of_days(n, [(0, 3000)]) for n in range(63)]
    ending = of_days(99, [(0, 1010)])
    columns = Columns.build([*many, ending], as_of=AS_OF)
    codes = codes_of(columns, Cut(range(64), 6, START, 1100, 0))[0]
    assert [day for day in range(1100) if CellCode.unpacked(int(codes[day]))[3]] == [1010]


def window(row_height: float = 0.25) -> Viewport:
    return Viewport(width=800.0, height=200.0, rows=RowGeometry(row_height))


def many(count: int = 700) -> list[License]:
    return [of_days(n, [(n, 300), (n + 400, 100)]) for n in range(count)]


SCALE = TimeScale(0.4, float(START))


def sheets(mosaic: Mosaic, columns: Columns) -> list[NDArray[np.uint8]]:
    return [cells.sheet.codes for cells in mosaic.cells(columns, SCALE, window(), 1000)]


def test_that_cells_are_one_to_two_pixels_wide_and_high() -> None:
    columns = Columns.build(many(), as_of=AS_OF)
    for cells in Mosaic().cells(columns, SCALE, window(), 1000):
        lines, bins = cells.sheet.codes.shape
        assert 1.0 <= cells.width / bins < 2.0
        assert 1.0 <= cells.height / lines < 2.0


def test_that_what_was_computed_is_kept() -> None:
    columns, mosaic = Columns.build(many(), as_of=AS_OF), Mosaic()
    first = mosaic.cells(columns, SCALE, window(), 1000)
    again = mosaic.cells(columns, SCALE, window(), 0)
    assert [cells.sheet for cells in again] == [cells.sheet for cells in first]
    assert mosaic.is_complete


def test_that_a_picture_that_is_not_ready_shows_the_one_before_meanwhile() -> None:
    columns, mosaic = Columns.build(many(), as_of=AS_OF), Mosaic()
    before = mosaic.cells(columns, SCALE, window(), 1000)
    nearer = mosaic.cells(columns, SCALE.zoomed(4, 100), window(0.9), 1)
    assert not mosaic.is_complete
    assert nearer[0].sheet == before[0].sheet
    assert nearer[0].width == pytest.approx(4 * before[0].width)
    while not mosaic.is_complete:
        nearer = mosaic.cells(columns, SCALE.zoomed(4, 100), window(0.9), 1)
    assert before[0].sheet not in [cells.sheet for cells in nearer]


def test_that_an_edit_changes_the_cells_of_its_rows_and_leaves_other_tiles_alone() -> None:
    everything = many()
    columns, mosaic = Columns.build(everything, as_of=AS_OF), Mosaic()
    before = mosaic.cells(columns, SCALE, window(), 1000)
    changed = of_days(500, [(0, 5)])
    columns = columns.patched(everything[500], changed)
    everything[500] = changed
    after = mosaic.cells(columns, SCALE, window(), 0)
    assert before[0].sheet == after[0].sheet
    rebuilt = sheets(Mosaic(), Columns.build(everything, as_of=AS_OF))
    for mine, theirs in zip([cells.sheet.codes for cells in after], rebuilt, strict=True):
        np.testing.assert_array_equal(mine, theirs)
