"""The window as a person meets it: a screen, a window manager, a mouse in small steps."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from tinydb import TinyDB

from desktop_app.assets import resource
from tests.flows.real_screen import Hand, RealWindow, missing_programs, real_window, screen

pytestmark = [
    pytest.mark.real_window,
    pytest.mark.skipif(bool(missing_programs()), reason=f"missing: {missing_programs()}"),
]

LICENSE, TERM = "huawei-tgl", "ext-2"


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    with screen() as name:
        yield name


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return Path(
        shutil.copyfile(resource("samples", "huawei-tgl.licenses"), tmp_path / "h.licenses")
    )


@pytest.fixture
def window(display: str, path: Path, tmp_path: Path) -> Iterator[RealWindow]:
    with real_window(display, path, tmp_path) as running:
        running.until(partial(running.ask, "has_focus"), True)
        yield running


@pytest.fixture
def hand(display: str) -> Hand:
    return Hand(display)


def select(window: RealWindow, hand: Hand) -> None:
    left, top, right, bottom = window.ask("where", LICENSE, TERM)
    hand.click((left + right) // 2, (top + bottom) // 2)
    window.until(partial(window.ask, "selected"), [LICENSE, TERM])


def pull_end(window: RealWindow, hand: Hand, to_day: str) -> None:
    """Take the right edge and move it to the end of the day before `to_day`; keep holding."""
    _, top, right, bottom = window.ask("where", LICENSE, TERM)
    y = (top + bottom) // 2
    x = window.ask("day_x", to_day) - 2
    hand.pull((right - 2, y), (x, y))
    window.until(partial(window.ask, "pointer"), [x, y])
    window.until(lambda: "→" in window.ask("hint"), True)


def correct_the_record(window: RealWindow, hand: Hand) -> None:
    """Answer the question about an official date with its key."""
    window.until(partial(window.ask, "is_asked"), True)
    hand.key("alt+c")


def end_in_file(path: Path) -> str:
    with TinyDB(path) as database:
        record = next(each for each in database.table("licenses").all() if each["id"] == LICENSE)
    return next(term["end"]["date"] for term in record["terms"] if term["id"] == TERM)


def test_that_a_dragged_end_survives_a_kill_and_later_drags_can_be_taken_back(
    window: RealWindow, hand: Hand, path: Path
) -> None:
    end = partial(window.ask, "end_of", LICENSE, TERM)
    select(window, hand)

    pull_end(window, hand, "2020-03-18")
    hand.release()
    correct_the_record(window, hand)
    window.until(end, "2020-03-17")

    pull_end(window, hand, "2020-04-10")
    hand.key("Escape")
    window.until(lambda: "→" in window.ask("hint"), False)
    hand.release()
    assert end() == "2020-03-17"

    pull_end(window, hand, "2020-05-02")
    hand.release()
    correct_the_record(window, hand)
    window.until(partial(window.ask, "undo_steps"), 2)
    hand.key("ctrl+z")
    window.until(partial(window.ask, "undo_steps"), 1)
    assert end() == "2020-03-17"

    window.kill()
    assert end_in_file(path) == "2020-03-17"


def test_that_a_release_outside_the_window_ends_the_drag(
    window: RealWindow, hand: Hand, path: Path
) -> None:
    select(window, hand)
    pull_end(window, hand, "2020-03-18")
    _, _, _, bottom = window.ask("frame")
    x = window.ask("day_x", "2020-03-18") - 2
    hand.move(x, bottom + 40)
    hand.release()
    correct_the_record(window, hand)
    window.until(partial(window.ask, "end_of", LICENSE, TERM), "2020-03-17")
    window.kill()
    assert end_in_file(path) == "2020-03-17"


def test_that_a_right_click_takes_a_drag_back(window: RealWindow, hand: Hand) -> None:
    select(window, hand)
    pull_end(window, hand, "2020-03-18")
    hand.press(3)
    hand.release(3)
    window.until(lambda: "→" in window.ask("hint"), False)
    hand.release()
    assert window.ask("end_of", LICENSE, TERM) == "2020-02-16"
    assert window.ask("undo_steps") == 0
