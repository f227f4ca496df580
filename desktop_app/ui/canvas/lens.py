"""Which days the timeline shows: zooming, fitting and panning, through the plane's view box."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.days import Day
from desktop_app.timeline.scale import TimeScale
from desktop_app.ui.canvas._pg import Plane
from desktop_app.ui.canvas.stage import Stage

__all__ = ["Lens"]

_ZOOM_STEP: Final = 1.2


class Lens(QObject):
    """Keeps the stage's scale and the plane's days in step.

    Signals:
        changed(): other days are shown, or the same ones otherwise.
    """

    changed = Signal()

    def __init__(self, parent: QObject, stage: Stage, plane: Plane) -> None:
        super().__init__(parent)
        self._stage = stage
        self._plane = plane
        self._was_fitted_to_selection = False
        self._fit_when_sized = False
        plane.days_changed.connect(self._take_days)

    def zoom(self, notches: float, about_x: float | None = None) -> None:
        """Closer by so many notches, or farther; about x, or the middle of the view."""
        self.zoom_by(_ZOOM_STEP**notches, about_x)

    def zoom_by(self, factor: float, about_x: float | None = None) -> None:
        width = self._stage.viewport.width
        x = width / 2 if about_x is None else about_x
        self.show(self._stage.scale.zoomed(factor, x, width))

    def fit(self) -> None:
        """Fit the selected license; once more, everything."""
        license_id = self._stage.selection.license_id
        if license_id is not None and not self._was_fitted_to_selection:
            self.fit_license(license_id)
            self._was_fitted_to_selection = True
        else:
            self.fit_all(at_once=True)

    def forget_fit(self) -> None:
        """Another selection: the next fit is about it."""
        self._was_fitted_to_selection = False

    def fit_license(self, license_id: str) -> None:
        extent = self._stage.license_extent(license_id)
        if extent is None:
            self.fit_all(at_once=True)
        else:
            self.show(self._stage.fitted(*extent))

    def fit_all(self, *, at_once: bool) -> None:
        """Fit everything; before the first layout there is no width to fit into, so then again."""
        self._was_fitted_to_selection = False
        self._fit_when_sized = not at_once
        scale = self._stage.everything()
        if scale is not None:
            self.show(scale)

    def show_range(self, first: Day, last: Day) -> None:
        """Show these days, both inclusive, across the view."""
        self.show(TimeScale.fitting(first, last, self._stage.viewport.width))

    def show_span(self, first: float, last: float) -> None:
        """Show the moments from first to last (fractional days), as far as zooming goes."""
        width = self._stage.viewport.width
        scale = TimeScale(width / (last - first), first)
        self.show(scale.zoomed(1.0, width / 2, width))

    def center(self, day: Day) -> None:
        scale = self._stage.scale
        self.pan(self._stage.viewport.width / 2 - scale.x(day + 0.5))

    def pan(self, dx: float) -> None:
        """Move the content by so many pixels, to the right where positive."""
        self.show(self._stage.scale.panned(dx))

    def show(self, scale: TimeScale) -> None:
        """Hand the days to the view box, which tells them back through `_take_days`."""
        width = self._stage.viewport.width
        kept = scale.within_calendar(width)
        self._plane.show_days(kept.origin, kept.day_at(width))

    def resize(self, width: float, height: float) -> None:
        """Keep the zoom in a view of another size."""
        scale = self._stage.scale
        self._stage.resize(width, height)
        if self._fit_when_sized:
            self.fit_all(at_once=True)
        else:
            self.show(scale)

    def _take_days(self, first: float, last: float) -> None:
        self._stage.scale = TimeScale(self._stage.viewport.width / (last - first), first)
        self.changed.emit()
