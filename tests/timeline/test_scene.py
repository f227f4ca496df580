from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.calendar_rules import CalendarRules, FiscalName
from desktop_app.domain.days import MAX_DAY, MIN_DAY, format_day, parse_day
from desktop_app.domain.records import Basis, License
from desktop_app.timeline.calendar import Calendar
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.primitives import Fill, Ink, Label, Polygon, Rects, Scene
from desktop_app.timeline.rows import RowGeometry, Viewport
from desktop_app.timeline.scale import TimeScale
from desktop_app.timeline.scene import Selection, axis_scene, body_scene
from tests.builders import a_license, a_term, restricted
from tests.timeline.measure import EvenLetters

MEASURE = EvenLetters()
START = parse_day("2024-01-01")
AS_OF = parse_day("2024-02-15")
SCALE = TimeScale(4.0, float(START) - 10)
VIEWPORT = Viewport(width=1200.0, height=300.0)


def drawn(
    *licenses: License, scale: TimeScale = SCALE, selection: Selection | None = None
) -> Scene:
    columns = Columns.build(licenses, as_of=AS_OF)
    return body_scene(columns, scale, VIEWPORT, MEASURE, selection=selection)


def rects(scene: Scene, ink: Ink, fill: Fill = Fill.SOLID) -> list[list[float]]:
    return [
        row
        for item in scene.items
        if isinstance(item, Rects) and (item.ink, item.fill) == (ink, fill)
        for row in item.xywh.tolist()
    ]


def labels(scene: Scene) -> dict[str, Label]:
    return {item.text: item for item in scene.items if isinstance(item, Label)}


def test_that_a_bar_runs_from_its_first_day_to_the_end_of_its_last() -> None:
    scene = drawn(a_license(a_term("a", "2024-01-01", "2024-03-31")))
    assert rects(scene, Ink.IN_FORCE) == [[40.0, 9.0, 4.0 * 91, 26.0]]


def test_that_an_open_end_runs_on_beyond_the_right_edge() -> None:
    (bar,) = rects(drawn(a_license(a_term("a", "2024-01-01", None))), Ink.IN_FORCE)
    assert bar[0] + bar[2] > VIEWPORT.width


def test_that_neighbors_keep_a_seam() -> None:
    scene = drawn(
        a_license(a_term("a", "2024-01-01", "2024-01-31"), a_term("b", "2024-02-01", "2024-03-31"))
    )
    (one,), (other,) = rects(scene, Ink.IN_FORCE), rects(scene, Ink.IN_FORCE_ALT)
    assert other[0] - (one[0] + one[2]) == 1.5


def test_that_a_one_day_term_in_a_century_is_still_seen() -> None:
    scale = TimeScale.fitting(START - 18_000, START + 18_000, VIEWPORT.width)
    scene = drawn(a_license(a_term("a", "2024-02-15", "2024-02-15")), scale=scale)
    ((_, _, width, _),) = rects(scene, Ink.IN_FORCE)
    assert width >= 2.0


def test_that_an_end_known_to_the_month_fades_over_the_month() -> None:
    scene = drawn(a_license(a_term("a", "2024-01-01", "2024-03")))
    ((x, _, width, _),) = rects(scene, Ink.IN_FORCE, Fill.FADE_RIGHT)
    assert x == pytest.approx(SCALE.x(parse_day("2024-03-02")))
    assert x + width == pytest.approx(SCALE.x(parse_day("2024-04-01")))


def test_that_a_gap_is_hatched_and_the_restriction_is_a_band_along_the_bottom() -> None:
    scene = drawn(
        a_license(a_term("a", "2024-01-05", "2024-03-31"), restriction=restricted("2024-01-01"))
    )
    assert rects(scene, Ink.ALARM, Fill.FINE_HATCH) == [[40.0, 9.0, 16.0, 26.0]]
    (band,) = rects(scene, Ink.RESTRICTION)
    assert band[:2] == [40.0, 39.0]


def test_that_an_expiring_end_has_a_cap() -> None:
    scene = drawn(a_license(a_term("a", "2024-01-01", "2024-03-01")))
    assert rects(scene, Ink.EXPIRING) == [[SCALE.x(parse_day("2024-03-02")) - 4.0, 9.0, 4.0, 26.0]]


def test_that_publication_is_a_triangle_below_the_middle_of_its_day() -> None:
    scene = drawn(a_license(a_term("a", "2024-01-01", "2024-03-31", published="2024-01-20")))
    (mark,) = (item for item in scene.items if isinstance(item, Polygon))
    assert mark.points[2][0] == SCALE.x(parse_day("2024-01-20")) + 2.0


def test_that_the_as_of_line_stands_in_the_middle_of_its_day() -> None:
    ((x, y, width, height),) = rects(drawn(), Ink.ALARM)
    assert (x + width / 2, y, height) == (SCALE.x(AS_OF) + 2.0, 0.0, VIEWPORT.height)


def test_that_the_selected_term_is_whole_outlined_and_painted_after_the_others() -> None:
    license_ = a_license(
        a_term("a", "2024-01-01", "2024-03-31"), a_term("b", "2024-02-01", "2024-04-30")
    )
    scene = drawn(license_, selection=Selection("lic", "a"))
    order = [item for item in scene.items if isinstance(item, Rects)]
    place = next(n for n, item in enumerate(order) if item.fill is Fill.OUTLINE)
    above = order[place - 1]
    assert above.ink is Ink.IN_FORCE
    assert above.xywh[0, 2] == 4.0 * 91
    assert rects(scene, Ink.SELECTION) == [[0.0, 0.0, VIEWPORT.width, 44.0]]


def test_that_a_label_slides_while_its_bar_starts_out_of_view() -> None:
    scale = TimeScale(4.0, float(START) + 30)
    found = labels(drawn(a_license(a_term("a", "2024-01-01", "2024-06-30")), scale=scale))
    assert 0 < found["a"].x < 20


def test_that_a_label_without_room_inside_stands_to_the_right() -> None:
    found = labels(drawn(a_license(a_term("grant", "2024-01-01", "2024-01-02"))))
    assert found["grant"].x > SCALE.x(parse_day("2024-01-03"))
    assert found["grant"].ink is Ink.MUTED


def test_that_a_label_steps_aside_for_the_as_of_line_where_its_bar_has_room() -> None:
    long = labels(drawn(a_license(a_term("grant", "2024-02-12", "2024-12-31"))))["grant"]
    assert long.x > SCALE.x(AS_OF) + 2.0
    short = labels(drawn(a_license(a_term("grant", "2024-02-12", "2024-02-26"))))["grant"]
    assert short.x < SCALE.x(AS_OF)


def test_that_a_label_beside_a_bar_is_shortened_rather_than_crossed_by_the_as_of_line() -> None:
    def beside(extended_on: str, through: str) -> list[str]:
        chain = a_license(
            a_term("grant", "2024-01-01", extended_on),
            a_term("extension", extended_on, through, action="extend"),
        )
        return [text for text in labels(drawn(chain)) if text.startswith("extension")]

    assert beside("2024-01-23", "2024-01-24") == ["extension"]
    assert beside("2024-01-03", "2024-01-04") == ["extension · +1 d"]


def boxes(scene: Scene) -> Iterator[tuple[float, float, float]]:
    for item in scene.items:
        if isinstance(item, Label):
            yield item.y, item.x, item.x + MEASURE.width(item.text, item.role)


terms = st.lists(
    st.tuples(st.integers(0, 1500), st.integers(0, 400), st.text("abc ", min_size=1, max_size=12)),
    min_size=1,
    max_size=12,
)


@given(terms, st.floats(0.05, 40.0), st.integers(-200, 1500))
def test_that_labels_never_overlap(
    chain: list[tuple[int, int, str]], px_per_day: float, shift: int
) -> None:
    license_ = a_license(
        *(
            a_term(
                str(n),
                format_day(START + first),
                format_day(START + first + days),
                designation=name,
            )
            for n, (first, days, name) in enumerate(chain)
        )
    )
    scene = drawn(license_, scale=TimeScale(px_per_day, float(START + shift)))
    found = sorted(boxes(scene))
    for (y, _, right), (below, left, _) in pairwise(found):
        assert below > y or left >= right
    for _, left, right in found:
        assert left >= 0
        assert right <= VIEWPORT.width


@given(
    st.integers(MIN_DAY, MAX_DAY),
    st.floats(1e-4, 200.0),
    st.floats(20.0, 3000.0),
    st.builds(
        CalendarRules,
        fiscal_start=st.integers(1, 12),
        fiscal_name=st.sampled_from(FiscalName),
        first_weekday=st.integers(0, 6),
        iso_weeks=st.booleans(),
    ),
)
def test_that_axis_labels_stay_inside_and_apart_at_every_zoom_from_year_1_to_9999(
    day: int, px_per_day: float, width: float, rules: CalendarRules
) -> None:
    calendar = Calendar(rules=rules, holidays={day: "A feast"})
    scale = TimeScale(px_per_day, float(day))
    scene = axis_scene(scale, width, 48.0, MEASURE, day, calendar)
    viewport = Viewport(width=width, height=400.0)
    body_scene(Columns.build((), as_of=day), scale, viewport, MEASURE, calendar=calendar)
    found = sorted(boxes(scene))
    for (one, _, right), (other, left, _) in pairwise(found):
        if one == other:
            assert left > right
    assert len(scene.items) < 4 * width + 100


def test_that_the_axis_names_the_year_though_its_start_is_out_of_view() -> None:
    scale = TimeScale.fitting(parse_day("2019-04-15"), parse_day("2020-09-30"), 1200.0)
    found = labels(axis_scene(scale, 1200.0, 48.0, MEASURE, parse_day("2019-11-15")))
    assert found["2019"].x < 20
    assert found["2020"].x > scale.x(parse_day("2020-01-01"))
    assert "Nov 15, 2019" in found


def test_that_the_year_moves_aside_for_the_as_of_day() -> None:
    scale = TimeScale.fitting(parse_day("2020-01-01"), parse_day("2020-12-31"), 1200.0)
    found = labels(axis_scene(scale, 1200.0, 48.0, MEASURE, parse_day("2020-01-10")))
    pill = found["Jan 10, 2020"]
    assert found["2020"].x > pill.x + MEASURE.width(pill.text, pill.role)


def test_that_only_rows_in_view_are_drawn() -> None:
    licenses = [a_license(a_term("a"), id=str(n)) for n in range(1000)]
    columns = Columns.build(licenses, as_of=AS_OF)
    viewport = Viewport(width=1200.0, height=300.0, scroll=440.0)
    bars = rects(body_scene(columns, SCALE, viewport, MEASURE), Ink.IN_FORCE)
    assert len(bars) == 7
    assert bars[0][1] == 9.0


@pytest.mark.parametrize("row_height", [0.5, 3.0, 12.0, 28.0, 44.0, 80.0])
def test_that_bars_stay_within_their_rows_at_every_height(row_height: float) -> None:
    geometry = RowGeometry(row_height)
    assert geometry.bar_top >= 0
    assert 0 < geometry.bar_height <= row_height


def test_that_nothing_is_drawn_for_no_licenses_but_the_calendar() -> None:
    scene = drawn()
    assert not labels(scene)
    assert all(np.isfinite(item.xywh).all() for item in scene.items if isinstance(item, Rects))


def test_that_every_item_is_finite_and_near_the_window() -> None:
    scale = TimeScale(200.0, float(START))
    scene = drawn(
        a_license(a_term("a", "1000-01-01", None), a_term("b", "1500-01-01", "9000-01-01")),
        scale=scale,
    )
    for item in scene.items:
        if isinstance(item, Rects):
            assert (np.abs(item.xywh) < 10_000).all()


def test_that_a_label_stands_on_the_certain_part_of_its_bar() -> None:
    found = labels(drawn(a_license(a_term("grant", "2024-01", "2024-06-30"))))
    assert found["grant"].x >= SCALE.x(parse_day("2024-01-31"))


def test_that_a_label_upon_hatching_has_a_plate() -> None:
    reported = a_license(a_term("renewal", "2024-01-01", "2024-06-30", basis=Basis.REPORTED))
    scene = drawn(reported)
    ((x, y, width, height),) = rects(scene, Ink.SURFACE)
    label = labels(scene)["renewal"]
    assert x < label.x
    assert x + width > label.x + MEASURE.width(label.text, label.role)
    assert y < label.y < y + height


def test_that_a_bar_upon_a_longer_one_is_set_off_by_a_seam() -> None:
    license_ = a_license(
        a_term("a", "2024-01-01", "2024-12-31"),
        a_term("b", "2024-02-01", "2024-02-29", basis=Basis.REPORTED),
    )
    seams = rects(drawn(license_), Ink.BACKGROUND)[1:]
    begin, end = SCALE.x(parse_day("2024-02-01")), SCALE.x(parse_day("2024-03-01"))
    assert [(x, x + width) for x, _, width, _ in seams] == [(begin, end + 1.5)]
