"""New terms are drawn on a row, and terms are split, where the pointer is."""

from __future__ import annotations

from typing import Any

import pytest

from desktop_app.domain.records import Basis
from desktop_app.editing.edits import set_field
from desktop_app.editing.selection import Part, Selection
from desktop_app.editing.term_days import first_day, last_day
from desktop_app.gestures.effects import (
    Cancelled,
    Notice,
    PreviewRange,
)
from desktop_app.gestures.events import Modifier
from desktop_app.timeline.snap import Edge
from tests.gestures.a_world import Hand
from tests.gestures.huawei import FIRST, LAST


def test_that_ctrl_drag_draws_a_term_on_a_row_and_selects_it(world: Any) -> None:
    hand = Hand(world)
    x = world.scale.x(LAST + 3) + 1
    hand.drag(x, x + 100, modifiers=Modifier.CTRL)
    drawn = world.license("huawei").terms[1]
    assert (first_day(drawn), last_day(drawn)) == (LAST + 3, LAST + 13)
    assert drawn.basis is Basis.ASSUMED
    assert [edit.label for edit in hand.edits] == [
        "Add TGL, Term 2, Feb 19, 2020 to Feb 29, 2020",
    ]
    assert world.selection == Selection("huawei", drawn.id, Part.END)
    preview = hand.shown(PreviewRange)[-1]
    assert (preview.license_id, preview.label) == (
        "huawei",
        "Feb 19, 2020 – Feb 29, 2020 (11 days)",
    )


def test_that_a_term_can_be_drawn_backwards_and_catches_on_magnets(world: Any) -> None:
    hand = Hand(world)
    world.magnets = ((Edge.FIRST, LAST + 1), (Edge.LAST, LAST + 1))
    x = world.scale.x(LAST + 20)
    hand.drag(x + 5, world.scale.x(LAST + 1) + 6, modifiers=Modifier.CTRL)
    drawn = world.license("huawei").terms[1]
    assert (first_day(drawn), last_day(drawn)) == (LAST + 1, LAST + 20)


def test_that_a_drawn_last_day_ends_at_the_magnet_under_the_pointer(world: Any) -> None:
    hand = Hand(world)
    world.magnets = ((Edge.LAST, LAST + 9),)
    hand.drag(world.scale.x(LAST + 3) + 1, world.scale.x(LAST + 10) + 7, modifiers=Modifier.CTRL)
    assert last_day(world.license("huawei").terms[1]) == LAST + 9


def test_that_a_license_changed_under_a_drawing_is_not_overwritten(world: Any) -> None:
    hand = Hand(world)
    hand.press(world.scale.x(LAST + 3), modifiers=Modifier.CTRL)
    hand.move(world.scale.x(LAST + 9))
    world.document.apply(set_field(world.license("huawei"), "title", "Other"))
    hand.release()
    assert not hand.edits
    assert "changed while the term was being drawn" in hand.shown(Notice)[-1].sentence


def test_that_drawing_taken_back_adds_nothing(world: Any) -> None:
    hand = Hand(world)
    hand.press(300.0, modifiers=Modifier.CTRL)
    hand.move(500.0)
    hand.escape()
    hand.release()
    assert not hand.edits
    assert Cancelled() in hand.effects


def test_that_a_term_is_not_drawn_where_there_is_no_row(world: Any) -> None:
    hand = Hand(world)
    hand.press(300.0, 5000.0, modifiers=Modifier.CTRL)
    hand.move(500.0)
    hand.release()
    assert not hand.edits
    assert "row of its license" in hand.shown(Notice)[0].sentence


def test_that_a_term_is_split_at_the_day_under_the_pointer(world: Any) -> None:
    hand = Hand(world)
    hand.move(world.scale.x(FIRST + 40) + 3, 20.0)
    hand.does(hand.machine.split())
    assert [(first_day(term), last_day(term)) for term in world.license("huawei").terms] == [
        (FIRST, FIRST + 39),
        (FIRST + 40, LAST),
    ]
    assert [edit.label for edit in hand.edits] == ["Split TGL, Ext 2 on Dec 28, 2019"]


@pytest.mark.parametrize(("day", "sentence"), [(FIRST, "later one"), (FIRST - 5, "Point at")])
def test_that_a_split_that_cannot_be_says_why(world: Any, day: Any, sentence: Any) -> None:
    hand = Hand(world)
    hand.move(world.scale.x(day) + 3, 20.0)
    assert not hand.edits
    hand.does(hand.machine.split())
    assert [sentence in notice.sentence for notice in hand.shown(Notice)] == [True]


def test_that_nothing_is_split_once_the_pointer_has_left(world: Any) -> None:
    hand = Hand(world)
    hand.move(world.scale.x(FIRST + 40), 20.0)
    hand.leave()
    hand.does(hand.machine.split())
    assert not hand.edits
