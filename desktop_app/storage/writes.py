"""What a commit does to the tables, in four words: put, delete, empty, drop."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from desktop_app.storage.text_form import Documents, Tables

__all__ = [
    "Delete",
    "DropTable",
    "EmptyTable",
    "Put",
    "Write",
    "apply_write",
    "from_plain",
    "to_plain",
]


class Put(NamedTuple):
    """Add a document or replace its text."""

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


Write: TypeAlias = Put | Delete | EmptyTable | DropTable


def apply_write(tables: Tables, write: Write) -> None:
    """Change tables in place."""
    match write:
        case Put(table, key, text):
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
