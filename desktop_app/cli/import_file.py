"""The import command: other people's tables into a file, every row a record or a rejection."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop_app.cli.arguments import add_json
from desktop_app.cli.command import Command, CommandError, Surroundings
from desktop_app.cli.console import Console
from desktop_app.jobs import Progress

if TYPE_CHECKING:
    from desktop_app.domain.changes import Edit
    from desktop_app.exchange.formats import Format
    from desktop_app.exchange.import_map import ImportMap
    from desktop_app.exchange.incoming import Material
    from desktop_app.exchange.plan import ImportPlan
    from desktop_app.storage import LicenseFile

__all__ = ["COMMAND"]

_LARGEST: Final = 120_000_000
_WRITING: Final = 0.4
"""How long writing takes, where reading and planning together take 1."""


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("source", metavar="SRC", type=Path, help="the file to take in")
    parser.add_argument(
        "--into",
        metavar="FILE",
        type=Path,
        required=True,
        help="a .licenses file; it is made if there is none",
    )
    parser.add_argument(
        "--format",
        metavar="F",
        help="csv, tsv, xlsx, xls, ods, json, licenses, ics, mspdi or gan; found out without it",
    )
    parser.add_argument("--map", metavar="MAP.toml", type=Path, help="which column is what")
    parser.add_argument(
        "--save-map", metavar="OUT.toml", type=Path, help="write down how the columns were taken"
    )
    parser.add_argument(
        "--date-order",
        choices=("dmy", "mdy", "ymd"),
        help="for dates that can be read in two ways, such as 03/04/2020",
    )
    parser.add_argument("--sheet", metavar="NAME", help="the sheet of a workbook")
    parser.add_argument(
        "--on-conflict",
        choices=("theirs", "mine"),
        default="theirs",
        help="whose value counts where a known record says something else; with “mine” only what"
        " is empty is filled (default theirs)",
    )
    parser.add_argument(
        "--save-rejected",
        metavar="OUT",
        type=Path,
        help="write the rejected rows with their lines and reasons, to be corrected and imported",
    )
    parser.add_argument("--dry-run", action="store_true", help="tell what would happen, only")
    add_json(parser)


def _run(arguments: argparse.Namespace, surroundings: Surroundings) -> int:
    from desktop_app.exchange.incoming import ImportRefusedError
    from desktop_app.jobs.building import building_records
    from desktop_app.storage import StorageError

    try:
        with building_records():
            return _import(arguments, surroundings)
    except (ImportRefusedError, StorageError) as error:
        raise CommandError(str(error)) from error


def _import(arguments: argparse.Namespace, surroundings: Surroundings) -> int:
    from desktop_app.exchange.choices import field_changes, filled_only, kept_back
    from desktop_app.exchange.plan import Existing, Origin, plan_import

    told = _told(arguments)
    data = _bytes(arguments.source)
    kind = _kind(arguments, data)
    reading, planning, writing = Progress(surroundings.console.progress()).parts(
        kind.reading, 1 - kind.reading, 0 if arguments.dry_run else _WRITING
    )
    material = _material(arguments.source, kind, data, told, reading)
    file = _opened(arguments.into, dry=arguments.dry_run)
    try:
        contents = None if file is None else file.contents
        existing = (
            Existing((), ()) if contents is None else Existing(contents.licenses, contents.sources)
        )
        names = [table.name for table in material.tables if table.name]
        origin = Origin(
            name=arguments.source.name,
            data=data,
            day=surroundings.today,
            sheet=told.sheet or ", ".join(names),
        )
        plan = plan_import(material, existing, origin, told, planning)
        # Writing takes memory of its own, and the rows are not needed any more.
        del material, existing, contents
        _refuse_questions(plan)
        if arguments.save_map is not None:
            _save_map(arguments.save_map, told, plan)
        if not arguments.dry_run:
            edit = plan.edit
            if arguments.on_conflict == "mine":
                edit = kept_back(edit, filled_only(tuple(field_changes(edit))))
            _commit(file, arguments.into, edit, _Writing(surroundings.now, writing))
        if arguments.save_rejected is not None:
            _save_rejected(arguments.save_rejected, plan, told)
    finally:
        if file is not None:
            file.close()
    _tell(surroundings.console, plan, as_json=arguments.json, dry=arguments.dry_run)
    return 1 if plan.rejected else 0


def _told(arguments: argparse.Namespace) -> ImportMap:
    import msgspec

    from desktop_app.exchange.import_map import ImportMap, read_map

    told = ImportMap()
    if arguments.map is not None:
        told = read_map(_bytes(arguments.map), arguments.map.name)
    given = {
        name: value
        for name, value in (("date_order", arguments.date_order), ("sheet", arguments.sheet))
        if value is not None
    }
    return msgspec.structs.replace(told, **given)


def _bytes(path: Path) -> bytes:
    from desktop_app.storage import StorageError
    from desktop_app.storage.file_layer import FileLayer
    from desktop_app.storage.safe_save import read_file, resolve

    try:
        found = resolve(path)
        if found.exists() and found.stat().st_size > _LARGEST:
            raise CommandError(
                f"{path.name}: it is larger than {_LARGEST // 1_000_000} MB. Import it in parts."
            )
        return read_file(FileLayer(), found)
    except StorageError as error:
        raise CommandError(str(error)) from error


def _kind(arguments: argparse.Namespace, data: bytes) -> Format:
    from desktop_app.exchange.formats import format_named, readable_names, recognized
    from desktop_app.exchange.incoming import ImportRefusedError

    source: Path = arguments.source
    if not data.strip():
        raise ImportRefusedError(f"{source.name}: there is nothing in it.")
    kind = recognized(source, data) if arguments.format is None else format_named(arguments.format)
    if kind is None or kind.reads is None:
        raise CommandError(
            f"“{arguments.format}” is no format that can be read; there are"
            f" {', '.join(readable_names())}."
        )
    return kind


def _material(
    source: Path, kind: Format, data: bytes, told: ImportMap, progress: Progress
) -> Material:
    from desktop_app.exchange.incoming import ReadRequest

    if kind.name == "licenses":
        return _records(source)
    return kind.reader()(
        ReadRequest(
            data=data,
            name=source.name,
            sheet=told.sheet,
            encoding=told.encoding,
            delimiter=told.delimiter,
            progress=progress,
        )
    )


def _records(source: Path) -> Material:
    """A file of our own, with the edits that are in its journal only."""
    from desktop_app.cli.reading import open_contents
    from desktop_app.exchange.incoming import Material, Rejected

    contents = open_contents(source)
    return Material(
        licenses=tuple(enumerate(contents.licenses, 1)),
        sources=tuple(enumerate(contents.sources, 1)),
        rejected=tuple(
            Rejected(0, problem.sentence)
            for problem in contents.problems
            if problem.code == "unreadable-record"
        ),
    )


def _opened(path: Path, *, dry: bool) -> LicenseFile | None:
    from desktop_app.storage import LicenseFile

    return LicenseFile.open(path, read_only=dry) if path.exists() else None


def _refuse_questions(plan: ImportPlan) -> None:
    if plan.questions:
        column, example = plan.questions[0]
        raise CommandError(
            f"The dates of “{column}” do not tell whether day or month comes first, such as"
            f" “{example}”. Say --date-order dmy or --date-order mdy."
        )


def _save_map(out: Path, told: ImportMap, plan: ImportPlan) -> None:
    import msgspec

    from desktop_app.exchange.import_map import map_text
    from desktop_app.render.output import write_output

    columns = {column.header: column.name for column in plan.columns}
    write_output(out, map_text(msgspec.structs.replace(told, columns=columns)))


def _save_rejected(out: Path, plan: ImportPlan, told: ImportMap) -> None:
    from desktop_app.exchange.rejections import rejections_file
    from desktop_app.render.output import write_output

    if not plan.refused:
        return
    ending, data = rejections_file(plan.refused, told.delimiter)
    if out.suffix.lower() != ending:
        raise CommandError(f"{out.name}: these rejections need a name that ends in {ending}.")
    write_output(out, data)


class _Writing(NamedTuple):
    now: str
    progress: Progress


def _commit(file: LicenseFile | None, into: Path, edit: Edit | None, writing: _Writing) -> None:
    from desktop_app.domain.records import FileInfo
    from desktop_app.storage import LicenseFile

    if edit is None:
        return
    if file is not None:
        file.commit(edit, at=writing.now, by="", progress=writing.progress)
        return
    made = LicenseFile.create(into, FileInfo(title=into.stem))
    try:
        made.commit(edit, at=writing.now, by="", progress=writing.progress)
    finally:
        made.close()


def _tell(console: Console, plan: ImportPlan, *, as_json: bool, dry: bool) -> None:
    for note in plan.notes:
        console.warn(note)
    if as_json:
        console.json(
            {
                "read": plan.read,
                "added": plan.added,
                "updated": plan.updated,
                "unchanged": plan.unchanged,
                "rejected": [{"row": one.row, "reason": one.reason} for one in plan.rejected],
            }
        )
        return
    _tell_columns(console, plan)
    for one in plan.rejected:
        console.warn(f"row {one.row}: {one.reason}")
    if plan.gone:
        console.warn(
            f"{len(plan.gone):,} licenses of the file are not in what was read; they stay."
        )
    console.line(
        f"{plan.read:,} rows: {plan.added:,} added, {plan.updated:,} updated,"
        f" {plan.unchanged:,} unchanged, {len(plan.rejected):,} rejected"
        f"{' (nothing was written)' if dry else ''}."
    )


def _tell_columns(console: Console, plan: ImportPlan) -> None:
    taken = [column for column in plan.columns if column.name]
    if any(column.confidence < 1 for column in taken):
        for column in taken:
            console.warn(f"“{column.header}” is {column.name} ({column.confidence:.0%} sure).")
    left = [column.header for column in plan.columns if not column.name]
    if left:
        console.warn(f"Not taken in: {', '.join(left)}.")


COMMAND: Final = Command("import", "take in other people's tables", _add_arguments, _run)
