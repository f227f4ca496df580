"""Tables, calendars, projects and slides that say the same days in each format's own terms."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree as ET

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pptx import Presentation
from python_calamine import CalamineWorkbook

from desktop_app.domain.records import Source
from desktop_app.exchange.calendar_out import write_calendar
from desktop_app.exchange.delimited import inert, spoken, write_csv, write_tsv
from desktop_app.exchange.formats import FORMATS
from desktop_app.exchange.json_records import write_json
from desktop_app.exchange.outgoing import ExportError
from desktop_app.exchange.project_xml import NAMESPACE, write_project
from desktop_app.exchange.slides import write_slides
from desktop_app.exchange.text_tables import write_html, write_markdown
from desktop_app.exchange.workbook_out import write_xlsx
from tests.builders import a_license, a_report, a_term
from tests.exchange.outgoing import csv_rows, going_out

FORMULAS = ("=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0", "-2+3+cmd|x")
NASTY = (
    "<script>alert(1)</script>",
    "</bdi><img src=x onerror=alert(1)>",
    "a|b`c*d_e",
    "\u202eevil",
    "\x00\x0b\x1f",
    "half \ud800 pair",
    "日本語 \U0001f600",
    "two\nlines\r\nand\rmore",
    "]]>&amp;",
)
A_YEAR = a_license(a_term(end="2024-12-31"), title="One year")
OPEN = a_license(a_term(end=None), id="open", title="Open")
WRITERS = [kind for kind in FORMATS if kind.writes is not None]


def sheet(data: bytes, name: str) -> list[list[Any]]:
    return CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_name(name).to_python()


def column(data: bytes, name: str, header: str) -> list[Any]:
    head, *rows = sheet(data, name)
    return [row[head.index(header)] for row in rows]


def tasks(data: bytes) -> list[dict[str, str]]:
    root = ET.fromstring(data)
    return [
        {field.tag.split("}")[1]: field.text or "" for field in task}
        for task in root.iter(f"{{{NAMESPACE}}}Task")
    ]


def test_that_a_spreadsheet_says_the_last_covered_day() -> None:
    (row,) = csv_rows(write_csv(going_out(a_license(a_term(end="2024-12-31", ends="before")))))
    assert (row["End"], row["End rule"]) == ("2024-12-31", "before")
    assert (row["First covered day"], row["Last covered day"]) == ("2024-01-01", "2024-12-30")


def test_that_tsv_is_the_same_table() -> None:
    outgoing = going_out(A_YEAR, OPEN)
    assert csv_rows(write_tsv(outgoing), "\t") == csv_rows(write_csv(outgoing))


def test_that_days_in_a_workbook_are_days_and_its_texts_are_texts() -> None:
    data = write_xlsx(going_out(a_license(a_term(end="2024-12"), title="=1+1", notes="2024-01-01")))
    assert column(data, "Terms", "Start") == [date(2024, 1, 1)]
    assert column(data, "Terms", "End") == ["2024-12"]
    assert column(data, "Terms", "Last covered day") == [date(2024, 12, 31)]
    assert column(data, "Licenses", "Title") == ["=1+1"]
    assert column(data, "Licenses", "Notes") == ["2024-01-01"]


def test_that_days_that_excel_counts_wrongly_are_written_out() -> None:
    data = write_xlsx(going_out(a_license(a_term(start="1900-02-28", end="1900-03-01"))))
    assert column(data, "Terms", "Start") == ["1900-02-28"]
    assert column(data, "Terms", "End") == [date(1900, 3, 1)]


def test_that_a_workbook_has_a_sheet_for_each_kind_of_record() -> None:
    license = a_license(reports=(a_report(outlet="Reuters", claimed_days=90),))
    data = write_xlsx(going_out(license, sources=(Source(id="fr", title="84 FR 23468"),)))
    assert column(data, "Reports", "Claimed days") == [90]
    assert column(data, "Sources", "Source title") == ["84 FR 23468"]


def test_that_a_text_too_long_for_a_cell_is_refused_and_not_cut() -> None:
    with pytest.raises(ExportError, match="32,767"):
        write_xlsx(going_out(a_license(notes="x" * 32_768)))
    with pytest.raises(ExportError, match="32,767"):
        write_xlsx(going_out(a_license(notes="\U0001f600" * 16_384)))
    assert write_xlsx(going_out(a_license(notes="\U0001f600" * 16_383 + "x")))


def test_that_a_calendar_ends_on_the_day_after_the_last() -> None:
    events: Any = icalendar.Calendar.from_ical(write_calendar(going_out(A_YEAR, OPEN))).walk(
        "VEVENT"
    )
    ends = [(event["DTSTART"].dt, event["DTEND"].dt) for event in events]
    assert ends[0] == (date(2024, 1, 1), date(2025, 1, 1))
    assert ends[1] == (date(2024, 1, 1), date(2024, 1, 2))
    assert "no end" in str(events[1]["SUMMARY"])


def test_that_a_project_ends_at_midnight_after_the_last_day() -> None:
    summary, term = tasks(write_project(going_out(A_YEAR)))
    assert (summary["OutlineLevel"], summary["Name"]) == ("1", "One year")
    assert (term["Start"], term["Finish"]) == ("2024-01-01T00:00:00", "2025-01-01T00:00:00")
    assert term["Duration"] == f"PT{366 * 24}H0M0S"


def test_that_a_term_without_end_is_a_milestone_in_a_project() -> None:
    _, term = tasks(write_project(going_out(OPEN)))
    assert (term["Milestone"], term["Duration"]) == ("1", "PT0H0M0S")


def test_that_every_bar_of_a_slide_is_a_shape_of_its_own() -> None:
    license = a_license(a_term("a"), a_term("b", "2025-01-01", None), title="Chain")
    deck: Any = Presentation(io.BytesIO(write_slides(going_out(license, OPEN))))
    assert len(deck.slides) == 2
    words = [shape.text_frame.text for shape in deck.slides[0].shapes if shape.has_text_frame]
    names = [shape.name for shape in deck.slides[0].shapes]
    assert "Chain" in words
    assert "a: Jan 1 to Dec 31, 2024" in names
    assert any("no end" in word for word in words)


def test_that_more_slides_than_anybody_shows_are_refused() -> None:
    many = (a_license(id=f"l{n}") for n in range(301))
    with pytest.raises(ExportError, match="300"):
        write_slides(going_out(*many))


@pytest.mark.parametrize("formula", FORMULAS)
def test_that_no_formula_lives_in_a_table(formula: str) -> None:
    outgoing = going_out(a_license(title=formula, holders=(formula,)))
    (row,) = csv_rows(write_csv(outgoing))
    assert row["Title"].startswith("'")
    assert spoken(row["Title"]) == formula
    assert b"<f>" not in write_xlsx(outgoing)
    assert column(write_xlsx(outgoing), "Licenses", "Title") == [formula]


@pytest.mark.parametrize("number", ["-49", "-1.5", "+3", "-.5e-3", "-12%"])
def test_that_a_negative_number_stays_one(number: str) -> None:
    assert inert(number) == number


@given(st.text(st.sampled_from("'=+-@\t\r1a")))
def test_that_what_was_made_inert_is_read_as_it_was(text: str) -> None:
    assert spoken(inert(text)) == text


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.seen.add(tag)


@pytest.mark.parametrize("text", NASTY)
def test_that_a_page_has_no_tags_but_its_own(text: str) -> None:
    page = Tags()
    page.feed(write_html(going_out(a_license(a_term(text), title=text), title=text)).decode())
    assert not page.seen & {"script", "img"}


@pytest.mark.parametrize("text", NASTY)
def test_that_markdown_keeps_its_columns(text: str) -> None:
    lines = write_markdown(going_out(a_license(a_term(text), title=text))).decode().splitlines()
    (row,) = (line for line in lines if "2024-01-01" in line)
    assert row.replace("\\|", "").count("|") == 8
    assert "<script" not in row


@pytest.mark.parametrize("kind", WRITERS, ids=lambda kind: kind.name)
@pytest.mark.parametrize("text", NASTY)
def test_that_nasty_texts_make_whole_files_of_every_format(kind: Any, text: str) -> None:
    license = a_license(a_term(text, notes=text), title=text, notes=text, holders=(text,))
    data = kind.writer()(going_out(license, title=text))
    assert data
    if kind.name == "mspdi":
        assert tasks(data)
    if kind.name == "xlsx":
        assert sheet(data, "Terms")


@pytest.mark.parametrize("kind", WRITERS, ids=lambda kind: kind.name)
def test_that_the_same_records_make_the_same_bytes(kind: Any) -> None:
    outgoing = going_out(A_YEAR, OPEN)
    assert kind.writer()(outgoing) == kind.writer()(outgoing)


@pytest.mark.parametrize("kind", [each for each in WRITERS if each.name in {"pptx", "xlsx"}])
def test_that_no_part_of_an_archive_tells_when_it_was_packed(kind: Any) -> None:
    with zipfile.ZipFile(io.BytesIO(kind.writer()(going_out(A_YEAR)))) as archive:
        assert {item.date_time for item in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("kind", WRITERS, ids=lambda kind: kind.name)
def test_that_an_empty_file_and_the_ends_of_time_can_be_exported(kind: Any) -> None:
    assert kind.writer()(going_out())
    ends = a_license(a_term(start="0001-01-01", end="9999-12-30"), a_term("b", None, None))
    assert kind.writer()(going_out(ends, a_license(id="none")))


@settings(max_examples=10, deadline=None)
@given(st.integers(-300_000, 300_000), st.integers(0, 50_000))
def test_that_a_slide_holds_any_days(offset: int, more: int) -> None:
    first = date(1200, 1, 1).toordinal() + abs(offset)
    term = a_term(
        start=date.fromordinal(first).isoformat(), end=date.fromordinal(first + more).isoformat()
    )
    deck = Presentation(io.BytesIO(write_slides(going_out(a_license(term)))))
    assert all(shape.left + shape.width <= 12_192_000 for shape in deck.slides[0].shapes)


def test_that_records_keep_what_they_need_to_be_read_again() -> None:
    text = write_json(going_out(A_YEAR)).decode()
    assert '"licenses"' in text
    assert '"2024-12-31"' in text
