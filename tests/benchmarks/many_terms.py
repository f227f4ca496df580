"""Licenses by the hundred thousand for measurements; the same number gives the same ones."""

from __future__ import annotations

from typing import Final

import msgspec
import numpy as np

from desktop_app.domain.days import format_day, parse_day
from desktop_app.domain.records import License
from tests.builders import a_license, a_term

__all__ = ["AS_OF", "TERMS", "licenses_with", "longer"]

TERMS: Final = 3
AS_OF: Final = parse_day("2014-06-15")
_START: Final = parse_day("2000-01-01")
_DISTINCT: Final = 20_000
"""Licenses beyond these share the terms of earlier ones: records are not what is measured."""


def licenses_with(terms: int) -> list[License]:
    """As many licenses as hold so many terms."""
    count = terms // TERMS
    distinct = [_license(number) for number in range(min(count, _DISTINCT))]
    return [
        distinct[number]
        if number < _DISTINCT
        else msgspec.structs.replace(distinct[number % _DISTINCT], id=f"license {number}")
        for number in range(count)
    ]


def _license(number: int) -> License:
    random = np.random.default_rng(number)
    day = _START + int(random.integers(9_000))
    terms = []
    for turn in range(TERMS):
        last = day + int(random.choice((89, 179, 364)))
        terms.append(
            a_term(
                f"Ext {turn}",
                format_day(day),
                format_day(last),
                action="extend" if turn else "grant",
                published=format_day(day + 2),
            )
        )
        day = last + int(random.choice((1, 1, 1, 0, -5, 30)))
    return a_license(
        *terms, id=f"license {number}", authority=f"Authority {number % 7}", holders=("Holder",)
    )


def longer(license_: License, days: int) -> License:
    """The license with its last term some days longer."""
    last = license_.terms[-1]
    assert last.end is not None, "every term here has bounds"
    end = format_day(last.end.date.last + days)
    changed = a_term(last.id, str(last.start.date) if last.start else None, end, action="extend")
    return msgspec.structs.replace(license_, terms=(*license_.terms[:-1], changed))
