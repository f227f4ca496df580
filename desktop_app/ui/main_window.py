"""The window: one file at a time, its actions, its three panes and the lines around them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, Signal
from PySide6.QtGui import QCloseEvent
from typing_extensions import override

from desktop_app.domain.problems import Problem
from desktop_app.language import translate
from desktop_app.settings.options import (
    DATE_STYLE,
    SPLITTER_STATE,
    TABLE_LAYOUT,
    WINDOW_GEOMETRY,
)
from desktop_app.ui.command_state import show_situation
from desktop_app.ui.menus import fill_recent, recent_files
from desktop_app.ui.slots import calling
from desktop_app.ui.window_frame import WindowFrame

# What is imported here is loaded before the window is on the screen. NumPy, pyqtgraph, TinyDB and
# all that leans on them come with `window_parts`, afterwards.
if TYPE_CHECKING:
    from desktop_app.storage import SaveState
    from desktop_app.ui.calendar_choices import CalendarChoices
    from desktop_app.ui.checking import Checking
    from desktop_app.ui.exchange_flow import ExchangeFlow
    from desktop_app.ui.file_drop import FileDrop
    from desktop_app.ui.file_flow import FileFlow
    from desktop_app.ui.group_choices import GroupChoices
    from desktop_app.ui.header_controls import HeaderControls
    from desktop_app.ui.live_settings import LiveSettings
    from desktop_app.ui.lock_flow import LockFlow
    from desktop_app.ui.open_file import OpenFile
    from desktop_app.ui.picture_flow import PictureFlow
    from desktop_app.ui.record_commands import RecordCommands
    from desktop_app.ui.version_flow import VersionFlow
    from desktop_app.ui.view_options import ViewOptions
    from desktop_app.ui.window_parts import Surroundings, WindowParts
    from desktop_app.ui.workspace import Workspace

__all__ = ["MainWindow"]


class MainWindow(WindowFrame):
    """Connects the parts that do the work, once `complete` has put them into the frame.

    Signals:
        edited(str): an edit of this label is in the file.
    """

    edited = Signal(str)

    files: FileFlow
    workspace: Workspace
    versions: VersionFlow
    pictures: PictureFlow
    exchange: ExchangeFlow
    checking: Checking
    records: RecordCommands
    locks: LockFlow
    file_drop: FileDrop
    _view_options: ViewOptions
    _groups: GroupChoices
    _calendar: CalendarChoices
    _fields: HeaderControls
    settings: LiveSettings

    def complete(self, around: Surroundings) -> None:
        """Put the parts in; from now on the window can do everything."""
        from desktop_app.ui.header_controls import HeaderControls
        from desktop_app.ui.live_settings import LiveSettings
        from desktop_app.ui.window_parts import build_parts
        from desktop_app.ui.window_work import watch_work

        parts = build_parts(
            self,
            around,
            self.themes.theme,
            hint=self.status_line.show_hint,
            warn=self.message_bar.say,
        )
        self._take(parts)
        self._groups.fill(self._menus["group_by"], self.actions_by_name)
        self._fields = HeaderControls(self.header, self.workspace, around.clock.today)
        self.settings = LiveSettings(
            self, self.preferences, {DATE_STYLE.key: self._fields.show_again}
        )
        self._calendar.fill(self._menus["calendar"], self.settings.show)
        watch_work(self.files.jobs, self.busy_bar, self.workspace.rows, self.status_line.show_hint)
        self._pages.addWidget(self.workspace)
        self._connect()
        self._theme_parts(self)
        self.themes.changed.connect(self._theme_parts)
        self._restore_layout()
        self._show_closed()
        if self._is_opening:
            self._pages.setCurrentWidget(self._empty_page)
        self._begin_work(self._handlers())

    @property
    @override
    def path(self) -> Path | None:
        return (self.files.path or super().path) if self._is_complete else super().path

    @property
    @override
    def target(self) -> Path | None:
        return self.files.target if self._is_complete else None

    @override
    def _open(self, path: Path) -> None:
        self._wanted_path = None
        self.files.open(path)

    @override
    def _open_own_sample(self, name: str) -> None:
        self.files.open_sample(name)

    def _take(self, parts: WindowParts) -> None:
        self.files, self.workspace, self.records = parts.files, parts.workspace, parts.records
        self.versions, self.pictures = parts.versions, parts.pictures
        self.exchange, self.checking, self.file_drop = parts.exchange, parts.checking, parts.drop
        self.locks = parts.locks
        self._view_options, self._calendar = parts.view_options, parts.calendar
        self._groups = parts.groups

    def _find(self) -> None:
        self.header.filter.begin()

    def _handlers(self) -> dict[str, Callable[[], None]]:
        from desktop_app.ui.dialogs.about import show_about
        from desktop_app.ui.dialogs.shortcuts import show_shortcuts
        from desktop_app.ui.palette_flow import PaletteFlow

        timeline = self.workspace.timeline
        palette = PaletteFlow(
            self, self.preferences, self.workspace.all_licenses, self.workspace.go_to_license
        )
        return {
            "new": self.files.new_by_question,
            "new_window": self.new_window_wanted.emit,
            "open": self.files.open_by_question,
            "save": self._save,
            "save_as": self.files.save_as_by_question,
            "restore": self.versions.restore,
            "export": self._export,
            **self.exchange.handlers(),
            "close": self.files.close,
            "quit": self.quit_wanted.emit,
            "undo": calling(self._step_undo, back=True),
            "redo": calling(self._step_undo, back=False),
            **self.records.handlers(),
            "split": timeline.split,
            "lock": self.locks.toggle,
            "settings": calling(self.settings.show),
            "find": self._find,
            "find_row": calling(self.workspace.search.begin, "", timeline),
            "zoom_in": calling(timeline.lens.zoom, 1),
            "zoom_out": calling(timeline.lens.zoom, -1),
            "fit": timeline.lens.fit,
            "today": timeline.go_to_as_of,
            **self._view_options.handlers(),
            **self._groups.handlers(),
            "palette": palette.show,
            "shortcuts": calling(show_shortcuts, self),
            "about": calling(show_about, self),
        }

    def _connect(self) -> None:
        from desktop_app.ui.dialogs.foreign_browser import show_foreign

        self.files.opened.connect(self._show_file)
        self.files.closed.connect(self._show_closed)
        self.files.failed.connect(self.message_bar.say)
        self.files.foreign_found.connect(partial(show_foreign, self))
        self.files.busy.connect(self.busy_bar.begin)
        self.files.busy.connect(self._show_welcome)
        self.files.progressed.connect(self.busy_bar.show_progress)
        self.busy_bar.cancelled.connect(self.files.cancel_opening)
        self.pictures.finished.connect(self.status_line.show_hint)
        self.pictures.failed.connect(self.message_bar.say)
        self.workspace.search.filter_wanted.connect(self._find)
        self._connect_records()
        self.versions.failed.connect(self.message_bar.say)
        self.versions.done.connect(self.status_line.show_hint)
        self.checking.found.connect(self._show_problems)
        self.workspace.problems.closed.connect(self.actions_by_name["problems"].trigger)
        self.workspace.scale_changed.connect(self.status_line.show_scale)
        self.workspace.hint_changed.connect(self.status_line.show_hint)

    def _connect_records(self) -> None:
        from desktop_app.ui.record_menus import show_row_menu, show_term_menu
        from desktop_app.ui.undo_lists import UndoLists

        records, actions, drop = self.records, self.actions_by_name, self.file_drop
        records.told.connect(self.status_line.show_hint)
        self.workspace.all_wanted.connect(self.header.filter.empty)
        records.table_pasted.connect(self.exchange.imports.show_text)
        records.situation_changed.connect(self._show_situation)
        records.row_menu_wanted.connect(partial(show_row_menu, self, actions))
        records.term_menu_wanted.connect(partial(show_term_menu, self, actions))
        drop.open_wanted.connect(self.open_path)
        drop.import_wanted.connect(self.exchange.imports.show_file)
        drop.told.connect(self.status_line.show_hint)
        drop.refused.connect(self.message_bar.say)
        columns = self._menus["columns"]
        columns.aboutToShow.connect(calling(self.workspace.table.fill_columns_menu, columns))
        lists = UndoLists(lambda: self.files.current and self.files.current.undo_stack)
        lists.fill(self._menus, self.header.list_menu)

    def _show_situation(self) -> None:
        show_situation(self.actions_by_name, self.records.situation())

    def _show_file(self, file: OpenFile) -> None:
        self.message_bar.hide()
        file.changed.connect(calling(self._show_counts))
        file.edited.connect(self._tell_edited)
        file.save_failed.connect(self.message_bar.say)
        file.save_state_changed.connect(self._show_save_state)
        file.changed_outside.connect(self.versions.answer_outside_change)
        stack = file.undo_stack
        stack.indexChanged.connect(calling(self._show_undo))
        self._fields.begin(file.document.info)
        self._groups.begin(file.file.path)
        self.workspace.show_file(file)
        self._pages.setCurrentWidget(self.workspace)
        self.checking.watch(file)
        self._show_open_state(is_open=True)
        self._tell_problems(file)
        self.status_line.show_saved(translate("Window", "saved"))
        self.workspace.timeline.setFocus()
        self.file_shown.emit(file.file.path)

    def _tell_problems(self, file: OpenFile) -> None:
        if not file.problems:
            return
        more = len(file.problems) - 1
        sentence = file.problems[0].sentence
        if more:
            sentence = translate("Window", "{sentence} ({more} more like it)").format(
                sentence=sentence, more=more
            )
        self.message_bar.say(sentence)

    def _show_welcome(self, busy: str) -> None:
        """Nothing came of what was being opened at the start."""
        if not busy and self.files.current is None:
            self._pages.setCurrentWidget(self.welcome)

    def _show_closed(self) -> None:
        self.checking.watch(None)
        self.workspace.show_file(None)
        self.welcome.recent.show_files(recent_files(self.preferences))
        self.files.look_for(self.files.recent(), self.welcome.recent.mark_missing)
        self._pages.setCurrentWidget(self._empty_page if self.files.path else self.welcome)
        self._show_open_state(is_open=False)
        self.file_closed.emit()

    def _show_open_state(self, *, is_open: bool) -> None:
        self._show_situation()
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
        self.setWindowTitle(translate("Window", "{title} – License Timeline").format(title=title))
        self.setWindowFilePath(str(file.file.path))
        state = (
            translate("Window", "read only")
            if file.file.read_only
            else translate("Window", "saved")
        )
        self.header.show_names(title, f"{name} · {state}")

    def _show_counts(self) -> None:
        file = self.files.current
        if file is None:
            self.status_line.show_counts(0, 0, 0)
            return
        document = file.document
        self.status_line.show_counts(
            len(document.licenses), document.term_count, self._problem_count
        )

    def _show_undo(self) -> None:
        file = self.files.current
        undo, redo = self.actions_by_name["undo"], self.actions_by_name["redo"]
        stack = None if file is None else file.undo_stack
        undo.setEnabled(stack is not None and stack.canUndo())
        redo.setEnabled(stack is not None and stack.canRedo())
        for action, name, label in (
            (undo, translate("Commands", "&Undo"), stack.undoText() if stack else ""),
            (redo, translate("Commands", "&Redo"), stack.redoText() if stack else ""),
        ):
            # A lone & would become a shortcut's underline.
            action.setText(f"{name} {label.replace('&', '&&')}".rstrip())
            action.setToolTip(f"{name} {label}".replace("&", "", 1).rstrip())

    def _step_undo(self, *, back: bool) -> None:
        if self.files.current is not None:
            stack = self.files.current.undo_stack
            (stack.undo if back else stack.redo)()

    def _tell_edited(self, label: str) -> None:
        name = self.files.current.file.path.name if self.files.current else ""
        time = self._local_time()
        self.header.show_names(
            self.windowTitle().rsplit(" – ", 1)[0],
            translate("Window", "{name} · saved {time}").format(name=name, time=time),
        )
        self.status_line.show_hint(label)
        self.edited.emit(label)

    def _save(self) -> None:
        if self.files.current is not None:
            self.files.current.save()

    def _show_save_state(self, state: SaveState) -> None:
        from desktop_app.ui.window_parts import save_words

        self.status_line.show_saved(save_words(state, self._local_time()), state.sentence)
        if state.sentence:
            self.message_bar.say(state.sentence)

    def _export(self) -> None:
        from desktop_app.ui.window_parts import Shown

        if self.files.current is not None:
            self.pictures.export(
                self.files.current,
                self.workspace.viewpoint,
                Shown(
                    self.workspace.timeline.days_in_view(),
                    self.header.filter.text(),
                    self._calendar.rules,
                    self.workspace.selection.licenses,
                    self.workspace.rows.arrangement.order,
                    tuple(field.value for field in self.workspace.rows.group_by),
                ),
                self.themes.theme.name,
            )

    def _show_problems(self, problems: tuple[Problem, ...]) -> None:
        self._problem_count = len(problems)
        self.workspace.problems.show_problems(problems)
        self._show_counts()

    def _theme_parts(self, window: object) -> None:
        if window is self:
            self.workspace.problems.set_close_icon(self._icon("clear"))
            self.workspace.set_theme(self.themes.theme)

    def _restore_layout(self) -> None:
        columns = self.preferences.get(TABLE_LAYOUT)
        if columns:
            self.workspace.table.restore_layout(columns)
        panes = self.preferences.get(SPLITTER_STATE)
        if panes:
            self.workspace.splitter.restoreState(QByteArray(panes))
        else:
            self.workspace.share_width(self.width())
        self._view_options.restore(self.actions_by_name)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        self.preferences.set(WINDOW_GEOMETRY, bytes(self.saveGeometry().data()))
        if self._is_complete:
            self._close_parts()
        super().closeEvent(event)

    def _close_parts(self) -> None:
        self.preferences.set(TABLE_LAYOUT, self.workspace.table.layout_state())
        self.preferences.set(SPLITTER_STATE, self.workspace.last_widths())
        self.files.close()
        self.files.finish()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        is_ready = self._is_complete and self.isActiveWindow()
        if event.type() is QEvent.Type.ActivationChange and is_ready:
            self.versions.look_outside()
