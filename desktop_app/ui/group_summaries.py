"""What the headings of groups say on the timeline, worked out beside the window if it is much."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import is_
from typing import Final, NamedTuple

import numpy as np
from PySide6.QtCore import QObject

from desktop_app.domain.changes import ChangeSet
from desktop_app.domain.knowledge import as_known_on
from desktop_app.domain.records import License
from desktop_app.domain.succession import successors
from desktop_app.jobs import Job, Progress
from desktop_app.timeline.arranging.arrangement import Arrangement, GroupKey
from desktop_app.timeline.arranging.standing import Standings
from desktop_app.timeline.group_summary import Facts, GroupSummary, facts_of, summary_of
from desktop_app.ui.canvas.timeline_view import TimelineView
from desktop_app.ui.job_runner import JobRunner
from desktop_app.ui.models.row_texts import Viewpoint

__all__ = ["GroupSummaries"]

_AT_ONCE: Final = 600
"""Licenses whose days are worked out within a frame."""
_TOPIC: Final = "group summaries"


class _Known(NamedTuple):
    """Days of these licenses, as they were."""

    licenses: Sequence[License]
    viewpoint: Viewpoint
    facts: Facts


class GroupSummaries(QObject):
    """Hands the stage a summary for each heading that is seen, once the days are known."""

    def __init__(self, timeline: TimelineView, jobs: JobRunner) -> None:
        super().__init__(timeline)
        self._timeline = timeline
        self._jobs = jobs
        self._known: _Known | None = None
        self._arrangement: Arrangement | None = None
        self._places: dict[str, int] = {}
        self._summaries: dict[GroupKey, GroupSummary] = {}
        timeline.stage.summary_of = self.on_row

    def show(
        self, arrangement: Arrangement, viewpoint: Viewpoint, everything: Sequence[License]
    ) -> None:
        """Other rows: their headings want summaries."""
        self._arrangement = arrangement
        self._summaries.clear()
        self._places.clear()
        if not arrangement.headings or self._is_known(arrangement.licenses, viewpoint):
            self._jobs.cancel(_TOPIC)
            return
        licenses = arrangement.licenses
        self._known = None

        def work(keep_going: Callable[[], None]) -> _Known:
            known = (as_known_on(license_, viewpoint.known_on) for license_ in everything)
            facts = facts_of(licenses, Standings(*viewpoint), successors(known), keep_going)
            return _Known(licenses, viewpoint, facts)

        if len(licenses) <= _AT_ONCE:
            self._jobs.cancel(_TOPIC)
            self._known = work(lambda: None)
            return

        def in_job(progress: Progress) -> _Known:
            return work(progress.check)

        self._jobs.start(_TOPIC, Job(_TOPIC, in_job), done=self._take, failed=_raise)

    def follow(self, changes: ChangeSet, successor_of: Callable[[License], License | None]) -> None:
        """Licenses changed in their places."""
        known, arrangement = self._known, self._arrangement
        if known is None or arrangement is None or not arrangement.headings:
            return
        if not self._places:
            self._places = {each.id: place for place, each in enumerate(known.licenses)}
        standings = Standings(*known.viewpoint)
        licenses, facts = list(known.licenses), known.facts
        for _, after in changes.licenses():
            place = None if after is None else self._places.get(after.id)
            if after is None or place is None:
                continue
            licenses[place] = after
            successor = successor_of(after)
            following = {} if successor is None else {after.id: successor}
            facts = facts.replaced(place, facts_of([after], standings, following))
        self._known = known._replace(licenses=licenses, facts=facts)
        self._summaries.clear()

    def on_row(self, row: int) -> GroupSummary | None:
        """The summary of the group whose heading is on a row."""
        known, arrangement = self._known, self._arrangement
        heading = None if arrangement is None else arrangement.heading_at(row)
        if known is None or arrangement is None or heading is None:
            return None
        found = self._summaries.get(heading.key)
        if found is None:
            is_in = np.zeros(len(known.licenses), dtype=np.bool_)
            is_in[arrangement.places_of(heading)] = True
            places = np.flatnonzero(is_in)
            found = self._summaries[heading.key] = summary_of(known.facts, places)
        return found

    def _is_known(self, licenses: Sequence[License], viewpoint: Viewpoint) -> bool:
        known = self._known
        return (
            known is not None
            and known.viewpoint == viewpoint
            and len(known.licenses) == len(licenses)
            and all(map(is_, known.licenses, licenses))
        )

    def _take(self, known: _Known) -> None:
        self._known = known
        self._summaries.clear()
        self._timeline.repaint_rows()


def _raise(error: Exception) -> None:
    raise error
