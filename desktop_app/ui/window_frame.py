"""The frame of the window: menus, header, welcome page and lines, light enough to show at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QIcon, QShowEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_app.domain.wording import day_words
from desktop_app.language import translate
from desktop_app.render.measures import NONE
from desktop_app.settings.options import RECENT_FILES, WINDOW_GEOMETRY
from desktop_app.settings.preferences import Preferences
from desktop_app.timeline.inks import Ink
from desktop_app.ui.actions import ACTIONS, fill_menu_bar, make_actions, set_icons
from desktop_app.ui.command_state import Situation, show_situation
from desktop_app.ui.icons import app_icon, themed_icon
from desktop_app.ui.menus import fill_recent, fill_samples, fill_themes, recent_files
from desktop_app.ui.panels.header_bar import HeaderBar
from desktop_app.ui.panels.status_line import StatusLine
from desktop_app.ui.panels.welcome import Welcome
from desktop_app.ui.theme_watch import ThemeWatch
from desktop_app.ui.widgets.busy_bar import BusyBar
from desktop_app.ui.widgets.message_bar import MessageBar
from desktop_app.ui.widgets.reading_order import ReadingOrder

__all__ = ["WindowFrame"]

_FIRST_SIZE = (1440, 900)
_SMALLEST = (760, 480)


class WindowFrame(QMainWindow):
    """What is asked of it before there is somebody to do it waits until `_begin_work`.

    Signals:
        shown(): the window is on the screen for the first time.
        completed(): every part is there.
        file_shown(Path), file_closed(): what the window shows now.
        closing(): the window is about to let go of its file.
        new_window_wanted(), quit_wanted(): for whoever keeps the windows.
        files_dropped(tuple[Path, ...]): these want windows of their own.
    """

    shown = Signal()
    completed = Signal()
    file_shown = Signal(object)
    file_closed = Signal()
    closing = Signal()
    new_window_wanted = Signal()
    quit_wanted = Signal()
    files_dropped = Signal(object)

    def __init__(
        self,
        *,
        preferences: Preferences,
        themes: ThemeWatch,
        samples: tuple[tuple[str, str], ...],
        local_time: Callable[[], str],
    ) -> None:
        super().__init__()
        self._reading = ReadingOrder(self)
        self._local_time = local_time
        self.preferences = preferences
        self.themes = themes
        self._was_shown = self._is_complete = False
        self._is_opening = False
        # Before anything is in it: what is put into a dressed window is styled on its way in.
        themes.dress(self)
        self._wanted_path: Path | None = None
        self._commands: Mapping[str, Callable[[], None]] = {}
        self._waiting: list[Callable[[], None]] = []
        self._problem_count = 0
        self.message_bar, self.busy_bar, self.status_line = MessageBar(), BusyBar(), StatusLine()
        self.setObjectName("mainWindow")
        self.setWindowIcon(app_icon())
        self.setMinimumSize(*_SMALLEST)
        self.setAcceptDrops(True)
        self.welcome = Welcome(samples)
        commands = {spec.name: partial(self._command, spec.name) for spec in ACTIONS}
        self.actions_by_name = make_actions(self, commands)
        self._menus = fill_menu_bar(self.menuBar(), self.actions_by_name)
        fill_samples(self._menus["sample"], samples, self._open_sample)
        fill_themes(self._menus["theme"], themes)
        self.header = HeaderBar(self.actions_by_name, day_words)
        self._lay_out()
        self._connect_frame()
        self._restore_geometry()
        self._show_frame()

    @property
    def path(self) -> Path | None:
        """The file that the window shows, or will show once it is read."""
        return self._wanted_path

    @property
    def target(self) -> Path | None:
        """The file itself that the window shows, links resolved; None until it is read."""
        return None

    def open_path(self, path: Path) -> None:
        """Open a file; where the parts are still to come, say so and open it then."""
        if not self._is_complete:
            self._wanted_path = path
            self.setWindowTitle(
                translate("Window", "{name} – License Timeline").format(name=path.name)
            )
            self.header.show_names(path.stem, path.name)
            self.header.show()
            self._is_opening = True
            self._pages.setCurrentWidget(self._empty_page)
        self._when_complete(lambda: self._open(path))

    def _open_named(self, path: str) -> None:
        self.open_path(Path(path))

    def _forget_file(self, path: str) -> None:
        self.preferences.forget_file(path)
        self.welcome.recent.show_files(recent_files(self.preferences))
        fill_recent(
            self._menus["recent"],
            [file.path for file in recent_files(self.preferences)],
            self.open_path,
        )

    def _open_sample(self, name: str) -> None:
        self._when_complete(lambda: self._open_own_sample(name))

    def _command(self, name: str) -> None:
        """Carry out a command, once there is somebody to do it."""
        self._when_complete(lambda: self._run(name))

    def _when_complete(self, do: Callable[[], None]) -> None:
        if self._is_complete:
            do()
        else:
            self._waiting.append(do)

    def _run(self, name: str) -> None:
        self._commands[name]()

    def _begin_work(self, commands: Mapping[str, Callable[[], None]]) -> None:
        """Everything is there: carry out what was asked for meanwhile."""
        self._commands = commands
        self._is_complete = True
        self.completed.emit()
        # In a turn of its own each: together they would hold up the window.
        for wanted in self._waiting:
            QTimer.singleShot(0, self, wanted)
        self._waiting.clear()

    def _open(self, path: Path) -> None:
        """Read a file and show it; only called once the parts are in."""
        raise NotImplementedError

    def _open_own_sample(self, name: str) -> None:
        """Open the user's copy of a sample; only called once the parts are in."""
        raise NotImplementedError

    def _lay_out(self) -> None:
        self._pages = QStackedWidget()
        self._empty_page = QWidget()
        self._pages.addWidget(self.welcome)
        self._pages.addWidget(self._empty_page)
        column = QWidget()
        layout = QVBoxLayout(column)
        layout.setContentsMargins(*NONE)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.message_bar)
        layout.addWidget(self.busy_bar)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.status_line)
        self.setCentralWidget(column)
        self.header.fit_days()

    def _connect_frame(self) -> None:
        self.welcome.open_wanted.connect(self.actions_by_name["open"].trigger)
        self.welcome.new_wanted.connect(self.actions_by_name["new"].trigger)
        self.welcome.sample_wanted.connect(self._open_sample)
        self.welcome.file_wanted.connect(self._open_named)
        self.welcome.recent.unwanted.connect(self._forget_file)
        self.status_line.problems_wanted.connect(self.actions_by_name["problems"].trigger)
        self.themes.changed.connect(self._follow_theme)

    def _show_frame(self) -> None:
        """The window as long as it is only a frame."""
        recent = tuple(Path(text) for text in self.preferences.get(RECENT_FILES))
        self._show_theme()
        self.welcome.recent.show_files(recent_files(self.preferences))
        self.setWindowTitle("License Timeline")
        self.header.hide()
        show_situation(self.actions_by_name, Situation())
        for name in ("undo", "redo"):
            self.actions_by_name[name].setEnabled(False)
        fill_recent(self._menus["recent"], recent, self.open_path)

    def _follow_theme(self, window: QWidget) -> None:
        if window is self:
            self._show_theme()

    def _show_theme(self) -> None:
        set_icons(self.actions_by_name, self._icon)
        self.header.set_calendar_icon(self._icon("calendar"))

    def _icon(self, name: str) -> QIcon:
        theme = self.themes.theme
        disabled = theme.tint(Ink.MUTED, 0.45, on=Ink.SURFACE)
        return themed_icon(name, theme.color(Ink.TEXT), disabled)

    def _restore_geometry(self) -> None:
        room = self.screen().availableSize()
        # A title bar and borders take their share of a small screen.
        self.resize(QSize(*_FIRST_SIZE).boundedTo(room - QSize(16, 48)))
        geometry = self.preferences.get(WINDOW_GEOMETRY)
        if geometry:
            self.restoreGeometry(QByteArray(geometry))

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        return self._reading.move(forward=next) or super().focusNextPrevChild(next)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._was_shown:
            self._was_shown = True
            self.shown.emit()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            self.open_path(paths[0])
            self.files_dropped.emit(tuple(paths[1:]))
