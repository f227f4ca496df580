"""What leads from one state of a file to another, record by record."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple, TypeAlias

import msgspec

from desktop_app.domain.changes import Change, ChangeSet, Edit, Record, Table
from desktop_app.domain.records import FileInfo, License, Source
from desktop_app.language import translate

__all__ = ["Difference", "Records", "differences", "edit_towards"]


_Place: TypeAlias = tuple[Table, str]


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
    found = _differing(_by_place(mine), _by_place(theirs))
    return tuple([Difference(*place, *sides, _fields(*sides)) for place, sides in found])


def edit_towards(
    label: str,
    current: Records,
    wanted: Records,
    *,
    only: Collection[_Place] | None = None,
) -> Edit | None:
    """The edit that makes the records of `current` those of `wanted`, or only some of them.

    None where there is nothing to change.
    """
    found = _differing(_by_place(current, only), _by_place(wanted, only))
    changes = tuple([Change(*sides) for _, sides in found])
    return Edit(label=label, changes=ChangeSet(changes)) if changes else None


def _differing(
    here: Mapping[_Place, Record], there: Mapping[_Place, Record]
) -> list[tuple[_Place, tuple[Record | None, Record | None]]]:
    """The places whose records differ: in the order of `here`, then those of `there` alone."""
    places = [*here, *(place for place in there if place not in here)]
    pairs = ((place, (here.get(place), there.get(place))) for place in places)
    return [(place, sides) for place, sides in pairs if sides[0] != sides[1]]


def _by_place(records: Records, only: Collection[_Place] | None = None) -> Mapping[_Place, Record]:
    """The records by table and id, or only some: a few are found quickly among very many."""
    ids = None if only is None else frozenset(record_id for _, record_id in only)
    found: dict[_Place, Record] = {}
    if ids is None or "" in ids:
        found[Table.META, ""] = records.info
    tables: tuple[tuple[Table, Sequence[Source | License]], ...] = (
        (Table.SOURCES, records.sources),
        (Table.LICENSES, records.licenses),
    )
    for table, all_of_it in tables:
        if ids is None:
            found.update({(table, each.id): each for each in all_of_it})
        else:
            found.update({(table, each.id): each for each in all_of_it if each.id in ids})
    return (
        found if only is None else {place: each for place, each in found.items() if place in only}
    )


def _fields(one: Record | None, other: Record | None) -> tuple[str, ...]:
    if one is None or other is None:
        present = one if one is not None else other
        return () if present is None else present.__struct_fields__
    before, after = msgspec.structs.asdict(one), msgspec.structs.asdict(other)
    return tuple(name for name, value in before.items() if value != after.get(name))
