"""The open document: the one place where records change, and the one that says so."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Container, Iterable
from operator import is_
from typing import Final

from desktop_app.domain.changes import Change, ChangeSet, Edit, Record, Table
from desktop_app.domain.records import FileInfo, License, Source
from desktop_app.editing.ordered import OrderedRecords
from desktop_app.language import translate

__all__ = ["Document", "StaleEditError", "Unsubscribe"]

Unsubscribe = Callable[[], None]

_MANY: Final = 1_000
"""Changes that are worth looking at all together first."""


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
        changes = self._replaced(edit.changes) if len(edit.changes.changes) > _MANY else None
        if changes is None:
            self._check(edit)
            changes = _differing(edit.changes)
            for change in changes:
                self._make(change)
        if changes.changes:
            self._unheard.append(changes)
            self._tell()

    def subscribe(self, callback: Callable[[ChangeSet], None]) -> Unsubscribe:
        """Call `callback` after every change from now on, until the returned call is made."""
        self._listeners.append(callback)

        def unsubscribe() -> None:
            if callback in self._listeners:
                self._listeners.remove(callback)

        return unsubscribe

    def _replaced(self, changes: ChangeSet) -> ChangeSet | None:
        """Replace very many licenses at once, each of which is what it is said to be.

        None, and nothing done, where there is more to it than that.
        """
        pairs = changes.licenses()
        befores = [before for before, _ in pairs if before is not None]
        afters = [after for _, after in pairs if after is not None]
        count = len(changes.changes)
        if not count == len(pairs) == len(befores) == len(afters) == len(changes.license_ids):
            return None
        ids = [before.id for before in befores]
        is_as_said = all(map(is_, befores, map(self._licenses.get, ids)))
        if not is_as_said or ids != [after.id for after in afters]:
            return None
        differing = _differing(changes)
        self._term_count += sum([len(each.terms) for each in afters])
        self._term_count -= sum([len(each.terms) for each in befores])
        self._licenses.replace(afters)
        return differing

    def _check(self, edit: Edit) -> None:
        # One edit may touch a record several times: each step must fit the step before it. There
        # may be a hundred thousand of them, and the window waits.
        licenses: dict[str, Record | None] = {}
        others: dict[tuple[Table, str], Record | None] = {}
        license_now = self._licenses.get
        for change in edit.changes:
            before, after = change.before, change.after
            record = before if after is None else after
            if isinstance(record, License):
                key = record.id
                current = licenses[key] if key in licenses else license_now(key)
                licenses[key] = after
            else:
                place = change.table, change.record_id
                current = others[place] if place in others else self._other(*place)
                others[place] = after
                if after is None and place[0] is Table.META:
                    raise ValueError("the record of the file itself can be changed, not removed")
            if before is not current and before != current:
                raise _stale(edit, change)

    def _other(self, table: Table, record_id: str) -> Record | None:
        """A record that is no license, as it is now."""
        return self._sources.get(record_id) if table is Table.SOURCES else self._info

    def _make(self, change: Change) -> None:
        before, after = change.before, change.after
        if isinstance(before, License):
            self._term_count -= len(before.terms)
        if isinstance(after, License):
            self._term_count += len(after.terms)
            self._licenses.put(after)
        elif isinstance(after, Source):
            self._sources.put(after)
        elif isinstance(after, FileInfo):
            self._info = after
        elif isinstance(before, License):
            self._licenses.take(before.id)
        elif isinstance(before, Source):
            self._sources.take(before.id)

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


def _differing(changes: ChangeSet) -> ChangeSet:
    """Those that change something; the same value where all do."""
    found = [each for each in changes if each.before != each.after]
    return changes if len(found) == len(changes.changes) else ChangeSet(tuple(found))


def _stale(edit: Edit, change: Change) -> StaleEditError:
    words = translate(
        "Edits",
        "“{label}” cannot be done: “{record_id}” has changed in the"
        " meantime. Look at it and try again.",
    )
    record_id = change.record_id or translate("Edits", "the file")
    return StaleEditError(words.format(label=edit.label, record_id=record_id))
