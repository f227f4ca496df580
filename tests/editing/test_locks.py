"""An edge that stands for no day of the term's own says why it stays."""

from __future__ import annotations

from typing import Any

import pytest

from desktop_app.editing.locks import why_locked
from desktop_app.editing.selection import Part
from tests.builders import a_license, a_term, ended

SUPERSEDED = a_license(a_term("a"), a_term("b", "2024-06-01", supersedes=("a",)), title="GL 8")


@pytest.mark.parametrize(
    ("license_", "part", "sentence"),
    [
        (a_license(a_term("a", start=None)), Part.START, "first day of lic, a is unknown"),
        (a_license(a_term("a", start=None)), Part.WHOLE, "first day of lic, a is unknown"),
        (a_license(a_term("a", end=None)), Part.END, "no last day yet"),
        (SUPERSEDED, Part.END, "GL 8, a ends where its successor takes effect"),
        (SUPERSEDED, Part.WHOLE, "successor"),
        (a_license(a_term("a", ended=ended("moot", "2024-06-01"))), Part.END, "was moot before"),
    ],
)
def test_that_a_locked_edge_says_why(license_: Any, part: Part, sentence: str) -> None:
    said = why_locked(license_, "a", part)
    assert said is not None
    assert sentence in said
    assert said.endswith(".")


@pytest.mark.parametrize(
    ("license_", "part"),
    [
        (a_license(a_term("a")), Part.START),
        (a_license(a_term("a")), Part.END),
        (a_license(a_term("a")), Part.WHOLE),
        (a_license(a_term("a", end=None)), Part.WHOLE),
        (a_license(a_term("a", start=None)), Part.END),
        (SUPERSEDED, Part.START),
        (a_license(a_term("a", ended=ended("revoked", "2025-06-01"))), Part.END),
    ],
)
def test_that_a_day_of_the_terms_own_can_be_moved(license_: Any, part: Part) -> None:
    assert why_locked(license_, "a", part) is None
