"""From a wish for a picture to a file, the clipboard or paper, while the window stays free."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QMimeData, QObject, QSize, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

from desktop_app.domain.calendar_rules import CalendarRules
from desktop_app.domain.days import Day
from desktop_app.domain.partial_date import PartialDate
from desktop_app.domain.pictures import PicturePreset
from desktop_app.domain.problems import UNREADABLE_RECORD
from desktop_app.editing.edits import set_info_field
from desktop_app.jobs import Job, Progress
from desktop_app.language import marked, translate
from desktop_app.render.file_format import PictureFormat, format_of
from desktop_app.render.picture import PictureError, picture_bytes, render_picture
from desktop_app.render.presets import DrawnFile, picture_request
from desktop_app.storage import StorageError
from desktop_app.ui.dialogs.picture_dialog import PictureDialog
from desktop_app.ui.dialogs.picture_form import WindowView
from desktop_app.ui.dialogs.questions import Questions
from desktop_app.ui.job_runner import JobRunner
from desktop_app.ui.long_work import Work
from desktop_app.ui.models.row_texts import Viewpoint
from desktop_app.ui.open_file import OpenFile
from desktop_app.ui.picture_logo import logo_in
from desktop_app.ui.picture_previews import Previews
from desktop_app.ui.preview_work import watch_preview

if TYPE_CHECKING:
    from desktop_app.ui.print_flow import PrintFlow

__all__ = ["PictureFlow", "Shown"]

_PREVIEW: Final = "preview"
_COPY: Final = "copy"
_WORKS: Final = {
    _PREVIEW: Work(
        marked("Long work", "Drawing the preview…"),
        marked("Long work", "Stopped. There is no preview."),
    ),
    _COPY: Work(
        marked("Long work", "Drawing the picture…"),
        marked("Long work", "Stopped. Nothing was copied."),
    ),
}
"""What a person waits for within the dialog; the export itself is told in the window."""


class Shown(NamedTuple):
    """What the window shows: days (inclusive), words of its filter, calendar, selected licenses,
    what names all licenses in the order of the rows, and the names of the fields that they are
    grouped by.

    `order` is asked in a worker.
    """

    days: tuple[Day, Day]
    words: str
    calendar: CalendarRules
    selected: tuple[str, ...] = ()
    order: Callable[[], Sequence[str]] = tuple
    group_by: tuple[str, ...] = ()


class PictureFlow(QObject):
    """Shows the dialog and does what it asks for.

    Signals:
        finished(str): what was done.
        failed(str): why it was not.
    """

    finished = Signal(str)
    failed = Signal(str)

    def __init__(self, parent: QWidget, *, questions: Questions, jobs: JobRunner) -> None:
        super().__init__(parent)
        self._window = parent
        self._questions = questions
        self._jobs = jobs

    @cached_property
    def prints(self) -> PrintFlow:
        """What prints; the libraries for it are loaded for those who do."""
        from desktop_app.ui.print_flow import PrintFlow

        prints = PrintFlow(self, self._jobs)
        prints.finished.connect(self.finished)
        return prints

    def export(
        self, file: OpenFile, viewpoint: Viewpoint, shown: Shown, theme: str
    ) -> PictureDialog:
        """Ask what to draw, out of the file's records as they are at this moment."""
        today = file.clock.today()
        view = WindowView(shown.days, viewpoint.as_of, viewpoint.as_of == today, shown.selected)
        first = _as_in_window(viewpoint, shown, theme, is_today=view.is_today)
        dialog = PictureDialog(file.document.info, first, view, self._window)
        self._serve(dialog, _Studio(file, shown.order, today))
        dialog.finished.connect(self._end)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _end(self) -> None:
        for topic in (*_WORKS, "logo"):
            self._jobs.cancel(topic)

    def _serve(self, dialog: PictureDialog, studio: _Studio) -> None:
        previews = Previews(lambda: studio.drawn, studio.today)

        def preview(preset: PicturePreset, kind: PictureFormat, page: int, room: QSize) -> None:
            self._jobs.start(
                _PREVIEW,
                Job(_PREVIEW, lambda run: previews.draw((preset, kind), page, room, run)),
                done=dialog.show_preview,
                failed=lambda error: dialog.show_failure(_sentence(error)),
            )

        def export(preset: PicturePreset, kind: PictureFormat) -> None:
            proposal = studio.file.file.path.with_suffix(f".{kind.value}")
            path = self._questions.picture_place(dialog, proposal)
            if path is not None:
                self._export(studio, preset, path, dialog.accept)

        def copy(preset: PicturePreset) -> None:
            self._copy(studio, preset, dialog)

        def logo(path: Path) -> None:
            self._jobs.start_apart(
                "logo",
                Job("logo", lambda _: logo_in(path)),
                done=dialog.form.show_logo,
                failed=_raise,
            )

        watch_preview(self._jobs, dialog.bar, dialog.preview, _WORKS)
        dialog.preview_wanted.connect(preview)
        dialog.form.logo_wanted.connect(logo)
        dialog.export_wanted.connect(export)
        dialog.copy_wanted.connect(copy)
        dialog.print_wanted.connect(partial(self._print, studio, dialog))
        dialog.presets_changed.connect(partial(_keep, studio.file))

    def _export(
        self, studio: _Studio, preset: PicturePreset, path: Path, then: Callable[[], None]
    ) -> None:
        kind = format_of(path)
        if kind is None:
            words = translate("Picture", "{name} must end in .png, .svg, .pdf or .pptx.")
            self.failed.emit(words.format(name=path.name))
            return
        self.finished.emit(translate("Picture", "Drawing {name}…").format(name=path.name))

        def work(progress: Progress) -> None:
            request = picture_request(preset, studio.drawn, kind, studio.today)
            render_picture(request, path, progress)

        def done(_: None) -> None:
            self.finished.emit(translate("Picture", "The picture is in {path}").format(path=path))

        then()
        self._jobs.start_apart(
            "export",
            Job("export", work),
            done=done,
            failed=self._tell_failure,
            progressed=self._tell_progress,
        )

    def _copy(self, studio: _Studio, preset: PicturePreset, dialog: PictureDialog) -> None:
        def work(progress: Progress) -> _Copied:
            def drawn_as(kind: PictureFormat, stage: Progress) -> bytes:
                request = picture_request(preset, studio.drawn, kind, studio.today)
                return picture_bytes(request, stage)

            png = drawn_as(PictureFormat.PNG, progress.part(0.0, 0.5))
            svg = drawn_as(PictureFormat.SVG, progress.part(0.5, 1.0))
            return _Copied(QImage.fromData(png), png, svg)

        def done(copied: _Copied) -> None:
            _to_clipboard(copied)
            self.finished.emit(translate("Picture", "The picture is in the clipboard"))
            dialog.accept()

        self._jobs.start(
            _COPY,
            Job(_COPY, work),
            done=done,
            failed=lambda error: dialog.preview.show_note(_sentence(error)),
        )

    def _print(self, studio: _Studio, dialog: PictureDialog, preset: PicturePreset) -> None:
        self.prints.show(preset, lambda: studio.drawn, studio.today, dialog)

    def _tell_progress(self, share: float, step: str) -> None:
        self.finished.emit(f"{step} {share:.0%}")

    def _tell_failure(self, error: Exception) -> None:
        self.finished.emit("")
        self.failed.emit(_sentence(error))


class _Studio:
    """What every picture of one dialog is made of, frozen: later edits change nothing of it."""

    def __init__(self, file: OpenFile, order: Callable[[], Sequence[str]], today: Day) -> None:
        self.file = file
        self.today = today
        self._order = order
        document = file.document
        self._records = DrawnFile(
            info=document.info,
            licenses=tuple(document.licenses),
            sources=tuple(document.sources),
            file_name=file.file.path.name,
            unread=sum(problem.code == UNREADABLE_RECORD for problem in file.problems),
        )

    @cached_property
    def drawn(self) -> DrawnFile:
        """The records, licenses in the order in which the window shows them.

        To be asked for in a job: of 100,000 it takes a fifth of a second.
        """
        place = {license_id: number for number, license_id in enumerate(self._order())}
        last = len(place)
        licenses = sorted(self._records.licenses, key=lambda each: place.get(each.id, last))
        return self._records._replace(licenses=tuple(licenses))


class _Copied(NamedTuple):
    """A picture for the clipboard, decoded for those who take pixels."""

    image: QImage
    png: bytes
    svg: bytes


def _as_in_window(
    viewpoint: Viewpoint, shown: Shown, theme: str, *, is_today: bool
) -> PicturePreset:
    known_on = viewpoint.known_on
    return PicturePreset(
        name="",
        as_of=None if is_today else PartialDate.of_day(viewpoint.as_of),
        known_on=None if known_on is None else PartialDate.of_day(known_on),
        filter=shown.words,
        group_by=",".join(shown.group_by),
        theme=theme,
        calendar=shown.calendar,
    )


def _keep(file: OpenFile, presets: tuple[PicturePreset, ...]) -> None:
    """Have the file know these pictures by name."""
    file.perform(set_info_field(file.document.info, "pictures", presets))


def _to_clipboard(copied: _Copied) -> None:
    data = QMimeData()
    data.setImageData(copied.image)
    data.setData("image/png", copied.png)
    data.setData("image/svg+xml", copied.svg)
    QGuiApplication.clipboard().setMimeData(data)


def _raise(error: Exception) -> None:
    raise error


def _sentence(error: Exception) -> str:
    if isinstance(error, PictureError | StorageError):
        return str(error)
    raise error
