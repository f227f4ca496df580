"""The strip above the calendar: all days of the file, with the days in view as a handle."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget
from typing_extensions import override

from desktop_app.domain.days import MAX_DAY, MIN_DAY
from desktop_app.domain.wording import day_words, weekday_words
from desktop_app.gestures.span_handle import Grip, HandleDrag, grip_at
from desktop_app.jobs import Job, Progress
from desktop_app.language import translate
from desktop_app.render.fonts import Fonts
from desktop_app.render.measures import NARROWEST
from desktop_app.render.painter import paint_scene
from desktop_app.render.pixel_grid import sharp_outline
from desktop_app.render.theme import Theme
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.overview import (
    OVERVIEW_HEIGHT,
    OVERVIEW_WORDS,
    overview_scale,
    overview_scene,
)
from desktop_app.timeline.primitives import Ink
from desktop_app.timeline.profile import Profile
from desktop_app.timeline.scale import MAX_PX_PER_DAY, TimeScale
from desktop_app.ui.canvas.lens import Lens
from desktop_app.ui.canvas.pointer import wheel_turn
from desktop_app.ui.canvas.stage import Stage
from desktop_app.ui.job_runner import JobRunner

__all__ = ["Overview"]

_LEAST_HANDLE: Final = 10.0
_MOST_AT_ONCE: Final = 512
"""Rows that are counted at once; more are counted beside the window."""
_STEP: Final = 0.1
"""Share of the view by which arrow keys move it."""
_RADIUS: Final = 4.0
_VEIL: Final = 0.45

_PLAIN: Final = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)

_CURSORS: Final = {
    Grip.FIRST: Qt.CursorShape.SizeHorCursor,
    Grip.LAST: Qt.CursorShape.SizeHorCursor,
    Grip.WHOLE: Qt.CursorShape.OpenHandCursor,
    None: Qt.CursorShape.ArrowCursor,
}


class Overview(QWidget):
    """Follows a stage; its handle moves the lens.

    The picture of the rows is kept until they change; only the handle is painted each time.
    """

    def __init__(
        self, theme: Theme, fonts: Fonts, stage: Stage, lens: Lens, jobs: JobRunner
    ) -> None:
        super().__init__()
        self.setObjectName("overview")
        self.setAccessibleName(translate("Overview", "Overview of all days"))
        self.setFixedHeight(int(OVERVIEW_HEIGHT))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._theme = theme
        self._fonts = fonts
        self._stage = stage
        self._lens = lens
        self._jobs = jobs
        self._rules = stage.calendar.rules
        self._columns: Columns | None = None
        self._profile = Profile.of(Columns.build((), as_of=stage.columns.as_of))
        self._folded: Columns | None = None
        self._picture: QPixmap | None = None
        self._seen = (0.0, 0.0)
        self._drag: HandleDrag | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._follow)
        self._keys = self._key_table()

    def look(self) -> None:
        """The stage may show other rows or days now."""
        if self._view != self._seen:
            self._seen = self._view
            self.update()
        if self._stage.columns is not self._columns:
            self._soon.start()
        if self._stage.calendar.rules != self._rules:
            self._rules = self._stage.calendar.rules
            self.forget()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.forget()

    def forget(self) -> None:
        """What was painted looks otherwise now."""
        self._picture = None
        self.update()

    # What is counted.

    def _follow(self) -> None:
        columns = self._stage.columns
        if columns is self._columns or not self.isVisible():
            return
        before, self._columns = self._columns, columns
        patched = self._profile.following(columns)
        if patched is not None:
            self._jobs.cancel("overview")
            self._take(patched)
        else:
            self._count(columns, before)

    def _count(self, columns: Columns, before: Columns | None) -> None:
        """Count all rows, and what is folded away: it was on rows before, mostly."""
        arrangement = self._stage.arrangement
        known = [each for each in (before, self._folded) if each and each.is_prepared]
        so_far: list[Profile] = []

        def work(progress: Progress) -> tuple[Profile, Columns | None]:
            def tell(profile: Profile, share: float) -> None:
                so_far.append(profile)
                progress.report(share)

            # Where a million terms are folded away, finding them alone takes a while.
            licenses = arrangement.folded()
            folded = columns.beside(licenses) if licenses else None
            for each in known:
                for fresh in (columns, folded):
                    if fresh is not None:
                        fresh.adopt(each, progress.check)
            return Profile.of(columns, progress.check, folded=folded, tell=tell), folded

        if len(columns) + len(arrangement.licenses) <= 2 * _MOST_AT_ONCE:
            self._jobs.cancel("overview")
            self._take_counted(work(Progress()))
            return
        self._jobs.start(
            "overview",
            Job("overview", work),
            done=self._take_counted,
            failed=_raise,
            progressed=lambda _share, _step: self._take(so_far[-1]),
        )

    def _take_counted(self, counted: tuple[Profile, Columns | None]) -> None:
        profile, self._folded = counted
        self._take(profile)

    def _take(self, profile: Profile) -> None:
        self._profile = profile
        self.forget()

    # Where things are.

    @property
    def _scale(self) -> TimeScale:
        return overview_scale(self._profile.span, float(self.width()))

    @property
    def _view(self) -> tuple[float, float]:
        """The moments at the edges of the timeline, as fractional days."""
        scale, width = self._stage.scale, self._stage.viewport.width
        return scale.origin, scale.day_at(width)

    def handle(self) -> QRectF:
        """The days in view, as they lie in this strip; never so small that nobody can take it."""
        scale = self._scale
        left, right = (scale.x(day) for day in self._view)
        lack = max(0.0, _LEAST_HANDLE - (right - left)) / 2
        area = QRectF(left - lack, 1.5, right - left + 2 * lack, self.height() - 4.0)
        return area.intersected(QRectF(1.0, 0.0, self.width() - 2.0, self.height()))

    def _grip(self, x: float) -> Grip | None:
        handle = self.handle()
        return grip_at(x, handle.left(), handle.right())

    def _show(self, first: float, last: float) -> None:
        self._lens.show_span(first, last)
        self.update()

    # The hand.

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._drag is not None:
            self._take_back()
            return
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        x = event.position().x()
        grip = self._grip(x)
        if grip is None:
            first, last = self._view
            moment = self._scale.day_at(x)
            self._show(moment - (last - first) / 2, moment + (last - first) / 2)
            grip = Grip.WHOLE
        first, last = self._view
        self._drag = HandleDrag(
            grip=grip,
            pressed=self._scale.day_at(x),
            first=first,
            last=last,
            least=self._stage.viewport.width / MAX_PX_PER_DAY,
        )
        self.setCursor(Qt.CursorShape.ClosedHandCursor if grip is Grip.WHOLE else _CURSORS[grip])

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        if self._drag is None:
            self.setCursor(_CURSORS[self._grip(x)])
        else:
            self._show(*self._drag.shown(self._scale.day_at(x)))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._drag = None
            self.setCursor(_CURSORS[self._grip(event.position().x())])

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._drag = None
        self._lens.fit_all(at_once=True)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._take_back()
        super().focusOutEvent(event)

    def _take_back(self) -> None:
        if self._drag is not None:
            first, last = self._drag.first, self._drag.last
            self._drag = None
            self._show(first, last)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        turn = wheel_turn(event, 96.0)
        if turn.zoom:
            moment = self._scale.day_at(event.position().x())
            self._lens.zoom(turn.zoom, self._stage.scale.x(moment))
        elif turn.across or turn.down:
            self._lens.pan(turn.across or turn.down)
        event.accept()

    # Keys.

    def _key_table(self) -> dict[Qt.Key, Callable[[], None]]:
        lens, key = self._lens, Qt.Key
        return {
            key.Key_Left: lambda: self._move(-_STEP),
            key.Key_Right: lambda: self._move(_STEP),
            key.Key_PageUp: lambda: self._move(-1.0),
            key.Key_PageDown: lambda: self._move(1.0),
            key.Key_Home: lambda: self._to_end(first=True),
            key.Key_End: lambda: self._to_end(first=False),
            key.Key_Up: lambda: lens.zoom(1),
            key.Key_Plus: lambda: lens.zoom(1),
            key.Key_Down: lambda: lens.zoom(-1),
            key.Key_Minus: lambda: lens.zoom(-1),
            key.Key_Escape: self._take_back,
        }

    def _move(self, share: float) -> None:
        self._lens.pan(-share * self._stage.viewport.width)

    def _to_end(self, *, first: bool) -> None:
        begin, end = self._view
        span = self._profile.span
        by = span.first - begin if first else span.last + 1 - end
        self._show(begin + by, end + by)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._keys.get(Qt.Key(event.key()))
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            day = self._scale.day_under(float(event.pos().x()))
            QToolTip.showText(event.globalPos(), weekday_words(day), self)
            return True
        # Home and the arrows are about this strip while it has the focus, not about the window.
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and event.modifiers() in _PLAIN
            and Qt.Key(event.key()) in self._keys
        ):
            event.accept()
            return True
        return super().event(event)

    # The picture.

    @override
    def sizeHint(self) -> QSize:
        return QSize(NARROWEST, int(OVERVIEW_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, handle = self._theme, self.handle()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(theme.color(Ink.SURFACE)))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.color(Ink.SELECTION)))
            painter.drawRoundedRect(handle, _RADIUS, _RADIUS)
            painter.drawPixmap(QPointF(0, 0), self._rows_picture())
            self._paint_beside(painter, handle)
            self._paint_handle(painter, handle)
            painter.fillRect(
                QRectF(0, self.height() - 1, self.width(), 1), QColor(theme.color(Ink.LINE))
            )

    def _paint_beside(self, painter: QPainter, handle: QRectF) -> None:
        """What is out of view steps back."""
        veil = QColor(self._theme.color(Ink.SURFACE))
        veil.setAlphaF(_VEIL)
        # The words below stay as they are: a pale text is hard to read.
        floor = OVERVIEW_HEIGHT - OVERVIEW_WORDS
        painter.fillRect(QRectF(0, 0, handle.left(), floor), veil)
        painter.fillRect(QRectF(handle.right(), 0, self.width(), floor), veil)

    def _paint_handle(self, painter: QPainter, handle: QRectF) -> None:
        ratio = self.devicePixelRatioF()
        thick = max(1, int(ratio + 0.25)) * (2 if self.hasFocus() else 1)
        painter.setPen(QPen(QColor(self._theme.color(Ink.ACCENT)), thick / ratio))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        edge = sharp_outline(handle, ratio, thick)
        painter.drawRoundedRect(edge, _RADIUS, _RADIUS)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.color(Ink.ACCENT)))
        for x in (edge.left(), edge.right()):
            painter.drawRoundedRect(QRectF(x - 2.0, edge.center().y() - 6.0, 4.0, 12.0), 2.0, 2.0)

    def _rows_picture(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        size = (self.size().toSizeF() * ratio).toSize()
        if self._picture is None or self._picture.size() != size:
            self._picture = QPixmap(size)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            self._paint_rows(self._picture)
            self._tell()
        return self._picture

    def _paint_rows(self, picture: QPixmap) -> None:
        scene = overview_scene(
            self._columns or self._stage.columns,
            self._profile,
            float(self.width()),
            self._fonts,
            self._rules,
        )
        with QPainter(picture) as painter:
            paint_scene(painter, scene, self._theme, self._fonts)

    def _tell(self) -> None:
        """Say to those who cannot see the strip what it spans."""
        span = self._profile.span
        first, last = max(MIN_DAY, span.first), min(MAX_DAY, span.last)
        self.setAccessibleDescription(
            translate("Overview", "{first} to {last}; arrow keys move the days in view").format(
                first=day_words(first), last=day_words(last)
            )
        )


def _raise(error: Exception) -> None:
    raise error
