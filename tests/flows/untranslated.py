"""Texts that a window shows in another language just as it shows them in English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QTabBar,
    QTreeWidget,
    QWidget,
)

__all__ = ["same_in_both", "texts_of"]

_TS = Path(__file__).resolve().parents[2] / "resources" / "translations" / "license_timeline_de.ts"
_WORD = re.compile(r"[A-Za-z]{3}")
_APART = re.compile(r"\n|; |: | · | – |  ·  |^− ")
_PAPERS = frozenset({"Legal", "Letter", "Tabloid"})
_NAMES = _PAPERS | {"License Timeline", "PDF", "PNG", "SVG", "PPTX", "Deutsch", "English"}
"""Called so in every language."""


def texts_of(widgets: Iterable[QWidget]) -> Iterator[str]:
    """Every text that these say, by eye, by tool tip, or to a screen reader."""
    for widget in widgets:
        yield from (widget.windowTitle(), widget.toolTip(), widget.accessibleName())
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        elif isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        elif isinstance(widget, QMenu):
            yield from (text for each in widget.actions() for text in (each.text(), each.toolTip()))
        else:
            yield from _items(widget)


def _items(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(row) for row in range(widget.count()))
    elif isinstance(widget, QTabBar):
        yield from (widget.tabText(place) for place in range(widget.count()))
    elif isinstance(widget, QListWidget):
        yield from (widget.item(row).text() for row in range(widget.count()))
    elif isinstance(widget, QTreeWidget):
        head = widget.headerItem()
        yield from (head.text(column) for column in range(widget.columnCount()))


def same_in_both(english: set[str], german: set[str], record: str) -> Iterator[str]:
    """What has words, is the same in both, and is neither German nor from the `record`."""
    meant = _finished()
    for text in sorted(english & german):
        for part in filter(_WORD.search, _APART.split(text.replace("&", ""))):
            if part not in meant and part not in record and part not in _NAMES:
                yield text
                break


def _finished() -> set[str]:
    """All German texts of the program, for some are the same in English."""
    return {
        (part.text or "").replace("&", "")
        for translation in ET.parse(_TS).getroot().iter("translation")
        for part in (translation, *translation)
    }
