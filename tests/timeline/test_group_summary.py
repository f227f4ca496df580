"""The heap on a group's heading: on every day as many licenses as are covered then."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.cover import covered, gaps
from desktop_app.domain.days import format_day, parse_day
from desktop_app.domain.records import License
from desktop_app.timeline.arranging.standing import Standings
from desktop_app.timeline.group_summary import Facts, facts_of, summary_of
from desktop_app.timeline.profile import GAPS, STACK
from tests.builders import a_license, a_term

START = parse_day("2020-01-01")
AS_OF = START + 60
STANDINGS = Standings(AS_OF, None, (30,))


@st.composite
def few_licenses(draw: st.DrawFn) -> list[License]:
    return [
        a_license(
            *(
                a_term(
                    f"t{n}",
                    format_day(START + first),
                    format_day(START + first + days),
                    action="extend" if n else "grant",
                )
                for n, (first, days) in enumerate(
                    draw(st.lists(st.tuples(st.integers(0, 90), st.integers(0, 40)), min_size=1))
                )
            ),
            id=f"l{number}",
        )
        for number in range(draw(st.integers(1, 4)))
    ]


def same(one: Facts, other: Facts) -> bool:
    return all(mine.tolist() == theirs.tolist() for mine, theirs in zip(one, other, strict=True))


@given(few_licenses())
def test_that_every_day_is_as_high_as_licenses_cover_it(licenses: list[License]) -> None:
    facts = facts_of(licenses, STANDINGS, {})
    total = len(licenses)
    heaps = summary_of(facts, np.arange(total)).heaps(0, 12 * total)
    for day in range(START - 2, START + 135):
        height = sum(
            high - low
            for heap in heaps[:GAPS]
            for first, stop, low, high in zip(*heap, strict=True)
            if first <= day < stop
        )
        cover = sum(any(run.holds(day) for run in covered(each)) for each in licenses)
        assert height == 12 * cover
        in_gap = any(run.holds(day) for each in licenses for run in gaps(each))
        alarm = heaps[GAPS]
        shown = ((alarm.first <= day) & (alarm.stop > day)).any()
        assert bool(shown) == in_gap


@given(few_licenses(), st.integers(0, 6))
def test_that_nothing_vanishes_and_no_bin_is_higher_than_all_licenses(
    licenses: list[License], power: int
) -> None:
    facts = facts_of(licenses, STANDINGS, {})
    heaps = summary_of(facts, np.arange(len(licenses))).heaps(power, 14)
    for heap in heaps:
        assert (heap.stop > heap.first).all()
        assert (heap.high > heap.low).all()
        assert (heap.first[1:] >= heap.stop[:-1]).all()
    top = max(float(heap.high.max(initial=0)) for heap in heaps)
    assert 0 < top <= 14 + len(STACK)
    for license_ in licenses:
        for run in covered(license_):
            at = run.first
            assert any(((heap.first <= at) & (heap.stop > at)).any() for heap in heaps[:GAPS])


@given(few_licenses(), few_licenses(), st.data())
def test_that_a_change_is_spliced_in_as_if_it_had_been_there(
    licenses: list[License], others: list[License], data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(licenses) - 1))
    other = data.draw(st.sampled_from(others))
    changed = a_license(*other.terms, id=licenses[place].id)
    spliced = facts_of(licenses, STANDINGS, {}).replaced(place, facts_of([changed], STANDINGS, {}))
    anew = facts_of([*licenses[:place], changed, *licenses[place + 1 :]], STANDINGS, {})
    assert same(spliced, anew)


def test_that_ends_that_are_near_are_marked() -> None:
    ends = format_day(AS_OF + 3)
    near = a_license(a_term("t", "2020-01-01", ends), id="near")
    far = a_license(a_term("t", "2020-01-01", "2021-01-01"), id="far")
    summary = summary_of(facts_of([near, far], STANDINGS, {}), np.arange(2))
    assert summary.ending.tolist() == [AS_OF + 3]
