"""An outline for a PDF, so that readers can go to a license or a group: Qt's writer knows none."""

from __future__ import annotations

import io
from collections.abc import Sequence

from desktop_app.render.sheet import Sheet

__all__ = ["with_outline"]


def with_outline(data: bytes, sheets: Sequence[Sheet]) -> bytes:
    """The same pages, with the bookmarks of their sheets."""
    from pypdf import PdfWriter
    from pypdf.generic import Fit, IndirectObject

    # Appended to what Qt has written, every byte of which stays.
    writer = PdfWriter(io.BytesIO(data), incremental=True)
    parents: list[IndirectObject] = []
    for number, sheet in enumerate(sheets):
        points = sheet.points
        height = sheet.scene.height * points
        for title, level, y in sheet.bookmarks:
            del parents[level:]
            item = writer.add_outline_item(
                title=title,
                page_number=number,
                parent=parents[-1] if parents else None,
                fit=Fit.xyz(left=0, top=height - y * points),
                is_open=level == 0 and len(sheet.bookmarks) < 20,
            )
            parents.append(item)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
