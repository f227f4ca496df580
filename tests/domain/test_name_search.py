from __future__ import annotations

from desktop_app.domain.name_search import NameSearch
from tests.builders import a_license

SEARCH = NameSearch(
    [
        a_license(id="a", title="Federal Optics"),
        None,
        a_license(id="b", title="Optics for Fuel"),
        a_license(id="c", title="Unfederated", holders=("Nord Robotics",)),
        a_license(id="d", title="Straße"),
    ]
)


def test_that_words_are_found_by_their_beginning_in_row_order() -> None:
    assert SEARCH.matches("f") == [0, 2]
    assert SEARCH.matches("FED") == [0]
    assert SEARCH.matches("optics f") == [2]


def test_that_holders_and_other_alphabets_are_found() -> None:
    assert SEARCH.matches("nord") == [3]
    assert SEARCH.matches("STRASSE") == [4]


def test_that_a_part_of_a_word_is_found_where_no_word_begins_so() -> None:
    assert SEARCH.matches("federated") == [3]
    assert SEARCH.matches("zzz") == []


def test_that_a_search_goes_round() -> None:
    assert SEARCH.at_or_after("optics", 1) == 2
    assert SEARCH.at_or_after("optics", 3) == 0
    assert SEARCH.after("optics", 0) == 2
    assert SEARCH.after("optics", 2) == 0
    assert SEARCH.before("optics", 0) == 2
    assert SEARCH.after("zzz", 0) is None


def test_that_no_text_finds_nothing() -> None:
    assert SEARCH.matches("  ") == []
    assert SEARCH.at_or_after("", 0) is None
