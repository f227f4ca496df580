"""What happened to a license, newest first, and the way back to any of its states."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from desktop_app.domain.changes import Change, ChangeSet, Edit
from desktop_app.domain.records import License
from desktop_app.editing.field_changes import field_changes
from desktop_app.language import grouped, translate
from desktop_app.render.measures import NEAR, PANEL
from desktop_app.storage.history import HistoryEntry
from desktop_app.ui.slots import calling
from desktop_app.ui.widgets.fresh_column import FreshColumn, plain_label

__all__ = ["HistoryPage"]

_MOST_SHOWN = 200
_MOST_FIELDS = 12
_LONGEST = 120


class HistoryPage(FreshColumn):
    """One block an edit: when, what, who, why, and every field before and after.

    Signals:
        edited(Edit): go back to an earlier state.
    """

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__(PANEL)
        self.setAccessibleName(translate("History", "History"))

    def show_history(self, license_: License, entries: Sequence[HistoryEntry]) -> None:
        """Show the trail of a license; `entries` oldest first, as the file keeps it."""
        column = self.begin()
        if not entries:
            column.addWidget(plain_label(translate("History", "No edits yet."), "muted"))
        for entry in list(reversed(entries))[:_MOST_SHOWN]:
            self._add(column, license_, entry)
        if len(entries) > _MOST_SHOWN:
            more = len(entries) - _MOST_SHOWN
            column.addWidget(
                plain_label(
                    translate("History", "… and {more} earlier ones.").format(more=grouped(more)),
                    "muted",
                )
            )
        column.addStretch(1)

    def _add(self, column: QVBoxLayout, license_: License, entry: HistoryEntry) -> None:
        column.addWidget(
            plain_label(entry.label or translate("History", "Edit"), "sourceName", selectable=True)
        )
        when = entry.at.replace("T", " ").removesuffix("Z")
        column.addWidget(plain_label(" · ".join(filter(None, (when, entry.by))), "detail"))
        if entry.reason:
            column.addWidget(plain_label(entry.reason, "muted", selectable=True))
        if entry.source_ids:
            words = translate("History", "Sources: {ids}")
            column.addWidget(plain_label(words.format(ids=", ".join(entry.source_ids)), "detail"))
        _add_changes(column, entry)
        before = entry.before
        if isinstance(before, License) and before != license_:
            back = QPushButton(translate("History", "Go back to before this"))
            back.setObjectName("linkButton")
            edit = Edit(
                label=translate("History", "Restore {title} as before: {label}").format(
                    title=license_.title or license_.id, label=entry.label
                ),
                changes=ChangeSet((Change(license_, before),)),
            )
            back.clicked.connect(calling(self.edited.emit, edit))
            column.addWidget(back)
        column.addSpacing(NEAR)


def _add_changes(column: QVBoxLayout, entry: HistoryEntry) -> None:
    if entry.before is None or entry.after is None:
        return  # it came or went: its own page says what is in it
    changes = field_changes(entry.before, entry.after)
    for change in changes[:_MOST_FIELDS]:
        words = f"{change.field}: {_short(change.before)} → {_short(change.after)}"
        column.addWidget(plain_label(words, "detail", selectable=True))
    if len(changes) > _MOST_FIELDS:
        more = translate("History", "… and %n more", "", len(changes) - _MOST_FIELDS)
        column.addWidget(plain_label(more, "muted"))


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
