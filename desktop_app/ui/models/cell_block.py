"""The cells of the table that are selected, and what a block of texts would put into them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from desktop_app.domain.changes import Edit
from desktop_app.domain.records import License
from desktop_app.editing.date_entry import DateEntryError
from desktop_app.editing.edits import edit_of
from desktop_app.editing.plain_input import why_not_text
from desktop_app.editing.wording import license_name
from desktop_app.gestures.effects import Commit
from desktop_app.jobs import Progress
from desktop_app.ui.models.cell_entry import CellEntry
from desktop_app.ui.models.columns import Column
from desktop_app.ui.models.row_texts import Viewpoint

__all__ = ["BlockPlan", "Cell", "CellBlock", "CellRange", "Refusal", "Typed", "plan_block"]

Cell = tuple[int, Column]
"""A row of the table, and a column."""
_CHECK_EVERY: Final = 200


class CellRange(NamedTuple):
    """Cells in a rectangle of rows and visible columns."""

    rows: range
    columns: frozenset[Column]


class CellBlock(NamedTuple):
    """Selected cells among the `shown` columns, which are in the order on the screen.

    Rectangles, not cells: everything selected may be millions of them.
    """

    ranges: tuple[CellRange, ...]
    shown: tuple[Column, ...]
    current: Cell | None = None

    @property
    def cell_count(self) -> int:
        """How many cells are selected, those of overlapping rectangles twice."""
        return sum(len(each.rows) * len(each.columns) for each in self.ranges)

    @property
    def rows(self) -> Sequence[int]:
        return _together(each.rows for each in self.ranges)

    @property
    def columns(self) -> tuple[Column, ...]:
        chosen = {column for each in self.ranges for column in each.columns}
        return tuple(column for column in self.shown if column in chosen)

    @property
    def is_licenses(self) -> bool:
        """True where titles are selected: then whole licenses are meant, not cells of them."""
        return any(Column.LICENSE in each.columns for each in self.ranges)

    @property
    def title_rows(self) -> Sequence[int]:
        return _together(each.rows for each in self.ranges if Column.LICENSE in each.columns)

    @property
    def spans_rows(self) -> bool:
        """True if cells of more than one row are selected."""
        firsts = {each.rows.start for each in self.ranges}
        return len(firsts) > 1 or any(len(each.rows) > 1 for each in self.ranges)

    def holds(self, row: int, column: Column) -> bool:
        return any(row in each.rows and column in each.columns for each in self.ranges)

    def covered(self, texts: Sequence[Sequence[str]], row_count: int) -> Iterator[tuple[Cell, str]]:
        """Which cell each text would go into, from the first selected cell to the right and down.

        A selection that the block divides evenly is filled with repetitions of it. What falls
        beyond the last row or column is left out.
        """
        rows, columns = self.rows, self.columns
        if not rows or not columns or not texts:
            return
        width = max(len(line) for line in texts)
        down, across = self._repeated(len(texts), width)
        left = self.shown.index(columns[0])
        for place in range(down):
            row = rows[0] + place
            if row >= row_count:
                return
            line = texts[place % len(texts)]
            for offset, column in enumerate(self.shown[left : left + across]):
                at = offset % width
                if at < len(line):
                    yield (row, column), line[at]

    def overhang(self, texts: Sequence[Sequence[str]], row_count: int) -> int:
        """How many texts have no cell to go into."""
        if not self.rows or not self.columns:
            return 0
        room = len(self.shown) - self.shown.index(self.columns[0])
        fitting = texts[: row_count - self.rows[0]]
        told = sum(len(line) for line in texts)
        return told - sum(min(len(line), room) for line in fitting)

    def _repeated(self, height: int, width: int) -> tuple[int, int]:
        rows, columns = self.rows, self.columns
        tall, wide = rows[-1] - rows[0] + 1, len(columns)
        if tall % height or wide % width:
            return height, width
        return tall, wide


class Typed(NamedTuple):
    """A text meant for a cell of a license, as the license is now."""

    license: License
    column: Column
    text: str


class Refusal(NamedTuple):
    """A text that a cell does not take, and why."""

    name: str
    column: Column
    sentence: str


class BlockPlan(NamedTuple):
    """What becomes of a block: one commit for all that is good, and what is not."""

    commit: Commit | None
    changed: int
    refused: tuple[Refusal, ...]


def _together(parts: Iterable[range]) -> Sequence[int]:
    """The rows of all parts, ascending, each once."""
    found = [part for part in parts if part]
    return found[0] if len(found) == 1 else tuple(sorted({row for part in found for row in part}))


def plan_block(
    typed: Iterable[Typed],
    entry: CellEntry,
    viewpoint: Viewpoint,
    label: Callable[[int], str],
    progress: Progress | None = None,
) -> BlockPlan:
    """Read every text; `label` names the edit after the number of cells that it changes."""
    before: dict[str, License] = {}
    now: dict[str, License] = {}
    refused: list[Refusal] = []
    changed, corrects = 0, False
    for count, (license_, column, text) in enumerate(typed):
        if progress is not None and not count % _CHECK_EVERY:
            progress.check()
        before.setdefault(license_.id, license_)
        current = now.get(license_.id, license_)
        try:
            commit = _read(entry, current, column, text, viewpoint)
        except DateEntryError as error:
            refused.append(Refusal(license_name(license_), column, str(error)))
            continue
        if commit is not None:
            now[license_.id] = _after(commit.edit, current)
            corrects |= commit.corrects_record
            changed += 1
    edit = edit_of(label(changed), *((before[name], after) for name, after in now.items()))
    commit = None if edit is None else Commit(edit, corrects_record=corrects)
    return BlockPlan(commit, changed, tuple(refused))


def _read(
    entry: CellEntry, license_: License, column: Column, text: str, viewpoint: Viewpoint
) -> Commit | None:
    was = entry.text(license_, column, viewpoint)
    if text == was:
        return None
    problem = why_not_text(was, text)
    if problem:
        raise DateEntryError(problem)
    return entry.read(license_, column, text, viewpoint)


def _after(edit: Edit, license_: License) -> License:
    return next((after for _, after in edit.changes.licenses() if after is not None), license_)
