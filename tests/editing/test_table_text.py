"""Blocks of cells as text, whatever stands in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.editing.table_text import TableTextError, cells_of, text_of_cells

rows = st.lists(
    st.lists(st.text(max_size=12), min_size=1, max_size=4).map(tuple), min_size=1, max_size=5
).map(tuple)


@given(rows)
def test_that_cells_come_back_as_they_were(cells: tuple[tuple[str, ...], ...]) -> None:
    text = text_of_cells(cells)
    if any(cell.strip() for row in cells for cell in row):
        assert cells_of(text) == cells
    else:
        with pytest.raises(TableTextError):
            cells_of(text)


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("one", (("one",),)),
        ("a\tb\r\nc\td\r\n", (("a", "b"), ("c", "d"))),
        ('"two\nlines"\t"a ""b"""\n', (("two\nlines", 'a "b"'),)),
        ("a\n\nb", (("a",), ("",), ("b",))),
        ('5" pipe\t6', (('5" pipe', "6"),)),
    ],
)
def test_that_spreadsheets_are_understood(text: str, cells: tuple[tuple[str, ...], ...]) -> None:
    assert cells_of(text) == cells


def test_that_far_too_many_cells_are_refused_with_a_next_step() -> None:
    with pytest.raises(TableTextError, match="import it"):
        cells_of("x\t" * 60_000)
