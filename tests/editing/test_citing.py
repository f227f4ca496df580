"""An edit carries its reason and its source into the trail, and new terms rest on the source."""

from __future__ import annotations

from desktop_app.domain.days import parse_day
from desktop_app.domain.records import Source
from desktop_app.editing.chains import extend_by_term
from desktop_app.editing.citing import because, found_source, new_source, source_name
from desktop_app.editing.edits import set_term_end
from tests.builders import a_license, a_term

LICENSE = a_license(a_term("a", "2020-01-01", "2020-03-31", source_ids=("old",)))
NOTICE = Source(id="fr-1", citation="85 FR 29610")


def test_that_an_extension_rests_on_the_source_given_for_it() -> None:
    edit = extend_by_term(LICENSE, "a", parse_day("2020-05-15"))
    assert edit is not None
    told = because(edit, " announced in May ", NOTICE)
    assert (told.reason, told.source_ids) == ("announced in May", ("fr-1",))
    ((_, after),) = told.changes.licenses()
    assert after is not None
    assert [term.source_ids for term in after.terms] == [("old",), ("fr-1",)]
    assert [change.table.value for change in told.changes] == ["licenses"]


def test_that_a_correction_leaves_the_sources_of_its_term_alone() -> None:
    edit = set_term_end(LICENSE, "a", parse_day("2020-04-30"))
    assert edit is not None
    told = because(edit, "misread", NOTICE, is_new=True)
    first, second = told.changes
    assert (first.before, first.after) == (None, NOTICE)
    after = second.after
    assert isinstance(after, type(LICENSE))
    assert after.terms[0].source_ids == ("old",)
    assert because(edit, "misread").changes == edit.changes


def test_that_a_source_is_found_by_citation_title_or_id_in_any_case() -> None:
    titled = Source(id="s2", title="A press release")
    assert found_source(" 85 fr 29610", (NOTICE, titled)) is NOTICE
    assert found_source("a press Release", (NOTICE, titled)) is titled
    assert found_source("S2", (NOTICE, titled)) is titled
    assert found_source("another", (NOTICE, titled)) is None
    assert source_name(Source(id="bare")) == "bare"


def test_that_a_new_source_gets_an_id_of_its_own() -> None:
    assert new_source("85 FR 29610", {"85-fr-29610"}) == Source(
        id="85-fr-29610-2", citation="85 FR 29610"
    )
    assert new_source("来源", ()).id == "source"
