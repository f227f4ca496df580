"""The parts of a country that keep holidays of their own, as a choice by name.

Codes and names are those of the library that knows the holidays, each name in the language of the
place or in English. They lie in a file, so that a list of them needs no library, which takes 0.3 s
to load; a test holds the file to it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from desktop_app.assets import resource
from desktop_app.language import marked

__all__ = ["parts_of"]

_NO_COUNTRY: Final = marked("Country parts", "Choose a country first")
_NO_PARTS: Final = marked("Country parts", "None known for this country")
_WHOLE: Final = marked("Country parts", "Only holidays of the whole country")


@cache
def parts_of(country: str) -> Mapping[str, str]:
    """Code of a part → its name, in the order of the names; first "" → what none of them means."""
    parts = _parts().get(country, {})
    none = _WHOLE if parts else _NO_PARTS if country else _NO_COUNTRY
    return MappingProxyType({"": none, **parts})


@cache
def _parts() -> dict[str, dict[str, str]]:
    """By country. Each line of the file holds a country's code, a part's code and its name."""
    found: dict[str, dict[str, str]] = {}
    for line in resource("holidays", "parts.tsv").read_text(encoding="utf-8").splitlines():
        country, code, name = line.split("\t")
        found.setdefault(country, {})[code] = name
    return found
