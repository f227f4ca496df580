"""The submenus whose entries are not known before the program runs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from desktop_app.language import marked, translate
from desktop_app.settings.options import RECENT_DAYS, RECENT_FILES, ThemeChoice
from desktop_app.settings.preferences import Preferences
from desktop_app.ui.panels.recent_list import RecentFile
from desktop_app.ui.slots import calling
from desktop_app.ui.theme_watch import ThemeWatch

__all__ = ["fill_recent", "fill_samples", "fill_themes", "recent_files"]


def recent_files(preferences: Preferences) -> tuple[RecentFile, ...]:
    """The recent files with the days on which they were opened, newest first."""
    days = dict(preferences.get(RECENT_DAYS))
    return tuple(RecentFile(Path(name), days.get(name)) for name in preferences.get(RECENT_FILES))


def fill_recent(menu: QMenu, paths: Sequence[Path], open_path: Callable[[Path], None]) -> None:
    menu.clear()
    menu.setEnabled(bool(paths))
    for path in paths:
        # A lone & would become a shortcut's underline.
        action = menu.addAction(path.name.replace("&", "&&"))
        action.setToolTip(str(path))
        action.triggered.connect(calling(open_path, path))
    menu.setToolTipsVisible(True)


def fill_samples(
    menu: QMenu, samples: Sequence[tuple[str, str]], open_sample: Callable[[str], None]
) -> None:
    for name, title in samples:
        action = menu.addAction(title)
        action.triggered.connect(calling(open_sample, name))


def fill_themes(menu: QMenu, themes: ThemeWatch) -> None:
    group = QActionGroup(menu)
    actions: dict[ThemeChoice, QAction] = {}
    for choice in ThemeChoice:
        action = menu.addAction(translate("Menus", _THEMES[choice]))
        action.setCheckable(True)
        action.triggered.connect(calling(themes.choose, choice))
        group.addAction(action)
        actions[choice] = action

    def check() -> None:
        actions[themes.choice].setChecked(True)

    check()
    menu.aboutToShow.connect(check)


_THEMES: Final = {
    ThemeChoice.SYSTEM: marked("Menus", "&As the Desktop"),
    ThemeChoice.LIGHT: marked("Menus", "&Light"),
    ThemeChoice.DARK: marked("Menus", "&Dark"),
}
