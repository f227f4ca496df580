"""What the hand did, as values: pointer and key events without a toolkit."""

from __future__ import annotations

from enum import Enum, Flag

import msgspec

__all__ = ["Button", "Device", "Key", "KeyEvent", "Modifier", "PointerEvent", "PointerKind"]


class PointerKind(Enum):
    PRESS = "press"
    MOVE = "move"
    RELEASE = "release"
    DOUBLE = "double"
    """The second press of a double click; a release follows."""
    LEAVE = "leave"
    """The pointer left the view; a drag goes on."""
    CANCEL = "cancel"
    """Focus or grab was lost; a drag is taken back."""


class Button(Enum):
    NONE = "none"
    LEFT = "left"
    MIDDLE = "middle"
    RIGHT = "right"


class Device(Enum):
    """What points; a finger hides what lies under it and needs more room."""

    MOUSE = "mouse"
    PEN = "pen"
    TOUCH = "touch"


class Modifier(Flag):
    """Keys held; CTRL is Cmd on a Mac."""

    NONE = 0
    SHIFT = 1
    CTRL = 2
    ALT = 4


class PointerEvent(msgspec.Struct, frozen=True):
    """One step of the pointer; x and y in logical pixels of the timeline's body.

    `button` is the one that went down or up, NONE for a move. Coordinates may lie outside the view.
    """

    kind: PointerKind
    x: float = 0.0
    y: float = 0.0
    button: Button = Button.NONE
    modifiers: Modifier = Modifier.NONE
    device: Device = Device.MOUSE

    @property
    def is_touch(self) -> bool:
        return self.device is Device.TOUCH


class Key(Enum):
    ESCAPE = "escape"
    LEFT = "left"
    RIGHT = "right"
    MODIFIER = "modifier"
    """Shift, Ctrl or Alt went down or up; the event's modifiers say what is held now."""
    OTHER = "other"


class KeyEvent(msgspec.Struct, frozen=True):
    key: Key
    modifiers: Modifier = Modifier.NONE
