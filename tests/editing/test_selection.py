"""A selection outlives the changes that leave its term standing."""

from __future__ import annotations

from typing import Any

from desktop_app.domain.changes import Change, ChangeSet
from desktop_app.editing.selection import NOTHING, Part, Selection, TermRef
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


SEVERAL = Selection.of_terms((TermRef("lic", "a"), TermRef("lic", "b"), TermRef("two", "c")))


def test_that_several_terms_are_held_each_once() -> None:
    assert SEVERAL.holds("lic", "a")
    assert SEVERAL.holds("two", "c")
    assert not SEVERAL.holds("two", "a")
    assert SEVERAL.terms == Selection.of_terms((*SEVERAL.terms, *SEVERAL.terms)).terms
    assert Selection.of_terms(()) == NOTHING


def test_that_a_click_adds_a_term_and_takes_it_out_again() -> None:
    more = PICKED.toggled(TermRef("two", "c"))
    assert more.terms == (TermRef("lic", "b"), TermRef("two", "c"))
    assert more.part is Part.WHOLE
    assert more.toggled(TermRef("two", "c")) == Selection("lic", "b")
    assert Selection("lic", "b").toggled(TermRef("lic", "b")) == NOTHING


def test_that_of_several_terms_those_that_are_left_stay_selected() -> None:
    assert SEVERAL.after(changes(TWO, ONE)).terms == (TermRef("lic", "a"), TermRef("two", "c"))
    assert SEVERAL.after(changes(TWO, None)).terms == (TermRef("two", "c"),)
    assert SEVERAL.after(changes(a_license(id="other"), None)) is SEVERAL
