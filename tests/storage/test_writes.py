"""Documents that come back return to their place; nobody else moves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.storage.text_form import Tables
from desktop_app.storage.writes import (
    Delete,
    EmptyTable,
    Put,
    PutBack,
    Write,
    apply_writes,
    from_plain,
    to_plain,
)


def keys_after(before: list[str], *writes: Write) -> list[str]:
    tables: Tables = {"t": dict.fromkeys(before, b"{}")}
    apply_writes(tables, writes)
    documents = tables["t"]
    assert isinstance(documents, dict)
    return list(documents)


@given(st.sets(st.integers(1, 30), min_size=1), st.data())
def test_that_what_is_deleted_and_put_again_stands_where_it_stood(
    numbers: set[int], data: st.DataObject
) -> None:
    before = [str(number) for number in sorted(numbers)]
    gone = data.draw(st.lists(st.sampled_from(before), unique=True))
    deleted = [Delete("t", key) for key in gone]
    back = [PutBack("t", key, b"{}") for key in data.draw(st.permutations(gone))]
    left = keys_after(before, *deleted)
    assert keys_after(left, *back) == before
    assert keys_after(before, *deleted, *back) == before


def test_that_others_keep_an_order_that_somebody_gave_them() -> None:
    back, new = PutBack("t", "3", b"{}"), Put("t", "3", b"{}")
    assert keys_after(["9", "2", "x", "5"], back) == ["3", "9", "2", "x", "5"]
    assert keys_after(["9", "2", "x", "5"], new) == ["9", "2", "x", "5", "3"]
    assert keys_after(["1", "2", "x"], back) == ["1", "2", "x", "3"]


def test_that_a_table_made_anew_meanwhile_is_no_trouble() -> None:
    writes = (PutBack("t", "1", b"{}"), EmptyTable("t"), Put("t", "7", b"{}"))
    assert keys_after(["4", "5"], *writes) == ["7"]


@pytest.mark.parametrize(
    "write", [PutBack("t", "1", b"{}"), Put("t", "1", b"{}"), Delete("t", "1")]
)
def test_that_the_journal_gives_back_what_it_was_told(write: Write) -> None:
    assert from_plain(to_plain(write)) == write
