"""What a commit does to the tables, in five words: put, put back, delete, empty, drop."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import NamedTuple, TypeAlias

from desktop_app.storage.text_form import Documents, Tables

__all__ = [
    "Delete",
    "DropTable",
    "EmptyTable",
    "Put",
    "PutBack",
    "Write",
    "apply_writes",
    "from_plain",
    "to_plain",
]


class Put(NamedTuple):
    """Add a document or replace its text."""

    table: str
    key: str
    text: bytes


class PutBack(NamedTuple):
    """Add a document that was removed, under the number and at the place that it had."""

    table: str
    key: str
    text: bytes


class Delete(NamedTuple):
    """Remove a document."""

    table: str
    key: str


class EmptyTable(NamedTuple):
    """Make a table, or remove all of its documents."""

    table: str


class DropTable(NamedTuple):
    """Remove a table."""

    table: str


Write: TypeAlias = Put | PutBack | Delete | EmptyTable | DropTable


def apply_writes(tables: Tables, writes: Iterable[Write]) -> None:
    """Change tables in place, in the order of the writes.

    Documents that were put back move to their places in one pass at the end.
    """
    returned: dict[str, set[str]] = {}
    for write in writes:
        if isinstance(write, PutBack) and write.key.isdecimal():
            returned.setdefault(write.table, set()).add(write.key)
        _apply(tables, write)
    for name, keys in returned.items():
        documents = tables.get(name)
        if isinstance(documents, dict):
            _return(documents, keys)


def _return(documents: Documents, keys: Collection[str]) -> None:
    """Put these keys before the first that has a larger number; the others keep their order."""
    back = sorted((key for key in keys if key in documents), key=int, reverse=True)
    ordered: list[str] = []
    for key in documents:
        if key in keys:
            continue
        while back and key.isdecimal() and int(key) > int(back[-1]):
            ordered.append(back.pop())
        ordered.append(key)
    ordered += reversed(back)
    texts = {key: documents[key] for key in ordered}
    documents.clear()
    documents.update(texts)


def _apply(tables: Tables, write: Write) -> None:
    match write:
        case Put(table, key, text) | PutBack(table, key, text):
            _table(tables, table)[key] = text
        case Delete(table, key):
            _table(tables, table).pop(key, None)
        case EmptyTable(table):
            tables[table] = {}
        case DropTable(table):
            tables.pop(table, None)


def to_plain(write: Write) -> list[str]:
    """A write as a list of texts for the journal."""
    match write:
        case Put(table, key, text):
            return ["put", table, key, text.decode()]
        case PutBack(table, key, text):
            return ["put back", table, key, text.decode()]
        case Delete(table, key):
            return ["delete", table, key]
        case EmptyTable(table):
            return ["empty", table]
        case DropTable(table):
            return ["drop", table]


def from_plain(plain: list[str]) -> Write:
    """The write of a list that `to_plain` made."""
    match plain:
        case ["put", table, key, text]:
            return Put(table, key, text.encode())
        case ["put back", table, key, text]:
            return PutBack(table, key, text.encode())
        case ["delete", table, key]:
            return Delete(table, key)
        case ["empty", table]:
            return EmptyTable(table)
        case ["drop", table]:
            return DropTable(table)
        case _:
            raise ValueError(f"no write is called {plain[:1]}")


def _table(tables: Tables, name: str) -> Documents:
    found = tables.setdefault(name, {})
    assert isinstance(found, dict), "only tables are written to"
    return found
