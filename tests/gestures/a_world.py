"""A world for gestures: a document, a view and a hand, without any toolkit."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from desktop_app.domain.changes import Edit
from desktop_app.domain.dependence import Dependence
from desktop_app.domain.records import FileInfo
from desktop_app.editing.document import Document
from desktop_app.editing.selection import Selection, TermRef
from desktop_app.editing.term_days import first_day, last_day
from desktop_app.gestures.effects import Commit, PanBy, Select
from desktop_app.gestures.events import Button, Key, KeyEvent, Modifier, PointerEvent, PointerKind
from desktop_app.gestures.machine import GestureMachine
from desktop_app.timeline.hit import Hit, Zone
from desktop_app.timeline.rows import Viewport
from desktop_app.timeline.scale import TimeScale
from desktop_app.timeline.snap import Edge

__all__ = ["ROW", "AWorld", "Hand"]

ROW = 40.0


class AWorld:
    """Rows of 40 px, one license each; bars fill their rows; handles are 6 px inside the ends."""

    def __init__(
        self, *licenses: Any, px_per_day: Any = 10.0, origin: Any = None, magnets: Any = ()
    ) -> None:
        self.document = Document(FileInfo(), licenses)
        start: Any = first_day(licenses[0].terms[0])
        self.scale = TimeScale(px_per_day, start - 10 if origin is None else origin)
        self.viewport = Viewport(width=1000.0, height=400.0)
        self.selection = Selection()
        self.heading: tuple[str, ...] | None = None
        self.magnets = magnets
        self.always_met: Hit | None = None

    def license(self, license_id: Any) -> Any:
        return self.document.license(license_id)

    def pan(self, by: PanBy) -> None:
        """Follow as far as there are rows above."""
        self.scale = self.scale.panned(by.dx)
        scroll = max(0.0, self.viewport.scroll - by.dy)
        self.viewport = replace(self.viewport, scroll=scroll)

    def group_at(self, y: float) -> tuple[str, ...] | None:
        return self.heading if self.hit_test(0.0, y) is None else None

    def is_locked(self, license_id: str) -> bool:
        return license_id in self.document.info.locked

    def has_link_handle_at(self, x: float, y: float, *, coarse: bool = False) -> bool:
        """Left of the first bar of the selected license, for ten pixels."""
        license_ = self.document.license(self.selection.license_id or "")
        if license_ is None or not license_.terms:
            return False
        row = list(self.document.licenses).index(license_)
        left = min(self.edges(term)[0] for term in license_.terms)
        return left - 20 <= x < left - 10 and (y + self.viewport.scroll) // ROW == row

    def link_at(self, x: float, y: float, *, coarse: bool = False) -> Dependence | None:
        """The first link of the row, where no bar begins yet."""
        hit = self.hit_test(x, y)
        license_ = None if hit is None or hit.term_id else self.license(hit.license_id)
        links = () if license_ is None else license_.depends_on
        return Dependence(license_.id, links[0]) if license_ and links and x < 0 else None

    def hit_test(self, x: float, y: float, *, coarse: bool = False) -> Hit | None:
        if self.always_met is not None:
            return self.always_met
        rows = list(self.document.licenses)
        row = int((y + self.viewport.scroll) // ROW)
        if not 0 <= row < len(rows):
            return None
        for term in reversed(rows[row].terms):
            left, right = self.edges(term)
            if left <= x < right:
                zone = self._zone(rows[row].id, term.id, (x - left, right - x))
                return Hit(row, rows[row].id, term.id, zone)
        return Hit(row, rows[row].id)

    def terms_within(self, left: float, top: float, right: float, bottom: float) -> Any:
        found = []
        for row, license_ in enumerate(self.document.licenses):
            y = row * ROW - self.viewport.scroll
            for term in license_.terms:
                low, high = self.edges(term)
                if y < bottom and y + ROW > top and low < right and high > left:
                    found.append(TermRef(license_.id, term.id))
        return tuple(found)

    def count_within(self, left: float, top: float, right: float, bottom: float) -> int:
        return len(self.terms_within(left, top, right, bottom))

    def _zone(self, license_id: str, term_id: str, inside: tuple[float, float]) -> Zone:
        if not self.selection.holds(license_id, term_id) or min(inside) > 6:
            return Zone.BODY
        return Zone.END_EDGE if inside[1] <= 6 else Zone.START_EDGE

    def edges(self, term: Any) -> Any:
        first, last = first_day(term), last_day(term)
        if first is None:
            return 0.0, 0.0
        return self.scale.x(first), 1e9 if last is None else self.scale.x(last + 1)

    def magnet(self, day: float, edge: Edge, license_id: str, term_id: str) -> int | None:
        license_ = self.license(license_id)
        assert license_ is not None
        assert not term_id or license_.term(term_id) is not None
        near = [
            magnet
            for at, magnet in self.magnets
            if at is edge and abs(magnet - day) * self.scale.px_per_day <= 8
        ]
        return min(near, key=lambda magnet: abs(magnet - day), default=None)


class Hand:
    """Moves the pointer and does what the effects say; keeps all effects and edits."""

    def __init__(self, world: AWorld) -> None:
        self.world = world
        self.machine = GestureMachine(world)
        self.effects = []
        self.edits: list[Edit] = []
        self.at = (0.0, 0.0)

    def does(self, effects: Any) -> Any:
        for effect in effects:
            if isinstance(effect, Select):
                self.world.selection = effect.selection
            elif isinstance(effect, PanBy):
                self.world.pan(effect)
            elif isinstance(effect, Commit):
                self.world.document.apply(effect.edit)
                self.edits.append(effect.edit)
        self.effects.extend(effects)
        return effects

    def _event(self, kind: Any, button: Any = Button.NONE, modifiers: Any = Modifier.NONE) -> Any:
        return self.does(self.machine.pointer(PointerEvent(kind, *self.at, button, modifiers)))

    def press(
        self, x: Any, y: Any = 20.0, button: Any = Button.LEFT, modifiers: Any = Modifier.NONE
    ) -> Any:
        self.at = (x, y)
        return self._event(PointerKind.PRESS, button, modifiers)

    def move(self, x: Any, y: Any = None, modifiers: Any = Modifier.NONE) -> Any:
        self.at = (x, self.at[1] if y is None else y)
        return self._event(PointerKind.MOVE, modifiers=modifiers)

    def release(self, button: Any = Button.LEFT, modifiers: Any = Modifier.NONE) -> Any:
        return self._event(PointerKind.RELEASE, button, modifiers)

    def double(self, x: Any, y: Any = 20.0) -> Any:
        self.at = (x, y)
        return self._event(PointerKind.DOUBLE, Button.LEFT)

    def leave(self) -> Any:
        return self._event(PointerKind.LEAVE)

    def loses_focus(self) -> Any:
        return self._event(PointerKind.CANCEL)

    def click(self, x: Any, y: Any = 20.0, **how: Any) -> Any:
        return (*self.press(x, y, **how), *self.release())

    def drag(self, x: Any, to_x: Any, *, modifiers: Any = Modifier.NONE) -> Any:
        """Press, ten small moves, release."""
        self.press(x, modifiers=modifiers)
        for step in range(1, 11):
            self.move(x + (to_x - x) * step / 10, modifiers=modifiers)
        return self.release(modifiers=modifiers)

    def key(self, key: Any, modifiers: Any = Modifier.NONE) -> Any:
        return self.does(self.machine.key(KeyEvent(key, modifiers)))

    def escape(self) -> Any:
        return self.key(Key.ESCAPE)

    def zooms(self, factor: Any, about_x: Any) -> Any:
        self.world.scale = self.world.scale.zoomed(factor, about_x)
        return self.does(self.machine.view_moved())

    def waits(self, seconds: float, width: float = 1000.0) -> None:
        """Hold the pointer where it is while the clock ticks sixty times a second."""
        for _ in range(round(seconds * 60)):
            self.world.viewport = replace(self.world.viewport, width=width)
            if self.does(self.machine.tick(1 / 60)):
                self.does(self.machine.view_moved())

    def shown(self, kind: Any) -> Any:
        """All effects of a kind so far."""
        return [effect for effect in self.effects if isinstance(effect, kind)]
