"""Which commands can be used now, and of the others why not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple, TypeAlias

from PySide6.QtGui import QAction

from desktop_app.language import marked, translate

__all__ = ["Situation", "show_situation", "why_not"]

_WHY: Final = "why"


class Situation(NamedTuple):
    """What the commands look at.

    Attributes:
        licenses: how many a command would act upon.
        has_term: a term is selected; `starts_chain` where it is the first of its license.
        has_cells: cells of several licenses are selected, their titles not among them.
        several_rows: the selected cells stand in more than one row.
    """

    is_open: bool = False
    read_only: bool = False
    licenses: int = 0
    has_term: bool = False
    starts_chain: bool = False
    has_cells: bool = False
    several_rows: bool = False


_Reason: TypeAlias = Callable[[Situation], str]


def _no_file(now: Situation) -> str:
    return "" if now.is_open else marked("Command", "No file is open.")


def _no_writing(now: Situation) -> str:
    if not now.is_open:
        return _no_file(now)
    return marked("Command", "This file is open for reading only.") if now.read_only else ""


def _no_license(now: Situation) -> str:
    if now.has_cells:
        return marked("Command", "Cells are selected: select the titles of licenses instead.")
    return "" if now.licenses else marked("Command", "Select a license first.")


def _no_term(now: Situation) -> str:
    return "" if now.has_term else marked("Command", "Select a term first.")


def _not_one(now: Situation) -> str:
    several = marked("Command", "Several licenses are selected: select one.")
    return several if now.licenses > 1 else ""


def _not_two(now: Situation) -> str:
    several = marked("Command", "Select two licenses: they are merged in pairs.")
    return several if now.licenses > 2 else ""


def _first_term(now: Situation) -> str:
    first = marked("Command", "This is the first term; a second license begins with a later one.")
    return first if now.starts_chain else ""


def _no_rows(now: Situation) -> str:
    none = marked("Command", "Select a cell of the table and the cells below it first.")
    return "" if now.several_rows and now.has_cells else none


def _nothing_to_copy(now: Situation) -> str:
    return "" if now.has_cells else _no_license(now)


_LOOKS: Final = (
    *("save", "save_as", "restore", "export", "close", "find", "find_row", "problems"),
    *("history", "sources", "export_table", "zoom_in", "zoom_out", "fit", "today"),
    *("expand_groups", "collapse_groups"),
)
_NEEDS: Final[dict[str, tuple[_Reason, ...]]] = {
    **dict.fromkeys(_LOOKS, (_no_file,)),
    **dict.fromkeys(("add_license", "import", "paste_new", "paste", "split"), (_no_writing,)),
    "add_extension": (_no_writing, _no_license, _not_one),
    "extend_typical": (_no_writing, _no_license, _not_one),
    "duplicate": (_no_writing, _no_license),
    "delete": (_no_writing, _no_license),
    "merge": (_no_writing, _no_license, _not_two),
    "split_license": (_no_writing, _no_license, _not_one, _no_term, _first_term),
    "move_term": (_no_writing, _no_license, _not_one, _no_term),
    "cut": (_no_writing, _no_license),
    "copy": (_no_file, _nothing_to_copy),
    "copy_table": (_no_file, _no_license),
    "pin": (_no_file, _no_license, _not_one),
    "lock": (_no_writing, _no_license, _not_one),
    "fill_down": (_no_writing, _no_rows),
}


def why_not(name: str, now: Situation) -> str:
    """The first reason why a command cannot be used; empty where it can."""
    reasons = (reason(now) for reason in _NEEDS.get(name, ()))
    return next((translate("Command", reason) for reason in reasons if reason), "")


def show_situation(actions: Mapping[str, QAction], now: Situation) -> None:
    """Enable and disable the actions, each with its reason where a list of them can show it."""
    for name in _NEEDS:
        if name in actions:
            reason = why_not(name, now)
            actions[name].setEnabled(not reason)
            actions[name].setProperty(_WHY, reason)
