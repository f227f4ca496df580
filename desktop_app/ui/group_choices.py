"""By what the rows are grouped and which are pinned: menus, and what is remembered of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from desktop_app.language import translate
from desktop_app.settings.options import GROUP_BY, PINNED, PinnedRows
from desktop_app.settings.preferences import Preferences
from desktop_app.timeline.arranging.fields import GroupBy, field_words
from desktop_app.ui.row_flow import Wished
from desktop_app.ui.slots import calling
from desktop_app.ui.workspace import Workspace

__all__ = ["GroupChoices"]

_MOST_LEVELS: Final = 3
_MOST_FILES: Final = 50


class GroupChoices(QObject):
    """Keeps menus, preferences and rows in step.

    What is pinned is the reader's own view of a file, like the place of the window: it belongs
    into the preferences, by file. In the file it would be a change of the record that everybody
    who shares it gets, with an entry in its history.
    """

    def __init__(self, workspace: Workspace, preferences: Preferences) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._rows = workspace.rows
        self._preferences = preferences
        self._path: Path | None = None
        self._commands: tuple[QAction, ...] = ()
        workspace.table.header_menu_made.connect(self._add_to_header_menu)
        self._rows.taken_back.connect(self._take_back)
        self._rows.group(self._kept_fields())

    def handlers(self) -> dict[str, Callable[[], None]]:
        return {
            "expand_groups": self._rows.expand_all,
            "collapse_groups": self._rows.collapse_all,
            "pin": self._toggle_pin,
        }

    def begin(self, path: Path) -> None:
        """Another file: what was pinned in it is pinned again."""
        self._path = path
        pinned = {each.path: each.license_ids for each in self._preferences.get(PINNED)}
        self._rows.expect_pins(pinned.get(str(path), ()))

    def fill(self, menu: QMenu, actions: Mapping[str, QAction]) -> None:
        """The choices, and commands after them, in a menu that is filled each time it opens.

        From now on the command that pins says whether the selected license is pinned.
        """
        self._commands = (actions["expand_groups"], actions["collapse_groups"])
        pin = actions["pin"]

        def tell() -> None:
            pin.setChecked(self.is_pinned(self._workspace.selection.license_id))

        self._workspace.selected.connect(tell)
        menu.aboutToShow.connect(calling(self._fill, menu))
        self._fill(menu)

    def choose(self, fields: tuple[GroupBy, ...]) -> None:
        """Group by these fields from now on, the outermost first."""
        self._preferences.set(GROUP_BY, tuple(field.value for field in fields))
        self._rows.group(fields)

    def _take_back(self, wished: Wished) -> None:
        """A newer wish was stopped: what is remembered is what is shown."""
        self._preferences.set(GROUP_BY, tuple(field.value for field in wished.wishes.group_by))
        self._keep_pins(wished.wishes.pinned)

    def is_pinned(self, license_id: str | None) -> bool:
        return license_id in self._rows.pinned

    def _kept_fields(self) -> tuple[GroupBy, ...]:
        names = {field.value: field for field in GroupBy}
        kept = self._preferences.get(GROUP_BY)
        return tuple(names[name] for name in kept if name in names)

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        self._fill_level(menu, 0)
        menu.addSeparator()
        menu.addActions(self._commands)

    def _fill_level(self, menu: QMenu, level: int) -> None:
        """The fields of one level, and behind them a menu of the next."""
        chosen = self._rows.group_by
        outer = chosen[:level]
        own = QActionGroup(menu)
        none = translate("Group by", "&No Groups") if not level else translate("Group by", "&None")
        self._add(own, menu.addAction(none), outer, is_chosen=len(chosen) <= level)
        menu.addSeparator()
        for field in GroupBy:
            if field not in outer:
                is_chosen = len(chosen) > level and chosen[level] is field
                rest = tuple(each for each in chosen[level + 1 :] if each is not field)
                action = menu.addAction(field_words(field))
                self._add(own, action, (*outer, field, *rest), is_chosen=is_chosen)
        if len(chosen) > level and level + 1 < _MOST_LEVELS:
            menu.addSeparator()
            self._fill_level(menu.addMenu(translate("Group by", "T&hen By")), level + 1)

    def _add(
        self,
        own: QActionGroup,
        action: QAction,
        fields: tuple[GroupBy, ...],
        *,
        is_chosen: bool,
    ) -> None:
        action.setCheckable(True)
        action.setChecked(is_chosen)
        own.addAction(action)
        action.triggered.connect(calling(self.choose, fields))

    def _add_to_header_menu(self, menu: QMenu) -> None:
        menu.addSeparator()
        self._fill(menu.addMenu(translate("Group by", "&Group By")))

    def _toggle_pin(self) -> None:
        license_id = self._workspace.selection.license_id
        if license_id is None:
            return
        pinned = self._rows.pinned
        if license_id in pinned:
            pinned = tuple(each for each in pinned if each != license_id)
        else:
            pinned = (*pinned, license_id)
        self._rows.pin(pinned)
        self._keep_pins(pinned)

    def _keep_pins(self, pinned: tuple[str, ...]) -> None:
        path = str(self._path)
        others = [each for each in self._preferences.get(PINNED) if each.path != path]
        kept = [*others, PinnedRows(path, pinned)] if pinned else others
        self._preferences.set(PINNED, tuple(kept[-_MOST_FILES:]))
