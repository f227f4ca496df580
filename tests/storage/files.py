"""Files for tests: small license files with something unusual in them, and edits to make."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec

from desktop_app.domain.changes import Change, ChangeSet, Edit
from desktop_app.domain.records import License
from tests.builders import an_end

__all__ = ["AT", "a_document", "a_file", "edit", "end_moved", "written"]

AT = "2026-11-22T10:00:00+00:00"


def a_document(id: str = "tgl", end: str = "2019-08-19", **more: Any) -> dict[str, Any]:
    """A license as a file holds it, with keys that this program does not know."""
    term = {
        "id": "t1",
        "start": {"date": "2019-05-20"},
        "end": {"date": end, "rule": "through", "color": "red"},
        "x-term": [1, 2.50],
    }
    return {"id": id, "x-rank": 7, "title": "General license", "terms": [term], **more}


def a_file(path: Path, *licenses: dict[str, Any], **tables: Any) -> Path:
    """A license file in the form that stock TinyDB writes."""
    found = {
        "meta": {"1": {"schema_version": 1, "title": "Test"}},
        "licenses": {str(n): lic for n, lic in enumerate(licenses or (a_document(),), 1)},
        **tables,
    }
    path.write_text(json.dumps(found), encoding="utf-8")
    return path


def written(path: Path) -> Any:
    """What any JSON reader finds in a file."""
    return json.loads(path.read_text(encoding="utf-8"))


def edit(before: Any, after: Any, label: str = "Edit") -> Edit:
    return Edit(label=label, changes=ChangeSet((Change(before, after),)))


def end_moved(license_: License, to: str) -> Edit:
    """The last term ends on another day."""
    last = license_.terms[-1]
    end = (
        an_end(to) if last.end is None else msgspec.structs.replace(last.end, date=an_end(to).date)
    )
    terms = (*license_.terms[:-1], msgspec.structs.replace(last, end=end))
    return edit(license_, msgspec.structs.replace(license_, terms=terms), "Move the end")
