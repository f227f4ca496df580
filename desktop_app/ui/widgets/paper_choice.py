"""Which sheet of paper, and which way round: two lists side by side."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from desktop_app.language import marked, translate
from desktop_app.render.measures import NEAR, NONE
from desktop_app.render.paper import PAPERS
from desktop_app.ui.slots import calling

__all__ = ["PaperChoice"]

_TURNS: Final = (
    ("landscape", marked("Picture dialog", "Landscape")),
    ("portrait", marked("Picture dialog", "Portrait")),
)
_USUAL: Final = "A4"
_WORDS: Final = {"Slide": marked("Picture dialog", "Slide")}
"""Papers with a name that is a word; the others are called the same everywhere."""


class PaperChoice(QWidget):
    """Signals:
    changed(): another sheet, or another way round.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.papers, self.turns = QComboBox(), QComboBox()
        for name in PAPERS:
            words = _WORDS.get(name)
            self.papers.addItem(translate("Picture dialog", words) if words else name, name)
        for value, words in _TURNS:
            self.turns.addItem(translate("Picture dialog", words), value)
        self.papers.setAccessibleName(translate("Picture dialog", "Paper"))
        self.turns.setAccessibleName(translate("Picture dialog", "Orientation"))
        row = QHBoxLayout(self)
        row.setContentsMargins(*NONE)
        row.setSpacing(NEAR)
        for combo in (self.papers, self.turns):
            combo.currentIndexChanged.connect(calling(self.changed.emit))
            row.addWidget(combo, 1)

    @property
    def paper(self) -> str:
        return str(self.papers.currentData())

    @property
    def landscape(self) -> bool:
        return self.turns.currentData() == "landscape"

    def choose(self, paper: str, *, landscape: bool) -> None:
        """Say this; a paper that no list of ours has is kept, an empty one is the usual one."""
        paper = paper or _USUAL
        if self.papers.findData(paper) < 0:
            self.papers.addItem(paper, paper)
        self.papers.setCurrentIndex(self.papers.findData(paper))
        self.turns.setCurrentIndex(self.turns.findData("landscape" if landscape else "portrait"))
