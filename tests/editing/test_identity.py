"""New ids are readable, free, and the same every time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.editing.identity import new_id, slug


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("Venezuela GL 5T", "venezuela-gl-5t"),
        ("  Écluse № 3 ", "ecluse-no-3"),
        ("制裁", ""),
        ("", ""),
    ],
)
def test_that_a_title_becomes_a_readable_id(text: str, id: str) -> None:
    assert slug(text) == id


@given(st.text())
def test_that_an_id_is_short_and_plain_whatever_the_title(text: str) -> None:
    made = slug(text)
    assert len(made) <= 40
    assert made == "" or made.replace("-", "a").isalnum()


def test_that_the_first_free_number_is_taken() -> None:
    assert new_id("term", set()) == "term"
    assert new_id("term", {"term", "term-2", "term-4"}) == "term-3"
