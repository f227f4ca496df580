"""The commands on licenses, terms and cells: those of the clipboard, and the Record menu."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QKeySequence

from desktop_app.language import marked
from desktop_app.ui.action_spec import ActionSpec, Keys

__all__ = ["CLIPBOARD_ACTIONS", "RECORD_ACTIONS", "RECORD_MENU"]

_Std = QKeySequence.StandardKey
RECORD_MENU: Final = marked("Menus", "&Record")


def _edit(name: str, text: str, keys: Keys, tip: str) -> ActionSpec:
    return ActionSpec(name, "&Edit", text, keys, "", tip)


def _record(name: str, text: str, keys: Keys, tip: str) -> ActionSpec:
    return ActionSpec(name, RECORD_MENU, text, keys, "", tip)


CLIPBOARD_ACTIONS: Final = (
    _edit("undo_list", marked("Commands", "Undo Se&veral"), (), ""),
    _edit("redo_list", marked("Commands", "Redo Sever&al"), (), ""),
    _edit(
        *("history", marked("Commands", "&History of the File…"), ("Ctrl+Shift+H",)),
        marked("Commands", "All edits of all sittings, and the way to take one back"),
    ),
    ActionSpec("-clip-1", "&Edit"),
    _edit(
        *("cut", marked("Commands", "Cu&t"), (_Std.Cut,)),
        marked("Commands", "Copy the selected licenses or terms, and delete them"),
    ),
    _edit(
        *("copy", marked("Commands", "&Copy"), (_Std.Copy,)),
        marked("Commands", "Copy the selected licenses, terms or cells"),
    ),
    _edit(
        *("copy_table", marked("Commands", "Copy as Ta&ble"), ("Ctrl+Shift+C",)),
        marked("Commands", "Copy all columns, for a spreadsheet"),
    ),
    _edit(
        *("paste", marked("Commands", "&Paste"), (_Std.Paste,)),
        marked("Commands", "Paste licenses or terms, or a block of cells"),
    ),
    _edit(
        *("paste_new", marked("Commands", "Paste as &New Licenses…"), ("Ctrl+Shift+V",)),
        marked("Commands", "Take the text on the clipboard for a table of licenses"),
    ),
    _edit(
        *("fill_down", marked("Commands", "Fi&ll Down"), ("Ctrl+D",)),
        marked("Commands", "Put the first selected cell into those below it"),
    ),
    ActionSpec("-clip-2", "&Edit"),
)

RECORD_ACTIONS: Final = (
    _record(
        *("add_license", marked("Commands", "&Add License"), ("Ctrl+Shift+N",)),
        marked("Commands", "Type its title, then draw its first term in its row"),
    ),
    _record(
        *("add_extension", marked("Commands", "Add &Extension"), ("Ctrl+Shift+E",)),
        marked("Commands", "Append a term after the last one"),
    ),
    _record(
        *("extend_typical", marked("Commands", "Extend by T&ypical Length"), ("Ctrl+Shift+Y",)),
        marked("Commands", "Append an expected term as long as past extensions: a pattern"),
    ),
    ActionSpec("-record-1", RECORD_MENU),
    _record(
        *("split", marked("Commands", "Spl&it Term"), ("S",)),
        marked("Commands", "Split the term at the pointer"),
    ),
    _record(
        *("move_term", marked("Commands", "&Move Term to Another License…"), ("Ctrl+Shift+M",)),
        marked("Commands", "Take the selected term out of its chain and put it into another"),
    ),
    ActionSpec("-record-2", RECORD_MENU),
    # The same keys as Fill Down: of the two only one can ever be used, as the selection has it.
    _record(
        *("duplicate", marked("Commands", "D&uplicate License"), ("Ctrl+D",)),
        marked("Commands", "Add a copy of each selected license"),
    ),
    _record(
        *("merge", marked("Commands", "Mer&ge Licenses…"), ("Ctrl+M",)),
        marked("Commands", "Make one chain of two licenses"),
    ),
    _record(
        *("split_license", marked("Commands", "Split &License at Term"), ("Ctrl+Alt+S",)),
        marked("Commands", "Let a second license begin with the selected term"),
    ),
    ActionSpec("-record-3", RECORD_MENU),
    _record(
        *("sources", marked("Commands", "&Sources of the File…"), ("Ctrl+Alt+O",)),
        marked("Commands", "All sources, cited or not, with their fields"),
    ),
    _record(
        *("lock", marked("Commands", "Loc&k or Unlock License"), ("Ctrl+L",)),
        marked("Commands", "Refuse changes to it, or allow them again"),
    ),
    _record(
        *("delete", marked("Commands", "&Delete"), (_Std.Delete,)),
        marked("Commands", "Delete the selected terms, or else the licenses"),
    ),
)
