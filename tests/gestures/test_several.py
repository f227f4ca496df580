"""Several terms: picked with a box or one by one, moved as one, taken back as one."""

from __future__ import annotations

from typing import Any

import pytest

from desktop_app.domain.days import parse_day
from desktop_app.domain.records import Basis
from desktop_app.editing.selection import NOTHING, Selection, TermRef
from desktop_app.editing.term_days import first_day, last_day
from desktop_app.gestures.effects import Commit, Notice, PreviewBox, PreviewTerms
from desktop_app.gestures.events import Key, Modifier
from tests.builders import a_license, a_term
from tests.gestures.a_world import AWorld, Hand

ADD = Modifier.CTRL | Modifier.SHIFT
JAN = parse_day("2020-01-01")
A, B, C = TermRef("one", "a"), TermRef("one", "b"), TermRef("two", "c")


@pytest.fixture
def world() -> Any:
    reported: Any = {"basis": Basis.REPORTED}
    return AWorld(
        a_license(
            a_term("a", "2020-01-01", "2020-01-20", **reported),
            a_term("b", "2020-02-01", "2020-02-20", **reported),
            id="one",
        ),
        a_license(a_term("c", "2020-01-10", "2020-01-31"), id="two"),
    )


@pytest.fixture
def hand(world: Any) -> Any:
    return Hand(world)


def days(world: Any, term: TermRef) -> Any:
    found = world.license(term.license_id).term(term.term_id)
    return first_day(found), last_day(found)


def box(hand: Any, left: Any, top: Any, right: Any, bottom: Any) -> Any:
    hand.press(left, top, modifiers=ADD)
    hand.move((left + right) / 2, (top + bottom) / 2, modifiers=ADD)
    hand.move(right, bottom, modifiers=ADD)
    return hand.release(modifiers=ADD)


def test_that_a_box_selects_what_it_touches_in_either_direction(world: Any, hand: Any) -> None:
    right = world.scale.x(JAN + 25)
    box(hand, 50, 10, right, 60)
    assert world.selection.terms == (A, C)
    assert hand.shown(PreviewBox)[-1].label == "2 terms"
    box(hand, right, 60, 50, 10)
    assert world.selection.terms == (A, C)


def test_that_a_box_around_nothing_selects_nothing(world: Any, hand: Any) -> None:
    world.selection = Selection("one", "a")
    box(hand, 5, 200, 60, 260)
    assert world.selection == NOTHING


def test_that_a_box_taken_back_selects_nothing_new(world: Any, hand: Any) -> None:
    hand.press(50, 10, modifiers=ADD)
    hand.move(500, 60, modifiers=ADD)
    hand.escape()
    assert world.selection == NOTHING


def test_that_scrolling_under_a_box_keeps_its_corner_on_the_rows(world: Any, hand: Any) -> None:
    hand.press(50, 10, modifiers=ADD)
    hand.move(500, 30, modifiers=ADD)
    hand.zooms(0.5, 50)
    preview = hand.shown(PreviewBox)[-1]
    assert preview.left == pytest.approx(50)
    assert preview.count == 2


def test_that_ctrl_or_shift_with_a_click_adds_and_removes(world: Any, hand: Any) -> None:
    hand.click(world.scale.x(JAN + 5))
    hand.click(world.scale.x(JAN + 40), modifiers=Modifier.CTRL)
    hand.click(world.scale.x(JAN + 15), 60, modifiers=Modifier.SHIFT)
    assert world.selection.terms == (A, B, C)
    hand.click(world.scale.x(JAN + 40), modifiers=Modifier.CTRL)
    assert world.selection.terms == (A, C)


def test_that_all_selected_terms_move_by_one_edit(world: Any, hand: Any) -> None:
    world.selection = Selection.of_terms((A, B, C))
    before = [days(world, term) for term in (A, B, C)]
    start = world.scale.x(JAN + 5)
    hand.drag(start, start + 50)
    (commit,) = hand.shown(Commit)
    assert commit.edit.label == "Move 3 terms by 5 days"
    assert commit.corrects_record
    assert [days(world, term) for term in (A, B, C)] == [(f + 5, d + 5) for f, d in before]
    assert hand.shown(PreviewTerms)[-1].label == "3 terms (+5 d)"
    assert world.selection.terms == (A, B, C)


def test_that_reported_terms_alone_move_freely(world: Any, hand: Any) -> None:
    world.selection = Selection.of_terms((A, B))
    start = world.scale.x(JAN + 5)
    hand.drag(start, start - 30)
    (commit,) = hand.shown(Commit)
    assert commit.edit.label == "Move 2 terms back by 3 days"
    assert not commit.corrects_record


def test_that_a_move_of_several_that_returns_changes_nothing(world: Any, hand: Any) -> None:
    world.selection = Selection.of_terms((A, C))
    start = world.scale.x(JAN + 5)
    hand.press(start)
    hand.move(start + 90)
    hand.move(start)
    hand.release()
    assert hand.edits == []


def test_that_escape_takes_a_move_of_several_back(world: Any, hand: Any) -> None:
    world.selection = Selection.of_terms((A, C))
    start = world.scale.x(JAN + 5)
    hand.press(start)
    hand.move(start + 90)
    hand.escape()
    hand.release()
    assert hand.edits == []


def test_that_several_with_a_locked_one_among_them_do_not_move(hand: Any) -> None:
    world = AWorld(
        a_license(
            a_term("a", "2020-01-01", "2020-03-31"),
            a_term("b", "2020-03-01", "2020-06-30", supersedes=["a"]),
            id="one",
        ),
        a_license(a_term("c", "2020-01-10", "2020-01-31"), id="two"),
    )
    hand = Hand(world)
    world.selection = Selection.of_terms((A, C))
    start = world.scale.x(JAN + 5)
    hand.drag(start, start + 50)
    assert hand.edits == []
    assert "successor" in hand.shown(Notice)[-1].sentence


def test_that_alt_and_arrows_move_the_whole_selection(world: Any, hand: Any) -> None:
    world.selection = Selection.of_terms((A, C))
    hand.key(Key.RIGHT, Modifier.ALT)
    hand.key(Key.LEFT, Modifier.ALT | Modifier.SHIFT)
    assert [edit.label for edit in hand.edits] == [
        "Move 2 terms by 1 day",
        "Move 2 terms back by 7 days",
    ]


def test_that_split_without_a_pointer_takes_the_selected_term(world: Any, hand: Any) -> None:
    world.selection = Selection("one", "a")
    assert hand.does(hand.machine.split()) != ()
    assert hand.edits == []
    hand.does(hand.machine.split(JAN + 10))
    assert [edit.label for edit in hand.edits] == ["Split one, a on Jan 11, 2020"]


def test_that_alt_and_an_arrow_move_one_selected_term_too(world: Any, hand: Any) -> None:
    world.selection = Selection("two", "c")
    hand.key(Key.RIGHT, Modifier.ALT)
    assert [edit.label for edit in hand.edits] == ["Move two, c by 1 day"]
