"""Draws the icons that desktops want from four SVGs: PNG in all sizes, .ico and .icns.

    python packaging/build_icons.py OUT

OUT/hicolor is an icon theme's tree; OUT/license-timeline.ico and .icns and the two of the file
type are for Windows and macOS. Up to 24 pixels a drawing of its own is used: scaled down, the
large one has no edge on a pixel.
"""

from __future__ import annotations

import io
import shutil
import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

HERE = Path(__file__).resolve().parent
APP = HERE.parent / "resources" / "icons" / "license-timeline.svg"
APP_ID = "org.licensetimeline.LicenseTimeline"
FILE_TYPE = "application-vnd.license-timeline+json"

ICONS = {
    # name: (large drawing, small drawing, folder of the theme, name there)
    "license-timeline": (APP, HERE / "icons" / "license-timeline-small.svg", "apps", APP_ID),
    "licenses-file": (
        HERE / "icons" / "licenses-file.svg",
        HERE / "icons" / "licenses-file-small.svg",
        "mimetypes",
        FILE_TYPE,
    ),
}
LINUX_SIZES = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)
WINDOWS_SIZES = (16, 20, 24, 32, 40, 48, 64, 96, 128, 256)
MAC_SIZES = (16, 32, 64, 128, 256, 512, 1024)
LARGEST_SMALL = 24


def drawn(large: Path, small: Path, size: int) -> QImage:
    source = small if size <= LARGEST_SMALL else large
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(source)).render(painter)
    painter.end()
    return image


def png(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(data.data())


def main(out: Path) -> None:
    QGuiApplication(["-platform", "offscreen"])
    for name, (large, small, folder, theme_name) in ICONS.items():
        for size in LINUX_SIZES:
            place = out / "hicolor" / f"{size}x{size}" / folder / f"{theme_name}.png"
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(png(drawn(large, small, size)))
        place = out / "hicolor" / "scalable" / folder / f"{theme_name}.svg"
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(large, place)
        pictures = {
            size: Image.open(io.BytesIO(png(drawn(large, small, size))))
            for size in {*WINDOWS_SIZES, *MAC_SIZES}
        }
        biggest = pictures[WINDOWS_SIZES[-1]]
        biggest.save(
            out / f"{name}.ico",
            sizes=[(size, size) for size in WINDOWS_SIZES],
            append_images=[pictures[size] for size in WINDOWS_SIZES[:-1]],
        )
        pictures[MAC_SIZES[-1]].save(
            out / f"{name}.icns", append_images=[pictures[size] for size in MAC_SIZES[:-1]]
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
