"""The journal gives back exactly the edits before a damage, and knows which the file lacks."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from desktop_app.storage.file_layer import FileLayer
from desktop_app.storage.journal import Journal, Mark, read_journal, set_aside
from desktop_app.storage.writes import Delete, DropTable, EmptyTable, Put
from tests.storage.failing_layer import FailingLayer

WRITES = [
    [Put("licenses", "1", '{"title": "Überlassung \\ud800"}'.encode())],
    [Delete("licenses", "1"), EmptyTable("sources")],
    [DropTable("sources"), Put("x", " 01", b"{}")],
]


def a_journal(folder: Path, layer: FileLayer | None = None) -> Journal:
    journal = Journal(folder, layer or FileLayer(), folder / "h.licenses")
    journal.begin(Mark("base", 0))
    return journal


def edits_in(folder: Path) -> list[object]:
    return list(read_journal(FileLayer(), folder).edits.values())


def test_that_edits_come_back_in_order_and_as_they_were(tmp_path: Path) -> None:
    journal = a_journal(tmp_path)
    for writes in WRITES:
        journal.append(writes)
    assert edits_in(tmp_path) == WRITES


def test_that_a_cut_at_any_byte_leaves_exactly_the_edits_before_it(tmp_path: Path) -> None:
    segment, whole = a_segment(tmp_path)
    for length in range(len(whole)):
        segment.write_bytes(whole[:length])
        expected = WRITES[: max(whole[:length].count(b"\n") - 1, 0)]
        assert edits_in(tmp_path) == expected, length


def test_that_a_flip_of_any_byte_leaves_exactly_the_edits_before_it(tmp_path: Path) -> None:
    segment, whole = a_segment(tmp_path)
    for at in range(len(whole)):
        for bits in (0x01, 0x20, 0xFF):
            damaged = bytearray(whole)
            damaged[at] ^= bits
            segment.write_bytes(damaged)
            assert edits_in(tmp_path) == WRITES[: max(whole[:at].count(b"\n") - 1, 0)], at


def a_segment(folder: Path) -> tuple[Path, bytes]:
    journal = a_journal(folder)
    for writes in WRITES:
        journal.append(writes)
    journal.close()
    (segment,) = folder.glob("*.journal")
    return segment, segment.read_bytes()


def test_that_a_mark_tells_which_edits_a_file_lacks(tmp_path: Path) -> None:
    journal = a_journal(tmp_path)
    journal.append(WRITES[0])
    journal.mark(Mark("one", 1))
    journal.append(WRITES[1])
    text = read_journal(FileLayer(), tmp_path)
    assert text.lacking("base") == [*WRITES[0], *WRITES[1]]
    assert text.lacking("one") == WRITES[1]
    assert text.lacking("another") is None


def test_that_edits_made_while_the_file_is_saved_outlive_the_segment_it_replaces(
    tmp_path: Path,
) -> None:
    journal = a_journal(tmp_path)
    journal.append(WRITES[0])
    journal.rotate()
    journal.append(WRITES[1])
    journal.mark(Mark("one", 1))
    journal.saved(Mark("one", 1))
    assert len(list(tmp_path.glob("*.journal"))) == 1
    assert read_journal(FileLayer(), tmp_path).lacking("one") == WRITES[1]


def test_that_a_segment_stays_while_it_has_an_edit_that_the_file_lacks(tmp_path: Path) -> None:
    journal = a_journal(tmp_path)
    journal.append(WRITES[0])
    journal.append(WRITES[1])
    journal.rotate()
    journal.mark(Mark("one", 1))
    journal.saved(Mark("one", 1))
    assert read_journal(FileLayer(), tmp_path).lacking("one") == WRITES[1]


@pytest.mark.parametrize("short", [False, True])
def test_that_an_edit_after_a_failed_one_takes_its_number(tmp_path: Path, short: bool) -> None:
    layer = FailingLayer(error=errno.ENOSPC, short=short)
    journal = a_journal(tmp_path, layer)
    journal.append(WRITES[0])
    layer.at = layer.calls + 1
    with pytest.raises(OSError, match="injected"):
        journal.append(WRITES[1])
    layer.heal()
    journal.append(WRITES[2])
    assert edits_in(tmp_path) == [WRITES[0], WRITES[2]]


def test_that_an_edit_whose_flush_failed_is_not_among_the_others(tmp_path: Path) -> None:
    layer = FailingLayer()
    journal = a_journal(tmp_path, layer)
    journal.append(WRITES[0])
    layer.at = layer.calls + 2
    layer.forever = True
    with pytest.raises(OSError, match="injected"):
        journal.append(WRITES[1])
    layer.heal()
    journal.append(WRITES[2])
    assert edits_in(tmp_path) == [WRITES[0], WRITES[2]]


def test_that_a_segment_set_aside_is_kept_and_no_longer_read(tmp_path: Path) -> None:
    segment, whole = a_segment(tmp_path)
    set_aside(tmp_path)
    segment.write_bytes(whole)
    set_aside(tmp_path)
    assert edits_in(tmp_path) == []
    assert [path.read_bytes() for path in tmp_path.glob("*.kept")] == [whole, whole]
