"""A scene with its colors and the size of the file that it goes into."""

from __future__ import annotations

import msgspec

from desktop_app.render.theme import Theme
from desktop_app.timeline.primitives import Scene

__all__ = ["Sheet"]


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """`width` × `height` pixels, `scale` of them per logical pixel of the scene."""

    scene: Scene
    theme: Theme
    width: int
    height: int
    scale: float
    title: str
