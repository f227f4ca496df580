"""What takes its time is spoken of after a while, and can be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.jobs import Job, Progress
from desktop_app.ui.job_runner import JobRunner
from desktop_app.ui.long_work import LongWork
from desktop_app.ui.widgets.busy_bar import BusyBar


class Desk:
    """A runner and its bar, with a job that waits until it is told to go on."""

    def __init__(self, qtbot: QtBot) -> None:
        self.jobs, self.bar = JobRunner(), BusyBar()
        qtbot.addWidget(self.bar)
        self.work = LongWork(self.jobs, self.bar)
        self.go_on = Event()
        self.done: list[str] = []

    def start(self, topic: str) -> None:
        def wait(progress: Progress) -> str:
            while not self.go_on.wait(0.005):
                progress.report(0.5, "half")
            return topic

        self.jobs.start(topic, Job(topic, wait), done=self.done.append, failed=_raise)


def _raise(error: Exception) -> None:
    raise error


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk(qtbot)
    yield desk
    desk.go_on.set()
    desk.jobs.finish()


def test_that_long_work_is_told_with_its_progress_until_it_ends(desk: Desk, qtbot: QtBot) -> None:
    desk.start("export")
    assert desk.bar.isHidden()
    qtbot.waitUntil(lambda: not desk.bar.isHidden())
    desk.go_on.set()
    qtbot.waitUntil(lambda: desk.done == ["export"])
    assert desk.bar.isHidden()


def test_that_cancel_takes_it_back(desk: Desk, qtbot: QtBot) -> None:
    desk.start("export-table")
    qtbot.waitUntil(lambda: not desk.bar.isHidden())
    button = desk.bar.findChild(QPushButton)
    assert button is not None
    button.click()
    assert desk.bar.isHidden()
    qtbot.waitUntil(lambda: not desk.jobs.is_busy())
    assert desk.done == []


def test_that_short_work_and_work_behind_the_scenes_are_not_spoken_of(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.go_on.set()
    desk.start("export")
    desk.start("check")
    qtbot.waitUntil(lambda: len(desk.done) == 2)
    assert desk.bar.isHidden()
