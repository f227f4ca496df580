"""Mouse, pen and fingers on the timeline: Qt's events in, the effects of gestures out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent, QTabletEvent, QTouchEvent
from PySide6.QtWidgets import QWidget

from desktop_app.gestures.effects import Effect
from desktop_app.gestures.events import Device, PointerEvent, PointerKind
from desktop_app.gestures.fingers import Finger, Fingers
from desktop_app.gestures.machine import GestureMachine
from desktop_app.ui.canvas.glide import Glide
from desktop_app.ui.canvas.pointer import pointer_event
from desktop_app.ui.canvas.stage import Stage

__all__ = ["Hand"]

_KINDS: Final = {
    QEvent.Type.MouseButtonPress: PointerKind.PRESS,
    QEvent.Type.MouseMove: PointerKind.MOVE,
    QEvent.Type.MouseButtonRelease: PointerKind.RELEASE,
    QEvent.Type.MouseButtonDblClick: PointerKind.DOUBLE,
    QEvent.Type.TabletPress: PointerKind.PRESS,
    QEvent.Type.TabletMove: PointerKind.MOVE,
    QEvent.Type.TabletRelease: PointerKind.RELEASE,
}
_TOUCHES: Final = {
    QEvent.Type.TouchBegin: PointerKind.PRESS,
    QEvent.Type.TouchEnd: PointerKind.RELEASE,
}


class Hand:
    """Hands whatever points at the view to the gesture machine, in the body's coordinates."""

    def __init__(
        self,
        view: QWidget,
        stage: Stage,
        machine: GestureMachine,
        origin: QPointF,
        carry_out: Callable[[Sequence[Effect]], None],
        glide: Glide,
    ) -> None:
        self._view = view
        self._stage = stage
        self._machine = machine
        self._fingers = Fingers(machine, stage)
        self._origin = origin
        self._carry_out = carry_out
        self._glide = glide
        view.setMouseTracking(True)
        view.setTabletTracking(True)
        view.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)

    def takes(self, event: QEvent) -> bool:
        """Follow the event; True where nobody else is to have it."""
        if isinstance(event, QTouchEvent):
            return self._touched(event)
        if isinstance(event, QMouseEvent | QTabletEvent):
            return self._pointed(event)
        if event.type() is QEvent.Type.Leave:
            self._carry_out(self._machine.pointer(PointerEvent(PointerKind.LEAVE)))
        elif event.type() is QEvent.Type.FocusOut:
            self._carry_out(self._machine.pointer(PointerEvent(PointerKind.CANCEL)))
        return False

    def _pointed(self, event: QMouseEvent | QTabletEvent) -> bool:
        kind = _KINDS.get(event.type())
        if kind is None:
            return False
        device = Device.PEN if isinstance(event, QTabletEvent) else Device.MOUSE
        if self._lost_release(kind, event):
            self._carry_out(self._machine.cancel())
        self._follow(pointer_event(kind, event, self._origin, device), event.timestamp())
        event.accept()
        return True

    def _lost_release(self, kind: PointerKind, event: QMouseEvent | QTabletEvent) -> bool:
        """A drag goes on while no button is held: its release went to somebody else."""
        is_held = event.buttons() != Qt.MouseButton.NoButton
        return kind is PointerKind.MOVE and self._machine.is_busy and not is_held

    def _follow(self, frozen: PointerEvent, milliseconds: int) -> None:
        self._stage.pointer_x, self._stage.pointer_y = frozen.x, frozen.y
        effects = self._machine.pointer(frozen)
        self._carry_out(effects)
        self._glide.follow(frozen.kind, effects, milliseconds)

    def _touched(self, event: QTouchEvent) -> bool:
        device = event.device()
        if device.type() is not QInputDevice.DeviceType.TouchScreen:
            return False  # a touchpad's fingers move the pointer already
        points = event.points()
        is_begin = event.type() is QEvent.Type.TouchBegin
        if is_begin and self._view.childAt(points[0].position().toPoint()) is not None:
            return False  # on a card that lies over the rows, which understands clicks
        if event.type() is QEvent.Type.TouchCancel:
            self._carry_out(self._fingers.cancel())
        else:
            down = [each for each in points if each.state() is not each.State.Released]
            places = [(each.id(), each.position() - self._origin) for each in down]
            fingers = tuple(Finger(name, at.x(), at.y()) for name, at in places)
            if fingers:
                self._stage.pointer_x, self._stage.pointer_y = fingers[0].x, fingers[0].y
            effects = self._fingers.follow(fingers, event.timestamp() / 1000)
            self._carry_out(effects)
            kind = _TOUCHES.get(event.type(), PointerKind.MOVE)
            self._glide.follow(kind, effects, event.timestamp())
        if is_begin:
            self._view.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()
        return True
