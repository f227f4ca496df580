"""Every field of every record can be read, changed and refused with a sentence."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from desktop_app.domain.days import parse_day
from desktop_app.domain.records import Dependent, License, Report, Restriction, Source, Term
from desktop_app.editing import record_fields, record_parts
from desktop_app.editing.date_entry import DateEntryError
from desktop_app.editing.record_fields import (
    Field,
    Kind,
    Reading,
    can_be_shown,
    read_field,
    text_of,
    value_at,
    with_value,
)
from tests.builders import a_license, a_report, a_term, dated, ended

READING = Reading(parse_day("2020-05-15"))
TERM = a_term("a", "2020-01-01", "2020-03-31", ended=ended("revoked", "2020-02-01"))
LICENSE = a_license(
    TERM,
    reports=(a_report(about_term="a"),),
    dependents=(Dependent(party="Acme"),),
    restriction=Restriction(what="Entity List", from_=dated("2019-05-16")),
)
PARTS = (
    (TERM, (*record_fields.ACT_FIELDS, *record_fields.TERM_FIELDS)),
    (LICENSE, record_fields.LICENSE_FIELDS),
    (LICENSE.reports[0], record_fields.REPORT_FIELDS),
    (LICENSE.dependents[0], record_fields.DEPENDENT_FIELDS),
    (Source(id="s"), record_fields.SOURCE_FIELDS),
)
EVERY = [(part, field) for part, fields in PARTS for field in fields]
TYPED = {
    Kind.TEXT: "some text",
    Kind.LONG: "two\nlines",
    Kind.NAME: "a-name",
    Kind.LINES: "one\ntwo",
    Kind.DATE: "May 15 2020",
    Kind.NUMBER: "1,180",
    Kind.ENDED: "moot 2020-05-15",
}


def typed_for(field: Field) -> str:
    return list(field.choices)[-1].value if field.choices else TYPED[field.kind]


@pytest.mark.parametrize(("part", "field"), EVERY)
def test_that_every_field_takes_a_value_and_shows_it(part: Any, field: Field) -> None:
    value = read_field(field, part, typed_for(field), READING)
    after = with_value(part, field.path, value)
    assert value_at(after, field.path) == value
    shown = text_of(field, after)
    assert read_field(field, after, shown, READING) == value


@pytest.mark.parametrize(("part", "field"), EVERY)
def test_that_what_is_shown_means_what_is_there(part: Any, field: Field) -> None:
    again = read_field(field, part, text_of(field, part), READING)
    assert again == value_at(part, field.path)


@pytest.mark.parametrize(
    ("part", "field"),
    [pair for pair in EVERY if pair[1].kind in (Kind.DATE, Kind.ENDED, Kind.NUMBER)],
)
@pytest.mark.parametrize("typed", ["soon", "31 June 2020", "0000-01-01", "x" * 10_000, "\0", "💥"])
def test_that_nonsense_is_refused_with_a_sentence(part: Any, field: Field, typed: str) -> None:
    with pytest.raises(DateEntryError) as refused:
        read_field(field, part, typed, READING)
    assert str(refused.value).endswith(".")
    assert len(str(refused.value)) < 400


def test_that_all_fields_of_all_records_are_in_the_tables() -> None:
    apart = {
        "id",
        "title",
        "terms",
        "reports",
        "dependents",
        "designation",
        "start",
        "end",
        "notes",
    }
    for kind, tables in (
        (License, (record_fields.LICENSE_FIELDS,)),
        (Term, (record_fields.ACT_FIELDS, record_fields.TERM_FIELDS)),
        (Report, (record_fields.REPORT_FIELDS,)),
        (Dependent, (record_fields.DEPENDENT_FIELDS,)),
        (Source, (record_fields.SOURCE_FIELDS,)),
    ):
        named = {field.path[0] for table in tables for field in table}
        assert {info.name for info in msgspec.structs.fields(kind)} - apart <= named


def test_that_a_field_of_something_missing_says_what_comes_first() -> None:
    bare = msgspec.structs.replace(TERM, start=None, end=None)
    for path, words in ((("start", "text"), "first day"), (("end", "time"), "last day")):
        with pytest.raises(DateEntryError, match=words):
            with_value(bare, path, "x")
    unrestricted = msgspec.structs.replace(LICENSE, restriction=None)
    with pytest.raises(DateEntryError, match="relieves"):
        with_value(unrestricted, ("restriction", "from_"), dated("2020-01-01"))
    made = with_value(unrestricted, ("restriction", "what"), "Entity List")
    assert made.restriction == Restriction(what="Entity List")
    assert with_value(made, ("restriction", "what"), "").restriction is None


def test_that_a_list_whose_items_cannot_be_told_apart_is_not_offered() -> None:
    tags = next(field for field in record_fields.LICENSE_FIELDS if field.label == "Tags")
    assert can_be_shown(tags, a_license(tags=("a", "b c")))
    assert not can_be_shown(tags, a_license(tags=("a\nb",)))
    assert not can_be_shown(tags, a_license(tags=("",)))


def test_that_parts_are_changed_added_and_removed_in_their_places() -> None:
    changed = record_parts.change_dependent(LICENSE, 0, Dependent(party="Beta"), "Party")
    assert changed is not None
    assert changed.label == "Change the party of Acme"
    for add, remove, name in (
        (record_parts.add_dependent, record_parts.remove_dependent, "dependents"),
        (lambda each: record_parts.add_report(each, "a"), record_parts.remove_report, "reports"),
    ):
        edit = add(LICENSE)
        assert edit is not None
        ((_, after),) = edit.changes.licenses()
        assert after is not None
        assert len(getattr(after, name)) == 2
        gone = remove(after, 1)
        assert gone is not None
        ((_, back),) = gone.changes.licenses()
        assert back == LICENSE


def test_that_citing_takes_a_known_source_or_makes_one() -> None:
    known = Source(id="fr", citation="85 FR 1")
    edit = record_parts.cite(LICENSE, "a", "85 fr 1", (known,))
    assert edit is not None
    assert [change.table.value for change in edit.changes] == ["licenses"]
    new = record_parts.cite(LICENSE, "a", "85 FR 2", (known,))
    assert new is not None
    assert [change.record_id for change in new.changes] == ["85-fr-2", "lic"]
    assert record_parts.cite(LICENSE, "a", "  ", (known,)) is None
