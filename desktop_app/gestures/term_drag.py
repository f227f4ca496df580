"""A term dragged by its body or an edge, always computed from what it was when the drag began."""

from __future__ import annotations

from math import floor
from typing import Final, NamedTuple, final

import msgspec

from desktop_app.domain.days import Day
from desktop_app.domain.records import License, Term
from desktop_app.domain.wording import day_words, signed_short_words
from desktop_app.editing import edits, term_days
from desktop_app.editing.selection import Part
from desktop_app.editing.wording import weekday
from desktop_app.gestures.deliberate import commit_of
from desktop_app.gestures.effects import (
    ClearPreview,
    Cursor,
    Effect,
    Notice,
    PreviewTerm,
)
from desktop_app.gestures.events import Modifier, PointerEvent, PointerKind
from desktop_app.gestures.state import Step
from desktop_app.gestures.world import World
from desktop_app.language import translate
from desktop_app.timeline.snap import Edge

__all__ = ["TermDrag"]


_EDGES: Final = {
    Part.START: (Edge.FIRST,),
    Part.END: (Edge.LAST,),
    Part.WHOLE: (Edge.FIRST, Edge.LAST),
}


class _Proposal(NamedTuple):
    after: Term
    delta: int


@final
class TermDrag(msgspec.Struct, frozen=True, kw_only=True):
    """Moving a term, or resizing it at one end.

    Attributes:
        license: the license as it was at the press.
        term: the dragged term in it.
        part: what was grabbed.
        grabbed: the moment under the pointer at the press, as a fractional day. Days, not pixels:
            so the bar stays under the pointer through any scrolling and zooming.
        shown: the preview that is on screen.
    """

    license: License
    term: Term
    part: Part
    grabbed: float
    shown: PreviewTerm | None = None

    @property
    def cursor(self) -> Cursor:
        return Cursor.MOVE if self.part is Part.WHOLE else Cursor.RESIZE

    @property
    def follows_view(self) -> bool:
        return True

    @property
    def follows_rows(self) -> bool:
        return False

    def pointer(self, event: PointerEvent, world: World) -> Step:
        proposal = self._proposal(event, world)
        if event.kind is PointerKind.RELEASE:
            return Step(None, (ClearPreview(), *self._result(proposal, world)))
        preview = self._preview(proposal)
        if preview == self.shown:
            return Step(self)
        return Step(msgspec.structs.replace(self, shown=preview), (preview,))

    def cancelled(self, world: World) -> tuple[Effect, ...]:  # noqa: ARG002 -- nothing to bring back
        return (ClearPreview(),)

    def _proposal(self, event: PointerEvent, world: World) -> _Proposal:
        moved = world.scale.day_at(event.x) - self.grabbed
        # Halves go up, in both directions of the drag alike; `round` would go to even days.
        delta = floor(moved + 0.5)
        # Back where it began, no magnet beside it may move the date.
        if delta and Modifier.ALT not in event.modifiers:
            held = self._held(moved, world)
            delta = delta if held is None else held
        after = self._moved(delta)
        anchor = term_days.last_day if self.part is Part.END else term_days.first_day
        was, will_be = anchor(self.term), anchor(after)
        return _Proposal(after, 0 if was is None or will_be is None else will_be - was)

    def _moved(self, delta: int) -> Term:
        first, last = term_days.first_day(self.term), term_days.last_day(self.term)
        if self.part is Part.WHOLE:
            return term_days.shifted(self.term, delta)
        if self.part is Part.START:
            return (
                self.term if first is None else term_days.with_first_day(self.term, first + delta)
            )
        return self.term if last is None else term_days.with_last_day(self.term, last + delta)

    def _held(self, moved: float, world: World) -> int | None:
        """How many days bring an edge onto its magnet; a whole term tries its start first."""
        for edge in _EDGES[self.part]:
            own = (term_days.last_day if edge is Edge.LAST else term_days.first_day)(self.term)
            if own is None:
                continue
            day = world.magnet(own + moved, edge, self.license.id, self.term.id)
            if day is not None:
                return day - own
        return None

    def _preview(self, proposal: _Proposal) -> PreviewTerm:
        first, last = term_days.first_day(proposal.after), term_days.last_day(proposal.after)
        return PreviewTerm(
            license_id=self.license.id,
            before=self.term,
            after=proposal.after,
            part=self.part,
            first=first,
            last=last,
            delta=proposal.delta,
            label=self._label(first, last, proposal.delta),
        )

    def _label(self, first: Day | None, last: Day | None, delta: int) -> str:
        if self.part is Part.WHOLE:
            span = " – ".join(map(_day_or_open, (first, last)))
            return f"{span} ({signed_short_words(delta)})"
        day = last if self.part is Part.END else first
        if day is None:
            return ""
        was = f"{day_words(day - delta)} → " if delta else ""
        return f"{was}{day_words(day)} ({signed_short_words(delta)}) {weekday(day)}"

    def _result(self, proposal: _Proposal, world: World) -> tuple[Effect, ...]:
        edit = edits.replace_term(self.license, proposal.after)
        if edit is None:
            return ()
        if world.license(self.license.id) != self.license:
            return (
                Notice(
                    translate(
                        "Gestures", "The license changed while it was being dragged. Drag it again."
                    )
                ),
            )
        return (commit_of(self.license, self.term, edit),)


def _day_or_open(day: Day | None) -> str:
    return translate("Gestures", "open") if day is None else day_words(day)
