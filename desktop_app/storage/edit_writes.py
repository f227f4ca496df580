"""What one edit writes: the documents it changes, only where they change, and their trail."""

from __future__ import annotations

from collections import OrderedDict
from typing import TypeAlias

from desktop_app.domain.changes import Change, Edit, Record, Table
from desktop_app.domain.problems import Problem
from desktop_app.domain.records import FileInfo
from desktop_app.language import translate
from desktop_app.storage.audit import CHANGES_TABLE, trail_text
from desktop_app.storage.contents import Places
from desktop_app.storage.errors import RecordConflictError
from desktop_app.storage.patches import patched
from desktop_app.storage.record_codec import (
    decode_record,
    info_values,
    record_values,
    sparse_values,
)
from desktop_app.storage.store import Store
from desktop_app.storage.tables import document_text
from desktop_app.storage.values import DoubledKeyError, Value, decode, encode_plain
from desktop_app.storage.writes import Delete, Put, PutBack, Write

__all__ = ["EarlierTexts", "EditWrites"]

EarlierTexts: TypeAlias = OrderedDict[tuple[Table, str, Record], tuple[str, bytes]]
"""(table, record id, record) → doc id and text of the document that said so, oldest first."""


class EditWrites:
    """The writes of one edit while they are put together."""

    def __init__(
        self,
        store: Store,
        places: Places,
        earlier: EarlierTexts,
        next_keys: dict[str, int],
    ) -> None:
        self.writes: list[Write] = []
        self._store = store
        self._places = places
        self._earlier = earlier
        self._next_keys = next_keys
        self._texts: dict[tuple[str, str], bytes | None] = {}
        self._moved: dict[tuple[Table, str], str | None] = {}
        self._seen: list[tuple[tuple[Table, str, Record], tuple[str, bytes]]] = []
        self._batch = 0

    def add(self, edit: Edit, change: Change, *, at: str, by: str) -> None:
        table, record_id = change.table, change.record_id
        key, old = self._current(change)
        if change.after is None:
            self.writes.append(Delete(table.value, key))
            self._texts[table.value, key] = None
            self._moved[table, record_id] = None
            new = None
        else:
            if old is None:
                key = self._key_for(table, record_id, change.after)
            new = self._new_text(table, record_id, change, old)
            # What was removed stood somewhere: an undo gives back the very file that there was.
            is_back = old is None and (table, record_id, change.after) in self._earlier
            self.writes.append((PutBack if is_back else Put)(table.value, key, new))
            self._texts[table.value, key] = new
            self._moved[table, record_id] = key
        trail_key = self._fresh_key(CHANGES_TABLE)
        self._batch = self._batch or int(trail_key)
        text = trail_text(edit, table, record_id, old, new, at=at, by=by, batch=self._batch)
        self.writes.append(Put(CHANGES_TABLE, trail_key, text))

    def keep(self) -> None:
        """The writes are on the drive: remember where the records stand now."""
        for (table, record_id), key in self._moved.items():
            if key is None:
                self._places[table].pop(record_id, None)
            else:
                self._places[table][record_id] = key
        for state, text in self._seen:
            self._earlier[state] = text
            self._earlier.move_to_end(state)

    def _current(self, change: Change) -> tuple[str, bytes | None]:
        """Where the record stands now and its text; the change has to start from just that."""
        table, record_id = change.table, change.record_id
        place = (table, record_id)
        key = self._moved[place] if place in self._moved else self._places[table].get(record_id)
        text = None if key is None else self._text(table.value, key)
        found: Record | None = None
        if key is not None and text is not None:
            decoded = decode_record(self._store.path, table, key, text)
            found = None if isinstance(decoded, Problem) else decoded
        if found is None and table is Table.META and change.before == FileInfo():
            return "1", None
        if found != change.before:
            raise RecordConflictError(
                self._store.path,
                translate(
                    "Storage",
                    "“{record_id}” is not what the edit started from. Reload"
                    " the file and try again.",
                ).format(record_id=record_id or translate("Storage", "the file’s own information")),
            )
        if found is not None and key is not None and text is not None:
            self._seen.append(((table, record_id, found), (key, text)))
            return key, text
        return "", None

    def _new_text(self, table: Table, record_id: str, change: Change, old: bytes | None) -> bytes:
        assert change.after is not None, "removals have no text"
        earlier = self._earlier.get((table, record_id, change.after))
        if earlier is not None:
            # Undo: the very text of before, with all that the app does not know.
            return earlier[1]
        after = record_values(change.after)
        if old is None or change.before is None:
            info = change.after if isinstance(change.after, FileInfo) else None
            return encode_plain(sparse_values(after) if info is None else info_values(info))
        values: Value = patched(decode(old), record_values(change.before), after)
        try:
            return document_text(values, old) or old
        except DoubledKeyError as error:
            raise RecordConflictError(
                self._store.path,
                translate(
                    "Storage",
                    "“{record_id}” cannot be edited here, because {error}."
                    " Writing it anew would lose one of the two values; mend it"
                    " in a text editor first.",
                ).format(record_id=record_id, error=error),
            ) from None

    def _key_for(self, table: Table, record_id: str, record: Record) -> str:
        earlier = self._earlier.get((table, record_id, record))
        if earlier is not None and self._text(table.value, earlier[0]) is None:
            return earlier[0]
        return self._fresh_key(table.value)

    def _fresh_key(self, table: str) -> str:
        number = self._next_keys.get(table)
        if number is None:
            keys = self._store.documents(table)
            number = max((int(key) for key in keys if key.isdecimal()), default=0) + 1
        # Undo may have brought back a document at a number that was free when counting began.
        while self._text(table, str(number)) is not None:
            number += 1
        self._next_keys[table] = number + 1
        return str(number)

    def _text(self, table: str, key: str) -> bytes | None:
        if (table, key) in self._texts:
            return self._texts[table, key]
        return self._store.documents(table).get(key)
