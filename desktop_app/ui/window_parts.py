"""The heavy parts of a window: they are loaded and built once its frame is on the screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from desktop_app.language import translate
from desktop_app.render.fonts import Fonts
from desktop_app.render.theme import Theme
from desktop_app.settings.preferences import Preferences
from desktop_app.storage import SaveKind, SaveState
from desktop_app.ui.calendar_choices import CalendarChoices
from desktop_app.ui.canvas.readers import offer_to_readers
from desktop_app.ui.checking import Checking
from desktop_app.ui.dialogs.questions import Questions
from desktop_app.ui.exchange_flow import ExchangeFlow
from desktop_app.ui.file_drop import FileDrop
from desktop_app.ui.file_flow import FileFlow
from desktop_app.ui.group_choices import GroupChoices
from desktop_app.ui.lock_flow import LockFlow
from desktop_app.ui.open_file import Clock
from desktop_app.ui.picture_flow import PictureFlow, Shown
from desktop_app.ui.record_commands import RecordCommands
from desktop_app.ui.version_flow import VersionFlow
from desktop_app.ui.view_options import ViewOptions
from desktop_app.ui.workspace import Workspace
from desktop_app.ui.writing import Drive

__all__ = ["Shown", "Surroundings", "WindowParts", "build_parts", "save_words"]


class Surroundings(NamedTuple):
    """What the parts of one window lean on."""

    clock: Clock
    preferences: Preferences
    questions: Questions
    fonts: Fonts
    sample_copies: Path
    drive: Drive = Drive()


class WindowParts(NamedTuple):
    """Who does the work behind the window's actions."""

    files: FileFlow
    workspace: Workspace
    view_options: ViewOptions
    groups: GroupChoices
    calendar: CalendarChoices
    versions: VersionFlow
    pictures: PictureFlow
    exchange: ExchangeFlow
    checking: Checking
    records: RecordCommands
    locks: LockFlow
    drop: FileDrop


def build_parts(
    window: QWidget,
    around: Surroundings,
    theme: Theme,
    *,
    hint: Callable[[str], None],
    warn: Callable[[str], None],
) -> WindowParts:
    """Make every part; `hint` hears what was done, `warn` why something was not."""
    questions = around.questions
    offer_to_readers()
    files = FileFlow(
        window,
        questions=questions,
        preferences=around.preferences,
        clock=around.clock,
        sample_copies=around.sample_copies,
        drive=around.drive,
    )
    workspace = Workspace(theme, around.fonts, today=around.clock.today, jobs=files.jobs)
    return WindowParts(
        files=files,
        workspace=workspace,
        view_options=ViewOptions(workspace, around.preferences),
        groups=GroupChoices(workspace, around.preferences),
        calendar=CalendarChoices(workspace.timeline, around.preferences, files.jobs),
        versions=VersionFlow(window, files=files, questions=questions),
        pictures=PictureFlow(window, questions=questions, jobs=files.jobs),
        exchange=ExchangeFlow(window, files, around.preferences, hint, warn),
        checking=Checking(window, files.jobs),
        records=RecordCommands(window, files, workspace),
        locks=LockFlow(file=lambda: files.current, selection=lambda: workspace.selection, say=hint),
        drop=FileDrop(window, lambda: files.current is not None),
    )


def save_words(state: SaveState, time: str) -> str:
    """Whether the file has every edit, as the status line says it."""
    if state.kind is SaveKind.SAVING:
        return translate("Window", "saving…")
    return (
        translate("Window", "saved {time}").format(time=time)
        if state.kind is SaveKind.SAVED
        else translate("Window", "not saved")
    )
