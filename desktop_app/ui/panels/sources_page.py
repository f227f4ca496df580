"""On whose word: the documents behind the selected term or license."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QVBoxLayout

from desktop_app.domain.records import License, Source
from desktop_app.domain.wording import partial_words
from desktop_app.language import translate
from desktop_app.render.measures import NEAR, PANEL
from desktop_app.ui.widgets.fresh_column import FreshColumn, plain_label

__all__ = ["SourcesPage"]


class SourcesPage(FreshColumn):
    """One block a source: citation, title, publisher and day, address as plain text."""

    def __init__(self) -> None:
        super().__init__(PANEL)

    def show_sources(
        self,
        license_: License,
        term_id: str | None,
        source: Callable[[str], Source | None],
    ) -> None:
        term = None if term_id is None else license_.term(term_id)
        ids = _ids_of(license_) if term is None else term.source_ids
        about = (
            translate("Sources", "Sources of this license")
            if term is None
            else translate("Sources", "Sources of {designation}").format(
                designation=term.designation
            )
        )
        column = self.begin()
        column.addWidget(plain_label(about, "sectionTitle"))
        records = [record for each in dict.fromkeys(ids) if (record := source(each)) is not None]
        for record in records:
            _add_source(column, record)
        if not records:
            column.addWidget(plain_label(translate("Sources", "None named yet."), "muted"))
        column.addStretch(1)


def _add_source(column: QVBoxLayout, source: Source) -> None:
    published = "" if source.published is None else partial_words(source.published)
    details = (source.title if source.citation else "", source.publisher, published)
    name = source.citation or source.title or source.id
    column.addWidget(plain_label(name, "sourceName", selectable=True))
    quote = f"“{source.quote}”" if source.quote else ""
    for text in (" · ".join(filter(None, details)), quote, source.url):
        if text:
            column.addWidget(plain_label(text, "muted", selectable=True))
    column.addSpacing(NEAR)


def _ids_of(license_: License) -> Iterable[str]:
    if license_.restriction is not None:
        yield from license_.restriction.source_ids
    for term in license_.terms:
        yield from term.source_ids
    for report in license_.reports:
        yield from report.source_ids
