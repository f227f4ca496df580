"""Makes the pictures of the window that the README shows.

    python -m tests.screenshots [OUT_DIR]

Drawn off screen at twice the size, so that they are sharp on any page.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_SCALE_FACTOR"] = "2"
_HOME = tempfile.mkdtemp(prefix="license-timeline-pictures-")
for _name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
    os.environ[_name] = _HOME

ROOT = Path(__file__).resolve().parent.parent
SIZE = (1280, 660)
_PATIENCE = 300.0
"""Seconds that a picture may take to be worked out."""


class Shot(NamedTuple):
    name: str
    sample: str
    theme: str
    license_id: str
    term_id: str | None
    known_on: str | None = None
    with_dependents: bool = False


class Crowd(NamedTuple):
    """A made-up collection, with rows at some height or all of them in the window."""

    name: str
    licenses: int
    theme: str
    row_height: float
    is_grouped: bool = False
    title: str = "Export licenses"


CROWDS = (
    Crowd("licenses-10", 10, "light", 44.0),
    Crowd("licenses-1000", 1_000, "dark", 0.0),
    Crowd("licenses-100000", 100_000, "light", 0.0, is_grouped=True),
)

SHOTS = (
    Shot("window-light", "huawei-tgl", "light", "huawei-tgl", None, "2019-11-15", True),
    Shot("window-dark", "tour", "dark", "huawei-tgl", "ext-2"),
)


def take(shot: Shot, folder: Path) -> Path:
    # After the environment is set: Qt reads it when it is first imported.
    from PySide6.QtWidgets import QApplication

    from desktop_app.app.window import create_window
    from desktop_app.assets import resource
    from desktop_app.domain.days import parse_day
    from desktop_app.editing.selection import Selection
    from desktop_app.settings.options import ThemeChoice

    path = Path(_HOME) / f"{shot.sample}.licenses"
    shutil.copyfile(resource("samples", path.name), path)
    window = create_window(path)
    window.themes.choose(ThemeChoice(shot.theme))
    window.resize(*SIZE)
    window.workspace.share_width(SIZE[0])
    window.show()
    if shot.known_on is not None:
        window.header.known_on_chosen.emit(parse_day(shot.known_on))
    if shot.with_dependents is not window.actions_by_name["dependents"].isChecked():
        window.actions_by_name["dependents"].trigger()
    window.workspace.select(Selection(shot.license_id, shot.term_id))
    for _ in range(5):
        QApplication.processEvents()
    window.workspace.timeline.fit_all()
    for _ in range(5):
        QApplication.processEvents()
    out = folder / f"{shot.name}.png"
    if not window.grab().save(str(out), "PNG", 10):
        raise OSError(f"{out} cannot be written")
    window.close()
    return out


def take_crowd(crowd: Crowd, folder: Path) -> Path:
    from desktop_app.editing.selection import Selection
    from desktop_app.settings.options import ThemeChoice
    from desktop_app.timeline.arranging.fields import GroupBy
    from tests.big_window import window_over
    from tests.collection import AS_OF, collection

    licenses = list(collection(crowd.licenses))
    window = window_over(licenses, Path(_HOME), as_of=AS_OF, title=crowd.title)
    window.themes.choose(ThemeChoice(crowd.theme))
    window.resize(*SIZE)
    window.workspace.share_width(SIZE[0])
    window.show()
    timeline = window.workspace.timeline
    _settle()
    _wait(lambda: len(timeline.stage.columns) == crowd.licenses)
    if crowd.is_grouped:
        window.workspace.rows.group((GroupBy.PROGRAM,))
        _wait(lambda: len(timeline.stage.arrangement.headings) > 0)
    timeline.row_lens.show(crowd.row_height)
    _settle()
    timeline.fit_all()
    chosen = licenses[len(licenses) * 2 // 3]
    window.workspace.select(Selection(chosen.id))
    _wait(lambda: not timeline.stage.is_dense or timeline.stage.dense.is_complete)
    _settle()
    out = folder / f"{crowd.name}.png"
    if not window.grab().save(str(out), "PNG", 10):
        raise OSError(f"{out} cannot be written")
    window.close()
    return out


def _settle() -> None:
    from PySide6.QtWidgets import QApplication

    for _ in range(5):
        QApplication.processEvents()


def _wait(is_there: Callable[[], bool]) -> None:
    from PySide6.QtWidgets import QApplication

    until = time.monotonic() + _PATIENCE
    while not is_there() and time.monotonic() < until:
        QApplication.processEvents()


def main() -> int:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "packaging" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    from desktop_app.app.window import application

    application()
    for shot in SHOTS:
        print(take(shot, folder))
    for crowd in CROWDS:
        print(take_crowd(crowd, folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
