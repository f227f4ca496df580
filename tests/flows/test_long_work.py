"""What takes its time is spoken of after a while, and can be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.jobs import Job, Progress
from desktop_app.ui.job_runner import JobRunner
from desktop_app.ui.long_work import LongWork, Work
from desktop_app.ui.widgets.busy_bar import BusyBar

_WORKS = {
    "export": Work("Drawing the picture…", "Stopped. No file was written."),
    "export-table": Work("Writing the table…", "Stopped. No file was written."),
    "arrange": Work("Arranging the rows…", "Stopped. The rows stay as they were."),
}


class Desk:
    """A runner and its bar, with a job that waits until it is told to go on."""

    def __init__(self, qtbot: QtBot) -> None:
        self.jobs, self.bar = JobRunner(), BusyBar()
        qtbot.addWidget(self.bar)
        self.final: set[str] = set()
        self.work = LongWork(self.jobs, self.bar, _WORKS, lambda topic: topic not in self.final)
        self.stopped: list[tuple[str, str]] = []
        self.work.stopped.connect(lambda topic, words: self.stopped.append((topic, words)))
        self.go_on = Event()
        self.done: list[str] = []

    @property
    def words(self) -> str:
        return " ".join(label.text() for label in self.bar.findChildren(QLabel))

    @property
    def cancel(self) -> QPushButton:
        (button,) = self.bar.findChildren(QPushButton)
        return button

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
    desk.cancel.click()
    assert desk.bar.isHidden()
    qtbot.waitUntil(lambda: not desk.jobs.is_busy())
    assert desk.done == []
    assert desk.stopped == [("export-table", "Stopped. No file was written.")]


def test_that_short_work_and_work_behind_the_scenes_are_not_spoken_of(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.go_on.set()
    desk.start("export")
    desk.start("check")
    qtbot.waitUntil(lambda: len(desk.done) == 2)
    assert desk.bar.isHidden()


def test_that_of_several_the_last_one_is_told_and_then_the_one_before(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.start("export-table")
    desk.start("arrange")
    qtbot.waitUntil(lambda: "Arranging" in desk.words)
    desk.cancel.click()
    assert "Writing the table" in desk.words
    assert not desk.bar.isHidden()
    desk.cancel.click()
    assert desk.bar.isHidden()
    assert [topic for topic, _ in desk.stopped] == ["arrange", "export-table"]


def test_that_a_job_that_somebody_else_stops_is_no_longer_told(desk: Desk, qtbot: QtBot) -> None:
    desk.start("arrange")
    qtbot.waitUntil(lambda: not desk.bar.isHidden())
    desk.jobs.cancel("arrange")
    assert desk.bar.isHidden()
    assert desk.stopped == []


def test_that_a_newer_wish_takes_the_place_of_the_older_in_the_bar(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.start("arrange")
    qtbot.waitUntil(lambda: not desk.bar.isHidden())
    desk.start("arrange")
    assert not desk.bar.isHidden()
    desk.go_on.set()
    qtbot.waitUntil(lambda: desk.done == ["arrange"])
    assert desk.bar.isHidden()


def test_that_what_has_to_be_done_offers_no_cancel(desk: Desk, qtbot: QtBot) -> None:
    desk.start("arrange")
    qtbot.waitUntil(lambda: not desk.bar.isHidden())
    assert not desk.cancel.isHidden()
    desk.final.add("arrange")
    desk.start("arrange")
    assert desk.cancel.isHidden()
    desk.bar.cancelled.emit()
    assert not desk.bar.isHidden()
