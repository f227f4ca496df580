"""A link drawn from a license to the row of what it depends on."""

from __future__ import annotations

from typing import Any

import pytest

from desktop_app.domain.dependence import Dependence
from desktop_app.editing.selection import Selection
from desktop_app.gestures.effects import Cursor, Notice, PreviewLink, ShowCursor
from tests.builders import a_license, a_term
from tests.gestures.a_world import AWorld, Hand


@pytest.fixture
def world() -> Any:
    return AWorld(
        a_license(a_term("a", "2020-01-01", "2020-01-31"), id="one", title="One"),
        a_license(a_term("b", "2020-01-01", "2020-01-31"), id="two", title="Two"),
        a_license(a_term("c", "2020-01-05", None), id="three", title="Three", depends_on=("one",)),
        origin=737_400,
    )


@pytest.fixture
def hand(world: Any) -> Any:
    world.selection = Selection("one", "a")
    return Hand(world)


def handle(world: Any) -> float:
    return world.edges(world.license("one").terms[0])[0] - 15


def test_that_a_drag_from_the_handle_links_to_the_row_where_it_ends(world: Any, hand: Any) -> None:
    hand.press(handle(world))
    hand.move(500.0, 60.0)
    assert hand.shown(PreviewLink)[-1].label == "One depends on Two"
    assert world.license("one").depends_on == ()
    hand.release()
    assert world.license("one").depends_on == ("two",)
    assert [edit.label for edit in hand.edits] == ["Let One depend on Two"]
    assert world.selection == Selection("one", link=Dependence("one", "two"))


@pytest.mark.parametrize("way", ["escape", "loses_focus"])
def test_that_a_link_taken_back_is_none(world: Any, hand: Any, way: str) -> None:
    hand.press(handle(world))
    hand.move(500.0, 60.0)
    getattr(hand, way)()
    hand.release()
    assert not hand.edits


def test_that_a_circle_is_refused_with_a_sentence_and_a_forbidden_cursor(
    world: Any, hand: Any
) -> None:
    hand.press(handle(world))
    hand.move(500.0, 100.0)
    preview = hand.shown(PreviewLink)[-1]
    assert preview.is_refused
    assert hand.shown(ShowCursor)[-1].cursor is Cursor.FORBIDDEN
    hand.release()
    assert not hand.edits
    assert hand.shown(Notice)[-1].sentence == preview.label


@pytest.mark.parametrize("y", [20.0, 300.0])
def test_that_a_link_let_go_on_its_own_row_or_none_is_nothing(
    world: Any, hand: Any, y: float
) -> None:
    hand.press(handle(world))
    hand.move(500.0, y)
    hand.release()
    assert not hand.edits
    assert not hand.shown(Notice)


def test_that_the_cursor_tells_of_handle_and_arrow_and_a_click_picks_the_arrow(
    world: Any, hand: Any
) -> None:
    hand.move(handle(world), 20.0)
    assert hand.shown(ShowCursor)[-1].cursor is Cursor.LINK
    hand.move(-5.0, 100.0)
    assert hand.shown(ShowCursor)[-1].cursor is Cursor.POINT
    hand.click(-5.0, 100.0)
    assert world.selection == Selection("three", link=Dependence("three", "one"))
