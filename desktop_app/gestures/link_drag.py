"""A line drawn from a license to what it depends on."""

from __future__ import annotations

from typing import final

import msgspec

from desktop_app.domain.dependence import Dependence
from desktop_app.domain.records import License
from desktop_app.editing.linking import link, why_not_linked
from desktop_app.editing.selection import Selection
from desktop_app.editing.wording import license_name
from desktop_app.gestures.effects import (
    ClearPreview,
    Commit,
    Cursor,
    Effect,
    Notice,
    PreviewLink,
    Select,
)
from desktop_app.gestures.events import PointerEvent, PointerKind
from desktop_app.gestures.state import Step
from desktop_app.gestures.world import World
from desktop_app.language import translate

__all__ = ["LinkDrag"]


@final
class LinkDrag(msgspec.Struct, frozen=True, kw_only=True):
    """Drawing the line.

    Attributes:
        license: the one that is to depend on another, as it was at the press.
        shown: the preview that is on screen.
    """

    license: License
    shown: PreviewLink | None = None

    @property
    def cursor(self) -> Cursor:
        return Cursor.FORBIDDEN if self.shown is not None and self.shown.is_refused else Cursor.LINK

    @property
    def follows_view(self) -> bool:
        return True

    @property
    def follows_rows(self) -> bool:
        return True

    def pointer(self, event: PointerEvent, world: World) -> Step:
        target = self._target(event, world)
        if event.kind is PointerKind.RELEASE:
            return Step(None, (ClearPreview(), *self._result(target, world)))
        preview = self._preview(event, target, world)
        if preview == self.shown:
            return Step(self)
        return Step(msgspec.structs.replace(self, shown=preview), (preview,))

    def cancelled(self, world: World) -> tuple[Effect, ...]:  # noqa: ARG002 -- nothing to bring back
        return (ClearPreview(),)

    @staticmethod
    def _target(event: PointerEvent, world: World) -> License | None:
        """The license of the row under the pointer, wherever on the row it is."""
        hit = world.hit_test(event.x, event.y)
        return None if hit is None else world.license(hit.license_id)

    def _preview(self, event: PointerEvent, target: License | None, world: World) -> PreviewLink:
        refusal = None
        label = translate("Links", "Choose the row of the license that this one depends on")
        if target is not None and target.id != self.license.id:
            refusal = why_not_linked(self.license, target, world.license)
            label = refusal or translate("Links", "{name} depends on {other}").format(
                name=license_name(self.license), other=license_name(target)
            )
        return PreviewLink(
            self.license.id,
            None if target is None else target.id,
            event.x,
            event.y,
            label,
            is_refused=refusal is not None,
        )

    def _result(self, target: License | None, world: World) -> tuple[Effect, ...]:
        if target is None or target.id == self.license.id:
            return ()
        sentence = why_not_linked(self.license, target, world.license)
        if sentence is not None:
            return (Notice(sentence),)
        if world.license(self.license.id) != self.license:
            return (
                Notice(translate("Links", "The license changed meanwhile. Draw the link again.")),
            )
        edit = link(self.license, target)
        if edit is None:
            return ()
        made = Dependence(self.license.id, target.id)
        return (Commit(edit), Select(Selection(self.license.id, link=made)))
