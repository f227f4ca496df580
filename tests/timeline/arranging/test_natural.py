"""Names are put in the order in which people expect them."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.timeline.arranging.natural import natural_key

_names = st.lists(
    st.sampled_from(
        ["GL ", "gl ", "a", "B", "-", "", "1", "08", "8", "10", "٣", "7" * 20, "ß", "~"]
    ),
    max_size=6,
).map("".join)


def _parts(name: str) -> list[str | int]:
    """Words and numbers in turn, as a reader takes them."""
    parts = re.split(r"(\d{1,18})", name.casefold())
    if len(parts) > 1:
        return [int(part) if place % 2 else part for place, part in enumerate(parts)]
    return [*parts]


def test_that_numbers_in_names_count_as_numbers() -> None:
    names = ["GL 10", "gl 8B", "GL 8", "GL", "GL 8a", "Zoll", "GL-1"]
    expected = ["GL", "GL 8", "GL 8a", "gl 8B", "GL 10", "GL-1", "Zoll"]
    assert sorted(names, key=natural_key) == expected


@given(_names, _names)
def test_that_any_two_names_stand_as_their_words_and_numbers_do(one: str, other: str) -> None:
    mine, theirs = _parts(one), _parts(other)
    assert (natural_key(one) < natural_key(other)) == (mine < theirs)
    assert (natural_key(one) == natural_key(other)) == (mine == theirs)
