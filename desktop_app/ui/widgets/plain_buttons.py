"""Buttons of a dialog whose words alone say what they do."""

from __future__ import annotations

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialogButtonBox

__all__ = ["plain_buttons"]


def plain_buttons(standard: QDialogButtonBox.StandardButton) -> QDialogButtonBox:
    """A box with these buttons, without the icons of the desktop, which speak another language.

    The style sheet has a rule to the same end, for Qt's own dialogs; it is not heard while a box
    has no parent, and with one its buttons would come first in the order of Tab.
    """
    box = QDialogButtonBox(standard)
    for button in box.buttons():
        button.setIcon(QIcon())
    return box
