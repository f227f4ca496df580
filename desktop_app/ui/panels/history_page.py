"""What happened to a license, newest first, and the way back to any of its states."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from desktop_app.domain.changes import Change, ChangeSet, Edit
from desktop_app.domain.records import License
from desktop_app.language import grouped, translate
from desktop_app.storage.history import HistoryEntry
from desktop_app.ui.slots import calling
from desktop_app.ui.widgets.fresh_column import FreshColumn, plain_label

__all__ = ["HistoryPage"]

_MOST_SHOWN = 200


class HistoryPage(FreshColumn):
    """One block an edit: when, what, who, why, and which fields changed.

    Signals:
        edited(Edit): go back to an earlier state.
    """

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__((20, 16, 16, 16))
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
        if entry.fields:
            changed = ", ".join(field.replace("_", " ") for field in entry.fields)
            column.addWidget(
                plain_label(
                    translate("History", "Changed: {changed}").format(changed=changed), "detail"
                )
            )
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
        column.addSpacing(10)
