"""Every command of the window in one table: its words, keys, menu and icon."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from desktop_app.language import marked, translate
from desktop_app.ui.action_spec import ActionSpec
from desktop_app.ui.record_actions import CLIPBOARD_ACTIONS, RECORD_ACTIONS, RECORD_MENU
from desktop_app.ui.slots import calling

__all__ = ["ACTIONS", "MENUS", "ActionSpec", "fill_menu_bar", "make_actions", "set_icons"]

_Std = QKeySequence.StandardKey

MENUS: Final[tuple[str, ...]] = (
    marked("Menus", "&File"),
    marked("Menus", "&Edit"),
    RECORD_MENU,
    marked("Menus", "&View"),
    marked("Menus", "&Help"),
)

ACTIONS: Final[tuple[ActionSpec, ...]] = (
    ActionSpec("new", "&File", "&New…", (_Std.New,), "new", "Start an empty file"),
    ActionSpec("open", "&File", "&Open…", (_Std.Open,), "open", "Open a .licenses file"),
    ActionSpec("new_window", "&File", "New &Window", ("Ctrl+Alt+N",), "", "Open another window"),
    ActionSpec("recent", "&File", "Open &Recent"),
    ActionSpec("sample", "&File", "Open a Sa&mple"),
    ActionSpec("-1", "&File"),
    ActionSpec("save", "&File", "&Save Now", (_Std.Save,), "", "Bring the file up to date at once"),
    ActionSpec("save_as", "&File", "Save &As…", (_Std.SaveAs,), "", "Go on in a copy of this file"),
    ActionSpec(
        "export", "&File", "&Export Picture…", ("Ctrl+E",), "export", "PNG, SVG or PDF to share"
    ),
    ActionSpec("import", "&File", "&Import…", ("Ctrl+I",), "", "Take in a table or a project"),
    ActionSpec("export_table", "&File", "Export &Table…", ("Ctrl+T",), "", "Excel, CSV, slides…"),
    ActionSpec("restore", "&File", "Restore an Earlier &Version…"),
    ActionSpec("-2", "&File"),
    ActionSpec("close", "&File", "&Close File", (_Std.Close,)),
    ActionSpec("quit", "&File", "&Quit", ("Ctrl+Q",)),
    ActionSpec("undo", "&Edit", "&Undo", (_Std.Undo,), "undo"),
    ActionSpec("redo", "&Edit", "&Redo", (_Std.Redo, "Ctrl+Y"), "redo"),
    *CLIPBOARD_ACTIONS,
    *RECORD_ACTIONS,
    ActionSpec("ask_official", "&Edit", "Ask Before Changing &Official Dates", checkable=True),
    ActionSpec("-5", "&Edit"),
    ActionSpec("settings", "&Edit", "Settin&gs…", (_Std.Preferences, "Ctrl+,")),
    ActionSpec("-7", "&Edit"),
    ActionSpec("find", "&Edit", "&Find…", (_Std.Find,), "search", "Show only some licenses"),
    ActionSpec("find_row", "&Edit", "Find Ro&w…", ("Ctrl+G",), "", "Type the beginning of a name"),
    ActionSpec("zoom_in", "&View", "Zoom &In", (_Std.ZoomIn, "Ctrl+="), "zoom-in"),
    ActionSpec("zoom_out", "&View", "Zoom &Out", (_Std.ZoomOut,), "zoom-out"),
    ActionSpec("fit", "&View", "&Fit", ("F",), "fit", "Fit the selection; again: everything"),
    ActionSpec("today", "&View", "Go to &As-of Day", ("Home",), "today", "Center the as-of day"),
    ActionSpec("-4", "&View"),
    ActionSpec("dependents", "&View", "&Dependents", ("Ctrl+Shift+P",), checkable=True),
    ActionSpec("reports", "&View", "&Reports", ("Ctrl+Shift+R",), checkable=True),
    ActionSpec("overview", "&View", "O&verview", ("Ctrl+Shift+O",), "", "", checkable=True),
    ActionSpec("arrows", "&View", "All Dependenc&y Arrows", ("Ctrl+Shift+L",), checkable=True),
    ActionSpec("inspector", "&View", "Inspe&ctor", ("F4",), "panel", "", checkable=True),
    ActionSpec("problems", "&View", "&Problems", ("F8",), "problem", "", checkable=True),
    ActionSpec("rows", "&View", "Row &Height"),
    ActionSpec("comfortable", "rows", "Co&mfortable Rows", ("Ctrl+Alt+1",), checkable=True),
    ActionSpec("compact", "rows", "&Compact Rows", ("Ctrl+Shift+D",), checkable=True),
    ActionSpec("all_rows", "rows", "&All Rows in the Window", ("Ctrl+Alt+0",), checkable=True),
    ActionSpec("-rows", "rows"),
    ActionSpec("higher_rows", "rows", "&Higher Rows", ("Ctrl+Alt++", "Ctrl+Alt+=")),
    ActionSpec("lower_rows", "rows", "&Lower Rows", ("Ctrl+Alt+-",)),
    ActionSpec("group_by", "&View", "&Group By"),
    ActionSpec("expand_groups", "group_by", "&Expand All Groups", ("Ctrl+Shift+Down",)),
    ActionSpec("collapse_groups", "group_by", "&Collapse All Groups", ("Ctrl+Shift+Up",)),
    ActionSpec(
        "pin",
        "&View",
        "Pi&n to Top",
        ("Ctrl+Shift+T",),
        "",
        "Keep the license in view",
        checkable=True,
    ),
    ActionSpec("calendar", "&View", "Ca&lendar"),
    ActionSpec("columns", "&View", marked("Commands", "Table Col&umns")),
    ActionSpec("theme", "&View", "&Theme"),
    ActionSpec("palette", "&Help", "&Commands…", ("Ctrl+K",), "", "Find a command by its name"),
    ActionSpec("shortcuts", "&Help", "&Mouse and Keys", (_Std.HelpContents,)),
    ActionSpec("about", "&Help", "&About License Timeline"),
)

SUBMENUS: Final = frozenset(
    {
        "recent",
        "sample",
        "group_by",
        "calendar",
        "rows",
        "theme",
        "undo_list",
        "redo_list",
        "columns",
    }
)
"""Menus within menus, filled with the commands that name them and by their owners."""


def make_actions(owner: QWidget, handlers: Mapping[str, Callable[[], None]]) -> dict[str, QAction]:
    """One QAction for each row of the table that is a command, connected to its handler."""
    actions: dict[str, QAction] = {}
    for spec in ACTIONS:
        if not spec.text or spec.name in SUBMENUS:
            continue
        text = translate("Commands", spec.text)
        action = QAction(text, owner)
        action.setObjectName(f"action_{spec.name}")
        keys = [QKeySequence(key) for key in spec.keys]
        action.setShortcuts(keys)
        action.setCheckable(spec.checkable)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        words = translate("Commands", spec.tip) if spec.tip else text.replace("&", "").rstrip("…")
        first = keys[0].toString(QKeySequence.SequenceFormat.NativeText) if keys else ""
        action.setToolTip(f"{words} ({first})" if first else words)
        action.triggered.connect(calling(handlers[spec.name]))
        owner.addAction(action)
        actions[spec.name] = action
    return actions


def fill_menu_bar(bar: QMenuBar, actions: Mapping[str, QAction]) -> dict[str, QMenu]:
    """Put the actions into their menus; returns them and the submenus that their owners fill."""
    submenus: dict[str, QMenu] = {}
    for title in MENUS:
        # Kept as well: where Python forgets a menu, shiboken takes those inside it for deleted.
        submenus[title] = menu = bar.addMenu(translate("Menus", title))
        _fill(menu, title, actions, submenus)
    return submenus


def _fill(
    menu: QMenu, name: str, actions: Mapping[str, QAction], submenus: dict[str, QMenu]
) -> None:
    for spec in ACTIONS:
        if spec.menu != name:
            continue
        if not spec.text:
            menu.addSeparator()
        elif spec.name in SUBMENUS:
            submenus[spec.name] = menu.addMenu(translate("Commands", spec.text))
            _fill(submenus[spec.name], spec.name, actions, submenus)
        else:
            menu.addAction(actions[spec.name])


def set_icons(actions: Mapping[str, QAction], icon: Callable[[str], QIcon]) -> None:
    """Give the actions the icons of the theme in force."""
    for spec in ACTIONS:
        if spec.icon and spec.name in actions:
            actions[spec.name].setIcon(icon(spec.icon))
