"""A selection outlives the changes that leave its term standing."""

from __future__ import annotations

from typing import Any

from desktop_app.domain.changes import Change, ChangeSet
from desktop_app.editing.selection import NOTHING, Part, Selection
from tests.builders import a_license, a_term

TWO = a_license(a_term("a"), a_term("b"))
ONE = a_license(a_term("a"))
PICKED = Selection("lic", "b", Part.END)


def changes(before: Any, after: Any) -> Any:
    return ChangeSet((Change(before, after),))


def test_that_a_selected_term_stays_selected_through_changes_elsewhere() -> None:
    other = a_license(id="other")
    assert PICKED.after(changes(other, None)) is PICKED
    assert PICKED.after(changes(TWO, a_license(a_term("b")))) is PICKED


def test_that_the_license_remains_when_its_selected_term_goes() -> None:
    assert PICKED.after(changes(TWO, ONE)) == Selection("lic")


def test_that_nothing_remains_when_the_license_goes() -> None:
    assert PICKED.after(changes(TWO, None)) == NOTHING
    assert NOTHING.is_empty


def test_that_a_license_removed_and_put_back_in_one_edit_loses_the_selection() -> None:
    both = ChangeSet((Change(TWO, None), Change(None, TWO)))
    assert PICKED.after(both) == NOTHING
