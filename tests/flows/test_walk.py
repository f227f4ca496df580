"""Every widget of every window and menu can be read, reached and named, whatever the theme."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("scale", "options"),
    [("1", ()), ("2", ("--contrast",))],
    ids=["as large as designed", "twice as large"],
)
def test_that_nothing_is_cut_nameless_pale_or_out_of_reach(
    scale: str, options: tuple[str, ...], tmp_path: Path
) -> None:
    """In a process of its own: how large everything is, Qt asks but once."""
    screen = tmp_path / "screen.json"
    screen.write_text('{"screens": [{"x": 0, "y": 0, "width": 2560, "height": 1600}]}')
    platform = f"offscreen:configfile={screen}"
    environment = {**os.environ, "QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": platform}
    command = [sys.executable, "-m", "tests.flows.walking", *options]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert (done.stdout.strip(), done.returncode) == ("", 0), done.stderr[-3000:]
