"""A column of widgets that is made anew as a whole."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop_app.domain.visible_text import visible
from desktop_app.render.measures import NONE, TIGHT

__all__ = ["FreshColumn", "plain_label"]


class FreshColumn(QWidget):
    """Holds one content widget; `begin` swaps it for an empty one and returns its layout."""

    def __init__(self, margins: tuple[int, int, int, int]) -> None:
        super().__init__()
        self._margins = margins
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(*NONE)
        self._content = QWidget()
        self._outer.addWidget(self._content)

    def begin(self) -> QVBoxLayout:
        old = self._content
        self._content = QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(*self._margins)
        column.setSpacing(TIGHT)
        self._outer.replaceWidget(old, self._content)
        # Deleted later, hidden now: until then the old one would be painted under the new one.
        old.hide()
        old.deleteLater()
        return column

    def clear(self) -> None:
        """Show nothing; another theme styles and measures even what nobody sees."""
        column = self._content.layout()
        if column is not None and column.count():
            self.begin()


def plain_label(text: str, name: str = "", *, selectable: bool = False) -> QLabel:
    """A wrapping label for text from records, which is never read as markup."""
    label = QLabel(visible(text))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if name:
        label.setObjectName(name)
    if selectable:
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
