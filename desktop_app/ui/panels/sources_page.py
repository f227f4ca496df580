"""On whose word: the documents behind the selected term or license."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop_app.domain.records import License, Source

__all__ = ["SourcesPage"]


class SourcesPage(QWidget):
    """One block a source: citation, title, publisher and day, address as plain text."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 16, 16, 16)
        self._column.setSpacing(4)

    def show_sources(
        self,
        license_: License,
        term_id: str | None,
        source: Callable[[str], Source | None],
    ) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        term = None if term_id is None else license_.term(term_id)
        ids = _ids_of(license_) if term is None else term.source_ids
        about = "Sources of this license" if term is None else f"Sources of {term.designation}"
        self._add(about, "sectionTitle")
        found = 0
        for source_id in dict.fromkeys(ids):
            record = source(source_id)
            if record is not None:
                found += 1
                self._add_source(record)
        if not found:
            self._add("None named yet.", "muted")
        self._column.addStretch(1)

    def _add_source(self, source: Source) -> None:
        self._add(source.citation or source.title or source.id, "sourceName")
        published = "" if source.published is None else str(source.published)
        details = (source.title if source.citation else "", source.publisher, published)
        self._add(" · ".join(filter(None, details)), "muted")
        if source.quote:
            self._add(f"“{source.quote}”", "muted")
        if source.url:
            self._add(source.url, "muted")
        self._column.addSpacing(8)

    def _add(self, text: str, name: str) -> None:
        if not text:
            return
        label = QLabel(text)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._column.addWidget(label)


def _ids_of(license_: License) -> Iterable[str]:
    if license_.restriction is not None:
        yield from license_.restriction.source_ids
    for term in license_.terms:
        yield from term.source_ids
    for report in license_.reports:
        yield from report.source_ids
