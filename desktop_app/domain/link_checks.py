"""What can be wrong with the links of a file: missing targets, circles, doubled ids, no source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from desktop_app.domain.date_checks import Flaw
from desktop_app.domain.records import Basis, License, Source
from desktop_app.language import marked, translate

__all__ = [
    "FileIds",
    "Links",
    "circles",
    "doubled_parts",
    "links_of",
    "missing_licenses",
    "missing_sources",
    "missing_terms",
    "official_without_source",
    "supersession_circles",
]


class FileIds(NamedTuple):
    """The ids that links of a file can lead to."""

    licenses: frozenset[str]
    sources: frozenset[str]

    @staticmethod
    def of(licenses: Iterable[License], sources: Iterable[Source]) -> FileIds:
        """The ids of these records."""
        return FileIds(
            frozenset(license.id for license in licenses),
            frozenset(source.id for source in sources),
        )


class Links(NamedTuple):
    """Which licenses lead to which, by field and id; those that lead nowhere are left out."""

    succeeds: Mapping[str, Sequence[str]]
    depends_on: Mapping[str, Sequence[str]]


def links_of(licenses: Sequence[License]) -> Links:
    """The links between licenses."""
    return Links(
        {each.id: (each.succeeds,) for each in licenses if each.succeeds is not None},
        {each.id: each.depends_on for each in licenses if each.depends_on},
    )


def official_without_source(license: License) -> Iterator[Flaw]:
    """An official term that names no document."""
    for term in license.terms:
        if term.basis is Basis.OFFICIAL and not term.source_ids:
            yield Flaw(
                term.id,
                "source_ids",
                translate(
                    "Problems",
                    "it counts as official but names no source. Add the"
                    " document, or say that it is reported, expected or assumed.",
                ),
            )


def doubled_parts(license: License) -> Iterator[Flaw]:
    """Terms or reports of one license that share an id; each id is told once."""
    for said, field, ids in (
        (_DOUBLED_TERMS, "terms", [term.id for term in license.terms]),
        (_DOUBLED_REPORTS, "reports", [report.id for report in license.reports]),
    ):
        for part_id, count in Counter(ids).items() if len(set(ids)) < len(ids) else ():
            if count > 1:
                yield Flaw(
                    part_id, field, translate("Problems", said).format(count=count, id=part_id)
                )


_DOUBLED_TERMS: Final = marked(
    "Problems",
    "{count} terms have the id “{id}”, so that links to it are ambiguous. Give each its own.",
)
_DOUBLED_REPORTS: Final = marked(
    "Problems",
    "{count} reports have the id “{id}”, so that links to it are ambiguous. Give each its own.",
)


def missing_terms(license: License) -> Iterator[Flaw]:
    """Links to terms that the license does not have."""
    ids = {term.id for term in license.terms}
    for term in license.terms:
        for target in term.supersedes:
            if target not in ids:
                yield Flaw(
                    term.id,
                    "supersedes",
                    translate(
                        "Problems",
                        "it supersedes “{target}”, which is no term of this"
                        " license. Choose another term or remove the link.",
                    ).format(target=target),
                )
    for report in license.reports:
        if report.about_term is not None and report.about_term not in ids:
            yield Flaw(
                report.id,
                "about_term",
                translate(
                    "Problems",
                    "this report is about “{about_term}”, which is no term of"
                    " this license. Choose another term or none.",
                ).format(about_term=report.about_term),
            )


def missing_licenses(license: License, ids: FileIds) -> Iterator[Flaw]:
    """Links to licenses that the file does not have."""
    if license.succeeds is not None and license.succeeds not in ids.licenses:
        yield Flaw(
            "",
            "succeeds",
            translate(
                "Problems",
                "it succeeds “{succeeds}”, which is not in this file."
                " Choose another license or remove the link.",
            ).format(succeeds=license.succeeds),
        )
    for target in license.depends_on:
        if target not in ids.licenses:
            yield Flaw(
                "",
                "depends_on",
                translate(
                    "Problems",
                    "it depends on “{target}”, which is not in this file."
                    " Choose another license or remove the link.",
                ).format(target=target),
            )


def missing_sources(license: License, ids: FileIds) -> Iterator[Flaw]:
    """Links to sources that the file does not have."""
    restriction = license.restriction
    parts: list[tuple[str, Sequence[str]]] = [
        *(("", restriction.source_ids) for restriction in (restriction,) if restriction),
        *((term.id, term.source_ids) for term in license.terms),
        *((report.id, report.source_ids) for report in license.reports),
    ]
    for part_id, source_ids in parts:
        for target in source_ids:
            if target not in ids.sources:
                yield Flaw(
                    part_id,
                    "source_ids",
                    translate(
                        "Problems",
                        "its source “{target}” is not in this file. Add the source"
                        " or remove the link.",
                    ).format(target=target),
                )


def supersession_circles(license: License) -> Iterator[Flaw]:
    """Terms that supersede each other in a circle, or one that supersedes itself."""
    links = {term.id: term.supersedes for term in license.terms if term.supersedes}
    names = {term.id: term.designation or term.id for term in license.terms}
    for circle in circles(links):
        path = " → ".join(names[part] for part in (*circle, circle[0]))
        yield Flaw(
            circle[0],
            "supersedes",
            translate(
                "Problems",
                "terms supersede each other in a circle ({path}). Remove one of the links.",
            ).format(path=path),
        )


def circles(links: Mapping[str, Sequence[str]]) -> list[tuple[str, ...]]:
    """The circles among links, each once and begun at its first member in the order of `links`.

    Every link that closes a circle is found; circles that share all their links are one.
    """
    found: list[tuple[str, ...]] = []
    done: set[str] = set()
    for start in links:
        if start not in done:
            _walk(start, links, done, found)
    order = {name: place for place, name in enumerate(links)}
    turned = {_turned(circle, order) for circle in found}
    return sorted(turned, key=lambda circle: [order[name] for name in circle])


def _walk(
    start: str,
    links: Mapping[str, Sequence[str]],
    done: set[str],
    found: list[tuple[str, ...]],
) -> None:
    """Depth first without recursion, so that a chain of thousands of links is no trouble."""
    path: list[str] = [start]
    places = {start: 0}
    branches = [iter(links[start])]
    while branches:
        target = next(branches[-1], None)
        if target is None:
            branches.pop()
            name = path.pop()
            del places[name]
            done.add(name)
        elif target in places:
            found.append(tuple(path[places[target] :]))
        elif target in links and target not in done:
            places[target] = len(path)
            path.append(target)
            branches.append(iter(links[target]))


def _turned(circle: tuple[str, ...], order: Mapping[str, int]) -> tuple[str, ...]:
    begin = min(range(len(circle)), key=lambda place: order[circle[place]])
    return circle[begin:] + circle[:begin]
