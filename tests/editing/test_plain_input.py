"""What nobody can see is not taken, and what was there before is no obstacle."""

from __future__ import annotations

import pytest

from desktop_app.editing.plain_input import LONG_TEXT, why_not_text


@pytest.mark.parametrize("text", ["a\0b", "a\x1bb", "\u202ea", "\u2066a\u2069", "\ud83d"])
def test_that_hidden_marks_are_refused_in_a_sentence(text: str) -> None:
    assert why_not_text("a", text).endswith(".")


@pytest.mark.parametrize(
    "text", ["", "Ünïcode 😀", "a\r\nb\tc", "رخصة", "nbsp\u00a0", "👩\u200d🔬"]
)
def test_that_what_can_be_seen_is_taken(text: str) -> None:
    assert why_not_text("a", text) == ""


def test_that_only_what_is_new_counts() -> None:
    assert why_not_text("a\0b\u202e", "a\0b\u202e!") == ""
    assert why_not_text("x" * 40_000, "x" * 40_001) == ""
    assert why_not_text("a\0b", "a\0\0b")


def test_that_far_too_much_is_refused() -> None:
    assert "10,000" in why_not_text("", "x" * 1_000_000)
    assert why_not_text("", "x" * 200_000, LONG_TEXT) == ""
    assert "200,000" in why_not_text("", "x" * 1_000_000, LONG_TEXT)
