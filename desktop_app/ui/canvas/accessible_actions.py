"""What a screen reader can have done to a row or a term: opened, chosen, folded, its menu shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtGui import QAccessibleActionInterface
from typing_extensions import override

from desktop_app.language import translate

__all__ = ["Deed", "Deeds"]

Deed = Callable[[], None]


class Deeds(QAccessibleActionInterface):
    """Actions by Qt's names for them; which there are is asked anew each time, since rows change.

    Readers name the first one with the item.
    """

    def __init__(self, deeds: Callable[[], Mapping[str, Deed]]) -> None:
        super().__init__()
        self._deeds = deeds

    @override
    def actionNames(self) -> list[str]:
        return list(self._deeds())

    @override
    def doAction(self, actionName: str) -> None:
        deed = self._deeds().get(actionName)
        if deed is not None:
            deed()

    @override
    def localizedActionName(self, name: str) -> str:
        words = {
            self.pressAction(): translate("Accessible", "Open"),
            self.setFocusAction(): translate("Accessible", "Select"),
            self.toggleAction(): translate("Accessible", "Fold or unfold"),
            self.showMenuAction(): translate("Accessible", "Show the menu"),
        }
        return words.get(name, name)

    @override
    def localizedActionDescription(self, name: str) -> str:
        words = {
            self.pressAction(): translate("Accessible", "Shows the record for editing"),
            self.setFocusAction(): translate("Accessible", "Selects it in table and timeline"),
            self.toggleAction(): translate("Accessible", "Hides or shows the group’s licenses"),
            self.showMenuAction(): translate("Accessible", "Shows what can be done with it"),
        }
        return words.get(name, "")

    @override
    def keyBindingsForAction(self, actionName: str) -> list[str]:
        return {self.pressAction(): ["Return"]}.get(actionName, [])
