"""Terms moved together keep their distances, whatever the calendar and the chain allow."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.days import format_day
from desktop_app.editing.moving import move_terms, why_not_together
from desktop_app.editing.selection import TermRef
from desktop_app.editing.term_days import first_day, last_day
from tests.builders import a_license, a_term

CHAIN = a_license(
    a_term("a", "2020-01-01", "2020-03-31"),
    a_term("b", "2020-03-01", "2020-06-30", supersedes=["a"]),
    id="chain",
)
OPEN = a_license(a_term("c", "2020-02-01", None), a_term("d", None, "2021-01-01"), id="open")
BOTH = (CHAIN, OPEN)


def days_of(license_: Any, term_id: str) -> Any:
    term = license_.term(term_id)
    return tuple(None if d is None else format_day(d) for d in (first_day(term), last_day(term)))


def test_that_a_move_of_two_licenses_is_one_edit_with_words_of_its_own() -> None:
    moved = move_terms(BOTH, [TermRef("chain", "b"), TermRef("open", "c")], 5)
    edit = moved.edit(2)
    assert edit is not None
    assert edit.label == "Move 2 terms by 5 days"
    after = {license_.id: license_ for _, license_ in edit.changes.licenses() if license_}
    assert days_of(after["chain"], "b") == ("2020-03-06", "2020-07-05")
    assert days_of(after["chain"], "a") == ("2020-01-01", "2020-03-31")
    assert days_of(after["open"], "c") == ("2020-02-06", None)


def test_that_moving_by_nothing_is_no_edit() -> None:
    assert move_terms(BOTH, [TermRef("chain", "a")], 0).edit(2) is None
    assert move_terms(BOTH, [TermRef("gone", "a")], 9).edit(2) is None


@given(st.integers(-5_000_000, 5_000_000))
def test_that_distances_stay_to_the_end_of_the_calendar(days: int) -> None:
    moved = move_terms((CHAIN,), [TermRef("chain", "a"), TermRef("chain", "b")], days)
    if not moved.pairs:
        return
    ((before, after),) = moved.pairs
    for was, will_be in zip(before.terms, after.terms, strict=True):
        for day_of in (first_day, last_day):
            old, new = day_of(was), day_of(will_be)
            assert old is not None
            assert new is not None
            assert new - old == moved.days
    assert abs(moved.days) <= abs(days)


def test_that_a_superseded_term_moves_only_with_its_successor() -> None:
    alone, both = [TermRef("chain", "a")], [TermRef("chain", "a"), TermRef("chain", "b")]
    assert "successor" in (why_not_together(BOTH, alone) or "")
    assert why_not_together(BOTH, both) is None


def test_that_a_term_of_unknown_start_is_not_moved_by_hand() -> None:
    assert "unknown" in (why_not_together(BOTH, [TermRef("open", "d")]) or "")
