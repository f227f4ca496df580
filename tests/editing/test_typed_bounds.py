"""Typed days are taken as they are, or refused in a sentence."""

from __future__ import annotations

from typing import Any

import pytest

from desktop_app.domain.days import parse_day
from desktop_app.editing.date_entry import DateEntryError
from desktop_app.editing.term_days import last_day
from desktop_app.editing.typed_bounds import type_term_end, type_term_start
from tests.builders import a_license, a_term

TODAY = parse_day("2024-05-05")


def typed(change: Any, text: str, term: Any = None) -> Any:
    """The term after typing, or None if that is no edit."""
    license_ = a_license(term or a_term(), title="TGL")
    edit = change(license_, "t", text, today=TODAY)
    return None if edit is None else next(iter(edit.changes)).after.terms[0]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2025-03-01", "2025-03-01"),
        ("March 2025", "2025-03"),
        ("about 2025", "2025~"),
        ("+90d", "2025-03-31"),
        ("eom+1", "2025-01-31"),
    ],
)
def test_that_a_typed_end_keeps_its_own_precision_and_counts_from_the_old_end(
    text: str, date: str
) -> None:
    assert str(typed(type_term_end, text).end.date) == date


def test_that_a_typed_start_counts_from_the_old_start() -> None:
    assert str(typed(type_term_start, "+1m").start.date) == "2024-02-01"


def test_that_an_exclusive_end_is_typed_as_its_last_covered_day() -> None:
    term = a_term(ends="before")
    after = typed(type_term_end, "2025-05-31", term)
    assert str(after.end.date) == "2025-06-01"
    assert last_day(after) == parse_day("2025-05-31")
    assert typed(type_term_end, "2024-12-30", term) is None
    with pytest.raises(DateEntryError, match="as one day"):
        typed(type_term_end, "2025-05", term)
    with pytest.raises(DateEntryError, match="no day after"):
        typed(type_term_end, "9999-12-31", term)


def test_that_an_open_term_counts_from_its_first_day() -> None:
    assert str(typed(type_term_end, "+1y", a_term(end=None)).end.date) == "2025-01-01"


def test_that_ends_open_and_starts_become_unknown_by_their_word_alone() -> None:
    assert typed(type_term_end, " Open ").end is None
    assert typed(type_term_start, "unknown").start is None
    assert typed(type_term_end, "open", a_term(end=None)) is None
    for change, word in ((type_term_end, "open"), (type_term_start, "unknown")):
        with pytest.raises(DateEntryError, match=word):
            typed(change, "  ")


def test_that_an_unknown_start_can_be_typed() -> None:
    assert str(typed(type_term_start, "2024-02-02", a_term(start=None)).start.date) == "2024-02-02"


def test_that_typing_what_is_there_changes_nothing() -> None:
    assert typed(type_term_end, "Dec 31 2024") is None
    assert typed(type_term_start, "2024-01-01") is None


def test_that_giving_the_same_day_less_precisely_is_a_change_with_its_own_label() -> None:
    license_ = a_license(title="TGL")
    edit: Any = type_term_end(license_, "t", "Dec 2024", today=TODAY)
    assert edit.label == "Change how the end of TGL, t is given"


@pytest.mark.parametrize(
    ("change", "text", "sentence"),
    [
        (type_term_end, "2023-12-31", "before the first, Jan 1, 2024"),
        (type_term_start, "2025-01-01", "after the last, Dec 31, 2024"),
        (type_term_end, "31 June 2025", "30 days"),
        (type_term_end, "x" * 1_000_000, "too long"),
    ],
)
def test_that_a_day_that_cannot_be_is_refused_with_a_sentence(
    change: Any, text: str, sentence: str
) -> None:
    with pytest.raises(DateEntryError, match=sentence):
        typed(change, text)
