"""Texts and bytes as an import would see them, and what it would make of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from typing import Any

from desktop_app.domain.days import parse_day
from desktop_app.domain.records import License, Source
from desktop_app.exchange.formats import recognized
from desktop_app.exchange.import_map import ImportMap
from desktop_app.exchange.incoming import Material, ReadRequest
from desktop_app.exchange.plan import Existing, ImportPlan, Origin, plan_import

__all__ = ["licenses_in", "plan_of", "read", "table", "terms_in"]

DAY = parse_day("2026-11-22")


def read(data: bytes | str, name: str = "table.csv", **told: Any) -> Material:
    raw = data.encode() if isinstance(data, str) else data
    return recognized(PurePath(name), raw).reader()(ReadRequest(data=raw, name=name, **told))


def plan_of(
    data: bytes | str,
    name: str = "table.csv",
    licenses: Sequence[License] = (),
    sources: Sequence[Source] = (),
    **told: Any,
) -> ImportPlan:
    raw = data.encode() if isinstance(data, str) else data
    return plan_import(
        read(raw, name),
        Existing(licenses, sources),
        Origin(name=name, data=raw, day=DAY),
        ImportMap(**told),
    )


def licenses_in(plan: ImportPlan) -> list[License]:
    changes = () if plan.edit is None else plan.edit.changes.changes
    return [change.after for change in changes if isinstance(change.after, License)]


def terms_in(plan: ImportPlan) -> list[tuple[str, str | None, str | None]]:
    """Designation, start and end of every term."""
    return [
        (
            term.designation,
            None if term.start is None else str(term.start.date),
            None if term.end is None else str(term.end.date),
        )
        for license in licenses_in(plan)
        for term in license.terms
    ]


def table(*rows: Sequence[str], delimiter: str = ",") -> str:
    return "".join(delimiter.join(row) + "\n" for row in rows)
