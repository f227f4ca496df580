"""The file that is imported: read once in a worker, and planned anew for every map."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from desktop_app.domain.records import License
from desktop_app.domain.wording import end_words, start_words
from desktop_app.exchange.choices import field_changes
from desktop_app.exchange.formats import Format, recognized
from desktop_app.exchange.import_map import ImportMap
from desktop_app.exchange.incoming import ImportRefusedError, Material, ReadRequest, Rejected
from desktop_app.exchange.plan import Existing, ImportPlan, Origin, plan_import
from desktop_app.jobs import Progress
from desktop_app.jobs.building import building_records
from desktop_app.language import marked, translate
from desktop_app.storage import LicenseFile
from desktop_app.ui.dialogs.import_dialog import ImportView

__all__ = ["ImportSource"]

_LARGEST: Final = 120_000_000
_SHOWN_OF_A_KIND: Final = 200
_MOST_CHANGES: Final = 100_000
_ADDED: Final = marked("Import dialog", "new")
_CHANGED: Final = marked("Import dialog", "changed")
_GONE: Final = marked("Import dialog", "not in the import")


class ImportSource:
    """One file, or with `data` a text that is only called like one."""

    def __init__(
        self, path: Path, existing: Existing, today: int, data: bytes | None = None
    ) -> None:
        self._path = path
        self._data = data
        self._existing = existing
        self._today = today
        self._read: tuple[str, bytes, Material] | None = None

    def view(self, told: ImportMap, progress: Progress) -> ImportView:
        """What would happen.

        Raises:
            ImportRefusedError: it cannot be read, or not so.
            OSError: the file cannot be opened.
            Cancelled: `progress` was.
        """
        with building_records():
            if self._read is None or self._read[0] != told.sheet:
                data, kind = self._bytes()
                reading, progress = progress.parts(kind.reading, 1 - kind.reading)
                self._read = (told.sheet, data, self._material(told, data, kind, reading))
            _, data, material = self._read
            names = [table.name for table in material.tables if table.name]
            sheet = told.sheet or ", ".join(names)
            origin = Origin(name=self._path.name, data=data, day=self._today, sheet=sheet)
            plan = plan_import(material, self._existing, origin, told, progress)
            changes = tuple(field_changes(plan.edit))[:_MOST_CHANGES]
        return ImportView(plan, tuple(self._records(plan)), changes, material.sheets)

    def _bytes(self) -> tuple[bytes, Format]:
        name = self._path.name
        size = self._path.stat().st_size if self._data is None else len(self._data)
        if size > _LARGEST:
            raise ImportRefusedError(
                translate("Import", "{name} is too large. Import it in parts.").format(name=name)
            )
        data = self._path.read_bytes() if self._data is None else self._data
        if not data.strip():
            raise ImportRefusedError(
                translate("Import", "{name}: there is nothing in it.").format(name=name)
            )
        return data, recognized(self._path, data)

    def _material(self, told: ImportMap, data: bytes, kind: Format, progress: Progress) -> Material:
        if kind.name == "licenses" and self._data is None:
            return _records_of(self._path, progress)
        request = ReadRequest(
            data=data,
            name=self._path.name,
            sheet=told.sheet,
            encoding=told.encoding,
            delimiter=told.delimiter,
            progress=progress,
        )
        return kind.reader()(request)

    def _records(self, plan: ImportPlan) -> Iterator[tuple[str, ...]]:
        """Some records of every kind: new ones, changed ones, and those that are not mentioned."""
        found: dict[str, list[tuple[str, ...]]] = {_ADDED: [], _CHANGED: []}
        for change in () if plan.edit is None else plan.edit.changes:
            state = _ADDED if change.before is None else _CHANGED
            if isinstance(change.after, License) and len(found[state]) < _SHOWN_OF_A_KIND:
                found[state] += _rows(translate("Import dialog", state), change.after)
        yield from (row for rows in found.values() for row in rows)
        gone = set(plan.gone[:_SHOWN_OF_A_KIND])
        for license in self._existing.licenses:
            if license.id in gone:
                name = license.title or license.id
                yield (translate("Import dialog", _GONE), name, "", "", "")


def _rows(state: str, license: License) -> Sequence[tuple[str, ...]]:
    name = license.title or license.id
    if not license.terms:
        return [(state, name, "", "", "")]
    return [
        (state, name, term.designation or term.id, start_words(term.start), end_words(term.end))
        for term in license.terms
    ]


def _records_of(path: Path, progress: Progress) -> Material:
    """A file of our own, with the edits that are in its journal only."""
    file = LicenseFile.open(path, read_only=True, progress=progress)
    contents = file.contents
    file.close()
    return Material(
        licenses=tuple(enumerate(contents.licenses, 1)),
        sources=tuple(enumerate(contents.sources, 1)),
        rejected=tuple(
            Rejected(0, problem.sentence)
            for problem in contents.problems
            if problem.code == "unreadable-record"
        ),
    )
