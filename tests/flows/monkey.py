"""A monkey at mouse and keys: random events in a whole window, and what they must not cause.

    python -m tests.flows.monkey [--seeds 20] [--events 5000] [--first 0]

Prints one line a seed, and one for each uncaught exception, warning of Qt, thread that is left
over, and growth of memory beyond a tenth after the first fifth. Exit code 1 if there was any.
"""

from __future__ import annotations

import ctypes
import gc
import os
import random
import shutil
import sys
import tempfile
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Final

# Qt and our settings read these as soon as they are imported, so that imports follow.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_HOME: Final = tempfile.mkdtemp(prefix="license-timeline-monkey-")
for _name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
    os.environ[_name] = _HOME

from PySide6.QtCore import (  # noqa: E402
    QCoreApplication,
    QEvent,
    QPoint,
    QPointF,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QWheelEvent  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget  # noqa: E402

from desktop_app.app.window import application  # noqa: E402
from desktop_app.assets import resource  # noqa: E402
from desktop_app.editing.selection import Selection  # noqa: E402
from desktop_app.render.fonts import Fonts  # noqa: E402
from desktop_app.settings.options import ThemeChoice  # noqa: E402
from desktop_app.settings.preferences import Preferences  # noqa: E402
from desktop_app.ui.main_window import MainWindow  # noqa: E402
from desktop_app.ui.theme_watch import ThemeWatch  # noqa: E402
from desktop_app.ui.widgets.section import Section  # noqa: E402
from desktop_app.ui.window_parts import Surroundings  # noqa: E402
from desktop_app.ui.writing import Drive  # noqa: E402
from tests.flows.conftest import FixedClock, MemoryStore, PreparedAnswers  # noqa: E402

_HARMLESS: Final = ("This plugin does not support", "propagateSizeHints")
_ENOUGH: Final = 1000
"""Events before memory says something."""
_SIZE: Final = (1280, 800)
_REST: Final = 1000
"""Turns that jobs are waited for at most."""
_SITTING: Final = 200
"""Events between two openings of the file."""
_LEFT_ALONE: Final = frozenset({"quit", "close", "new_window"})
_KEYS: Final = (
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Escape),
    *(Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Delete, Qt.Key.Key_F, Qt.Key.Key_S),
    *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_F2),
    *(Qt.Key.Key_Space, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_BracketLeft),
)
_MODIFIERS: Final = (
    *([Qt.KeyboardModifier.NoModifier] * 4),
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
)
_TEXTS: Final = (
    *("+90d", "eom", "2020-05-15", "May 15 2020", "about 2020", "", "31.02.2020", "12/5/2020"),
    *("<b>bold</b>", "<img src=file:///etc/passwd>", "\u202eevil", "x" * 5000, "'\"\\{}%n&&"),
)


class Monkey:
    """One sitting with one seed."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.found: list[str] = []
        store = MemoryStore()
        self.preferences = Preferences(store)
        self.themes = ThemeWatch(application(), self.preferences)
        clock = FixedClock("2019-11-15")
        self.window = MainWindow(
            preferences=self.preferences,
            themes=self.themes,
            samples=(("huawei-tgl", "Huawei"),),
            local_time=clock.local_time,
        )
        answers = PreparedAnswers()
        copies = Path(_HOME) / "samples"
        # However busy the machine is, the same seed has the same files at the same event.
        drive = Drive(patience=60, parting=60)
        self.window.complete(Surroundings(clock, self.preferences, answers, Fonts(), copies, drive))
        self.window.exchange.imports.ask = lambda _parent, _folder: None
        self.window.exchange.tables.ask = lambda _parent, _proposal: None
        self.file = Path(_HOME) / f"{seed}.licenses"
        shutil.copyfile(resource("samples", "tour.licenses"), self.file)
        self.window.open_path(self.file)
        self.window.resize(*_SIZE)
        self.window.show()
        self._turn(10)
        self._closer = QTimer()
        self._closer.setInterval(3)
        self._closer.timeout.connect(self._close_what_waits)
        self._closer.start()

    def play(self, events: int) -> tuple[int, int]:
        """Memory after the first fifth, and at the end, in KiB."""
        doings: list[tuple[int, Callable[[], None]]] = [
            (30, self._drag),
            (15, self._click),
            (15, self._wheel),
            (20, self._press_key),
            (12, self._command),
            (6, self._type),
            (2, self._resize),
            (1, self._theme),
        ]
        weights, calls = zip(*doings, strict=True)
        warm = 0
        for number in range(events):
            if number == events // 5:
                warm = self._weigh()
            self.random.choices(calls, weights)[0]()
            self._turn(1)
            if self.window.files.current is None or number % _SITTING == _SITTING - 1:
                self._begin_anew()
        return warm, self._weigh()

    def _weigh(self) -> int:
        """Memory with the sample as it was, at one size of the window, and nothing going on.

        What a job or a dialog holds is no leak, nor what a larger window needs to be painted, nor
        are the fields of the Record page, which are built where they are first looked at.
        """
        for dialog in self.window.findChildren(QDialog):
            dialog.reject()
        self.window.resize(*_SIZE)
        self._begin_anew()
        file = self.window.files.current
        assert file is not None, "the sample is open"
        for each in file.document.licenses:
            self.window.workspace.edit(Selection(each.id, each.terms[0].id))
            for _ in range(2):
                for section in self.window.findChildren(Section):
                    section.open()
                self._turn(3)
        for _ in range(_REST):
            self._turn(1)
            if not self.window.files.jobs.is_busy():
                break
            QTest.qWait(10)
        return _memory()

    def _begin_anew(self) -> None:
        """The sample as it was: what a file holds, copies of copies, is no leak."""
        self.window.files.close()
        self._turn(3)
        shutil.copyfile(resource("samples", "tour.licenses"), self.file)
        self.window.open_path(self.file)
        self._turn(5)

    def leave(self) -> None:
        self._closer.stop()
        self.window.close()
        self.window.deleteLater()
        self._turn(5)
        self.file.unlink(missing_ok=True)
        # Held by the offscreen clipboard, what was copied would outlive Python and bring it down.
        QApplication.clipboard().clear()
        gc.collect()

    def _turn(self, times: int) -> None:
        for _ in range(times):
            QCoreApplication.processEvents()
        # Outside of a running event loop, `processEvents` leaves these for later.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _close_what_waits(self) -> None:
        """Menus and dialogs hold the monkey up in loops of their own."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        modal = QApplication.activeModalWidget()
        if isinstance(modal, QDialog):
            modal.reject()

    def _place(self) -> tuple[QWidget, QPoint]:
        workspace = self.window.workspace
        target = self.random.choices(
            (workspace.timeline, workspace.table.viewport(), workspace.inspector, self.window),
            (60, 20, 10, 10),
        )[0]
        at = QPoint(
            self.random.randrange(max(1, target.width())),
            self.random.randrange(max(1, target.height())),
        )
        inner = target.childAt(at)
        if inner is None or target is workspace.timeline:
            return target, at
        return inner, inner.mapFrom(target, at)

    def _drag(self) -> None:
        widget, at = self._place()
        button = self.random.choices(
            (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton),
            (90, 5, 5),
        )[0]
        modifiers = self.random.choice(_MODIFIERS)
        QTest.mousePress(widget, button, modifiers, at)
        for _ in range(self.random.randrange(1, 5)):
            at += QPoint(self.random.randrange(-150, 150), self.random.randrange(-60, 60))
            QTest.mouseMove(widget, at)
            self._turn(1)
        if self.random.random() < 0.1:
            QTest.keyClick(widget, Qt.Key.Key_Escape)
        QTest.mouseRelease(widget, button, modifiers, at)

    def _click(self) -> None:
        widget, at = self._place()
        modifiers = self.random.choice(_MODIFIERS)
        if self.random.random() < 0.2:
            QTest.mouseDClick(widget, Qt.MouseButton.LeftButton, modifiers, at)
        else:
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton, modifiers, at)

    def _wheel(self) -> None:
        widget, at = self._place()
        angle = QPoint(0, self.random.choice((-240, -120, 120, 240)))
        event = QWheelEvent(
            QPointF(at),
            QPointF(widget.mapToGlobal(at)),
            QPoint(),
            angle,
            Qt.MouseButton.NoButton,
            self.random.choice(_MODIFIERS),
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QCoreApplication.sendEvent(widget, event)

    def _press_key(self) -> None:
        target = QApplication.focusWidget() or self.window.workspace.timeline
        QTest.keyClick(target, self.random.choice(_KEYS), self.random.choice(_MODIFIERS))

    def _command(self) -> None:
        names = [name for name in self.window.actions_by_name if name not in _LEFT_ALONE]
        action = self.window.actions_by_name[self.random.choice(names)]
        if action.isEnabled():
            action.trigger()

    def _type(self) -> None:
        fields = [each for each in self.window.findChildren(QLineEdit) if each.isVisible()]
        if not fields:
            return
        field = self.random.choice(fields)
        if field.isEnabled() and not field.isReadOnly():
            field.setFocus()
            field.setText(self.random.choice(_TEXTS))
            QTest.keyClick(field, Qt.Key.Key_Return)

    def _resize(self) -> None:
        self.window.resize(self.random.randrange(760, 1900), self.random.randrange(480, 1100))

    def _theme(self) -> None:
        self.themes.choose(self.random.choice(tuple(ThemeChoice)))


def _memory() -> int:
    """KiB that are in use: what the C library keeps free for later is given back first.

    Without that, the heap left over from drawing one large picture would count as growth.
    """
    gc.collect()
    if sys.platform == "linux":
        ctypes.CDLL("libc.so.6").malloc_trim(0)
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    return 0


class _Findings(list[str]):
    """What went wrong, with the seed that it happened under."""

    def __init__(self) -> None:
        super().__init__()
        self.seed = 0

    def add(self, sentence: str) -> None:
        self.append(f"seed {self.seed}: {sentence}")

    def catch(self, kind: type[BaseException], error: BaseException, _trace: object) -> None:
        place = "".join(traceback.format_exception(error)[-3:]).strip()
        self.add(f"uncaught {kind.__name__}: {place}")

    def catch_in_thread(self, caught: threading.ExceptHookArgs) -> None:
        self.catch(caught.exc_type, caught.exc_value or Exception(), None)

    def hear(self, kind: QtMsgType, _context: object, message: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and not any(part in message for part in _HARMLESS):
            self.add(f"Qt says: {message}")


def main(arguments: list[str]) -> int:
    def given(name: str, otherwise: int) -> int:
        return int(arguments[arguments.index(name) + 1]) if name in arguments else otherwise

    found = _Findings()
    sys.excepthook = found.catch
    threading.excepthook = found.catch_in_thread
    qInstallMessageHandler(found.hear)
    first, events = given("--first", 0), given("--events", 5000)
    if events >= _ENOUGH:
        # Dialogs, libraries and letters that are met for the first time are no growth.
        _play(-1, events // 2, _Findings())
    for seed in range(first, first + given("--seeds", 20)):
        found.seed = seed
        _play(seed, events, found)
    for line in dict.fromkeys(found):
        print(line)
    shutil.rmtree(_HOME, ignore_errors=True)
    return int(bool(found))


def _play(seed: int, events: int, found: _Findings) -> None:
    monkey = Monkey(seed)
    warm, last = monkey.play(events)
    monkey.leave()
    left = [each.name for each in threading.enumerate() if not each.daemon][1:]
    if left:
        found.add(f"threads left: {left}")
    if events >= _ENOUGH and last > warm * 1.1:
        found.add(f"memory grew from {warm} to {last} KiB")
    print(f"seed {seed}: {events} events, {warm} → {last} KiB, {len(found)} findings", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
