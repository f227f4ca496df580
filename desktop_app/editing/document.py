"""The open document: the one place where records change, and the one that says so."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Container, Iterable

from desktop_app.domain.changes import Change, ChangeSet, Edit, Record, Table, table_of
from desktop_app.domain.records import FileInfo, License, Source
from desktop_app.editing.ordered import OrderedRecords
from desktop_app.language import translate

__all__ = ["Document", "StaleEditError", "Unsubscribe"]

Unsubscribe = Callable[[], None]


class StaleEditError(Exception):
    """An edit was made against records that have changed since; nothing of it was applied."""


class Document:
    """The records of one file, in file order.

    Listeners hear of a change after all of it has been applied, in the order in which they
    subscribed. A listener may apply a further edit; everyone hears of it after the first.
    """

    def __init__(
        self,
        info: FileInfo,
        licenses: Iterable[License] = (),
        sources: Iterable[Source] = (),
    ) -> None:
        self._info = info
        self._licenses = OrderedRecords(licenses)
        self._sources = OrderedRecords(sources)
        self._term_count = sum(len(license_.terms) for license_ in self._licenses)
        self._listeners: list[Callable[[ChangeSet], None]] = []
        self._unheard: deque[ChangeSet] = deque()
        self._telling = False

    @property
    def info(self) -> FileInfo:
        return self._info

    @property
    def licenses(self) -> Collection[License]:
        """All licenses in file order: a live view, not a copy."""
        return self._licenses

    @property
    def license_ids(self) -> Container[str]:
        """The ids of all licenses, to ask for one: a live view."""
        return self._licenses

    @property
    def sources(self) -> Collection[Source]:
        """All sources in file order: a live view, not a copy."""
        return self._sources

    @property
    def term_count(self) -> int:
        """How many terms all licenses have together; counting anew would hold up every edit."""
        return self._term_count

    def license(self, license_id: str) -> License | None:
        return self._licenses.get(license_id)

    def source(self, source_id: str) -> Source | None:
        return self._sources.get(source_id)

    def place_of_license(self, license_id: str) -> int | None:
        """A number that sorts licenses in file order, unchanged by edits; it may skip."""
        return self._licenses.place(license_id)

    def apply(self, edit: Edit) -> None:
        """Make all changes of the edit, or none.

        Raises:
            StaleEditError: a record is no longer what the edit says it was before.
            ValueError: the edit removes the record of the file itself.
        """
        self._check(edit)
        changes = tuple(change for change in edit.changes if not change.is_empty)
        for change in changes:
            self._make(change)
        if changes:
            self._unheard.append(ChangeSet(changes))
            self._tell()

    def subscribe(self, callback: Callable[[ChangeSet], None]) -> Unsubscribe:
        """Call `callback` after every change from now on, until the returned call is made."""
        self._listeners.append(callback)

        def unsubscribe() -> None:
            if callback in self._listeners:
                self._listeners.remove(callback)

        return unsubscribe

    def _check(self, edit: Edit) -> None:
        # One edit may touch a record several times: each step must fit the step before it.
        seen: dict[tuple[Table, str], Record | None] = {}
        for change in edit.changes:
            # Asked once: there may be tens of thousands of changes.
            record = change.record
            table = table_of(record)
            key = (table, "" if isinstance(record, FileInfo) else record.id)
            current = seen[key] if key in seen else self._current(*key)
            if not (change.before is current or change.before == current):
                raise StaleEditError(
                    translate(
                        "Edits",
                        "“{label}” cannot be done: “{record_id}” has changed in the"
                        " meantime. Look at it and try again.",
                    ).format(
                        label=edit.label,
                        record_id=key[1] or translate("Edits", "the file"),
                    )
                )
            if change.after is None and table is Table.META:
                raise ValueError("the record of the file itself can be changed, not removed")
            seen[key] = change.after

    def _current(self, table: Table, record_id: str) -> Record | None:
        if table is Table.LICENSES:
            return self._licenses.get(record_id)
        if table is Table.SOURCES:
            return self._sources.get(record_id)
        return self._info

    def _make(self, change: Change) -> None:
        self._term_count += _terms_of(change.after) - _terms_of(change.before)
        match change.after:
            case License() as after:
                self._licenses.put(after)
            case Source() as after:
                self._sources.put(after)
            case FileInfo() as after:
                self._info = after
            case None:
                self._take(change)

    def _take(self, change: Change) -> None:
        match change.before:
            case License(id=record_id):
                self._licenses.take(record_id)
            case Source(id=record_id):
                self._sources.take(record_id)
            case _:
                pass

    def _tell(self) -> None:
        if self._telling:
            return
        self._telling = True
        try:
            while self._unheard:
                changes = self._unheard.popleft()
                for listener in tuple(self._listeners):
                    listener(changes)
        finally:
            self._telling = False
            self._unheard.clear()


def _terms_of(record: Record | None) -> int:
    return len(record.terms) if isinstance(record, License) else 0
