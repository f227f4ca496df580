"""Two states of a record are told apart field by field, in words."""

from __future__ import annotations

from msgspec.structs import replace

from desktop_app.domain.records import Dependent
from desktop_app.editing.field_changes import field_changes
from tests.builders import a_license, a_term, an_end

OLD = a_license(
    a_term("t1", end="2024-03-31", designation="Ext 1"), id="a", title="Old", holders=("One", "Two")
)


def test_that_equal_records_differ_in_nothing() -> None:
    assert field_changes(OLD, OLD) == ()


def test_that_a_changed_word_and_a_moved_end_are_named_with_both_values() -> None:
    term = replace(OLD.terms[0], end=an_end("2024-06-30"))
    new = replace(OLD, title="New", holders=(), terms=(term,))
    assert field_changes(OLD, new) == (
        ("title", "Old", "New"),
        ("holders", "One, Two", "—"),
        ("term Ext 1 · end · date", "Mar 31, 2024", "Jun 30, 2024"),
    )


def test_that_terms_that_come_go_and_change_places_are_told() -> None:
    one, two = OLD.terms[0], a_term("t2", designation="Ext 2", end=None)
    added = field_changes(OLD, replace(OLD, terms=(one, two)))
    assert ("term Ext 2 · start · date", "—", "Jan 1, 2024") in added
    both = replace(OLD, terms=(one, two))
    assert field_changes(both, replace(OLD, terms=(two, one))) == (("terms", "t1, t2", "t2, t1"),)


def test_that_dependents_are_told_apart_by_their_party() -> None:
    before = replace(OLD, dependents=(Dependent(party="Ann", what="x"), Dependent(party="Bob")))
    after = replace(OLD, dependents=(Dependent(party="Bob"), Dependent(party="Ann", what="y")))
    assert field_changes(before, after)[0] == ("dependent Ann · what", "x", "y")


def test_that_a_new_record_shows_all_that_it_says() -> None:
    changes = field_changes(None, OLD)
    assert changes[0] == ("title", "—", "Old")
    assert all(change.before == "—" for change in changes)
