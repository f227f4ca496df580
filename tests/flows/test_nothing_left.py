"""What is done with leaves nothing behind: jobs, and files that were closed."""

from __future__ import annotations

import gc
from pathlib import Path
from weakref import ref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.editing.edits import set_field
from desktop_app.editing.selection import Selection
from desktop_app.jobs import Job, Progress
from desktop_app.jobs.building import building_records
from desktop_app.settings.options import ThemeChoice
from desktop_app.ui.canvas._pg import Plane
from desktop_app.ui.job_runner import JobRunner
from desktop_app.ui.panels.fields import FieldWidget
from desktop_app.ui.widgets.reading_order import reading_order
from desktop_app.ui.widgets.section import Section
from tests.flows.conftest import OpenWindow


class Records:
    """Stands for the records of a large file."""


def test_that_a_job_that_is_done_holds_on_to_no_records(qtbot: QtBot) -> None:
    jobs = JobRunner()
    answered: list[int] = []

    def start() -> ref[Records]:
        records = Records()

        def look(_progress: Progress) -> int:
            return id(records)

        jobs.start("check", Job("check", look), done=answered.append, failed=_raise)
        return ref(records)

    looked_at = [start() for _ in range(20)]
    qtbot.waitUntil(lambda: bool(answered) and not jobs.is_busy())
    jobs.finish()
    gc.collect()
    assert [each() for each in looked_at] == [None] * 20


def _raise(error: Exception) -> None:
    raise error


def test_that_a_closed_file_forgets_its_steps_before_it_goes(
    open_window: OpenWindow, huawei: Path, qtbot: QtBot
) -> None:
    window = open_window(huawei)
    file = window.files.current
    assert file is not None
    for title in ("One", "Two"):
        license_ = file.document.license("huawei-tgl")
        assert license_ is not None
        file.perform(set_field(license_, "title", title))
    stack = file.undo_stack
    window.files.close()
    # Steps that the garbage collector finds before their stack are deleted twice.
    qtbot.waitUntil(lambda: stack.count() == 0)


@pytest.mark.parametrize(
    "name", ["copy", "copy_table", "cut", "find", "history", "problems", "settings", "delete"]
)
def test_that_nobody_holds_on_to_a_closed_file(
    open_window: OpenWindow, huawei: Path, qtbot: QtBot, name: str
) -> None:
    window = open_window(huawei)
    window.workspace.pick(Selection("huawei-tgl"))
    with building_records():
        window.actions_by_name[name].trigger()
    while (dialog := window.findChild(QDialog)) is not None:
        dialog.reject()
        dialog.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert window.files.current is not None
    file = ref(window.files.current)
    window.files.close()

    def is_gone() -> bool:
        gc.collect()
        return file() is None

    # What holds it holds the window as well: Python cannot see what Qt's connections refer to.
    qtbot.waitUntil(is_gone)


def images() -> list[QImage]:
    gc.collect()
    return [each for each in gc.get_objects() if isinstance(each, QImage)]


@pytest.mark.parametrize("what", ["file", "theme"])
def test_that_labels_that_are_shown_no_more_leave_no_images(
    open_window: OpenWindow, huawei: Path, what: str
) -> None:
    elsewhere = images()
    window = open_window(huawei)

    def labels() -> int:
        window.grab()
        others = set(map(id, elsewhere))
        return sum(id(each) not in others and each.height() > 1 for each in images())

    before = labels()
    assert before > 10
    if what == "file":
        window.files.close()
        assert labels() == 0
    else:
        window.themes.choose(ThemeChoice.DARK)
        assert labels() <= before


def test_that_a_license_of_many_parts_leaves_its_fields_to_nobody(
    open_window: OpenWindow, huawei: Path
) -> None:
    window = open_window(huawei)

    def fields() -> int:
        for _ in range(2):
            for section in window.findChildren(Section):
                section.open()
            QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        return len(window.workspace.inspector.findChildren(FieldWidget))

    assert window.files.current is not None
    ids = [license_.id for license_ in window.files.current.document.licenses]
    window.workspace.edit(Selection(ids[1]))
    before = fields()
    window.workspace.edit(Selection(ids[0]))
    most = fields()
    assert most > 3 * before
    window.workspace.edit(Selection(ids[1]))
    assert fields() < most - before


def test_that_tab_keeps_nothing_that_has_gone_from_the_window(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    page = QWidget(window)
    form = QFormLayout(page)
    form.addRow("Title", QLineEdit())
    window.show()
    assert len(reading_order(window)) == 1
    label = ref(page.findChildren(QLabel)[0])
    page.deleteLater()
    del page, form
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    assert label() is None


class Painted:
    """Stands for the timeline."""

    def paint(self, painter: QPainter, upper: float, lower: float) -> None: ...


def test_that_the_plane_does_not_keep_the_timeline(qtbot: QtBot) -> None:
    timeline = Painted()
    plane = Plane(timeline.paint)
    qtbot.addWidget(plane)
    seen = ref(timeline)
    del timeline
    plane.show()
    plane.grab()  # and paints nothing without it
    assert seen() is None
