"""Links, owners, clocks and other programs: what a file lies among does not harm it."""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.storage import OutsideChangeError, Surroundings, backups_of
from desktop_app.storage.opening import open_store
from tests.storage.files import a_document, a_file
from tests.storage.test_store import put, titles


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return a_file(tmp_path / "h.licenses")


def eager(tmp_path: Path, **more: object) -> Surroundings:
    return Surroundings(state_folder=tmp_path / "state", **more)  # type: ignore[arg-type] - fields by name


def rewrite(path: Path, theirs: bytes) -> None:
    path.write_bytes(theirs)


def replace(path: Path, theirs: bytes) -> None:
    beside = path.with_name("theirs")
    beside.write_bytes(theirs)
    beside.replace(path)


def append(path: Path, _: bytes) -> None:
    with path.open("ab") as file:
        file.write(b" ")


def truncate(path: Path, _: bytes) -> None:
    os.truncate(path, 10)


@pytest.mark.parametrize("change", [rewrite, replace, append, truncate])
def test_that_no_change_of_another_program_is_written_over(
    path: Path, tmp_path: Path, change: object
) -> None:
    store = open_store(path, around=eager(tmp_path))
    theirs = a_file(tmp_path / "other.json", a_document("theirs")).read_bytes()
    change(path, theirs)  # type: ignore[operator] - from a table
    found = path.read_bytes()
    with pytest.raises(OutsideChangeError):
        store.commit(put("mine"), at_once=True)
    with pytest.raises(OutsideChangeError):
        store.refuse_outside_change()
    store.close()
    assert path.read_bytes() == found


def test_that_a_file_put_back_to_what_it_was_is_a_change_as_well(
    path: Path, tmp_path: Path
) -> None:
    first = path.read_bytes()
    store = open_store(path, around=eager(tmp_path))
    store.commit(put("mine"), at_once=True)
    assert titles(path) == ["mine"]
    path.write_bytes(first)
    with pytest.raises(OutsideChangeError):
        store.commit(put("more"), at_once=True)
    store.close()
    assert path.read_bytes() == first


def test_that_a_chain_of_links_leads_to_the_one_file(path: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    first.symlink_to(second)
    second.symlink_to(path)
    store = open_store(first, around=eager(tmp_path))
    store.commit(put("mine"), at_once=True)
    store.close()
    assert (first.is_symlink(), second.is_symlink(), path.is_symlink()) == (True, True, False)
    assert titles(path) == ["mine"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives away")
def test_that_a_save_leaves_a_file_with_its_owner(path: Path, tmp_path: Path) -> None:
    os.chown(path, 1234, 4321)
    store = open_store(path, around=eager(tmp_path))
    store.commit(put("mine"), at_once=True)
    store.close()
    assert (path.stat().st_uid, path.stat().st_gid) == (1234, 4321)


@pytest.mark.parametrize("years", [10, -10])
def test_that_a_clock_that_jumps_by_years_stops_neither_saves_nor_backups(
    path: Path, tmp_path: Path, years: int
) -> None:
    now = [datetime(2026, 11, 22, 12, tzinfo=UTC)]
    around = eager(tmp_path, clock=lambda: now[0], save_after=0.01, save_within=0.02)
    store = open_store(path, around=around)
    store.commit(put("before"), at_once=True)
    kept = len(backups_of(path, around=around))
    now[0] += timedelta(days=365 * years)
    store.commit(put("after"), at_once=True)
    assert titles(path) == ["after"]
    store.close()
    store = open_store(path, around=around)
    store.commit(put("later"), at_once=True)
    store.close()
    assert titles(path) == ["later"]
    backups = backups_of(path, around=around)
    assert len(backups) > kept
    for backup in backups:
        assert json.loads(backup.path.read_bytes())["licenses"]
