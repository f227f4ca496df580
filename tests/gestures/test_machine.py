"""What the hand does becomes at most one edit, and nothing by accident."""

from __future__ import annotations

from typing import Any

import pytest

from desktop_app.domain.days import parse_day
from desktop_app.domain.records import Basis
from desktop_app.editing.edits import set_field, set_term_end
from desktop_app.editing.selection import Part, Selection
from desktop_app.editing.term_days import first_day, last_day
from desktop_app.gestures.effects import (
    Cancelled,
    ClearPreview,
    Commit,
    Cursor,
    Notice,
    OpenTerm,
    PanBy,
    PreviewRange,
    PreviewTerm,
    Select,
    ShowCursor,
    ZoomToRange,
)
from desktop_app.gestures.events import Button, Key, Modifier
from desktop_app.timeline.hit import Hit, Zone
from desktop_app.timeline.snap import Edge
from tests.builders import a_license, a_term, ended
from tests.gestures.a_world import AWorld, Hand

FIRST, LAST = parse_day("2019-11-18"), parse_day("2020-02-16")


def huawei(**fields: Any) -> Any:
    term = a_term("ext2", "2019-11-18", "2020-02-16", designation="Ext 2", **fields)
    return a_license(term, id="huawei", title="TGL")


@pytest.fixture
def world() -> Any:
    return AWorld(huawei(), a_license(id="other"))


@pytest.fixture
def hand(world: Any) -> Any:
    """A hand that has selected Ext 2."""
    hand = Hand(world)
    hand.click(world.scale.x(FIRST + 40))
    return hand


@pytest.fixture
def right(world: Any) -> Any:
    return world.scale.x(LAST + 1) - 2


def days_of(world: Any) -> Any:
    term = term_of(world)
    return first_day(term), last_day(term)


def term_of(world: Any) -> Any:
    return world.license("huawei").terms[0]


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


def test_that_a_drag_on_a_bar_that_is_not_selected_pans(world: Any) -> None:
    hand = Hand(world)
    right = world.scale.x(LAST + 1) - 2
    before = world.scale
    hand.drag(right, right + 300)
    assert world.license("huawei") == huawei()
    assert world.scale.x(LAST) == pytest.approx(before.x(LAST) + 300)
    assert not hand.shown(Select)


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


def test_that_the_middle_button_pans_even_on_the_selected_bar(world: Any, hand: Any) -> None:
    x = world.scale.x(FIRST + 40)
    hand.press(x, button=Button.MIDDLE)
    hand.move(x + 50, -20.0)
    hand.release(Button.MIDDLE)
    (pan,) = hand.shown(PanBy)
    assert (pan.dx, pan.dy) == (pytest.approx(50.0), -40.0)
    assert not hand.edits


def test_that_a_pan_taken_back_returns_the_view(world: Any) -> None:
    hand, before = Hand(world), world.scale.x(FIRST)
    hand.press(500.0, 500.0)
    hand.move(455.0, 420.0)
    assert hand.zooms(2.0, 100.0) == ()
    assert hand.zooms(0.5, 100.0) == ()
    hand.move(425.0, 390.0)
    assert world.viewport.scroll == 110.0
    hand.escape()
    assert world.scale.x(FIRST) == pytest.approx(before)
    assert world.viewport.scroll == 0.0


def test_that_rows_held_back_at_the_top_wait_for_the_hand_to_return(world: Any) -> None:
    hand = Hand(world)
    hand.press(500.0, 200.0)
    hand.move(500.0, 150.0)
    hand.move(500.0, 300.0)
    assert world.viewport.scroll == 0.0
    hand.move(500.0, 220.0)
    assert world.viewport.scroll == 0.0
    hand.move(500.0, 170.0)
    assert world.viewport.scroll == 30.0
    hand.escape()
    assert world.viewport.scroll == 0.0


def test_that_shift_drag_picks_a_range_of_whole_days_either_way_round(world: Any) -> None:
    hand = Hand(world)
    x = world.scale.x(FIRST) + 3
    hand.drag(x + 200, x, modifiers=Modifier.SHIFT)
    assert hand.shown(ZoomToRange) == [ZoomToRange(FIRST, FIRST + 20)]
    assert hand.shown(PreviewRange)[-1].label == "Nov 18, 2019 – Dec 8, 2019 (21 days)"


def test_that_a_range_taken_back_zooms_nowhere(world: Any) -> None:
    hand = Hand(world)
    hand.press(100, modifiers=Modifier.SHIFT)
    hand.move(300, modifiers=Modifier.SHIFT)
    hand.escape()
    hand.release()
    assert not hand.shown(ZoomToRange)


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
    assert hand.key(Key.RIGHT, Modifier.ALT) == ()
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


def test_that_escape_without_a_gesture_is_left_to_others(hand: Any) -> None:
    assert hand.escape() == ()


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
    assert hand.machine.split() == ()


def test_that_the_view_runs_along_when_a_drag_is_held_at_the_edge(
    world: Any, hand: Any, right: Any
) -> None:
    hand.press(right)
    hand.move(right + 30)
    before = hand.shown(PreviewTerm)[-1].last
    hand.waits(1.0, width=right + 40)
    after = hand.shown(PreviewTerm)[-1].last
    assert after > before + 10
    hand.move(right - 200)
    scale = world.scale
    hand.waits(1.0, width=right + 40)
    assert world.scale == scale
    assert world.license("huawei") == huawei()


def test_that_the_view_does_not_run_away_from_a_drag_that_leaves_the_edge(
    world: Any, hand: Any, right: Any
) -> None:
    scale = world.scale
    hand.press(right)
    hand.move(right - 10)
    hand.waits(0.5, width=right + 5)
    assert world.scale == scale


def test_that_the_view_runs_to_the_left_too_but_not_while_panning(world: Any) -> None:
    hand = Hand(world)
    hand.press(500.0, modifiers=Modifier.SHIFT)
    hand.move(10.0)
    hand.waits(0.5)
    assert hand.shown(PanBy)
    assert all(pan.dx > 0 for pan in hand.shown(PanBy))
    panning = Hand(world)
    panning.press(500.0, 5000.0)
    panning.move(10.0)
    pans = len(panning.shown(PanBy))
    panning.waits(0.5)
    assert len(panning.shown(PanBy)) == pans
