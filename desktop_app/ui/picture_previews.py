"""Draws previews in a worker: the very sheets that an export would draw, only smaller."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import TypeAlias

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from desktop_app.domain.days import Day
from desktop_app.domain.pictures import PicturePreset
from desktop_app.jobs import Progress
from desktop_app.language import grouped, translate
from desktop_app.render.file_format import PictureFormat
from desktop_app.render.fonts import Fonts
from desktop_app.render.painter import paint_scene
from desktop_app.render.picture import sheets_of
from desktop_app.render.presets import DrawnFile, picture_request
from desktop_app.render.sheet import Sheet
from desktop_app.timeline.inks import Ink
from desktop_app.ui.dialogs.picture_preview import Preview

__all__ = ["Previews", "Wish"]

Wish: TypeAlias = tuple[PicturePreset, PictureFormat]
_LEAST = 40
_INCH = 25.4
_CSS_DPI = 96


class Previews:
    """Remembers the last layout, so that turning a page or growing the window is quick."""

    def __init__(self, drawn: Callable[[], DrawnFile], today: Day) -> None:
        """`drawn` is asked in the worker."""
        self._drawn = drawn
        self._today = today
        self._lock = Lock()
        self._last: tuple[Wish, tuple[Sheet, ...]] | None = None

    def draw(self, wish: Wish, page: int, room: QSize, progress: Progress) -> Preview:
        """A page as large as fits into `room`, in device pixels.

        Raises:
            PictureError: it cannot be made as asked.
            Cancelled: `progress` took it back.
        """
        fonts = Fonts(plain=wish[1] is PictureFormat.PDF)
        sheets = self.sheets(wish, fonts, progress)
        page = min(page, len(sheets) - 1)
        sheet = sheets[page]
        progress.check()
        return Preview(_image(sheet, room, fonts), page, len(sheets), _words(sheets, page))

    def sheets(self, wish: Wish, fonts: Fonts, progress: Progress) -> tuple[Sheet, ...]:
        """All pages, in logical pixels.

        Raises:
            PictureError: it cannot be made as asked.
            Cancelled: `progress` took it back.
        """
        with self._lock:
            if self._last is not None and self._last[0] == wish:
                return self._last[1]
        request = picture_request(wish[0], self._drawn(), wish[1], self._today)
        sheets = sheets_of(request, fonts, progress)
        with self._lock:
            self._last = (wish, sheets)
        return sheets


def _image(sheet: Sheet, room: QSize, fonts: Fonts) -> QImage:
    size = QSize(round(sheet.scene.width), round(sheet.scene.height))
    size.scale(room.expandedTo(QSize(_LEAST, _LEAST)), Qt.AspectRatioMode.KeepAspectRatio)
    size = size.expandedTo(QSize(1, 1))
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor(sheet.theme.color(Ink.SURFACE)))
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.scale(size.width() / sheet.scene.width, size.height() / sheet.scene.height)
        paint_scene(painter, sheet.scene, sheet.theme, fonts)
    return image


def _words(sheets: tuple[Sheet, ...], page: int) -> str:
    sheet = sheets[page]
    pixels = f"{grouped(sheet.width)} × {grouped(sheet.height)} px"
    if sheet.millimeters is not None:
        wide, high = sheet.millimeters
        pixels = f"{wide:,.0f} × {high:,.0f} mm · {pixels}"
    if not sheet.bookmarks and len(sheets) == 1:
        return pixels
    per_inch = _INCH / _CSS_DPI * sheet.zoom
    wide, high = sheet.scene.width * per_inch, sheet.scene.height * per_inch
    words = translate("Page", "Page {number} of {count}").format(number=page + 1, count=len(sheets))
    return f"{words} · {wide:,.0f} × {high:,.0f} mm"
