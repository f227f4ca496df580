"""What can be undone and redone, as lists from which several steps are taken at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QMenu

from desktop_app.editing.wording import short_name
from desktop_app.language import translate
from desktop_app.ui.slots import calling

__all__ = ["UndoLists"]

_SHOWN: Final = 30


class UndoLists:
    """Fills menus when they are about to show; `stack` is that of the open file, if one is."""

    def __init__(self, stack: Callable[[], QUndoStack | None]) -> None:
        self._stack = stack

    def fill(self, menus: Mapping[str, QMenu], beside: Callable[[str], QMenu]) -> None:
        """Fill the submenus `undo_list` and `redo_list`, and the menus `beside` their buttons.

        The nearest step comes first; an entry takes all steps down to it.
        """
        for name, back in (("undo", True), ("redo", False)):
            for menu in (menus[f"{name}_list"], beside(name)):
                menu.aboutToShow.connect(calling(self._fill, menu, back=back))

    def _fill(self, menu: QMenu, *, back: bool) -> None:
        menu.clear()
        stack = self._stack()
        steps = [] if stack is None else _steps(stack, back=back)
        for count, (label, index) in enumerate(steps[:_SHOWN], 1):
            assert stack is not None, "there are steps"
            # A lone & would become a shortcut's underline.
            action = menu.addAction(short_name(label).replace("&", "&&"))
            action.setToolTip(_said(count, back=back))
            action.triggered.connect(calling(stack.setIndex, index))
        if not steps:
            words = (
                translate("Undo", "Nothing to undo in this sitting")
                if back
                else translate("Undo", "Nothing to redo")
            )
            menu.addAction(words).setEnabled(False)
        elif len(steps) > _SHOWN:
            more = translate("Undo", "… and %n more", "", len(steps) - _SHOWN)
            menu.addAction(more).setEnabled(False)
        menu.setToolTipsVisible(True)


def _steps(stack: QUndoStack, *, back: bool) -> list[tuple[str, int]]:
    """Labels, and the place of the stack at which each step is done or undone."""
    at = stack.index()
    if back:
        return [(stack.text(place), place) for place in range(at - 1, -1, -1)]
    return [(stack.text(place), place + 1) for place in range(at, stack.count())]


def _said(count: int, *, back: bool) -> str:
    if count == 1:
        return translate("Undo", "Undo this") if back else translate("Undo", "Redo this")
    if back:
        return translate("Undo", "Undo these %n steps", "", count)
    return translate("Undo", "Redo these %n steps", "", count)
