"""Whatever the hand does, in whatever order: one edit a gesture, and all of it can be undone.

`ANY_SEQUENCES=300` runs 300 sequences of 40 steps each instead of fewer short ones.
"""

from __future__ import annotations

import os
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from desktop_app.editing.selection import Selection
from desktop_app.editing.term_days import first_day, last_day
from desktop_app.gestures.events import Button, Key, Modifier
from tests.builders import a_license, a_term
from tests.gestures.a_world import AWorld, Hand

RUNS = int(os.environ.get("ANY_SEQUENCES", "0"))
ORIGINALS = (
    a_license(
        a_term("a", "2020-01-01", "2020-03-31"), a_term("b", "2020-04-15", "2020-04-15"), id="one"
    ),
    a_license(a_term("c", "2020-02", "2020-05", ends="before"), id="two"),
    a_license(a_term("d", "2020-02-10", None, starts="deferred"), id="three", depends_on=("one",)),
)
xs = st.one_of(st.integers(-50, 1500), st.sampled_from((-100_000, 100_000)))
ys = st.integers(-10, 150)
modifiers = st.sampled_from(
    (
        *(Modifier.NONE, Modifier.NONE, Modifier.SHIFT, Modifier.CTRL, Modifier.ALT),
        *(Modifier.CTRL | Modifier.SHIFT, Modifier.ALT | Modifier.SHIFT),
    )
)
buttons = st.sampled_from((Button.LEFT, Button.LEFT, Button.LEFT, Button.MIDDLE, Button.RIGHT))


class AnyHand(RuleBasedStateMachine):
    @initialize()
    def opens(self) -> None:
        self.world = AWorld(*ORIGINALS, px_per_day=5.0)
        self.hand = Hand(self.world)
        self.undone = []
        self.presses = 0
        self.keys = 0

    @rule(x=xs, y=ys, button=buttons, held=modifiers)
    def presses_a_button(self, x: Any, y: Any, button: Any, held: Any) -> None:
        self.presses += 1
        self.hand.press(x, y, button, held)

    @rule(x=xs, y=ys, held=modifiers)
    def moves(self, x: Any, y: Any, held: Any) -> None:
        before = list(self.world.document.licenses)
        self.hand.move(x, y, held)
        assert list(self.world.document.licenses) == before

    @rule(button=buttons)
    def lets_go(self, button: Any) -> None:
        before = len(self.hand.edits)
        self.hand.release(button)
        assert len(self.hand.edits) <= before + 1

    @rule(row=st.integers(0, 2), edge=st.sampled_from((1, -1)), by=st.integers(-400, 400))
    def drags_an_edge(self, row: Any, edge: Any, by: Any) -> None:
        """The gesture that changes something, aimed well enough to happen often."""
        self.hand.escape()
        license_ = list(self.world.document.licenses)[row]
        left, right = self.world.edges(license_.terms[0])
        x = left + 1 if edge > 0 else min(right - 1, left + 1e6)
        self.presses += 2
        self.hand.click(x, row * 40 + 20)
        self.hand.press(x, row * 40 + 20)
        self.hand.move(x + by)
        self.hand.release()

    @rule()
    def escapes(self) -> None:
        before = list(self.world.document.licenses)
        self.hand.escape()
        self.hand.move(700)
        self.hand.release()
        assert list(self.world.document.licenses) == before
        assert not self.hand.machine.is_busy

    @rule()
    def loses_focus(self) -> None:
        before = list(self.world.document.licenses)
        self.hand.loses_focus()
        assert list(self.world.document.licenses) == before

    @rule(key=st.sampled_from(Key), held=modifiers)
    def hits_a_key(self, key: Any, held: Any) -> None:
        self.keys += 1
        self.hand.key(key, held)

    @rule(factor=st.floats(0.2, 5), about=st.integers(0, 1500))
    def turns_the_wheel(self, factor: Any, about: Any) -> None:
        self.hand.zooms(factor, about)

    @rule(row=st.integers(0, 2), onto=st.integers(0, 2))
    def draws_a_link(self, row: Any, onto: Any) -> None:
        self.hand.escape()
        license_ = list(self.world.document.licenses)[row]
        left = min(self.world.edges(term)[0] for term in license_.terms)
        self.world.selection = Selection(license_.id)
        self.presses += 1
        y = 20 - self.world.viewport.scroll
        self.hand.press(left - 15, row * 40 + y)
        self.hand.move(left - 15, onto * 40 + y)
        self.hand.release()

    @rule()
    def splits(self) -> None:
        self.keys += 1
        self.hand.does(self.hand.machine.split())

    @rule(seconds=st.floats(0, 0.3))
    def waits(self, seconds: float) -> None:
        before = list(self.world.document.licenses)
        self.hand.waits(seconds)
        assert list(self.world.document.licenses) == before

    @rule()
    def leaves_the_view(self) -> None:
        self.hand.leave()

    @rule()
    def undoes(self) -> None:
        self.hand.does(self.hand.machine.cancel())
        if self.hand.edits:
            made = self.hand.edits.pop()
            self.world.document.apply(made.inverse(f"Undo {made.label}"))
            self.presses += 1

    @invariant()
    def one_edit_a_gesture(self) -> None:
        if hasattr(self, "hand"):
            assert len(self.hand.edits) <= self.presses + self.keys

    @invariant()
    def no_end_before_its_start(self) -> None:
        for license_ in self.world.document.licenses if hasattr(self, "world") else ():
            for term in license_.terms:
                first, last = first_day(term), last_day(term)
                assert first is not None
                assert last is None or first <= last

    def teardown(self) -> None:
        if not hasattr(self, "hand"):
            return
        for made in reversed(self.hand.edits):
            assert not made.changes.is_empty
            self.world.document.apply(made.inverse("Undo"))
        assert tuple(self.world.document.licenses) == ORIGINALS


AnyHand.TestCase.settings = settings(
    max_examples=RUNS or 60, stateful_step_count=40 if RUNS else 25, deadline=None
)
TestAnySequence = AnyHand.TestCase
