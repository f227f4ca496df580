"""A license file keeps what it does not know, and has every edit when commit returns."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
import tinydb

from desktop_app.domain.records import FileInfo, Source
from desktop_app.storage import (
    FileExistsAlreadyError,
    LicenseFile,
    ReadOnlyFileError,
    RecordConflictError,
)
from tests.builders import a_license, a_term
from tests.storage.files import AT, a_document, a_file, edit, end_moved, written


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return a_file(tmp_path / "h.licenses")


def test_that_opening_and_closing_leaves_bytes_and_time_as_they_were(path: Path) -> None:
    before = path.read_bytes(), path.stat().st_mtime_ns
    LicenseFile.open(path).close()
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


def test_that_an_edit_is_in_the_file_for_stock_tinydb_when_commit_returns(path: Path) -> None:
    file = LicenseFile.open(path)
    file.commit(end_moved(file.contents.licenses[0], "2020-03-17"), at=AT, by="Ann")
    with tinydb.TinyDB(path, access_mode="r") as stock:
        assert stock.table("licenses").all()[0]["terms"][0]["end"]["date"] == "2020-03-17"


def test_that_an_edit_changes_only_the_key_that_the_user_changed(path: Path) -> None:
    file = LicenseFile.open(path)
    before = written(path)
    file.commit(end_moved(file.contents.licenses[0], "2020-03-17"), at=AT, by="Ann")
    after = written(path)
    before["licenses"]["1"]["terms"][0]["end"]["date"] = "2020-03-17"
    del after["changes"]
    assert after == before
    assert list(after["licenses"]["1"]) == list(before["licenses"]["1"])
    assert '"x-term": [1, 2.5]' in path.read_text()


def test_that_the_trail_says_who_when_what_and_from_what_to_what(path: Path) -> None:
    file = LicenseFile.open(path)
    file.commit(end_moved(file.contents.licenses[0], "2020-03-17"), at=AT, by="Ann")
    entry = written(path)["changes"]["1"]
    assert (entry["at"], entry["by"], entry["label"]) == (AT, "Ann", "Move the end")
    assert (entry["table"], entry["record"], entry["batch"]) == ("licenses", "tgl", 1)
    end = {"date": "2019-08-19", "rule": "through", "color": "red"}
    assert entry["before"] == {"terms": [{"id": "t1", "end": end}]}
    assert entry["after"] == {"terms": [{"id": "t1", "end": {**end, "date": "2020-03-17"}}]}


def test_that_undo_brings_back_the_very_text(path: Path) -> None:
    file = LicenseFile.open(path)
    moved = end_moved(file.contents.licenses[0], "2020-03-17")
    file.commit(moved, at=AT, by="Ann")
    removed = edit(moved.changes.changes[0].after, None)
    file.commit(removed, at=AT, by="Ann")
    assert written(path)["licenses"] == {}
    file.commit(removed.inverse("Undo"), at=AT, by="Ann")
    file.commit(moved.inverse("Undo"), at=AT, by="Ann")
    assert written(path)["licenses"] == {"1": a_document()}


def test_that_a_new_license_takes_the_next_number_and_says_only_what_it_has_to_say(
    path: Path,
) -> None:
    file = LicenseFile.open(path)
    file.commit(edit(None, a_license(a_term("t"), id="new")), at=AT, by="Ann")
    added = written(path)["licenses"]["2"]
    assert added["id"] == "new"
    assert "notes" not in added
    assert LicenseFile.open(path).contents.licenses[1] == a_license(a_term("t"), id="new")


def test_that_sources_and_file_information_are_committed_too(path: Path) -> None:
    file = LicenseFile.open(path)
    info = file.contents.info
    file.commit(edit(info, msgspec.structs.replace(info, title="New")), at=AT, by="Ann")
    file.commit(edit(None, Source(id="s", title="84 FR 23468")), at=AT, by="Ann")
    again = LicenseFile.open(path).contents
    assert again.info.title == "New"
    assert again.sources == (Source(id="s", title="84 FR 23468"),)
    assert written(path)["meta"]["1"] == {"schema_version": 1, "title": "New"}


def test_that_an_edit_of_another_state_is_refused(path: Path) -> None:
    file = LicenseFile.open(path)
    stale = end_moved(file.contents.licenses[0], "2020-03-17")
    file.commit(stale, at=AT, by="Ann")
    bytes_before = path.read_bytes()
    with pytest.raises(RecordConflictError, match="tgl"):
        file.commit(end_moved(file.contents.licenses[0], "2020-04-01"), at=AT, by="Ann")
    assert path.read_bytes() == bytes_before


def test_that_an_edit_that_changes_nothing_writes_nothing(path: Path) -> None:
    file = LicenseFile.open(path)
    same = file.contents.licenses[0]
    before = path.read_bytes()
    file.commit(edit(same, same), at=AT, by="Ann")
    assert path.read_bytes() == before


def test_that_a_new_file_opens_empty_and_never_replaces_another_unasked(tmp_path: Path) -> None:
    path = tmp_path / "new.licenses"
    file = LicenseFile.create(path, FileInfo(title="Mine"))
    assert file.contents.info == FileInfo(title="Mine")
    assert LicenseFile.open(path).contents.info == FileInfo(title="Mine")
    with pytest.raises(FileExistsAlreadyError, match=r"new\.licenses"):
        LicenseFile.create(path, FileInfo())


def test_that_save_as_keeps_unknown_tables_and_leaves_the_first_file_alone(tmp_path: Path) -> None:
    path = a_file(tmp_path / "h.licenses", notes={"1": {"x": 1}}, scalar=5)
    first = path.read_bytes()
    copy = LicenseFile.open(path).save_as(tmp_path / "copy.licenses")
    assert copy.path == tmp_path / "copy.licenses"
    assert written(copy.path) == written(path)
    copy.commit(end_moved(copy.contents.licenses[0], "2020-03-17"), at=AT, by="Ann")
    assert written(copy.path)["notes"] == {"1": {"x": 1}}
    assert path.read_bytes() == first


def test_that_a_file_opened_for_reading_refuses_edits(path: Path) -> None:
    file = LicenseFile.open(path, read_only=True)
    with pytest.raises(ReadOnlyFileError, match=r"h\.licenses"):
        file.commit(end_moved(file.contents.licenses[0], "2020-03-17"), at=AT, by="Ann")


def test_that_a_file_marked_read_only_opens_for_reading(path: Path) -> None:
    path.chmod(0o444)
    assert "read-only" in LicenseFile.open(path).read_only_reason


def test_that_a_file_of_a_newer_version_opens_for_reading_with_a_sentence(tmp_path: Path) -> None:
    path = a_file(tmp_path / "n.licenses", meta={"1": {"schema_version": 99, "future": True}})
    file = LicenseFile.open(path)
    assert file.read_only
    assert "newer version" in file.contents.problems[0].sentence


def test_that_permissions_of_the_file_survive_a_save(path: Path) -> None:
    path.chmod(0o640)
    file = LicenseFile.open(path)
    file.commit(end_moved(file.contents.licenses[0], "2020-03-17"), at=AT, by="Ann")
    assert path.stat().st_mode & 0o777 == 0o640


def test_that_a_link_keeps_pointing_to_the_saved_file(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.licenses"
    link.symlink_to(path)
    file = LicenseFile.open(link)
    file.commit(end_moved(file.contents.licenses[0], "2020-03-17"), at=AT, by="Ann")
    assert link.is_symlink()
    assert written(path)["licenses"]["1"]["terms"][0]["end"]["date"] == "2020-03-17"


def test_that_a_new_record_never_takes_the_place_of_one_that_undo_brought_back(path: Path) -> None:
    file = LicenseFile.open(path)
    first = file.contents.licenses[0]
    removed = edit(first, None)
    added = [edit(None, a_license(id=name)) for name in ("a", "b")]
    file.commit(removed, at=AT, by="Ann")
    file.commit(added[0], at=AT, by="Ann")
    file.commit(added[0].inverse("Undo"), at=AT, by="Ann")
    file.commit(removed.inverse("Undo"), at=AT, by="Ann")
    file.commit(added[1], at=AT, by="Ann")
    assert [found["id"] for found in written(path)["licenses"].values()] == ["tgl", "b"]
