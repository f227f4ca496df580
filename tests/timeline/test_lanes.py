"""Bars of one row: those that truly overlap lie in lanes, and no label lies upon another."""

from __future__ import annotations

from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.cover import OverlapCause, overlaps
from desktop_app.domain.days import format_day, parse_day
from desktop_app.domain.records import License
from desktop_app.timeline.bar_geometry import bar_rects
from desktop_app.timeline.claim_marks import claim_boxes
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.hit import hit_test
from desktop_app.timeline.labels import Beside, bar_labels
from desktop_app.timeline.lanes import WHOLE, Lane, in_lanes
from desktop_app.timeline.primitives import Label
from desktop_app.timeline.rows import RowGeometry, Viewport
from desktop_app.timeline.scale import TimeScale
from tests.builders import a_license, a_report, a_term
from tests.timeline.measure import EvenLetters

START = parse_day("2020-01-01")
AS_OF = parse_day("2020-03-01")


@st.composite
def crowded(draw: st.DrawFn) -> License:
    """Terms that touch, overlap and lie within one another."""
    terms = []
    for number in range(draw(st.integers(1, 7))):
        first = START + draw(st.integers(0, 200))
        last = draw(st.none() | st.integers(0, 120))
        terms.append(
            a_term(
                f"t{number}",
                format_day(first),
                None if last is None else format_day(first + last),
                action=draw(st.sampled_from(["grant", "extend", "amend"])),
                designation=draw(st.sampled_from(["", "GL 8", "Extension number seven"])),
            )
        )
    until = format_day(START + draw(st.integers(0, 400)))
    reports = (a_report(about_term="t0", claimed_until=until, reported="2020-02-01", outlet="R"),)
    return a_license(*terms, reports=reports if draw(st.booleans()) else ())


heights = st.sampled_from([16.0, 20.0, 28.0, 31.0, 44.0, 66.0, 88.0])
scales = st.builds(
    TimeScale, st.sampled_from([0.2, 1.0, 3.3, 12.0, 90.0]), st.floats(START - 300, START + 300)
)


def truly_apart(license_: License) -> list[tuple[str, str]]:
    return [
        (shared.earlier, shared.later)
        for shared in overlaps(license_)
        if shared.cause is OverlapCause.TRUE_OVERLAP
        and (shared.last is None or shared.last > shared.first)
    ]


@given(crowded(), heights, scales)
def test_that_terms_that_truly_overlap_share_no_pixel(
    license_: License, height: float, scale: TimeScale
) -> None:
    columns = Columns.build([license_], as_of=AS_OF)
    viewport = Viewport(width=900, height=400, rows=RowGeometry(height))
    block = columns.window(range(1))
    rects = bar_rects(block, range(1), scale, viewport)
    for one, other in truly_apart(license_):
        a, b = block.term_ids.index(one), block.term_ids.index(other)
        upper, lower = (a, b) if rects.top[a] < rects.top[b] else (b, a)
        assert rects.top[upper] + rects.height[upper] <= rects.top[lower] + 1e-6
    assert (rects.top >= 0).all()
    assert (rects.top + rects.height <= height).all()
    assert (rects.height > 0).all()


@given(crowded(), heights, scales)
def test_that_every_term_in_a_lane_is_met_in_its_middle(
    license_: License, height: float, scale: TimeScale
) -> None:
    columns = Columns.build([license_], as_of=AS_OF)
    viewport = Viewport(width=900, height=400, rows=RowGeometry(height))
    block = columns.window(range(1))
    rects = bar_rects(block, range(1), scale, viewport)
    for index in np.flatnonzero(block.lanes > 1).tolist():
        left, right = max(0.0, rects.left[index]), min(900.0, rects.shown[index])
        if right - left < 8 or (block.lanes == 1).any():
            continue
        y = rects.top[index] + rects.height[index] / 2
        hit = hit_test(columns, scale, viewport, (left + right) / 2, y)
        assert hit is not None
        met = block.term_ids.index(hit.term_id or "")
        assert block.lane[met] == block.lane[index] or block.lanes[met] != block.lanes[index]


@given(st.lists(crowded(), min_size=1, max_size=3), heights, scales, st.none() | st.floats(0, 900))
def test_that_no_label_lies_upon_another(
    licenses: list[License], height: float, scale: TimeScale, line: float | None
) -> None:
    columns = Columns.build(list(licenses), as_of=AS_OF)
    rows = range(len(columns))
    viewport = Viewport(width=900, height=400, rows=RowGeometry(height))
    block = columns.window(rows)
    rects = bar_rects(block, rows, scale, viewport)
    claims = claim_boxes(block, rows, scale, viewport)
    measure = EvenLetters()
    found = [
        each
        for each in bar_labels(block, rects, claims, viewport, measure, Beside(line))
        if isinstance(each, Label)
    ]
    for one, other in combinations(found, 2):
        if abs(one.y - other.y) >= measure.ascent(one.role):
            continue
        left, right = sorted((one, other), key=lambda label: label.x)
        assert left.x + measure.width(left.text, left.role) <= right.x + 0.5
    for label in found:
        assert label.x >= 0
        assert label.x + measure.width(label.text, label.role) <= 900 + 0.5


@given(st.integers(0, 12), st.data())
def test_that_lanes_are_as_few_as_rivals_need(count: int, data: st.DataObject) -> None:
    days = [(START + n, START + n + 30) for n in range(count)]
    pairs = list(combinations(range(count), 2))
    apart = set(data.draw(st.lists(st.sampled_from(pairs), unique=True))) if pairs else set()
    lanes = in_lanes(days, apart)
    for one, other in apart:
        assert lanes[one].lane != lanes[other].lane
        assert lanes[one].lanes == lanes[other].lanes
    for index, lane in enumerate(lanes):
        assert 0 <= lane.lane < lane.lanes
        if not any(index in pair for pair in apart):
            assert lane == WHOLE


def test_that_handover_days_and_early_effect_keep_the_whole_height() -> None:
    license_ = a_license(
        a_term("a", "2020-01-01", "2020-03-01"),
        a_term("b", "2020-03-01", "2020-06-01", action="extend"),
        a_term("c", "2020-05-25", "2020-09-01", action="extend"),
    )
    block = Columns.build([license_], as_of=AS_OF).window(range(1))
    assert block.lanes.tolist() == [1, 1, 1]


def test_that_two_grants_side_by_side_have_a_lane_each() -> None:
    license_ = a_license(
        a_term("a", "2020-01-01", "2020-12-31"),
        a_term("b", "2020-03-01", "2020-06-01"),
        a_term("c", "2021-01-01", "2021-06-01", action="extend"),
    )
    block = Columns.build([license_], as_of=AS_OF).window(range(1))
    lanes = [Lane(*pair) for pair in zip(block.lane.tolist(), block.lanes.tolist(), strict=True)]
    assert lanes == [Lane(0, 2), Lane(1, 2), WHOLE]
