"""One state of a gesture, and the step out of it."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from desktop_app.gestures.effects import Cursor, Effect
from desktop_app.gestures.events import PointerEvent
from desktop_app.gestures.world import World

__all__ = ["State", "Step"]


class State(Protocol):
    """A gesture under way. States are values: what they know, they took along when entered."""

    @property
    def cursor(self) -> Cursor: ...

    @property
    def follows_view(self) -> bool:
        """True if what is dragged stays under the pointer while the view moves beneath it.

        Such a drag hears of every scroll and zoom, and lets the view run along at its edges.
        """
        ...

    @property
    def follows_rows(self) -> bool:
        """True if the view also runs up and down at its upper and lower edges."""
        ...

    def pointer(self, event: PointerEvent, world: World) -> Step:
        """Follow a move, or a release of the button that began the gesture.

        With `follows_view`, called again with the last move when the view scrolled or zoomed, or a
        modifier changed.
        """
        ...

    def cancelled(self, world: World) -> tuple[Effect, ...]:
        """What takes back everything shown so far."""
        ...


class Step(NamedTuple):
    """The state to go on in, None when the gesture is over, and what to do."""

    state: State | None
    effects: tuple[Effect, ...] = ()
