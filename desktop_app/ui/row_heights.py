"""The commands for the height of rows, and the checks that tell which one is in force."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtGui import QAction

from desktop_app.settings.options import COMPACT_ROWS
from desktop_app.settings.preferences import Preferences
from desktop_app.timeline.rows import COMFORTABLE, COMPACT
from desktop_app.ui.canvas.row_lens import RowLens
from desktop_app.ui.slots import calling

__all__ = ["RowHeights"]


class RowHeights:
    """Comfortable or compact is kept between runs; any other height is a look from afar."""

    def __init__(self, lens: RowLens, preferences: Preferences) -> None:
        self._lens = lens
        self._preferences = preferences
        self._actions: Mapping[str, QAction] = {}
        lens.changed.connect(self._check)

    def handlers(self) -> dict[str, Callable[[], None]]:
        return {
            "comfortable": calling(self._keep, compact=False),
            "compact": calling(self._keep, compact=True),
            "all_rows": self._lens.show_all,
            "higher_rows": calling(self._lens.zoom, 1.0),
            "lower_rows": calling(self._lens.zoom, -1.0),
        }

    def restore(self, actions: Mapping[str, QAction]) -> None:
        """Rows as high as they were left."""
        self._actions = actions
        self._show(compact=self._preferences.get(COMPACT_ROWS))

    def follow(self) -> None:
        """Rows as high as was chosen elsewhere."""
        self._show(compact=self._preferences.get(COMPACT_ROWS))

    def _keep(self, *, compact: bool) -> None:
        self._preferences.set(COMPACT_ROWS, compact)
        self._show(compact=compact)

    def _show(self, *, compact: bool) -> None:
        self._lens.show(COMPACT if compact else COMFORTABLE)

    def _check(self) -> None:
        if not self._actions:
            return
        self._actions["comfortable"].setChecked(self._lens.height == COMFORTABLE)
        self._actions["compact"].setChecked(self._lens.height == COMPACT)
        self._actions["all_rows"].setChecked(self._lens.shows_all)
