"""Files made to burst the memory are refused before they are taken apart."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.exchange import workbook_bounds
from desktop_app.exchange.incoming import ImportRefusedError
from desktop_app.exchange.workbook_out import write_xlsx
from tests.builders import a_license
from tests.exchange.coming_in import plan_of, read
from tests.exchange.outgoing import going_out

SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    "<sheetData>{}</sheetData></worksheet>"
)
NEAR = '<row r="1"><c r="A1"><v>1</v></c></row>'
ODS = (
    '<office:document-content xmlns:office="o" xmlns:table="t">'
    "<table:table>{}</table:table></office:document-content>"
)
ROW = "<table:table-row{}>{}</table:table-row>"
CELL = '<table:table-cell office:value-type="float"{}/>'
ROWS = ' table:number-rows-repeated="99999999"'
COLUMNS = ' table:number-columns-repeated="99999999"'


def packed(name: str, text: str | bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, text)
    return out.getvalue()


@pytest.mark.parametrize(
    "far",
    [
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        "<row r='1048576'><c r = 'XFD1048576'><v>1</v></c></row>",
        '<row r="1048576"><c r="xfd1048576"><v>1</v></c></row>',
        f'<row r="1048576">{"<c/>" * 16_384}</row>',
        '<x:row r="1048576"><x:c r="XFD1048576"/></x:row>',
        '<row r="1048576"><c r="XFD104857&#54;"/></row>',
    ],
)
def test_that_a_cell_far_out_is_refused_however_it_is_written(far: str) -> None:
    data = packed("xl/worksheets/sheet1.xml", SHEET.format(NEAR + far))
    with pytest.raises(ImportRefusedError, match="nearly all of it empty"):
        read(data, "a.xlsx")


@pytest.mark.parametrize(
    "rows",
    [
        ROW.format("", CELL.format(COLUMNS)),
        ROW.format(ROWS, CELL.format("")),
        ROW.format(ROWS, "") + ROW.format("", CELL.format("")),
    ],
)
def test_that_cells_repeated_without_end_are_refused(rows: str) -> None:
    with pytest.raises(ImportRefusedError, match="nearly all of it empty"):
        read(packed("content.xml", ODS.format(rows)), "a.ods")


def test_that_a_sheet_with_too_many_cells_is_not_called_empty(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(workbook_bounds, "_MOST_CELLS", 8_000)  # millions take ten seconds
    row = f"<row>{'<c/>' * 90}</row>"
    data = packed("xl/worksheets/sheet1.xml", SHEET.format(row * 90))
    with pytest.raises(ImportRefusedError, match="has 8,100 cells, and 8,000 can be read"):
        read(data, "a.xlsx")


def test_that_a_workbook_which_unpacks_to_hundreds_of_megabytes_is_refused() -> None:
    data = packed("xl/worksheets/sheet1.xml", b"<" * 60_000_000)
    assert len(data) < 100_000
    with pytest.raises(ImportRefusedError, match="would unpack to 60 MB"):
        read(data, "a.xlsx")


def test_that_a_cell_of_megabytes_is_refused() -> None:
    with pytest.raises(ImportRefusedError, match="field larger"):
        plan_of("id,title\n1," + "x" * 1_000_001 + "\n")


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 5_000), st.binary(max_size=6)), min_size=1, max_size=9))
def test_that_a_damaged_workbook_is_refused_or_read(damages: list[tuple[int, bytes]]) -> None:
    data = bytearray(write_xlsx(going_out(a_license())))
    for place, bytes_there in damages:
        data[place : place + 3] = bytes_there
    try:
        read(bytes(data), "a.xlsx")
    except ImportRefusedError as refused:
        assert str(refused)  # noqa: PT017 - any other error fails the test


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", b"," * 20_000_001),
        ("a.csv", b"a,b\n" * 500_001),
        ("a.json", b"[" + b"[]," * 4_000_001 + b"[]]"),
        ("a.xml", b"<Project>" + b"<a/>" * 1_500_001 + b"</Project>"),
        ("a.xml", b"<Project>" * 20_000),
        ("a.ics", b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\n" * 25_001),
    ],
    ids=["cells", "rows", "lists", "tags", "open", "events"],
)
def test_that_more_than_any_table_holds_is_refused(name: str, data: bytes) -> None:
    with pytest.raises(ImportRefusedError, match=name):
        read(data, name)
