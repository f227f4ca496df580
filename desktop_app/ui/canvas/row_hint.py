"""What to do in the row of a license that has no term yet."""

from __future__ import annotations

from typing import Final

from desktop_app.language import translate
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.primitives import Ink, Item, Label, TextMeasure, TextRole
from desktop_app.timeline.rows import Viewport

__all__ = ["row_hint"]

_LEFT: Final = 34.0
"""Right of the handle from which an arrow is drawn."""
_LEAST_HEIGHT: Final = 18.0


def row_hint(
    columns: Columns, license_id: str, viewport: Viewport, measure: TextMeasure
) -> list[Item]:
    """A sentence in the license's row; nothing where the row is out of sight or too low for it."""
    row = columns.row_of(license_id)
    if row is None or viewport.rows.height(row) < _LEAST_HEIGHT:
        return []
    top = viewport.rows.top(row) - viewport.scroll
    height = viewport.rows.height(row)
    if top + height < 0 or top > viewport.height:
        return []
    role = TextRole.BODY
    text = translate("Timeline", "Drag here to draw the first term")
    return [
        Label(
            x=_LEFT,
            y=top + (height + measure.ascent(role)) / 2 - 1,
            text=measure.elide(text, role, max(0.0, viewport.width - 2 * _LEFT)),
            role=role,
            ink=Ink.MUTED,
        )
    ]
