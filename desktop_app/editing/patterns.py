"""Extensions as long as those of the past were: a pattern, and marked as one."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from desktop_app.domain.changes import Change, ChangeSet, Edit
from desktop_app.domain.cover import covered
from desktop_app.domain.forecast import forecast
from desktop_app.domain.records import Basis, License
from desktop_app.domain.spans import term_spans
from desktop_app.domain.wording import day_words, days_words
from desktop_app.editing import chains
from desktop_app.editing.wording import license_name
from desktop_app.language import translate

__all__ = ["PatternError", "extend_by_pattern", "extend_somehow"]

_WITHOUT_PATTERN: Final = 90
"""Days by which a chain without a history is extended at first; the user sets the true end."""


class PatternError(ValueError):
    """The past does not tell how long; the message is a sentence with a next step."""


def extend_somehow(license_: License) -> Edit | None:
    """Append an expected term, as long as usual or else 90 days; None where nothing has an end."""
    pattern = forecast(license_)
    return _extended(license_, _WITHOUT_PATTERN if pattern is None else int(pattern.median), "")


def extend_by_pattern(license_: License) -> Edit:
    """Append an expected term of the median length, which says in its notes what it rests on.

    Raises:
        PatternError: the chain is open, or has fewer than two extensions.
    """
    name = license_name(license_)
    pattern = forecast(license_)
    if pattern is None:
        raise PatternError(
            translate(
                "Edit",
                "{license} has fewer than two extensions, and one case is no pattern."
                " Use Add Extension and set its last day.",
            ).format(license=name)
        )
    days = int(pattern.median)
    said = translate(
        "Edit",
        "Expected: the median of {count} extensions is {days}. A pattern, not a promise.",
    ).format(count=pattern.n, days=days_words(days))
    edit = _extended(license_, days, said)
    if edit is None:
        raise PatternError(
            translate("Edit", "{license} has no last day to extend from.").format(license=name)
        )
    last = pattern.end_after(days)
    label = translate("Edit", "Extend {license} by its typical {days}, to {day}").format(
        license=name, days=days_words(days), day=day_words(last)
    )
    return replace(edit, label=label, reason=said)


def _extended(license_: License, days: int, notes: str) -> Edit | None:
    runs = covered(license_)
    last = runs[-1].last if runs else None
    if last is None:
        return None
    term_id = next(span.term_id for span in term_spans(license_) if span.last == last)
    edit = chains.extend_by_term(license_, term_id, last + days)
    return None if edit is None else _expected(edit, license_, notes)


def _expected(edit: Edit, before: License, notes: str) -> Edit:
    """The same edit with the new term marked as expected: a pattern is nobody's official word."""
    known = {term.id for term in before.terms}
    after = next(after for _, after in edit.changes.licenses() if after is not None)
    terms = tuple(
        term if term.id in known else replace(term, basis=Basis.EXPECTED, notes=notes)
        for term in after.terms
    )
    changes = ChangeSet((Change(before, replace(after, terms=terms)),))
    return Edit(label=edit.label, changes=changes)
