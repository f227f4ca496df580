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
from desktop_app.exchange.cells import cell_text, license_cells
from desktop_app.exchange.columns import BY_NAME
from desktop_app.exchange.drafts import PreparedTable, Question, prepared
from desktop_app.exchange.import_map import ImportMap
from desktop_app.exchange.incoming import Material, Rejected
from desktop_app.exchange.mapping import MappedColumn
from desktop_app.exchange.merging import LicenseInProgress, Outcome, RowRefusedError
from desktop_app.exchange.naming import free_id, slug
from desktop_app.exchange.other_cells import dependent_of, report_of, source_of
from desktop_app.exchange.rejections import RejectedRows
from desktop_app.exchange.row_reading import Draft
from desktop_app.jobs import Progress
from desktop_app.language import translate

__all__ = ["Existing", "ImportPlan", "Origin", "plan_import"]


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
        examples: of each of the columns, the first words that stand in it, or an empty text.
        end_words: what stands in the column of ends beside days, and how often; days far off in
            ISO form, an empty cell as an empty text.
        refused: the rejected rows as they stood, table by table.
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
    examples: tuple[str, ...] = ()
    end_words: tuple[tuple[str, int], ...] = ()
    refused: tuple[RejectedRows, ...] = ()
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
        self._source_ids = (self._source.id,)
        self._name = origin.name
        self._told = told
        self._progress = progress
        self._old = {license.id: license for license in existing.licenses}
        self._keys: dict[str, list[str]] = {}
        for license in existing.licenses:
            self._keys.setdefault(_key_of(license, self._key_column), []).append(license.id)
        self._found: dict[str, LicenseInProgress] = {}
        self._rows: dict[str, int] = {}
        self._whole: dict[str, tuple[License, int]] = {}
        self._sources: dict[str, Source] = {}
        self._counts: Counter[Outcome] = Counter()
        self._rejected: list[Rejected] = []
        self._refused: list[RejectedRows] = []
        self._verbatim: dict[str, bool] = {}

    @property
    def _key_column(self) -> str:
        """Where the id does not tell: the column by which licenses are told apart."""
        return "title" if self._told.key == "id" else self._told.key

    def plan(self, material: Material) -> ImportPlan:
        laying, changing = self._progress.parts(9, 1)
        self._reject("", (), material.rejected)
        tables = [prepared(table, self._told, self._progress) for table in material.tables]
        questions = tuple(question for table in tables for question in table.questions)
        if not questions:
            parts = laying.parts(
                *(len(table.rows) for table in tables),
                len(material.licenses) + len(material.sources),
            )
            for table, part in zip(tables, parts, strict=False):
                self._lay_table(table, part)
            self._lay_records(material, parts[-1])
        mentioned = self._found.keys() | self._whole.keys()
        gone = tuple(name for name in self._old if name not in mentioned)
        changes = () if questions else tuple(self._changes(changing))
        end_words: Counter[str] = Counter()
        for table in tables:
            end_words += table.end_words
        return ImportPlan(
            read=sum(self._counts.values()) + len(self._rejected),
            added=self._counts[Outcome.ADDED],
            updated=self._counts[Outcome.UPDATED],
            unchanged=self._counts[Outcome.UNCHANGED],
            rejected=tuple(self._rejected),
            gone=gone,
            columns=tuple(column for table in tables for column in table.columns),
            examples=tuple(example for table in tables for example in table.examples()),
            end_words=tuple(end_words.most_common()),
            refused=tuple(self._refused),
            questions=questions,
            notes=(*material.notes, *(note for table in tables for note in table.notes)),
            edit=self._edit(changes),
        )

    def _reject(self, sheet: str, headers: tuple[str, ...], rejected: Iterable[Rejected]) -> None:
        rows = tuple(sorted(rejected, key=lambda one: one.row))
        if rows:
            self._refused.append(RejectedRows(sheet, headers, rows))
        where = translate("Import", "sheet “{name}”: ").format(name=sheet) if sheet else ""
        self._rejected += [Rejected(one.row, f"{where}{one.reason}") for one in rows]

    # Rows of tables

    def _lay_table(self, table: PreparedTable, progress: Progress) -> None:
        rejected: list[Rejected] = []
        for place, draft in enumerate(table.drafts(progress)):
            if isinstance(draft, Rejected):
                rejected.append(draft)
                continue
            try:
                self._counts[self._lay(draft, verbatim=table.verbatim)] += 1
            except RowRefusedError as error:
                rejected.append(Rejected(draft.row, str(error), table.rows[place].cells))
        headers = tuple(column.header for column in table.columns)
        self._reject(table.name, headers, rejected)

    def _lay(self, draft: Draft, *, verbatim: bool) -> Outcome:
        if verbatim and draft.term.get("source"):
            return self._lay_source(source_of(draft.term))
        key = self._key(draft)
        license = self._found.get(key)
        if license is None:
            license = LicenseInProgress(key, self._old.get(key))
        elif self._told.rows == "license":
            raise RowRefusedError(
                translate(
                    "Import",
                    "row {row} is about the license “{id}” already, and each row is a license of"
                    " its own.",
                ).format(row=self._rows[key], id=key)
            )
        outcome = _laid(license, draft, self._source_ids)
        self._found[key] = license
        self._verbatim[key] = verbatim
        if self._told.rows == "license":
            self._rows[key] = draft.row
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
        column = self._key_column
        said = cell_text(draft.license.get(column))
        known = self._keys.setdefault(_folded(said), []) if said else []
        if len(known) > 1:
            header = BY_NAME[column].label_within
            raise RowRefusedError(
                translate("Import", "{known} licenses have the {header} “{said}”.").format(
                    known=len(known), header=header, said=said[:60]
                )
            )
        if known:
            return known[0]
        title = str(draft.license.get("title") or "") or said
        new = named or free_id(slug(title) or "license", self._old.keys() | self._found.keys())
        known.append(new)
        return new

    # Whole records

    def _lay_records(self, material: Material, progress: Progress) -> None:
        rejected: list[Rejected] = []
        words = translate("Import", "Reading rows")
        for row, license in progress.along(material.licenses, words):
            if license.id in self._whole:
                first = self._whole[license.id][1]
                reason = translate("Import", "row {whole} is about the license “{id}” too.").format(
                    whole=first, id=license.id
                )
                rejected.append(Rejected(row, reason, document=_plain(license)))
                continue
            self._whole[license.id] = (license, row)
            self._counts[_compared(self._old.get(license.id), license)] += 1
        for row, source in material.sources:
            try:
                self._counts[self._lay_source(source)] += 1
            except RowRefusedError as error:
                reason = str(error)
                rejected.append(Rejected(row, reason, (), _plain(source), "sources"))
        self._reject("", (), rejected)

    # The edit

    def _changes(self, progress: Progress) -> Iterable[Change]:
        for source in self._sources.values():
            if self._old_sources.get(source.id) != source:
                yield Change(self._old_sources.get(source.id), source)
        for name in progress.along(list(self._found), translate("Import", "Reading rows")):
            # Let go at once of what was kept to build it: there may be hundreds of thousands.
            license = self._found.pop(name)
            after = license.finished(verbatim=self._verbatim[name])
            if after != license.before:
                yield Change(license.before, after)
        for name, (license, _) in progress.through(self._whole.items()):
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


def _laid(license: LicenseInProgress, draft: Draft, source_ids: tuple[str, ...]) -> Outcome:
    if draft.term.get("report"):
        return license.lay_report(report_of(draft.term))
    if draft.term.get("party"):
        return license.lay_dependent(dependent_of(draft.term))
    return license.lay(draft, source_ids)


def _compared(before: License | Source | None, after: License | Source) -> Outcome:
    if before is None:
        return Outcome.ADDED
    return Outcome.UNCHANGED if before == after else Outcome.UPDATED


def _plain(record: License | Source) -> object:
    return msgspec.to_builtins(record, enc_hook=str)


def _key_of(license: License, column: str) -> str:
    return _folded(cell_text(license_cells(license)[column]))


def _folded(title: str) -> str:
    return " ".join(title.casefold().split())
