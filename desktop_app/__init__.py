"""License Timeline: who was allowed to do what, from when to when, on whose word."""

from __future__ import annotations

__all__ = ["__version__"]

__version__ = "0.1.0"
