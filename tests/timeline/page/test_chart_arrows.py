"""Arrows of dependence on a page, between sections too, and none where they are not wanted."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from desktop_app.timeline.page.request import GroupBy, PagePart
from desktop_app.timeline.primitives import Group, Item, Label, Route
from tests.builders import a_license, a_term
from tests.timeline.page.pages import a_page, laid_out

LICENSES = (
    a_license(a_term("a", "2024-03-01", "2024-06-30"), id="one", authority="BIS"),
    a_license(
        a_term("b", "2024-05-01", "2024-09-30"), id="two", authority="OFAC", depends_on=("one",)
    ),
)


def routes(items: Iterable[Item]) -> list[Route]:
    found: list[Route] = []
    for item in items:
        if isinstance(item, Group):
            found += routes(item.items)
        elif isinstance(item, Route):
            found.append(item)
    return found


def drawn(*licenses: Any, **fields: Any) -> list[Route]:
    return routes(laid_out(a_page(*(licenses or LICENSES), **fields)).items)


def test_that_a_page_shows_what_depends_on_what() -> None:
    _, line = drawn()
    assert line.points[0][1] > line.points[-1][1], "from the lower row to the upper one"


def test_that_arrows_cross_from_group_to_group() -> None:
    plain, grouped = drawn()[1], drawn(group_by=(GroupBy.AUTHORITY,))[1]
    rise = plain.points[0][1] - plain.points[-1][1]
    assert grouped.points[0][1] - grouped.points[-1][1] > rise


def test_that_a_page_does_without_them() -> None:
    assert not drawn(hidden=frozenset({PagePart.ARROWS}))
    assert not drawn(a_license(depends_on=("gone",)))


def words(items: Iterable[Item]) -> list[str]:
    found: list[str] = []
    for item in items:
        if isinstance(item, Group):
            found += words(item.items)
        elif isinstance(item, Label):
            found.append(item.text)
    return found


def test_that_the_legend_explains_arrows_where_there_are_some() -> None:
    assert "depends on" in words(laid_out(a_page(*LICENSES)).items)
    without = a_page(*LICENSES, hidden=frozenset({PagePart.ARROWS}))
    assert "depends on" not in words(laid_out(without).items)
    assert "depends on" not in words(laid_out(a_page(a_license(depends_on=("gone",)))).items)
    crowded = [*LICENSES, *(a_license(id=f"more-{number}") for number in range(400))]
    assert "depends on" not in words(laid_out(a_page(*crowded), height=900.0).items)
