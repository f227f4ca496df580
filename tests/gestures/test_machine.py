"""What the hand does with a bar becomes at most one edit, and nothing by accident."""

from __future__ import annotations

from typing import Any

import pytest

from desktop_app.editing.edits import set_field
from desktop_app.editing.selection import Part, Selection
from desktop_app.editing.term_days import first_day, last_day
from desktop_app.gestures.effects import (
    Cancelled,
    ClearPreview,
    Cursor,
    Notice,
    OpenTerm,
    PreviewTerm,
    ShowCursor,
)
from desktop_app.gestures.events import Button, Key, Modifier
from desktop_app.timeline.hit import Hit, Zone
from desktop_app.timeline.snap import Edge
from tests.builders import a_license, a_term, ended
from tests.gestures.a_world import AWorld, Hand
from tests.gestures.huawei import FIRST, LAST, days_of, huawei, term_of


def test_that_dragging_the_right_edge_by_30_days_extends_the_term_once(
    world: Any, hand: Any, right: Any
) -> None:
    hand.drag(right, right + 300)
    assert last_day(term_of(world)) == LAST + 30
    assert [edit.label for edit in hand.edits] == ["Extend TGL, Ext 2 to Mar 17, 2020"]


def test_that_the_label_under_the_pointer_says_from_to_days_and_weekday(
    hand: Any, right: Any
) -> None:
    hand.drag(right, right + 300)
    preview = hand.shown(PreviewTerm)[-1]
    assert preview.label == "Feb 16, 2020 → Mar 17, 2020 (+30 d) Tue"
    assert (preview.first, preview.last, preview.delta) == (FIRST, LAST + 30, 30)
    assert preview.part is Part.END


def test_that_the_left_edge_moves_the_start_alone(world: Any, hand: Any) -> None:
    left = world.scale.x(FIRST) + 2
    hand.drag(left, left - 70)
    assert (first_day(term_of(world)), last_day(term_of(world))) == (FIRST - 7, LAST)
    assert hand.shown(PreviewTerm)[-1].label == "Nov 18, 2019 → Nov 11, 2019 (−7 d) Mon"


def test_that_the_middle_moves_the_whole_term(world: Any, hand: Any) -> None:
    middle = world.scale.x(FIRST + 40)
    hand.drag(middle, middle + 30)
    assert (first_day(term_of(world)), last_day(term_of(world))) == (FIRST + 3, LAST + 3)
    assert hand.shown(PreviewTerm)[-1].label == "Nov 21, 2019 – Feb 19, 2020 (+3 d)"
    assert hand.edits[0].label == "Move TGL, Ext 2 by 3 days"


def test_that_nothing_changes_before_the_release(world: Any, hand: Any, right: Any) -> None:
    hand.press(right)
    hand.move(right + 300)
    assert world.license("huawei") == huawei()
    assert not hand.edits


@pytest.mark.parametrize("way_out", ["escape", "loses_focus", "right_click"])
def test_that_a_drag_can_be_taken_back_at_any_moment(
    world: Any, hand: Any, right: Any, way_out: Any
) -> None:
    hand.press(right)
    hand.move(right + 300)
    if way_out == "right_click":
        hand.press(right + 300, button=Button.RIGHT)
    else:
        getattr(hand, way_out)()
    assert [ClearPreview(), Cancelled()] == hand.effects[-3:-1] or [
        ClearPreview(),
        Cancelled(),
    ] == hand.effects[-2:]
    hand.move(right + 350)
    hand.release()
    assert world.license("huawei") == huawei()
    assert not hand.edits


def test_that_an_edge_cannot_be_dragged_past_the_other(world: Any, hand: Any, right: Any) -> None:
    hand.drag(right, right - 10_000)
    assert first_day(term_of(world)) == last_day(term_of(world)) == FIRST
    assert hand.shown(PreviewTerm)[-1].delta == FIRST - LAST


def test_that_a_wobble_of_3_pixels_is_a_click(world: Any, hand: Any, right: Any) -> None:
    hand.press(right)
    hand.move(right + 3, 20.0)
    hand.move(right - 2, 22.0)
    hand.release()
    assert not hand.edits
    assert not hand.shown(PreviewTerm)
    assert world.selection == Selection("huawei", "ext2", Part.END)


def test_that_4_pixels_begin_a_drag_and_half_a_day_rounds_up(
    world: Any, hand: Any, right: Any
) -> None:
    hand.press(right)
    hand.move(right + 4)
    assert hand.shown(PreviewTerm)[-1].delta == 0
    hand.move(right + 5)
    assert hand.shown(PreviewTerm)[-1].delta == 1


def test_that_a_drag_that_ends_where_it_began_commits_nothing(
    world: Any, hand: Any, right: Any
) -> None:
    hand.press(right)
    hand.move(right + 300)
    hand.move(right)
    hand.release()
    assert not hand.edits
    assert hand.effects[-2:].count(ClearPreview()) == 1


def test_that_a_click_selects_a_bar_a_row_or_nothing(world: Any) -> None:
    hand = Hand(world)
    hand.click(world.scale.x(FIRST + 5))
    assert world.selection == Selection("huawei", "ext2")
    hand.click(world.scale.x(FIRST - 5))
    assert world.selection == Selection("huawei")
    hand.click(5, 5000)
    assert world.selection == Selection()


def test_that_a_double_click_opens_the_term_and_drags_nothing(world: Any, hand: Any) -> None:
    hand.click(world.scale.x(FIRST + 5))
    assert OpenTerm("huawei", "ext2") in hand.double(world.scale.x(FIRST + 5))
    hand.move(world.scale.x(FIRST + 50))
    hand.release()
    assert not hand.edits


def test_that_a_release_outside_the_view_commits_all_the_same(
    world: Any, hand: Any, right: Any
) -> None:
    hand.press(right)
    hand.move(right + 100)
    hand.leave()
    hand.move(-5000.0, -300.0)
    hand.move(right + 5000.0, 9000.0)
    hand.release()
    assert last_day(term_of(world)) == LAST + 500


def test_that_zooming_during_a_drag_keeps_the_edge_under_the_pointer(
    world: Any, hand: Any, right: Any
) -> None:
    hand.press(right)
    hand.move(right + 100)
    hand.zooms(0.25, right + 100)
    assert hand.shown(PreviewTerm)[-1].delta == 10
    hand.zooms(1.25, 0.0)
    expected = world.scale.day_at(right + 100)
    hand.release()
    (_, last) = days_of(world)
    assert last + 1 == pytest.approx(expected, abs=0.8)


def test_that_other_buttons_neither_end_nor_disturb_a_drag(
    world: Any, hand: Any, right: Any
) -> None:
    hand.press(right)
    hand.move(right + 100)
    hand.press(right + 100, button=Button.MIDDLE)
    hand.release(Button.MIDDLE)
    hand.release()
    assert last_day(term_of(world)) == LAST + 10


def test_that_a_second_press_takes_back_a_drag_whose_release_was_lost(
    world: Any, hand: Any, right: Any
) -> None:
    hand.press(right)
    hand.move(right + 100)
    assert Cancelled() in hand.press(right + 100)
    hand.release()
    assert not hand.edits


def test_that_magnets_catch_an_edge_unless_alt_is_held(world: Any, hand: Any, right: Any) -> None:
    world.magnets = ((Edge.LAST, LAST + 13),)
    hand.press(right)
    hand.move(right + 127)
    assert hand.shown(PreviewTerm)[-1].delta == 13
    world.magnets = ((Edge.LAST, LAST + 14),)
    world.scale = world.scale.zoomed(0.5, right)
    hand.press(right, button=Button.MIDDLE)
    hand.move(right + 65)
    assert hand.shown(PreviewTerm)[-1].delta == 14
    hand.key(Key.MODIFIER, Modifier.ALT)
    assert hand.shown(PreviewTerm)[-1].delta == 13


def test_that_a_magnet_beside_the_start_of_a_drag_does_not_move_what_is_brought_back(
    world: Any, hand: Any, right: Any
) -> None:
    world.scale = world.scale.zoomed(0.5, right)
    world.magnets = ((Edge.LAST, LAST + 1),)
    hand.press(right)
    hand.move(right + 100)
    hand.move(right)
    hand.release()
    assert not hand.edits


def test_that_a_moved_term_catches_with_its_start_first(world: Any, hand: Any) -> None:
    world.scale = world.scale.zoomed(0.5, 0.0)
    world.magnets = ((Edge.FIRST, FIRST + 4), (Edge.LAST, LAST + 6))
    middle = world.scale.x(FIRST + 40)
    hand.press(middle)
    hand.move(middle + 25)
    assert hand.shown(PreviewTerm)[-1].delta == 4
    world.magnets = ((Edge.LAST, LAST + 6),)
    hand.move(middle + 26)
    assert hand.shown(PreviewTerm)[-1].delta == 6


def test_that_a_license_changed_under_a_drag_is_not_overwritten(
    world: Any, hand: Any, right: Any
) -> None:
    hand.press(right)
    hand.move(right + 100)
    world.document.apply(set_field(world.license("huawei"), "title", "Other"))
    hand.release()
    assert not hand.edits
    assert "changed while it was being dragged" in hand.shown(Notice)[-1].sentence


@pytest.mark.parametrize(
    ("license_", "sentence"),
    [
        (a_license(a_term("ext2", end=None), id="huawei"), "has no last day yet"),
        (a_license(a_term("ext2", ended=ended("revoked", "2024-06-01")), id="huawei"), "revoked"),
        (
            a_license(a_term("ext2"), a_term("b", "2024-06-01", supersedes=("ext2",)), id="huawei"),
            "successor",
        ),
    ],
)
def test_that_an_end_that_is_not_the_terms_own_day_refuses_to_move(
    license_: Any, sentence: Any
) -> None:
    world = AWorld(license_)
    world.selection = Selection("huawei", "ext2", Part.END)
    hand = Hand(world)
    world.always_met = Hit(0, "huawei", "ext2", Zone.END_EDGE)
    hand.drag(500.0, 600.0)
    assert not hand.edits
    assert not hand.shown(PreviewTerm)
    assert [sentence in notice.sentence for notice in hand.shown(Notice)] == [True]
    assert ShowCursor(Cursor.FORBIDDEN) in hand.effects


def test_that_the_cursor_tells_what_a_press_would_do(world: Any) -> None:
    hand = Hand(world)
    hand.move(world.scale.x(FIRST + 5), 20.0)
    hand.click(world.scale.x(FIRST + 5))
    assert hand.shown(ShowCursor)[-1] == ShowCursor(Cursor.MOVE)
    hand.move(world.scale.x(FIRST) + 1)
    hand.key(Key.MODIFIER, Modifier.SHIFT)
    hand.key(Key.MODIFIER)
    hand.leave()
    assert [effect.cursor for effect in hand.shown(ShowCursor)] == [
        Cursor.POINT,
        Cursor.MOVE,
        Cursor.RESIZE,
        Cursor.CROSS,
        Cursor.RESIZE,
        Cursor.ARROW,
    ]


def test_that_escape_without_a_gesture_is_left_to_others(hand: Any) -> None:
    assert hand.escape() == ()
