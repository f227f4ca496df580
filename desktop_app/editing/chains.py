"""Edits that rearrange chains: add an extension, draw a term, split, move, merge, duplicate.

Like those of `edits`, they are pure and give None where nothing would change.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from typing import TypeVar

import msgspec

from desktop_app.domain.bounds import End, Start
from desktop_app.domain.changes import Edit
from desktop_app.domain.days import Day
from desktop_app.domain.partial_date import PartialDate
from desktop_app.domain.records import Action, Basis, License, Report, Scope, Term
from desktop_app.domain.spans import term_spans
from desktop_app.domain.wording import day_words
from desktop_app.editing import edits, term_days
from desktop_app.editing.identity import new_id, slug
from desktop_app.editing.wording import license_name, term_name
from desktop_app.language import translate

__all__ = [
    "draw_term",
    "duplicate_license",
    "extend_by_term",
    "merge_licenses",
    "move_term",
    "split_license",
    "split_term",
]


def extend_by_term(
    license_: License, term_id: str, last: Day, source_ids: tuple[str, ...] = ()
) -> Edit | None:
    """Leave the term as it is and append one from the day after its end to `last`.

    The new term's end keeps the rule, time and zone of the old one, its scope and conditions stay
    the same. None where the term is open, or already reaches `last`.
    """
    term = edits.term_in(license_, term_id)
    old_last = term_days.last_day(term)
    if old_last is None or last <= old_last:
        return None
    designation = _next_designation(license_, term)
    extension = Term(
        id=new_id(slug(designation) or term_id, _term_ids(license_)),
        designation=designation,
        action=Action.EXTEND,
        basis=term.basis,
        start=Start(date=PartialDate.of_day(old_last + 1)),
        end=term.end,
        scope=Scope(items=term.scope.items),
        conditions=term.conditions,
        source_ids=source_ids,
    )
    extension = term_days.with_last_day(extension, last)
    edit = edits.add_term(license_, extension, license_.terms.index(term) + 1)
    label = translate("Edits", "Add {term}, to {date}").format(
        term=term_name(license_, extension), date=day_words(last)
    )
    return edit and msgspec.structs.replace(edit, label=label)


def _next_designation(license_: License, term: Term) -> str:
    """`Ext 3` after `Ext 2`; `Extension` where there is no number to count on from."""
    numbered = re.fullmatch(r"(.*\s)(\d{1,4})", term.designation, re.ASCII | re.DOTALL)
    stem, number = numbered.groups() if numbered else (f"{translate('Edits', 'Extension')} ", "0")
    taken = {other.designation for other in license_.terms}
    following = int(number) + 1
    while f"{stem}{following}" in taken:
        following += 1
    return f"{stem}{following}"


def draw_term(license_: License, first: Day, last: Day) -> Edit | None:
    """Add a term from `first` to `last`, assumed until somebody gives it a source."""
    term = Term(
        id=new_id("term", _term_ids(license_)),
        designation=translate("Edits", "Term {number}").format(number=len(license_.terms) + 1),
        basis=Basis.ASSUMED,
        start=Start(date=PartialDate.of_day(first)),
        end=End(date=PartialDate.of_day(last)),
    )
    edit = edits.add_term(license_, term)
    label = translate("Edits", "Add {term}, {first} to {last}").format(
        term=term_name(license_, term), first=day_words(first), last=day_words(last)
    )
    return edit and msgspec.structs.replace(edit, label=label)


def split_term(license_: License, term_id: str, day: Day) -> Edit | None:
    """Make two terms of one: to the day before `day`, and from `day` on.

    The second part keeps the end, its rule and whatever cut it short; reports, which speak of
    that end, go with it, and what superseded the term supersedes both parts. None where the term
    does not cover both days.
    """
    term = edits.term_in(license_, term_id)
    span = next(span for span in term_spans(license_) if span.term_id == term_id)
    if span.first is None or day <= span.first or (span.last is not None and day > span.last):
        return None
    second = msgspec.structs.replace(
        term,
        id=new_id(term_id, _term_ids(license_)),
        designation=translate("Edits", "{designation} (part 2)").format(
            designation=term.designation
        )
        if term.designation
        else "",
        start=Start(date=PartialDate.of_day(day)),
        supersedes=(),
    )
    first = term_days.with_last_day(msgspec.structs.replace(term, ended=None), day - 1)
    terms: list[Term] = []
    for other in license_.terms:
        if other.id == term_id:
            terms += [first, second]
        elif term_id in other.supersedes:
            terms.append(msgspec.structs.replace(other, supersedes=(*other.supersedes, second.id)))
        else:
            terms.append(other)
    reports = tuple(_about(report, {term_id: second.id}) for report in license_.reports)
    after = msgspec.structs.replace(license_, terms=tuple(terms), reports=reports)
    return edits.edit_of(
        translate("Edits", "Split {term} on {date}").format(
            term=term_name(license_, term), date=day_words(day)
        ),
        (license_, after),
    )


def move_term(license_: License, term_id: str, target: License) -> Edit | None:
    """Take a term out of one license and put it into another, where its first day belongs."""
    term = edits.term_in(license_, term_id)
    if target.id == license_.id:
        return None
    arriving = msgspec.structs.replace(
        term,
        id=new_id(term_id, _term_ids(target)),
        supersedes=tuple(name for name in term.supersedes if target.term(name) is not None),
    )
    taken, added = edits.remove_term(license_, term_id), edits.add_term(target, arriving)
    assert taken is not None, "the license has this term"
    assert added is not None, "the target has no such term yet"
    label = translate("Edits", "Move {term} to {license}").format(
        term=term_name(license_, term), license=license_name(target)
    )
    return edits.edit_of(label, *_pairs(taken), *_pairs(added))


def merge_licenses(kept: License, absorbed: License, others: Iterable[License] = ()) -> Edit | None:
    """Put all terms, reports and dependents of `absorbed` into `kept` and delete it.

    Where both have an id, that of the absorbed one gets a number. Links of `others` to the
    absorbed license lead to the kept one. Fields of the kept license win.
    """
    if kept.id == absorbed.id:
        return None
    terms = _renamed(absorbed.terms, _term_ids(kept))
    names = {old.id: new.id for old, new in zip(absorbed.terms, terms, strict=True)}
    reports = _renamed(absorbed.reports, {report.id for report in kept.reports})
    merged = msgspec.structs.replace(
        kept,
        terms=(*kept.terms, *(_superseding(term, names) for term in terms)),
        reports=(*kept.reports, *(_about(report, names) for report in reports)),
        dependents=_united(kept.dependents, absorbed.dependents),
        holders=_united(kept.holders, absorbed.holders),
        tags=_united(kept.tags, absorbed.tags),
        depends_on=tuple(
            name
            for name in _united(kept.depends_on, absorbed.depends_on)
            if name not in {kept.id, absorbed.id}
        ),
        succeeds=_other_than(absorbed.id, kept.succeeds) or _other_than(kept.id, absorbed.succeeds),
        notes="\n\n".join(notes for notes in (kept.notes, absorbed.notes) if notes),
    )
    pairs = [
        (other, _relinked(other, absorbed.id, kept.id))
        for other in others
        if other.id not in {kept.id, absorbed.id}
    ]
    label = translate("Edits", "Merge {license} into {other}").format(
        license=license_name(absorbed), other=license_name(kept)
    )
    return edits.edit_of(label, (kept, merged), *pairs, (absorbed, None))


def split_license(
    license_: License, term_id: str, taken: Container[str], others: Iterable[License] = ()
) -> Edit | None:
    """Let a second license begin with this term; it succeeds the first one.

    `taken` are the ids of all licenses. Those of `others` that succeeded the license now succeed
    the second one. None where the term is the first of its chain.
    """
    index = license_.terms.index(edits.term_in(license_, term_id))
    if index == 0:
        return None
    earlier, later = license_.terms[:index], license_.terms[index:]
    moved = {term.id for term in later}
    second = msgspec.structs.replace(
        license_,
        id=new_id(license_.id, taken),
        title=translate("Edits", "{title} (from {designation} on)").format(
            title=license_.title, designation=later[0].designation or translate("Edits", "here")
        ),
        terms=tuple(_superseding_only(term, moved) for term in later),
        reports=tuple(report for report in license_.reports if report.about_term in moved),
        succeeds=license_.id,
    )
    first = msgspec.structs.replace(
        license_,
        terms=tuple(_superseding_only(term, {term.id for term in earlier}) for term in earlier),
        reports=tuple(report for report in license_.reports if report.about_term not in moved),
    )
    pairs = [
        (other, msgspec.structs.replace(other, succeeds=second.id))
        for other in others
        if other.succeeds == license_.id
    ]
    label = translate("Edits", "Split {license} before {term}").format(
        license=license_name(license_), term=term_name(license_, later[0])
    )
    return edits.edit_of(label, (license_, first), (None, second), *pairs)


def duplicate_license(license_: License, taken: Container[str]) -> Edit | None:
    """Add a copy under an id that is not among those `taken`."""
    title = (
        translate("Edits", "Copy of {title}").format(title=license_.title) if license_.title else ""
    )
    stem = slug(license_.id) or "license"
    copy = msgspec.structs.replace(license_, id=new_id(stem, taken), title=title)
    return edits.edit_of(
        translate("Edits", "Duplicate {license}").format(license=license_name(license_)),
        (None, copy),
    )


def _term_ids(license_: License) -> set[str]:
    return {term.id for term in license_.terms}


def _pairs(edit: Edit) -> list[tuple[License | None, License | None]]:
    return list(edit.changes.licenses())


def _other_than(unwanted: str, name: str | None) -> str | None:
    return None if name == unwanted else name


def _relinked(license_: License, old: str, new: str) -> License:
    links = tuple(new if name == old else name for name in license_.depends_on)
    return msgspec.structs.replace(
        license_,
        depends_on=tuple(dict.fromkeys(links)),
        succeeds=new if license_.succeeds == old else license_.succeeds,
    )


def _about(report: Report, names: dict[str, str]) -> Report:
    about = report.about_term
    return (
        report
        if about is None
        else msgspec.structs.replace(report, about_term=names.get(about, about))
    )


def _superseding(term: Term, names: dict[str, str]) -> Term:
    return msgspec.structs.replace(
        term, supersedes=tuple(names.get(name, name) for name in term.supersedes)
    )


def _superseding_only(term: Term, names: set[str]) -> Term:
    return msgspec.structs.replace(
        term, supersedes=tuple(name for name in term.supersedes if name in names)
    )


_Named = TypeVar("_Named", Term, Report)
_Value = TypeVar("_Value")


def _renamed(records: Iterable[_Named], taken: set[str]) -> list[_Named]:
    """The records under ids that are free; `taken` is not changed."""
    used, renamed = set(taken), list[_Named]()
    for record in records:
        name = new_id(record.id, used)
        used.add(name)
        renamed.append(msgspec.structs.replace(record, id=name))
    return renamed


def _united(first: Iterable[_Value], second: Iterable[_Value]) -> tuple[_Value, ...]:
    """Both in order, each value once."""
    return tuple(dict.fromkeys((*first, *second)))
