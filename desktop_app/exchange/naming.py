"""Ids for licenses and terms that came without one: from what they are called, each once."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from functools import lru_cache
from itertools import count
from typing import Final

__all__ = ["free_id", "slug"]

_LONGEST: Final = 40


@lru_cache(maxsize=10_000)
def slug(text: str) -> str:
    """`Venezuela GL 5T` → `venezuela-gl-5t`; empty where the text has no Latin letter or digit."""
    plain = unicodedata.normalize("NFKD", text[:200]).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST].rstrip("-")


def free_id(stem: str, taken: Container[str]) -> str:
    """The stem, or with the first free number behind it."""
    if stem not in taken:
        return stem
    return next(name for n in count(2) if (name := f"{stem}-{n}") not in taken)
