"""Keys move a selected edge alone, and an official date moves only as a deliberate act."""

from __future__ import annotations

from typing import Any

import pytest

from desktop_app.domain.records import Basis
from desktop_app.editing.edits import set_term_end
from desktop_app.editing.selection import Part, Selection
from desktop_app.editing.term_days import last_day
from desktop_app.gestures.effects import (
    Commit,
    Notice,
)
from desktop_app.gestures.events import Key, Modifier
from tests.gestures.a_world import AWorld, Hand
from tests.gestures.huawei import FIRST, LAST, huawei, term_of


@pytest.mark.parametrize(
    ("key", "modifiers", "days"),
    [
        (Key.RIGHT, Modifier.NONE, 1),
        (Key.LEFT, Modifier.SHIFT, -7),
        (Key.RIGHT, Modifier.CTRL, 29),
    ],
)
def test_that_arrow_keys_nudge_the_selected_edge(
    world: Any, hand: Any, right: Any, key: Any, modifiers: Any, days: Any
) -> None:
    hand.click(right)
    hand.key(key, modifiers)
    assert last_day(term_of(world)) == LAST + days
    assert len(hand.edits) == 1


def test_that_arrow_keys_leave_a_term_alone_whose_edge_is_not_selected(
    world: Any, hand: Any
) -> None:
    assert hand.key(Key.RIGHT) == ()
    assert not hand.edits


def test_that_a_nudge_that_cannot_be_says_so(world: Any, hand: Any, right: Any) -> None:
    world.document.apply(set_term_end(world.license("huawei"), "ext2", FIRST))
    world.selection = Selection("huawei", "ext2", Part.END)
    hand.key(Key.LEFT)
    assert "before it starts" in hand.shown(Notice)[-1].sentence


def test_that_keys_do_nothing_while_a_drag_is_under_way(world: Any, hand: Any, right: Any) -> None:
    hand.click(right)
    hand.press(right)
    hand.move(right + 50)
    assert hand.key(Key.RIGHT) == ()
    assert hand.key(Key.OTHER) == ()
    assert hand.machine.is_busy
    hand.release()
    assert len(hand.shown(Commit)) == 1


def test_that_moving_an_official_end_later_offers_an_extension_instead(
    world: Any, hand: Any, right: Any
) -> None:
    hand.drag(right, right + 300)
    (commit,) = hand.shown(Commit)
    assert commit.corrects_record
    assert commit.extension.label == "Add TGL, Ext 3, to Mar 17, 2020"
    (change,) = commit.extension.changes
    assert [term.id for term in change.after.terms] == ["ext2", "ext-3"]
    assert change.before == huawei()


@pytest.mark.parametrize("by", [-300, 30])
def test_that_there_is_no_extension_to_offer_for_a_shorter_or_moved_term(
    world: Any, hand: Any, right: Any, by: Any
) -> None:
    hand.drag(right if by < 0 else world.scale.x(FIRST + 40), world.scale.x(FIRST + 40) + by)
    (commit,) = hand.shown(Commit)
    assert commit.corrects_record
    assert commit.extension is None


def test_that_what_nobody_official_said_moves_freely() -> None:
    world = AWorld(huawei(basis=Basis.REPORTED))
    hand = Hand(world)
    hand.click(world.scale.x(FIRST + 40))
    hand.drag(world.scale.x(LAST + 1) - 2, world.scale.x(LAST + 1) + 98)
    assert [commit.corrects_record for commit in hand.shown(Commit)] == [False]


def test_that_a_nudged_official_end_offers_an_extension_too(
    world: Any, hand: Any, right: Any
) -> None:
    hand.click(right)
    hand.key(Key.RIGHT)
    (commit,) = hand.shown(Commit)
    assert commit.extension.label == "Add TGL, Ext 3, to Feb 17, 2020"
