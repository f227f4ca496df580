"""The timeline widget: hand, wheel and keys in; effects carried out; pictures painted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import singledispatchmethod
from time import perf_counter
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QNativeGestureEvent,
    QPainter,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_app.domain.changes import ChangeSet
from desktop_app.domain.days import Day, to_day
from desktop_app.editing.selection import Selection
from desktop_app.gestures.effects import (
    Cancelled,
    ClearPreview,
    Commit,
    Effect,
    Notice,
    OpenTerm,
    PanBy,
    Preview,
    Select,
    ShowCursor,
    ToggleGroup,
    ZoomBy,
    ZoomToRange,
)
from desktop_app.gestures.machine import GestureMachine
from desktop_app.language import translate
from desktop_app.render.fonts import Fonts
from desktop_app.render.label_images import LabelImages
from desktop_app.render.measures import NARROWEST, NONE
from desktop_app.render.painter import paint_scene
from desktop_app.render.theme import Theme
from desktop_app.timeline.axis import AXIS_HEIGHT as AXIS_PIXELS
from desktop_app.timeline.calendar import Calendar
from desktop_app.timeline.inks import Ink
from desktop_app.timeline.show import Show
from desktop_app.ui.canvas._pg import Plane
from desktop_app.ui.canvas.asking import Asking
from desktop_app.ui.canvas.axis import Axis
from desktop_app.ui.canvas.dense_run import DenseRun
from desktop_app.ui.canvas.edge_run import EdgeRun
from desktop_app.ui.canvas.exposure import Exposure
from desktop_app.ui.canvas.glide import Glide
from desktop_app.ui.canvas.hand import Hand
from desktop_app.ui.canvas.lens import Lens
from desktop_app.ui.canvas.pointer import CURSORS, key_event, wheel_turn
from desktop_app.ui.canvas.row_lens import RowLens
from desktop_app.ui.canvas.stage import Stage
from desktop_app.ui.canvas.stage_rows import StageRows
from desktop_app.ui.canvas.telling import tell_rows, tell_selection
from desktop_app.ui.canvas.tooltips import tooltip_at
from desktop_app.ui.canvas.walk import Walk
from desktop_app.ui.models.row_texts import Viewpoint

__all__ = ["AXIS_HEIGHT", "TimelineView"]

AXIS_HEIGHT: Final = int(AXIS_PIXELS)
_WHEEL_ROWS: Final = 3.0


class TimelineView(QWidget):
    """Axis and rows of one file's licenses.

    Signals:
        selected(Selection), opened(Selection), edited(Edit): what a gesture asked for.
        group_toggled(GroupKey): the heading of a group was clicked.
        rows_scrolled(float): the rows are to move up by so many pixels.
        scale_changed(float): pixels a day.
        hint_changed(str): a sentence about the gesture under way, or nothing.
        framed(float): milliseconds that painting the body took.
    """

    selected = Signal(object)
    opened = Signal(object)
    group_toggled = Signal(object)
    edited = Signal(object)
    rows_scrolled = Signal(float)
    scale_changed = Signal(float)
    hint_changed = Signal(str)
    framed = Signal(float)

    _hand: Hand | None = None
    """None while the widget is being built: events come even then."""

    def __init__(self, theme: Theme, fonts: Fonts, viewpoint: Viewpoint) -> None:
        super().__init__()
        self.setObjectName("timelineView")
        self.setAccessibleName(translate("Access", "Timeline"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(NARROWEST)
        self._theme = theme
        self._fonts = fonts
        self._labels = LabelImages(fonts)
        self.viewpoint = viewpoint
        self.stage = Stage(fonts, as_of=viewpoint.as_of)
        self._machine = GestureMachine(self.stage)
        self.glide = glide = Glide(self, self._carry_out)
        origin = QPointF(0, AXIS_HEIGHT)
        self._hand = Hand(self, self.stage, self._machine, origin, self._carry_out, glide)
        self.edge_run = EdgeRun(self, self._run_along)
        self.asking = Asking(self, self.stage, AXIS_HEIGHT)
        self.asking.edited.connect(self.edited)
        self.asking.proposed.connect(self._repaint)
        self.asking.refused.connect(self.hint_changed)
        self._axis = Axis(theme, fonts, self.stage.axis, self._axis_facts)
        self._plane = Plane(self._paint_body)
        self._exposure = Exposure(self.stage, self._plane)
        self.lens = Lens(self, self.stage, self._plane)
        self.lens.changed.connect(self._show_days)
        self.row_lens = RowLens(self, self.stage)
        self.row_lens.changed.connect(self._show_rows)
        self._dense_run = DenseRun(self, self.stage, self._plane.repaint_body)
        self.walk = Walk(self.stage, self.lens, self._carry_out)
        self._lay_out()

    def _lay_out(self) -> None:
        self._axis.setFixedHeight(AXIS_HEIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(*NONE)
        column.setSpacing(0)
        column.addWidget(self._axis)
        column.addWidget(self._plane, 1)
        self._plane.show_ground(self._theme.color(Ink.BACKGROUND))
        self._plane.resized.connect(self._take_size)

    # What the window shows.

    def show_rows(self, rows: StageRows, viewpoint: Viewpoint) -> None:
        """The rows, in step with those of the table."""
        self._carry_out(self._machine.cancel())
        self.asking.dismiss()
        self.viewpoint = viewpoint
        self.stage.show_rows(rows)
        tell_rows(self)
        self.row_lens.refit()

    def follow(self, changes: ChangeSet) -> None:
        self._carry_out(self._machine.cancel())
        self.asking.dismiss()
        self.stage.follow(changes)
        self._repaint()

    def show_selection(self, selection: Selection) -> None:
        if selection != self.stage.selection:
            self.lens.forget_fit()
            self.stage.show_selection(selection)
            self._repaint()
            tell_selection(self, selection)

    def scroll_rows_to(self, pixels: int) -> None:
        before = self.stage.viewport.scroll
        if pixels == round(before):
            self._show_rows()
        else:
            self.stage.scroll_to(float(pixels))
            self._tell_plane()
            self._exposure.scrolled(before - pixels)
            self.asking.place()
        self._carry_out(self._machine.view_moved())

    def show_marks(self, show: Show) -> None:
        """Which kinds of marks stand beside the bars."""
        self.stage.show = show
        self._repaint()

    def show_calendar(self, calendar: Calendar) -> None:
        self.stage.calendar = calendar
        self._repaint()

    def show_all_arrows(self, *, shown: bool) -> None:
        """Draw what depends on what of all rows in view, not of the selected license alone."""
        self.stage.links.shows_all = shown
        self._repaint()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.forget_labels()
        self._axis.set_theme(theme)
        self._plane.show_ground(theme.color(Ink.BACKGROUND))
        self._repaint()

    def forget_labels(self) -> None:
        """Another file or other colors are to be shown: what was painted is of no more use."""
        self._labels.forget()
        self._axis.forget_labels()

    # Where things are.

    def term_rect(self, license_id: str, term_id: str) -> QRectF:
        """The whole bar in this widget's coordinates; null where the term is not drawn."""
        box = self.stage.term_box(license_id, term_id)
        return QRectF(*box).translated(0, AXIS_HEIGHT) if box is not None else QRectF()

    def day_x(self, day: date) -> float:
        """Left edge of a day in this widget's coordinates."""
        return self.stage.scale.x(to_day(day))

    def days_in_view(self) -> tuple[Day, Day]:
        """First and last day of which some part shows, both inclusive."""
        return self.stage.scale.days_in_view(self.stage.viewport.width)

    # Moving about.

    def fit_all(self) -> None:
        self.lens.fit_all(at_once=self.isVisible())

    def go_to_as_of(self) -> None:
        self.lens.center(self.viewpoint.as_of)

    def show_preview(self, preview: Preview) -> None:
        """What the gesture under way would do; the records stay as they are."""
        self.stage.show_preview(preview)
        self._exposure.previewed()

    # What is done to the records.

    def offer(self, commit: Commit) -> None:
        """Do what a gesture or a field asks for; official dates are asked about first."""
        self.asking.take(commit)

    def split(self) -> None:
        """Split the term under the pointer there, or the selected one on the as-of day."""
        self._carry_out(self._machine.split(self.viewpoint.as_of))

    # The hand.

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.glide.stop()
        effects = self._machine.key(key_event(event, went_down=True))
        if effects:
            self._carry_out(effects)
        elif self.asking.is_open and event.key() == Qt.Key.Key_Escape:
            self.asking.dismiss()
        elif self._machine.is_busy or not self.walk.take(event):
            super().keyPressEvent(event)

    @override
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self._carry_out(self._machine.key(key_event(event, went_down=False)))
        super().keyReleaseEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        turn = wheel_turn(event, self.stage.viewport.rows.row_height * _WHEEL_ROWS)
        self.glide.follow_wheel(event, turn)
        if turn.zoom:
            self.lens.zoom(turn.zoom, event.position().x())
        if turn.rows:
            self.row_lens.zoom(turn.rows, event.position().y() - AXIS_HEIGHT)
        if turn.across:
            self.lens.pan(turn.across)
        if turn.down:
            self.rows_scrolled.emit(-turn.down)
        event.accept()

    @override
    def event(self, event: QEvent) -> bool:
        if self._hand is not None and self._hand.takes(event):
            return True
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
                self.lens.zoom_by(max(0.1, 1 + event.value()), event.position().x())
            return True
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self._show_tooltip(event)
            return True
        return super().event(event)

    def _show_tooltip(self, event: QHelpEvent) -> None:
        at = QPointF(event.pos()) - QPointF(0, AXIS_HEIGHT)
        text = "" if self._machine.is_busy else tooltip_at(self.stage, at.x(), at.y())
        QToolTip.showText(event.globalPos(), text, self)

    # Effects.

    def _carry_out(self, effects: Sequence[Effect]) -> None:
        for effect in effects:
            self._do(effect)
        self.edge_run.run(while_busy=self._machine.is_busy)

    def _run_along(self, seconds: float) -> None:
        effects = self._machine.tick(seconds)
        if effects:
            self._carry_out(effects)

    @singledispatchmethod
    def _do(self, effect: Effect) -> None:
        raise TypeError(f"unknown effect {effect!r}")

    @_do.register
    def _(self, effect: ShowCursor) -> None:
        self.setCursor(CURSORS[effect.cursor])

    @_do.register
    def _(self, effect: Select) -> None:
        self.selected.emit(effect.selection)

    @_do.register
    def _(self, effect: OpenTerm) -> None:
        if self.stage.is_dense:
            self.row_lens.come_closer(self.lens, effect.license_id)
        self.opened.emit(Selection(effect.license_id, effect.term_id))

    @_do.register
    def _(self, effect: ToggleGroup) -> None:
        self.group_toggled.emit(effect.key)

    @_do.register(Preview)
    def _(self, effect: Preview) -> None:
        self.asking.dismiss()
        self.hint_changed.emit(effect.label)
        self.show_preview(effect)

    @_do.register(ClearPreview)
    @_do.register(Cancelled)
    def _(self, _effect: ClearPreview | Cancelled) -> None:
        self.stage.show_preview(None)
        self.hint_changed.emit("")
        self._repaint()

    @_do.register
    def _(self, effect: Commit) -> None:
        self.asking.take(effect)

    @_do.register
    def _(self, effect: PanBy) -> None:
        if effect.dx:
            self.lens.pan(effect.dx)
        if effect.dy:
            self.rows_scrolled.emit(-effect.dy)

    @_do.register
    def _(self, effect: ZoomToRange) -> None:
        self.lens.show_range(effect.first, effect.last)

    @_do.register
    def _(self, effect: ZoomBy) -> None:
        self.lens.zoom_by(effect.factor, effect.about_x)

    @_do.register
    def _(self, effect: Notice) -> None:
        self.hint_changed.emit(effect.sentence)

    # Pictures.

    def _show_days(self) -> None:
        self.scale_changed.emit(self.stage.scale.px_per_day)
        self._repaint()
        self._carry_out(self._machine.view_moved())

    def _take_size(self, width: float, height: float) -> None:
        self.lens.resize(width, height)
        self.row_lens.refit()

    def _show_rows(self) -> None:
        self._tell_plane()
        self._repaint()

    def _tell_plane(self) -> None:
        viewport = self.stage.viewport
        self._plane.show_rows(viewport.scroll, viewport.scroll + viewport.height)

    def repaint_rows(self) -> None:
        """Something beside rows and days has changed in the picture."""
        self._repaint()

    def _axis_facts(self) -> object:
        """All that the axis depends on; equal where it looks the same."""
        stage = self.stage
        return stage.scale, stage.viewport.width, stage.columns.as_of, stage.calendar

    def _repaint(self) -> None:
        self.asking.place()
        self._axis.look()
        self._exposure.everything()

    def _paint_body(self, painter: QPainter, top: float, bottom: float) -> None:
        started = perf_counter()
        body = self._exposure.body(top, bottom)
        paint_scene(painter, body, self._theme, self._fonts, self._labels)
        self.framed.emit((perf_counter() - started) * 1000)
        self._dense_run.painted()
