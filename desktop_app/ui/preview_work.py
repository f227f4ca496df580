"""Tells of the long work of a dialog that has a preview, and what became of what was stopped."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.ui.dialogs.picture_preview import PicturePreview
from desktop_app.ui.job_runner import JobRunner
from desktop_app.ui.long_work import LongWork, Work
from desktop_app.ui.widgets.busy_bar import BusyBar

__all__ = ["watch_preview"]


def watch_preview(
    jobs: JobRunner, bar: BusyBar, preview: PicturePreview, works: Mapping[str, Work]
) -> None:
    """Follow these works in the bar; the first of them draws the preview."""
    drawing = next(iter(works))

    def stopped(topic: str, sentence: str) -> None:
        (preview.show_stopped if topic == drawing else preview.show_note)(sentence)

    LongWork(jobs, bar, works).stopped.connect(stopped)
