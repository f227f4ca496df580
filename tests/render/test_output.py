from __future__ import annotations

from pathlib import Path

import pytest
from typing_extensions import override

from desktop_app.jobs import Cancelled, Progress
from desktop_app.render.output import write_output
from desktop_app.storage import StorageError


def test_that_a_link_leads_to_the_file_that_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "target.svg"
    target.write_text("old")
    link = tmp_path / "link.svg"
    link.symlink_to(target)
    write_output(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_that_a_folder_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "out.svg").mkdir()
    with pytest.raises(StorageError, match=r"out\.svg"):
        write_output(tmp_path / "out.svg", b"new")
    assert (tmp_path / "out.svg").is_dir()


class Stopping(Progress):
    """Takes the work back at one of its questions."""

    def __init__(self, until: int = -1) -> None:
        super().__init__(lambda share, _: self.told.append(share))
        self.told: list[float] = []
        self.asked = 0
        self.until = until

    @override
    def check(self) -> None:
        self.asked += 1
        if self.asked == self.until:
            self.cancel()
        super().check()


def test_that_a_large_file_says_how_far_it_is_and_leaves_the_old_one_when_taken_back(
    tmp_path: Path,
) -> None:
    path, data = tmp_path / "out.json", b"new" * 2_000_000
    whole = Stopping()
    write_output(path, data, whole)
    assert path.read_bytes() == data
    assert whole.told == sorted(whole.told)
    assert len(whole.told) > 5
    assert whole.told[-1] == 0.9
    path.write_bytes(b"old")
    for until in range(1, whole.asked + 1):
        with pytest.raises(Cancelled):
            write_output(path, data, Stopping(until))
        assert [each.read_bytes() for each in tmp_path.iterdir()] == [b"old"]
