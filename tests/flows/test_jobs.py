"""Jobs leave nothing behind: neither what they looked at nor what they found."""

from __future__ import annotations

import gc
from weakref import ref

from pytestqt.qtbot import QtBot

from desktop_app.jobs import Job, Progress
from desktop_app.ui.job_runner import JobRunner


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
