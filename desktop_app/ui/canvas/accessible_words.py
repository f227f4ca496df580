"""What a screen reader says of a row and of a term."""

from __future__ import annotations

from desktop_app.domain.knowledge import as_known_on
from desktop_app.domain.records import License, Term
from desktop_app.domain.spans import TermSpan, term_spans
from desktop_app.domain.status import status_on
from desktop_app.domain.vocabulary import value_words
from desktop_app.domain.wording import day_words, end_words, standing_words
from desktop_app.language import translate
from desktop_app.ui.models.row_texts import Viewpoint

__all__ = ["dependent_words", "license_words", "term_words"]


def license_words(license_: License, viewpoint: Viewpoint, *, locked: bool = False) -> str:
    """`Temporary General License, expires Mon, Nov 18, 2019, 3 days left`."""
    known = as_known_on(license_, viewpoint.known_on)
    standing = status_on(known, viewpoint.as_of, warning_days=viewpoint.warning_days)
    words = translate("Accessible", "{license}, {status}").format(
        license=license_.title or license_.id, status=standing_words(standing)
    )
    return translate("Accessible", "{license}, locked").format(license=words) if locked else words


def dependent_words(license_: License, place: int) -> str:
    """`Acme, depends on Temporary General License`; places count from 0."""
    party = license_.dependents[place].party if place < len(license_.dependents) else ""
    return translate("Accessible", "{party}, depends on {license}").format(
        party=party, license=license_.title or license_.id
    )


def term_words(license_: License, term: Term) -> str:
    """`TGL, from May 20, 2019 through Aug 19, 2019, official`."""
    span = next((span for span in term_spans(license_) if span.term_id == term.id), None)
    return translate("Accessible", "{term}, {days}, {basis}").format(
        term=term.designation or term.id,
        days=_covered_words(term, span),
        basis=value_words(term.basis),
    )


def _covered_words(term: Term, span: TermSpan | None) -> str:
    if span is None or span.first is None:
        return translate("Accessible", "covers no day")
    if span.last is None:
        return translate("Accessible", "from {first}, {end}").format(
            first=day_words(span.first), end=end_words(term.end)
        )
    return translate("Accessible", "from {first} through {last}").format(
        first=day_words(span.first), last=day_words(span.last)
    )
