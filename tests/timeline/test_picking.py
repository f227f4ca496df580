"""Terms picked by a rectangle and many rows patched at once, against doing it one by one."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from desktop_app.domain.days import format_day, parse_day
from desktop_app.timeline.bar_geometry import term_box
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.picking import Edges, count_within, picked_boxes, terms_within
from desktop_app.timeline.rows import RowGeometry, Viewport
from desktop_app.timeline.scale import TimeScale
from tests.builders import a_license, a_term

START = parse_day("2024-01-01")
LICENSES = [
    a_license(
        *(
            a_term(
                f"t{turn}",
                format_day(START + number % 7 * 9 + turn * 60),
                format_day(START + number % 7 * 9 + turn * 60 + 50),
            )
            for turn in range(1 + number % 3)
        ),
        id=f"l{number}",
    )
    for number in range(300)
]
COLUMNS = Columns.build(LICENSES, as_of=START + 40)
SCALE = TimeScale(3.0, float(START))
edges = st.tuples(*[st.integers(-200, 900)] * 4).map(
    lambda e: Edges(min(e[0], e[2]), min(e[1], e[3]), max(e[0], e[2]), max(e[1], e[3]))
)
views = st.builds(
    lambda scroll, height, pinned: Viewport(
        width=600.0, height=400.0, scroll=scroll, rows=RowGeometry(height), pins=pinned
    ),
    st.floats(0, 9000),
    st.sampled_from((44.0, 28.0, 6.0)),
    st.integers(0, 2),
)


def meets(box: Any, edges: Edges) -> bool:
    across = box.x < edges.right and box.x + box.width > edges.left
    return across and box.y < edges.bottom and box.y + box.height > edges.top


@settings(deadline=None, max_examples=30)
@given(views, edges)
def test_that_a_rectangle_touches_what_its_boxes_say(view: Viewport, edges: Edges) -> None:
    found = terms_within(COLUMNS, SCALE, view, edges)
    assert len(found) == count_within(COLUMNS, SCALE, view, edges)
    wanted = [
        (license_.id, term.id)
        for license_ in LICENSES
        for term in license_.terms
        if (box := term_box(COLUMNS, SCALE, view, license_.id, term.id)) and meets(box, edges)
    ]
    assert sorted(found) == sorted(wanted)


@settings(deadline=None, max_examples=30)
@given(views, st.sets(st.integers(0, 299), max_size=40))
def test_that_picked_terms_in_view_have_the_boxes_of_each(view: Viewport, which: set[int]) -> None:
    picked = {f"l{number}": ("t0",) for number in which}
    rows = [number for number in sorted(which) if view.shows_row(number, 300)]
    wanted = [term_box(COLUMNS, SCALE, view, f"l{number}", "t0") for number in rows]
    assert sorted(picked_boxes(COLUMNS, SCALE, view, picked)) == sorted(
        box for box in wanted if box is not None
    )


@settings(deadline=None, max_examples=30)
@given(st.sets(st.integers(0, 299), min_size=1, max_size=30), st.integers(-30, 30))
def test_that_many_rows_patched_at_once_are_as_if_one_by_one(which: set[int], days: int) -> None:
    changes = [
        (LICENSES[n], replace(LICENSES[n], terms=a_license(moved(days)).terms), None)
        for n in sorted(which)
    ]
    at_once, singly = COLUMNS.patched_many(changes), COLUMNS
    for before, after, successor in changes:
        singly = singly.patched(before, after, successor)
    assert len(at_once) == len(singly) == 300
    for number in (*which, 0, 255, 256, 299):
        rows = range(number, number + 1)
        mine, theirs = at_once.window(rows), singly.window(rows)
        assert mine.license_ids == theirs.license_ids
        assert mine.first.tolist() == theirs.first.tolist()
        assert mine.labels == theirs.labels


def moved(days: int) -> Any:
    return a_term("t0", format_day(START + days), format_day(START + days + 20))
