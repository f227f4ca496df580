"""A program that edits a file as fast as it can and says so after each edit; made to be killed."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path
from zlib import crc32

import msgspec
import tinydb

from desktop_app.domain.changes import Change, ChangeSet, Edit
from desktop_app.storage import LicenseFile, Surroundings, open_database


def a_title(number: int) -> str:
    """A text that shows when a byte of it was changed, now longer, now shorter."""
    return f"{number:08}-{crc32(b'%d' % number):08x}{'.' * (40 - number * 7 % 40)}"


Acknowledge = Callable[[int], None]


def edit_database(path: Path, state: Path, start: int, acknowledge: Acknowledge) -> None:
    db = open_database(path, around=Surroundings(state_folder=state))
    table = db.table("licenses")
    size = len(table)
    acknowledge(0)
    for number in itertools.count(start):
        table.update({"title": a_title(number)}, doc_ids=[number % size + 1])
        acknowledge(number)


def edit_license_file(path: Path, state: Path, start: int, acknowledge: Acknowledge) -> None:
    file = LicenseFile.open(path, around=Surroundings(state_folder=state))
    licenses = list(file.contents.licenses)
    acknowledge(0)
    for number in itertools.count(start):
        at = number % len(licenses)
        after = msgspec.structs.replace(licenses[at], title=a_title(number))
        changes = ChangeSet((Change(licenses[at], after),))
        file.commit(Edit(label="Rename", changes=changes), at="2026-11-22T00:00:00Z", by="torture")
        licenses[at] = after
        acknowledge(number)


def edit_stock(path: Path, state: Path, start: int, acknowledge: Acknowledge) -> None:
    table = tinydb.TinyDB(path).table("licenses")
    size = len(table)
    acknowledge(0)
    for number in itertools.count(start):
        table.update({"title": a_title(number)}, doc_ids=[number % size + 1])
        acknowledge(number)


WAYS = {"database": edit_database, "license file": edit_license_file, "stock": edit_stock}
