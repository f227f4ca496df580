"""The gesture machine: pointer and key events in, effects out, one gesture at a time."""

from __future__ import annotations

from typing import Final

import msgspec

from desktop_app.domain.days import Day
from desktop_app.domain.records import Basis
from desktop_app.domain.wording import day_words
from desktop_app.editing.chains import split_term
from desktop_app.editing.edits import shift_term
from desktop_app.editing.license_lock import locked_sentence
from desktop_app.editing.locks import why_locked
from desktop_app.editing.moving import move_terms, why_not_together
from desktop_app.editing.nudging import Step as NudgeStep
from desktop_app.editing.nudging import nudged
from desktop_app.editing.selection import Part, Selection
from desktop_app.gestures.deliberate import commit_of, commit_of_many
from desktop_app.gestures.edge_scroll import edge_pan
from desktop_app.gestures.effects import (
    Cancelled,
    Commit,
    Cursor,
    Effect,
    Notice,
    OpenTerm,
    PanBy,
    Select,
    ShowCursor,
)
from desktop_app.gestures.events import (
    Button,
    Key,
    KeyEvent,
    Modifier,
    PointerEvent,
    PointerKind,
)
from desktop_app.gestures.pressed import Pressed
from desktop_app.gestures.state import State, Step
from desktop_app.gestures.world import World, part_of, pointed, wants_first_term
from desktop_app.language import translate

__all__ = ["GestureMachine"]

_NUDGES: Final = {
    Modifier.NONE: NudgeStep.DAY,
    Modifier.SHIFT: NudgeStep.WEEK,
    Modifier.CTRL: NudgeStep.MONTH,
}
_MOVES: Final = {Modifier.ALT: 1, Modifier.ALT | Modifier.SHIFT: 7}
"""Days by which arrow keys move whatever is selected as a whole."""
_DIRECTIONS: Final = {Key.LEFT: -1, Key.RIGHT: 1}


class GestureMachine:
    """Follows the hand from press to release.

    It changes nothing itself: the caller carries out the effects, in order. An empty result means
    that the event was not used. Whatever scrolls or zooms the view calls `view_moved` afterwards.
    """

    def __init__(self, world: World) -> None:
        self._world = world
        self._state: State | None = None
        self._button = Button.NONE
        self._press = PointerEvent(PointerKind.LEAVE)
        self._last = PointerEvent(PointerKind.LEAVE)
        self._cursor = Cursor.ARROW

    @property
    def is_busy(self) -> bool:
        """True from a press to its release or cancel."""
        return self._state is not None

    def pointer(self, event: PointerEvent) -> tuple[Effect, ...]:
        """Follow one pointer event."""
        match event.kind:
            case PointerKind.CANCEL:
                return self.cancel()
            case PointerKind.PRESS | PointerKind.DOUBLE:
                return self._pressed(event)
            case PointerKind.LEAVE:
                return self._left(event)
            case PointerKind.MOVE | PointerKind.RELEASE:
                return self._moved(event)

    def key(self, event: KeyEvent) -> tuple[Effect, ...]:
        """Follow one key event."""
        if event.key is Key.ESCAPE:
            return self.cancel()
        if event.key is Key.MODIFIER:
            return self._again(event.modifiers)
        if event.key in _DIRECTIONS and not self.is_busy:
            return self._nudged(_DIRECTIONS[event.key], event.modifiers)
        return ()

    def view_moved(self) -> tuple[Effect, ...]:
        """The view scrolled or zoomed beneath a resting pointer: what it drags stays under it."""
        return self._again(self._last.modifiers)

    def tick(self, seconds: float) -> tuple[Effect, ...]:
        """Let the view run along while a drag is held near one of its edges.

        To be called some 60 times a second while `is_busy`; `seconds` have passed since.
        """
        state, last, press = self._state, self._last, self._press
        if state is None or not state.follows_view:
            return ()
        view, touch = self._world.viewport, press.is_touch
        dx = edge_pan(last.x, press.x, view.width, seconds, touch=touch)
        dy = 0.0
        if state.follows_rows:
            dy = edge_pan(last.y, press.y, view.height, seconds, touch=touch)
        return (PanBy(dx, dy),) if dx or dy else ()

    def split(self, otherwise: Day | None = None) -> tuple[Effect, ...]:
        """Split the term under the pointer where the pointer is.

        With no term there, split the selected one from the day `otherwise` on, if one is given.
        """
        if self.is_busy:
            return ()
        found, day = self._pointed(), self._world.scale.day_under(self._last.x)
        if found is None and otherwise is not None:
            selection = self._world.selection
            found, day = (selection.license_id or "", selection.term_id or ""), otherwise
        license_ = None if found is None else self._world.license(found[0])
        term = None if found is None or license_ is None else license_.term(found[1])
        if license_ is None or term is None:
            return (
                Notice(
                    translate(
                        "Gestures",
                        "Point at the day of a term from which the second part is to run.",
                    )
                ),
            )
        if self._world.is_locked(license_.id):
            return (Notice(locked_sentence(license_)),)
        edit = split_term(license_, term.id, day)
        if edit is None:
            return (
                Notice(
                    translate(
                        "Gestures",
                        "The first part would end before {date} and have no day:"
                        " choose a later one that the term covers.",
                    ).format(date=day_words(day))
                ),
            )
        return (Commit(edit, corrects_record=term.basis is Basis.OFFICIAL),)

    def _pointed(self) -> tuple[str, str] | None:
        """License and term under the resting pointer."""
        if self._last.kind is not PointerKind.MOVE:
            return None
        hit = self._world.hit_test(self._last.x, self._last.y)
        return None if hit is None or hit.term_id is None else (hit.license_id, hit.term_id)

    def cancel(self) -> tuple[Effect, ...]:
        """Take back the gesture that is under way, if there is one."""
        if self._state is None:
            return ()
        effects = self._state.cancelled(self._world)
        self._state = None
        return (*effects, Cancelled(), *self._shown(self._hover(self._last, self._world.selection)))

    def _pressed(self, event: PointerEvent) -> tuple[Effect, ...]:
        if self.is_busy:
            # A right click takes the drag back; a second left press means that the release of
            # the first was lost on the way, and nobody said that this drag was meant.
            return self.cancel() if event.button in {Button.RIGHT, self._button} else ()
        under = pointed(self._world, event)
        if event.kind is PointerKind.DOUBLE and event.button is Button.LEFT:
            hit = under.hit
            return () if hit is None else (OpenTerm(hit.license_id, hit.term_id),)
        if event.button not in {Button.LEFT, Button.MIDDLE}:
            return ()
        self._last = msgspec.structs.replace(event, kind=PointerKind.MOVE, button=Button.NONE)
        self._button = event.button
        self._press = event
        self._state = Pressed(
            press=event,
            under=under,
            grabbed=self._world.scale.day_at(event.x),
            cursor=self._cursor,
        )
        return ()

    def _left(self, event: PointerEvent) -> tuple[Effect, ...]:
        if self.is_busy:
            return ()
        self._last = event
        return self._shown(Cursor.ARROW)

    def _moved(self, event: PointerEvent) -> tuple[Effect, ...]:
        is_release = event.kind is PointerKind.RELEASE
        if self.is_busy and is_release and event.button is not self._button:
            return ()
        self._last = msgspec.structs.replace(event, kind=PointerKind.MOVE, button=Button.NONE)
        if self._state is None:
            return self._shown(self._hover(event, self._world.selection))
        return self._taken(self._state.pointer(event, self._world))

    def _taken(self, step: Step) -> tuple[Effect, ...]:
        self._state = step.state
        if step.state is not None:
            return (*step.effects, *self._shown(step.state.cursor))
        # What a click selects is selected only once the effects have been carried out.
        picks = [effect.selection for effect in step.effects if isinstance(effect, Select)]
        selection = picks[-1] if picks else self._world.selection
        return (*step.effects, *self._shown(self._hover(self._last, selection)))

    def _again(self, modifiers: Modifier) -> tuple[Effect, ...]:
        self._last = msgspec.structs.replace(self._last, modifiers=modifiers)
        if self._last.kind is not PointerKind.MOVE:
            return ()
        if self._state is not None and not self._state.follows_view:
            return ()
        return self._moved(self._last)

    def _hover(self, event: PointerEvent, selection: Selection) -> Cursor:
        """What a press would do here."""
        if event.kind is PointerKind.LEAVE:
            return Cursor.ARROW
        if event.modifiers & (Modifier.SHIFT | Modifier.CTRL):
            return Cursor.CROSS
        under = pointed(self._world, event)
        if under.on_handle:
            return Cursor.LINK
        hit = under.hit
        if hit is not None and wants_first_term(self._world, hit):
            return Cursor.CROSS
        if hit is None or hit.term_id is None:
            return Cursor.ARROW if under.link is None else Cursor.POINT
        if hit.is_far or not selection.holds(hit.license_id, hit.term_id):
            return Cursor.POINT
        if self._world.is_locked(hit.license_id):
            return Cursor.FORBIDDEN
        return Cursor.MOVE if part_of(hit) is Part.WHOLE else Cursor.RESIZE

    def _shown(self, cursor: Cursor) -> tuple[Effect, ...]:
        if cursor is self._cursor:
            return ()
        self._cursor = cursor
        return (ShowCursor(cursor),)

    def _moved_by_keys(self, days: int) -> tuple[Effect, ...]:
        selection = self._world.selection
        terms = selection.terms
        found = (self._world.license(name) for name in dict.fromkeys(term[0] for term in terms))
        licenses = [license_ for license_ in found if license_ is not None]
        if not licenses:
            return ()
        locked = (locked_sentence(each) for each in licenses if self._world.is_locked(each.id))
        sentence = next(locked, None) or why_not_together(licenses, terms)
        if sentence is not None:
            return (Notice(sentence),)
        if len(terms) > 1:
            edit = move_terms(licenses, terms, days).edit(len(terms))
        else:
            edit = shift_term(licenses[0], selection.term_id or "", days)
        return () if edit is None else (commit_of_many(edit, terms),)

    def _nudged(self, count: int, modifiers: Modifier) -> tuple[Effect, ...]:
        """Only a selected edge answers to arrow keys alone; with Alt they move the whole."""
        selection = self._world.selection
        if modifiers in _MOVES:
            return self._moved_by_keys(count * _MOVES[modifiers])
        step = _NUDGES.get(modifiers)
        license_ = self._world.license(selection.license_id or "")
        term_id = selection.term_id or ""
        if step is None or selection.part is Part.WHOLE or license_ is None:
            return ()
        term = license_.term(term_id)
        if term is None:
            return ()
        sentence = why_locked(license_, term_id, selection.part)
        if self._world.is_locked(license_.id):
            sentence = locked_sentence(license_)
        if sentence is not None:
            return (Notice(sentence),)
        edit = nudged(license_, term_id, selection.part, step, count)
        if edit is None:
            return (
                Notice(
                    translate(
                        "Gestures",
                        "A term cannot end before it starts, nor leave the years 1 to 9999.",
                    )
                ),
            )
        return (commit_of(license_, term, edit),)
