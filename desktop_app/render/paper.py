"""Sheets of paper by name, and how large they are."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

__all__ = ["PAPERS", "SLIDE", "paper_size"]

PAPERS: Final[Mapping[str, tuple[float, float]]] = MappingProxyType(
    {
        "A5": (148.0, 210.0),
        "A4": (210.0, 297.0),
        "A3": (297.0, 420.0),
        "A2": (420.0, 594.0),
        "Letter": (215.9, 279.4),
        "Legal": (215.9, 355.6),
        "Tabloid": (279.4, 431.8),
        "Slide": (190.5, 338.667),
    }
)
"""Name → width and height in millimeters, upright. A slide is 16:9, as wide as PowerPoint's."""


SLIDE: Final = (PAPERS["Slide"][1], PAPERS["Slide"][0])


def paper_size(name: str, *, landscape: bool) -> tuple[float, float] | None:
    """Width and height in millimeters; None for a name that nobody knows."""
    found = next((size for known, size in PAPERS.items() if known.lower() == name.lower()), None)
    if found is None:
        return None
    return (found[1], found[0]) if landscape else found
