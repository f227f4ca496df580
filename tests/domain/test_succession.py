"""Licenses that follow or need one another, and the people who depend on their scope."""

from __future__ import annotations

from desktop_app.domain.cover import Interval
from desktop_app.domain.days import parse_day
from desktop_app.domain.dependents import DependentCover, dependent_cover
from desktop_app.domain.metrics import metrics
from desktop_app.domain.records import Dependent, License, Scope
from desktop_app.domain.succession import handover, predecessors, successors, uncovered_needs
from tests.builders import a_license, a_term
from tests.domain.chains import huawei

NETWORKS = Dependent(party="carriers", scope="existing networks")
STANDARDS = Dependent(party="standards bodies", scope="5g Standards")
ANYBODY = Dependent(party="anybody")


def permanent() -> License:
    return a_license(a_term("p", "2020-08-17", None), id="permanent", succeeds="huawei-tgl")


def test_that_the_gap_before_a_succeeding_license_is_part_of_the_handover_and_the_metrics() -> None:
    gap = Interval(parse_day("2020-08-14"), parse_day("2020-08-16"))
    assert handover(huawei(), permanent()).gap == gap
    found = metrics(huawei(), as_of=parse_day("2020-08-20"), successor=permanent())
    assert found.gaps[-1] == gap


def test_that_a_handover_without_a_gap_says_so() -> None:
    next_day = a_license(a_term("p", "2020-08-14", None), id="p", succeeds="huawei-tgl")
    assert handover(huawei(), next_day).gap is None


def test_that_the_first_to_cover_is_the_successor() -> None:
    later = a_license(a_term("q", "2021-01-01"), id="later", succeeds="huawei-tgl")
    found = successors([huawei(), later, permanent()])
    assert {old: new.id for old, new in found.items()} == {"huawei-tgl": "permanent"}


def test_that_a_license_without_cover_succeeds_nothing() -> None:
    unknown = a_license(a_term("u", None), id="unknown", succeeds="huawei-tgl")
    assert successors([huawei(), unknown]) == {}


def test_that_predecessors_end_at_a_circle_and_at_a_missing_license() -> None:
    one = a_license(id="one", succeeds="two")
    two = a_license(id="two", succeeds="one")
    by_id = {"one": one, "two": two}
    assert [license.id for license in predecessors(one, by_id)] == ["two"]
    assert predecessors(a_license(id="x", succeeds="missing"), by_id) == ()


def test_that_a_need_without_cover_is_named() -> None:
    needing = a_license(id="n", depends_on=("huawei-tgl", "missing"))
    by_id = {"huawei-tgl": huawei()}
    assert uncovered_needs(needing, parse_day("2020-08-13"), by_id) == ("missing",)
    assert uncovered_needs(needing, parse_day("2020-08-14"), by_id) == ("huawei-tgl", "missing")


def scoped(*dependents: Dependent) -> License:
    both = ("Existing networks", "5G standards")
    return a_license(
        a_term("TGL", "2019-05-20", "2019-08-19", scope=Scope(items=both)),
        a_term(
            "Ext 1",
            "2019-08-19",
            "2019-11-18",
            action="extend_and_amend",
            scope=Scope(items=both[:1], removed=both[1:]),
        ),
        a_term("Ext 2", "2019-11-18", "2020-02-16", action="extend"),
        dependents=dependents,
    )


def cover_of(dependent: Dependent) -> DependentCover:
    return dependent_cover(scoped(dependent))[0]


def test_that_a_dependent_loses_cover_when_the_term_that_removed_its_scope_takes_effect() -> None:
    lost = cover_of(STANDARDS)
    assert lost.runs == (Interval(parse_day("2019-05-20"), parse_day("2019-08-18")),)
    assert lost.removed_by == "Ext 1"
    assert lost.days_left(parse_day("2019-08-16")) == 2
    assert not lost.is_covered(parse_day("2019-08-19"))
    assert lost.days_left(parse_day("2019-08-19")) is None


def test_that_other_dependents_keep_theirs_through_terms_that_list_no_scope() -> None:
    whole = Interval(parse_day("2019-05-20"), parse_day("2020-02-16"))
    assert cover_of(NETWORKS).runs == (whole,)
    assert cover_of(ANYBODY).runs == (whole,)
    assert cover_of(ANYBODY).removed_by is None


def test_that_a_term_that_lists_other_scopes_covers_no_dependent_of_this_one() -> None:
    chain = a_license(
        a_term("a", end="2024-06-30", scope=Scope(items=("x",))),
        a_term("b", "2024-07-01", scope=Scope(items=("y",)), action="extend"),
        dependents=(Dependent(party="p", scope="x"),),
    )
    (found,) = dependent_cover(chain)
    assert found.runs == (Interval(parse_day("2024-01-01"), parse_day("2024-06-30")),)


def test_that_a_scope_that_comes_back_covers_again() -> None:
    chain = a_license(
        a_term("a", end="2024-12-31", scope=Scope(items=("x", "y"))),
        a_term("b", "2024-03-01", scope=Scope(removed=("x",)), action="amend"),
        a_term("c", "2024-05-01", scope=Scope(added=("x",)), action="amend"),
        dependents=(Dependent(party="p", scope="x"),),
    )
    (found,) = dependent_cover(chain)
    assert [(run.first, run.last) for run in found.runs] == [
        (parse_day("2024-01-01"), parse_day("2024-02-29")),
        (parse_day("2024-05-01"), parse_day("2024-12-31")),
    ]
    assert found.removed_by is None
