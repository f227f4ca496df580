"""Any TinyDB file as tables to look at: read once, and never written to."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from os import PathLike
from pathlib import Path
from typing import Final

import msgspec

from desktop_app.jobs import Progress
from desktop_app.storage.safe_save import read_file, resolve
from desktop_app.storage.surroundings import Surroundings
from desktop_app.storage.text_form import parse
from desktop_app.storage.values import Value, decode, encode, is_object

__all__ = ["ForeignTable", "browse", "foreign_tables"]

_KEYS_FROM: Final = 1000
"""Documents that are asked for their keys; the others are decoded when they are looked at."""
_MOST_KEYS: Final = 200


class ForeignTable(msgspec.Struct, frozen=True):
    """One table. Its documents stay texts until somebody looks at them.

    Attributes:
        name: the table's own.
        keys: of its first documents, in the order in which they first appear.
        documents: (document number, text of the document), in file order.
    """

    name: str
    keys: tuple[str, ...]
    documents: tuple[tuple[str, bytes], ...]

    def cells(self, row: int) -> dict[str, str]:
        """Key → value as a person reads it; what is no object has its value under no key."""
        found = decode(self.documents[row][1])
        if not is_object(found):
            return {"": _words(found)}
        return {key: _words(value) for key, value in found.items()}

    def text(self, row: int) -> str:
        """The document just as it stands in the file."""
        return self.documents[row][1].decode()


def foreign_tables(
    path: str | PathLike[str],
    progress: Progress | None = None,
    *,
    around: Surroundings | None = None,
) -> tuple[ForeignTable, ...]:
    """The tables of any TinyDB file, which is read and left exactly as it is.

    Raises:
        StorageError: it is no TinyDB database.
        Cancelled: `progress` was.
    """
    place = Path(path)
    layer = (around or Surroundings()).layer
    found = parse(place, read_file(layer, resolve(place)), progress).tables
    tables: list[ForeignTable] = []
    for name, documents in found.items():
        texts = documents if isinstance(documents, dict) else {"": documents}
        tables.append(ForeignTable(name, _keys(texts.values()), tuple(texts.items())))
    return tuple(tables)


def browse(path: str | PathLike[str]) -> dict[str, dict[str, Value]]:
    """Table → doc id → document of any TinyDB file, read and left exactly as it is.

    Raises:
        StorageError: it is no TinyDB database.
    """
    return {
        table.name: {key: decode(text) for key, text in table.documents}
        for table in foreign_tables(path)
        if not table.documents or table.documents[0][0]
    }


def _keys(texts: Iterable[bytes]) -> tuple[str, ...]:
    keys: dict[str, None] = {}
    for text in islice(texts, _KEYS_FROM):
        found = decode(text)
        keys.update(dict.fromkeys(found if is_object(found) else ("",)))
    return tuple(islice(keys, _MOST_KEYS))


def _words(value: Value) -> str:
    return value if isinstance(value, str) else encode(value).decode()
