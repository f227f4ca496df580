"""From records and wishes to rows: at once where there are few, else in a job, newest wish wins."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.changes import ChangeSet
from desktop_app.domain.records import License
from desktop_app.jobs import Job, Progress
from desktop_app.jobs.building import building_records
from desktop_app.timeline.arranging.arrange import Wishes, arrange, placed_alike
from desktop_app.timeline.arranging.standing import Standings
from desktop_app.ui.canvas.stage_rows import StageRows, arranged_rows
from desktop_app.ui.job_runner import JobRunner
from desktop_app.ui.models.row_texts import Viewpoint

__all__ = ["Arranged", "RowArranger"]

_AT_ONCE: Final = 4_000
"""So many licenses are arranged within a frame or two; nobody need wait for a job."""
_TOPIC: Final = "arrange"
_ARRANGED: Final = 0.6
"""Share of the work that is done once every license has its place."""


class Arranged(NamedTuple):
    """Rows for table and timeline alike, and the days that they are about."""

    rows: StageRows
    viewpoint: Viewpoint


class RowArranger(QObject):
    """Keeps the wishes, and what was worked out of the licenses' standings, for the next time.

    Signals:
        arranged(Arranged): the newest rows.
    """

    arranged = Signal(object)

    def __init__(self, parent: QObject, jobs: JobRunner) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._standings = Standings(1, None, ())
        self._last = self._standings
        """Those of the rows that are shown."""
        self.wishes = Wishes()

    def wish(self, **changes: Any) -> None:  # noqa: ANN401 - fields of the wishes, each its own
        """What the next rows are to be like."""
        self.wishes = self.wishes._replace(**changes)

    def begin(self, licenses: Sequence[License], viewpoint: Viewpoint) -> None:
        """Arrange these; the rows come by signal, before this returns where they are few."""
        if not self._standings.answers(*viewpoint):
            self._standings = Standings(*viewpoint)
        work = self._work(licenses, viewpoint)
        if len(licenses) <= _AT_ONCE:
            self._jobs.cancel(_TOPIC)
            self._tell(work(Progress()))
            return

        def in_job(progress: Progress) -> Arranged:
            with building_records():
                return work(progress)

        self._jobs.start(_TOPIC, Job(_TOPIC, in_job), done=self._tell, failed=_raise)

    def stop(self) -> None:
        """Want no rows any more."""
        self._jobs.cancel(_TOPIC)

    def take_back(self, wishes: Wishes) -> None:
        """Want no newer rows than the last ones, which were arranged for these wishes."""
        self.stop()
        self.wishes, self._standings = wishes, self._last

    def _tell(self, arranged: Arranged) -> None:
        self._last = self._standings
        self.arranged.emit(arranged)

    @property
    def is_busy(self) -> bool:
        """Whether newer rows are on their way."""
        return self._jobs.is_running(_TOPIC)

    def places_alike(self, changes: ChangeSet) -> bool:
        """Whether every license stays in its place through these changes."""
        before_at_hand = self._standings
        for before, after in changes.licenses():
            if before is None or after is None or before.id != after.id:
                return False
            if self.wishes.with_dependents and len(before.dependents) != len(after.dependents):
                return False
            old = before_at_hand.of(before)
            if not placed_alike(old, before_at_hand.of(after), self.wishes):
                return False
        return True

    def _work(
        self, licenses: Sequence[License], viewpoint: Viewpoint
    ) -> Callable[[Progress], Arranged]:
        wishes, standings = self.wishes, self._standings

        def work(progress: Progress) -> Arranged:
            arrangement = arrange(licenses, wishes, standings, progress.check)
            progress.report(_ARRANGED)
            return Arranged(arranged_rows(arrangement, viewpoint, licenses), viewpoint)

        return work


def _raise(error: Exception) -> None:
    raise error
