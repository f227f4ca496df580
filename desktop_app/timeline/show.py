"""What a picture shows besides the terms themselves."""

from __future__ import annotations

import msgspec

__all__ = ["EVERYTHING", "PLAIN", "Show"]


class Show(msgspec.Struct, frozen=True, kw_only=True):
    """One switch for each kind of mark."""

    restriction: bool = True
    gaps: bool = True
    overlaps: bool = True
    published: bool = True
    scope_changes: bool = True
    reports: bool = True


EVERYTHING = Show()
PLAIN = Show(
    restriction=False,
    gaps=False,
    overlaps=False,
    published=False,
    scope_changes=False,
    reports=False,
)
