"""Which licenses a person means by a few words."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.records import License
from desktop_app.domain.status import ChainStatus
from desktop_app.domain.wording import status_words

__all__ = ["matches", "search_words"]


def search_words(text: str) -> tuple[str, ...]:
    """The words to look for; upper and lower case do not matter."""
    return tuple(text.casefold().split())


def matches(license: License, status: ChainStatus, words: Sequence[str]) -> bool:
    """True if every word stands somewhere in the license's names, its terms' or its status."""
    if not words:
        return True
    texts = (
        license.title,
        *license.holders,
        license.authority,
        license.program,
        *(term.designation for term in license.terms),
        status_words(status),
    )
    text = "\n".join(texts).casefold()
    return all(word in text for word in words)
