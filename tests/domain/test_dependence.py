"""Which license depends on which, followed both ways."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.changes import Change, ChangeSet
from desktop_app.domain.dependence import Dependence, DependenceIndex, path_between
from tests.builders import a_license

NAMES = "abcdef"


def some(**needs: Any) -> dict[str, Any]:
    return {name: a_license(id=name, depends_on=tuple(needs.get(name, ""))) for name in NAMES}


def test_that_links_are_found_from_either_end() -> None:
    index = DependenceIndex(some(a="bc", d="a").values())
    assert list(index.touching("a")) == [
        Dependence("a", "b"),
        Dependence("a", "c"),
        Dependence("d", "a"),
    ]
    assert list(index.touching("b")) == [Dependence("a", "b")]
    assert list(index.touching("f")) == []


def test_that_a_shortest_path_is_found_and_circles_end_the_search() -> None:
    licenses = some(a="b", b="ca", c="d")
    assert path_between("a", "d", licenses.get) == ("a", "b", "c", "d")
    assert path_between("d", "a", licenses.get) == ()
    assert path_between("a", "a", licenses.get) == ("a",)
    assert path_between("a", "gone", licenses.get) == ()


needs = st.lists(st.sampled_from(NAMES), max_size=3, unique=True).map(tuple)


@given(st.lists(st.tuples(st.sampled_from(NAMES), needs | st.none()), max_size=12))
def test_that_an_index_that_follows_edits_says_what_a_fresh_one_says(steps: Any) -> None:
    licenses = some(a="bc", b="d")
    index = DependenceIndex(licenses.values())
    for name, targets in steps:
        before = licenses.pop(name, None)
        after = None if targets is None else a_license(id=name, depends_on=targets)
        if before is None and after is None:
            continue
        if after is not None:
            licenses[name] = after
        index.follow(ChangeSet((Change(before, after),)))
    fresh = DependenceIndex(licenses.values())
    for name in NAMES:
        assert set(index.touching(name)) == set(fresh.touching(name))
