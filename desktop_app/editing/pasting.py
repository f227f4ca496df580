"""Records that travel from one file to another, or to another place of the same one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple, TypeVar

import msgspec

from desktop_app.domain.changes import Edit, Record
from desktop_app.domain.records import License, Report, Source, Term
from desktop_app.editing import edits
from desktop_app.editing.identity import new_id, slug
from desktop_app.editing.wording import license_name, term_name
from desktop_app.language import translate

__all__ = ["Clip", "cited_ids", "clip_of", "clip_of_terms", "paste_licenses", "paste_terms"]

_Citing = TypeVar("_Citing", Term, Report)


class Clip(msgspec.Struct, frozen=True, kw_only=True):
    """What was copied.

    Attributes:
        licenses: with the terms that were copied; of those copied as a whole, everything.
        sources: all that these cite, as far as the file had them.
        origin: a mark of the file and sitting in which they were copied.
        only_terms: the terms were copied, and the licenses merely hold them.
    """

    licenses: tuple[License, ...]
    sources: tuple[Source, ...] = ()
    origin: str = ""
    only_terms: bool = False


class Pasted(NamedTuple):
    """The edit, and the ids of the licenses or terms that it adds."""

    edit: Edit
    ids: tuple[str, ...]


def clip_of(licenses: Iterable[License], sources: Iterable[Source], origin: str) -> Clip:
    """Whole licenses, and of the file's `sources` those that they cite."""
    copied = tuple(licenses)
    return Clip(licenses=copied, sources=_cited(copied, sources), origin=origin)


def clip_of_terms(
    license_: License, terms: Iterable[Term], sources: Iterable[Source], origin: str
) -> Clip:
    """Terms of one license, without what else it has."""
    holder = License(id=license_.id, title=license_.title, terms=tuple(terms))
    return Clip(
        licenses=(holder,),
        sources=_cited((holder,), sources),
        origin=origin,
        only_terms=True,
    )


def cited_ids(license_: License) -> set[str]:
    """The sources that a license, its terms and its reports name."""
    named = {name for term in license_.terms for name in term.source_ids}
    named |= {name for report in license_.reports for name in report.source_ids}
    return named | set(license_.restriction.source_ids if license_.restriction else ())


def paste_licenses(
    clip: Clip, licenses: Collection[License], sources: Collection[Source], origin: str
) -> Pasted | None:
    """Add the copied licenses under ids of their own, and the sources that the file lacks.

    Links among them lead to each other again. Links to others stay where these are the very ones
    that were meant, in the sitting of the same `origin`; elsewhere an id may be anybody's.
    """
    if not clip.licenses:
        return None
    taken = {license_.id for license_ in licenses}
    stays = taken if clip.origin == origin else set[str]()
    titles = {license_.title for license_ in licenses}
    fresh, renamed = _joined(clip.sources, sources)
    names: dict[str, str] = {}
    for license_ in clip.licenses:
        name = new_id(license_.id if license_.id not in taken else _stem(license_), taken)
        names[license_.id] = name
        taken.add(name)
    added = [_arrived(license_, names, stays, renamed, titles=titles) for license_ in clip.licenses]
    edit = edits.edit_of(_label(added), *_added(fresh), *_added(added))
    return None if edit is None else Pasted(edit, tuple(license_.id for license_ in added))


def paste_terms(clip: Clip, target: License, sources: Collection[Source]) -> Pasted | None:
    """Put the copied terms into a license, each where its first day belongs."""
    fresh, renamed = _joined(clip.sources, sources)
    taken = {term.id for term in target.terms}
    names: dict[str, str] = {}
    terms = [term for license_ in clip.licenses for term in license_.terms]
    for term in terms:
        names[term.id] = new_id(term.id, taken)
        taken.add(names[term.id])
    after = target
    for term in terms:
        arriving = msgspec.structs.replace(
            _cited_as(term, renamed),
            id=names[term.id],
            supersedes=tuple(names[name] for name in term.supersedes if name in names),
        )
        after = _with_term(after, arriving)
    if len(terms) == 1:
        label = translate("Edit", "Paste {term} into {license}").format(
            term=term_name(clip.licenses[0], terms[0]), license=license_name(target)
        )
    else:
        label = translate("Edit", "Paste %n terms into {license}", "", len(terms)).format(
            license=license_name(target)
        )
    edit = edits.edit_of(label, *_added(fresh), (target, after))
    return None if edit is None else Pasted(edit, tuple(names.values()))


def _with_term(license_: License, term: Term) -> License:
    edit = edits.add_term(license_, term)
    assert edit is not None, "a term more is a difference"
    return next(after for _, after in edit.changes.licenses() if after is not None)


def _label(added: list[License]) -> str:
    if len(added) == 1:
        return translate("Edit", "Paste {license}").format(license=license_name(added[0]))
    return translate("Edit", "Paste %n licenses", "", len(added))


def _added(records: Iterable[Record]) -> list[tuple[Record | None, Record | None]]:
    return [(None, record) for record in records]


def _stem(license_: License) -> str:
    return slug(license_.id) or "license"


def _cited(licenses: Collection[License], sources: Iterable[Source]) -> tuple[Source, ...]:
    named = {name for license_ in licenses for name in cited_ids(license_)}
    return tuple(source for source in sources if source.id in named)


def _joined(
    copied: Iterable[Source], here: Collection[Source]
) -> tuple[list[Source], dict[str, str]]:
    """The sources that must be added, and under which id each copied one is found here."""
    taken = {source.id: source for source in here}
    contents = {_without_id(source): source.id for source in here}
    fresh: list[Source] = []
    renamed: dict[str, str] = {}
    for source in copied:
        known = contents.get(_without_id(source))
        if taken.get(source.id) == source:
            known = source.id
        if known is None:
            known = new_id(source.id, taken)
            arrived = msgspec.structs.replace(source, id=known)
            fresh.append(arrived)
            taken[known] = arrived
            contents[_without_id(source)] = known
        renamed[source.id] = known
    return fresh, renamed


def _without_id(source: Source) -> Source:
    return msgspec.structs.replace(source, id="")


def _arrived(
    license_: License,
    names: Mapping[str, str],
    stays: Collection[str],
    sources: Mapping[str, str],
    *,
    titles: Collection[str],
) -> License:
    def linked(name: str) -> str | None:
        return names.get(name) or (name if name in stays else None)

    links = [linked(name) for name in license_.depends_on]
    restriction = license_.restriction
    if restriction is not None:
        restriction = msgspec.structs.replace(
            restriction, source_ids=_renamed(restriction.source_ids, sources)
        )
    title = license_.title
    if title and title in titles:
        title = translate("Edit", "Copy of {title}").format(title=title)
    return msgspec.structs.replace(
        license_,
        id=names[license_.id],
        title=title,
        restriction=restriction,
        terms=tuple(_cited_as(term, sources) for term in license_.terms),
        reports=tuple(_cited_as(report, sources) for report in license_.reports),
        depends_on=tuple(dict.fromkeys(name for name in links if name is not None)),
        succeeds=None if license_.succeeds is None else linked(license_.succeeds),
    )


def _cited_as(part: _Citing, sources: Mapping[str, str]) -> _Citing:
    names = _renamed(part.source_ids, sources)
    return part if names == part.source_ids else msgspec.structs.replace(part, source_ids=names)


def _renamed(names: Iterable[str], sources: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(sources.get(name, name) for name in names)
