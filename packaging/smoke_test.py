"""Tries the frozen program as a person would: open a sample, edit, export three pictures, quit.

    python packaging/smoke_test.py BUNDLE

As root, with debootstrap, it runs in a bare Debian without Python (see clean_root.py); elsewhere
in an environment whose PATH has none. It needs Xvfb, openbox and xdotool.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from clean_root import CleanRoot, clean_root, is_possible
from tests.flows.real_screen import Hand, missing_programs, screen

PATIENCE = 120.0
NEEDED = ("libgl1", "libegl1", "libfontconfig1", "libxcb1", "libx11-6")
PICTURES = {"png": b"\x89PNG\r\n\x1a\n", "svg": b"<?xml", "pdf": b"%PDF-"}


class Trial:
    """The program in its surroundings, with a folder that both sides see."""

    def __init__(self, program: str, folder: Path, inside: str, root: CleanRoot | None) -> None:
        self._program = program
        self.folder = folder
        self._inside = inside
        self._root = root

    def path(self, name: str) -> str:
        """A file of the folder, as the program names it."""
        return f"{self._inside}/{name}"

    def run(self, *words: str) -> None:
        subprocess.run(self._command(words, {}), check=True, timeout=PATIENCE)

    def start(self, display: str, *words: str, trace: str) -> subprocess.Popen[bytes]:
        more = {
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "LICENSE_TIMELINE_TRACE": self.path(trace),
        }
        return subprocess.Popen(self._command(words, more))

    def _command(self, words: Sequence[str], more: dict[str, str]) -> list[str]:
        if self._root is not None:
            return self._root.command([self._program, *words], more)
        if sys.platform != "linux":
            return [self._program, *words]
        pairs = {"PATH": "/nowhere", "HOME": str(self.folder), "LC_ALL": "C.UTF-8", **more}
        return ["env", "-i", *(f"{k}={v}" for k, v in pairs.items()), self._program, *words]


@contextmanager
def trial(bundle: Path) -> Generator[Trial]:
    if is_possible():
        with clean_root(*NEEDED) as root:
            if (root.path / "usr/bin/python3").exists():
                raise SystemExit("the clean root has a Python")
            root.take(bundle, "/opt/license-timeline")
            folder = root.path / "root" / "dé ta"
            folder.mkdir()
            yield Trial("/opt/license-timeline/license-timeline", folder, "/root/dé ta", root)
    else:
        with tempfile.TemporaryDirectory() as folder:
            yield Trial(str(bundle / "license-timeline"), Path(folder), folder, None)


def events(file: Path) -> list[dict[str, Any]]:
    if not file.exists():
        return []
    return [json.loads(line) for line in file.read_bytes().splitlines() if line.endswith(b"}")]


def until(question: Callable[[], bool], what: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while not question():
        if time.monotonic() > deadline:
            raise SystemExit(f"smoke test: {what} did not happen in {PATIENCE:.0f} s")
        time.sleep(0.1)


def try_window(trial_: Trial, display: str) -> None:
    file, trace = trial_.folder / "h i é.licenses", trial_.folder / "trace.jsonl"
    before = file.read_bytes()
    process = trial_.start(display, trial_.path(file.name), trace=trace.name)
    hand = Hand(display)
    try:
        until(lambda: any(each["event"] == "ready" for each in events(trace)), "the window")
        # The first license in the table, then a command by its name.
        hand.click(200, 260)
        hand.key("ctrl+k")
        hand.type("Duplicate License")
        hand.key("Return")
        until(lambda: any(each["event"] == "edit" for each in events(trace)), "the edit")
        until(lambda: file.read_bytes() != before, "the edit in the file")
        hand.key("ctrl+q")
        until(lambda: process.poll() is not None, "the end")
    finally:
        process.kill()
    if process.returncode:
        raise SystemExit(f"smoke test: the program ended with {process.returncode}")


def try_pictures(trial_: Trial) -> None:
    for kind, begin in PICTURES.items():
        trial_.run("render", trial_.path("h i é.licenses"), trial_.path(f"picture.{kind}"))
        data = (trial_.folder / f"picture.{kind}").read_bytes()
        if not data.startswith(begin) or len(data) < 4000:
            raise SystemExit(f"smoke test: picture.{kind} is no {kind.upper()}")


def main(bundle: Path) -> None:
    if sys.platform != "linux":
        with tempfile.TemporaryDirectory() as folder:
            trial_ = Trial(str(bundle / "license-timeline"), Path(folder), folder, None)
            trial_.run("sample", "huawei-tgl", trial_.path("h i é.licenses"))
            try_pictures(trial_)
        print(
            "smoke test: drew PNG, SVG and PDF of a sample; a hand for the window is on Linux alone"
        )
        return
    missing = missing_programs()
    if missing:
        raise SystemExit(f"the smoke test needs {', '.join(missing)}")
    with trial(bundle.resolve()) as trial_, screen() as display:
        trial_.run("sample", "huawei-tgl", trial_.path("h i é.licenses"))
        try_window(trial_, display)
        try_pictures(trial_)
    where = "a bare Debian without Python" if os.geteuid() == 0 else "an empty environment"
    print(f"smoke test: opened a sample, edited, drew PNG, SVG and PDF, and quit, in {where}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
