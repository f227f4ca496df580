"""A changed record takes their value or keeps mine, field by field."""

from __future__ import annotations

from desktop_app.domain.records import License, Source
from desktop_app.exchange.choices import field_changes, filled_only, kept_back
from desktop_app.exchange.json_records import write_json
from tests.builders import a_license, a_report, a_term, dated
from tests.exchange.coming_in import licenses_in, plan_of, table
from tests.exchange.outgoing import going_out

MINE = a_license(
    a_term("Ext 1", "2024-01-01", "2024-06-30", issued="2023-12-20"),
    id="L-1",
    title="First",
    authority="BIS",
)
HEADER = ("Licence no", "Title", "Agency", "Holder", "Phase", "From", "To", "Issued")
ROW = ("L-1", "First!", "OFAC", "Acme", "Ext 1", "2024-01-01", "2024-09-30", "2023-12-21")


def changed() -> dict[str, tuple[str, str]]:
    plan = plan_of(table(HEADER, ROW), licenses=[MINE])
    return {change.field: (change.mine, change.theirs) for change in field_changes(plan.edit)}


def test_that_every_field_that_would_change_is_named_with_both_values() -> None:
    fields = changed()
    assert fields["Title"] == ("First", "First!")
    assert fields["Authority"] == ("BIS", "OFAC")
    assert fields["Holders"] == ("", "Acme")
    assert fields["End"] == ("2024-06-30", "2024-09-30")
    assert fields["Issued"] == ("2023-12-20", "2023-12-21")


def test_that_kept_fields_stay_and_the_others_are_taken() -> None:
    edit = plan_of(table(HEADER, ROW), licenses=[MINE]).edit
    places = {c.place for c in field_changes(edit) if c.field in ("Title", "Issued")}
    left = kept_back(edit, places)
    assert left is not None
    (after,) = [c.after for c in left.changes if isinstance(c.after, License)]
    (term,) = after.terms
    assert (after.title, after.authority, after.holders) == ("First", "OFAC", ("Acme",))
    assert (term.issued, term.end and str(term.end.date)) == (dated("2023-12-20"), "2024-09-30")


def test_that_keeping_everything_leaves_no_edit_and_no_source() -> None:
    edit = plan_of(table(HEADER, ROW), licenses=[MINE]).edit
    assert kept_back(edit, {change.place for change in field_changes(edit)}) is None


def test_that_filling_only_takes_what_was_empty() -> None:
    edit = plan_of(table(HEADER, ROW), licenses=[MINE]).edit
    left = kept_back(edit, filled_only(tuple(field_changes(edit))))
    assert left is not None
    (after,) = [c.after for c in left.changes if isinstance(c.after, License)]
    assert (after.title, after.authority, after.holders) == ("First", "BIS", ("Acme",))
    assert str(after.terms[0].end and after.terms[0].end.date) == "2024-06-30"


def test_that_new_terms_come_in_whatever_is_kept() -> None:
    rows = table(HEADER, ROW, ("L-1", "First!", "OFAC", "Acme", "Ext 2", "2024-10-01", "", ""))
    edit = plan_of(rows, licenses=[MINE]).edit
    left = kept_back(edit, {change.place for change in field_changes(edit)})
    assert left is not None
    (after,) = [c.after for c in left.changes if isinstance(c.after, License)]
    assert after.terms[0] == MINE.terms[0]
    assert [term.designation for term in after.terms] == ["Ext 1", "Ext 2"]


def test_that_reports_and_sources_can_be_kept_as_well() -> None:
    source, other = Source(id="s", title="Old"), Source(id="s", title="New")
    with_report = a_license(*MINE.terms, id="L-1", title="First", reports=(a_report("r"),))
    data = write_json(going_out(with_report, sources=(other,)))
    edit = plan_of(data, "x.json", licenses=[MINE], sources=[source]).edit
    fields = {change.field for change in field_changes(edit)}
    assert {"Reports", "Source title"} <= fields
    assert kept_back(edit, {change.place for change in field_changes(edit)}) is None


def test_that_records_that_are_new_are_no_conflict() -> None:
    plan = plan_of(table(HEADER, ROW))
    assert list(field_changes(plan.edit)) == []
    assert kept_back(plan.edit, set()) == plan.edit
    assert len(licenses_in(plan)) == 1


def test_that_a_bound_is_one_choice_with_all_that_makes_it() -> None:
    term = a_term("Ext 1", "2024-01-01", "2024-06-30", ends="before", designation="Ext 1")
    mine = a_license(term, id="L-1", title="First!", authority="OFAC", holders=("Acme",))
    edit = plan_of(table(HEADER, (*ROW[:6], "*", ROW[7])), licenses=[mine]).edit
    ends = [change for change in field_changes(edit) if change.field.startswith("End")]
    assert [(c.field, c.mine, c.theirs) for c in ends] == [("End", "2024-06-30 (before)", "")]
    left = kept_back(edit, {ends[0].place})
    assert left is not None
    (after,) = [c.after for c in left.changes if isinstance(c.after, License)]
    assert after.terms[0].end == term.end


def test_that_being_cited_is_no_change_of_its_own() -> None:
    assert "Source ids" not in changed()
