"""TinyDB's own interface on the store: queries as ever, writes that cost only what they change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from typing import Any, cast

from tinydb import TinyDB
from tinydb.queries import QueryLike
from tinydb.storages import Storage
from tinydb.table import Table
from typing_extensions import override

from desktop_app.language import translate
from desktop_app.storage.errors import RecordConflictError
from desktop_app.storage.store import Store
from desktop_app.storage.values import DoubledKeyError, Value, decode, encode, refuse_doubled_keys
from desktop_app.storage.writes import Delete, DropTable, EmptyTable, Put, Write

__all__ = ["DurableDB", "DurableTable", "StoreStorage", "document_text"]


class DurableDB(TinyDB):
    """A TinyDB whose tables write through a store."""


class StoreStorage(Storage):
    """Shows the store as the dictionary of dictionaries that TinyDB knows."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self.store = store

    @override
    def read(self) -> dict[str, dict[str, Any]] | None:
        names = self.store.names()
        if not names:
            return None
        return {name: cast("dict[str, Any]", _ReadTable(self.store, name)) for name in names}

    @override
    def write(self, data: Mapping[str, Mapping[Any, Any]]) -> None:
        """Take over whole tables; those that `read` gave and nobody replaced cost nothing."""
        writes: list[Write] = [DropTable(name) for name in self.store.names() if name not in data]
        for name, documents in data.items():
            if isinstance(documents, _ReadTable) and documents.is_of(self.store, name):
                continue
            texts = {str(key): encode(document) for key, document in documents.items()}
            writes.append(EmptyTable(name))
            writes.extend(Put(name, key, text) for key, text in texts.items())
        if writes:
            self.store.commit(writes)

    @override
    def close(self) -> None:
        self.store.close()


class _ReadTable(Mapping[str, Any]):
    """A table of the store as it is now; each look at a document gives a fresh one."""

    def __init__(self, store: Store, name: str) -> None:
        self._store = store
        self._name = name

    def is_of(self, store: Store, name: str) -> bool:
        return self._store is store and self._name == name

    @override
    def __getitem__(self, key: str) -> Any:
        text = self._store.documents(self._name)[key]
        if text[:1] != b"{":
            raise KeyError(key)
        return decode(text)

    @override
    def __iter__(self) -> Iterator[str]:
        # Other programs write ids that TinyDB cannot tell apart (“1”, “01”, “ 1”) and values that
        # are no documents. They stay in the file, but only documents it can address are shown.
        documents = self._store.documents(self._name)
        return (key for key, text in list(documents.items()) if text[:1] == b"{")

    @override
    def __len__(self) -> int:
        return sum(1 for _ in self)


class _ChangingTable(MutableMapping[Any, Any]):
    """A table during one update: it notes what was looked at, so that only that is compared."""

    def __init__(self, current: Mapping[str, bytes], doc_id_of: Callable[[str], Any]) -> None:
        self._current = current
        self._doc_id_of = doc_id_of
        self._seen: dict[str, Any] = {}
        self._gone: set[str] = set()
        self._cleared = False

    @override
    def __getitem__(self, doc_id: Any) -> Any:
        key = str(doc_id)
        if key not in self._seen:
            if not self._stands(key):
                raise KeyError(doc_id)
            self._seen[key] = decode(self._current[key])
        return self._seen[key]

    @override
    def __setitem__(self, doc_id: Any, document: Any) -> None:
        key = str(doc_id)
        self._gone.discard(key)
        self._seen[key] = document

    @override
    def __delitem__(self, doc_id: Any) -> None:
        key = str(doc_id)
        if doc_id not in self:
            raise KeyError(doc_id)
        self._seen.pop(key, None)
        self._gone.add(key)

    @override
    def __contains__(self, doc_id: object) -> bool:
        key = str(doc_id)
        return key in self._seen or self._stands(key)

    @override
    def __iter__(self) -> Iterator[Any]:
        standing = () if self._cleared else self._current
        for key in standing:
            if self._stands(key) and (doc_id := self._doc_id_of(key)) is not None:
                yield doc_id
        for key in self._seen:
            if self._cleared or key not in self._current:
                yield self._doc_id_of(key)

    @override
    def __len__(self) -> int:
        return sum(1 for _ in self)

    @override
    def clear(self) -> None:
        self._seen.clear()
        self._gone.clear()
        self._cleared = True

    def writes(self, table: str) -> list[Write]:
        """What the update has changed.

        Raises:
            TypeError: a document holds what JSON cannot.
            DoubledKeyError: a changed document has a key twice.
        """
        current: Mapping[str, bytes] = {} if self._cleared else self._current
        writes: list[Write] = [EmptyTable(table)] if self._cleared else []
        writes.extend(Delete(table, key) for key in self._gone if key in current)
        for key, document in self._seen.items():
            text = document_text(document, current.get(key))
            if text is not None:
                writes.append(Put(table, key, text))
        return writes

    def _stands(self, key: str) -> bool:
        if self._cleared or key in self._gone:
            return False
        return self._current.get(key, b"")[:1] == b"{"


class DurableTable(Table):
    """A table whose writes commit the documents they change and nothing else."""

    @override
    def update(
        self,
        fields: Mapping[str, Any] | Callable[[MutableMapping[str, Any]], None],
        cond: QueryLike | None = None,
        doc_ids: Iterable[int] | None = None,
    ) -> list[int]:
        if doc_ids is None and cond is not None:
            doc_ids = self._matching(cond)
        # TinyDB leaves the type arguments of Mapping out.
        return super().update(fields, doc_ids=doc_ids)  # pyright: ignore[reportUnknownMemberType]

    @override
    def remove(
        self, cond: QueryLike | None = None, doc_ids: Iterable[int] | None = None
    ) -> list[int]:
        if doc_ids is None and cond is not None:
            doc_ids = self._matching(cond)
        return super().remove(doc_ids=doc_ids)

    def _matching(self, cond: QueryLike) -> list[int]:
        table = self._read_table()
        return [self.document_id_class(key) for key in table if cond(table[key])]

    @override
    def __len__(self) -> int:
        return len(self._read_table())

    @override
    def _read_table(self) -> dict[str, Mapping[str, Any]]:
        readable = _AddressableTable(self._store, self._name, self._doc_id_of)
        return cast("dict[str, Mapping[str, Any]]", readable)

    @override
    def _update_table(self, updater: Callable[[dict[int, Mapping[str, Any]]], None]) -> None:
        current = self._store.documents(self._name)
        changing = _ChangingTable(current, self._doc_id_of)
        updater(cast("dict[int, Mapping[str, Any]]", changing))
        try:
            writes = changing.writes(self._name)
        except DoubledKeyError as error:
            raise RecordConflictError(
                self._store.path,
                translate(
                    "Storage",
                    "a document of the table “{name}” cannot be rewritten, because {error}.",
                ).format(name=self._name, error=error),
            ) from None
        if self._name not in self._store.names() and not writes:
            writes = [EmptyTable(self._name)]
        if writes:
            self._store.commit(writes)
        self.clear_cache()

    def _doc_id_of(self, key: str) -> Value:
        """The id by which TinyDB can address a document, or None where it has none of its own."""
        try:
            doc_id = self.document_id_class(key)
        except ValueError:
            return None
        return doc_id if str(doc_id) == key else None

    @property
    def _store(self) -> Store:
        storage = self._storage
        assert isinstance(storage, StoreStorage), "DurableDB makes these tables"
        return storage.store


class _AddressableTable(_ReadTable):
    """Only the documents that have an id of their own."""

    def __init__(self, store: Store, name: str, doc_id_of: Callable[[str], Any]) -> None:
        super().__init__(store, name)
        self._doc_id_of = doc_id_of

    @override
    def __iter__(self) -> Iterator[str]:
        return (key for key in super().__iter__() if self._doc_id_of(key) is not None)


def document_text(document: Value, before: bytes | None) -> bytes | None:
    """The text of a document that has changed, or None where it says the same as `before`."""
    if before is None:
        return encode(dict(document))
    # A file that escapes what is not ASCII goes on doing so.
    escaped = b"\\u" in before
    text = encode(dict(document), escaped=escaped)
    if text == before or text == encode(decode(before), escaped=escaped):
        return None
    refuse_doubled_keys(before)
    return text


DurableDB.table_class = DurableTable
