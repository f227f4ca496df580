"""A commit is durable, the file follows it, and after a crash nothing acknowledged is missing."""

from __future__ import annotations

import errno
import json
import os
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
import tinydb

from desktop_app.jobs import Cancelled, Progress
from desktop_app.storage import (
    LicenseFile,
    OutsideChangeError,
    ReadOnlyFileError,
    SaveFailedError,
    SaveKind,
    SaveState,
    Surroundings,
    open_database,
    opening,
    text_form,
)
from desktop_app.storage.file_lock import FileLock, LockOwner, lock_path, take_lock
from desktop_app.storage.opening import open_store
from desktop_app.storage.state_folder import home_of
from desktop_app.storage.writes import Put
from tests.storage.failing_layer import FailingLayer, RecordingLayer
from tests.storage.files import AT, a_document, a_file, end_moved, written

NEVER = 3600.0


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return a_file(tmp_path / "h.licenses")


def lazy(tmp_path: Path, **more: Any) -> Surroundings:
    """A store whose file follows only when it is told to, as a large one does between saves."""
    return Surroundings(
        state_folder=tmp_path / "state",
        write_through_bytes=-1,
        save_after=NEVER,
        save_within=NEVER,
        **more,
    )


def eager(tmp_path: Path, **more: Any) -> Surroundings:
    return Surroundings(state_folder=tmp_path / "state", **more)


def put(title: str, key: str = "1") -> list[Put]:
    return [Put("licenses", key, json.dumps({"id": key, "title": title}).encode())]


def titles(path: Path) -> list[str]:
    return [found["title"] for found in written(path)["licenses"].values()]


def crash(store: Any) -> None:
    """Let go of the file as the system does for a process that dies: nothing is saved."""
    store._file_lock.release()
    store._journal.close()


def test_that_an_edit_that_only_the_journal_has_comes_back_after_a_crash(
    path: Path, tmp_path: Path
) -> None:
    store = open_store(path, around=lazy(tmp_path))
    store.commit(put("first"))
    store.commit(put("second", "2"))
    assert titles(path) == ["General license"]
    crash(store)
    again = open_store(path, around=eager(tmp_path))
    assert titles(path) == ["first", "second"]
    assert "2 edits" in again.notes[0]
    again.close()
    assert list(home_of(path, tmp_path / "state").glob("*.journal")) == []


def test_that_the_person_is_told_of_recovered_edits(path: Path, tmp_path: Path) -> None:
    store = open_store(path, around=lazy(tmp_path))
    store.commit(put("first"))
    crash(store)
    (problem,) = LicenseFile.open(path, around=eager(tmp_path)).contents.problems
    assert problem.sentence.startswith("h.licenses: 1 edit ")


def test_that_a_reader_sees_the_edits_of_the_journal_and_leaves_them_there(
    path: Path, tmp_path: Path
) -> None:
    store = open_store(path, around=lazy(tmp_path))
    store.commit(put("first"))
    before = path.read_bytes()
    reader = LicenseFile.open(path, read_only=True, around=eager(tmp_path))
    assert reader.contents.licenses[0].title == "first"
    reader.close()
    assert path.read_bytes() == before
    crash(store)
    assert "first" in str(open_store(path, around=eager(tmp_path)).documents("licenses"))


def test_that_closing_brings_the_file_up_to_date_and_leaves_no_journal_and_no_lock(
    path: Path, tmp_path: Path
) -> None:
    store = open_store(path, around=lazy(tmp_path))
    store.commit(put("first"))
    store.close()
    assert titles(path) == ["first"]
    assert list(home_of(path, tmp_path / "state").glob("*.journal")) == []
    assert not lock_path(path).exists()


def test_that_the_file_follows_by_itself(path: Path, tmp_path: Path) -> None:
    around = Surroundings(
        state_folder=tmp_path / "state", write_through_bytes=-1, save_after=0, save_within=0
    )
    store = open_store(path, around=around)
    saved = threading.Event()
    kinds: list[SaveKind] = []

    def note(state: SaveState) -> None:
        kinds.append(state.kind)
        if state.kind is SaveKind.SAVED:
            saved.set()

    store.watch(note)
    store.commit(put("first"))
    assert saved.wait(30)
    assert titles(path) == ["first"]
    assert kinds == [SaveKind.SAVING, SaveKind.SAVED]
    store.close()


def test_that_the_file_follows_an_edit_that_was_made_while_it_was_saved(
    path: Path, tmp_path: Path
) -> None:
    class Meanwhile(RecordingLayer):
        def replace(self, source: Path, target: Path) -> None:
            super().replace(source, target)
            if target == path and not done:
                done.append(1)
                store.commit(put("meanwhile", "2"))

    done: list[int] = []
    around = Surroundings(
        layer=Meanwhile(),
        state_folder=tmp_path / "state",
        write_through_bytes=-1,
        save_after=0,
        save_within=0,
    )
    store = open_store(path, around=around)
    saved = threading.Event()
    store.watch(lambda state: saved.set() if state.kind is SaveKind.SAVED else None)
    store.commit(put("first"))
    assert saved.wait(30)
    assert titles(path) == ["first", "meanwhile"]
    store.close()


def test_that_edits_in_a_hurry_share_a_save_and_none_is_lost(path: Path, tmp_path: Path) -> None:
    layer = RecordingLayer()
    around = Surroundings(
        layer=layer, state_folder=tmp_path / "state", quiet_seconds=NEVER, save_after=NEVER
    )
    db = open_database(path, around=around)
    for n in range(300):
        db.table("licenses").insert({"id": f"l{n}"})
    assert layer.log.count("replace") < 100
    db.close()
    with tinydb.TinyDB(path, access_mode="r") as stock:
        assert len(stock.table("licenses")) == 301


def test_that_edits_made_while_the_file_is_saved_are_kept(path: Path, tmp_path: Path) -> None:
    class Meanwhile(RecordingLayer):
        def replace(self, source: Path, target: Path) -> None:
            super().replace(source, target)
            if target == path and not done:
                done.append(1)
                store.commit(put("meanwhile", "2"))

    done: list[int] = []
    store = open_store(path, around=lazy(tmp_path, layer=Meanwhile()))
    store.commit(put("first"))
    store.save()
    crash(store)
    assert titles(path) == ["first"]
    open_store(path, around=eager(tmp_path)).close()
    assert titles(path) == ["first", "meanwhile"]


def test_that_the_journal_is_short_again_once_the_file_has_its_edits(
    path: Path, tmp_path: Path
) -> None:
    store = open_store(path, around=lazy(tmp_path))
    for n in range(20):
        store.commit(put("x" * 10_000 + str(n)))
        store.save()
    (segment,) = home_of(path, tmp_path / "state").glob("*.journal")
    assert segment.stat().st_size < 1000
    store.close()


@pytest.mark.parametrize("forever", [False, True])
@pytest.mark.parametrize(("error", "short"), [(errno.EIO, False), (errno.ENOSPC, True)])
@pytest.mark.parametrize("around", [lazy, eager])
def test_that_no_failing_call_loses_an_acknowledged_edit_or_tears_the_file(
    tmp_path: Path, around: Any, error: int, short: bool, forever: bool
) -> None:
    for at in range(1, 200):
        folder = tmp_path / str(at)
        folder.mkdir()
        path = a_file(folder / "h.licenses")
        layer = FailingLayer(at, error, forever=forever, short=short)
        states = a_session(path, around(folder, layer=layer))
        assert titles(path)[0] in {"General license", "one", "two", "three"}, at
        open_store(path, around=eager(folder)).close()
        assert titles(path)[0] in states, at
        assert list(folder.glob("*.saving")) == [] or layer.failures
        if not layer.failures:
            break
    else:
        pytest.fail("the session never ended without a failure")


def a_session(path: Path, around: Surroundings) -> set[str]:
    """Three edits, a save and a close; returns the titles that the file may have afterwards."""
    possible = {"General license"}
    try:
        store = open_store(path, around=around)
    except SaveFailedError:
        return possible
    for title in ("one", "two", "three"):
        try:
            store.commit(put(title))
        except SaveFailedError:
            # Told that it failed; a drive that fails for good may have it nonetheless.
            possible.add(title)
        else:
            possible = {title}
    store.close()
    if store._file_lock is not None:
        store._file_lock.release()
    return possible


def test_that_a_failed_save_is_told_and_the_next_one_has_everything(
    path: Path, tmp_path: Path
) -> None:
    layer = FailingLayer(error=errno.ENOSPC)
    store = open_store(path, around=lazy(tmp_path, layer=layer))
    told: list[Any] = []
    store.watch(told.append)
    store.commit(put("first"))
    layer.at, layer.forever = layer.calls + 1, True
    with pytest.raises(SaveFailedError, match=r"h\.licenses"):
        store.save()
    assert told[-1].kind is SaveKind.FAILED
    assert titles(path) == ["General license"]
    layer.heal()
    store.commit(put("second", "2"))
    store.save()
    assert titles(path) == ["first", "second"]
    assert told[-1].kind is SaveKind.SAVED
    store.close()


def test_that_a_save_that_keeps_failing_is_told_once_and_to_those_who_come_late(
    path: Path, tmp_path: Path
) -> None:
    layer = FailingLayer(error=errno.ENOSPC)
    store = open_store(path, around=lazy(tmp_path, layer=layer))
    store.commit(put("first"))
    layer.at, layer.forever = layer.calls + 1, True
    told: list[SaveState] = []
    store.watch(told.append)
    assert [state.kind for state in told] == [SaveKind.SAVING]
    for _ in range(3):
        with pytest.raises(SaveFailedError):
            store.save()
    assert [state.kind for state in told] == [SaveKind.SAVING, SaveKind.FAILED]
    late: list[SaveState] = []
    store.watch(late.append)
    assert late == told[-1:]
    layer.heal()
    store.close()


def test_that_a_commit_goes_straight_to_the_file_where_there_is_no_place_for_a_journal(
    path: Path, tmp_path: Path
) -> None:
    (tmp_path / "state").write_text("not a folder")
    store = open_store(path, around=eager(tmp_path))
    store.commit(put("first"))
    assert titles(path) == ["first"]
    assert "slowly" in store.state.sentence
    store.close()


def test_that_a_change_from_outside_is_noticed_before_anything_is_written(
    path: Path, tmp_path: Path
) -> None:
    store = open_store(path, around=eager(tmp_path))
    theirs = a_file(tmp_path / "theirs", a_document("theirs")).read_bytes()
    path.write_bytes(theirs)
    with pytest.raises(OutsideChangeError, match=r"h\.licenses: another program"):
        store.commit(put("mine"))
    assert path.read_bytes() == theirs
    store.close()
    assert path.read_bytes() == theirs


def test_that_a_change_of_equal_size_and_time_is_noticed_by_the_save(
    path: Path, tmp_path: Path
) -> None:
    store = open_store(path, around=lazy(tmp_path))
    store.commit(put("mine"))
    status = path.stat()
    theirs = path.read_bytes().replace(b"General", b"Special")
    with path.open("r+b") as file:
        file.write(theirs)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    with pytest.raises(OutsideChangeError):
        store.save()
    assert path.read_bytes() == theirs


def test_that_a_touched_or_rewritten_but_equal_file_is_no_change(
    path: Path, tmp_path: Path
) -> None:
    store = open_store(path, around=eager(tmp_path))
    path.write_bytes(path.read_bytes())
    os.utime(path, (1, 1))
    store.commit(put("mine"))
    assert titles(path) == ["mine"]
    store.close()


def test_that_a_removed_file_is_not_made_again_in_silence(path: Path, tmp_path: Path) -> None:
    store = open_store(path, around=eager(tmp_path))
    path.unlink()
    with pytest.raises(OutsideChangeError, match="removed or renamed"):
        store.commit(put("mine"))
    store.close()
    assert not path.exists()


def test_that_both_versions_are_kept_when_another_program_wrote_after_a_crash(
    path: Path, tmp_path: Path
) -> None:
    store = open_store(path, around=lazy(tmp_path))
    store.commit(put("mine", "2"))
    crash(store)
    theirs = a_file(path, a_document("theirs", title="Theirs")).read_bytes()
    again = open_store(path, around=eager(tmp_path))
    assert path.read_bytes() == theirs
    assert titles(tmp_path / "h (recovered).licenses") == ["Theirs", "mine"]
    assert "h (recovered).licenses" in again.notes[0]


def test_that_the_second_to_open_a_file_reads_only_and_is_told_who_has_it(
    path: Path, tmp_path: Path
) -> None:
    first = LicenseFile.open(path, around=eager(tmp_path))
    second = LicenseFile.open(path, around=eager(tmp_path))
    assert second.read_only
    assert os.uname().nodename in second.read_only_reason
    with pytest.raises(ReadOnlyFileError, match=r"h\.licenses"):
        second.commit(end_moved(second.contents.licenses[0], "2020-03-17"), at=AT, by="Bob")
    first.close()
    assert not LicenseFile.open(path, around=eager(tmp_path)).read_only


def test_that_a_lock_left_by_a_dead_process_is_taken_over(path: Path, tmp_path: Path) -> None:
    lock_path(path).write_text(
        json.dumps({"user": "ann", "host": os.uname().nodename, "pid": 999_999, "since": ""})
    )
    assert not LicenseFile.open(path, around=eager(tmp_path)).read_only


def test_that_a_lock_of_another_computer_is_never_taken_however_old(
    path: Path, tmp_path: Path
) -> None:
    lock_path(path).write_text(
        json.dumps({"user": "ann", "host": "elsewhere", "pid": 1, "since": "1999-01-01T00:00:00"})
    )
    os.utime(lock_path(path), (0, 0))
    file = LicenseFile.open(path, around=eager(tmp_path))
    assert "ann on elsewhere has it open since 1999" in file.read_only_reason
    assert lock_path(path).exists()


def test_that_a_file_forgotten_without_closing_can_be_edited_again(
    path: Path, tmp_path: Path
) -> None:
    LicenseFile.open(path, around=eager(tmp_path))
    assert not LicenseFile.open(path, around=eager(tmp_path)).read_only


def test_that_of_many_who_want_a_lock_at_once_one_gets_it(tmp_path: Path) -> None:
    target = tmp_path / "h.licenses"
    now = Surroundings().clock()
    results: list[Any] = []
    ready = threading.Barrier(8)

    def want() -> None:
        ready.wait()
        results.append(take_lock(target, now=now))

    threads = [threading.Thread(target=want) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(isinstance(found, FileLock) for found in results) == 1
    assert sum(isinstance(found, LockOwner) for found in results) == 7


def test_that_what_a_save_that_was_cut_off_left_is_cleared_away(path: Path, tmp_path: Path) -> None:
    leftover = path.with_name(".h.licenses.0123456789ab.saving")
    leftover.write_text("half")
    other = path.with_name(".other.licenses.0123456789ab.saving")
    other.write_text("half")
    LicenseFile.open(path, read_only=True, around=eager(tmp_path)).close()
    assert leftover.exists()
    LicenseFile.open(path, around=eager(tmp_path)).close()
    assert (leftover.exists(), other.exists()) == (False, True)


def test_that_the_person_is_warned_of_a_second_name_of_the_file(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.licenses"
    os.link(path, other)
    file = LicenseFile.open(path, around=eager(tmp_path))
    assert "2 names (hard links)" in file.contents.problems[0].sentence
    before = other.read_bytes()
    file.commit(end_moved(file.contents.licenses[0], "2020-03-17"), at=AT, by="Ann")
    assert other.read_bytes() == before


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="no extended attributes here")
def test_that_extended_attributes_survive_a_save(path: Path, tmp_path: Path) -> None:
    try:
        os.setxattr(path, "user.origin", b"BIS")
    except OSError:
        pytest.skip("this file system keeps no extended attributes")
    store = open_store(path, around=eager(tmp_path))
    store.commit(put("mine"))
    assert os.getxattr(path, "user.origin") == b"BIS"
    store.close()


def test_that_a_link_to_nothing_becomes_a_new_file_where_it_points(tmp_path: Path) -> None:
    link = tmp_path / "link.licenses"
    link.symlink_to(tmp_path / "real.licenses")
    with open_database(link, around=eager(tmp_path)) as db:
        db.insert({"a": 1})
    assert link.is_symlink()
    assert (tmp_path / "real.licenses").exists()


def test_that_a_folder_that_takes_no_files_opens_its_files_for_reading(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: Any, **__: Any) -> Any:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(opening, "take_lock", refuse)
    file = LicenseFile.open(path, around=eager(tmp_path))
    assert "no file can be put beside it" in file.read_only_reason
    assert "permission denied" in file.read_only_reason


@pytest.mark.skipif(sys.platform == "win32", reason="flock is not for Windows")
def test_that_where_locks_are_unknown_the_word_of_the_lock_file_counts(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_locks(*_: Any) -> Any:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr("fcntl.flock", no_locks)
    first = LicenseFile.open(path, around=eager(tmp_path))
    assert not first.read_only
    assert LicenseFile.open(path, around=eager(tmp_path)).read_only
    first.close()
    here = os.uname().nodename
    lock_path(path).write_text(
        json.dumps({"user": "", "host": here, "pid": 2**22 + 1, "since": ""})
    )
    assert not LicenseFile.open(path, around=eager(tmp_path)).read_only


def test_that_edits_from_many_threads_all_arrive(path: Path, tmp_path: Path) -> None:
    around = Surroundings(
        state_folder=tmp_path / "state", write_through_bytes=-1, save_after=0, save_within=0
    )
    store = open_store(path, around=around)

    def edit(worker: int) -> None:
        for n in range(50):
            store.commit(put(f"{worker}-{n}", str(worker * 100 + n)))

    workers = [threading.Thread(target=edit, args=(worker,)) for worker in range(1, 5)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    store._saver.stop()
    crash(store)
    open_store(path, around=eager(tmp_path)).close()
    expected = {f"{worker}-{n}" for worker in range(1, 5) for n in range(50)}
    assert set(titles(path)) == {"General license", *expected}


@pytest.mark.parametrize("step", ["Reading", "Decoding"])
def test_that_opening_can_be_cancelled_and_lets_go_of_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    monkeypatch.setattr(text_form, "_TOLD_EVERY", 1000)
    path = a_file(tmp_path / "h.licenses", *(a_document(f"l{n}") for n in range(50)))
    steps: list[str] = []

    def tell(share: float, name: str) -> None:
        assert 0 <= share <= 1
        steps.append(name)
        if name == step:
            progress.cancel()

    progress = Progress(tell)
    with pytest.raises(Cancelled):
        LicenseFile.open(path, around=eager(tmp_path), progress=progress)
    assert steps[-1] == step
    assert not lock_path(path).exists()
    assert not LicenseFile.open(path, around=eager(tmp_path)).read_only
