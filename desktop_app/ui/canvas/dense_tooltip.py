"""What shares a few pixels of the dense view, in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from desktop_app.domain.days import MAX_DAY, MIN_DAY
from desktop_app.domain.wording import day_words
from desktop_app.language import marked, translate
from desktop_app.timeline.dense_hit import CellSummary
from desktop_app.timeline.primitives import Ink

__all__ = ["cell_lines"]

_KINDS: Final = {
    Ink.IN_FORCE: marked("Density", "in force"),
    Ink.LAPSED: marked("Density", "lapsed"),
    Ink.PENDING: marked("Density", "pending"),
    Ink.REPORTED: marked("Density", "reported or expected"),
}


def cell_lines(summary: CellSummary) -> Iterator[str]:
    """How many licenses share a few pixels, and what there is to know about them."""
    cell = summary.cell
    if cell.first >= MIN_DAY and cell.last <= MAX_DAY:
        first, last = day_words(cell.first), day_words(cell.last)
        yield first if cell.first == cell.last else f"{first} – {last}"
    first_row, last_row = f"{cell.rows.start + 1:,}", f"{cell.rows.stop:,}"
    yield translate("Density", "rows {first} to {last}").format(first=first_row, last=last_row)
    if not summary.licenses and not summary.gaps:
        yield translate("Density", "no term on these days")
        return
    if summary.licenses == 1:
        yield translate("Density", "1 license has a term here")
    elif summary.licenses:
        yield translate("Density", "%n licenses have terms here", "", summary.licenses)
    for ink, count in summary.terms.items():
        yield translate("Density", "{kind}: {count}").format(
            kind=translate("Density", _KINDS[ink]), count=f"{count:,}"
        )
    if summary.expiring:
        yield translate("Density", "about to expire: {count}").format(count=f"{summary.expiring:,}")
    if summary.gaps:
        yield translate("Density", "gaps in cover: {count}").format(count=f"{summary.gaps:,}")
