"""What a person could not read, or not reach by its letter, in a menu or a window."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QMenu,
    QPushButton,
    QRadioButton,
    QWidget,
)

from tests.flows.contrast import LEAST, contrast_of

__all__ = ["key_of", "look_at_menu", "shared_keys"]

_LETTERED = (QPushButton, QCheckBox, QRadioButton, QLabel)


def look_at_menu(menu: QMenu, *, contrast: bool) -> Iterator[str]:
    """Findings in an open menu, each by the entry that it is about."""
    entries = [each for each in menu.actions() if each.isVisible() and not each.isSeparator()]
    if not entries:
        yield "an empty menu"
    yield from _doubled((each.text() for each in entries), "menu key")
    image = menu.grab().toImage()
    for entry in entries:
        place = menu.actionGeometry(entry)
        wide = menu.fontMetrics().horizontalAdvance(entry.text().replace("&", ""))
        if not entry.text().strip():
            yield f"no name: {entry.objectName()}"
        elif wide > place.width():
            yield f"{wide - place.width()} px too narrow: “{entry.text()}”"
        elif contrast and entry.isEnabled():
            shown = contrast_of(image, place)
            if shown is not None and shown < LEAST:
                yield f"contrast {shown:.1f}: “{entry.text()}”"


def shared_keys(top: QWidget, widgets: Iterable[QWidget]) -> Iterator[str]:
    """Letters that two controls of one window answer to with Alt."""
    said = [
        str(each.text())
        for each in widgets
        if isinstance(each, _LETTERED) and each.window() is top.window() and each.isEnabled()
    ]
    yield from _doubled(said, "Alt key")


def key_of(text: str) -> str:
    """The letter behind a single &; nothing where there is none."""
    found = re.search(r"&([^&\s])", text.replace("&&", ""))
    return found[1].casefold() if found else ""


def _doubled(texts: Iterable[str], what: str) -> Iterator[str]:
    by_key: dict[str, list[str]] = defaultdict(list)
    for text in texts:
        if key_of(text):
            by_key[key_of(text)].append(text)
    for key, those in by_key.items():
        if len(those) > 1:
            yield f"{what} {key} is shared: {', '.join(those)}"
