"""What hides in a text, or turns it around, is seen."""

from __future__ import annotations

import pytest

from desktop_app.domain.visible_text import direction_marks, one_line, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Huawei TGL", "Huawei TGL"),
        ("—", "—"),
        ("Ünïcode 😀", "Ünïcode 😀"),
        ("evil\u202egpj.exe", "evil⟨RLO⟩gpj.exe"),
        ("\u2066a\u2069", "⟨LRI⟩a⟨PDI⟩"),
        ("nul\0bell\a", "nul␀bell␇"),
        ("half \ud83d pair", "half \ufffd pair"),
        ("رخصة", "\u2068رخصة\u2069"),
    ],
)
def test_that_marks_without_a_picture_of_their_own_get_one(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_that_a_line_is_one_line_and_short_enough_to_lay_out() -> None:
    assert one_line("a\r\nb\tc\u2028d") == "a b c d"
    assert len(one_line("x" * 1_000_000)) == 301


def test_that_marks_of_direction_are_named_once_each() -> None:
    assert direction_marks("a\u202eb\u202ec\u2069") == ("RLO", "PDI")
    assert direction_marks("plain") == ()
