"""The submenus whose entries are not known before the program runs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from desktop_app.settings.options import ThemeChoice
from desktop_app.ui.slots import calling
from desktop_app.ui.theme_watch import ThemeWatch

__all__ = ["fill_recent", "fill_samples", "fill_themes"]


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
    for choice in ThemeChoice:
        text = "As the &System" if choice is ThemeChoice.SYSTEM else f"&{choice.value.title()}"
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(themes.choice is choice)
        action.triggered.connect(calling(themes.choose, choice))
        group.addAction(action)
