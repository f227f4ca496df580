"""Rejected rows can be saved, corrected and imported again."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest

from desktop_app.exchange.rejections import rejections_file
from desktop_app.exchange.workbook_out import write_xlsx
from tests.builders import a_license, a_term
from tests.exchange.coming_in import licenses_in, plan_of, table, terms_in
from tests.exchange.outgoing import going_out

HEADER = ("Licence no", "Title", "From", "To")
BAD = ("L-2", "=Second", "?", "2024-06-30")
GOOD = ("L-1", "First", "2024-01-01", "2024-06-30")


def saved(data: bytes | str, name: str = "table.csv", **told: Any) -> tuple[str, bytes]:
    return rejections_file(plan_of(data, name, **told).refused)


def test_that_rejected_rows_are_saved_with_line_and_reason() -> None:
    ending, data = saved(table(HEADER, GOOD, BAD))
    (row,) = csv.DictReader(io.StringIO(data.decode("utf-8-sig")))
    assert ending == ".csv"
    assert (row["Import line"], row["Licence no"], row["Title"]) == ("3", "L-2", "'=Second")
    assert "“?” is not a date" in row["Import problem"]


def test_that_a_corrected_row_comes_in_as_if_it_had_been_right_at_once() -> None:
    _, data = saved(table(HEADER, GOOD, BAD))
    plan = plan_of(data.replace(b"?", b"2024-02-01", 1).replace(b",?,", b",2024-02-01,"))
    assert plan.rejected == ()
    assert [license.title for license in licenses_in(plan)] == ["=Second"]
    assert terms_in(plan) == [("", "2024-02-01", "2024-06-30")]


def test_that_a_row_that_is_still_wrong_is_rejected_once_more() -> None:
    _, data = saved(table(HEADER, GOOD, BAD))
    ending, again = saved(data)
    assert (ending, again.count(b"Import line")) == (".csv", 1)
    assert again.replace(b"\r\n2,", b"\r\n3,") == data


def test_that_the_map_of_the_first_file_fits_the_rejections() -> None:
    columns = {"Licence no": "id", "From": "start"}
    told: dict[str, Any] = {"columns": columns, "header_row": 1, "encoding": "cp1252"}
    _, data = saved(table(HEADER, GOOD, ("L-2", "é", "?", "")), **told)
    plan = plan_of(data.replace(b",?,", b",2024-02-01,"), **told)
    assert [license.id for license in licenses_in(plan)] == ["L-2"]


def test_that_cells_beyond_the_header_are_saved_too() -> None:
    _, data = saved(table(HEADER, GOOD, (*GOOD, "more")))
    assert data.decode("utf-8-sig").splitlines()[1].endswith(",2024-06-30,more")


def test_that_rejections_of_several_sheets_keep_their_sheets() -> None:
    license = a_license(a_term("One", "2024-01-01", "2024-06-30"), id="L-1", title="Title")
    book = write_xlsx(going_out(license, license))
    ending, data = saved(book, "book.xlsx")
    assert ending == ".xlsx"
    plan = plan_of(data, "rejected.xlsx")
    assert (plan.rejected, licenses_in(plan)[0].title) == ((), "Title")


def test_that_a_record_of_json_is_saved_whole() -> None:
    bad = {"id": "L-1", "title": 5, "terms": []}
    ending, data = saved(json.dumps([bad]), "records.json")
    found = json.loads(data)["licenses"][0]
    assert (ending, found["import_line"], found["title"]) == (".json", 1, 5)
    found["title"] = "Five"
    plan = plan_of(json.dumps({"licenses": [found]}), "records.json")
    assert licenses_in(plan)[0].title == "Five"


@pytest.mark.parametrize("word", ["", "*", "NULL", "OPEN", "2999-12-31"])
def test_that_a_person_says_which_ends_are_unknown(word: str) -> None:
    rows = table(HEADER, GOOD, ("L-2", "x", "2024-01-01", word))
    plan = plan_of(rows, end_words={word: "unknown"})
    assert [(one.row, "its end is unknown" in one.reason) for one in plan.rejected] == [(3, True)]
    assert plan.end_words == ((word, 1),)
    assert terms_in(plan_of(rows, end_words={word: "open"}))[1] == ("", "2024-01-01", None)


def test_that_each_row_can_be_a_license_of_its_own() -> None:
    plan = plan_of(table(HEADER, GOOD, ("L-1", "First", "2025-01-01", "")), rows="license")
    assert [one.row for one in plan.rejected] == [3]
    assert "row 2 is about the license “L-1” already" in plan.rejected[0].reason


def test_that_rows_find_their_licenses_by_a_column_of_choice() -> None:
    before = a_license(a_term("One", "2024-01-01", "2024-06-30"), id="x", program="GL 8")
    rows = table(("Program", "Phase", "From", "To"), ("gl 8", "Two", "2024-07-01", "2024-12-31"))
    plan = plan_of(rows, licenses=[before], key="program")
    (after,) = licenses_in(plan)
    assert (after.id, [term.designation for term in after.terms]) == ("x", ["One", "Two"])
