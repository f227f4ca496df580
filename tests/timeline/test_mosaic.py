from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from desktop_app.domain.days import format_day, parse_day
from desktop_app.domain.records import License
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.density import Cut, cell_areas, cell_codes
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


def prepared(everything: list[License]) -> Columns:
    columns = Columns.build(everything, as_of=AS_OF)
    columns.prepare()
    return columns


def codes_of(columns: Columns, cut: Cut) -> NDArray[np.uint16]:
    return cell_codes(columns.blocks_over(cut.rows), cut)


def density_of(columns: Columns, cut: Cut) -> NDArray[np.int64]:
    return CellCode.unpacked(codes_of(columns, cut)).density


@given(licenses, st.integers(0, 4), st.integers(0, 6))
def test_that_no_term_is_hidden_however_many_share_a_cell(
    chains: list[list[tuple[int, int]]], row_power: int, day_power: int
) -> None:
    columns = built(chains)
    first_bin = START >> day_power
    cut = Cut(range(len(columns)), row_power, first_bin, (4000 >> day_power) + 2, day_power)
    density = density_of(columns, cut)
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
    density = density_of(columns, Cut(range(len(columns)), 0, START, 3600, 0))
    for row, chain in enumerate(chains):
        covered = np.zeros(3600, dtype=bool)
        for first, days in chain:
            covered[first : first + days + 1] = True
        np.testing.assert_array_equal(density[row], np.where(covered, 15, 0))


def test_that_density_shares_and_gaps_can_be_told() -> None:
    lapsed = [of_days(n, [(0, 99)]) for n in range(3)]
    in_gap = a_license(
        a_term("a", format_day(START), format_day(START + 9)),
        a_term("b", format_day(START + 20), None),
        id="gap",
    )
    columns = Columns.build([*lapsed, in_gap], as_of=AS_OF)
    codes = codes_of(columns, Cut(range(4), 2, START, 200, 0))[0]
    facts = CellCode.unpacked(codes[[5, 15, 50, 150]])
    inks = [
        (CellCode.INKS[kind], CellCode.INKS[other])
        for kind, other in zip(facts.first, facts.second, strict=True)
    ]
    lapsed_and_in_force = (Ink.LAPSED, Ink.IN_FORCE)
    assert facts.density.tolist() == [15, 12, 15, 4]
    assert inks[0] == inks[2] == lapsed_and_in_force
    assert inks[3][0] is Ink.IN_FORCE
    assert facts.share.tolist() == [3, 0, 3, 0]
    assert facts.alarm.tolist() == [0, 4, 0, 0]


def test_that_a_place_where_cover_is_about_to_end_survives_among_many() -> None:
    many = [of_days(n, [(0, 3000)]) for n in range(63)]
    ending = of_days(99, [(0, 1010)])
    columns = Columns.build([*many, ending], as_of=AS_OF)
    codes = codes_of(columns, Cut(range(64), 6, START, 1100, 0))[0]
    warned = np.flatnonzero(CellCode.unpacked(codes).expiring).tolist()
    assert warned == [1010, 1011, 1012, 1013]


@given(licenses, st.integers(0, 3), st.integers(0, 5))
def test_that_four_cells_hold_as_many_days_as_the_one_they_make_up(
    chains: list[list[tuple[int, int]]], row_power: int, day_power: int
) -> None:
    columns = built(chains)
    rows = range(len(columns))
    first = START >> day_power + 1
    fine = cell_areas(columns.blocks_over(rows), Cut(rows, row_power, first * 2, 8192, day_power))
    coarse = cell_areas(
        columns.blocks_over(rows), Cut(rows, row_power + 1, first, 4096, day_power + 1)
    )
    padded = np.zeros((coarse.shape[0] * 2, 8192))
    padded[: len(fine)] = fine
    np.testing.assert_array_equal(padded.reshape(-1, 2, 4096, 2).sum(axis=(1, 3)), coarse)


def window(row_height: float = 0.25) -> Viewport:
    return Viewport(width=800.0, height=200.0, rows=RowGeometry(row_height))


def many(count: int = 700) -> list[License]:
    return [of_days(n, [(n, 300), (n + 400, 100)]) for n in range(count)]


SCALE = TimeScale(0.4, float(START))


def sheets(mosaic: Mosaic, columns: Columns) -> list[NDArray[np.uint16]]:
    return [cells.sheet.codes for cells in mosaic.cells(columns, SCALE, window(), 1000)]


def test_that_cells_are_one_to_two_pixels_wide_and_high() -> None:
    columns = prepared(many())
    for cells in Mosaic().cells(columns, SCALE, window(), 1000):
        lines, bins = cells.sheet.codes.shape
        assert 1.0 <= cells.width / bins < 2.0
        assert 1.0 <= cells.height / lines < 2.0


def test_that_what_was_computed_is_kept() -> None:
    columns, mosaic = prepared(many()), Mosaic()
    first = mosaic.cells(columns, SCALE, window(), 1000)
    again = mosaic.cells(columns, SCALE, window(), 0)
    assert [cells.sheet for cells in again] == [cells.sheet for cells in first]
    assert mosaic.is_complete


def test_that_a_picture_that_is_not_ready_shows_the_one_before_meanwhile() -> None:
    columns, mosaic = prepared(many()), Mosaic()
    before = mosaic.cells(columns, SCALE, window(), 1000)
    nearer = mosaic.cells(columns, SCALE.zoomed(4, 100), window(0.9), 0)
    assert not mosaic.is_complete
    assert nearer[0].sheet == before[0].sheet
    assert nearer[0].width == pytest.approx(4 * before[0].width)
    while not mosaic.is_complete:
        nearer = mosaic.cells(columns, SCALE.zoomed(4, 100), window(0.9), 1)
    assert before[0].sheet not in [cells.sheet for cells in nearer]


def test_that_what_was_never_seen_is_computed_at_once_and_not_left_blank() -> None:
    columns, mosaic = prepared(many()), Mosaic()
    cells = mosaic.cells(columns, SCALE, window(), 0)
    assert mosaic.is_complete
    assert sum(each.height for each in cells) >= window().rows.total_height(len(columns))


def test_that_a_window_with_very_many_tiles_is_built_up_over_some_frames() -> None:
    """At a million terms the first picture of all rows would take a third of a second."""
    licenses = [of_days(number, [(0, 5)]) for number in range(1_200)]
    columns, mosaic = prepared(licenses), Mosaic()
    tall = Viewport(width=800.0, height=1_300.0, rows=RowGeometry(row_height=1.0))
    first = mosaic.cells(columns, SCALE, tall, 0)
    assert first
    assert not mosaic.is_complete
    frames, more = 1, first
    while not mosaic.is_complete:
        more = mosaic.cells(columns, SCALE, tall, 0)
        frames += 1
    assert 2 < frames < 20
    assert len(more) > len(first)


def test_that_rows_which_are_not_described_yet_are_waited_for_and_not_described() -> None:
    columns, mosaic = Columns.build(many(), as_of=AS_OF), Mosaic()
    assert mosaic.cells(columns, SCALE, window(), 1000) == []
    assert not mosaic.is_complete
    assert not columns.is_prepared
    columns.prepare()
    assert mosaic.cells(columns, SCALE, window(), 1000)
    assert mosaic.is_complete


def test_that_the_next_resolutions_are_ready_once_they_were_foreseen() -> None:
    columns, mosaic = prepared(many()), Mosaic()
    mosaic.cells(columns, SCALE, window(), 0)
    while mosaic.foresee(columns, SCALE, window()):
        pass
    for factor in (0.5, 2.0):
        mosaic.cells(columns, SCALE.zoomed(factor, 400.0), window(), 0)
        assert mosaic.is_complete
        mosaic.cells(columns, SCALE, window(0.25 * factor), 0)
        assert mosaic.is_complete


def test_that_an_edit_changes_the_cells_of_its_rows_and_leaves_other_tiles_alone() -> None:
    everything = many()
    columns, mosaic = prepared(everything), Mosaic()
    before = mosaic.cells(columns, SCALE, window(), 1000)
    changed = of_days(500, [(0, 5)])
    columns = columns.patched(everything[500], changed)
    everything[500] = changed
    after = mosaic.cells(columns, SCALE, window(), 0)
    assert before[0].sheet == after[0].sheet
    rebuilt = sheets(Mosaic(), prepared(everything))
    for mine, theirs in zip([cells.sheet.codes for cells in after], rebuilt, strict=True):
        np.testing.assert_array_equal(mine, theirs)
