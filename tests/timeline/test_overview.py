from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from desktop_app.domain.calendar_rules import GREGORIAN, CalendarRules
from desktop_app.domain.days import MAX_DAY, MIN_DAY, format_day, parse_day
from desktop_app.domain.records import License
from desktop_app.timeline.arranging.arrange import Wishes, arrange
from desktop_app.timeline.arranging.arrangement import Arrangement
from desktop_app.timeline.arranging.fields import GroupBy
from desktop_app.timeline.arranging.standing import Standings
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.overview import FEW_ROWS, OVERVIEW_HEIGHT, overview_scale, overview_scene
from desktop_app.timeline.primitives import Ink, Label, Rects, Scene
from desktop_app.timeline.profile import GAPS, STACK, Profile, span_of
from tests.builders import a_license, a_term
from tests.timeline.measure import EvenLetters

AS_OF = parse_day("2020-06-15")
DAYS = st.integers(parse_day("1990-01-01"), parse_day("2050-01-01"))
WIDTH = 700.0


@st.composite
def licenses(draw: st.DrawFn) -> list[License]:
    found: list[License] = []
    for number in range(draw(st.integers(1, 30))):
        first = draw(DAYS)
        last = first + draw(st.integers(0, 3000))
        follows = last + draw(st.integers(1, 400))
        found.append(
            a_license(
                a_term("a", format_day(first), format_day(last)),
                a_term("b", format_day(follows), format_day(follows + 10)),
                id=f"l{number}",
            )
        )
    return found


def drawn(rows: list[License], rules: CalendarRules = GREGORIAN) -> Scene:
    columns = Columns.build(rows, as_of=AS_OF)
    return overview_scene(columns, Profile.of(columns), WIDTH, EvenLetters(), rules)


def painted(scene: Scene, *inks: Ink) -> list[list[float]]:
    return [
        rect
        for item in scene.items
        if isinstance(item, Rects) and item.ink in inks
        for rect in item.xywh.tolist()
    ]


@given(licenses())
def test_that_every_day_of_a_term_stands_in_the_strip(rows: list[License]) -> None:
    columns = Columns.build(rows, as_of=AS_OF)
    profile = Profile.of(columns)
    scale = overview_scale(profile.span, WIDTH)
    bars = painted(drawn(rows), *STACK, Ink.IN_FORCE_ALT, Ink.LAPSED_ALT)
    block = columns.window(range(len(columns)))
    for first, last in zip(block.first.tolist(), block.last.tolist(), strict=True):
        for day in (first, last):
            x = scale.x(day + 0.5)
            assert any(left - 1.5 <= x <= left + wide + 1.5 for left, _, wide, _ in bars)


@given(licenses())
def test_that_everything_stays_within_the_strip(rows: list[License]) -> None:
    for x, y, width, height in painted(drawn(rows), *Ink):
        assert -1.0 <= x <= x + width <= WIDTH + 1.0
        assert 0.0 <= y <= y + height <= OVERVIEW_HEIGHT
        assert width > 0
        assert height > 0


@given(licenses(), st.integers(0, 29), st.integers(1, 200))
def test_that_patching_an_edit_counts_what_counting_anew_would(
    rows: list[License], number: int, days: int
) -> None:
    columns = Columns.build(rows, as_of=AS_OF)
    columns.prepare()
    profile = Profile.of(columns)
    before = rows[number % len(rows)]
    after = a_license(a_term("a", format_day(AS_OF - days), format_day(AS_OF + days)), id=before.id)
    changed = columns.patched(before, after)
    patched, anew = profile.following(changed), Profile.of(changed)
    if patched is not None and span_of(changed) == profile.span:
        assert np.array_equal(patched.counts, anew.counts)
    if patched is None:
        extent = changed.extent
        assert extent is not None
        assert extent[0] < profile.span.first or extent[1] > profile.span.last


def test_that_rows_sorted_anew_are_counted_anew() -> None:
    rows = [a_license(a_term("a", "2020-01-01", "2020-12-31"), id=f"l{n}") for n in range(3000)]
    profile = Profile.of(Columns.build(rows, as_of=AS_OF))
    turned = Columns.build(rows[::-1], as_of=AS_OF)
    assert profile.following(turned) is None
    turned.prepare()
    assert profile.following(turned) is None


def test_that_a_gap_and_a_near_end_are_marked_among_many() -> None:
    steady = [
        a_license(a_term("a", "2019-01-01", "2022-12-31"), id=f"l{n}") for n in range(FEW_ROWS * 2)
    ]
    gap = a_license(
        a_term("a", "2019-01-01", "2019-03-01"), a_term("b", "2019-05-01", "2020-06-30"), id="gap"
    )
    profile = Profile.of(Columns.build([*steady, gap], as_of=AS_OF))
    assert profile.counts[GAPS].max() == 1
    scene = drawn([*steady, gap])
    assert painted(scene, Ink.EXPIRING)
    assert len(painted(scene, Ink.ALARM)) > 1


def test_that_years_are_named_and_the_as_of_day_is_a_line() -> None:
    rows = [a_license(a_term("a", "2018-01-01", "2022-12-31"))]
    scene = drawn(rows)
    texts = [item.text for item in scene.items if isinstance(item, Label)]
    assert texts == ["2018", "2019", "2020", "2021", "2022"]
    span = span_of(Columns.build(rows, as_of=AS_OF))
    x = overview_scale(span, WIDTH).x(AS_OF + 0.5)
    assert any(left == pytest.approx(x - 0.5) for left, *_ in painted(scene, Ink.ALARM))
    fiscal = drawn(rows, CalendarRules(fiscal_start=10))
    assert "FY2020" in {item.text for item in fiscal.items if isinstance(item, Label)}


def test_that_a_span_holds_the_as_of_day_and_ends_with_the_calendar() -> None:
    outlier = a_license(a_term("a", "0001-01-01", "9999-06-30"))
    assert span_of(Columns.build([outlier], as_of=AS_OF)) == (MIN_DAY, MAX_DAY)
    drawn([outlier])
    early = span_of(
        Columns.build([a_license(a_term("a", "1999-01-01", "1999-02-01"))], as_of=AS_OF)
    )
    assert early.first < parse_day("1999-01-01")
    assert early.last > AS_OF
    empty = span_of(Columns.build([], as_of=AS_OF))
    assert empty.first < AS_OF < empty.last


@given(licenses(), st.sets(st.sampled_from(["0", "1", "2"])))
def test_that_folding_groups_away_leaves_the_strip_as_it_is(
    rows: list[License], folded: set[str]
) -> None:
    rows = [replace(row, program=str(place % 3)) for place, row in enumerate(rows)]
    standings = Standings(AS_OF, None, (30,))
    opened = arrange(rows, Wishes(group_by=(GroupBy.PROGRAM,)), standings)
    closed = opened.with_collapsed({(key,) for key in folded})

    def columns(arrangement: Arrangement) -> Columns:
        entries = arrangement.entries()
        licenses = [entry if isinstance(entry, License) else None for entry in entries]
        return Columns.build(licenses, as_of=AS_OF, among=rows)

    everything, shown = columns(opened), columns(closed)
    before = Profile.of(everything)
    after = Profile.of(shown, folded=shown.beside(closed.folded()))
    assert before.span == after.span
    assert np.array_equal(before.counts, after.counts)


def test_that_a_part_of_the_counting_already_looks_like_all_of_it() -> None:
    lengths = ("2020-03-31", "2021-03-31", "2022-03-31", "2023-03-31")
    rows = [
        a_license(a_term("a", "2020-01-01", lengths[n // 4096]), id=f"{n}") for n in range(4 * 4096)
    ]
    told: list[tuple[Profile, float]] = []
    whole = Profile.of(
        Columns.build(rows, as_of=AS_OF), tell=lambda part, share: told.append((part, share))
    )
    assert told
    for part, share in told:
        assert np.abs(part.counts[0] - whole.counts[0] * share).max() <= len(rows) / 8
