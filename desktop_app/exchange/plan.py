"""What an import would do to a file: rows counted by outcome, and all of it as one edit."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from desktop_app.domain.changes import Change, ChangeSet, Edit
from desktop_app.domain.days import Day
from desktop_app.domain.partial_date import PartialDate
from desktop_app.domain.records import License, Source
from desktop_app.exchange.drafts import Draft, Drafts, Question, draft_rows
from desktop_app.exchange.import_map import ImportMap
from desktop_app.exchange.incoming import Material, Rejected, Table
from desktop_app.exchange.mapping import MappedColumn
from desktop_app.exchange.merging import LicenseInProgress, Outcome, RowRefusedError
from desktop_app.exchange.naming import free_id, slug
from desktop_app.exchange.other_cells import dependent_of, report_of, source_of
from desktop_app.jobs import Progress
from desktop_app.language import translate

__all__ = ["Existing", "ImportPlan", "Origin", "plan_import"]

_CHECK_EVERY = 500


class Existing(msgspec.Struct, frozen=True):
    """The records of the file that is imported into."""

    licenses: Sequence[License]
    sources: Sequence[Source]


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """Where the records come from; it becomes a source of its own."""

    name: str
    data: bytes
    day: Day
    sheet: str = ""

    def source(self) -> Source:
        """The same bytes are the same source, whenever they are imported."""
        digest = hashlib.sha256(self.data).hexdigest()
        where = (
            translate("Import", "; sheet “{sheet}”").format(sheet=self.sheet) if self.sheet else ""
        )
        return Source(
            id=f"import-{digest[:16]}",
            type="import",
            title=self.name,
            retrieved=PartialDate.of_day(self.day),
            citation=f"SHA-256 {digest}{where}",
        )


class ImportPlan(msgspec.Struct, frozen=True, kw_only=True):
    """What would happen. `read` is the sum of the four outcomes.

    Attributes:
        gone: ids of licenses of the file that the import does not mention; they stay.
        columns: what the columns of the tables were taken for.
        questions: what has to be answered first; there is no edit while there are any.
        edit: None where nothing would change.
    """

    read: int
    added: int
    updated: int
    unchanged: int
    rejected: tuple[Rejected, ...]
    gone: tuple[str, ...]
    columns: tuple[MappedColumn, ...]
    questions: tuple[Question, ...]
    notes: tuple[str, ...]
    edit: Edit | None


def plan_import(
    material: Material,
    existing: Existing,
    origin: Origin,
    told: ImportMap,
    progress: Progress | None = None,
) -> ImportPlan:
    """Lay everything that was read over the records of the file; nothing is changed by it.

    Raises:
        ImportRefusedError: the map does not fit the table.
        Cancelled: `progress` was.
    """
    return _Planner(existing, origin, told, progress or Progress()).plan(material)


class _Planner:
    def __init__(
        self, existing: Existing, origin: Origin, told: ImportMap, progress: Progress
    ) -> None:
        self._old_sources = {source.id: source for source in existing.sources}
        self._source = origin.source()
        self._name = origin.name
        self._told = told
        self._progress = progress
        self._old = {license.id: license for license in existing.licenses}
        self._titles: dict[str, list[str]] = {}
        for license in existing.licenses:
            self._titles.setdefault(_folded(license.title), []).append(license.id)
        self._found: dict[str, LicenseInProgress] = {}
        self._whole: dict[str, tuple[License, int]] = {}
        self._sources: dict[str, Source] = {}
        self._counts: Counter[Outcome] = Counter()
        self._rejected: list[Rejected] = []
        self._verbatim: dict[str, bool] = {}

    def plan(self, material: Material) -> ImportPlan:
        self._rejected += material.rejected
        drafted = [draft_rows(table, self._told, self._progress) for table in material.tables]
        questions = tuple(question for drafts in drafted for question in drafts.questions)
        if not questions:
            for table, drafts in zip(material.tables, drafted, strict=True):
                self._lay_table(table, drafts)
            self._lay_records(material)
        changes = () if questions else tuple(self._changes())
        return ImportPlan(
            read=sum(self._counts.values()) + len(self._rejected),
            added=self._counts[Outcome.ADDED],
            updated=self._counts[Outcome.UPDATED],
            unchanged=self._counts[Outcome.UNCHANGED],
            rejected=tuple(self._rejected),
            gone=tuple(
                name for name in self._old if name not in self._found and name not in self._whole
            ),
            columns=tuple(column for drafts in drafted for column in drafts.columns),
            questions=questions,
            notes=(*material.notes, *(note for drafts in drafted for note in drafts.notes)),
            edit=self._edit(changes),
        )

    # Rows of tables

    def _lay_table(self, table: Table, drafts: Drafts) -> None:
        where = (
            translate("Import", "sheet “{name}”: ").format(name=table.name) if table.name else ""
        )
        rejected = list(drafts.rejected)
        for count, draft in enumerate(drafts.drafts):
            if not count % _CHECK_EVERY:
                self._progress.report(count / len(drafts.drafts), translate("Import", "Comparing"))
            try:
                self._counts[self._lay(draft, verbatim=drafts.verbatim)] += 1
            except RowRefusedError as error:
                rejected.append(Rejected(draft.row, str(error)))
        rejected.sort(key=lambda one: one.row)
        self._rejected += [Rejected(one.row, f"{where}{one.reason}") for one in rejected]

    def _lay(self, draft: Draft, *, verbatim: bool) -> Outcome:
        if verbatim and draft.term.get("source"):
            return self._lay_source(source_of(draft.term))
        key = self._key(draft)
        license = self._found.get(key)
        if license is None:
            license = LicenseInProgress(key, self._old.get(key))
        outcome = _laid(license, draft, self._source.id)
        self._found[key] = license
        self._verbatim[key] = verbatim
        return outcome

    def _lay_source(self, source: Source) -> Outcome:
        if source.id in self._sources:
            raise RowRefusedError(
                translate("Import", "the source “{id}” is there a second time.").format(
                    id=source.id
                )
            )
        self._sources[source.id] = source
        return _compared(self._old_sources.get(source.id), source)

    def _key(self, draft: Draft) -> str:
        """The id of the license that the row is about, or a new one."""
        named = str(draft.license.get("id") or "")
        if named and self._told.key == "id":
            return named
        title = str(draft.license.get("title") or "")
        known = self._titles.setdefault(_folded(title), []) if title else []
        if len(known) > 1:
            raise RowRefusedError(
                translate("Import", "{known} licenses have the title “{title}”.").format(
                    known=len(known), title=title[:60]
                )
            )
        if known:
            return known[0]
        new = named or free_id(slug(title) or "license", self._old.keys() | self._found.keys())
        known.append(new)
        return new

    # Whole records

    def _lay_records(self, material: Material) -> None:
        for row, license in material.licenses:
            if license.id in self._whole:
                reason = translate("Import", "row {whole} is about the license “{id}” too.").format(
                    whole=self._whole[license.id][1], id=license.id
                )
                self._rejected.append(Rejected(row, reason))
                continue
            self._whole[license.id] = (license, row)
            self._counts[_compared(self._old.get(license.id), license)] += 1
        for row, source in material.sources:
            try:
                self._counts[self._lay_source(source)] += 1
            except RowRefusedError as error:
                self._rejected.append(Rejected(row, str(error)))

    # The edit

    def _changes(self) -> Iterable[Change]:
        for source in self._sources.values():
            if self._old_sources.get(source.id) != source:
                yield Change(self._old_sources.get(source.id), source)
        for count, (name, license) in enumerate(self._found.items()):
            if not count % _CHECK_EVERY:
                self._progress.check()
            after = license.finished(verbatim=self._verbatim[name])
            if after != license.before:
                yield Change(license.before, after)
        for name, (license, _) in self._whole.items():
            if self._old.get(name) != license:
                yield Change(self._old.get(name), license)

    def _edit(self, changes: tuple[Change, ...]) -> Edit | None:
        if not changes:
            return None
        recorded = self._source.id in self._old_sources or self._source.id in self._sources
        first = () if recorded else (Change(None, self._source),)
        count = sum(isinstance(change.record, License) for change in changes)
        if count == 1:
            licenses = translate("Import", "1 license")
        else:
            licenses = translate("Import", "%n licenses", "", count)
        return Edit(
            label=translate("Import", "Import {licenses} from {name}").format(
                licenses=licenses, name=self._name
            ),
            changes=ChangeSet((*first, *changes)),
            reason=translate("Import", "Imported from {name}").format(name=self._name),
            source_ids=(self._source.id,),
        )


def _laid(license: LicenseInProgress, draft: Draft, source_id: str) -> Outcome:
    if draft.term.get("report"):
        return license.lay_report(report_of(draft.term))
    if draft.term.get("party"):
        return license.lay_dependent(dependent_of(draft.term))
    return license.lay(draft, source_id)


def _compared(before: License | Source | None, after: License | Source) -> Outcome:
    if before is None:
        return Outcome.ADDED
    return Outcome.UNCHANGED if before == after else Outcome.UPDATED


def _folded(title: str) -> str:
    return " ".join(title.casefold().split())
