"""A monkey at mouse and keys finds nothing; `make monkey` lets twenty of them play for long."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_that_a_monkey_finds_nothing() -> None:
    """`LICENSE_TIMELINE_MONKEY=20x5000` makes it the whole proof."""
    seeds, _, events = os.environ.get("LICENSE_TIMELINE_MONKEY", "1x150").partition("x")
    command = [sys.executable, "-m", "tests.flows.monkey", "--seeds", seeds, "--events", events]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-4000:]
