"""What a timeline has rows for: columns, and the licenses behind them; made in any thread."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from desktop_app.domain.dependence import DependenceIndex
from desktop_app.domain.records import License
from desktop_app.timeline.arranging.arrangement import Arrangement, in_file_order
from desktop_app.timeline.columns import Columns
from desktop_app.ui.models.row_texts import Viewpoint

__all__ = ["StageRows", "arranged_rows", "stage_rows"]


class StageRows(NamedTuple):
    """What is drawn on the rows, every license by its id, the id of the one that takes a license's
    place, which row shows what, and what depends on what.

    Whoever shows them owns them: both dictionaries and the links follow edits.
    """

    columns: Columns
    by_id: dict[str, License]
    successors: dict[str, str]
    arrangement: Arrangement
    links: DependenceIndex


def stage_rows(
    licenses: Sequence[License],
    viewpoint: Viewpoint,
    *,
    with_dependents: bool = False,
    among: Sequence[License] | None = None,
) -> StageRows:
    """Rows for these licenses; `among` are all of the file where not every one has a row."""
    everything = licenses if among is None else among
    return arranged_rows(
        in_file_order(licenses, with_dependents=with_dependents), viewpoint, everything
    )


def arranged_rows(
    arrangement: Arrangement, viewpoint: Viewpoint, everything: Sequence[License]
) -> StageRows:
    """Rows as they are arranged, of a file with all these licenses."""
    entries = arrangement.entries()
    return StageRows(
        columns=Columns.build(
            [entry if isinstance(entry, License) else None for entry in entries],
            as_of=viewpoint.as_of,
            known_on=viewpoint.known_on,
            warning_days=viewpoint.warning_days,
            with_dependents=arrangement.with_dependents,
            among=everything,
            index=arrangement.index,
        ),
        by_id={license_.id: license_ for license_ in everything},
        successors={
            license_.succeeds: license_.id
            for license_ in everything
            if license_.succeeds is not None
        },
        arrangement=arrangement,
        links=DependenceIndex(everything),
    )
