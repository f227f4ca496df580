"""Drags that move the view and leave the records alone: panning and picking a range."""

from __future__ import annotations

from typing import Final, final

import msgspec

from desktop_app.domain.days import Day
from desktop_app.domain.wording import day_words, days_words
from desktop_app.gestures.effects import (
    ClearPreview,
    Cursor,
    Effect,
    PanBy,
    PreviewRange,
    ZoomToRange,
)
from desktop_app.gestures.events import PointerEvent, PointerKind
from desktop_app.gestures.state import Step
from desktop_app.gestures.world import World

__all__ = ["Panning", "RangeDrag"]

_NO_PIXELS: Final = 0.01
"""Rounding of days to pixels and back moves nothing."""


@final
class Panning(msgspec.Struct, frozen=True, kw_only=True):
    """The content sticks to the hand; where it cannot follow, it waits for the hand to return.

    Attributes:
        x, y: where the button went down.
        grabbed: the moment that was there, as a fractional day.
        scroll: how far the rows were scrolled then, in pixels.
    """

    x: float
    y: float
    grabbed: float
    scroll: float

    @property
    def cursor(self) -> Cursor:
        return Cursor.PAN

    @property
    def follows_view(self) -> bool:
        return False

    @property
    def follows_rows(self) -> bool:
        return False

    def pointer(self, event: PointerEvent, world: World) -> Step:
        state = None if event.kind is PointerKind.RELEASE else self
        return Step(state, self._brought_to(event.x, event.y, world))

    def cancelled(self, world: World) -> tuple[Effect, ...]:
        return self._brought_to(self.x, self.y, world)

    def _brought_to(self, x: float, y: float, world: World) -> tuple[Effect, ...]:
        """The pan that brings what was grabbed to (x, y) from wherever it is now."""
        dx = x - world.scale.x(self.grabbed)
        dy = y - self.y + world.viewport.scroll - self.scroll
        still = abs(dx) < _NO_PIXELS and abs(dy) < _NO_PIXELS
        return () if still else (PanBy(dx, dy),)


@final
class RangeDrag(msgspec.Struct, frozen=True):
    """A span of days picked to be shown; `anchor` is the day under the press."""

    anchor: Day
    shown: PreviewRange | None = None

    @property
    def cursor(self) -> Cursor:
        return Cursor.CROSS

    @property
    def follows_view(self) -> bool:
        return True

    @property
    def follows_rows(self) -> bool:
        return False

    def pointer(self, event: PointerEvent, world: World) -> Step:
        day = world.scale.day_under(event.x)
        first, last = min(self.anchor, day), max(self.anchor, day)
        if event.kind is PointerKind.RELEASE:
            return Step(None, (ClearPreview(), ZoomToRange(first, last)))
        label = f"{day_words(first)} – {day_words(last)} ({days_words(last - first + 1)})"
        preview = PreviewRange(first, last, label)
        if preview == self.shown:
            return Step(self)
        return Step(RangeDrag(self.anchor, preview), (preview,))

    def cancelled(self, world: World) -> tuple[Effect, ...]:  # noqa: ARG002 -- nothing to bring back
        return (ClearPreview(),)
