"""Settings that every test shares: Qt draws off screen unless a test opens a real window."""

from __future__ import annotations

import os
import tempfile

import pytest
from hypothesis import settings

# How long an example takes says more of the machine than of the program; and the continuous build
# must fail for what was changed, not for an example that nobody drew before.
settings.register_profile("calm", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("calm")

# Before anything imports Qt. A test of a real window starts the program as a process of its own.
os.environ["QT_QPA_PLATFORM"] = "offscreen"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of a real window share one screen and one pointer: one at a time, in one process."""
    for item in items:
        if item.get_closest_marker("real_window"):
            item.add_marker(pytest.mark.xdist_group("real window"))


# Journals and backups of the files that tests open, away from the user's own.
os.environ["XDG_STATE_HOME"] = tempfile.mkdtemp(prefix="license-timeline-state-")
