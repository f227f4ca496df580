"""A chart goes over as many pages as it needs, and every page can be read by itself."""

from __future__ import annotations

from typing import Any

import pytest

from desktop_app.domain.records import License, Source
from desktop_app.timeline.arranging.fields import GroupBy
from desktop_app.timeline.page.layout import TooSmallError
from desktop_app.timeline.page.pages import PaperPage, lay_out_pages
from desktop_app.timeline.page.request import PagePart
from tests.builders import a_license, a_term
from tests.timeline.page.pages import MEASURE, a_page, texts_on, words_on

A4 = (1122.0, 794.0)


def many(count: int) -> tuple[License, ...]:
    return tuple(
        a_license(
            a_term(f"t{n}", "2024-01-01", "2024-12-31", designation=f"Term {n}", source_ids=("s",)),
            id=f"l-{n}",
            title=f"License {n}",
            authority="BIS" if n % 2 else "OFAC",
        )
        for n in range(count)
    )


def pages_of(count: int, **fields: Any) -> tuple[PaperPage, ...]:
    sources = (Source(id="s", citation="84 FR 1"),)
    request = a_page(*many(count), sources=sources, **fields)
    return lay_out_pages(request, MEASURE, width=A4[0], height=A4[1])


def test_that_every_license_has_its_row_on_exactly_one_page() -> None:
    pages = pages_of(100, hidden=frozenset({PagePart.TERMS}))
    assert len(pages) > 3
    for n in (0, 17, 99):
        assert sum(f"License {n}" in texts_on(page.scene) for page in pages) == 1


def test_that_axis_and_heads_are_on_every_page_with_rows() -> None:
    for page in pages_of(60, hidden=frozenset({PagePart.TERMS, PagePart.SOURCES}))[:-1]:
        texts = texts_on(page.scene)
        assert {"License", "Last day", "2024"} <= set(texts)
        assert "official" in texts


def test_that_pages_are_numbered_and_carry_the_title() -> None:
    pages = pages_of(60, title="Book")
    for number, page in enumerate(pages, 1):
        texts = texts_on(page.scene)
        assert "Book" in texts
        assert f"Page {number} of {len(pages)}" in texts


def test_that_nothing_stands_below_the_foot() -> None:
    for page in pages_of(120):
        assert max(word.baseline for word in words_on(page.scene)) < A4[1]
        assert page.scene.height == A4[1]


def test_that_every_term_and_every_source_is_told() -> None:
    texts = [text for page in pages_of(200) for text in texts_on(page.scene)]
    assert all(f"Term {n}" in texts for n in range(200))
    assert "[1] 84 FR 1" in texts


def test_that_bookmarks_lead_to_licenses_terms_and_sources() -> None:
    pages = pages_of(40)
    marks = [mark for page in pages for mark in page.bookmarks]
    assert [mark.title for mark in marks[:2]] == ["License 0", "License 1"]
    assert [mark.title for mark in marks[-2:]] == ["Terms", "Sources"]
    first = marks[0]
    word = next(word for word in words_on(pages[0].scene) if word.text == "License 0")
    assert first.y < word.baseline < first.y + 80


def test_that_a_group_that_goes_on_has_its_heading_there_too() -> None:
    pages = pages_of(60, group_by=(GroupBy.AUTHORITY,), hidden=frozenset({PagePart.TERMS}))
    heads = [set(texts_on(page.scene)) & {"BIS", "OFAC"} for page in pages]
    assert all(heads[:2])
    marks = [mark for page in pages for mark in page.bookmarks]
    assert {mark.level for mark in marks if mark.title.startswith("License ")} == {1}
    assert {mark.level for mark in marks if mark.title in ("BIS", "OFAC")} == {0}


def test_that_hidden_parts_are_left_out() -> None:
    hidden = frozenset(PagePart)
    texts = [text for page in pages_of(3, hidden=hidden) for text in texts_on(page.scene)]
    assert not {"License 0", "official", "Term", "Sources:"} & set(texts)


def test_that_paper_without_room_for_a_row_is_refused() -> None:
    with pytest.raises(TooSmallError):
        lay_out_pages(a_page(*many(2)), MEASURE, width=800.0, height=150.0)
    with pytest.raises(TooSmallError):
        lay_out_pages(a_page(*many(2)), MEASURE, width=300.0, height=800.0)
