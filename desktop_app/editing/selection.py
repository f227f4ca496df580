"""What the user has picked, and what remains of it after a change."""

from __future__ import annotations

from enum import Enum

import msgspec

from desktop_app.domain.changes import ChangeSet

__all__ = ["NOTHING", "Part", "Selection"]


class Part(Enum):
    """The part of a term that keys and drags act upon."""

    WHOLE = "whole"
    START = "start"
    END = "end"


class Selection(msgspec.Struct, frozen=True):
    """At most one license, one of its terms, and a part of that term."""

    license_id: str | None = None
    term_id: str | None = None
    part: Part = Part.WHOLE

    @property
    def is_empty(self) -> bool:
        return self.license_id is None

    def holds(self, license_id: str | None, term_id: str | None) -> bool:
        """True if just this term of this license is selected."""
        return term_id is not None and (self.license_id, self.term_id) == (license_id, term_id)

    def after(self, changes: ChangeSet) -> Selection:
        """What is still there: the term, its license, or nothing."""
        remains = self
        for before, after in changes.licenses():
            record = after or before
            if record is None or record.id != remains.license_id:
                continue
            if after is None:
                remains = NOTHING
            elif remains.term_id is not None and after.term(remains.term_id) is None:
                remains = Selection(after.id)
        return remains


NOTHING = Selection()
