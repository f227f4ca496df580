"""The composition root: the only place that builds everything."""

from __future__ import annotations

from desktop_app.app.window import create_window

__all__ = ["create_window"]
