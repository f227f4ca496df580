"""A picture file as a logo that is small enough to be kept in the license file."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter

from desktop_app.render.presets import encoded_logo

__all__ = ["logo_in"]

_MOST: Final = QSize(600, 200)


def logo_in(path: Path) -> str:
    """The logo as a preset keeps it; empty where the file is no picture. Any thread may ask."""
    image = QImage(str(path))
    if image.isNull():
        return ""
    if image.width() > _MOST.width() or image.height() > _MOST.height():
        image = image.scaled(
            _MOST,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return encoded_logo(bytes(buffer.data().data()))
