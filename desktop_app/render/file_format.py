"""The kinds of picture files, told by the endings of their names."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

__all__ = ["PictureFormat", "format_of"]


class PictureFormat(Enum):
    """The kinds of files; the values are their name endings."""

    PNG = "png"
    SVG = "svg"
    PDF = "pdf"
    PPTX = "pptx"
    """A slide of shapes."""


def format_of(path: Path) -> PictureFormat | None:
    """The format that a file's name asks for, None where it is no picture's name."""
    ending = path.suffix.lower().removeprefix(".")
    return next((known for known in PictureFormat if known.value == ending), None)
