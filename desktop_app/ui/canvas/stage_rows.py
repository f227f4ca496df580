"""What a timeline has rows for: columns, and the licenses behind them; made in any thread."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from desktop_app.domain.records import License
from desktop_app.timeline.columns import Columns
from desktop_app.ui.models.row_texts import Viewpoint

__all__ = ["StageRows", "stage_rows"]


class StageRows(NamedTuple):
    """The rows, every license by its id, and the id of the one that takes a license's place.

    Whoever shows them owns them: both dictionaries follow edits.
    """

    columns: Columns
    by_id: dict[str, License]
    successors: dict[str, str]


def stage_rows(
    licenses: Sequence[License],
    viewpoint: Viewpoint,
    *,
    with_dependents: bool = False,
    among: Sequence[License] | None = None,
) -> StageRows:
    """Rows for these licenses; `among` are all of the file where not every one has a row."""
    everything = licenses if among is None else among
    return StageRows(
        columns=Columns.build(
            licenses,
            as_of=viewpoint.as_of,
            known_on=viewpoint.known_on,
            warning_days=viewpoint.warning_days,
            with_dependents=with_dependents,
            among=among,
        ),
        by_id={license_.id: license_ for license_ in everything},
        successors={
            license_.succeeds: license_.id
            for license_ in everything
            if license_.succeeds is not None
        },
    )
