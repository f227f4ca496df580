"""A virtual screen with a window manager, and hands on it, for tests of the real window."""

from __future__ import annotations

import json
import os
import selectors
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = ("Xvfb", "openbox", "xdotool", "xprop")
_PATIENCE = 90.0
_SCREEN = ("-screen", "0", "1400x900x24")


def missing_programs() -> list[str]:
    return [name for name in PROGRAMS if shutil.which(name) is None]


class Hand:
    """A mouse and a keyboard, in small steps as a person moves them."""

    def __init__(self, display: str) -> None:
        self._environment = {**os.environ, "DISPLAY": display}

    def _do(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self._environment, check=True, timeout=_PATIENCE)

    def move(self, x: int, y: int) -> None:
        self._do("mousemove", "--sync", str(x), str(y))

    def press(self, button: int = 1) -> None:
        self._do("mousedown", str(button))

    def release(self, button: int = 1) -> None:
        self._do("mouseup", str(button))

    def click(self, x: int, y: int) -> None:
        self.move(x, y)
        self.press()
        self.release()

    def pull(self, start: tuple[int, int], stop: tuple[int, int], steps: int = 10) -> None:
        """Press at `start` and move to `stop` in small steps; the button stays down."""
        self.move(*start)
        self.press()
        for step in range(1, steps + 1):
            x = round(start[0] + (stop[0] - start[0]) * step / steps)
            y = round(start[1] + (stop[1] - start[1]) * step / steps)
            self.move(x, y)

    def key(self, *names: str) -> None:
        self._do("key", *names)

    def type(self, text: str) -> None:
        """Plain letters; others arrive as keys without text."""
        self._do("type", "--delay", "30", text)

    def hold(self, *names: str) -> None:
        for name in names:
            self._do("keydown", name)

    def let_go(self, *names: str) -> None:
        for name in reversed(names):
            self._do("keyup", name)

    def chain(self, *words: object) -> None:
        """Several steps without a pause between them."""
        self._do(*map(str, words))


class RealWindow:
    """The program in its own process, asked and watched from outside."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        assert process.stdout is not None
        self._selector = selectors.DefaultSelector()
        self._selector.register(process.stdout, selectors.EVENT_READ)

    def ask(self, name: str, *values: object) -> Any:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps([name, *values]).encode() + b"\n")
        self._process.stdin.flush()
        return self.read()

    def read(self) -> Any:
        assert self._process.stdout is not None
        assert self._selector.select(_PATIENCE), "the window did not answer"
        line = self._process.stdout.readline()
        assert line, f"the window ended with {self._process.wait(_PATIENCE)}"
        return json.loads(line)

    def until(self, question: Callable[[], Any], wanted: object) -> None:
        """Ask until the answer is the wanted one; mouse and keys reach a window when they will."""
        deadline = time.monotonic() + _PATIENCE
        answer = question()
        while answer != wanted:
            assert time.monotonic() < deadline, f"{answer!r} instead of {wanted!r}"
            answer = question()

    def kill(self) -> None:
        self._process.kill()
        self._process.wait(_PATIENCE)


def _window_manager(environment: dict[str, str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        ["openbox"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


@contextmanager
def screen() -> Generator[str]:
    """A display of 1400 × 900 with openbox on it."""
    reader, writer = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-nolisten", "tcp", "-dpi", "96", *_SCREEN],
        pass_fds=(writer,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    with os.fdopen(reader) as pipe:
        display = f":{pipe.readline().strip()}"
    environment = {**os.environ, "DISPLAY": display}
    manager = _window_manager(environment)
    try:
        deadline = time.monotonic() + _PATIENCE
        check = ["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"]
        while (
            b"window id"
            not in subprocess.run(check, env=environment, capture_output=True, check=False).stdout
        ):
            assert time.monotonic() < deadline, "the window manager did not start"
            if manager.poll() is not None:
                manager = _window_manager(environment)
            # Asking without a pause would take the very time that the manager needs to start.
            subprocess.run(["xdotool", "sleep", "0.1"], env=environment, check=False)
        yield display
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait(_PATIENCE)


@contextmanager
def real_window(display: str, path: Path, home: Path) -> Generator[RealWindow]:
    """The window on `path`, its settings and state in `home`; killed at the end."""
    environment = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_STATE_HOME": str(home / "state"),
    }
    environment.pop("WAYLAND_DISPLAY", None)
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.flows.window_process", str(path)],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    window = RealWindow(process)
    try:
        assert window.read() == "ready"
        yield window
    finally:
        window.kill()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()
