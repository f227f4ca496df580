"""The document changes as a whole, keeps its order, and tells everyone."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.changes import Change, ChangeSet, Edit
from desktop_app.domain.records import FileInfo, License, Source
from desktop_app.editing.document import Document, StaleEditError
from tests.builders import a_license, a_term


def edit(*pairs: Any) -> Any:
    return Edit(label="Edit", changes=ChangeSet(tuple(Change(*pair) for pair in pairs)))


A, B, C = (a_license(id=name) for name in "abc")


def test_that_a_stale_edit_changes_nothing_at_all() -> None:
    document = Document(FileInfo(), [A, B])
    newer = a_license(id="b", title="newer")
    with pytest.raises(StaleEditError, match="“b” has changed"):
        document.apply(edit((A, a_license(id="a", title="other")), (newer, None)))
    assert list(document.licenses) == [A, B]


def test_that_adding_a_known_id_is_stale() -> None:
    with pytest.raises(StaleEditError):
        Document(FileInfo(), [A]).apply(edit((None, A)))


def test_that_one_edit_may_touch_a_record_twice() -> None:
    document = Document(FileInfo(), [A])
    newer = a_license(id="a", title="newer")
    twice = edit((A, newer), (newer, None))
    document.apply(twice)
    assert document.license("a") is None
    document.apply(twice.inverse("Undo"))
    assert document.license("a") == A


def test_that_sources_and_the_file_itself_change_too() -> None:
    source, info = Source(id="s"), FileInfo(title="All")
    document = Document(FileInfo())
    document.apply(edit((None, source), (FileInfo(), info)))
    assert (document.source("s"), document.info) == (source, info)
    assert list(document.sources) == [source]
    document.apply(edit((source, None)))
    assert document.source("s") is None


def test_that_the_record_of_the_file_cannot_be_removed() -> None:
    document = Document(FileInfo(), [A])
    with pytest.raises(ValueError, match="not removed"):
        document.apply(edit((A, None), (FileInfo(), None)))
    assert document.license("a") == A


def test_that_a_license_put_back_returns_to_its_place() -> None:
    document = Document(FileInfo(), [A, B, C])
    removal = edit((B, None))
    document.apply(removal)
    assert [license_.id for license_ in document.licenses] == ["a", "c"]
    assert len(document.licenses) == 2
    document.apply(removal.inverse("Undo"))
    assert [license_.id for license_ in document.licenses] == ["a", "b", "c"]
    assert document.license("b") == B


def test_that_the_first_of_two_licenses_with_one_id_is_the_one_found() -> None:
    double = a_license(id="a", title="again")
    document = Document(FileInfo(), [A, double])
    assert document.license("a") == A
    assert list(document.licenses) == [A, double]


def test_that_listeners_hear_the_whole_change_once_and_can_leave() -> None:
    document, heard = Document(FileInfo(), [A]), []
    leave = document.subscribe(heard.append)
    made = edit((A, None), (None, B))
    document.apply(made)
    assert heard == [made.changes]
    leave()
    leave()
    document.apply(made.inverse("Undo"))
    assert len(heard) == 1


def test_that_an_edit_without_a_change_is_not_heard() -> None:
    document, heard = Document(FileInfo(), [A]), []
    document.subscribe(heard.append)
    document.apply(edit((A, A)))
    assert heard == []


def test_that_everyone_hears_of_changes_in_the_order_they_were_made() -> None:
    document, heard = Document(FileInfo(), [A]), []

    def answering(changes: Any) -> None:
        if document.license("b") is None:
            document.apply(edit((None, B)))

    document.subscribe(answering)
    document.subscribe(lambda changes: heard.append([change.record_id for change in changes]))
    document.apply(edit((A, None)))
    assert heard == [["a"], ["b"]]


@given(st.lists(st.sampled_from("abcdefg"), max_size=30))
def test_that_undoing_everything_restores_records_and_order(touched: Any) -> None:
    first = [a_license(id=name) for name in "abcd"]
    document, done = Document(FileInfo(), first), []
    for name in touched:
        current = document.license(name)
        after = a_license(id=name) if current is None else None
        done.append(edit((current, after)))
        document.apply(done[-1])
        places = [document.place_of_license(license_.id) for license_ in document.licenses]
        assert None not in places
        assert places == sorted(place for place in places if place is not None)
    for made in reversed(done):
        document.apply(made.inverse("Undo"))
    assert list(document.licenses) == first


def test_that_the_number_of_terms_follows_edits() -> None:
    longer = a_license(a_term("t1"), a_term("t2"), id="a")
    shorter = a_license(a_term("t1"), id="a")
    document = Document(FileInfo(), [longer])
    assert document.term_count == 2
    document.apply(edit((longer, shorter)))
    assert document.term_count == 1
    document.apply(edit((shorter, None)))
    assert document.term_count == 0


MANY = [a_license(a_term("t"), id=f"l{number}") for number in range(1_200)]


def renamed(license_: License) -> License:
    return a_license(a_term("t"), a_term("u"), id=license_.id, title="other")


def state_of(document: Document) -> tuple[Any, ...]:
    return list(document.licenses), document.term_count


def test_that_very_many_changes_do_what_each_of_them_does() -> None:
    pairs = [(each, renamed(each)) for each in MANY]
    at_once, one_by_one = Document(FileInfo(), MANY), Document(FileInfo(), MANY)
    heard: list[ChangeSet] = []
    at_once.subscribe(heard.append)
    at_once.apply(edit(*pairs))
    for pair in pairs:
        one_by_one.apply(edit(pair))
    assert state_of(at_once) == state_of(one_by_one)
    assert heard == [ChangeSet(tuple(Change(*pair) for pair in pairs))]
    at_once.apply(edit(*pairs).inverse("Undo"))
    assert state_of(at_once) == state_of(Document(FileInfo(), MANY))


def test_that_of_very_many_changes_only_those_that_change_something_are_heard() -> None:
    document = Document(FileInfo(), MANY)
    heard: list[ChangeSet] = []
    document.subscribe(heard.append)
    same = [(each, each) for each in MANY[1:]]
    document.apply(edit((MANY[0], renamed(MANY[0])), *same))
    assert [len(changes.changes) for changes in heard] == [1]


@pytest.mark.parametrize(
    "wrong",
    [
        (a_license(id="l7", title="newer"), renamed(MANY[7])),
        (MANY[7], MANY[8]),
        (None, MANY[7]),
        (MANY[8], renamed(MANY[8])),
    ],
    ids=["stale", "of another id", "there already", "a second time from the same"],
)
def test_that_one_change_that_does_not_fit_undoes_very_many(wrong: Any) -> None:
    pairs = [(each, renamed(each)) for each in MANY]
    pairs[7] = wrong
    document = Document(FileInfo(), MANY)
    with pytest.raises(StaleEditError):
        document.apply(edit(*pairs))
    assert state_of(document) == state_of(Document(FileInfo(), MANY))


def test_that_licenses_come_and_go_among_very_many_changes() -> None:
    document = Document(FileInfo(), MANY)
    newcomer = a_license(id="new")
    pairs = [(each, renamed(each)) for each in MANY[2:]]
    whole = edit((None, newcomer), (MANY[0], None), *pairs)
    document.apply(whole)
    assert [each.id for each in document.licenses][:1] == ["l1"]
    assert [each.id for each in document.licenses][-1:] == ["new"]
    document.apply(whole.inverse("Undo"))
    assert state_of(document) == state_of(Document(FileInfo(), MANY))
