"""What the exact painter shows, the dense one shows too, wherever the levels change."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from desktop_app.domain.days import format_day, parse_day
from desktop_app.domain.records import License
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.mosaic import Mosaic
from desktop_app.timeline.primitives import Cells, Rects, Scene
from desktop_app.timeline.rows import RowGeometry, Viewport
from desktop_app.timeline.scale import TimeScale
from desktop_app.timeline.scene import body_scene
from desktop_app.timeline.show import PLAIN
from tests.builders import a_license, a_term
from tests.timeline.measure import EvenLetters

START = parse_day("1960-01-01")
AS_OF = START + 15_000
WIDTH, HEIGHT = 240, 120

chains = st.lists(
    st.lists(st.tuples(st.integers(0, 36_000), st.integers(0, 900)), min_size=1, max_size=3),
    min_size=1,
    max_size=60,
)


def collection(days: list[list[tuple[int, int]]]) -> Columns:
    columns = Columns.build([a_chain(n, chain) for n, chain in enumerate(days)], as_of=AS_OF)
    columns.prepare()
    return columns


def a_chain(number: int, days: list[tuple[int, int]]) -> License:
    terms = (
        a_term(str(n), format_day(START + first), format_day(START + first + more))
        for n, (first, more) in enumerate(days)
    )
    return a_license(*terms, id=f"lic-{number}")


def bars_of(columns: Columns, scale: TimeScale, viewport: Viewport) -> Scene:
    """The bars alone, as the exact painter lays them out."""
    with_ground = body_scene(columns, scale, viewport, EvenLetters(), show=PLAIN)
    without = body_scene(Columns.build((), as_of=AS_OF), scale, viewport, EvenLetters(), show=PLAIN)
    behind = {item.ink for item in without.items if isinstance(item, Rects)}
    kept = tuple(i for i in with_ground.items if isinstance(i, Rects) and i.ink not in behind)
    return Scene(width=viewport.width, height=viewport.height, items=kept)


def exact_pixels(scene: Scene) -> NDArray[np.bool_]:
    """Pixels that bars cover, each on whole pixels and one high and wide at least."""
    seen = np.zeros((HEIGHT, WIDTH), dtype=bool)
    for item in scene.items:
        assert isinstance(item, Rects)
        for x, y, width, height in item.xywh.tolist():
            left, top = round(x), round(y)
            right, bottom = max(left + 1, round(x + width)), max(top + 1, round(y + height))
            seen[max(0, top) : max(0, bottom), max(0, left) : max(0, right)] = True
    return seen


def dense_pixels(cells: list[Cells]) -> NDArray[np.bool_]:
    """Pixels whose middles lie in cells that hold something: scaling without smoothing."""
    seen = np.zeros((HEIGHT, WIDTH), dtype=bool)
    for each in cells:
        lines, bins = each.sheet.codes.shape
        column = np.floor((np.arange(WIDTH) + 0.5 - each.x) / each.width * bins).astype(int)
        line = np.floor((np.arange(HEIGHT) + 0.5 - each.y) / each.height * lines).astype(int)
        across = np.flatnonzero((column >= 0) & (column < bins))
        down = np.flatnonzero((line >= 0) & (line < lines))
        codes = each.sheet.codes[np.ix_(line[down], column[across])]
        seen[np.ix_(down, across)] |= codes > 0
    return seen


def near(seen: NDArray[np.bool_], reach: int) -> NDArray[np.bool_]:
    """Pixels that are within some pixels of those."""
    padded = np.pad(seen, reach)
    shifts = range(2 * reach + 1)
    return np.logical_or.reduce(
        [padded[dy : dy + HEIGHT, dx : dx + WIDTH] for dy in shifts for dx in shifts]
    )


@settings(max_examples=60)
@given(chains, st.floats(0.3, 1.99), st.floats(0.004, 3.0), st.integers(0, 36_000))
def test_that_the_dense_view_never_hides_a_term_that_the_exact_one_shows(
    days: list[list[tuple[int, int]]], row_height: float, px_per_day: float, at: int
) -> None:
    columns = collection(days)
    scale = TimeScale(px_per_day, START + at - WIDTH / 2 / px_per_day)
    viewport = Viewport(width=WIDTH, height=HEIGHT, rows=RowGeometry(row_height))
    exact = exact_pixels(bars_of(columns, scale, viewport))
    dense = dense_pixels(Mosaic().cells(columns, scale, viewport, 1_000))
    # What is cut by the window's edge may have no pixel within.
    exact[:, :2] = exact[:, -2:] = False
    # A cell is up to two pixels wide and stands where its days begin, not where the bar does;
    # the exact painter makes the shortest bar two pixels wide.
    assert not (exact & ~near(dense, 2)).any()


def test_that_one_day_in_a_hundred_years_is_a_pixel_of_its_own() -> None:
    for number in range(0, 36_000, 997):
        columns = collection([[(number, 0)]])
        scale = TimeScale.fitting(START, START + 36_525, WIDTH, margin=4.0)
        viewport = Viewport(width=WIDTH, height=HEIGHT, rows=RowGeometry(0.5))
        dense = dense_pixels(Mosaic().cells(columns, scale, viewport, 1_000))
        assert 1 <= int(dense.sum()) <= 9
