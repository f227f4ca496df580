"""A button is down and nothing is decided: it becomes a click, or past 4 pixels a drag."""

from __future__ import annotations

from math import hypot
from typing import Final, final

import msgspec

from desktop_app.editing.license_lock import locked_sentence
from desktop_app.editing.locks import why_locked
from desktop_app.editing.moving import why_not_together
from desktop_app.editing.selection import NOTHING, Selection, TermRef
from desktop_app.gestures.box_select import BoxSelect
from desktop_app.gestures.effects import Cursor, Effect, Notice, Select, ToggleGroup
from desktop_app.gestures.events import Button, Modifier, PointerEvent, PointerKind
from desktop_app.gestures.link_drag import LinkDrag
from desktop_app.gestures.state import Step
from desktop_app.gestures.term_drag import TermDrag
from desktop_app.gestures.term_draw import TermDraw
from desktop_app.gestures.terms_drag import TermsDrag
from desktop_app.gestures.view_drags import Panning, RangeDrag
from desktop_app.gestures.world import Pointed, World, part_of, wants_first_term
from desktop_app.language import translate
from desktop_app.timeline.hit import Hit
from desktop_app.timeline.mosaic import DENSE_BELOW

__all__ = ["DRAG_THRESHOLD", "Pressed", "Refused"]

DRAG_THRESHOLD: Final = 4.0
"""Logical pixels between press and pointer at which a click becomes a drag; time plays no part."""
_TOUCH_THRESHOLD: Final = 10.0
"""A finger that taps rolls by some pixels."""

_ADDS: Final = Modifier.CTRL | Modifier.SHIFT
"""Either with a click adds to the selection; both with a drag select what a box touches."""


@final
class Refused(msgspec.Struct, frozen=True):
    """A drag that may not be: the pointer does nothing until it is released."""

    @property
    def cursor(self) -> Cursor:
        return Cursor.FORBIDDEN

    @property
    def follows_view(self) -> bool:
        return False

    @property
    def follows_rows(self) -> bool:
        return False

    def pointer(self, event: PointerEvent, world: World) -> Step:  # noqa: ARG002 -- looks at nothing
        return Step(None if event.kind is PointerKind.RELEASE else self)

    def cancelled(self, world: World) -> tuple[Effect, ...]:  # noqa: ARG002 -- nothing to bring back
        return ()


@final
class Pressed(msgspec.Struct, frozen=True, kw_only=True):
    """Waits for the release or for 4 pixels.

    Attributes:
        press: the press itself.
        under: what lay under it.
        grabbed: the moment under it, as a fractional day.
        cursor: the shape that was shown before the press.
    """

    press: PointerEvent
    under: Pointed
    grabbed: float
    cursor: Cursor

    @property
    def follows_view(self) -> bool:
        return False

    @property
    def follows_rows(self) -> bool:
        return False

    def pointer(self, event: PointerEvent, world: World) -> Step:
        if event.kind is PointerKind.RELEASE:
            return Step(None, self._clicked(world))
        threshold = _TOUCH_THRESHOLD if self.press.is_touch else DRAG_THRESHOLD
        if hypot(event.x - self.press.x, event.y - self.press.y) < threshold:
            return Step(self)
        step = self._begun(world)
        if step.state is None or isinstance(step.state, Refused):
            return step
        following = step.state.pointer(event, world)
        return Step(following.state, (*step.effects, *following.effects))

    def cancelled(self, world: World) -> tuple[Effect, ...]:  # noqa: ARG002 -- nothing to bring back
        return ()

    def _clicked(self, world: World) -> tuple[Effect, ...]:
        if self.press.button is not Button.LEFT:
            return ()
        hit, link = self.under.hit, self.under.link
        if link is not None:
            return (Select(Selection(link.license_id, link=link)),)
        if hit is not None and hit.term_id is not None and _ADDS & self.press.modifiers:
            return (Select(world.selection.toggled(TermRef(hit.license_id, hit.term_id))),)
        group = world.group_at(self.press.y) if hit is None else None
        if group is not None:
            return (ToggleGroup(group),)
        picked = NOTHING if hit is None else Selection(hit.license_id, hit.term_id, part_of(hit))
        return (Select(picked),)

    def _begun(self, world: World) -> Step:
        if self.press.button is Button.MIDDLE:
            return Step(self._panning(world))
        if _ADDS in self.press.modifiers:
            return self._box_select(world)
        if Modifier.SHIFT in self.press.modifiers:
            return Step(RangeDrag(world.scale.day_under(self.press.x)))
        if Modifier.CTRL in self.press.modifiers:
            return self._term_draw(world)
        if self.under.on_handle:
            return self._link_drag(world)
        hit = self.under.hit
        if (
            hit is not None
            and not hit.is_far
            and world.selection.holds(hit.license_id, hit.term_id)
        ):
            return self._drag(hit, world)
        if hit is not None and wants_first_term(world, hit):
            return self._term_draw(world)
        return Step(self._panning(world))

    def _panning(self, world: World) -> Panning:
        return Panning(
            x=self.press.x, y=self.press.y, grabbed=self.grabbed, scroll=world.viewport.scroll
        )

    def _term_draw(self, world: World) -> Step:
        hit = self.under.hit
        license_ = None if hit is None or hit.is_far else world.license(hit.license_id)
        if license_ is None:
            return _refused(translate("Gestures", "Draw a term on the row of its license."))
        if world.is_locked(license_.id):
            return _refused(locked_sentence(license_))
        return Step(TermDraw(license=license_, anchor=world.scale.day_under(self.press.x)))

    def _box_select(self, world: World) -> Step:
        if world.viewport.rows.row_height < DENSE_BELOW:
            return _refused(
                translate("Gestures", "Rows are too low to pick terms: make them higher first.")
            )
        return Step(BoxSelect(grabbed=self.grabbed, top=self.press.y + world.viewport.scroll))

    @staticmethod
    def _link_drag(world: World) -> Step:
        license_ = world.license(world.selection.license_id or "")
        if license_ is None:
            return Step(Refused())
        if world.is_locked(license_.id):
            return _refused(locked_sentence(license_))
        return Step(LinkDrag(license=license_))

    def _drag(self, hit: Hit, world: World) -> Step:
        drag = self._terms_drag if world.selection.others else self._term_drag
        return drag(hit, world)

    def _terms_drag(self, hit: Hit, world: World) -> Step:
        terms = world.selection.terms
        found = (world.license(license_id) for license_id in dict.fromkeys(t[0] for t in terms))
        licenses = tuple(license_ for license_ in found if license_ is not None)
        locked = (locked_sentence(each) for each in licenses if world.is_locked(each.id))
        sentence = next(locked, None) or why_not_together(licenses, terms)
        if sentence is not None:
            return _refused(sentence)
        lead = TermRef(hit.license_id, hit.term_id or "")
        return Step(TermsDrag.of(licenses, terms, lead, self.grabbed))

    def _term_drag(self, hit: Hit, world: World) -> Step:
        license_ = world.license(hit.license_id)
        term = None if license_ is None else license_.term(hit.term_id or "")
        if license_ is None or term is None:
            return Step(Refused())
        part = part_of(hit)
        sentence = why_locked(license_, term.id, part)
        if world.is_locked(license_.id):
            sentence = locked_sentence(license_)
        if sentence is not None:
            return _refused(sentence)
        return Step(TermDrag(license=license_, term=term, part=part, grabbed=self.grabbed))


def _refused(sentence: str) -> Step:
    return Step(Refused(), (Notice(sentence),))
