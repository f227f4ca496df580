"""Rearranged chains lose no day, no report and no link."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.bounds import EndRule
from desktop_app.domain.cover import covered
from desktop_app.domain.days import format_day, parse_day
from desktop_app.domain.records import Action, Basis, Dependent, FileInfo, Scope
from desktop_app.editing import chains
from desktop_app.editing.document import Document
from desktop_app.editing.term_days import first_day, last_day
from tests.builders import a_license, a_report, a_term, ended
from tests.editing.records_strategies import days, licenses


def applied(edit: Any, *licenses_: Any) -> dict[str, Any]:
    """The licenses after the edit; taking it back must give the first ones."""
    document = Document(FileInfo(), licenses_)
    document.apply(edit)
    after = {license_.id: license_ for license_ in document.licenses}
    document.apply(edit.inverse("Undo"))
    assert tuple(document.licenses) == licenses_
    return after


def spans(license_: Any) -> list[tuple[str, str, str]]:
    return [
        (term.id, format_day(first_day(term) or 1), format_day(last_day(term) or 1))
        for term in license_.terms
    ]


EXT2 = a_term(
    "ext-2",
    "2019-11-18",
    "2020-02-17",
    ends="before",
    designation="Ext 2",
    scope=Scope(items=("networks",), removed=("5G",)),
    conditions=("certify",),
)
HUAWEI = a_license(EXT2, id="huawei", title="TGL")


def test_that_an_extension_leaves_the_old_end_alone_and_runs_from_the_day_after() -> None:
    edit: Any = chains.extend_by_term(HUAWEI, "ext-2", parse_day("2020-04-01"), ("fr",))
    after = applied(edit, HUAWEI)["huawei"]
    assert after.terms[0] == EXT2
    assert spans(after)[1] == ("ext-3", "2020-02-17", "2020-04-01")
    extension = after.terms[1]
    assert extension.end.rule is EndRule.BEFORE
    assert (extension.designation, extension.action) == ("Ext 3", Action.EXTEND)
    assert (extension.scope, extension.conditions) == (Scope(items=("networks",)), ("certify",))
    assert extension.source_ids == ("fr",)
    assert edit.label == "Add TGL, Ext 3, to Apr 1, 2020"


def test_that_an_extension_gets_a_name_nobody_has() -> None:
    chain = a_license(
        a_term("a", designation="Ext 2"),
        a_term("ext-4", designation="Ext 3"),
        a_term("c", designation="TGL"),
    )
    edit: Any = chains.extend_by_term(chain, "a", parse_day("2025-06-01"))
    after = applied(edit, chain)["lic"]
    assert [(term.id, term.designation) for term in after.terms][1] == ("ext-4-2", "Ext 4")
    other: Any = chains.extend_by_term(chain, "c", parse_day("2025-06-01"))
    assert applied(other, chain)["lic"].terms[-1].designation == "Extension 1"


@pytest.mark.parametrize(("end", "last"), [("2024-12-31", "2024-12-31"), (None, "2025-01-01")])
def test_that_an_extension_must_reach_beyond_a_known_end(end: Any, last: str) -> None:
    chain = a_license(a_term("a", end=end))
    assert chains.extend_by_term(chain, "a", parse_day(last)) is None


def test_that_a_drawn_term_is_assumed_and_takes_its_place_in_the_chain() -> None:
    edit: Any = chains.draw_term(HUAWEI, parse_day("2019-01-01"), parse_day("2019-01-31"))
    after = applied(edit, HUAWEI)["huawei"]
    assert spans(after)[0] == ("term", "2019-01-01", "2019-01-31")
    assert after.terms[0].basis is Basis.ASSUMED


def test_that_a_split_keeps_rules_endings_reports_and_supersession() -> None:
    chain = a_license(
        a_term("a", "2024-01-01", "2025-01-01", ends="before", supersedes=("z",)),
        a_term("b", "2024-09-01", supersedes=("a",)),
        reports=(a_report(about_term="a"),),
    )
    edit: Any = chains.split_term(chain, "a", parse_day("2024-03-01"))
    after = applied(edit, chain)["lic"]
    first, second, successor = after.terms
    assert spans(after)[:2] == [("a", "2024-01-01", "2024-02-29"), ("a-2", *_last_part())]
    assert (first.end.rule, second.end) == (EndRule.BEFORE, chain.terms[0].end)
    assert (first.supersedes, second.supersedes) == (("z",), ())
    assert successor.supersedes == ("a", "a-2")
    assert after.reports[0].about_term == "a-2"
    assert edit.label == "Split lic, a on Mar 1, 2024"


def _last_part() -> tuple[str, str]:
    return "2024-03-01", "2024-12-31"


def test_that_an_early_ending_goes_with_the_second_part() -> None:
    chain = a_license(a_term("a", ended=ended("revoked", "2024-06-01")))
    edit: Any = chains.split_term(chain, "a", parse_day("2024-03-01"))
    first, second = applied(edit, chain)["lic"].terms
    assert (first.ended, second.ended) == (None, chain.terms[0].ended)
    assert chains.split_term(chain, "a", parse_day("2024-06-01")) is None


@given(licenses(), days, st.data())
def test_that_a_split_keeps_the_covered_days(license_: Any, day: int, data: Any) -> None:
    term_id = data.draw(st.sampled_from([term.id for term in license_.terms]))
    edit: Any = chains.split_term(license_, term_id, day)
    if edit is not None:
        assert covered(applied(edit, license_)["lic"]) == covered(license_)


def test_that_a_moved_term_gets_a_free_id_and_takes_no_foreign_links_along() -> None:
    source = a_license(
        a_term("a"),
        a_term("b", "2025-01-01", "2025-12-31", supersedes=("a",)),
        id="source",
        reports=(a_report(about_term="b"),),
    )
    target = a_license(a_term("b", "2026-01-01", None), id="target")
    edit: Any = chains.move_term(source, "b", target)
    after = applied(edit, source, target)
    assert [term.id for term in after["source"].terms] == ["a"]
    assert after["source"].reports[0].about_term is None
    assert [(term.id, term.supersedes) for term in after["target"].terms] == [
        ("b-2", ()),
        ("b", ()),
    ]
    assert edit.label == "Move source, b to target"
    assert chains.move_term(source, "b", source) is None


def test_that_merged_licenses_keep_every_term_report_holder_and_link() -> None:
    kept = a_license(a_term("a"), id="kept", holders=("H",), succeeds="gone", notes="one")
    gone = a_license(
        a_term("a", "2025-01-01", "2025-12-31"),
        a_term("b", "2026-01-01", None, supersedes=("a",)),
        id="gone",
        holders=("H", "I"),
        dependents=(Dependent(party="P"),),
        depends_on=("kept", "x"),
        succeeds="older",
        reports=(a_report(about_term="a"),),
        notes="two",
    )
    other = a_license(id="other", depends_on=("gone", "kept"), succeeds="gone")
    edit: Any = chains.merge_licenses(kept, gone, (kept, gone, other))
    after = applied(edit, kept, gone, other)
    assert set(after) == {"kept", "other"}
    merged = after["kept"]
    assert [(term.id, term.supersedes) for term in merged.terms] == [
        ("a", ()),
        ("a-2", ()),
        ("b", ("a-2",)),
    ]
    assert merged.reports[0].about_term == "a-2"
    assert (merged.holders, merged.dependents) == (("H", "I"), (Dependent(party="P"),))
    assert (merged.depends_on, merged.succeeds) == (("x",), "older")
    assert merged.notes == "one\n\ntwo"
    assert (after["other"].depends_on, after["other"].succeeds) == (("kept",), "kept")
    assert edit.label == "Merge gone into kept"
    assert chains.merge_licenses(kept, kept) is None


def test_that_merged_terms_get_ids_that_no_other_merged_term_has() -> None:
    kept = a_license(a_term("a"), id="kept")
    gone = a_license(a_term("a"), a_term("a-2", supersedes=("a",)), id="gone", succeeds="kept")
    edit: Any = chains.merge_licenses(kept, gone)
    merged = applied(edit, kept, gone)["kept"]
    assert [(term.id, term.supersedes) for term in merged.terms] == [
        ("a", ()),
        ("a-2", ()),
        ("a-2-2", ("a-2",)),
    ]
    assert merged.succeeds is None


def test_that_a_split_license_is_succeeded_by_its_second_half() -> None:
    chain = a_license(
        a_term("a"),
        a_term("b", "2025-01-01", "2025-12-31", supersedes=("a",)),
        id="chain",
        reports=(a_report("r1", "a"), a_report("r2", "b")),
    )
    heir = a_license(id="heir", succeeds="chain")
    edit: Any = chains.split_license(chain, "b", {"chain", "heir"}, (heir,))
    after = applied(edit, chain, heir)
    second = after["chain-2"]
    assert [term.id for term in after["chain"].terms] == ["a"]
    assert [(term.id, term.supersedes) for term in second.terms] == [("b", ())]
    assert [report.id for report in second.reports] == ["r2"]
    assert [report.id for report in after["chain"].reports] == ["r1"]
    assert (second.succeeds, after["heir"].succeeds) == ("chain", "chain-2")
    assert chains.split_license(chain, "a", {"chain"}) is None


def test_that_a_duplicate_has_its_own_id_and_says_that_it_is_a_copy() -> None:
    edit: Any = chains.duplicate_license(HUAWEI, {"huawei", "huawei-2"})
    after = applied(edit, HUAWEI)
    assert after["huawei-3"].title == "Copy of TGL"
    assert after["huawei-3"].terms == HUAWEI.terms
    assert edit.label == "Duplicate TGL"
