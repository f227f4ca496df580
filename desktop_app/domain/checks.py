"""The table of checks: what a person should look at in a file, and how urgently."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple, TypeAlias

from desktop_app.domain import date_checks as dates
from desktop_app.domain import link_checks as links
from desktop_app.domain.changes import Table
from desktop_app.domain.date_checks import Flaw
from desktop_app.domain.link_checks import FileIds
from desktop_app.domain.problems import Place, Problem, Severity
from desktop_app.domain.records import License, Source
from desktop_app.language import marked, translate

__all__ = [
    "CHECKS",
    "LINK_CHECKS",
    "Check",
    "LinkCheck",
    "check_file",
    "check_license",
    "check_links",
    "circle_problems",
    "doubled_problems",
    "every_problem",
    "problem_key",
]

_Find: TypeAlias = Callable[[License], Iterator[Flaw]]
_FindLinks: TypeAlias = Callable[[License, FileIds], Iterator[Flaw]]


class Check(NamedTuple):
    """A rule about one license: its code, how bad a breach is, and what finds breaches."""

    code: str
    severity: Severity
    find: _Find


class LinkCheck(NamedTuple):
    """A rule about where the links of one license lead within its file."""

    code: str
    severity: Severity
    find: _FindLinks


CHECKS: Final = (
    Check("duplicate-id", Severity.ERROR, links.doubled_parts),
    Check("end-before-start", Severity.ERROR, dates.ends_before_starts),
    Check("end-before-start", Severity.ERROR, dates.restriction_order),
    Check("supersession-cycle", Severity.ERROR, links.supersession_circles),
    Check("missing-target", Severity.ERROR, links.missing_terms),
    Check("published-before-issued", Severity.WARNING, dates.published_before_issued),
    Check("same-scope-twice", Severity.WARNING, dates.double_cover),
    Check("official-without-source", Severity.WARNING, links.official_without_source),
    Check("ambiguous-until", Severity.WARNING, dates.ambiguous_untils),
    Check("length-contradiction", Severity.WARNING, dates.contradicted_lengths),
    Check("length-contradiction", Severity.WARNING, dates.contradicted_claims),
    Check("late-ending", Severity.WARNING, dates.late_endings),
    Check("wrong-season", Severity.NOTE, dates.wrong_seasons),
    Check("early-effect", Severity.NOTE, dates.early_effects),
    Check("weekend-end", Severity.NOTE, dates.weekend_ends),
)

LINK_CHECKS: Final = (
    LinkCheck("missing-target", Severity.ERROR, links.missing_licenses),
    LinkCheck("missing-target", Severity.ERROR, links.missing_sources),
)


def check_file(licenses: Sequence[License], sources: Sequence[Source] = ()) -> tuple[Problem, ...]:
    """Every problem of a file, in a fixed order: by license, then by check, then by term.

    What concerns several licenses comes last. Nothing is raised and nothing is changed.
    """
    ids = FileIds.of(licenses, sources)
    found: list[Problem] = []
    for license in licenses:
        found.extend(check_license(license))
        found.extend(check_links(license, ids))
    found.extend(doubled_problems(licenses, sources))
    titles = {license.id: license.title or license.id for license in licenses}
    targets = links.links_of(licenses)._asdict()
    found.extend(
        circle_problems({name: links.circles(each) for name, each in targets.items()}, titles)
    )
    return tuple(found)


def every_problem(
    read: Sequence[Problem], licenses: Sequence[License], sources: Sequence[Source] = ()
) -> tuple[Problem, ...]:
    """What reading a file found, then what the rules found; what both found is told once."""
    ruled = check_file(licenses, sources)
    told = {problem_key(problem) for problem in ruled}
    return (*(problem for problem in read if problem_key(problem) not in told), *ruled)


def problem_key(problem: Problem) -> tuple[str, str, str]:
    """Equal for what reading a file and a rule both find."""
    return problem.code, problem.place.record_id, problem.place.part_id


def check_license(license: License) -> tuple[Problem, ...]:
    """The problems that one license shows without the rest of its file."""
    return tuple(_problem(check, license, flaw) for check in CHECKS for flaw in check.find(license))


def check_links(license: License, ids: FileIds) -> tuple[Problem, ...]:
    """The problems of one license's links in a file that holds these ids."""
    return tuple(
        _problem(check, license, flaw) for check in LINK_CHECKS for flaw in check.find(license, ids)
    )


def _problem(check: Check | LinkCheck, license: License, flaw: Flaw) -> Problem:
    name = license.title or license.id
    part = license.term(flaw.part_id) if flaw.part_id else None
    if part is not None:
        name = f"{name}, {part.designation or part.id}"
    return Problem(
        severity=check.severity,
        code=check.code,
        sentence=f"{name}: {flaw.clause}",
        place=Place(
            table=Table.LICENSES.value,
            record_id=license.id,
            part_id=flaw.part_id,
            field=flaw.field,
        ),
    )


_DOUBLED: Final = {
    Table.LICENSES: marked(
        "Problems",
        "{count} licenses have the id “{id}”, so that links to it are ambiguous. Give each its"
        " own.",
    ),
    Table.SOURCES: marked(
        "Problems",
        "{count} sources have the id “{id}”, so that links to it are ambiguous. Give each its own.",
    ),
}


def doubled_problems(licenses: Sequence[License], sources: Sequence[Source]) -> Iterator[Problem]:
    """Records of one table that share an id."""
    yield from _doubled(Table.LICENSES, [license.id for license in licenses])
    yield from _doubled(Table.SOURCES, [source.id for source in sources])


def _doubled(table: Table, ids: Sequence[str]) -> Iterator[Problem]:
    for record_id, count in Counter(ids).items():
        if count > 1:
            yield Problem(
                severity=Severity.ERROR,
                code="duplicate-id",
                sentence=translate("Problems", _DOUBLED[table]).format(count=count, id=record_id),
                place=Place(table=table.value, record_id=record_id, field="id"),
            )


_SUCCESSION_CIRCLE: Final = marked(
    "Problems", "Licenses succeed each other in a circle ({path}). Remove one of the links."
)
_DEPENDENCY_CIRCLE: Final = marked(
    "Problems", "Licenses depend on each other in a circle ({path}). Remove one of the links."
)


def circle_problems(
    circles: Mapping[str, Sequence[Sequence[str]]], titles: Mapping[str, str]
) -> Iterator[Problem]:
    """Circles of ids by the field that links them; `titles` has those of their members."""
    for field, said in (("succeeds", _SUCCESSION_CIRCLE), ("depends_on", _DEPENDENCY_CIRCLE)):
        for circle in circles[field]:
            path = " → ".join(titles[name] for name in (*circle, circle[0]))
            yield Problem(
                severity=Severity.ERROR,
                code="succession-cycle" if field == "succeeds" else "dependency-cycle",
                sentence=translate("Problems", said).format(path=path),
                place=Place(table=Table.LICENSES.value, record_id=circle[0], field=field),
            )
