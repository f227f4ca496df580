"""Where resources/ lies: beside the package in a checkout, inside it in a wheel or bundle."""

from __future__ import annotations

from pathlib import Path

__all__ = ["resource", "resources_dir"]


def resources_dir() -> Path:
    package = Path(__file__).resolve().parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


def resource(*parts: str) -> Path:
    """Path of one bundled file or folder below resources/."""
    return resources_dir().joinpath(*parts)
