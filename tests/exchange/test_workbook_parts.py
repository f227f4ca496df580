"""Workbooks made piece by piece are the very files that the library makes of them at once."""

from __future__ import annotations

import io
from datetime import date, datetime, time
from random import Random
from typing import Any

from xlsxwriter.workbook import Workbook

from desktop_app.exchange.workbook_parts import PiecewiseBook, Value
from desktop_app.jobs import Progress

OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
WORDS = ("a", "<&>", " led ", "_x0041_", "two\nlines", "=1+1", "Ä \U0001f600", "\x00\ufffe")
HEADERS = ("One", "Two", "Three", "Four", "Five")


def some_rows(seed: int, count: int) -> list[list[Value]]:
    random = Random(seed)
    rows: list[list[Value]] = []
    for _ in range(count):
        choices: tuple[Value, ...] = (
            None,
            random.choice(WORDS),
            random.randint(-5, 10**9),
            date(1900, 3, 1).replace(year=random.randint(1900, 9999)),
        )
        width = random.randint(0, len(HEADERS))
        rows.append([random.choice(choices) if n < width else None for n in range(len(HEADERS))])
    return rows


TABLES = {"First": some_rows(1, 200), "None": [], "Blank": [[None] * 5] * 40, "L": some_rows(2, 31)}


def formats(book: Any) -> tuple[Any, Any]:
    book.set_properties({"created": datetime.combine(date(2026, 1, 1), time())})
    return book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})


def made_at_once() -> bytes:
    out = io.BytesIO()
    book: Any = Workbook(out, OPTIONS)
    head, day = formats(book)
    for name, rows in TABLES.items():
        sheet = book.add_worksheet(name)
        for place, header in enumerate(HEADERS):
            sheet.write_string(0, place, header, head)
        for row, values in enumerate(rows, 1):
            for place, value in enumerate(values):
                write(sheet, (row, place), value, day)
    book.close()
    return out.getvalue()


def write(sheet: Any, place: tuple[int, int], value: Value, day: Any) -> None:
    if isinstance(value, str):
        sheet.write_string(*place, value)
    elif isinstance(value, date):
        sheet.write_datetime(*place, value, day)
    elif value is not None:
        sheet.write_number(*place, value)


def test_that_a_workbook_made_piece_by_piece_is_the_one_that_the_library_makes() -> None:
    book: Any = PiecewiseBook(OPTIONS, Progress())
    head, day = formats(book)
    for name, rows in TABLES.items():
        sheet = book.add_worksheet(name)
        sheet.begin(HEADERS, head, day)
        for row, values in enumerate(rows, 1):
            sheet.add_row(row, values)
    book.close()
    assert book.packed == made_at_once()
