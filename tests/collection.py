"""A made-up collection of licenses, as large as wanted, that looks like a real one from afar.

Grants come in the order of their days, more of them every year; chains are extended, lapse, are
revoked, have gaps, or run without an end. The same number gives the same collection.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from desktop_app.domain.bounds import End, Start
from desktop_app.domain.days import Day, parse_day
from desktop_app.domain.partial_date import PartialDate
from desktop_app.domain.records import Action, Basis, License, Term

__all__ = ["AS_OF", "FIRST", "collection"]

FIRST: Final = parse_day("2003-01-01")
AS_OF: Final = parse_day("2026-02-16")
_PROGRAMS: Final = (
    ("Entity List", "Bureau of Industry and Security", 0.34),
    ("Dual use", "Bureau of Industry and Security", 0.26),
    ("Russia", "Office of Foreign Assets Control", 0.18),
    ("Iran", "Office of Foreign Assets Control", 0.12),
    ("Venezuela", "Office of Foreign Assets Control", 0.06),
    ("Belarus", "Office of Foreign Assets Control", 0.04),
)
_HOLDERS: Final = ("Aster", "Borealis", "Cobalt", "Delphi", "Ember", "Fjord", "Garnet", "Helix")
_TRADES: Final = ("Optics", "Marine", "Telecom", "Energy", "Semiconductors", "Aviation")
_LENGTHS: Final = (30, 60, 90, 180, 180, 365, 365, 730)
_MOST_TERMS: Final = 6


def collection(count: int, *, seed: int = 7) -> Iterator[License]:
    """Licenses in the order of their first days."""
    random = np.random.default_rng(seed)
    span = AS_OF + 200 - FIRST
    # More every year: the square root of an even spread.
    starts = FIRST + (np.sqrt(np.arange(count) / max(1, count)) * span).astype(int)
    starts += random.integers(-20, 20, size=count)
    programs = random.choice(len(_PROGRAMS), size=count, p=[share for _, _, share in _PROGRAMS])
    for number in range(count):
        yield _license(number, int(starts[number]), _PROGRAMS[programs[number]], random)


def _license(
    number: int, first: Day, program: tuple[str, str, float], random: np.random.Generator
) -> License:
    length = int(random.choice(_LENGTHS))
    holder = f"{random.choice(_HOLDERS)} {random.choice(_TRADES)}"
    terms = tuple(_terms(first, length, random))
    return License(
        id=f"license-{number}",
        title=f"{program[0]} {number + 1:,}",
        kind="general license",
        authority=program[1],
        holders=(holder,),
        program=program[0],
        terms=terms,
    )


def _terms(first: Day, length: int, random: np.random.Generator) -> Iterator[Term]:
    turns = int(random.integers(1, _MOST_TERMS + 1))
    for turn in range(turns):
        last = first + length - 1
        is_open = turn + 1 == turns and random.random() < 0.04
        is_report = turn + 1 == turns and turn > 0 and random.random() < 0.05
        yield Term(
            id=f"term-{turn}",
            designation=f"Extension {turn}" if turn else "Grant",
            action=Action.EXTEND if turn else Action.GRANT,
            basis=Basis.REPORTED if is_report else Basis.OFFICIAL,
            start=Start(date=PartialDate.of_day(first)),
            end=None if is_open else End(date=PartialDate.of_day(last)),
        )
        if last > AS_OF + 40:
            return
        waits = random.random()
        first = last + 1 + (int(random.integers(20, 160)) if waits < 0.07 else 0)
