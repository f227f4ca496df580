"""Typing into a text changes what was typed, whatever the field cannot show of the rest."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.editing.kept_text import with_change

hostile = st.text(
    st.one_of(
        st.sampled_from("\r\n\t\0\u00a0\u202e\u2028\ud800\udfff"), st.characters(max_codepoint=126)
    ),
    max_size=60,
)


def shown_by_lines(text: str) -> str:
    """As a field of several lines shows it."""
    return re.sub("[\ud800-\udfff]", "", text).replace("\r\n", "\n").replace("\r", "\n")


def shown_singly(text: str) -> str:
    """As a field of one line shows it."""
    return re.sub("[\ud800-\udfff]", "", text)


@given(hostile)
def test_that_an_untouched_text_stays_what_it_was(text: str) -> None:
    for show in (shown_by_lines, shown_singly):
        assert with_change(text, show(text), show(text)) == text


@given(hostile, hostile, st.text("abc", min_size=1, max_size=5))
def test_that_only_what_was_typed_differs(before: str, after: str, typed: str) -> None:
    # A change between two surrogate halves, or a line end's two, has no one right place.
    before, after = f"{before}<", f">{after}"
    for show in (shown_by_lines, shown_singly):
        changed = with_change(
            before + after, show(before + after), show(before) + typed + show(after)
        )
        assert changed == before + typed + after


def test_that_windows_line_ends_survive_a_typed_letter() -> None:
    assert with_change("one\r\ntwo\r\n", "one\ntwo\n", "one\ntwos\n") == "one\r\ntwos\r\n"
    assert with_change("a\rb\ud800c", "a\nbc", "a\nbcd") == "a\rb\ud800cd"


def test_that_a_whole_text_can_be_replaced_or_emptied() -> None:
    assert with_change("one\r\ntwo", "one\ntwo", "") == ""
    assert with_change("\ud800", "", "new") == "new"
    assert with_change("", "", "new") == "new"


def test_that_a_picture_of_something_else_is_refused() -> None:
    assert with_change("abcdef", "xyz", "xyzz") is None
