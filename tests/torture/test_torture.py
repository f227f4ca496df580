"""The torture itself runs: a few kills of each kind, with nothing lost."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.torture.kills import kill_editor, kill_recovery


@pytest.mark.parametrize("way", ["database", "license file"])
def test_that_a_killed_editor_loses_no_acknowledged_edit(tmp_path: Path, way: str) -> None:
    tally = kill_editor(tmp_path, way, 200, 3, random.Random(1))
    assert tally.kills == 3
    assert tally.edits_acknowledged > 0
    assert tally.is_clean, tally


def test_that_a_killed_recovery_loses_none_either(tmp_path: Path) -> None:
    tally = kill_recovery(tmp_path, 200, 2, random.Random(1))
    assert tally.is_clean, tally


def test_that_a_killed_window_loses_none_that_was_typed(tmp_path: Path) -> None:
    tally = kill_editor(tmp_path, "window", 200, 2, random.Random(1))
    assert tally.edits_acknowledged > 0
    assert tally.is_clean, tally
