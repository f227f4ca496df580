"""Backups open, match what was kept, thin out with age, and restoring can be taken back."""

from __future__ import annotations

import errno
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
import tinydb

from desktop_app.domain.changes import Edit
from desktop_app.storage import (
    Backup,
    BusyFileError,
    DamagedFileError,
    LicenseFile,
    SaveFailedError,
    Surroundings,
    backups_of,
    changes_between,
    restore_backup,
)
from desktop_app.storage.backups import Backups, list_backups, read_backup, superfluous
from desktop_app.storage.file_layer import FileLayer
from tests.storage.failing_layer import FailingLayer
from tests.storage.files import AT, a_document, a_file, end_moved, written

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


class Clock:
    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return a_file(tmp_path / "h.licenses")


def around(tmp_path: Path, **more: Any) -> Surroundings:
    return Surroundings(state_folder=tmp_path / "state", **more)


def kept(days: int, number: int = 0) -> Backup:
    made = NOON - timedelta(days=days)
    return Backup(Path(f"{days}"), number or 10_000 - days, made, "0" * 16)


def test_that_opening_for_editing_keeps_the_file_as_it_was(path: Path, tmp_path: Path) -> None:
    original = path.read_bytes()
    file = LicenseFile.open(path, around=around(tmp_path))
    file.commit(end_moved(file.contents.licenses[0], "2020-03-17"), at=AT, by="Ann")
    (backup,) = file.backups()
    assert read_backup(backup) == original
    with tinydb.TinyDB(backup.path, access_mode="r") as stock:
        assert len(stock.table("licenses")) == 1


def test_that_reading_and_opening_again_keep_no_second_copy(path: Path, tmp_path: Path) -> None:
    LicenseFile.open(path, read_only=True, around=around(tmp_path)).close()
    assert backups_of(path, around=around(tmp_path)) == ()
    for _ in range(3):
        LicenseFile.open(path, around=around(tmp_path)).close()
    assert len(backups_of(path, around=around(tmp_path))) == 1


def test_that_edits_in_one_half_hour_share_a_backup(path: Path, tmp_path: Path) -> None:
    file = LicenseFile.open(path, around=around(tmp_path))
    license_ = file.contents.licenses[0]
    for day in ("2020-03-17", "2020-03-18"):
        moved = end_moved(license_, day)
        file.commit(moved, at=AT, by="Ann")
        ((_, after),) = moved.changes.licenses()
        license_ = after or license_
    assert len(file.backups()) == 1


def test_that_the_latest_twelve_ten_days_and_nine_months_stay() -> None:
    today = [kept(0, 20_000 + n) for n in range(15)]
    earlier = [kept(days) for days in range(1, 500)]
    gone = superfluous([*earlier, *today])
    stay = [backup for backup in (*earlier, *today) if backup not in gone]
    assert [backup for backup in today if backup in stay] == today[-12:]
    days = {backup.made.date() for backup in stay}
    assert {NOON.date() - timedelta(days=n) for n in range(10)} <= days
    months = {backup.made.strftime("%Y-%m") for backup in stay}
    assert len(months) == 9
    assert len(stay) <= 12 + 9 + 9


def test_that_a_clock_that_jumps_back_removes_no_recent_copy(tmp_path: Path) -> None:
    clock = Clock()
    backups = Backups(tmp_path, FileLayer(), clock)
    for n in range(20):
        clock.now = NOON - timedelta(days=3650 * (n % 2))
        backups.keep(b"%d" % n)
    found = list_backups(tmp_path)
    assert [read_backup(backup) for backup in found[-12:]] == [b"%d" % n for n in range(8, 20)]


def test_that_a_large_file_is_packed_and_comes_back_whole(tmp_path: Path) -> None:
    content = b"x" * 5_000_000
    Backups(tmp_path, FileLayer(), Clock()).keep(content)
    (backup,) = list_backups(tmp_path)
    assert backup.path.stat().st_size < 1_000_000
    assert read_backup(backup) == content


def test_that_a_damaged_backup_is_refused_with_a_sentence(path: Path, tmp_path: Path) -> None:
    LicenseFile.open(path, around=around(tmp_path)).close()
    (backup,) = backups_of(path, around=around(tmp_path))
    backup.path.write_bytes(b"{}")
    before = path.read_bytes()
    with pytest.raises(DamagedFileError, match="backup is damaged"):
        restore_backup(path, backup, around=around(tmp_path))
    assert path.read_bytes() == before


def test_that_restoring_can_be_taken_back(path: Path, tmp_path: Path) -> None:
    original = path.read_bytes()
    file = LicenseFile.open(path, around=around(tmp_path))
    file.commit(end_moved(file.contents.licenses[0], "2020-03-17"), at=AT, by="Ann")
    (backup,) = file.backups()
    with pytest.raises(BusyFileError, match="has this file open"):
        restore_backup(path, backup, around=around(tmp_path))
    file.close()
    edited = path.read_bytes()
    restore_backup(path, backup, around=around(tmp_path))
    assert path.read_bytes() == original
    restore_backup(path, backups_of(path, around=around(tmp_path))[0], around=around(tmp_path))
    assert path.read_bytes() == edited


def test_that_a_damaged_file_can_be_restored(path: Path, tmp_path: Path) -> None:
    original = path.read_bytes()
    LicenseFile.open(path, around=around(tmp_path)).close()
    path.write_bytes(original[:20])
    restore_backup(path, backups_of(path, around=around(tmp_path))[0], around=around(tmp_path))
    assert path.read_bytes() == original


def test_that_the_window_restores_by_an_edit_like_any_other(path: Path, tmp_path: Path) -> None:
    file = LicenseFile.open(path, around=around(tmp_path))
    before = file.contents
    moved = end_moved(before.licenses[0], "2020-03-17")
    file.commit(moved, at=AT, by="Ann")
    now = msgspec.structs.replace(before, licenses=(moved.changes.changes[0].after,))
    then = file.contents_of(file.backups()[0])
    edit = Edit(label="Restore", changes=changes_between(now, then))
    file.commit(edit, at=AT, by="Ann")
    assert written(path)["licenses"]["1"] == a_document()
    file.commit(edit.inverse("Undo"), at=AT, by="Ann")
    assert written(path)["licenses"]["1"]["terms"][0]["end"]["date"] == "2020-03-17"


def test_that_a_failed_backup_is_told_and_stops_no_save(path: Path, tmp_path: Path) -> None:
    layer = FailingLayer(at=1, error=errno.ENOSPC, forever=True)
    file = LicenseFile.open(path, around=around(tmp_path, layer=layer))
    layer.heal()
    (tmp_path / "state").mkdir(exist_ok=True)
    file.commit(end_moved(file.contents.licenses[0], "2020-03-17"), at=AT, by="Ann")
    assert written(path)["licenses"]["1"]["terms"][0]["end"]["date"] == "2020-03-17"
    assert "No backup could be made" in file.state.sentence


def test_that_nothing_is_restored_where_the_file_cannot_be_kept(path: Path, tmp_path: Path) -> None:
    LicenseFile.open(path, around=around(tmp_path)).close()
    path.write_bytes(a_file(tmp_path / "other", a_document("other")).read_bytes())
    before = path.read_bytes()
    (backup,) = backups_of(path, around=around(tmp_path))
    failing = around(tmp_path, layer=FailingLayer(at=1, error=errno.ENOSPC, forever=True))
    with pytest.raises(SaveFailedError, match="No backup could be made"):
        restore_backup(path, backup, around=failing)
    assert path.read_bytes() == before
