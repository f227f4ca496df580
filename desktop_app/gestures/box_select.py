"""A box drawn over the rows: the terms that it touches are selected when it is let go."""

from __future__ import annotations

from typing import final

import msgspec

from desktop_app.editing.selection import NOTHING, Selection
from desktop_app.gestures.effects import ClearPreview, Cursor, Effect, PreviewBox, Select
from desktop_app.gestures.events import PointerEvent, PointerKind
from desktop_app.gestures.state import Step
from desktop_app.gestures.world import World
from desktop_app.language import translate

__all__ = ["BoxSelect"]


@final
class BoxSelect(msgspec.Struct, frozen=True, kw_only=True):
    """Drawing the box.

    Attributes:
        grabbed: the moment at the corner where it began, as a fractional day.
        top: the y of that corner in the rows' own pixels, which scrolling does not change.
        shown: the preview that is on screen.
    """

    grabbed: float
    top: float
    shown: PreviewBox | None = None

    @property
    def cursor(self) -> Cursor:
        return Cursor.CROSS

    @property
    def follows_view(self) -> bool:
        return True

    @property
    def follows_rows(self) -> bool:
        return True

    def pointer(self, event: PointerEvent, world: World) -> Step:
        edges = self._edges(event, world)
        if event.kind is PointerKind.RELEASE:
            terms = world.terms_within(*edges)
            picked = Selection.of_terms(terms) if terms else NOTHING
            return Step(None, (ClearPreview(), Select(picked)))
        preview = self._preview(edges, world)
        if preview == self.shown:
            return Step(self)
        return Step(msgspec.structs.replace(self, shown=preview), (preview,))

    def cancelled(self, world: World) -> tuple[Effect, ...]:  # noqa: ARG002 -- nothing to bring back
        return (ClearPreview(),)

    def _edges(self, event: PointerEvent, world: World) -> tuple[float, float, float, float]:
        x, y = world.scale.x(self.grabbed), self.top - world.viewport.scroll
        return min(x, event.x), min(y, event.y), max(x, event.x), max(y, event.y)

    def _preview(self, edges: tuple[float, float, float, float], world: World) -> PreviewBox:
        count = world.count_within(*edges)
        return PreviewBox(*edges, count, _counted(count))


def _counted(terms: int) -> str:
    if terms < 2:
        return translate("Gestures", "1 term") if terms else translate("Gestures", "no term")
    return translate("Gestures", "%n terms", "", terms)
