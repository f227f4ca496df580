"""An outline for a PDF, so that readers can go to a license or a group: Qt's writer knows none."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import final

from typing_extensions import override

from desktop_app.jobs import Progress
from desktop_app.render.sheet import Sheet

__all__ = ["with_outline"]


def with_outline(data: bytes, sheets: Sequence[Sheet], progress: Progress) -> bytes:
    """The same pages, with the bookmarks of their sheets.

    Raises:
        Cancelled: `progress` was.
    """
    from pypdf import PdfWriter
    from pypdf.generic import Fit, IndirectObject

    # Appended to what Qt has written, every byte of which stays.
    writer = PdfWriter(_Watched(data, progress), incremental=True)
    parents: list[IndirectObject] = []
    for number, sheet in enumerate(progress.along(sheets)):
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


@final
class _Watched(io.BytesIO):
    """Bytes whose reader ends once the work is no longer wanted: many pages take seconds."""

    def __init__(self, data: bytes, progress: Progress) -> None:
        super().__init__(data)
        self._progress = progress

    @override
    def read(self, size: int | None = -1, /) -> bytes:
        self._progress.check()
        return super().read(size)
