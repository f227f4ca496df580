"""The edits of a trail are told newest first, whatever other programs have put into it."""

from __future__ import annotations

import json

import pytest

from desktop_app.domain.changes import Table
from desktop_app.jobs import Cancelled, Progress
from desktop_app.storage.steps import steps_of


def entry(batch: object, label: object, record: str = "a") -> bytes:
    fields = {"at": "2026-01-01T00:00:00Z", "by": "me", "label": label, "batch": batch}
    return json.dumps({**fields, "table": "licenses", "record": record, "before": None}).encode()


def test_that_entries_of_one_edit_are_one_step() -> None:
    trail = {"1": entry(1, "first"), "2": entry(2, "then", "a"), "3": entry(2, "then", "b")}
    newest, oldest = steps_of(trail, 10)
    assert (newest.label, oldest.label) == ("then", "first")
    assert newest.records == ((Table.LICENSES, "a"), (Table.LICENSES, "b"))


def test_that_only_the_latest_are_told() -> None:
    trail = {str(number): entry(number, f"edit {number}") for number in range(1, 30)}
    assert [step.label for step in steps_of(trail, 2)] == ["edit 29", "edit 28"]


def test_that_half_a_letter_in_an_entry_does_not_keep_the_others_away() -> None:
    trail = {"1": entry(1, "half \ud800"), "2": entry("none", 7), "3": b"[1]", "note": b"{}"}
    newest, oldest = steps_of(trail, 10)
    assert (newest.batch, newest.label) == (2, "")
    assert oldest.label == "half \ud800"


def test_that_reading_ends_where_nobody_wants_it_any_more() -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        steps_of({"1": entry(1, "first")}, 10, progress)
