"""What a bar says when the pointer rests on it; text from records stays plain text."""

from __future__ import annotations

from html import escape

from desktop_app.domain.days import Day
from desktop_app.domain.records import License, Term
from desktop_app.domain.spans import TermSpan, term_spans
from desktop_app.domain.wording import day_words

__all__ = ["term_tooltip"]

_LONGEST_LINE = 160


def term_tooltip(license_: License, term: Term) -> str:
    """Name, covered days, acts and confidence of a term, escaped for a tooltip."""
    span = next(span for span in term_spans(license_) if span.term_id == term.id)
    lines = [
        f"{license_.title or license_.id}: {term.designation or term.id}",
        _covered_words(span),
        f"{term.action.value.replace('_', ' ')}, {term.basis.value}",
    ]
    if term.issued is not None:
        lines.append(f"issued {term.issued}")
    if term.published is not None:
        lines.append(f"published {term.published}")
    if term.confidence:
        lines.append(f"confidence: {term.confidence}")
    # Qt guesses whether a tooltip is markup; marked up by us, a record's text cannot become it.
    return "<qt>" + "<br>".join(escape(line[:_LONGEST_LINE]) for line in lines) + "</qt>"


def _covered_words(span: TermSpan) -> str:
    if span.first is None:
        return "covers no day"
    return f"{day_words(span.first)} – {_last_words(span.last, span.first)}"


def _last_words(last: Day | None, first: Day) -> str:
    if last is None:
        return "open"
    return f"{day_words(last)} ({last - first + 1} days)"
