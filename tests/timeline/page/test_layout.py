from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.timeline.arranging.fields import GroupBy
from desktop_app.timeline.page.layout import NothingToShowError, TooSmallError
from tests.builders import a_license, a_term, restricted
from tests.timeline.page.pages import a_page, cells_on, laid_out, texts_on, words_on

SOME = (
    a_license(a_term("a", "2023-01-01", "2023-12-31"), id="one", authority="BIS"),
    a_license(a_term("b", "2024-01-01", "2024-12-31"), id="two", authority="OFAC"),
    a_license(a_term("c", "2024-01-01", None), id="three", authority="BIS", holders=("X", "Y")),
)


def test_that_every_term_is_in_the_table_with_its_first_and_last_day() -> None:
    texts = texts_on(laid_out(a_page(*SOME)))
    for row in (
        ["a", "Jan 1, 2023", "Dec 31, 2023", "365"],
        ["b", "Jan 1, 2024", "Dec 31, 2024", "366"],
        ["c", "Jan 1, 2024", "open-ended", "–"],
    ):
        start = texts.index(row[0], texts.index("First day"))
        assert texts[start : start + 4] == row


def test_that_the_scene_has_the_asked_size() -> None:
    scene = laid_out(a_page(*SOME), 1200.0, 900.0)
    assert (scene.width, scene.height) == (1200.0, 900.0)


some_fields = st.lists(st.sampled_from(GroupBy), max_size=3, unique=True).map(tuple)


@settings(deadline=None, max_examples=40)
@given(
    width=st.floats(640, 4000),
    height=st.none() | st.floats(500, 3000),
    count=st.integers(1, 40),
    group_by=some_fields,
)
def test_that_all_words_stay_on_the_page(
    width: float, height: float | None, count: int, group_by: tuple[GroupBy, ...]
) -> None:
    licenses = [
        a_license(
            a_term("first", "2020-01-01", "2021-05-31"),
            a_term("second", f"202{number % 5}-06-01", f"202{number % 5 + 1}-06-01"),
            id=f"license-{number} with a title of many words, as such things are",
            authority=f"Authority {number % 3}",
            holders=("Somebody", "Somebody else")[: number % 3],
        )
        for number in range(count)
    ]
    try:
        scene = laid_out(a_page(*licenses, group_by=group_by), width, height)
    except TooSmallError:
        return
    for word in words_on(scene):
        assert word.left >= 0, word
        assert word.right <= width + 0.5, word
        assert 0 < word.baseline <= scene.height, word


@settings(deadline=None, max_examples=25)
@given(
    width=st.floats(700, 3000),
    group_by=some_fields,
)
def test_that_no_two_lines_of_text_lie_upon_each_other(
    width: float, group_by: tuple[GroupBy, ...]
) -> None:
    words = words_on(laid_out(a_page(*SOME, group_by=group_by), width))
    for index, word in enumerate(words):
        for other in words[index + 1 :]:
            same_line = abs(word.baseline - other.baseline) < 7
            apart = word.right <= other.left + 0.5 or other.right <= word.left + 0.5
            assert apart or not same_line, (word, other)


def test_that_a_page_too_low_for_the_table_says_so_and_keeps_every_row() -> None:
    scene = laid_out(a_page(*SOME), 1600.0, 460.0)
    texts = texts_on(scene)
    assert "First day" not in texts
    assert any("no room here for a table of all 3 terms" in text for text in texts)
    assert {"one", "two", "three"} <= set(texts)


def test_that_a_page_too_low_for_its_rows_is_refused_with_the_height_it_needs() -> None:
    licenses = [a_license(id=f"lic-{number}") for number in range(1_500)]
    with pytest.raises(TooSmallError, match=r"height of \d{3} px at least"):
        laid_out(a_page(*licenses), 1600.0, 300.0)


def test_that_a_page_too_narrow_for_its_columns_is_refused_with_the_width_it_needs() -> None:
    with pytest.raises(TooSmallError, match="width of 640 px"):
        laid_out(a_page(*SOME), 600.0)


def test_that_a_page_of_very_many_rows_does_not_grow_without_end() -> None:
    licenses = [a_license(id=f"lic-{number}") for number in range(5_000)]
    assert laid_out(a_page(*licenses)).height <= 16_000


def test_that_a_page_without_licenses_is_refused() -> None:
    with pytest.raises(NothingToShowError, match="no licenses"):
        laid_out(a_page())


def test_that_records_that_could_not_be_read_are_counted_on_the_page() -> None:
    texts = texts_on(laid_out(a_page(*SOME, unread=2)))
    assert any("2 records of the file could not be read" in text for text in texts)


def test_that_the_restriction_that_is_relieved_stands_beside_the_title() -> None:
    license = a_license(id="one", restriction=restricted("2019-05-16"))
    assert "relieves Entity List, from May 16, 2019" in texts_on(laid_out(a_page(license)))


def test_that_a_torn_table_repeats_the_title() -> None:
    terms = [a_term(f"t{number}", f"20{number:02}-01-01", f"20{number:02}-06-30")
             for number in range(1, 25)]  # fmt: skip
    many = a_license(*terms, id="many")
    texts = texts_on(laid_out(a_page(many, a_license(id="few"))))
    assert "many (continued)" in texts


def test_that_rows_too_low_for_words_say_so_and_leave_their_width_to_the_bars() -> None:
    licenses = [a_license(id=f"lic-{number}") for number in range(400)]
    scene = laid_out(a_page(*licenses), 1600.0, 900.0)
    texts = texts_on(scene)
    assert "License" not in texts
    assert any("too low here to carry names" in text for text in texts)


def test_that_more_rows_than_pixels_are_shown_as_cells_with_none_left_out() -> None:
    licenses = [a_license(id=f"lic-{number}") for number in range(3_000)]
    scene = laid_out(a_page(*licenses), 1600.0, 700.0)
    assert scene.height == 700.0
    cells = cells_on(scene)
    assert cells
    assert any(part.sheet.codes.any() for part in cells)
