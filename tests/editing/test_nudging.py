"""Arrow keys move an edge by a day, a week or a month."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.days import MAX_DAY, MIN_DAY, format_day, parse_day
from desktop_app.editing.nudging import Step, nudged, stepped
from desktop_app.editing.selection import Part
from tests.builders import a_license, a_term
from tests.editing.records_strategies import days


@pytest.mark.parametrize(
    ("step", "count", "to"),
    [
        (Step.DAY, 1, "2024-02-01"),
        (Step.WEEK, -1, "2024-01-24"),
        (Step.MONTH, 1, "2024-02-29"),
        (Step.MONTH, -2, "2023-11-30"),
    ],
)
def test_that_a_step_lands_on_the_calendar_day_expected(step: Any, count: Any, to: Any) -> None:
    assert format_day(stepped(parse_day("2024-01-31"), step, count)) == to


@given(days, st.sampled_from(Step), st.integers(-200_000, 200_000))
def test_that_no_step_leaves_the_calendar(day: Any, step: Any, count: Any) -> None:
    assert MIN_DAY <= stepped(day, step, count) <= MAX_DAY


@pytest.mark.parametrize(
    ("part", "label"),
    [
        (Part.START, "Start TGL, Ext 2 on Feb 1, 2024"),
        (Part.END, "Extend TGL, Ext 2 to Jul 30, 2024"),
        (Part.WHOLE, "Move TGL, Ext 2 by 31 days"),
    ],
)
def test_that_a_nudge_moves_just_the_selected_part(part: Any, label: Any) -> None:
    term = a_term("t", "2024-01-01", "2024-06-30", designation="Ext 2")
    edit = nudged(a_license(term, title="TGL"), "t", part, Step.MONTH, 1)
    assert edit is not None
    assert edit.label == label


@pytest.mark.parametrize("part", [Part.END, Part.WHOLE])
def test_that_an_edge_without_a_day_is_not_nudged(part: Any) -> None:
    assert nudged(a_license(a_term(start=None, end=None)), "t", part, Step.DAY, 1) is None
