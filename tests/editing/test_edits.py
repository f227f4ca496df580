"""Edits do what their labels say, and can be taken back."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.cover import covered_days
from desktop_app.domain.days import parse_day
from desktop_app.domain.records import Action, Basis, FileInfo, Source
from desktop_app.editing import edits
from desktop_app.editing.document import Document
from desktop_app.editing.term_days import last_day
from tests.builders import a_license, a_report, a_term
from tests.editing.records_strategies import days, licenses, shifts

HUAWEI = a_license(
    a_term("ext2", "2019-11-18", "2020-02-16", designation="Ext 2"),
    id="huawei",
    title="Temporary General License",
)


def after(edit: Any) -> Any:
    (change,) = edit.changes
    return change.after


@pytest.mark.parametrize(
    ("edit", "label"),
    [
        (
            edits.set_term_end(HUAWEI, "ext2", parse_day("2020-03-17")),
            "Extend Temporary General License, Ext 2 to Mar 17, 2020",
        ),
        (
            edits.set_term_end(HUAWEI, "ext2", parse_day("2020-01-01")),
            "Shorten Temporary General License, Ext 2 to Jan 1, 2020",
        ),
        (
            edits.set_term_start(HUAWEI, "ext2", parse_day("2019-11-19")),
            "Start Temporary General License, Ext 2 on Nov 19, 2019",
        ),
        (
            edits.shift_term(HUAWEI, "ext2", 3),
            "Move Temporary General License, Ext 2 by 3 days",
        ),
        (
            edits.shift_term(HUAWEI, "ext2", -1),
            "Move Temporary General License, Ext 2 back by 1 day",
        ),
        (
            edits.set_term_field(HUAWEI, "ext2", "end", None),
            "Leave the end of Temporary General License, Ext 2 open",
        ),
        (
            edits.set_term_field(HUAWEI, "ext2", "start", None),
            "Start Temporary General License, Ext 2 on an unknown day",
        ),
        (
            edits.set_term_field(HUAWEI, "ext2", "basis", Basis.REPORTED),
            "Change the basis of Temporary General License, Ext 2",
        ),
        (edits.set_field(HUAWEI, "title", "TGL"), "Rename Temporary General License to TGL"),
        (
            edits.set_field(HUAWEI, "legal_basis", "x"),
            "Change the legal basis of Temporary General License",
        ),
        (edits.add_license(HUAWEI), "Add Temporary General License"),
        (edits.remove_license(HUAWEI), "Delete Temporary General License"),
        (edits.remove_term(HUAWEI, "ext2"), "Delete Temporary General License, Ext 2"),
        (
            edits.add_term(HUAWEI, a_term("ext3", "2020-02-17", designation="Ext 3")),
            "Add Temporary General License, Ext 3",
        ),
        (edits.add_source(Source(id="fr", citation="84 FR 64018")), "Add the source 84 FR 64018"),
        (edits.set_info_field(FileInfo(), "title", "All"), "Change the title of the file"),
    ],
)
def test_that_a_label_says_what_a_person_would_say(edit: Any, label: Any) -> None:
    assert edit.label == label


def test_that_a_label_is_one_short_line_whatever_the_title_holds() -> None:
    rough = a_license(title="A\nB\u202e\x00" + "x" * 1_000_000)
    edit: Any = edits.set_term_end(rough, "t", parse_day("2025-03-01"))
    label = edit.label
    assert label.isprintable()
    assert len(label) < 150


@pytest.mark.parametrize(
    "nothing",
    [
        edits.set_term_end(HUAWEI, "ext2", parse_day("2020-02-16")),
        edits.set_term_start(HUAWEI, "ext2", parse_day("2019-11-18")),
        edits.shift_term(HUAWEI, "ext2", 0),
        edits.set_field(HUAWEI, "title", "Temporary General License"),
        edits.set_term_field(HUAWEI, "ext2", "notes", ""),
    ],
)
def test_that_no_net_change_is_no_edit(nothing: Any) -> None:
    assert nothing is None


@given(licenses(), days, shifts, st.data())
def test_that_an_edit_and_its_inverse_give_the_first_records_back(
    license_: Any, day: Any, shift: Any, data: Any
) -> None:
    term_id = data.draw(st.sampled_from([term.id for term in license_.terms]))
    made = [
        edits.set_term_end(license_, term_id, day),
        edits.set_term_start(license_, term_id, day),
        edits.shift_term(license_, term_id, shift),
        edits.remove_term(license_, term_id),
        edits.remove_license(license_),
    ]
    document = Document(FileInfo(), [license_])
    for edit in filter(None, made):
        document.apply(edit)
        assert document.license(license_.id) != license_
        document.apply(edit.inverse("Undo"))
        assert list(document.licenses) == [license_]


@given(st.integers(1, 3000))
def test_that_extending_the_last_term_adds_as_many_covered_days(extra: Any) -> None:
    last: Any = last_day(HUAWEI.terms[0])
    longer = after(edits.set_term_end(HUAWEI, "ext2", last + extra))
    before: Any = covered_days(HUAWEI)
    assert covered_days(longer) == before + extra


def test_that_a_new_term_takes_the_place_its_first_day_gives_it() -> None:
    chain = a_license(a_term("a", "2020-01-01", None), a_term("c", "2022-01-01", None))
    longer = after(edits.add_term(chain, a_term("b", "2021-01-01")))
    assert [term.id for term in longer.terms] == ["a", "b", "c"]
    unknown = after(edits.add_term(longer, a_term("d", None)))
    assert unknown.terms[-1].id == "d"


def test_that_a_second_term_of_the_same_id_is_refused() -> None:
    with pytest.raises(edits.InvalidFieldError, match="already"):
        edits.add_term(HUAWEI, a_term("ext2"))


def test_that_nothing_names_a_term_that_is_gone() -> None:
    chain = a_license(
        a_term("a"), a_term("b", supersedes=("a",)), reports=(a_report(about_term="a"),)
    )
    left = after(edits.remove_term(chain, "a"))
    assert left.terms[0].supersedes == ()
    assert left.reports[0].about_term is None


def test_that_deleting_a_license_takes_it_out_of_the_links_to_it() -> None:
    first, second = a_license(id="a"), a_license(id="b", succeeds="a", depends_on=("a", "c"))
    document = Document(FileInfo(), [first, second])
    removal: Any = edits.remove_license(first, document.licenses)
    document.apply(removal)
    (left,) = document.licenses
    assert (left.succeeds, left.depends_on) == (None, ("c",))


@pytest.mark.parametrize(
    ("field", "value"), [("id", "other"), ("color", "red"), ("title", 5), ("terms", [1])]
)
def test_that_a_field_takes_only_what_it_can_hold(field: Any, value: Any) -> None:
    with pytest.raises(edits.InvalidFieldError):
        edits.set_field(HUAWEI, field, value)


def test_that_a_term_must_exist_to_be_edited() -> None:
    with pytest.raises(edits.UnknownTermError, match="no term"):
        edits.shift_term(HUAWEI, "ext9", 1)


def test_that_a_field_of_a_term_is_set_beside_the_others() -> None:
    changed = after(edits.set_term_field(HUAWEI, "ext2", "action", Action.EXTEND))
    assert changed == msgspec.structs.replace(
        HUAWEI, terms=(msgspec.structs.replace(HUAWEI.terms[0], action=Action.EXTEND),)
    )
