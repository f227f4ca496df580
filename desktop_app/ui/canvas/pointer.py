"""Qt's mouse, wheel and key events as the frozen values that gestures understand."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTabletEvent, QWheelEvent

from desktop_app.gestures.effects import Cursor
from desktop_app.gestures.events import (
    Button,
    Device,
    Key,
    KeyEvent,
    Modifier,
    PointerEvent,
    PointerKind,
)

__all__ = ["CURSORS", "WheelTurn", "key_event", "pointer_event", "wheel_turn"]

_BUTTONS: Final = {
    Qt.MouseButton.LeftButton: Button.LEFT,
    Qt.MouseButton.MiddleButton: Button.MIDDLE,
    Qt.MouseButton.RightButton: Button.RIGHT,
}
_MODIFIERS: Final = (
    (Qt.KeyboardModifier.ShiftModifier, Modifier.SHIFT),
    (Qt.KeyboardModifier.ControlModifier, Modifier.CTRL),
    (Qt.KeyboardModifier.AltModifier, Modifier.ALT),
)
_KEYS: Final = {
    Qt.Key.Key_Escape: Key.ESCAPE,
    Qt.Key.Key_Left: Key.LEFT,
    Qt.Key.Key_Right: Key.RIGHT,
    Qt.Key.Key_Shift: Key.MODIFIER,
    Qt.Key.Key_Control: Key.MODIFIER,
    Qt.Key.Key_Alt: Key.MODIFIER,
    Qt.Key.Key_Meta: Key.MODIFIER,
}

CURSORS: Final = {
    Cursor.ARROW: Qt.CursorShape.ArrowCursor,
    Cursor.POINT: Qt.CursorShape.PointingHandCursor,
    Cursor.MOVE: Qt.CursorShape.SizeAllCursor,
    Cursor.RESIZE: Qt.CursorShape.SizeHorCursor,
    Cursor.PAN: Qt.CursorShape.ClosedHandCursor,
    Cursor.CROSS: Qt.CursorShape.CrossCursor,
    Cursor.LINK: Qt.CursorShape.DragLinkCursor,
    Cursor.FORBIDDEN: Qt.CursorShape.ForbiddenCursor,
}

_NOTCH: Final = 120.0
_ROWS_TOO: Final = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier


class WheelTurn(NamedTuple):
    """One turn of the wheel, already sorted by what it means here.

    Attributes:
        zoom: notches towards the calendar (positive = closer).
        rows: notches by which rows become higher.
        across, down: pixels by which the content is to move.
    """

    zoom: float = 0.0
    rows: float = 0.0
    across: float = 0.0
    down: float = 0.0


def _modifiers(held: Qt.KeyboardModifier) -> Modifier:
    modifiers = Modifier.NONE
    for qt_modifier, modifier in _MODIFIERS:
        if held & qt_modifier:
            modifiers |= modifier
    return modifiers


def pointer_event(
    kind: PointerKind, event: QMouseEvent | QTabletEvent, origin: QPointF, device: Device
) -> PointerEvent:
    """The event in the body's coordinates; `origin` is the body's corner in the widget.

    How hard a pen is pressed has no say.
    """
    at = event.position() - origin
    button = Button.NONE if kind is PointerKind.MOVE else _BUTTONS.get(event.button(), Button.NONE)
    return PointerEvent(kind, at.x(), at.y(), button, _modifiers(event.modifiers()), device)


def key_event(event: QKeyEvent, *, went_down: bool) -> KeyEvent:
    """A key that went down or up; on release of a modifier it is no longer among those held."""
    key = _KEYS.get(Qt.Key(event.key()), Key.OTHER)
    if not went_down and key is not Key.MODIFIER:
        key = Key.OTHER
    return KeyEvent(key, _modifiers(event.modifiers()))


def wheel_turn(event: QWheelEvent, row_pixels: float) -> WheelTurn:
    """Wheel scrolls rows, Shift+wheel pans time, Ctrl+wheel zooms about the cursor.

    Ctrl+Shift+wheel and Ctrl+Alt+wheel zoom rows instead of time. Some systems turn a wheel with
    Alt or Shift sideways.

    Touchpads give pixels, wheels give notches of 120; a notch moves three rows or 96 pixels.
    """
    held = event.modifiers()
    pixels, angle = event.pixelDelta(), event.angleDelta()
    notches_x, notches_y = angle.x() / _NOTCH, angle.y() / _NOTCH
    if held & Qt.KeyboardModifier.ControlModifier:
        notches = notches_y or notches_x
        return WheelTurn(rows=notches) if held & _ROWS_TOO else WheelTurn(zoom=notches)
    if pixels.isNull():
        across, down = notches_x * 96.0, notches_y * row_pixels
    else:
        across, down = float(pixels.x()), float(pixels.y())
    if held & Qt.KeyboardModifier.ShiftModifier:
        return WheelTurn(across=across or notches_y * 96.0)
    return WheelTurn(across=across, down=down)
