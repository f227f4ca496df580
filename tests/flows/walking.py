"""Walks every widget of every window and says what a person could not read, reach or name.

    python -m tests.flows.walking [--contrast] [--languages en,de] [--themes light,dark]

Prints one finding a line. `QT_SCALE_FACTOR` decides how large everything is; contrast is measured
in pixels, which is dependable at twice the size.
"""

from __future__ import annotations

import importlib
import inspect
import os
import pkgutil
import shutil
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

# Qt and our settings read these as soon as they are imported, so that imports follow.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_HOME = tempfile.mkdtemp(prefix="license-timeline-walk-")
for _name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
    os.environ[_name] = _HOME

from PySide6.QtCore import QPoint, QRect, QSettings, Qt  # noqa: E402
from PySide6.QtGui import QAccessible, QImage  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import (  # noqa: E402
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QSplitterHandle,
    QTabBar,
    QWidget,
)

from desktop_app import ui  # noqa: E402
from desktop_app.app.window import create_window  # noqa: E402
from desktop_app.assets import resource  # noqa: E402
from desktop_app.ui.main_window import MainWindow  # noqa: E402
from desktop_app.ui.widgets.elided_label import ElidedLabel  # noqa: E402
from tests.flows.alignment import uneven_columns  # noqa: E402
from tests.flows.contrast import LEAST, contrast_of  # noqa: E402
from tests.flows.every_menu import every_menu  # noqa: E402
from tests.flows.every_window import FOREIGN, every_window, settle  # noqa: E402
from tests.flows.reading_menus import look_at_menu, shared_keys  # noqa: E402
from tests.flows.sequence import steps_back  # noqa: E402
from tests.flows.untranslated import same_in_both, texts_of  # noqa: E402

TABLE = "License,Holder,Start,End\nTGL,Acme,2019-05-20,2019-08-19\nGL 8,Bolt,2019-06-01,soon\n"
_MOST_STEPS, _ROUNDS = 2000, 2
"""So often Tab is pressed at most; after so many rounds all was met that can be."""
_ELSEWHERE = frozenset({"desktop_app.ui.panels.gutter.Gutter"})
"""Painted beside hundreds of rows alone: see `test_row_zoom`."""
_PRESSED_ANEW = 60
_FLUID = 60
"""A label that may be cut has at least so many pixels for what it says."""


class Walk:
    """One round through all windows after another, and what was met on them."""

    def __init__(self, *, contrast: bool) -> None:
        self._contrast = contrast
        self.said: dict[str, set[str]] = defaultdict(set)
        self.record = ""
        self.kinds: set[type[QWidget]] = set()

    def through(self, language: str, theme: str) -> Iterator[str]:
        """Findings in this language and theme, each once."""
        settings = QSettings("license-timeline", "license-timeline")
        settings.setValue("language", f'"{language}"')
        settings.setValue("theme", f'"{theme}"')
        settings.sync()
        file = Path(_HOME) / "h.licenses"
        shutil.copyfile(resource("samples", "huawei-tgl.licenses"), file)
        table = Path(_HOME) / "table.csv"
        table.write_text(TABLE, encoding="utf-8")
        samples = resource("samples").glob("*.licenses")
        said = (file, table, *samples)
        self.record = str(said) + FOREIGN + "".join(each.read_text("utf-8") for each in said)
        window = create_window(file)
        window.resize(1024, 640)
        window.show()
        window.workspace.share_width(1024)
        settle()
        found: list[str] = []
        for shown in every_window(window, table):
            where = f"{language} {theme} {shown.name}"
            found += [f"{where}: {line}" for line in self._look_at(shown.widget, language)]
            if shown.name == "window":
                found += [f"{language} {theme} {line}" for line in self._menus(window, language)]
        window.close()
        window.deleteLater()
        settle()
        yield from dict.fromkeys(found)

    def _menus(self, window: MainWindow, language: str) -> Iterator[str]:
        for menu in every_menu(window):
            self.said[language].update(texts_of([menu]))
            named = menu.title() or menu.actions()[0].text()
            for line in look_at_menu(menu, contrast=self._contrast):
                yield f"menu {named}: {line}"

    def _look_at(self, top: QWidget, language: str) -> Iterator[str]:
        widgets = [each for each in top.findChildren(QWidget) if _is_ours(each)]
        image = top.grab().toImage()
        self.kinds.update(map(type, (top, *widgets)))
        self.said[language].update(texts_of((top, *widgets)))
        for widget in widgets:
            yield from _unnamed(widget)
            yield from _clipped(widget)
            yield from uneven_columns(widget)
            if self._contrast:
                yield from _pale(widget, top, image)
        yield from shared_keys(top, widgets)
        yield from _unreached(top, widgets)


def main(arguments: list[str]) -> int:
    def listed(name: str, otherwise: str) -> list[str]:
        given = arguments[arguments.index(name) + 1] if name in arguments else otherwise
        return given.split(",")

    walk = Walk(contrast="--contrast" in arguments)
    found: list[str] = []
    for language in listed("--languages", "en,de"):
        for theme in listed("--themes", "light,dark"):
            found += walk.through(language, theme)
    english, german = walk.said["en"], walk.said["de"]
    found += [f"not translated: {text}" for text in same_in_both(english, german, walk.record)]
    missing = _own_widgets() - _names(walk.kinds) - _ELSEWHERE
    found += [f"never walked: {name}" for name in sorted(missing)]
    for line in found:
        print(line)
    return int(bool(found))


def _names(kinds: Iterable[type]) -> set[str]:
    return {
        f"{base.__module__}.{base.__qualname__}" for kind in kinds for base in inspect.getmro(kind)
    }


def _own_widgets() -> set[str]:
    """Every class of a widget in the code, found by a search, so that none can be forgotten."""
    names: set[str] = set()
    for info in pkgutil.walk_packages(ui.__path__, f"{ui.__name__}."):
        module = importlib.import_module(info.name)
        own = [kind for kind in vars(module).values() if isinstance(kind, type)]
        names.update(
            f"{kind.__module__}.{kind.__qualname__}"
            for kind in own
            if issubclass(kind, QWidget) and kind.__module__ == info.name
        )
    return names


def _is_ours(widget: QWidget) -> bool:
    inner = widget.objectName().startswith("qt_") or isinstance(widget, QSplitterHandle)
    return widget.isVisible() and not inner


def _called(widget: QWidget) -> str:
    text = getattr(widget, "text", lambda: "")()
    kind = type(widget).__name__
    return f"{kind} {widget.objectName() or widget.accessibleName()} “{str(text)[:50]}”"


def _unnamed(widget: QWidget) -> Iterator[str]:
    if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or widget.focusProxy() is not None:
        return
    told = QAccessible.queryAccessibleInterface(widget)
    if not told.text(QAccessible.Text.Name).strip():
        yield f"no accessible name: {_called(widget)}"


def _clipped(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, ElidedLabel):
        if widget.text() and widget.width() < min(_FLUID, widget.sizeHint().width()):
            yield f"no room to speak of: {_called(widget)} has {widget.width()} px"
    elif isinstance(widget, QLabel):
        yield from _clipped_label(widget)
    elif isinstance(widget, QAbstractButton):
        yield from _clipped_button(widget)
    elif isinstance(widget, QLineEdit):
        yield from _clipped_line(widget)
    elif isinstance(widget, QTabBar):
        wide = sum(widget.tabSizeHint(index).width() for index in range(widget.count()))
        if wide > widget.width() + 1:
            yield f"tabs cut by {wide - widget.width()} px: {_called(widget)}"


def _clipped_button(button: QAbstractButton) -> Iterator[str]:
    lacking = button.sizeHint().width() - button.width()
    if button.text() and lacking > 1:
        yield f"{lacking} px too narrow: {_called(button)}"


def _clipped_line(line: QLineEdit) -> Iterator[str]:
    wide = line.fontMetrics().horizontalAdvance(line.placeholderText())
    if not line.text() and wide > line.contentsRect().width() - 4:
        yield f"prompt cut: {_called(line)} “{line.placeholderText()}”"


def _clipped_label(label: QLabel) -> Iterator[str]:
    if not label.text():
        return
    if label.wordWrap():
        lacking = label.heightForWidth(label.width()) - label.height()
        if lacking > 1:
            yield f"{lacking} px too low: {_called(label)}"
    else:
        lacking = label.sizeHint().width() - label.width()
        if lacking > 1:
            yield f"{lacking} px too narrow: {_called(label)}"


def _pale(widget: QWidget, top: QWidget, image: QImage) -> Iterator[str]:
    says = isinstance(widget, QLabel | QAbstractButton) and widget.text().strip()
    whole = widget.visibleRegion().boundingRect() == widget.rect()
    if not says or not widget.isEnabled() or not whole:
        return
    place = QRect(widget.mapTo(top, QPoint(0, 0)), widget.size())
    contrast = contrast_of(image, place)
    if contrast is not None and contrast < LEAST:
        yield f"contrast {contrast:.1f}: {_called(widget)}"


def _unreached(top: QWidget, widgets: list[QWidget]) -> Iterator[str]:
    """What Tab does not come to, going round once with the key itself.

    (`nextInFocusChain` would make each widget the other's parent in shiboken's eyes.)
    """
    window = top.window()
    window.activateWindow()
    # A key that is held down goes the way that was known; here it is pressed anew.
    QTest.qWait(_PRESSED_ANEW)
    wanted = {
        each
        for each in widgets
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.isEnabled()
        and each.focusProxy() is None
        and each.window() is window
    }
    if not wanted:
        return
    reached: dict[QWidget, int] = {}
    way: list[QWidget] = []
    for _ in range(_MOST_STEPS):
        at = QApplication.focusWidget()
        if at is None:
            window.setFocus()
            at = QApplication.focusWidget() or window
        reached[at] = reached.get(at, 0) + 1
        way.append(at)
        if reached[at] > _ROUNDS:
            break
        QTest.keyClick(at, Qt.Key.Key_Tab)
    for widget in wanted - set(reached):
        yield f"Tab does not come to {_called(widget)}"
    for one, other in steps_back(_round(way)):
        yield f"Tab goes back from {_called(one)} to {_called(other)}"


def _round(way: list[QWidget]) -> list[QWidget]:
    """The last whole round of a way that ends where it was before."""
    end = way[-1]
    start = next((place for place in range(len(way) - 2, -1, -1) if way[place] is end), None)
    return [] if start is None else way[start:-1]


if __name__ == "__main__":
    application = QApplication.instance()
    code = main(sys.argv[1:])
    shutil.rmtree(_HOME, ignore_errors=True)
    sys.exit(code)
