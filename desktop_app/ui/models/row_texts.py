"""What one row of the table says: of a license, or of somebody who depends on it."""

from __future__ import annotations

from typing import NamedTuple

from desktop_app.domain.days import Day
from desktop_app.domain.dependents import DependentCover, dependent_cover
from desktop_app.domain.knowledge import as_known_on
from desktop_app.domain.records import License
from desktop_app.domain.status import ChainStatus, status_on
from desktop_app.domain.wording import day_words, days_left_words, short_days_words, status_words
from desktop_app.language import translate

__all__ = ["RowText", "Viewpoint", "row_texts"]

_NOTHING = "—"


class Viewpoint(NamedTuple):
    """The day that is asked about, and the day whose knowledge answers (None: all of the file)."""

    as_of: Day
    known_on: Day | None = None
    warning_days: tuple[int, ...] = (30, 7, 1)


class RowText(NamedTuple):
    """The words of a row, and the status that its chip shows."""

    name: str
    detail: str
    status: ChainStatus
    words: str
    last_day: str
    left: str
    is_dependent: bool = False


def row_texts(license_: License, viewpoint: Viewpoint) -> tuple[RowText, ...]:
    """The license's own row, then one for each of its dependents, in file order."""
    known = as_known_on(license_, viewpoint.known_on)
    covers = dependent_cover(known) if known.dependents else ()
    return (_of_license(known, viewpoint), *(_of_dependent(each, viewpoint) for each in covers))


def _of_license(license_: License, viewpoint: Viewpoint) -> RowText:
    standing = status_on(license_, viewpoint.as_of, warning_days=viewpoint.warning_days)
    words = status_words(standing.status)
    if viewpoint.known_on is not None and not license_.terms:
        words = translate("Table", "not yet known")
    last = _NOTHING
    if standing.last_day is not None:
        last = day_words(standing.last_day)
    elif standing.first_day is not None:
        last = translate("Table", "open")
    return RowText(
        name=license_.title or license_.id,
        detail=", ".join(license_.holders),
        status=standing.status,
        words=words,
        last_day=last,
        left=_left(standing.days_left),
    )


def _of_dependent(cover: DependentCover, viewpoint: Viewpoint) -> RowText:
    day = viewpoint.as_of
    dependent = cover.dependent
    run = next((run for run in cover.runs if run.holds(day)), None)
    if run is not None:
        left = None if run.last is None else run.last - day
        is_ending = left is not None and left <= max(viewpoint.warning_days, default=0)
        status = ChainStatus.EXPIRING if is_ending else ChainStatus.IN_FORCE
        words = (
            translate("Table", "covered, {days_left}").format(days_left=days_left_words(left))
            if is_ending and left is not None
            else translate("Table", "covered")
        )
        last = translate("Table", "open") if run.last is None else day_words(run.last)
    else:
        left = None
        ended = [run.last for run in cover.runs if run.last is not None and run.last < day]
        status = ChainStatus.LAPSED if ended else ChainStatus.PENDING
        words = translate("Table", "lost cover") if ended else translate("Table", "not yet covered")
        last = day_words(ended[-1]) if ended else _NOTHING
    return RowText(
        name=dependent.party,
        detail=dependent.what,
        status=status,
        words=words,
        last_day=last,
        left=_left(left),
        is_dependent=True,
    )


def _left(days: int | None) -> str:
    return _NOTHING if days is None else short_days_words(days)
