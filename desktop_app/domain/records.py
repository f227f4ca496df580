"""The license record: who may do what, under which instrument, from when to when, on whose word.

These values mirror the file's documents key by key. Stored are legal facts only; status,
ordinals, durations and outcomes are always derived (see the other modules of this room).
Frozen values cannot form cycles, so the garbage collector need not look at them (`gc=False`):
with a million of them, its looking would take longer than reading the file.
"""

from __future__ import annotations

from enum import Enum

import msgspec

from desktop_app.domain.bounds import End, Start
from desktop_app.domain.partial_date import PartialDate
from desktop_app.domain.pictures import PicturePreset

__all__ = [
    "Action",
    "Basis",
    "Dependent",
    "Ended",
    "Ending",
    "FileInfo",
    "License",
    "Report",
    "Restriction",
    "Scope",
    "Source",
    "Term",
]


class Action(Enum):
    """What the instrument did. Amending is not extending."""

    GRANT = "grant"
    EXTEND = "extend"
    AMEND = "amend"
    EXTEND_AND_AMEND = "extend_and_amend"
    SHORTEN = "shorten"
    REPLACE = "replace"
    RENEW = "renew"
    WIND_DOWN = "wind_down"
    SUSPEND = "suspend"
    REINSTATE = "reinstate"
    REVOKE = "revoke"
    CODIFY = "codify"
    CORRECT = "correct"


class Basis(Enum):
    """On whose word the dates rest; it decides how a bar looks."""

    OFFICIAL = "official"
    REPORTED = "reported"
    EXPECTED = "expected"
    ASSUMED = "assumed"


class Ending(Enum):
    """How a term ended before its own last day."""

    REVOKED = "revoked"
    SUSPENDED = "suspended"
    SURRENDERED = "surrendered"
    EXHAUSTED = "exhausted"
    MOOT = "moot"
    CODIFIED = "codified"
    WITHDRAWN = "withdrawn"
    SUPERSEDED = "superseded"


class Ended(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A typed ending. `on` is the first day no longer covered."""

    kind: Ending
    on: PartialDate


class Scope(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What is allowed, and what this term added or removed against the one before."""

    items: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


class Term(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One act in a chain. A null start means an unknown day, a null end an open one."""

    id: str
    designation: str = ""
    action: Action = Action.GRANT
    basis: Basis = Basis.OFFICIAL
    announced: PartialDate | None = None
    issued: PartialDate | None = None
    filed: PartialDate | None = None
    published: PartialDate | None = None
    start: Start | None = None
    end: End | None = None
    ended: Ended | None = None
    supersedes: tuple[str, ...] = ()
    scope: Scope = Scope()
    conditions: tuple[str, ...] = ()
    source_ids: tuple[str, ...] = ()
    confidence: str = ""
    notes: str = ""


class Report(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What somebody said would happen, kept beside what happened."""

    id: str
    about_term: str | None = None
    reported: PartialDate | None = None
    outlet: str = ""
    attribution: str = ""
    claim: str = ""
    claimed_days: int | None = None
    claimed_until: PartialDate | None = None
    text: str = ""
    source_ids: tuple[str, ...] = ()


class Dependent(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Somebody who needs the license, and for what."""

    party: str
    what: str = ""
    scope: str | None = None
    criticality: str = ""
    notes: str = ""


class Restriction(msgspec.Struct, frozen=True, kw_only=True, gc=False, rename={"from_": "from"}):
    """What the license relieves. A null `until` means that it still stands."""

    what: str
    from_: PartialDate | None = None
    until: PartialDate | None = None
    source_ids: tuple[str, ...] = ()


class License(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A chain of terms under one title."""

    id: str
    title: str = ""
    kind: str = ""
    authority: str = ""
    holders: tuple[str, ...] = ()
    program: str = ""
    jurisdiction: str = ""
    legal_basis: str = ""
    restriction: Restriction | None = None
    terms: tuple[Term, ...] = ()
    reports: tuple[Report, ...] = ()
    dependents: tuple[Dependent, ...] = ()
    depends_on: tuple[str, ...] = ()
    succeeds: str | None = None
    tags: tuple[str, ...] = ()
    notes: str = ""

    def term(self, term_id: str) -> Term | None:
        """The first term with this id."""
        return next((term for term in self.terms if term.id == term_id), None)


class Source(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A document that says so."""

    id: str
    type: str = ""
    publisher: str = ""
    title: str = ""
    published: PartialDate | None = None
    retrieved: PartialDate | None = None
    url: str = ""
    citation: str = ""
    reliability: str = ""
    quote: str = ""


class FileInfo(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What the file says of itself: the one document of its `meta` table.

    `warning_days` are lead times before a last day, in days; the first warning is the largest.
    `as_of` is the day from which a window first looks at the file, for a story that is over;
    None means today. `locked` are the ids of licenses that refuse changes until they are unlocked,
    `pictures` those that the file knows by name.
    """

    schema_version: int = 1
    title: str = ""
    warning_days: tuple[int, ...] = (30, 7, 1)
    as_of: PartialDate | None = None
    locked: tuple[str, ...] = ()
    pictures: tuple[PicturePreset, ...] = ()
