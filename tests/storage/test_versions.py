"""Earlier and foreign states of a file: its history, older forms, other programs' changes."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.changes import Change, ChangeSet, Edit, Table
from desktop_app.domain.records import License
from desktop_app.storage import (
    LicenseFile,
    OutsideChangeError,
    Surroundings,
    browse,
    changes_between,
)
from desktop_app.storage.audit import difference, stepped_back
from desktop_app.storage.text_form import Tables
from desktop_app.storage.values import decode, encode
from desktop_app.storage.writes import Put, Write
from tests.builders import a_license, a_term
from tests.storage.files import AT, a_document, a_file, edit, end_moved, written


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return a_file(tmp_path / "h.licenses")


def renamed(license_: License, title: str) -> Edit:
    after = msgspec.structs.replace(license_, title=title)
    changes = ChangeSet((Change(license_, after),))
    return Edit(label=f"Rename to {title}", changes=changes, reason="because", source_ids=("s",))


def test_that_history_tells_each_state_of_a_record(path: Path) -> None:
    file = LicenseFile.open(path)
    states = [file.contents.licenses[0]]
    for title in ("one", "two"):
        step = renamed(states[-1], title)
        file.commit(step, at=AT, by="Ann")
        states.append(msgspec.structs.replace(states[-1], title=title))
    moved = end_moved(states[-1], "2020-03-17")
    file.commit(moved, at=AT, by="Bob")
    history = file.history(Table.LICENSES, "tgl")
    assert [entry.before for entry in history] == states
    assert [entry.after for entry in history][:2] == states[1:]
    assert [entry.fields for entry in history] == [("title",), ("title",), ("terms",)]
    assert (history[0].reason, history[0].source_ids, history[0].by) == ("because", ("s",), "Ann")


def test_that_history_follows_terms_that_come_and_go_and_change(path: Path) -> None:
    file = LicenseFile.open(path)
    first = file.contents.licenses[0]
    more = msgspec.structs.replace(first, terms=(*first.terms, a_term("t2"), a_term("t3")))
    turned = msgspec.structs.replace(more, terms=more.terms[::-1])
    fewer = msgspec.structs.replace(turned, terms=turned.terms[1:], title="x")
    moved = end_moved(fewer, "2020-03-17").changes.changes[0].after
    states = [first, more, turned, fewer, moved]
    for before, after in pairwise(states):
        file.commit(edit(before, after), at=AT, by="Ann")
    history = LicenseFile.open(path, read_only=True).history(Table.LICENSES, "tgl")
    assert [entry.before for entry in history] == states[:-1]
    assert [entry.after for entry in history] == states[1:]


VALUES = st.one_of(st.integers(0, 2), st.lists(st.integers(0, 2), max_size=2))
PARTS = st.lists(st.dictionaries(st.sampled_from("xy"), VALUES), max_size=3).flatmap(
    lambda parts: st.lists(
        st.sampled_from(["a", "b", "c", 5]), min_size=len(parts), max_size=len(parts)
    ).map(lambda ids: [{"id": one, **part} for one, part in zip(ids, parts, strict=True)])
)
STATES = st.fixed_dictionaries({}, optional={"n": VALUES, "terms": PARTS, "reports": PARTS})


@settings(max_examples=500)
@given(before=STATES, after=STATES)
def test_that_any_difference_leads_back(before: Any, after: Any) -> None:
    assert stepped_back(after, *difference(before, after)) == before


def test_that_a_record_goes_back_to_an_earlier_state_by_an_edit(path: Path) -> None:
    file = LicenseFile.open(path)
    now = file.contents.licenses[0]
    file.commit(renamed(now, "one"), at=AT, by="Ann")
    (entry,) = file.history(Table.LICENSES, "tgl")
    file.commit(edit(entry.after, entry.before, "Go back"), at=AT, by="Ann")
    assert written(path)["licenses"]["1"] == a_document()


def test_that_history_knows_a_record_that_is_gone(path: Path) -> None:
    file = LicenseFile.open(path)
    new = a_license(a_term("t"), id="new")
    file.commit(edit(None, new), at=AT, by="Ann")
    file.commit(edit(new, None), at=AT, by="Ann")
    history = file.history(Table.LICENSES, "new")
    assert [(entry.before, entry.after) for entry in history] == [(None, new), (new, None)]


def test_that_edits_of_one_step_share_a_batch(path: Path) -> None:
    file = LicenseFile.open(path)
    first, second = a_license(id="a"), a_license(id="b")
    both = Edit(label="Import", changes=ChangeSet((Change(None, first), Change(None, second))))
    file.commit(both, at=AT, by="Ann")
    file.commit(renamed(first, "x"), at=AT, by="Ann")
    batches = [entry["batch"] for entry in written(path)["changes"].values()]
    assert batches == [1, 1, 3]


def rename_key(tables: Tables) -> list[Write]:
    """A form before the first: the title was called a name."""
    documents = tables["licenses"]
    assert isinstance(documents, dict)
    found = ((key, decode(text)) for key, text in documents.items())
    return [Put("licenses", key, encode({**old, "title": old["name"]})) for key, old in found]


def an_old_file(path: Path) -> Path:
    document = {"id": "tgl", "name": "Old", "terms": []}
    return a_file(path, document, meta={"1": {"schema_version": 0, "x": 1}})


def test_that_a_file_of_an_earlier_form_is_brought_up_to_date_and_kept_as_it_was(
    tmp_path: Path,
) -> None:
    path = an_old_file(tmp_path / "old.licenses")
    before = path.read_bytes()
    file = LicenseFile.open(
        path, around=Surroundings(state_folder=tmp_path / "state"), migrations={0: rename_key}
    )
    assert file.contents.licenses[0].title == "Old"
    assert written(path)["meta"]["1"] == {"schema_version": 1, "x": 1}
    assert file.backups()[0].path.read_bytes() == before


def test_that_a_reader_sees_an_earlier_form_up_to_date_and_leaves_it_alone(
    tmp_path: Path,
) -> None:
    path = an_old_file(tmp_path / "old.licenses")
    before = path.read_bytes()
    file = LicenseFile.open(path, read_only=True, migrations={0: rename_key})
    assert file.contents.licenses[0].title == "Old"
    assert path.read_bytes() == before


def test_that_what_another_program_wrote_can_be_seen_beside_mine(path: Path) -> None:
    mine = LicenseFile.open(path)
    a_file(path, a_document(end="2019-09-01"), a_document("new"))
    with pytest.raises(OutsideChangeError, match="changed this file"):
        mine.refuse_outside_change()
    theirs = mine.outside_contents()
    differing = changes_between(mine.contents, theirs)
    assert [change.record_id for change in differing] == ["tgl", "new"]
    assert differing.changes[0].before == mine.contents.licenses[0]


def test_that_after_an_outside_change_mine_can_be_kept_as_a_copy_and_theirs_opened(
    path: Path, tmp_path: Path
) -> None:
    mine = LicenseFile.open(path)
    a_file(path, a_document("theirs"))
    theirs = path.read_bytes()
    mine.save_as(tmp_path / "mine.licenses").close()
    mine.abandon()
    assert path.read_bytes() == theirs
    assert [found.id for found in LicenseFile.open(path).contents.licenses] == ["theirs"]
    copy = LicenseFile.open(tmp_path / "mine.licenses")
    assert [found.id for found in copy.contents.licenses] == ["tgl"]


def test_that_merging_takes_my_record_into_their_file_as_an_edit(path: Path) -> None:
    mine = LicenseFile.open(path)
    wanted = mine.contents.licenses[0]
    a_file(path, a_document(end="2019-09-01"), a_document("new"))
    mine.abandon()
    theirs = LicenseFile.open(path)
    theirs.commit(edit(theirs.contents.licenses[0], wanted, "Merge"), at=AT, by="Ann")
    assert written(path)["licenses"] == {"1": a_document(), "2": a_document("new")}


def test_that_a_foreign_database_can_be_looked_at_and_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "db.json"
    path.write_text(json.dumps({"_default": {"1": {"a": [1, 2.5]}}, "odd": 5}))
    before = path.read_bytes(), path.stat().st_mtime_ns
    assert browse(path) == {"_default": {"1": {"a": [1, 2.5]}}}
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    assert [found.name for found in tmp_path.iterdir()] == ["db.json"]
