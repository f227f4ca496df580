"""From a wish for a picture to the finished file, while the window stays free."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.calendar_rules import CalendarRules
from desktop_app.domain.days import Day
from desktop_app.domain.problems import UNREADABLE_RECORD
from desktop_app.jobs import Job, Progress
from desktop_app.render.picture import (
    PictureError,
    PictureRequest,
    format_of,
    render_picture,
)
from desktop_app.storage import StorageError
from desktop_app.timeline.page.request import PageRequest, Period
from desktop_app.ui.dialogs.export_dialog import ExportChoice
from desktop_app.ui.dialogs.questions import Questions
from desktop_app.ui.job_runner import JobRunner
from desktop_app.ui.models.row_texts import Viewpoint
from desktop_app.ui.open_file import OpenFile

__all__ = ["PictureFlow", "Shown"]


class Shown(NamedTuple):
    """What the window shows: first and last day (inclusive), words of its filter, calendar."""

    days: tuple[Day, Day]
    words: str
    calendar: CalendarRules


class PictureFlow(QObject):
    """Asks, freezes a request, runs the job.

    Signals:
        finished(str): where the picture is.
        failed(str): why there is none.
    """

    finished = Signal(str)
    failed = Signal(str)

    def __init__(self, parent: QWidget, *, questions: Questions, jobs: JobRunner) -> None:
        super().__init__(parent)
        self._window = parent
        self._questions = questions
        self._jobs = jobs

    def export(self, file: OpenFile, viewpoint: Viewpoint, shown: Shown, theme: str) -> None:
        """Ask how, then draw the file's records as they are at this moment."""
        title = file.document.info.title or file.file.path.stem
        proposal = file.file.path.with_suffix(".png")
        choice = self._questions.picture(self._window, proposal, title, theme)
        if choice is None:
            return
        try:
            request = _request(file, viewpoint, shown, choice)
        except PictureError as error:
            self.failed.emit(str(error))
            return
        self.finished.emit(f"Drawing {choice.path.name}…")

        def work(progress: Progress) -> None:
            render_picture(request, choice.path, progress)

        self._jobs.start(
            "export",
            Job("export", work),
            done=lambda _: self.finished.emit(f"The picture is in {choice.path}"),
            failed=self._tell_failure,
        )

    def _tell_failure(self, error: Exception) -> None:
        if not isinstance(error, PictureError | StorageError):
            raise error
        self.finished.emit("")
        self.failed.emit(str(error))


def _request(
    file: OpenFile, viewpoint: Viewpoint, shown: Shown, choice: ExportChoice
) -> PictureRequest:
    """Everything the job needs, frozen: later edits and zooming change nothing of it."""
    document = file.document
    picture_format = format_of(choice.path)
    if picture_format is None:
        raise PictureError(f"{choice.path.name} must end in .png, .svg or .pdf.")
    page = PageRequest(
        licenses=tuple(document.licenses),
        sources=tuple(document.sources),
        as_of=viewpoint.as_of,
        known_on=viewpoint.known_on,
        title=choice.title,
        file_name=file.file.path.name,
        warning_days=viewpoint.warning_days,
        period=Period(*shown.days) if choice.visible_span_only else Period(),
        filter=shown.words,
        calendar=shown.calendar,
        unread=sum(problem.code == UNREADABLE_RECORD for problem in file.problems),
    )
    return PictureRequest(page=page, format=picture_format, width=choice.width, theme=choice.theme)
