from __future__ import annotations

from desktop_app.domain.changes import Table
from desktop_app.domain.records import FileInfo, License, Source
from desktop_app.editing.differences import Records, differences, edit_towards
from desktop_app.editing.document import Document

ONE = License(id="one", title="One")
TWO = License(id="two", title="Two")
SOURCE = Source(id="s", title="A source")


def records(*licenses: License, title: str = "", sources: tuple[Source, ...] = ()) -> Records:
    return Records(FileInfo(title=title), licenses, sources)


def state_of(document: Document) -> Records:
    return Records(document.info, tuple(document.licenses), tuple(document.sources))


def test_that_equal_states_differ_in_nothing() -> None:
    assert differences(records(ONE, TWO), records(ONE, TWO)) == ()
    assert edit_towards("Nothing", records(ONE), records(ONE)) is None


def test_that_a_difference_names_the_record_and_its_fields() -> None:
    changed = License(id="one", title="Uno", notes="new")
    (found,) = differences(records(ONE), records(changed))
    assert (found.table, found.record_id, found.name) == (Table.LICENSES, "one", "One")
    assert set(found.fields) == {"title", "notes"}


def test_that_the_edit_leads_from_one_state_to_the_other_and_back() -> None:
    here = records(ONE, title="Before")
    there = records(License(id="one", title="Uno"), TWO, title="After", sources=(SOURCE,))
    edit = edit_towards("Restore", here, there)
    assert edit is not None
    document = Document(here.info, here.licenses, here.sources)
    document.apply(edit)
    assert state_of(document) == there
    document.apply(edit.inverse("Undo"))
    assert state_of(document) == here


def test_that_only_the_chosen_records_are_taken() -> None:
    here, there = records(ONE), records(License(id="one", title="Uno"), TWO)
    edit = edit_towards("Merge", here, there, only={(Table.LICENSES, "two")})
    assert edit is not None
    document = Document(here.info, here.licenses, here.sources)
    document.apply(edit)
    assert tuple(document.licenses) == (ONE, TWO)
