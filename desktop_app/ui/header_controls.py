"""The fields of the header bar, its filter and its two days, and what they do to the workspace."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop_app.domain.days import Day
from desktop_app.domain.records import FileInfo
from desktop_app.ui.day_reading import day_reader
from desktop_app.ui.first_look import first_viewpoint
from desktop_app.ui.panels.header_bar import HeaderBar
from desktop_app.ui.row_flow import Wished
from desktop_app.ui.workspace import Workspace

__all__ = ["HeaderControls"]


class HeaderControls(QObject):
    """Keeps the fields and what the workspace shows the same."""

    def __init__(self, header: HeaderBar, workspace: Workspace, today: Callable[[], Day]) -> None:
        super().__init__(header)
        self._header = header
        self._workspace = workspace
        self._today = today
        header.filter.filter_changed.connect(workspace.show_filter)
        header.as_of.read_with(self._read)
        header.known_on.read_with(self._read)
        header.as_of_chosen.connect(self._choose_as_of)
        header.known_on_chosen.connect(self._choose_known_on)
        workspace.rows.taken_back.connect(self._take_back)

    def begin(self, info: FileInfo) -> None:
        """Look at a file from the day that it names, or from today, with all that it knows."""
        self._look(as_of=first_viewpoint(info, self._today()).as_of, known_on=None)

    def show_again(self) -> None:
        """Say the days anew, in other words than before."""
        viewpoint = self._workspace.viewpoint
        self._look(as_of=viewpoint.as_of, known_on=viewpoint.known_on)
        self._header.fit_days()

    def _choose_as_of(self, day: Day | None) -> None:
        as_of = self._today() if day is None else day
        self._look(as_of=as_of, known_on=self._workspace.viewpoint.known_on)

    def _choose_known_on(self, day: Day | None) -> None:
        self._look(as_of=self._workspace.viewpoint.as_of, known_on=day)

    def _look(self, *, as_of: Day, known_on: Day | None) -> None:
        self._workspace.show_viewpoint(
            self._workspace.viewpoint._replace(as_of=as_of, known_on=known_on)
        )
        self._show(as_of=as_of, known_on=known_on)

    def _show(self, *, as_of: Day, known_on: Day | None) -> None:
        self._header.as_of.show_day(as_of)
        self._header.known_on.show_day(known_on)

    def _take_back(self, wished: Wished) -> None:
        """A newer wish was stopped: the fields say what is shown."""
        self._header.filter.show_words(wished.filter)
        self._show(as_of=wished.viewpoint.as_of, known_on=wished.viewpoint.known_on)

    def _read(self, text: str) -> Day:
        return day_reader(self._today)(text, self._workspace.viewpoint.as_of)
