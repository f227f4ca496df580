"""Tables of other people become records, and nothing of them is lost on the way."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime, time
from typing import Any

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.records import Action, License, Source
from desktop_app.exchange.delimited import write_csv
from desktop_app.exchange.import_map import ImportMap, map_text, read_map
from desktop_app.exchange.incoming import ImportRefusedError
from desktop_app.exchange.json_records import write_json
from desktop_app.exchange.workbook_out import write_xlsx
from desktop_app.jobs import Cancelled, Progress
from tests.builders import a_license, a_term
from tests.domain.strategies import ends, partial_dates, starts
from tests.exchange.coming_in import licenses_in, plan_of, read, table, terms_in
from tests.exchange.outgoing import going_out

HEADER = ("License No.", "Title", "Valid from", "Valid to")
ROWS = (("L-1", "First", "2024-01-01", "2024-06-30"), ("L-2", "Second", "2024-02-01", ""))


def workbook(*rows: tuple, sheet: str = "Data", **options: Any) -> bytes:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, **options})
    day = book.add_format({"num_format": "dd.mm.yyyy"})
    page = book.add_worksheet(sheet)
    for number, row in enumerate(rows):
        for place, cell in enumerate(row):
            if isinstance(cell, date):
                page.write_datetime(number, place, datetime.combine(cell, time()), day)
            else:
                page.write(number, place, cell)
    book.close()
    return out.getvalue()


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_that_any_table_of_text_is_read(delimiter: str, encoding: str, end: str) -> None:
    text = table(HEADER, ("L-1", "Düsseldorf – é", "2024-01-01", "2024-06-30"), delimiter=delimiter)
    plan = plan_of(text.replace("\n", end).encode(encoding))
    (license,) = licenses_in(plan)
    assert (license.id, license.title) == ("L-1", "Düsseldorf – é")
    assert terms_in(plan) == [("", "2024-01-01", "2024-06-30")]


def test_that_cyrillic_letters_are_not_taken_for_western_ones() -> None:
    words = "Лицензия на экспорт товаров двойного назначения, выданная министерством"
    text = table(
        HEADER, *((f"L-{n}", f"{words} {n}", "2024-01-01", "") for n in range(20)), delimiter=";"
    )
    assert licenses_in(plan_of(text.encode("cp1251")))[0].title == f"{words} 0"


def test_that_a_header_is_found_below_title_and_notes() -> None:
    text = "Register of licenses\n\nas of May 2024,,,\nsource: the ministry,,,\n" + table(
        HEADER, *ROWS
    )
    plan = plan_of(text)
    assert [license.id for license in licenses_in(plan)] == ["L-1", "L-2"]
    assert plan.read == plan.added == 2


def test_that_a_quoted_line_break_stays_and_lines_are_still_counted() -> None:
    text = 'id,title,start,end\nL-1,"two\nlines",2024-01-01,\nL-2,x,2024-13-45,\n'
    plan = plan_of(text)
    assert licenses_in(plan)[0].title == "two\nlines"
    assert [one.row for one in plan.rejected] == [4]
    assert "2024-13-45" in plan.rejected[0].reason


def test_that_a_quotation_mark_never_closed_is_refused_with_its_line() -> None:
    text = table(HEADER, *ROWS) + 'L-3,"never closed,2024-01-01,\n' + table(*ROWS)
    with pytest.raises(ImportRefusedError, match="line 4"):
        read(text)


def test_that_every_row_is_a_record_or_a_rejection() -> None:
    text = table(
        HEADER,
        *ROWS,
        ROWS[0],
        ("", "", "2024-01-01", ""),
        (*ROWS[1], "more"),
        ("L-9", "x", "?", ""),
    )
    plan = plan_of(text)
    assert plan.read == 6 == plan.added + plan.updated + plan.unchanged + len(plan.rejected)
    assert [one.row for one in plan.rejected] == [4, 5, 6, 7]
    assert "row 2" in plan.rejected[0].reason


@pytest.mark.parametrize(
    "word", ["9999-12-31", "2999-12-31", "31/12/9999", "OPEN", "NULL", "*", "", "n/a"]
)
def test_that_registers_words_for_no_end_leave_the_end_open(word: str) -> None:
    plan = plan_of(table(HEADER, ("L-1", "x", "2024-01-01", word), ROWS[0]), date_order="dmy")
    assert terms_in(plan)[0] == ("", "2024-01-01", None)


def test_that_each_column_shows_the_first_words_that_stand_in_it() -> None:
    rows = (("L-1", "", "2024-01-01", ""), ("L-2", "Second", "2024-02-01", ""))
    assert plan_of(table(HEADER, *rows)).examples == ("L-1", "Second", "2024-01-01", "")


def test_that_an_empty_end_can_be_said_to_be_unknown() -> None:
    before = a_license(a_term(start="2024-02-01", end="2024-03-31"), id="L-2", title="Second")
    plan = plan_of(table(HEADER, ROWS[1]), licenses=[before], empty_end="unknown")
    assert (plan.unchanged, plan.edit) == (1, None)


def test_that_rows_of_one_license_become_its_chain() -> None:
    text = table(
        ("Licence no", "Licensee", "Phase", "From", "To"),
        ("7", "Acme", "Ext 1", "2025-01-01", "2025-12-31"),
        ("7", "Acme", "First", "2024-01-01", "2024-12-31"),
        ("7", "Other", "Ext 2", "2026-01-01", "2026-12-31"),
    )
    plan = plan_of(text)
    (license,) = licenses_in(plan)
    assert [term.designation for term in license.terms] == ["First", "Ext 1", "Ext 2"]
    assert [term.action for term in license.terms] == [Action.GRANT, Action.EXTEND, Action.EXTEND]
    assert license.holders == ("Acme",)
    assert "Other" in license.terms[2].notes


def test_that_importing_twice_changes_nothing() -> None:
    text = table(HEADER, *ROWS)
    first = plan_of(text)
    again = plan_of(text, licenses=licenses_in(first))
    assert (again.unchanged, again.edit) == (2, None)


def test_that_a_changed_row_updates_its_term_and_the_rest_is_named() -> None:
    first = licenses_in(plan_of(table(HEADER, *ROWS)))
    plan = plan_of(table(HEADER, ("L-1", "First", "2024-01-01", "2025-06-30")), licenses=first)
    assert (plan.updated, plan.added, plan.gone) == (1, 0, ("L-2",))
    (after,) = licenses_in(plan)
    assert [term.id for term in after.terms] == [term.id for term in first[0].terms]
    assert terms_in(plan) == [("", "2024-01-01", "2025-06-30")]


def test_that_licenses_without_ids_are_found_by_their_titles() -> None:
    text = table(("Name", "Start", "End"), ("Acme license", "2024-01-01", "2024-12-31"))
    first = licenses_in(plan_of(text))
    assert first[0].id == "acme-license"
    assert plan_of(text, licenses=first).unchanged == 1


def test_that_an_import_is_recorded_as_a_source_of_its_terms() -> None:
    plan = plan_of(table(HEADER, *ROWS), "register.csv")
    assert plan.edit is not None
    source = plan.edit.changes.changes[0].after
    assert isinstance(source, Source)
    assert (source.title, str(source.retrieved)) == ("register.csv", "2026-11-22")
    assert source.citation.startswith("SHA-256 ")
    assert licenses_in(plan)[0].terms[0].source_ids == (source.id,)
    assert plan.edit.label == "Import 2 licenses from register.csv"


def test_that_a_map_says_what_is_what() -> None:
    told: Any = {
        "columns": {"A": "id", "B": "title", "C": "action"},
        "values": {"action": {"NEU": "grant"}},
    }
    plan = plan_of("A,B,C,D\n1,Alpha,NEU,left out\n2,Beta,NIE,\n", **told)
    assert [license.title for license in licenses_in(plan)] == ["Alpha"]
    assert "“NIE” is none of" in plan.rejected[0].reason


def test_that_a_map_is_kept_as_it_was() -> None:
    told = ImportMap(
        columns={'Ä "q"': "id", "b": ""},
        values={"action": {"x": "grant"}},
        date_order="dmy",
        open_words=("x",),
    )
    assert read_map(map_text(told), "m.toml") == told


@pytest.mark.parametrize("text", ["= [", "nonsense = 1", '[columns]\na = "color"', 'key = "x"'])
def test_that_a_wrong_map_is_refused(text: str) -> None:
    with pytest.raises(ImportRefusedError, match=r"this map cannot|no such column|has to be"):
        read_map(text.encode(), "m.toml")


@pytest.mark.parametrize("epoch", [False, True])
def test_that_dates_of_a_workbook_are_read_in_its_own_epoch(epoch: bool) -> None:
    data = workbook(
        ("Register of 2024", "", "", ""),
        HEADER,
        ("L-1", "x", date(2024, 1, 1), date(2024, 6, 30)),
        date_1904=epoch,
    )
    assert terms_in(plan_of(data, "a.xlsx")) == [("", "2024-01-01", "2024-06-30")]


@pytest.mark.parametrize(("epoch", "serial"), [(1900, "45292"), (1904, "43830")])
def test_that_day_numbers_in_texts_are_read_in_the_epoch_that_was_said(
    epoch: int, serial: str
) -> None:
    plan = plan_of(table(HEADER, ("L-1", "x", serial, "")), epoch=epoch)
    assert terms_in(plan) == [("", "2024-01-01", None)]


def test_that_a_sheet_can_be_named_and_the_others_are_mentioned() -> None:
    data = workbook(HEADER, *ROWS, sheet="Zulu")
    assert read(data, "a.xlsx", sheet="Zulu").tables[0].name == "Zulu"
    with pytest.raises(ImportRefusedError, match="Zulu"):
        read(data, "a.xlsx", sheet="Alpha")


texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=8)
lists = st.lists(texts, max_size=3).map(tuple)
full_terms = st.builds(
    lambda **fields: a_term("t").__class__(**fields),
    id=st.just("t"),
    designation=texts,
    action=st.sampled_from(Action),
    issued=st.none() | partial_dates,
    start=st.none() | starts.filter(lambda bound: bound.time != "" and bound.tz != ""),
    end=st.none() | ends.filter(lambda bound: bound.time != "" and bound.tz != ""),
    supersedes=lists,
    conditions=lists,
    source_ids=lists,
    notes=texts,
)
full_licenses = st.builds(
    License,
    id=texts.filter(bool),
    title=texts,
    holders=lists,
    tags=lists,
    notes=texts,
    terms=st.lists(full_terms, max_size=1).map(tuple),
)


@settings(max_examples=150, deadline=None)
@given(full_licenses)
def test_that_a_table_written_by_the_program_is_read_as_it_was(license: License) -> None:
    plan = plan_of(write_csv(going_out(license)))
    assert plan.rejected == ()
    assert licenses_in(plan) == [license]


@settings(max_examples=100, deadline=None)
@given(st.lists(full_licenses, max_size=3, unique_by=lambda license: license.id))
def test_that_records_written_as_json_are_read_as_they_were(licenses: list[License]) -> None:
    plan = plan_of(write_json(going_out(*licenses)), "a.json") if licenses else None
    assert plan is None or licenses_in(plan) == licenses


PLAIN = st.text(st.characters(codec="ascii", exclude_categories=("Cc",)), max_size=8)


@settings(max_examples=25, deadline=None)
@given(PLAIN, PLAIN, st.none() | starts, st.none() | ends)
def test_that_a_workbook_written_by_the_program_is_read_as_it_was(
    title: str, note: str, start: Any, end: Any
) -> None:
    clean = [
        None if bound is None else type(bound)(date=bound.date, rule=bound.rule)
        for bound in (start, end)
    ]
    term = a_term("t", notes=note).__class__(id="t", notes=note, start=clean[0], end=clean[1])
    license = a_license(term, title=title, tags=("a;b", "c"))
    assert licenses_in(plan_of(write_xlsx(going_out(license)), "a.xlsx")) == [license]


def test_that_a_database_of_this_or_another_program_is_read() -> None:
    text = '{"licenses": {"1": {"id": "a", "title": "A"}, "7": {"title": "no id"}}, "other": {}}'
    plan = plan_of(text, "db.json")
    assert [license.id for license in licenses_in(plan)] == ["a"]
    assert [one.row for one in plan.rejected] == [7]


def test_that_flat_objects_are_a_table() -> None:
    plan = plan_of(
        '[{"licence_no": "1", "valid_from": "2024-01-01", "valid_to": null}, 3]', "a.json"
    )
    assert terms_in(plan) == [("", "2024-01-01", None)]
    assert [one.row for one in plan.rejected] == [2]


def test_that_an_import_can_be_taken_back_at_any_time() -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        read(table(HEADER, *ROWS), progress=progress)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(texts, min_size=4, max_size=4), max_size=5))
def test_that_any_cells_give_rows_that_add_up(rows: list[list[str]]) -> None:
    out = io.StringIO(newline="")
    csv.writer(out).writerows([HEADER, *rows])
    try:
        plan = plan_of(out.getvalue())
    except ImportRefusedError:
        return
    assert (
        plan.read == plan.added + plan.updated + plan.unchanged + len(plan.rejected)
        or plan.questions
    )
