"""Licenses that refuse changes until they are unlocked."""

from __future__ import annotations

from typing import Any

from desktop_app.domain.changes import ChangeSet
from desktop_app.domain.records import FileInfo
from desktop_app.editing.edits import add_license, remove_license, set_field
from desktop_app.editing.license_lock import set_locked, why_refused
from tests.builders import a_license

ONE, TWO = a_license(id="one", title="One"), a_license(id="two", title="Two")


def locked_by(edit: Any) -> Any:
    (change,) = edit.changes
    return change.after.locked


def test_that_a_lock_is_one_edit_of_the_file_and_leaves_the_license_alone() -> None:
    edit: Any = set_locked(FileInfo(), [ONE], locked=True)
    assert edit.label == "Lock One"
    assert locked_by(edit) == ("one",)
    assert not list(edit.changes.licenses())


def test_that_several_are_locked_in_one_step_and_one_is_unlocked() -> None:
    edit: Any = set_locked(FileInfo(locked=("one",)), [ONE, TWO], locked=True)
    assert edit.label == "Lock 2 licenses"
    assert locked_by(edit) == ("one", "two")
    undone: Any = set_locked(FileInfo(locked=("one", "two")), [ONE], locked=False)
    assert undone.label == "Unlock One"
    assert locked_by(undone) == ("two",)
    assert set_locked(FileInfo(locked=("one",)), [ONE], locked=True) is None


def test_that_changes_to_a_locked_license_are_refused_in_a_sentence() -> None:
    edits: Any = (set_field(ONE, "title", "Uno"), remove_license(ONE))
    for edit in edits:
        sentence = why_refused(edit.changes, ["one"])
        assert sentence is not None
        assert sentence.startswith("One is locked.")
        assert why_refused(edit.changes, ["two"]) is None
    added: Any = add_license(ONE)
    assert why_refused(added.changes, ["one"]) is None
    assert why_refused(ChangeSet(()), ["one"]) is None
