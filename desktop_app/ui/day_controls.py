"""The two days of the header bar and what they do to the workspace."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop_app.domain.days import Day
from desktop_app.domain.records import FileInfo
from desktop_app.ui.day_reading import day_reader
from desktop_app.ui.first_look import first_viewpoint
from desktop_app.ui.panels.header_bar import HeaderBar
from desktop_app.ui.workspace import Workspace

__all__ = ["DayControls"]


class DayControls(QObject):
    """Keeps the As of and Known on fields and the viewpoint of the workspace the same."""

    def __init__(self, header: HeaderBar, workspace: Workspace, today: Callable[[], Day]) -> None:
        super().__init__(header)
        self._header = header
        self._workspace = workspace
        self._today = today
        header.as_of.read_with(self._read)
        header.known_on.read_with(self._read)
        header.as_of_chosen.connect(self._choose_as_of)
        header.known_on_chosen.connect(self._choose_known_on)

    def begin(self, info: FileInfo) -> None:
        """Look at a file from the day that it names, or from today, with all that it knows."""
        self._show(as_of=first_viewpoint(info, self._today()).as_of, known_on=None)

    def show_again(self) -> None:
        """Say the days anew, in other words than before."""
        viewpoint = self._workspace.viewpoint
        self._show(as_of=viewpoint.as_of, known_on=viewpoint.known_on)
        self._header.fit_days()

    def _choose_as_of(self, day: Day | None) -> None:
        as_of = self._today() if day is None else day
        self._show(as_of=as_of, known_on=self._workspace.viewpoint.known_on)

    def _choose_known_on(self, day: Day | None) -> None:
        self._show(as_of=self._workspace.viewpoint.as_of, known_on=day)

    def _show(self, *, as_of: Day, known_on: Day | None) -> None:
        self._workspace.show_viewpoint(
            self._workspace.viewpoint._replace(as_of=as_of, known_on=known_on)
        )
        self._header.as_of.show_day(as_of)
        self._header.known_on.show_day(known_on)

    def _read(self, text: str) -> Day:
        return day_reader(self._today)(text, self._workspace.viewpoint.as_of)
