"""Settings that every test shares: Qt draws off screen unless a test opens a real window."""

from __future__ import annotations

import os

# Before anything imports Qt. A test of a real window starts the program as a process of its own.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
