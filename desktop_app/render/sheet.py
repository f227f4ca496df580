"""A scene with its colors and the size of the file that it goes into."""

from __future__ import annotations

import msgspec

from desktop_app.render.theme import Theme
from desktop_app.timeline.page.pages import Bookmark
from desktop_app.timeline.primitives import Scene

__all__ = ["Sheet"]


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """`width` × `height` pixels, `scale` of them per logical pixel of the scene.

    Attributes:
        zoom: how much larger than 1/96 inch a logical pixel is where it is printed.
        millimeters: width and height where they were asked for so.
        embeds_fonts: whether an SVG brings its fonts along.
        bookmarks: places in it that readers of a document may go to.
    """

    scene: Scene
    theme: Theme
    width: int
    height: int
    scale: float
    title: str
    zoom: float = 1.0
    millimeters: tuple[float, float] | None = None
    embeds_fonts: bool = False
    bookmarks: tuple[Bookmark, ...] = ()

    @property
    def points(self) -> float:
        """Size of a logical pixel where it is printed, in points of 1/72 inch."""
        return 0.75 * self.zoom
