"""Why an edge of a bar cannot be moved by hand, as a sentence with a next step."""

from __future__ import annotations

from desktop_app.domain.records import Ending, License
from desktop_app.domain.spans import term_spans
from desktop_app.domain.wording import ending_words
from desktop_app.editing.edits import term_in
from desktop_app.editing.selection import Part
from desktop_app.editing.wording import term_name
from desktop_app.language import translate

__all__ = ["why_locked"]


def why_locked(license_: License, term_id: str, part: Part) -> str | None:
    """None where the part of the bar stands for a day of the term's own and so can be moved.

    Raises:
        UnknownTermError: the license has no such term.
    """
    name = term_name(license_, term_in(license_, term_id))
    span = next(span for span in term_spans(license_) if span.term_id == term_id)
    if part is not Part.END and span.nominal_first is None:
        return translate(
            "Edits", "The first day of {name} is unknown. Type it in the inspector."
        ).format(name=name)
    if part is Part.START:
        return None
    if span.ending is Ending.SUPERSEDED:
        return translate(
            "Edits",
            "{name} ends where its successor takes effect. Move the successor's start instead.",
        ).format(name=name)
    if span.ending is not None:
        return translate(
            "Edits", "{name} was {ending} before its own last day. Change that day instead."
        ).format(name=name, ending=ending_words(span.ending))
    if part is Part.END and span.nominal_last is None:
        return translate("Edits", "{name} has no last day yet. Type one in the inspector.").format(
            name=name
        )
    return None
