"""Draws every window and dialog, light and dark, into packaging/screenshots/gallery.

    python -m tests.gallery [OUT_DIR]

To be looked at, one by one, after anything that changes how the program looks.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from io import BytesIO
from pathlib import Path
from typing import Final

# Qt and our settings read these as soon as they are imported, so that imports follow.
os.environ["QT_QPA_PLATFORM"] = os.environ.get("XPLAT", "offscreen")
_HOME: Final = tempfile.mkdtemp(prefix="license-timeline-gallery-")
for _name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
    os.environ[_name] = _HOME

from PIL import Image  # noqa: E402
from PySide6.QtCore import QBuffer, QIODevice  # noqa: E402
from PySide6.QtGui import QPixmap  # noqa: E402

from desktop_app.app.window import create_window  # noqa: E402
from desktop_app.assets import resource  # noqa: E402
from desktop_app.settings.options import ThemeChoice  # noqa: E402
from tests.flows.every_window import every_window, settle  # noqa: E402

ROOT: Final = Path(__file__).resolve().parent.parent
SIZE: Final = (1180, 700)
TABLE: Final = (
    "License,Holder,Start,End\nGL 8A,Acme,2019-05-20,2019-08-19\nGL 8B,Bolt,2019-06-01,soon\n"
)
_COLORS: Final = 192
"""More would only make the files larger: antialiased letters have few shades."""


def draw(theme: ThemeChoice, folder: Path) -> list[Path]:
    file = Path(_HOME) / "huawei-tgl.licenses"
    shutil.copyfile(resource("samples", file.name), file)
    table = Path(_HOME) / "licenses.csv"
    table.write_text(TABLE, encoding="utf-8")
    window = create_window(file)
    window.themes.choose(theme)
    window.resize(*SIZE)
    window.show()
    window.workspace.share_width(SIZE[0])
    settle()
    drawn = [
        _saved(shown.widget.grab(), folder / f"{shown.name}-{theme.value}.png")
        for shown in every_window(window, table)
    ]
    window.close()
    return drawn


def _saved(picture: QPixmap, path: Path) -> Path:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    image = Image.open(BytesIO(bytes(buffer.data().data()))).convert("RGB")
    image.quantize(_COLORS, dither=Image.Dither.NONE).save(path, optimize=True)
    return path


def main() -> int:
    otherwise = ROOT / "packaging" / "screenshots" / "gallery"
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else otherwise
    folder.mkdir(parents=True, exist_ok=True)
    for theme in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        for path in draw(theme, folder):
            print(path)
    shutil.rmtree(_HOME, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
