"""A locked license refuses whatever the hand would do to it, and says so."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from desktop_app.domain.changes import Change, ChangeSet, Edit
from desktop_app.editing.selection import Part, Selection
from desktop_app.gestures.effects import Cursor, Notice, ShowCursor
from desktop_app.gestures.events import Key, Modifier
from tests.gestures.huawei import FIRST


@pytest.fixture
def locked(world: Any, hand: Any) -> Any:
    info = world.document.info
    after = replace(info, locked=("huawei",))
    world.document.apply(Edit(label="Lock", changes=ChangeSet((Change(info, after),))))
    return hand


def drags_the_end(hand: Any, world: Any, right: Any) -> None:
    hand.drag(right, right + 200)


def draws(hand: Any, world: Any, right: Any) -> None:
    hand.drag(right + 100, right + 300, modifiers=Modifier.CTRL)


def nudges(hand: Any, world: Any, right: Any) -> None:
    world.selection = Selection("huawei", "ext2", Part.END)
    hand.key(Key.RIGHT)


def moves_by_keys(hand: Any, world: Any, right: Any) -> None:
    hand.key(Key.RIGHT, Modifier.ALT)


def splits(hand: Any, world: Any, right: Any) -> None:
    hand.move(world.scale.x(FIRST + 30), 20.0)
    hand.does(hand.machine.split())


def links(hand: Any, world: Any, right: Any) -> None:
    hand.press(world.scale.x(FIRST) - 15)
    hand.move(400.0, 60.0)
    hand.release()


@pytest.mark.parametrize("act", [drags_the_end, draws, nudges, moves_by_keys, splits, links])
def test_that_nothing_changes_and_a_sentence_says_why(
    locked: Any, world: Any, right: Any, act: Any
) -> None:
    before = list(world.document.licenses)
    act(locked, world, right)
    assert list(world.document.licenses) == before
    assert not locked.edits
    assert locked.shown(Notice)[-1].sentence.startswith("TGL is locked.")


def test_that_the_cursor_says_so_before_anything_is_pressed(
    locked: Any, world: Any, right: Any
) -> None:
    locked.move(right, 20.0)
    assert locked.shown(ShowCursor)[-1].cursor is Cursor.FORBIDDEN


def test_that_others_can_be_linked_to_a_locked_license(locked: Any, world: Any) -> None:
    world.selection = Selection("other")
    assert not world.is_locked("other")
