"""What the user has switched on and off in the View menu, kept between runs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

from PySide6.QtGui import QAction

from desktop_app.settings.options import (
    ASK_BEFORE_OFFICIAL,
    COMPACT_ROWS,
    SHOW_ALL_ARROWS,
    SHOW_DEPENDENTS,
    SHOW_INSPECTOR,
    SHOW_OVERVIEW,
    SHOW_PROBLEMS,
    SHOW_REPORTS,
    Option,
)
from desktop_app.settings.preferences import Preferences
from desktop_app.ui.row_flow import Wished
from desktop_app.ui.row_heights import RowHeights
from desktop_app.ui.slots import calling
from desktop_app.ui.workspace import Workspace

__all__ = ["SWITCHES", "ViewOptions"]


class Switch(NamedTuple):
    """A checkable action, the option that keeps it, and what it does to the workspace."""

    action: str
    option: Option[bool]
    apply: Callable[[Workspace, bool], None]


def _show_inspector(workspace: Workspace, on: bool) -> None:  # noqa: FBT001 - called by table
    workspace.inspector.setVisible(on)


def _show_problems(workspace: Workspace, on: bool) -> None:  # noqa: FBT001 - called by table
    workspace.problems.setVisible(on)


def _show_overview(workspace: Workspace, on: bool) -> None:  # noqa: FBT001 - called by table
    workspace.show_overview(shown=on)


def _show_dependents(workspace: Workspace, on: bool) -> None:  # noqa: FBT001 - called by table
    workspace.show_dependents(shown=on)


def _show_reports(workspace: Workspace, on: bool) -> None:  # noqa: FBT001 - called by table
    workspace.show_reports(shown=on)


def _show_all_arrows(workspace: Workspace, on: bool) -> None:  # noqa: FBT001 - called by table
    workspace.timeline.show_all_arrows(shown=on)


def _ask_before_official(workspace: Workspace, on: bool) -> None:  # noqa: FBT001 - called by table
    workspace.timeline.asking.is_on = on


SWITCHES: Final = (
    Switch("inspector", SHOW_INSPECTOR, _show_inspector),
    Switch("overview", SHOW_OVERVIEW, _show_overview),
    Switch("problems", SHOW_PROBLEMS, _show_problems),
    Switch("dependents", SHOW_DEPENDENTS, _show_dependents),
    Switch("reports", SHOW_REPORTS, _show_reports),
    Switch("arrows", SHOW_ALL_ARROWS, _show_all_arrows),
    Switch("ask_official", ASK_BEFORE_OFFICIAL, _ask_before_official),
)


class ViewOptions:
    """Keeps actions, preferences and workspace in step."""

    def __init__(self, workspace: Workspace, preferences: Preferences) -> None:
        self._workspace = workspace
        self._preferences = preferences
        self._actions: Mapping[str, QAction] = {}
        self._heights = RowHeights(workspace.timeline.row_lens, preferences)
        workspace.rows.taken_back.connect(self._take_back)
        self.forget = preferences.subscribe(self._follow)

    def handlers(self) -> dict[str, Callable[[], None]]:
        switches = {switch.action: calling(self._take, switch) for switch in SWITCHES}
        return {**switches, **self._heights.handlers()}

    def restore(self, actions: Mapping[str, QAction]) -> None:
        """Switch everything as it was left."""
        self._actions = actions
        self._heights.restore(actions)
        for switch in SWITCHES:
            on = self._preferences.get(switch.option)
            actions[switch.action].setChecked(on)
            switch.apply(self._workspace, on)

    def _take_back(self, wished: Wished) -> None:
        """A newer wish was stopped: the switch says what is shown."""
        self._preferences.set(SHOW_DEPENDENTS, wished.wishes.with_dependents)

    def _take(self, switch: Switch) -> None:
        self._preferences.set(switch.option, self._actions[switch.action].isChecked())

    def _follow(self, option: Option[Any]) -> None:
        if option is COMPACT_ROWS and self._actions:
            self._heights.follow()
        for switch in SWITCHES:
            if switch.option is option and switch.action in self._actions:
                on = self._preferences.get(switch.option)
                self._actions[switch.action].setChecked(on)
                switch.apply(self._workspace, on)
