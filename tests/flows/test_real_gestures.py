"""Every gesture with a real mouse on a real screen: one window, put back before each of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.changes import Change, ChangeSet, Edit
from desktop_app.domain.days import format_day, to_day
from desktop_app.domain.partial_date import PartialDate
from desktop_app.domain.records import Basis, FileInfo
from desktop_app.storage import LicenseFile
from tests.builders import a_license, a_term
from tests.flows.real_screen import Hand, RealWindow, missing_programs, real_window, screen

pytestmark = [
    pytest.mark.real_window,
    pytest.mark.skipif(bool(missing_programs()), reason=f"missing: {missing_programs()}"),
]

A, B = "alpha", "beta"


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    with screen() as name:
        yield name


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Thirty licenses with expected terms, which move without a question."""
    path = tmp_path_factory.mktemp("gestures") / "g.licenses"
    days = (("2020-01-11", "2020-03-10"), ("2020-05-11", "2020-08-20"))
    terms = [
        a_term(f"t{number}", *span, basis=Basis.EXPECTED) for number, span in enumerate(days, 1)
    ]
    names = (A, B, *(f"more-{number:02}" for number in range(28)))
    records = [a_license(*terms, id=name, title=name.title()) for name in names]
    info = FileInfo(title="Gestures", as_of=PartialDate.parse("2020-07-05"))
    with closing(LicenseFile.create(path, info)) as file:
        changes = ChangeSet(tuple(Change(None, each) for each in records))
        file.commit(Edit(label="Fill", changes=changes), at="2026-11-22T10:00:00Z", by="test")
    return path


@pytest.fixture(scope="module")
def running(display: str, path: Path, tmp_path_factory: pytest.TempPathFactory) -> Any:
    with real_window(display, path, tmp_path_factory.mktemp("home")) as running:
        # A window that appears while the manager is busy is not always given the keys.
        left, _, right, bottom = running.ask("frame")
        Hand(display).click((left + right) // 2, bottom - 6)
        running.until(partial(running.ask, "has_focus"), True)
        yield running


@pytest.fixture
def window(running: RealWindow) -> RealWindow:
    running.ask("put_back")
    return running


@pytest.fixture
def hand(display: str) -> Hand:
    return Hand(display)


def middle(window: RealWindow, name: str, term: str) -> tuple[int, int]:
    left, top, right, bottom = window.ask("where", name, term)
    return (left + right) // 2, (top + bottom) // 2


def select(window: RealWindow, hand: Hand, name: str = A, term: str = "t2") -> None:
    hand.click(*middle(window, name, term))
    window.until(partial(window.ask, "selected"), [name, term])


def grip(window: RealWindow, side: int, name: str = A, term: str = "t2") -> tuple[int, int]:
    """A place on the left (-1) or right (1) edge of a bar."""
    left, top, right, bottom = window.ask("where", name, term)
    return (left + 2 if side < 0 else right - 2), (top + bottom) // 2


def days(window: RealWindow, name: str = A, term: str = "t2") -> Any:
    return window.ask("days_of", name, term)


def told(window: RealWindow) -> list[str]:
    """The days in the label beside the pointer, as ISO texts."""
    months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    found = re.findall(r"([A-Z][a-z]{2}) (\d+), (\d+)", window.ask("hint"))
    return [f"{year}-{months.index(month) + 1:02}-{int(day):02}" for month, day, year in found]


def comes(window: RealWindow, x: int, y: int) -> None:
    """The last of many moves has reached the window: what it says of them, it means."""
    window.until(partial(window.ask, "pointer"), [x, y])


def hint_has(window: RealWindow, text: str, *, there: bool = True) -> None:
    window.until(lambda: text in window.ask("hint"), there)


def steps(window: RealWindow, count: int) -> None:
    window.until(partial(window.ask, "undo_steps"), count)


@pytest.mark.parametrize("side", [-1, 1])
def test_that_either_end_goes_where_the_label_says(
    window: RealWindow, hand: Hand, path: Path, side: int
) -> None:
    select(window, hand)
    before, text = days(window), path.read_bytes()
    x, y = grip(window, side)
    hand.pull((x, y), (x + 37, y + 3))
    comes(window, x + 37, y + 3)
    hint_has(window, " → ")
    promised = told(window)[-1]
    assert days(window) == before
    assert path.read_bytes() == text
    hand.release()
    steps(window, 1)
    kept, moved = (1, 0) if side < 0 else (0, 1)
    assert days(window)[moved] == promised > before[moved]
    assert days(window)[kept] == before[kept]
    window.until(lambda: path.read_bytes() != text, True)


def test_that_a_bar_moves_as_a_whole(window: RealWindow, hand: Hand) -> None:
    select(window, hand)
    first, last = map(date.fromisoformat, days(window))
    x, y = middle(window, A, "t2")
    hand.pull((x, y), (x - 45, y))
    comes(window, x - 45, y)
    hint_has(window, "(−")
    promised = told(window)
    hand.release()
    steps(window, 1)
    assert days(window) == promised
    new_first, new_last = map(date.fromisoformat, days(window))
    assert new_last - new_first == last - first
    assert new_first < first


def test_that_ctrl_and_a_drag_draw_a_term(window: RealWindow, hand: Hand) -> None:
    y = middle(window, B, "t2")[1]
    start = window.ask("day_x", "2020-03-16") + 3
    hand.hold("ctrl")
    hand.pull((start, y), (start + 80, y))
    comes(window, start + 80, y)
    hint_has(window, "days)")
    promised = told(window)
    hand.release()
    hand.let_go("ctrl")
    steps(window, 1)
    (drawn,) = set(window.ask("terms_of", B)) - {"t1", "t2"}
    assert days(window, B, drawn) == promised
    assert window.ask("selected") == [B, drawn]


def test_that_a_box_selects_and_all_in_it_move_together(window: RealWindow, hand: Hand) -> None:
    left, top, _, _ = window.ask("where", A, "t2")
    _, _, right, bottom = window.ask("where", B, "t2")
    hand.hold("ctrl", "shift")
    hand.pull((left - 12, top - 5), (right + 9, bottom + 4))
    hint_has(window, "2 terms")
    hand.release()
    hand.let_go("ctrl", "shift")
    window.until(partial(window.ask, "all_selected"), [[A, "t2"], [B, "t2"]])
    before = [days(window, name) for name in (A, B)]
    x, y = middle(window, B, "t2")
    hand.pull((x, y), (x + 40, y))
    comes(window, x + 40, y)
    hint_has(window, "2 terms (+")
    moved = int(re.findall(r"\(\+(\d+) d\)", window.ask("hint"))[0])
    hand.release()
    steps(window, 1)
    for name, old in zip((A, B), before, strict=True):
        new = [format_day(to_day(date.fromisoformat(day)) + moved) for day in old]
        assert days(window, name) == new
    hand.key("ctrl+z")
    steps(window, 0)
    assert [days(window, name) for name in (A, B)] == before


def test_that_the_view_runs_along_at_its_right_edge(window: RealWindow, hand: Hand) -> None:
    select(window, hand)
    x, y = grip(window, 1)
    _, _, right, _ = window.ask("view")
    origin = window.ask("first_day")
    hand.pull((x, y), (right - 4, y))
    window.until(lambda: window.ask("first_day") > origin + 10, True)
    hand.move(right - 60, y)
    hint_has(window, " → ")
    promised = told(window)[-1]
    hand.release()
    steps(window, 1)
    assert days(window)[1] == promised > "2020-08-20"


def test_that_rows_run_along_under_a_box(window: RealWindow, hand: Hand) -> None:
    left, top, _, _ = window.ask("where", A, "t2")
    _, upper, right, bottom = window.ask("view")
    hand.hold("ctrl", "shift")
    hand.pull((left - 20, top - 4), (right - 90, bottom - 4))
    window.until(lambda: window.ask("scrolled") > 100, True)
    hand.release()
    hand.let_go("ctrl", "shift")
    window.until(lambda: len(window.ask("all_selected")) > (bottom - upper) // 44, True)


@pytest.mark.parametrize("way", ["Escape", "right click"])
def test_that_a_drag_is_taken_back(window: RealWindow, hand: Hand, path: Path, way: str) -> None:
    select(window, hand)
    before, text = days(window), path.read_bytes()
    x, y = grip(window, 1)
    hand.pull((x, y), (x + 60, y))
    hint_has(window, " → ")
    if way == "Escape":
        hand.key("Escape")
    else:
        hand.press(3)
        hand.release(3)
    hint_has(window, " → ", there=False)
    hand.release()
    assert days(window) == before
    assert window.ask("undo_steps") == 0
    assert path.read_bytes() == text


def test_that_a_release_outside_the_window_ends_the_drag(window: RealWindow, hand: Hand) -> None:
    select(window, hand)
    x, y = grip(window, 1)
    hand.pull((x, y), (x + 50, y))
    _, _, _, bottom = window.ask("frame")
    hand.move(x + 50, bottom + 30)
    hint_has(window, " → ")
    promised = told(window)[-1]
    hand.release()
    steps(window, 1)
    assert days(window)[1] == promised


def test_that_a_wobble_and_a_long_press_are_clicks(window: RealWindow, hand: Hand) -> None:
    select(window, hand)
    before = days(window)
    for x, y in (grip(window, 1), middle(window, A, "t2")):
        hand.chain("mousemove", x, y, "mousedown", 1, "mousemove", x + 3, y, "mouseup", 1)
        hand.chain("mousemove", x, y, "mousedown", 1, "sleep", 2, "mousemove", x + 1, y)
        hand.release()
    window.until(partial(window.ask, "is_busy"), False)
    assert days(window) == before
    assert window.ask("undo_steps") == 0
    assert window.ask("selected") == [A, "t2"]


def test_that_far_out_a_date_changes_by_what_the_label_says(window: RealWindow, hand: Hand) -> None:
    x, y = middle(window, A, "t2")
    hand.move(x, y)
    hand.hold("ctrl")
    hand.chain("click", "--repeat", 9, "--delay", 15, 5)
    hand.let_go("ctrl")
    window.until(lambda: window.ask("days_a_pixel") > 2, True)
    select(window, hand)
    before = days(window)[1]
    x, y = grip(window, 1)
    hand.pull((x + 2, y), (x + 22, y))
    comes(window, x + 22, y)
    hint_has(window, " → ")
    label, promised = window.ask("hint"), told(window)[-1]
    hand.release()
    steps(window, 1)
    added = int(re.findall(r"\(\+([\d,]+) d\)", label)[0].replace(",", ""))
    assert days(window)[1] == promised
    assert (date.fromisoformat(promised) - date.fromisoformat(before)).days == added


def test_that_the_wheel_turns_in_the_middle_of_a_drag(window: RealWindow, hand: Hand) -> None:
    select(window, hand)
    x, y = grip(window, 1)
    hand.pull((x, y), (x + 40, y))
    comes(window, x + 40, y)
    hint_has(window, " → ")
    far = window.ask("days_a_pixel")
    hand.hold("ctrl")
    hand.chain("click", 4, "click", 4)
    hand.let_go("ctrl")
    window.until(lambda: window.ask("days_a_pixel") < far, True)
    # Farther right the days would run along under the pointer.
    before = window.ask("hint")
    hand.move(x - 30, y)
    window.until(lambda: window.ask("hint") != before, True)
    hint_has(window, " → ")
    promised = told(window)[-1]
    assert window.ask("is_busy")
    hand.release()
    steps(window, 1)
    assert days(window)[1] == promised


def test_that_a_line_from_the_handle_makes_a_link_that_delete_takes_away(
    window: RealWindow, hand: Hand
) -> None:
    select(window, hand)
    start = window.ask("handle")
    hand.pull(tuple(start), middle(window, B, "t2"))
    hint_has(window, "Alpha depends on Beta")
    hand.release()
    steps(window, 1)
    window.until(partial(window.ask, "needs_of", A), [B])
    hand.key("Delete")
    steps(window, 2)
    assert window.ask("needs_of", A) == []


def test_that_arrow_keys_move_the_edge_that_was_clicked(window: RealWindow, hand: Hand) -> None:
    select(window, hand)
    hand.click(*grip(window, 1))
    hand.key("Right", "shift+Right")
    steps(window, 2)
    assert days(window) == ["2020-05-11", "2020-08-28"]
