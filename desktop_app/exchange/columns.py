"""The columns of every table that goes out or comes in: their names, headers and kinds."""

from __future__ import annotations

from enum import Enum
from typing import Final, NamedTuple

from desktop_app.domain.bounds import EndRule, StartRule
from desktop_app.domain.records import Action, Basis, Ending
from desktop_app.language import translate

__all__ = [
    "BY_HEADER",
    "BY_NAME",
    "DEPENDENT_COLUMNS",
    "KEYS",
    "LICENSE_COLUMNS",
    "REPORT_COLUMNS",
    "SOURCE_COLUMNS",
    "TERM_COLUMNS",
    "Column",
    "Kind",
]


class Kind(Enum):
    TEXT = "text"
    LIST = "list"
    DATE = "date"
    CHOICE = "choice"
    NUMBER = "number"
    DERIVED = "derived"
    """A day that follows from the others: written for people, never read back."""


class Column(NamedTuple):
    """One column.

    Attributes:
        name: what it is called in a map; unique among licenses and terms.
        header: what stands above it in a table of ours.
        kind: what its cells hold.
        words: the words that a choice may be; None for other kinds.
    """

    name: str
    header: str
    kind: Kind = Kind.TEXT
    words: type[Enum] | None = None

    @property
    def label(self) -> str:
        """The header in the reader's language; what is written keeps the header itself."""
        return translate("Columns", self.header)

    @property
    def label_within(self) -> str:
        """The label as it stands inside a sentence: English has small letters there."""
        return self.label.lower() if self.label == self.header else self.label


LICENSE_COLUMNS: Final = (
    Column("id", "License id"),
    Column("title", "Title"),
    Column("kind", "Kind"),
    Column("authority", "Authority"),
    Column("holders", "Holders", Kind.LIST),
    Column("program", "Program"),
    Column("jurisdiction", "Jurisdiction"),
    Column("legal_basis", "Legal basis"),
    Column("restriction", "Restriction"),
    Column("restricted_from", "Restricted from", Kind.DATE),
    Column("restricted_until", "Restricted until", Kind.DATE),
    Column("restriction_sources", "Restriction sources", Kind.LIST),
    Column("depends_on", "Depends on", Kind.LIST),
    Column("succeeds", "Succeeds"),
    Column("tags", "Tags", Kind.LIST),
    Column("notes", "Notes"),
)

TERM_COLUMNS: Final = (
    Column("term", "Term id"),
    Column("designation", "Designation"),
    Column("action", "Action", Kind.CHOICE, Action),
    Column("basis", "Basis", Kind.CHOICE, Basis),
    Column("announced", "Announced", Kind.DATE),
    Column("issued", "Issued", Kind.DATE),
    Column("filed", "Filed", Kind.DATE),
    Column("published", "Published", Kind.DATE),
    Column("start", "Start", Kind.DATE),
    Column("start_rule", "Start rule", Kind.CHOICE, StartRule),
    Column("start_time", "Start time"),
    Column("start_zone", "Start zone"),
    Column("start_text", "Start text"),
    Column("end", "End", Kind.DATE),
    Column("end_rule", "End rule", Kind.CHOICE, EndRule),
    Column("end_time", "End time"),
    Column("end_zone", "End zone"),
    Column("end_text", "End text"),
    Column("ended_as", "Ended as", Kind.CHOICE, Ending),
    Column("ended_on", "Ended on", Kind.DATE),
    Column("supersedes", "Supersedes", Kind.LIST),
    Column("scope", "Scope", Kind.LIST),
    Column("scope_added", "Scope added", Kind.LIST),
    Column("scope_removed", "Scope removed", Kind.LIST),
    Column("conditions", "Conditions", Kind.LIST),
    Column("sources", "Source ids", Kind.LIST),
    Column("confidence", "Confidence"),
    Column("term_notes", "Term notes"),
    Column("first_day", "First covered day", Kind.DERIVED),
    Column("last_day", "Last covered day", Kind.DERIVED),
)

REPORT_COLUMNS: Final = (
    Column("id", "License id"),
    Column("report", "Report id"),
    Column("about_term", "About term"),
    Column("reported", "Reported", Kind.DATE),
    Column("outlet", "Outlet"),
    Column("attribution", "Attribution"),
    Column("claim", "Claim"),
    Column("claimed_days", "Claimed days", Kind.NUMBER),
    Column("claimed_until", "Claimed until", Kind.DATE),
    Column("report_text", "Report text"),
    Column("report_sources", "Report sources", Kind.LIST),
)

DEPENDENT_COLUMNS: Final = (
    Column("id", "License id"),
    Column("party", "Party"),
    Column("what", "What"),
    Column("dependent_scope", "Of scope"),
    Column("criticality", "Criticality"),
    Column("dependent_notes", "Dependent notes"),
)

SOURCE_COLUMNS: Final = (
    Column("source", "Source id"),
    Column("type", "Type"),
    Column("publisher", "Publisher"),
    Column("source_title", "Source title"),
    Column("source_published", "Source published", Kind.DATE),
    Column("retrieved", "Retrieved", Kind.DATE),
    Column("url", "URL"),
    Column("citation", "Citation"),
    Column("reliability", "Reliability"),
    Column("quote", "Quote"),
)

_ALL: Final = (
    *LICENSE_COLUMNS,
    *TERM_COLUMNS,
    *REPORT_COLUMNS,
    *DEPENDENT_COLUMNS,
    *SOURCE_COLUMNS,
)
KEYS: Final = ("term", "report", "party", "source")
"""The columns without which a row of that kind has nothing to say."""

BY_NAME: Final = {column.name: column for column in _ALL}
BY_HEADER: Final = {column.header: column for column in _ALL}
