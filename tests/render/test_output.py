from __future__ import annotations

from pathlib import Path

import pytest

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
