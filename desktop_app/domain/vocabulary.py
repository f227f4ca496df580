"""The words for what records hold from fixed lists: acts, bases, rules, endings, outcomes."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Final

from desktop_app.domain.bounds import EndRule, StartRule
from desktop_app.domain.problems import Severity
from desktop_app.domain.records import Action, Basis, Ending
from desktop_app.language import marked, translate

__all__ = ["field_words", "value_words"]

_WORDS: Final[Mapping[Enum, str]] = {
    Action.GRANT: marked("Vocabulary", "grant"),
    Action.EXTEND: marked("Vocabulary", "extend"),
    Action.AMEND: marked("Vocabulary", "amend"),
    Action.EXTEND_AND_AMEND: marked("Vocabulary", "extend and amend"),
    Action.SHORTEN: marked("Vocabulary", "shorten"),
    Action.REPLACE: marked("Vocabulary", "replace"),
    Action.RENEW: marked("Vocabulary", "renew"),
    Action.WIND_DOWN: marked("Vocabulary", "wind down"),
    Action.SUSPEND: marked("Vocabulary", "suspend"),
    Action.REINSTATE: marked("Vocabulary", "reinstate"),
    Action.REVOKE: marked("Vocabulary", "revoke"),
    Action.CODIFY: marked("Vocabulary", "codify"),
    Action.CORRECT: marked("Vocabulary", "correct"),
    Basis.OFFICIAL: marked("Vocabulary", "official"),
    Basis.REPORTED: marked("Vocabulary", "reported"),
    Basis.EXPECTED: marked("Vocabulary", "expected"),
    Basis.ASSUMED: marked("Vocabulary", "assumed"),
    StartRule.FROM: marked("Vocabulary", "from"),
    StartRule.DEFERRED: marked("Vocabulary", "deferred"),
    EndRule.THROUGH: marked("Vocabulary", "through"),
    EndRule.BEFORE: marked("Vocabulary", "before"),
    EndRule.UNTIL: marked("Vocabulary", "until"),
    Ending.REVOKED: marked("Vocabulary", "revoked"),
    Ending.SUSPENDED: marked("Vocabulary", "suspended"),
    Ending.SURRENDERED: marked("Vocabulary", "surrendered"),
    Ending.EXHAUSTED: marked("Vocabulary", "exhausted"),
    Ending.MOOT: marked("Vocabulary", "moot"),
    Ending.CODIFIED: marked("Vocabulary", "codified"),
    Ending.WITHDRAWN: marked("Vocabulary", "withdrawn"),
    Ending.SUPERSEDED: marked("Vocabulary", "superseded"),
    Severity.ERROR: marked("Vocabulary", "error"),
    Severity.WARNING: marked("Vocabulary", "warning"),
    Severity.NOTE: marked("Vocabulary", "note"),
}


def value_words(value: Enum) -> str:
    """`extend and amend`; a value without words of its own is said as it is stored."""
    words = _WORDS.get(value)
    if words is None:
        return str(value.value).replace("_", " ")
    return translate("Vocabulary", words)


_FIELDS: Final = frozenset(
    (
        marked("Field names", "title"),
        marked("Field names", "kind"),
        marked("Field names", "authority"),
        marked("Field names", "program"),
        marked("Field names", "jurisdiction"),
        marked("Field names", "legal basis"),
        marked("Field names", "holders"),
        marked("Field names", "restriction"),
        marked("Field names", "tags"),
        marked("Field names", "notes"),
        marked("Field names", "succeeds"),
        marked("Field names", "depends on"),
        marked("Field names", "reports"),
        marked("Field names", "dependents"),
        marked("Field names", "terms"),
        marked("Field names", "designation"),
        marked("Field names", "action"),
        marked("Field names", "basis"),
        marked("Field names", "announced"),
        marked("Field names", "issued"),
        marked("Field names", "filed"),
        marked("Field names", "published"),
        marked("Field names", "start"),
        marked("Field names", "end"),
        marked("Field names", "ended"),
        marked("Field names", "supersedes"),
        marked("Field names", "scope"),
        marked("Field names", "conditions"),
        marked("Field names", "source ids"),
        marked("Field names", "confidence"),
        marked("Field names", "type"),
        marked("Field names", "publisher"),
        marked("Field names", "retrieved"),
        marked("Field names", "url"),
        marked("Field names", "citation"),
        marked("Field names", "reliability"),
        marked("Field names", "quote"),
        marked("Field names", "warning days"),
    )
)


def field_words(name: str) -> str:
    """`legal basis` for the field `legal_basis`, within a sentence."""
    words = name.strip("_").replace("_", " ")
    return translate("Field names", words) if words in _FIELDS else words
