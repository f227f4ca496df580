"""What is told of a timeline to those who cannot see it, and what they can have done."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtWidgets import QWidget

from desktop_app.editing.selection import Selection
from desktop_app.timeline.arranging.arrangement import GroupKey
from desktop_app.ui.canvas.stage import Stage
from desktop_app.ui.models.row_texts import Viewpoint

__all__ = ["Told"]


class Told(Protocol):
    """What is told of a timeline: where its rows are, what it shows, and what it can do."""

    @property
    def stage(self) -> Stage: ...

    @property
    def viewpoint(self) -> Viewpoint: ...

    @property
    def rows_top(self) -> int:
        """Where the rows begin within the widget."""
        ...

    @property
    def cards(self) -> list[QWidget]:
        """Widgets that lie upon the rows now."""
        ...

    def choose(self, selection: Selection) -> None:
        """Select something, and bring the keyboard to the timeline."""
        ...

    def open(self, selection: Selection) -> None: ...

    def toggle(self, group: GroupKey) -> None:
        """Fold a group, or unfold it."""
        ...

    def offer_menu(self) -> None:
        """Show the menu of what is selected, once whoever asks for it has gone."""
        ...
