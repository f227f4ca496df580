"""Tries the .deb as a desktop does: install, open files by type, remove, leave nothing behind.

    python packaging/desktop_test.py PACKAGE.deb [PICTURE.png]

In a bare Debian (see clean_root.py, needs root and debootstrap) with a file manager: `gio open` of
a path with a blank and é opens the window on it, a second one reaches the same process, a double
click in the file manager opens a file. PICTURE gets the screen after that. The screen, the window
manager and the hand are those of this machine.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from clean_root import CleanRoot, clean_root
from smoke_test import NEEDED
from tests.flows.real_screen import Hand, screen

PATIENCE = 180.0
TYPE = "application/vnd.license-timeline+json"
DESKTOP = ("libglib2.0-bin", "shared-mime-info", "desktop-file-utils", "hicolor-icon-theme")
MANAGER = (
    "pcmanfm",
    "dbus-x11",
    "adwaita-icon-theme",
    "fonts-dejavu-core",
    "librsvg2-common",
    "xdg-utils",
)
FOLDER = "/root/Ermittlung é"
ICON = (245, 115)
"""The first icon in the file manager's window: right of its side pane, below its bars."""
FIRST, SECOND, THIRD = "erste Datei é.licenses", "zweite.licenses", "dritte.licenses"


def until(question: Callable[[], bool], what: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while not question():
        if time.monotonic() > deadline:
            raise SystemExit(f"desktop test: {what} did not happen in {PATIENCE:.0f} s")
        time.sleep(0.2)


def processes(root: CleanRoot) -> list[str]:
    """The program's processes in the root."""
    place = str(root.path / "opt/license-timeline/license-timeline")
    found: list[str] = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                if str((folder / "exe").readlink()) == place:
                    found.append(folder.name)
            except OSError:
                continue
    return found


class Desktop:
    """The windows on a screen, asked with xdotool."""

    def __init__(self, display: str) -> None:
        self._environment = {**os.environ, "DISPLAY": display}
        self._display = display

    def ask(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words], env=self._environment, capture_output=True, text=True, check=False
        )
        return done.stdout.strip()

    def windows(self) -> int:
        """How many windows of the program show a file."""
        found = self.ask("search", "--onlyvisible", "--name", " – License Timeline$")
        return len(found.split())

    def manager(self) -> str:
        """The file manager's window, or nothing."""
        found = self.ask("search", "--onlyvisible", "--class", "pcmanfm").split()
        return found[-1] if found else ""

    def corner(self, window: str) -> tuple[int, int]:
        said = self.ask("getwindowgeometry", "--shell", window)
        values = dict(line.split("=", 1) for line in said.splitlines() if "=" in line)
        return int(values["X"]), int(values["Y"])

    def shoot(self, picture: Path | None) -> None:
        if picture is not None:
            words = ["import", "-display", self._display, "-window", "root", str(picture)]
            subprocess.run(words, check=False)


def try_types(root: CleanRoot) -> None:
    said = root.run("gio", "info", "-a", "standard::content-type", f"{FOLDER}/{FIRST}")
    if TYPE not in said:
        raise SystemExit(f"desktop test: the file's type is {said.split()[-1]}")
    unnamed = f"{FOLDER}/without ending"
    root.run("cp", f"{FOLDER}/{FIRST}", unnamed)
    if TYPE not in root.run("gio", "info", "-a", "standard::content-type", unnamed):
        raise SystemExit("desktop test: a file without its ending is not known by its content")
    root.run("rm", unnamed)
    if "LicenseTimeline" not in root.run("gio", "mime", TYPE):
        raise SystemExit("desktop test: the desktop does not offer the program for its type")


def try_opening(root: CleanRoot, display: str, desktop: Desktop) -> None:
    more = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    root.start("gio", "open", f"{FOLDER}/{FIRST}", more=more)
    until(lambda: desktop.windows() == 1, "a window on the first file")
    first = processes(root)
    root.start("gio", "open", f"{FOLDER}/{SECOND}", more=more)
    until(lambda: desktop.windows() == 2, "a window on the second file")
    until(lambda: processes(root) == first, "the end of the second start")


def try_double_click(root: CleanRoot, display: str, desktop: Desktop) -> None:
    place = f"{FOLDER}/manager"
    root.run("mkdir", place)
    root.run("cp", f"{FOLDER}/{SECOND}", f"{place}/{THIRD}")
    words = ("dbus-launch", "--exit-with-session", "pcmanfm", place)
    root.start(*words, more={"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"})
    until(lambda: bool(desktop.manager()), "the file manager")
    window = desktop.manager()
    desktop.ask("windowsize", window, "640", "420")
    hand = Hand(display)
    deadline = time.monotonic() + PATIENCE
    while desktop.windows() < 3:
        if time.monotonic() > deadline:
            raise SystemExit("desktop test: the double click opened nothing")
        desktop.ask("windowactivate", "--sync", window)
        x, y = desktop.corner(window)
        hand.move(x + ICON[0], y + ICON[1])
        for _ in range(2):
            hand.press()
            hand.release()
        wait = time.monotonic() + 15
        while desktop.windows() < 3 and time.monotonic() < wait:
            time.sleep(0.2)
    time.sleep(3.0)
    desktop.ask("windowactivate", "--sync", window)
    time.sleep(1.0)


def try_removal(root: CleanRoot, before: set[str]) -> None:
    root.run("dpkg", "--purge", "license-timeline")
    caches = (
        "/usr/share/mime/",
        "/usr/share/applications/mimeinfo.cache",
        "/root/",
        "/etc/ld.so.cache",
    )
    left = sorted(path for path in root.files() - before if not path.startswith(caches))
    left += sorted(str(each) for each in (root.path / "usr/share/mime").rglob("*license-timeline*"))
    if left:
        raise SystemExit(f"desktop test: removal left {', '.join(left[:5])}")


def main(package: Path, picture: Path | None) -> None:
    with clean_root(*NEEDED, *DESKTOP, *MANAGER) as root, screen() as display:
        before = root.files()
        root.take(package, f"/root/{package.name}")
        root.install(f"/root/{package.name}")
        (root.path / FOLDER.lstrip("/")).mkdir()
        for name, sample in ((FIRST, "huawei-tgl"), (SECOND, "russia-gl8")):
            root.run("license-timeline", "sample", sample, f"{FOLDER}/{name}")
        try_types(root)
        desktop = Desktop(display)
        try:
            try_opening(root, display, desktop)
            try_double_click(root, display, desktop)
        finally:
            desktop.shoot(picture)
            for number in processes(root):
                os.kill(int(number), 9)
            subprocess.run(["pkill", "-f", "pcmanfm"], check=False)
        try_removal(root, before)
    print(
        "desktop test: installed, opened by type and by double click, one process, removed cleanly"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]) if len(sys.argv) > 2 else None)
