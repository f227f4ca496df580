from __future__ import annotations

import pytest

from desktop_app.domain.days import parse_day
from desktop_app.jobs import Progress
from desktop_app.timeline.arranging.fields import GroupBy
from desktop_app.timeline.page.selection import select
from tests.builders import a_license, a_term
from tests.timeline.page.pages import a_page

TGL = a_license(
    a_term("Ext 1", "2019-08-19", "2019-11-18", issued="2019-08-19"),
    id="tgl",
    title="Temporary General License",
    holders=("Huawei", "Affiliates"),
    authority="BIS",
    program="Entity List",
)
GL8 = a_license(
    a_term("GL 8", "2022-02-24", "2022-06-23", issued="2022-02-24"),
    id="gl8",
    title="Russia GL 8",
    authority="OFAC",
    program="Russia",
)


def shown(**fields: object) -> list[tuple[str, list[str]]]:
    request = a_page(TGL, GL8, as_of="2019-10-01", **fields)
    return [
        (section.heading, [entry.license.id for entry in section.entries])
        for section in select(request, Progress())
    ]


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("", ["tgl", "gl8"]),
        ("huawei", ["tgl"]),
        ("OFAC", ["gl8"]),
        ("general LICENSE", ["tgl"]),
        ("entity huawei", ["tgl"]),
        ("gl 8", ["gl8"]),
        ("in force", ["tgl"]),
        ("pending russia", ["gl8"]),
        ("huawei ofac", []),
    ],
)
def test_that_a_filter_asks_for_all_of_its_words(words: str, ids: list[str]) -> None:
    assert shown(filter=words) == ([("", ids)] if ids else [])


def test_that_groups_are_in_order_of_their_headings() -> None:
    assert shown(group_by=(GroupBy.AUTHORITY,)) == [("BIS", ["tgl"]), ("OFAC", ["gl8"])]
    assert shown(group_by=(GroupBy.PROGRAM,)) == [("Entity List", ["tgl"]), ("Russia", ["gl8"])]


def test_that_a_license_stands_under_each_of_its_holders_and_the_rest_comes_last() -> None:
    assert shown(group_by=(GroupBy.HOLDER,)) == [
        ("Affiliates", ["tgl"]),
        ("Huawei", ["tgl"]),
        ("Not stated", ["gl8"]),
    ]


def test_that_terms_not_known_yet_are_not_there() -> None:
    request = a_page(TGL, GL8, as_of="2019-10-01", known_on=parse_day("2019-10-01"))
    (section,) = select(request, Progress())
    assert [len(entry.license.terms) for entry in section.entries] == [1, 0]


def test_that_inner_groups_stand_under_the_headings_of_outer_ones() -> None:
    request = a_page(TGL, GL8, group_by=(GroupBy.AUTHORITY, GroupBy.PROGRAM))
    sections = select(request, Progress())
    assert [
        ([head.heading for head in section.above], section.heading, section.level)
        for section in sections
    ] == [(["BIS"], "Entity List", 1), (["OFAC"], "Russia", 1)]
