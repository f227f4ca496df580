"""Each rule finds its breach with a sentence and a place, and leaves a sound license alone."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from desktop_app.domain.checks import check_file, check_license
from desktop_app.domain.problems import Severity
from desktop_app.domain.records import License, Scope, Source, Term
from tests.builders import a_license, a_report, a_term, an_end, ended, restricted
from tests.domain.chains import huawei, russia, venezuela
from tests.domain.strategies import chains

SOURCE = Source(id="s")


def a_sound_term(id: str = "t", *days: str, **fields: Any) -> Term:
    fields.setdefault("source_ids", ("s",))
    return a_term(id, *days, **fields)


def found_in(license: License) -> list[tuple[str, str, str]]:
    """(code, part, field) of what is more than a note."""
    return [
        (problem.code, problem.place.part_id, problem.place.field)
        for problem in check_file([license], [SOURCE])
        if problem.severity is not Severity.NOTE
    ]


def test_that_a_sound_license_has_no_problem() -> None:
    assert check_file([a_license(a_sound_term())], [SOURCE]) == ()


BROKEN = {
    "an end before the start": (
        a_license(a_sound_term("t", "2024-05-01", "2024-04-01")),
        ("end-before-start", "t", "end"),
    ),
    "a restriction that ends before it begins": (
        a_license(a_sound_term(), restriction=restricted("2024-05-01", "2024-01-01")),
        ("end-before-start", "", "restriction"),
    ),
    "publication before issue": (
        a_license(a_sound_term(issued="2024-02-01", published="2024-01-31")),
        ("published-before-issued", "t", "published"),
    ),
    "an ambiguous until": (
        a_license(a_sound_term(ends="until")),
        ("ambiguous-until", "t", "end"),
    ),
    "two terms in force with one scope": (
        a_license(a_sound_term("a"), a_sound_term("b", "2024-03-01", "2024-06-28")),
        ("same-scope-twice", "b", "start"),
    ),
    "a circle of supersession": (
        a_license(
            a_sound_term("a", supersedes=["b"]),
            a_sound_term("b", "2025-01-01", "2025-03-31", supersedes=["a"]),
        ),
        ("supersession-cycle", "a", "supersedes"),
    ),
    "a missing term": (
        a_license(a_sound_term(supersedes=["gone"])),
        ("missing-target", "t", "supersedes"),
    ),
    "a report about a missing term": (
        a_license(a_sound_term(), reports=(a_report("r", "gone"),)),
        ("missing-target", "r", "about_term"),
    ),
    "a missing source": (
        a_license(a_sound_term(source_ids=("gone",))),
        ("missing-target", "t", "source_ids"),
    ),
    "a missing predecessor": (
        a_license(a_sound_term(), succeeds="gone"),
        ("missing-target", "", "succeeds"),
    ),
    "a missing dependency": (
        a_license(a_sound_term(), depends_on=("gone",)),
        ("missing-target", "", "depends_on"),
    ),
    "an official term without a source": (
        a_license(a_sound_term(source_ids=())),
        ("official-without-source", "t", "source_ids"),
    ),
    "two terms with one id": (
        a_license(a_sound_term(), a_sound_term("t", "2025-01-01", "2025-12-31")),
        ("duplicate-id", "t", "terms"),
    ),
    "an ending after the end": (
        a_license(a_sound_term(ended=ended("revoked", "2025-06-01"))),
        ("late-ending", "t", "ended"),
    ),
    "a claimed length that misses the claimed day": (
        a_license(
            a_sound_term("a", end="2024-06-28"),
            a_sound_term("b", "2024-06-29", "2024-09-27", action="extend"),
            reports=(a_report("r", "b", claimed_days=90, claimed_until="2024-12-27"),),
        ),
        ("length-contradiction", "r", "claimed_until"),
    ),
}


@pytest.mark.parametrize(("license", "expected"), BROKEN.values(), ids=BROKEN)
def test_that_each_breach_is_found_where_it_is(
    license: License, expected: tuple[str, str, str]
) -> None:
    assert expected in found_in(license)


@pytest.mark.parametrize(
    ("words", "first", "last", "fits"),
    [
        ("for 90 days", "2024-01-01", "2024-03-31", True),
        ("for 90 days", "2024-01-01", "2024-03-30", True),
        ("for 90 days", "2024-01-01", "2024-04-30", False),
        ("a period of six months", "2024-01-31", "2024-07-31", True),
        ("a six-month period", "2024-01-31", "2024-07-30", True),
        ("two years", "2024-02-29", "2026-02-28", True),
        ("two years", "2024-02-29", "2025-02-28", False),
        ("9999 years", "2024-02-29", "2025-02-28", True),
        ("through the day", "2024-02-29", "2025-02-28", True),
    ],
)
def test_that_a_stated_length_is_held_against_the_dates(
    words: str, first: str, last: str, fits: bool
) -> None:
    term = replace(a_sound_term("t", first), end=an_end(last, text=words))
    codes = {code for code, _, _ in found_in(a_license(term))}
    assert ("length-contradiction" not in codes) is fits


def test_that_a_stated_extension_may_count_from_the_old_end() -> None:
    extended = a_sound_term("b", "2019-08-12", action="extend")
    chain = a_license(
        a_sound_term("a", "2019-05-20", "2019-08-19"),
        replace(extended, end=an_end("2019-11-17", text="another 90 days")),
    )
    assert found_in(chain) == []


def test_that_different_scopes_may_run_side_by_side() -> None:
    chain = a_license(
        a_sound_term("a", scope=Scope(items=("networks",))),
        a_sound_term("b", scope=Scope(items=("handsets",))),
    )
    assert "same-scope-twice" not in {code for code, _, _ in found_in(chain)}


def test_that_an_early_effect_and_a_weekend_are_no_more_than_noted() -> None:
    problems = check_license(huawei())
    assert {problem.severity for problem in problems} == {Severity.NOTE}
    assert [(problem.code, problem.place.part_id) for problem in problems] == [
        ("early-effect", "Ext 3"),
        ("early-effect", "Ext 4"),
        ("weekend-end", "Ext 2"),
    ]


def test_that_the_wrong_clock_is_noted() -> None:
    end = an_end("2024-05-01", "before", time="00:01", tz="EST")
    chain = a_license(replace(a_sound_term("8H"), end=end))
    assert [problem.code for problem in check_license(chain)] == ["wrong-season"]


def test_that_doubled_records_and_circles_of_licenses_are_found_in_a_file() -> None:
    licenses = [
        a_license(a_sound_term(), id="one", succeeds="two"),
        a_license(a_sound_term(), id="two", succeeds="one", depends_on=("two",)),
        a_license(a_sound_term(), id="two"),
    ]
    problems = check_file(licenses, [SOURCE, SOURCE])
    assert [(p.code, p.place.table, p.place.record_id, p.place.field) for p in problems] == [
        ("duplicate-id", "licenses", "two", "id"),
        ("duplicate-id", "sources", "s", "id"),
        ("succession-cycle", "licenses", "one", "succeeds"),
        ("dependency-cycle", "licenses", "two", "depends_on"),
    ]


def test_that_a_chain_of_thousands_of_supersessions_is_walked_without_recursion() -> None:
    terms = [
        a_sound_term(f"t{number}", supersedes=[f"t{number - 1}"] if number else ["t2999"])
        for number in range(3_000)
    ]
    codes = [problem.code for problem in check_license(a_license(*terms))]
    assert codes.count("supersession-cycle") == 1


@settings(max_examples=200, deadline=None)
@given(chains)
def test_that_no_license_is_too_odd_to_check(license: License) -> None:
    problems = check_file([license, license])
    assert problems == check_file([license, license])
    for problem in problems:
        assert problem.sentence.endswith(".")
        assert problem.place.table
        assert problem.place.record_id == "lic"


def test_that_the_real_chains_have_no_errors() -> None:
    for chain in (huawei(), russia(), venezuela()):
        severities = {problem.severity for problem in check_license(chain)}
        assert Severity.ERROR not in severities
        assert Severity.WARNING not in severities
