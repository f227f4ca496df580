"""Drags that move the view and leave the records alone: panning and picking a range."""

from __future__ import annotations

from typing import final

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


@final
class Panning(msgspec.Struct, frozen=True):
    """The content follows the hand; (x, y) is where it has followed to.

    `panned` is how far the content has gone, so that a cancel can bring it back.
    """

    x: float
    y: float
    panned: tuple[float, float] = (0.0, 0.0)

    @property
    def cursor(self) -> Cursor:
        return Cursor.PAN

    @property
    def runs_at_edges(self) -> bool:
        return False

    def pointer(self, event: PointerEvent, world: World) -> Step:  # noqa: ARG002 -- panning needs pixels alone
        dx, dy = event.x - self.x, event.y - self.y
        effects: tuple[Effect, ...] = (PanBy(dx, dy),) if dx or dy else ()
        if event.kind is PointerKind.RELEASE:
            return Step(None, effects)
        return Step(Panning(event.x, event.y, (self.panned[0] + dx, self.panned[1] + dy)), effects)

    def cancelled(self) -> tuple[Effect, ...]:
        dx, dy = self.panned
        return (PanBy(-dx, -dy),) if dx or dy else ()


@final
class RangeDrag(msgspec.Struct, frozen=True):
    """A span of days picked to be shown; `anchor` is the day under the press."""

    anchor: Day
    shown: PreviewRange | None = None

    @property
    def cursor(self) -> Cursor:
        return Cursor.CROSS

    @property
    def runs_at_edges(self) -> bool:
        return True

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

    def cancelled(self) -> tuple[Effect, ...]:
        return (ClearPreview(),)
