"""Several terms dragged together, always computed from what they were when the drag began."""

from __future__ import annotations

from collections.abc import Mapping
from math import floor
from typing import final

import msgspec

from desktop_app.domain.records import License
from desktop_app.domain.wording import signed_short_words
from desktop_app.editing import term_days
from desktop_app.editing.moving import Moved, move_terms, reach_of
from desktop_app.editing.selection import TermRef, by_license
from desktop_app.gestures.deliberate import commit_of_many
from desktop_app.gestures.effects import ClearPreview, Cursor, Effect, Notice, PreviewTerms
from desktop_app.gestures.events import Modifier, PointerEvent, PointerKind
from desktop_app.gestures.state import Step
from desktop_app.gestures.world import World
from desktop_app.language import translate
from desktop_app.timeline.snap import Edge

__all__ = ["TermsDrag"]


@final
class TermsDrag(msgspec.Struct, frozen=True, kw_only=True):
    """Moving all selected terms by the same number of days.

    Attributes:
        licenses: those of the terms, as they were at the press.
        terms: what moves.
        picked: ids of what moves, by license.
        reach: how many days all of them can go back and forth before one leaves the calendar.
        lead: the term under the pointer; its ends alone feel magnets.
        grabbed: the moment under the pointer at the press, as a fractional day.
        shown: the preview that is on screen.
    """

    licenses: tuple[License, ...]
    terms: tuple[TermRef, ...]
    picked: Mapping[str, frozenset[str]]
    reach: tuple[int, int]
    lead: TermRef
    grabbed: float
    shown: PreviewTerms | None = None

    @staticmethod
    def of(
        licenses: tuple[License, ...], terms: tuple[TermRef, ...], lead: TermRef, grabbed: float
    ) -> TermsDrag:
        """What all later moves are computed from, worked out once."""
        return TermsDrag(
            licenses=licenses,
            terms=terms,
            picked=by_license(terms),
            reach=reach_of(licenses, terms),
            lead=lead,
            grabbed=grabbed,
        )

    @property
    def cursor(self) -> Cursor:
        return Cursor.MOVE

    @property
    def follows_view(self) -> bool:
        return True

    @property
    def follows_rows(self) -> bool:
        return False

    def pointer(self, event: PointerEvent, world: World) -> Step:
        back, forth = self.reach
        days = max(back, min(forth, self._days(event, world)))
        if event.kind is PointerKind.RELEASE:
            moved = move_terms(self.licenses, self.terms, days)
            return Step(None, (ClearPreview(), *self._result(moved, world)))
        if self.shown is not None and days == self.shown.days:
            return Step(self)
        label = translate("Gestures", "%n terms ({days})", "", len(self.terms)).format(
            days=signed_short_words(days)
        )
        preview = PreviewTerms(self.picked, days, label)
        return Step(msgspec.structs.replace(self, shown=preview), (preview,))

    def cancelled(self, world: World) -> tuple[Effect, ...]:  # noqa: ARG002 -- nothing to bring back
        return (ClearPreview(),)

    def _days(self, event: PointerEvent, world: World) -> int:
        moved = world.scale.day_at(event.x) - self.grabbed
        days = floor(moved + 0.5)
        # Back where it began, no magnet beside it may move the dates.
        if not days or Modifier.ALT in event.modifiers:
            return days
        held = self._held(moved, world)
        return days if held is None else held

    def _held(self, moved: float, world: World) -> int | None:
        license_ = next(each for each in self.licenses if each.id == self.lead.license_id)
        term = license_.term(self.lead.term_id)
        if term is None:
            return None
        own = {Edge.FIRST: term_days.first_day(term), Edge.LAST: term_days.last_day(term)}
        for edge, day in own.items():
            held = None if day is None else world.magnet(day + moved, edge, *self.lead)
            if held is not None and day is not None:
                return held - day
        return None

    def _result(self, moved: Moved, world: World) -> tuple[Effect, ...]:
        edit = moved.edit(len(self.terms))
        if edit is None:
            return ()
        if any(world.license(license_.id) != license_ for license_ in self.licenses):
            return (
                Notice(
                    translate(
                        "Gestures", "A license changed while it was being dragged. Drag again."
                    )
                ),
            )
        return (commit_of_many(edit, self.terms),)
