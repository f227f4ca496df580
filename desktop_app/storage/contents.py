"""What a file holds, as records and, for what cannot be read as one, as Problems."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final, Protocol, TypeAlias

import msgspec

from desktop_app.domain.bounds import end_extent, start_extent
from desktop_app.domain.changes import Record, Table
from desktop_app.domain.days import format_day
from desktop_app.domain.problems import UNREADABLE_RECORD, Place, Problem, Severity
from desktop_app.domain.records import FileInfo, License, Source, Term
from desktop_app.jobs import Progress
from desktop_app.language import translate
from desktop_app.storage.record_codec import decode_record

__all__ = ["Contents", "LoadedFile", "Places", "Readable", "load"]


Places: TypeAlias = dict[Table, dict[str, str]]
"""Table → record id → doc id. One dictionary a table: a hundred thousand pairs as keys would
keep the garbage collector busy."""


_TOLD_EVERY: Final = 2000


class Contents(msgspec.Struct, frozen=True):
    """The records of a file and what is wrong with it, in file order."""

    info: FileInfo
    licenses: tuple[License, ...]
    sources: tuple[Source, ...]
    problems: tuple[Problem, ...]


class Readable(Protocol):
    """What is needed of a file to read its records: a store, or a snapshot."""

    @property
    def path(self) -> Path: ...

    @property
    def doubled(self) -> tuple[str, ...]: ...

    @property
    def doubled_documents(self) -> frozenset[tuple[str, str]]: ...

    @property
    def notes(self) -> tuple[str, ...]: ...

    def documents(self, table: str) -> Mapping[str, bytes]: ...


class LoadedFile(msgspec.Struct, frozen=True):
    """Contents, and which document each record stands in."""

    contents: Contents
    places: Places


def load(store: Readable, progress: Progress | None = None) -> LoadedFile:
    """Decode a file record by record; one that cannot be read becomes a Problem.

    Raises:
        Cancelled: `progress` was.
    """
    return _Loader(store, progress or Progress()).load()


class _Loader:
    def __init__(self, store: Readable, progress: Progress) -> None:
        self._store = store
        self._progress = progress
        self._path = store.path
        self._places: Places = {table: {} for table in Table}
        self._problems: list[Problem] = []

    def load(self) -> LoadedFile:
        self._note_unusual()
        info = self._info()
        licenses = tuple(r for r in self._records(Table.LICENSES) if isinstance(r, License))
        sources = tuple(r for r in self._records(Table.SOURCES) if isinstance(r, Source))
        for license_ in licenses:
            self._check_ends(license_)
        contents = Contents(info, licenses, sources, tuple(self._problems))
        return LoadedFile(contents, self._places)

    def _note_unusual(self) -> None:
        for note in self._store.notes:
            self._problems.append(Problem(severity=Severity.WARNING, code="opening", sentence=note))
        for sentence in self._store.doubled:
            self._note(
                "doubled-document",
                translate("Storage", "{sentence}. The file is open for reading only.").format(
                    sentence=sentence
                ),
            )

    def _info(self) -> FileInfo:
        found = [record for record in self._records(Table.META) if isinstance(record, FileInfo)]
        return found[0] if found else FileInfo()

    def _records(self, table: Table) -> list[Record]:
        records: list[Record] = []
        documents = self._store.documents(table.value)
        for number, (key, text) in enumerate(documents.items()):
            if number % _TOLD_EVERY == 0:
                self._progress.report(number / len(documents), translate("Storage", "Decoding"))
            record = self._record(table, key, text)
            if record is not None:
                records.append(record)
        return records

    def _record(self, table: Table, key: str, text: bytes) -> Record | None:
        if not _is_doc_id(key):
            self._refuse(
                table,
                key,
                translate(
                    "Storage", "“{key}” is no document number that TinyDB would write"
                ).format(key=key),
            )
            return None
        if text[:1] != b"{":
            self._refuse(
                table, key, translate("Storage", "it is not an object with keys and values")
            )
            return None
        if (table.value, key) in self._store.doubled_documents:
            self._refuse(
                table,
                key,
                translate(
                    "Storage", "a key appears twice in it, and only one of the two can count"
                ),
            )
            return None
        found = decode_record(self._path, table, key, text)
        if isinstance(found, Problem):
            self._problems.append(found)
            return None
        return found if self._placed(table, key, found) else None

    def _placed(self, table: Table, key: str, record: Record) -> bool:
        record_id = "" if isinstance(record, FileInfo) else record.id
        first = self._places[table].setdefault(record_id, key)
        if first == key:
            return True
        if table is Table.META:
            why = translate(
                "Storage", "it has the same information about the file as document {first}"
            ).format(first=first)
        else:
            why = translate("Storage", "it has the same id “{id}” as document {first}").format(
                id=record_id, first=first
            )
        self._refuse(table, key, why, record_id)
        return False

    def _check_ends(self, license_: License) -> None:
        for term in license_.terms:
            if (sentence := _ends_before_it_starts(term)) is not None:
                self._note(
                    "end-before-start",
                    translate("Storage", "license “{license}”, term “{term}”: {sentence}").format(
                        license=license_.id, term=term.id, sentence=sentence
                    ),
                    Place(
                        table=Table.LICENSES.value,
                        record_id=license_.id,
                        part_id=term.id,
                        field="end",
                    ),
                )

    def _refuse(self, table: Table, key: str, why: str, record_id: str = "") -> None:
        self._note(
            UNREADABLE_RECORD,
            translate(
                "Storage",
                "document {key} of the table “{table}”: {why}. It is not"
                " shown and stays in the file as it is.",
            ).format(key=key, table=table.value, why=why),
            Place(table=table.value, record_id=record_id),
        )

    def _note(self, code: str, sentence: str, place: Place | None = None) -> None:
        self._problems.append(
            Problem(
                severity=Severity.ERROR,
                code=code,
                sentence=f"{self._path.name}: {sentence}",
                place=place or Place(),
            )
        )


def _is_doc_id(key: str) -> bool:
    return key.isascii() and key.isdigit() and (key == "0" or key[0] != "0")


def _ends_before_it_starts(term: Term) -> str | None:
    if term.start is None or term.end is None:
        return None
    first = start_extent(term.start).earliest
    last = end_extent(term.end).latest
    if last >= first:
        return None
    return translate("Storage", "its last day, {last}, is before its first, {first}.").format(
        last=format_day(last), first=format_day(first)
    )
