"""Do the words over a column and those in it begin at the same pixel?"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetricsF, QImage
from PySide6.QtWidgets import QHeaderView, QTableView, QTreeView, QWidget

__all__ = ["uneven_columns"]

_BEARING = 1.0
"""Pixels that rounding and the softened edge of a letter may take away or add."""
_TABULAR = 3.0
"""The same of a figure: where all are equally wide, a 1 stands in the middle of its room."""
_MARK = 6
"""Pixels at the left of a row that may show that it is selected."""
_INK = 60
"""How much darker or lighter than its ground a pixel of a letter is, of 255."""


def uneven_columns(widget: QWidget) -> Iterator[str]:
    """Each column of a table whose head does not stand over what is in it."""
    if not isinstance(widget, QTableView | QTreeView):
        return
    header = widget.horizontalHeader() if isinstance(widget, QTableView) else widget.header()
    model = widget.model()
    if header.isHidden() or not model.rowCount():
        return
    heads, cells = _picture(header.viewport()), _picture(widget.viewport())
    for column in range(model.columnCount()):
        index = model.index(0, column)
        words = index.data(Qt.ItemDataRole.DisplayRole)
        said = model.headerData(column, Qt.Orientation.Horizontal)
        if _is_right(index.data(Qt.ItemDataRole.TextAlignmentRole)):
            continue  # Numbers end together.
        if header.isSectionHidden(column) or widget.indexWidget(index) or not (words and said):
            continue
        head = _first_ink(heads, _section(header, column), str(said), header)
        cell = _first_ink(cells, widget.visualRect(index), str(words), widget)
        allowed = _TABULAR if str(words)[0].isdigit() else _BEARING
        if head is not None and cell is not None and abs(head - cell) > allowed:
            yield f"{said!r} begins at {head:.1f}, {str(words)[:20]!r} under it at {cell:.1f}"


def _is_right(alignment: object) -> bool:
    return isinstance(alignment, int) and bool(alignment & int(Qt.AlignmentFlag.AlignRight))


def _picture(viewport: QWidget) -> QImage:
    return viewport.grab().toImage()


def _section(header: QHeaderView, column: int) -> QRect:
    left, width = header.sectionViewportPosition(column), header.sectionSize(column)
    return QRect(left, 0, width, header.height())


def _first_ink(image: QImage, area: QRect, words: str, widget: QWidget) -> float | None:
    """Where the text's first letter would have its origin, in pixels of the window."""
    ratio = image.devicePixelRatio()
    left, right, top, bottom = (
        round(edge * ratio)
        for edge in (area.left() + _MARK, area.right() - 2, area.top() + 3, area.bottom() - 3)
    )
    if left < 0 or right >= image.width() or bottom >= image.height():
        return None
    ground = image.pixelColor(left, top).lightness()
    for x in range(left, right):
        for y in range(top, bottom):
            if abs(image.pixelColor(x, y).lightness() - ground) > _INK:
                return x / ratio - QFontMetricsF(widget.font()).leftBearing(words[0])
    return None
