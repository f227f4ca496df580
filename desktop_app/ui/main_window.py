"""The window: one file at a time, its actions, its three panes and the lines around them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QEvent, QSize, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QIcon, QShowEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_app.domain.problems import Problem
from desktop_app.domain.wording import day_words
from desktop_app.render.fonts import Fonts
from desktop_app.render.theme import Theme
from desktop_app.settings.options import SPLITTER_STATE, TABLE_LAYOUT, WINDOW_GEOMETRY
from desktop_app.settings.preferences import Preferences
from desktop_app.storage import SaveKind, SaveState
from desktop_app.timeline.primitives import Ink
from desktop_app.ui.actions import fill_menu_bar, make_actions, set_icons
from desktop_app.ui.checking import Checking
from desktop_app.ui.day_controls import DayControls
from desktop_app.ui.dialogs.about import show_about, show_keys
from desktop_app.ui.dialogs.command_palette import show_palette
from desktop_app.ui.dialogs.questions import Questions
from desktop_app.ui.exchange_flow import ExchangeFlow
from desktop_app.ui.file_flow import FileFlow
from desktop_app.ui.icons import app_icon, themed_icon
from desktop_app.ui.menus import fill_recent, fill_samples, fill_themes
from desktop_app.ui.open_file import Clock, OpenFile
from desktop_app.ui.panels.header_bar import HeaderBar
from desktop_app.ui.panels.status_line import StatusLine
from desktop_app.ui.panels.welcome import Welcome
from desktop_app.ui.picture_flow import PictureFlow, Shown
from desktop_app.ui.record_flow import RecordFlow
from desktop_app.ui.slots import calling
from desktop_app.ui.theme_watch import ThemeWatch
from desktop_app.ui.version_flow import VersionFlow
from desktop_app.ui.view_options import ViewOptions
from desktop_app.ui.widgets.busy_bar import BusyBar
from desktop_app.ui.widgets.message_bar import MessageBar
from desktop_app.ui.workspace import Workspace

__all__ = ["MainWindow", "Samples"]

_FIRST_SIZE = (1440, 900)
_SMALLEST = (760, 480)
_NEED_A_FILE = (
    *("save", "save_as", "restore", "export", "close", "find", "problems"),
    *("add_license", "add_extension", "duplicate", "delete", "split", "import", "export_table"),
    *("zoom_in", "zoom_out", "fit", "today"),
)


class Samples(NamedTuple):
    """The bundled samples: name and title of each, and the folder for the user's copies."""

    titles: tuple[tuple[str, str], ...]
    copies: Path


class MainWindow(QMainWindow):
    """Builds the frame and connects the parts; each part does its own work.

    Signals:
        edited(str): an edit of this label is in the file.
        shown(): the window is on the screen for the first time.
    """

    edited = Signal(str)
    shown = Signal()

    def __init__(
        self,
        *,
        clock: Clock,
        preferences: Preferences,
        questions: Questions,
        themes: ThemeWatch,
        fonts: Fonts,
        samples: Samples,
    ) -> None:
        super().__init__()
        self._clock = clock
        self._preferences = preferences
        self.themes = themes
        self._was_shown = False
        self.message_bar, self.busy_bar, self.status_line = MessageBar(), BusyBar(), StatusLine()
        self.setObjectName("mainWindow")
        self.setWindowIcon(app_icon())
        self.setMinimumSize(*_SMALLEST)
        self.setAcceptDrops(True)
        self.files = FileFlow(
            self,
            questions=questions,
            preferences=preferences,
            clock=clock,
            sample_copies=samples.copies,
        )
        self.workspace = Workspace(themes.theme, fonts, today=clock.today)
        self._view_options = ViewOptions(self.workspace, preferences)
        self.versions = VersionFlow(self, files=self.files, questions=questions)
        self.pictures, self.exchange = (
            PictureFlow(self, questions=questions, jobs=self.files.jobs),
            ExchangeFlow(self, self.files, self.status_line.show_hint, self.message_bar.say),
        )
        self.checking = Checking(self, self.files.jobs)
        self.records = RecordFlow(
            self, file=lambda: self.files.current, selection=lambda: self.workspace.selection
        )
        self._problem_count = 0
        self.welcome = Welcome(samples.titles)
        self.actions_by_name = make_actions(self, self._handlers())
        self._menus = fill_menu_bar(self.menuBar(), self.actions_by_name)
        self.header = HeaderBar(self.actions_by_name, day_words)
        self._days = DayControls(self.header, self.workspace, clock.today)
        self._lay_out()
        self._connect()
        self._begin(samples)

    def _begin(self, samples: Samples) -> None:
        fill_samples(self._menus["sample"], samples.titles, self.files.open_sample)
        fill_themes(self._menus["theme"], self.themes)
        self._show_theme(self.themes.theme)
        self._restore_layout()
        self._show_closed()

    def _find(self) -> None:
        self.header.filter.begin()

    def open_path(self, path: Path) -> None:
        self.files.open(path)

    def _open_named(self, path: str) -> None:
        self.files.open(Path(path))

    def _handlers(self) -> dict[str, Callable[[], None]]:
        timeline = self.workspace.timeline
        return {
            "new": self.files.new_by_question,
            "open": self.files.open_by_question,
            "save": self._save,
            "save_as": self.files.save_as_by_question,
            "restore": self.versions.restore,
            "export": self._export,
            **self.exchange.handlers(),
            "close": self.files.close,
            "quit": self._quit,
            "undo": calling(self._step_undo, back=True),
            "redo": calling(self._step_undo, back=False),
            "add_license": self.records.add_license,
            "add_extension": self.records.add_extension,
            "duplicate": self.records.duplicate,
            "delete": self.records.delete,
            "split": timeline.split,
            "find": self._find,
            "zoom_in": timeline.zoom_in,
            "zoom_out": timeline.zoom_out,
            "fit": timeline.fit,
            "today": timeline.go_to_as_of,
            **self._view_options.handlers(),
            "palette": calling(show_palette, self),
            "shortcuts": calling(show_keys, self),
            "about": calling(show_about, self),
        }

    def _lay_out(self) -> None:
        self._pages = QStackedWidget()
        self._pages.addWidget(self.welcome)
        self._pages.addWidget(self.workspace)
        column = QWidget()
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.message_bar)
        layout.addWidget(self.busy_bar)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.status_line)
        self.setCentralWidget(column)

    def _connect(self) -> None:
        self.files.opened.connect(self._show_file)
        self.files.closed.connect(self._show_closed)
        self.files.failed.connect(self.message_bar.say)
        self.files.busy.connect(self.busy_bar.begin)
        self.files.progressed.connect(self.busy_bar.show_progress)
        self.busy_bar.cancelled.connect(self.files.cancel_opening)
        self.pictures.finished.connect(self.status_line.show_hint)
        self.pictures.failed.connect(self.message_bar.say)
        self.welcome.open_wanted.connect(self.files.open_by_question)
        self.welcome.new_wanted.connect(self.files.new_by_question)
        self.welcome.sample_wanted.connect(self.files.open_sample)
        self.welcome.file_wanted.connect(self._open_named)
        self.header.filter.filter_changed.connect(self.workspace.show_filter)
        self.records.selection_wanted.connect(self.workspace.edit)
        self.records.refused.connect(self.status_line.show_hint)
        self.workspace.inspector.extension_wanted.connect(self.records.add_extension)
        self.versions.failed.connect(self.message_bar.say)
        self.versions.done.connect(self.status_line.show_hint)
        self.checking.found.connect(self._show_problems)
        self.status_line.problems_wanted.connect(self.actions_by_name["problems"].trigger)
        self.workspace.problems.closed.connect(self.actions_by_name["problems"].trigger)
        self.workspace.scale_changed.connect(self.status_line.show_scale)
        self.workspace.hint_changed.connect(self.status_line.show_hint)
        self.themes.changed.connect(self._show_theme)

    def _show_file(self, file: OpenFile) -> None:
        self.message_bar.hide()
        file.changed.connect(calling(self._show_counts))
        file.edited.connect(self._tell_edited)
        file.save_failed.connect(self.message_bar.say)
        file.save_state_changed.connect(self._show_save_state)
        file.changed_outside.connect(self.versions.answer_outside_change)
        stack = file.undo_stack
        stack.indexChanged.connect(calling(self._show_undo))
        self._days.begin(file.document.info)
        self.workspace.show_file(file)
        self._pages.setCurrentWidget(self.workspace)
        self.checking.watch(file)
        self._show_open_state(is_open=True)
        self._tell_problems(file)
        self.status_line.show_saved("saved")
        self.workspace.timeline.setFocus()

    def _tell_problems(self, file: OpenFile) -> None:
        if not file.problems:
            return
        more = len(file.problems) - 1
        rest = f" ({more} more like it)" if more else ""
        self.message_bar.say(f"{file.problems[0].sentence}{rest}")

    def _show_closed(self) -> None:
        self.checking.watch(None)
        self.workspace.show_file(None)
        self.welcome.show_recent(self.files.recent())
        self._pages.setCurrentWidget(self.welcome)
        self._show_open_state(is_open=False)

    def _show_open_state(self, *, is_open: bool) -> None:
        for name in _NEED_A_FILE:
            self.actions_by_name[name].setEnabled(is_open)
        self.header.setVisible(is_open)
        self.status_line.setVisible(is_open)
        fill_recent(self._menus["recent"], self.files.recent(), self.files.open)
        self._show_undo()
        self._show_counts()
        self._show_names()

    def _show_names(self) -> None:
        file = self.files.current
        if file is None:
            self.setWindowTitle("License Timeline")
            return
        name = file.file.path.name
        title = file.document.info.title or file.file.path.stem
        self.setWindowTitle(f"{title} – License Timeline")
        self.setWindowFilePath(str(file.file.path))
        state = "read only" if file.file.read_only else "saved"
        self.header.show_names(title, f"{name} · {state}")

    def _show_counts(self) -> None:
        file = self.files.current
        if file is None:
            self.status_line.show_counts(0, 0, 0)
            return
        licenses = file.document.licenses
        terms = sum(len(license_.terms) for license_ in licenses)
        self.status_line.show_counts(len(licenses), terms, self._problem_count)

    def _show_undo(self) -> None:
        file = self.files.current
        undo, redo = self.actions_by_name["undo"], self.actions_by_name["redo"]
        stack = None if file is None else file.undo_stack
        undo.setEnabled(stack is not None and stack.canUndo())
        redo.setEnabled(stack is not None and stack.canRedo())
        for action, name, label in (
            (undo, "&Undo", stack.undoText() if stack else ""),
            (redo, "&Redo", stack.redoText() if stack else ""),
        ):
            # A lone & would become a shortcut's underline.
            action.setText(f"{name} {label.replace('&', '&&')}".rstrip())
            action.setToolTip(f"{name[1:]} {label}".rstrip())

    def _step_undo(self, *, back: bool) -> None:
        if self.files.current is not None:
            stack = self.files.current.undo_stack
            (stack.undo if back else stack.redo)()

    def _tell_edited(self, label: str) -> None:
        name = self.files.current.file.path.name if self.files.current else ""
        time = self._clock.local_time()
        self.header.show_names(self.windowTitle().rsplit(" – ", 1)[0], f"{name} · saved {time}")
        self.status_line.show_hint(label)
        self.edited.emit(label)

    def _save(self) -> None:
        if self.files.current is not None:
            self.files.current.save()

    def _show_save_state(self, state: SaveState) -> None:
        if state.kind is SaveKind.SAVING:
            self.status_line.show_saved("saving…")
        elif state.kind is SaveKind.SAVED:
            self.status_line.show_saved(f"saved {self._clock.local_time()}")
        else:
            self.status_line.show_saved("not saved")
        if state.sentence:
            self.message_bar.say(state.sentence)

    def _export(self) -> None:
        if self.files.current is not None:
            self.pictures.export(
                self.files.current,
                self.workspace.viewpoint,
                Shown(self.workspace.timeline.days_in_view(), self.header.filter.text()),
                self.themes.theme.name,
            )

    def _show_problems(self, problems: tuple[Problem, ...]) -> None:
        self._problem_count = len(problems)
        self.workspace.problems.show_problems(problems)
        self._show_counts()

    def _show_theme(self, theme: Theme) -> None:
        ink, disabled = theme.color(Ink.TEXT), theme.tint(Ink.MUTED, 0.45, on=Ink.SURFACE)

        def icon(name: str) -> QIcon:
            return themed_icon(name, ink, disabled)

        set_icons(self.actions_by_name, icon)
        self.header.set_calendar_icon(icon("calendar"))
        self.workspace.problems.set_close_icon(icon("clear"))
        self.workspace.set_theme(theme)

    def _restore_layout(self) -> None:
        room = self.screen().availableSize()
        # A title bar and borders take their share of a small screen.
        self.resize(QSize(*_FIRST_SIZE).boundedTo(room - QSize(16, 48)))
        geometry = self._preferences.get(WINDOW_GEOMETRY)
        if geometry:
            self.restoreGeometry(QByteArray(geometry))
        columns = self._preferences.get(TABLE_LAYOUT)
        if columns:
            self.workspace.table.restore_layout(columns)
        panes = self._preferences.get(SPLITTER_STATE)
        if panes:
            self.workspace.splitter.restoreState(QByteArray(panes))
        else:
            self.workspace.share_width(self.width())
        self._view_options.restore(self.actions_by_name)

    def _quit(self) -> None:
        self.close()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._preferences.set(WINDOW_GEOMETRY, bytes(self.saveGeometry().data()))
        self._preferences.set(TABLE_LAYOUT, self.workspace.table.layout_state())
        self._preferences.set(SPLITTER_STATE, bytes(self.workspace.splitter.saveState().data()))
        self.files.close()
        self.files.jobs.finish()
        super().closeEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self.versions.look_outside()

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
            self.files.open(paths[0])
