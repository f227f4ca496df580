"""A new term drawn on a license's row, from day to day."""

from __future__ import annotations

from typing import final

import msgspec

from desktop_app.domain.days import Day
from desktop_app.domain.records import License
from desktop_app.domain.wording import day_words, days_words
from desktop_app.editing.chains import draw_term
from desktop_app.editing.selection import Part, Selection
from desktop_app.gestures.effects import (
    ClearPreview,
    Commit,
    Cursor,
    Effect,
    Notice,
    PreviewRange,
    Select,
)
from desktop_app.gestures.events import Modifier, PointerEvent, PointerKind
from desktop_app.gestures.state import Step
from desktop_app.gestures.world import World
from desktop_app.language import translate
from desktop_app.timeline.snap import Edge

__all__ = ["TermDraw"]


@final
class TermDraw(msgspec.Struct, frozen=True, kw_only=True):
    """Drawing a term.

    Attributes:
        license: whose term it will be, as it was at the press.
        anchor: the day under the press; it is always covered.
        shown: the preview that is on screen.
    """

    license: License
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
        first, last = self._days(event, world)
        if event.kind is PointerKind.RELEASE:
            return Step(None, (ClearPreview(), *self._result(first, last, world)))
        length = days_words(last - first + 1)
        label = f"{day_words(first)} – {day_words(last)} ({length})"
        preview = PreviewRange(first, last, label, self.license.id)
        if preview == self.shown:
            return Step(self)
        return Step(msgspec.structs.replace(self, shown=preview), (preview,))

    def cancelled(self, world: World) -> tuple[Effect, ...]:  # noqa: ARG002 -- nothing to bring back
        return (ClearPreview(),)

    def _days(self, event: PointerEvent, world: World) -> tuple[Day, Day]:
        day = world.scale.day_under(event.x)
        edge = Edge.FIRST if day < self.anchor else Edge.LAST
        if Modifier.ALT not in event.modifiers:
            # A first day begins at its left edge, a last day ends at its right one.
            moment = world.scale.day_at(event.x) - (0 if edge is Edge.FIRST else 1)
            held = world.magnet(moment, edge, self.license.id, "")
            if held is not None and (held >= self.anchor) == (edge is Edge.LAST):
                day = held
        return min(self.anchor, day), max(self.anchor, day)

    def _result(self, first: Day, last: Day, world: World) -> tuple[Effect, ...]:
        edit = draw_term(self.license, first, last)
        if edit is None:
            return ()
        if world.license(self.license.id) != self.license:
            return (
                Notice(
                    translate(
                        "Gestures",
                        "The license changed while the term was being drawn. Draw it again.",
                    )
                ),
            )
        (change,) = edit.changes.licenses()
        known = {term.id for term in self.license.terms}
        drawn = [term for term in change[1].terms if term.id not in known] if change[1] else []
        selections = (Select(Selection(self.license.id, term.id, Part.END)) for term in drawn)
        return (Commit(edit), *selections)
