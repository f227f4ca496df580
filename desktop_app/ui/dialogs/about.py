"""What the program is, and every part that comes with it: version and license."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from importlib.metadata import PackageMetadata, PackageNotFoundError, distribution
from platform import python_version
from typing import Final, NamedTuple

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app import __version__
from desktop_app.language import translate
from desktop_app.render.measures import APART, DIALOG, EDGE
from desktop_app.ui.icons import app_icon
from desktop_app.ui.widgets.plain_buttons import plain_buttons

__all__ = ["Part", "bundled_parts", "show_about"]

_SIZE: Final = (560, 480)
_LONGEST_LICENSE: Final = 80
_NEEDED: Final = (
    *("PySide6-Essentials", "pyqtgraph", "numpy", "tinydb", "orjson", "msgspec", "platformdirs"),
    *("icalendar", "python-dateutil", "typing-extensions", "python-calamine", "XlsxWriter"),
    *("charset-normalizer", "defusedxml", "python-pptx", "holidays"),
)
"""What we lean on directly; a bundle knows them without knowing itself."""


class Part(NamedTuple):
    """Something that is shipped with the program."""

    name: str
    version: str
    license: str


def bundled_parts(names: Iterable[str] = _NEEDED) -> tuple[Part, ...]:
    """Python, Qt, the typeface and all libraries with what they need, by name.

    Read from what is installed, so that it is true of this very copy.
    """
    found: dict[str, Part] = {}
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        key = re.sub(r"[-_.]+", "-", name).lower()
        if key in found:
            continue
        try:
            # Asked for once: each time it is read from its file and parsed.
            known = distribution(name).metadata
        except PackageNotFoundError:
            continue
        found[key] = Part(known["Name"], known["Version"], _license_of(known))
        waiting.extend(_requirements(known.get_all("Requires-Dist")))
    own = (
        Part("Python", python_version(), "PSF-2.0"),
        Part("Qt", qVersion(), "LGPL-3.0-only"),
        Part("Inter", "4", "OFL-1.1"),
    )
    return tuple(sorted((*own, *found.values()), key=lambda part: part.name.casefold()))


def _requirements(lines: list[str] | None) -> Iterator[str]:
    """Names that are needed always, not for an extra or on one system alone."""
    for line in lines or ():
        match = re.match(r"[A-Za-z0-9._-]+", line)
        if match is not None and not re.search(r"extra ==|platform", line):
            yield match.group()


def _license_of(known: PackageMetadata) -> str:
    said = [text for key in ("License-Expression", "License") for text in known.get_all(key) or ()]
    line = str(said[0] if said else "").strip().partition("\n")[0]
    return line[:_LONGEST_LICENSE] or translate("About", "see its package")


def show_about(parent: QWidget) -> None:
    """The program's name, version and license above the list of its parts."""
    dialog = QDialog(parent)
    dialog.setObjectName("aboutDialog")
    dialog.setWindowTitle(translate("About", "About License Timeline"))
    dialog.setAccessibleName(translate("About", "About License Timeline"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.resize(*_SIZE)
    buttons = plain_buttons(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    caption = QLabel(translate("About", "Parts that come with it"))
    caption.setObjectName("sectionTitle")
    column = QVBoxLayout(dialog)
    column.setContentsMargins(*DIALOG)
    column.setSpacing(APART)
    column.addLayout(_head())
    column.addWidget(caption)
    column.addWidget(_list(bundled_parts()), 1)
    column.addWidget(buttons)
    dialog.open()


def _head() -> QHBoxLayout:
    icon = QLabel()
    icon.setPixmap(app_icon().pixmap(64, 64))
    title = QLabel("License Timeline")
    title.setObjectName("welcomeTitle")
    text = QLabel(
        translate("About", "Version {version}, under the MIT License").format(version=__version__)
    )
    text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    words = QVBoxLayout()
    words.addWidget(title)
    words.addWidget(text)
    row = QHBoxLayout()
    row.setSpacing(EDGE)
    row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(words, 1)
    return row


def _list(parts: Iterable[Part]) -> QTreeWidget:
    tree = QTreeWidget()
    tree.setObjectName("partsList")
    tree.setAccessibleName(translate("About", "Parts that come with it"))
    tree.setHeaderLabels(
        [
            translate("About", "Part"),
            translate("About", "Version"),
            translate("About", "License"),
        ]
    )
    tree.setRootIsDecorated(False)
    tree.setFrameShape(QFrame.Shape.NoFrame)
    tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    for part in parts:
        item = QTreeWidgetItem(list(part))
        item.setToolTip(2, part.license)
        tree.addTopLevelItem(item)
    header = tree.header()
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
    tree.setCurrentIndex(tree.model().index(0, 0))
    return tree
