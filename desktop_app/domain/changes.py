"""What an edit changed: records before and after, to be applied, undone and stored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from functools import cached_property
from typing import TypeAlias, cast

import msgspec

from desktop_app.domain.records import FileInfo, License, Source

__all__ = ["Change", "ChangeSet", "Edit", "Record", "Table", "table_of"]

Record: TypeAlias = License | Source | FileInfo


class Table(Enum):
    """The tables of a file that hold records; the values are their names there."""

    META = "meta"
    LICENSES = "licenses"
    SOURCES = "sources"

    # Each is there once. Enum's own hash is Python code, called a million times by a large edit.
    __hash__ = object.__hash__


def table_of(record: Record) -> Table:
    """The table in which a record of this kind stands."""
    if isinstance(record, License):
        return Table.LICENSES
    return Table.SOURCES if isinstance(record, Source) else Table.META


class Change(msgspec.Struct, frozen=True):
    """One record's two states; a null `before` adds it, a null `after` removes it."""

    before: Record | None
    after: Record | None

    @property
    def record(self) -> Record:
        """The later of the two states that there are."""
        record = self.after if self.after is not None else self.before
        assert record is not None, "a change has at least one side"
        return record

    @property
    def table(self) -> Table:
        return table_of(self.record)

    @property
    def record_id(self) -> str:
        """The record's own id, “” for the information about the file."""
        record = self.record
        return "" if isinstance(record, FileInfo) else record.id

    @property
    def is_empty(self) -> bool:
        return self.before == self.after

    def inverse(self) -> Change:
        return Change(self.after, self.before)


class ChangeSet(msgspec.Struct, frozen=True, dict=True):
    """Changes that belong together, in the order in which they are applied."""

    changes: tuple[Change, ...]

    def __iter__(self) -> Iterator[Change]:
        return iter(self.changes)

    @property
    def is_empty(self) -> bool:
        return all(change.is_empty for change in self.changes)

    def inverse(self) -> ChangeSet:
        return ChangeSet(tuple([Change(each.after, each.before) for each in self.changes[::-1]]))

    def licenses(self) -> Sequence[tuple[License | None, License | None]]:
        """The license changes among these, as (before, after)."""
        return self._licenses

    @cached_property
    def license_ids(self) -> frozenset[str]:
        """The ids of the licenses that come, go or change."""
        return frozenset([each.id for pair in self._licenses for each in pair if each is not None])

    @cached_property
    def _licenses(self) -> Sequence[tuple[License | None, License | None]]:
        # Every view asks, and there may be a hundred thousand. A record stays in its table: one
        # side says what the other is.
        pairs = [
            (each.before, each.after)
            for each in self.changes
            if isinstance(each.after if each.before is None else each.before, License)
        ]
        return cast("list[tuple[License | None, License | None]]", pairs)


class Edit(msgspec.Struct, frozen=True, kw_only=True):
    """One deliberate act of the user, with the label a person would say."""

    label: str
    changes: ChangeSet
    reason: str = ""
    source_ids: tuple[str, ...] = ()

    def inverse(self, label: str) -> Edit:
        return Edit(
            label=label,
            changes=self.changes.inverse(),
            reason=self.reason,
            source_ids=self.source_ids,
        )
