"""Walks every widget of every window and says what a person could not read, reach or name.

    python -m tests.flows.walking [--contrast] [--languages en,de] [--themes light,dark]

Prints one finding a line. `QT_SCALE_FACTOR` decides how large everything is; contrast is measured
in pixels, which is dependable at twice the size.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_HOME = tempfile.mkdtemp(prefix="license-timeline-walk-")
for _name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
    os.environ[_name] = _HOME

from PySide6.QtCore import QPoint, QRect, QSettings, Qt  # noqa: E402
from PySide6.QtGui import QAccessible, QColor, QImage  # noqa: E402
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

from desktop_app.app.window import create_window  # noqa: E402
from desktop_app.assets import resource  # noqa: E402
from desktop_app.ui.widgets.elided_label import ElidedLabel  # noqa: E402
from tests.flows.every_window import Shown, every_window, settle  # noqa: E402

TABLE = "License,Holder,Start,End\nTGL,Acme,2019-05-20,2019-08-19\nGL 8,Bolt,2019-06-01,soon\n"
_FLUID = 60
"""A label that may be cut has at least so many pixels for what it says."""


def main(arguments: list[str]) -> int:
    def listed(name: str, otherwise: str) -> list[str]:
        given = arguments[arguments.index(name) + 1] if name in arguments else otherwise
        return given.split(",")

    count = 0
    for language in listed("--languages", "en,de"):
        for theme in listed("--themes", "light,dark"):
            for line in walk(language, theme, contrast="--contrast" in arguments):
                print(line)
                count += 1
    return int(count > 0)


def walk(language: str, theme: str, *, contrast: bool) -> Iterator[str]:
    settings = QSettings("license-timeline", "license-timeline")
    settings.setValue("language", f'"{language}"')
    settings.setValue("theme", f'"{theme}"')
    settings.sync()
    file = Path(_HOME) / "h.licenses"
    shutil.copyfile(resource("samples", "huawei-tgl.licenses"), file)
    table = Path(_HOME) / "table.csv"
    table.write_text(TABLE, encoding="utf-8")
    window = create_window(file)
    window.resize(1024, 640)
    window.show()
    window.workspace.share_width(1024)
    settle()
    found: list[str] = []
    for shown in every_window(window, table):
        where = f"{language} {theme} {shown.name}"
        found += [f"{where}: {line}" for line in look_at(shown, contrast=contrast)]
    window.close()
    window.deleteLater()
    settle()
    yield from dict.fromkeys(found)


def look_at(shown: Shown, *, contrast: bool) -> Iterator[str]:
    widgets = [each for each in shown.widget.findChildren(QWidget) if _is_ours(each)]
    image = shown.widget.grab().toImage()
    for widget in widgets:
        yield from _unnamed(widget)
        yield from _clipped(widget)
        if contrast:
            yield from _pale(widget, shown.widget, image)
    yield from _unreached(shown.widget, widgets)


def _is_ours(widget: QWidget) -> bool:
    inner = widget.objectName().startswith("qt_") or isinstance(widget, QSplitterHandle)
    return widget.isVisible() and not inner and not widget.visibleRegion().isEmpty()


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
    corner = widget.mapTo(top, QPoint(0, 0))
    ratio = image.devicePixelRatio()
    spot = QRect(corner * ratio, widget.size() * ratio)
    image = image.copy(spot).convertToFormat(QImage.Format.Format_RGB32)
    colors = Counter(image.pixel(x, y) for y in range(image.height()) for x in range(image.width()))
    if not colors:
        return
    ground = _brightness(QColor(colors.most_common(1)[0][0]))
    contrast = max(_ratio(ground, _brightness(QColor(color))) for color in colors)
    if contrast < 4.5:
        yield f"contrast {contrast:.1f}: {_called(widget)}"


def _brightness(color: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (color.redF(), color.greenF(), color.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _ratio(one: float, other: float) -> float:
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


def _unreached(top: QWidget, widgets: list[QWidget]) -> Iterator[str]:
    """What Tab does not come to, going round once with the key itself.

    (`nextInFocusChain` would make each widget the other's parent in shiboken's eyes.)
    """
    window = top.window()
    window.activateWindow()
    settle()
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
    reached: set[QWidget] = set()
    for _ in range(3 * len(wanted) + 12):
        at = QApplication.focusWidget()
        if at is None:
            window.setFocus()
            at = QApplication.focusWidget() or window
        reached.add(at)
        QTest.keyClick(at, Qt.Key.Key_Tab)
    for widget in wanted - reached:
        yield f"Tab does not come to {_called(widget)}"


if __name__ == "__main__":
    application = QApplication.instance()
    code = main(sys.argv[1:])
    shutil.rmtree(_HOME, ignore_errors=True)
    sys.exit(code)
