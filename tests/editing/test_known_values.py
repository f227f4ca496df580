"""Fields are completed from what other records hold, and from the names of records."""

from __future__ import annotations

from msgspec.structs import replace

from desktop_app.domain.records import Scope
from desktop_app.editing.known_values import KnownRecords, known_values
from desktop_app.editing.record_fields import LICENSE_FIELDS, REPORT_FIELDS, TERM_FIELDS, Field
from tests.builders import a_license, a_term


def field(label: str, fields: tuple[Field, ...]) -> Field:
    return next(each for each in fields if each.label == label)


def test_that_the_items_of_a_list_are_known_one_by_one() -> None:
    licenses = (
        replace(a_license(id="one"), holders=("Acme", "Umbra")),
        replace(a_license(id="two"), holders=("Umbra", "Zenith", "of\ntwo lines", " ")),
    )
    known = known_values(field("Holders", LICENSE_FIELDS), KnownRecords(licenses))
    assert set(known) == {"Acme", "Umbra", "Zenith"}


def test_that_links_are_completed_from_the_names_of_other_records() -> None:
    own = replace(a_license(id="one"), terms=(a_term(id="base"), a_term(id="ext-1")))
    records = KnownRecords((own, a_license(id="two"), a_license(id="three")), (), own)
    for label in ("Depends on", "Succeeds"):
        assert set(known_values(field(label, LICENSE_FIELDS), records)) == {"two", "three"}
    assert set(known_values(field("Supersedes", TERM_FIELDS), records)) == {"base", "ext-1"}
    assert set(known_values(field("About term", REPORT_FIELDS), records)) == {"base", "ext-1"}


def test_that_what_scope_takes_away_is_completed_from_what_was_in_it() -> None:
    term = replace(a_term(), scope=Scope(items=("Handsets",), added=("Research",)))
    license_ = replace(a_license(), terms=(term,))
    records = KnownRecords((license_,), (), license_)
    assert set(known_values(field("Scope removed", TERM_FIELDS), records)) == {
        "Handsets",
        "Research",
    }


def test_that_licenses_are_found_by_title_and_named_by_id() -> None:
    licenses = (
        a_license(id="own"),
        a_license(id="huawei-tgl", title="Temporary General\nLicense"),
        a_license(id="bare", title=""),
    )
    records = KnownRecords(licenses, edited=licenses[0])
    for label in ("Depends on", "Succeeds"):
        assert known_values(field(label, LICENSE_FIELDS), records) == {
            "huawei-tgl": "Temporary General License — huawei-tgl",
            "bare": "bare",
        }
