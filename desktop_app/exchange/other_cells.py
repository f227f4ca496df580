"""Reports, dependents and sources as rows of cells and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop_app.domain.records import Dependent, License, Report, Source
from desktop_app.exchange.cells import Cell, Cells

__all__ = [
    "dependent_cells",
    "dependent_of",
    "report_cells",
    "report_of",
    "source_cells",
    "source_of",
]


def report_cells(license: License, report: Report) -> Cells:
    return {
        "id": license.id,
        "report": report.id,
        "about_term": report.about_term,
        "reported": report.reported,
        "outlet": report.outlet,
        "attribution": report.attribution,
        "claim": report.claim,
        "claimed_days": report.claimed_days,
        "claimed_until": report.claimed_until,
        "report_text": report.text,
        "report_sources": report.source_ids,
    }


def dependent_cells(license: License, dependent: Dependent) -> Cells:
    return {
        "id": license.id,
        "party": dependent.party,
        "what": dependent.what,
        "dependent_scope": dependent.scope,
        "criticality": dependent.criticality,
        "dependent_notes": dependent.notes,
    }


def source_cells(source: Source) -> Cells:
    return {
        "source": source.id,
        "type": source.type,
        "publisher": source.publisher,
        "source_title": source.title,
        "source_published": source.published,
        "retrieved": source.retrieved,
        "url": source.url,
        "citation": source.citation,
        "reliability": source.reliability,
        "quote": source.quote,
    }


def report_of(cells: Mapping[str, Cell]) -> Report:
    told: Mapping[str, Any] = cells
    return Report(
        id=told["report"],
        about_term=told.get("about_term") or None,
        reported=told.get("reported"),
        outlet=told.get("outlet", ""),
        attribution=told.get("attribution", ""),
        claim=told.get("claim", ""),
        claimed_days=told.get("claimed_days"),
        claimed_until=told.get("claimed_until"),
        text=told.get("report_text", ""),
        source_ids=told.get("report_sources", ()),
    )


def dependent_of(cells: Mapping[str, Cell]) -> Dependent:
    told: Mapping[str, Any] = cells
    return Dependent(
        party=told["party"],
        what=told.get("what", ""),
        scope=told.get("dependent_scope") or None,
        criticality=told.get("criticality", ""),
        notes=told.get("dependent_notes", ""),
    )


def source_of(cells: Mapping[str, Cell]) -> Source:
    told: Mapping[str, Any] = cells
    return Source(
        id=told["source"],
        type=told.get("type", ""),
        publisher=told.get("publisher", ""),
        title=told.get("source_title", ""),
        published=told.get("source_published"),
        retrieved=told.get("retrieved"),
        url=told.get("url", ""),
        citation=told.get("citation", ""),
        reliability=told.get("reliability", ""),
        quote=told.get("quote", ""),
    )
