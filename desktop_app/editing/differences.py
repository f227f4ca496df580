"""What leads from one state of a file to another, record by record."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from typing import NamedTuple

import msgspec

from desktop_app.domain.changes import Change, ChangeSet, Edit, Record, Table, table_of
from desktop_app.domain.records import FileInfo, License, Source
from desktop_app.language import translate

__all__ = ["Difference", "Records", "differences", "edit_towards"]


class Records(NamedTuple):
    """All records of a file, in its order."""

    info: FileInfo
    licenses: tuple[License, ...]
    sources: tuple[Source, ...]


class Difference(NamedTuple):
    """One record that two states hold differently; a null side does not have it.

    `fields` are the names of the record's parts that differ, all of them where one side is null.
    """

    table: Table
    record_id: str
    mine: Record | None
    theirs: Record | None
    fields: tuple[str, ...]

    @property
    def name(self) -> str:
        """What a person calls the record."""
        record = self.mine if self.mine is not None else self.theirs
        if isinstance(record, License | Source):
            return record.title or record.id
        return translate("Edits", "About this file")


def differences(mine: Records, theirs: Records) -> tuple[Difference, ...]:
    """The records that differ: in the order of `mine`, then those that only `theirs` has."""
    here, there = _by_place(mine), _by_place(theirs)
    places = [*here, *(place for place in there if place not in here)]
    return tuple(
        Difference(*place, one, other, _fields(one, other))
        for place in places
        if (one := here.get(place)) != (other := there.get(place))
    )


def edit_towards(
    label: str,
    current: Records,
    wanted: Records,
    *,
    only: Container[tuple[Table, str]] | None = None,
) -> Edit | None:
    """The edit that makes the records of `current` those of `wanted`, or only some of them.

    None where there is nothing to change.
    """
    changes = tuple(
        Change(each.mine, each.theirs)
        for each in differences(current, wanted)
        if only is None or (each.table, each.record_id) in only
    )
    return Edit(label=label, changes=ChangeSet(changes)) if changes else None


def _by_place(records: Records) -> Mapping[tuple[Table, str], Record]:
    everything: Iterable[Record] = (records.info, *records.sources, *records.licenses)
    return {
        (table_of(record), "" if isinstance(record, FileInfo) else record.id): record
        for record in everything
    }


def _fields(one: Record | None, other: Record | None) -> tuple[str, ...]:
    if one is None or other is None:
        present = one if one is not None else other
        return () if present is None else present.__struct_fields__
    before, after = msgspec.structs.asdict(one), msgspec.structs.asdict(other)
    return tuple(name for name, value in before.items() if value != after.get(name))
