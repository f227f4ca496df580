"""The edits that people make, each with the label they would give it.

Every function here is pure and gives None where nothing would change. `term_id` must name a term
of the license, or UnknownTermError is raised. Days are covered days, both inclusive.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

import msgspec

from desktop_app.domain.changes import Change, ChangeSet, Edit, Record
from desktop_app.domain.days import Day
from desktop_app.domain.records import FileInfo, License, Source, Term
from desktop_app.domain.vocabulary import field_words
from desktop_app.domain.wording import day_words, days_words
from desktop_app.editing import term_days
from desktop_app.editing.wording import license_name, short_name, term_name
from desktop_app.language import translate

__all__ = [
    "InvalidFieldError",
    "UnknownTermError",
    "add_license",
    "add_source",
    "add_term",
    "edit_of",
    "remove_license",
    "remove_source",
    "remove_term",
    "replace_term",
    "set_field",
    "set_info_field",
    "set_source_field",
    "set_term_end",
    "set_term_field",
    "set_term_start",
    "shift_term",
    "term_in",
]


_Record = TypeVar("_Record", License, Source, FileInfo, Term)


class UnknownTermError(LookupError):
    """The license has no term of this id."""


class InvalidFieldError(ValueError):
    """A record has no such field, or the field cannot hold this value."""


def term_in(license_: License, term_id: str) -> Term:
    """The term of this id.

    Raises:
        UnknownTermError: there is none.
    """
    term = license_.term(term_id)
    if term is None:
        raise UnknownTermError(
            translate("Edits", "“{license}” has no term “{term_id}”.").format(
                license=license_name(license_), term_id=term_id
            )
        )
    return term


def edit_of(label: str, *pairs: tuple[Record | None, Record | None]) -> Edit | None:
    """An edit of the pairs (before, after) that differ; None if none does."""
    changes = tuple(change for change in (Change(*pair) for pair in pairs) if not change.is_empty)
    return Edit(label=label, changes=ChangeSet(changes)) if changes else None


# Dates of a term


def set_term_end(license_: License, term_id: str, last: Day) -> Edit | None:
    """Make `last` the last covered day, but no day before the first."""
    term = term_in(license_, term_id)
    return replace_term(license_, term_days.with_last_day(term, last))


def set_term_start(license_: License, term_id: str, first: Day) -> Edit | None:
    """Make `first` the first covered day, but no day after the last."""
    term = term_in(license_, term_id)
    return replace_term(license_, term_days.with_first_day(term, first))


def shift_term(license_: License, term_id: str, days: int) -> Edit | None:
    """Move both ends; an unknown start or open end stays."""
    term = term_in(license_, term_id)
    return replace_term(license_, term_days.shifted(term, days))


def replace_term(license_: License, after: Term, label: str | None = None) -> Edit | None:
    """Put `after` in the place of the term of its id.

    Without a label, the edit is named after what happened to the term's days.
    """
    before = term_in(license_, after.id)
    terms = tuple(after if term.id == after.id else term for term in license_.terms)
    changed = msgspec.structs.replace(license_, terms=terms)
    return edit_of(label or _said_of(license_, before, after), (license_, changed))


def _said_of(license_: License, before: Term, after: Term) -> str:
    name = term_name(license_, before)
    first, new_first = term_days.first_day(before), term_days.first_day(after)
    last, new_last = term_days.last_day(before), term_days.last_day(after)
    if first == new_first and last == new_last:
        if before.start != after.start:
            return translate("Edits", "Change how the start of {name} is given").format(name=name)
        return translate("Edits", "Change how the end of {name} is given").format(name=name)
    if first == new_first:
        return _said_of_end(name, last, new_last)
    if last == new_last and last is not None:
        return translate("Edits", "Start {name} on {date}").format(
            name=name, date=_day_or(new_first, translate("Edits", "an unknown day"))
        )
    if first is None or new_first is None:
        return translate("Edits", "Change the dates of {name}").format(name=name)
    moved = new_first - first
    if last is not None and (new_last is None or new_last - last != moved):
        return translate("Edits", "Change the dates of {name}").format(name=name)
    days = days_words(abs(moved))
    if moved > 0:
        return translate("Edits", "Move {name} by {days}").format(name=name, days=days)
    return translate("Edits", "Move {name} back by {days}").format(name=name, days=days)


def _said_of_end(name: str, last: Day | None, new_last: Day | None) -> str:
    if new_last is None:
        return translate("Edits", "Leave the end of {name} open").format(name=name)
    if last is None:
        return translate("Edits", "End {name} on {date}").format(
            name=name, date=day_words(new_last)
        )
    date = day_words(new_last)
    if new_last > last:
        return translate("Edits", "Extend {name} to {date}").format(name=name, date=date)
    return translate("Edits", "Shorten {name} to {date}").format(name=name, date=date)


def _day_or(day: Day | None, otherwise: str) -> str:
    return otherwise if day is None else day_words(day)


# Terms and licenses as wholes


def add_license(license_: License) -> Edit | None:
    return edit_of(
        translate("Edits", "Add {license}").format(license=license_name(license_)),
        (None, license_),
    )


def remove_license(license_: License, others: Iterable[License] = ()) -> Edit | None:
    """Take the license out, and out of the links of those `others` that name it."""
    pairs = [
        (other, unlinked)
        for other in others
        if other.id != license_.id and (unlinked := _without_link(other, license_.id)) is not other
    ]
    return edit_of(
        translate("Edits", "Delete {license}").format(license=license_name(license_)),
        *pairs,
        (license_, None),
    )


def _without_link(license_: License, gone: str) -> License:
    if gone not in license_.depends_on and license_.succeeds != gone:
        return license_
    return msgspec.structs.replace(
        license_,
        depends_on=tuple(other for other in license_.depends_on if other != gone),
        succeeds=None if license_.succeeds == gone else license_.succeeds,
    )


def add_term(license_: License, term: Term, position: int | None = None) -> Edit | None:
    """Insert a term at `position` in the chain, or where its first day belongs.

    Raises:
        InvalidFieldError: the license has a term of this id already.
    """
    if license_.term(term.id) is not None:
        raise InvalidFieldError(
            translate("Edits", "“{license}” has a term “{id}” already.").format(
                license=license_name(license_), id=term.id
            )
        )
    at = _place_in_chain(license_, term) if position is None else position
    terms = (*license_.terms[:at], term, *license_.terms[at:])
    added = msgspec.structs.replace(license_, terms=terms)
    return edit_of(
        translate("Edits", "Add {term}").format(term=term_name(license_, term)),
        (license_, added),
    )


def _place_in_chain(license_: License, new: Term) -> int:
    first = term_days.first_day(new)
    if first is None:
        return len(license_.terms)
    starts = [term_days.first_day(term) for term in license_.terms]
    return next(
        (place for place, start in enumerate(starts) if start is not None and start > first),
        len(starts),
    )


def remove_term(license_: License, term_id: str) -> Edit | None:
    """Take a term out of the chain, and out of what names it in the same license."""
    gone = term_in(license_, term_id)
    left = msgspec.structs.replace(
        license_,
        terms=tuple(_not_superseding(term, gone) for term in license_.terms if term is not gone),
        reports=tuple(
            msgspec.structs.replace(report, about_term=None)
            if report.about_term == term_id
            else report
            for report in license_.reports
        ),
    )
    return edit_of(
        translate("Edits", "Delete {term}").format(term=term_name(license_, gone)),
        (license_, left),
    )


def _not_superseding(term: Term, gone: Term) -> Term:
    if gone.id not in term.supersedes:
        return term
    kept = tuple(name for name in term.supersedes if name != gone.id)
    return msgspec.structs.replace(term, supersedes=kept)


# Sources


def add_source(source: Source) -> Edit | None:
    return edit_of(
        translate("Edits", "Add the source {source}").format(source=_source_name(source)),
        (None, source),
    )


def remove_source(source: Source) -> Edit | None:
    """Take the source out; what cites its id keeps the id, so that the citation is not lost."""
    return edit_of(
        translate("Edits", "Delete the source {source}").format(source=_source_name(source)),
        (source, None),
    )


def _source_name(source: Source) -> str:
    return short_name(source.title[:1000]) or short_name(source.citation[:1000]) or source.id


# Fields


def set_field(license_: License, field: str, value: object) -> Edit | None:
    """Set one field of a license.

    Raises:
        InvalidFieldError: there is no such field, or it cannot hold this value.
    """
    after = _with(license_, field, value)
    label = translate("Edits", "Change the {field} of {license}").format(
        field=field_words(field), license=license_name(license_)
    )
    if field == "title":
        label = translate("Edits", "Rename {license} to {other}").format(
            license=license_name(license_), other=license_name(after)
        )
    return edit_of(label, (license_, after))


def set_term_field(license_: License, term_id: str, field: str, value: object) -> Edit | None:
    """Set one field of a term. Setting `start` or `end` is labeled by what happens to the days.

    Raises:
        InvalidFieldError: there is no such field, or it cannot hold this value.
    """
    before = term_in(license_, term_id)
    after = _with(before, field, value)
    label = translate("Edits", "Change the {field} of {term}").format(
        field=field_words(field), term=term_name(license_, before)
    )
    return replace_term(license_, after, None if field in {"start", "end"} else label)


def set_source_field(source: Source, field: str, value: object) -> Edit | None:
    """Set one field of a source.

    Raises:
        InvalidFieldError: there is no such field, or it cannot hold this value.
    """
    label = translate("Edits", "Change the {field} of the source {source}").format(
        field=field_words(field), source=_source_name(source)
    )
    return edit_of(label, (source, _with(source, field, value)))


def set_info_field(info: FileInfo, field: str, value: object) -> Edit | None:
    """Set one field of what the file says of itself.

    Raises:
        InvalidFieldError: there is no such field, or it cannot hold this value.
    """
    return edit_of(
        translate("Edits", "Change the {field} of the file").format(field=field_words(field)),
        (info, _with(info, field, value)),
    )


def _with(record: _Record, field: str, value: object) -> _Record:
    kinds = {info.name: info.type for info in msgspec.structs.fields(record)}
    if field not in kinds or field == "id":
        raise InvalidFieldError(
            translate("Edits", "“{field}” is no field that can be set.").format(field=field)
        )
    try:
        checked = msgspec.convert(value, kinds[field])
    except msgspec.ValidationError as error:
        raise InvalidFieldError(
            translate("Edits", "The {field} cannot be set to this value: {error}.").format(
                field=field_words(field), error=error
            )
        ) from None
    return msgspec.structs.replace(record, **{field: checked})
