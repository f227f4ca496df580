from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from desktop_app.assets import resource
from desktop_app.cli.commands import run_command
from desktop_app.editing.edits import set_field
from desktop_app.storage import LicenseFile


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    """A sample whose first title was changed after it had been opened, and so kept, once."""
    path = Path(
        shutil.copyfile(resource("samples", "huawei-tgl.licenses"), tmp_path / "h.licenses")
    )
    file = LicenseFile.open(path)
    edit = set_field(file.contents.licenses[0], "title", "Changed")
    assert edit is not None
    file.commit(edit, at="2026-11-22T12:00:00Z", by="")
    file.close()
    return path


def title(path: Path) -> str:
    file = LicenseFile.open(path, read_only=True)
    file.close()
    return file.contents.licenses[0].title


def listed(path: Path, capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    assert run_command(["backups", str(path), "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_that_a_listed_version_can_be_restored(
    changed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    oldest = listed(changed, capsys)[-1]["number"]
    assert run_command(["backups", str(changed), "--restore", str(oldest)]) == 0
    assert title(changed) == "Temporary General License"
    capsys.readouterr()
    assert run_command(["backups", str(changed), "--restore", str(oldest)]) == 0
    assert "same records" in capsys.readouterr().out


def test_that_an_unknown_version_is_refused_and_nothing_changes(
    changed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_command(["backups", str(changed), "--restore", "4711"]) == 2
    assert "4711" in capsys.readouterr().err
    assert title(changed) == "Changed"


def test_that_listing_a_missing_file_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_command(["backups", str(tmp_path / "none.licenses")]) == 2
    assert "none.licenses" in capsys.readouterr().err
