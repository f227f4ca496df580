"""The trail of changes: who changed what, when and why, and what it said before and after."""

from __future__ import annotations

from typing import Any

from desktop_app.domain.changes import Edit, Table
from desktop_app.storage.values import Value

__all__ = ["CHANGES_TABLE", "trail_entry"]

CHANGES_TABLE = "changes"


def trail_entry(  # noqa: PLR0913 - the columns of the trail
    edit: Edit,
    table: Table,
    record_id: str,
    before: dict[str, Value] | None,
    after: dict[str, Value] | None,
    *,
    at: str,
    by: str,
    batch: int,
) -> dict[str, Any]:
    """One document of the trail.

    For a changed record `before` and `after` hold the keys that differ, a key missing on one side
    where the document did not have it; for an added or removed record the whole document and null.
    """
    if before is not None and after is not None:
        keys = [key for key in {**before, **after} if _differs(key, before, after)]
        before = {key: before[key] for key in keys if key in before}
        after = {key: after[key] for key in keys if key in after}
    return {
        "at": at,
        "by": by,
        "label": edit.label,
        "table": table.value,
        "record": record_id,
        "before": before,
        "after": after,
        "reason": edit.reason,
        "source_ids": list(edit.source_ids),
        "batch": batch,
    }


def _differs(key: str, before: dict[str, Value], after: dict[str, Value]) -> bool:
    return key not in before or key not in after or before[key] != after[key]
