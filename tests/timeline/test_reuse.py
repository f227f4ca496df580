from __future__ import annotations

from typing import Any

import msgspec
import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.days import format_day, parse_day
from desktop_app.domain.records import Dependent, License
from desktop_app.timeline.block import Block
from desktop_app.timeline.columns import Columns
from tests.builders import a_license, a_report, a_term

AS_OF = parse_day("2024-06-01")


def a_chain(number: int) -> License:
    first = parse_day("2024-01-01") + number
    gap = 5 if number % 3 == 0 else 0
    return a_license(
        a_term("a", format_day(first), format_day(first + 90)),
        a_term("b", format_day(first + 91 + gap), format_day(first + 180), action="extend"),
        id=f"lic-{number}",
        dependents=tuple(Dependent(party=f"p{n}") for n in range(number % 3)),
        reports=(a_report(about_term=None, claimed_until="2025-01-01"),) if number % 4 == 0 else (),
        succeeds=f"lic-{number - 7}" if number % 11 == 0 and number > 7 else None,
    )


EVERYTHING = [a_chain(number) for number in range(700)]


def fields_of(block: Block) -> dict[str, Any]:
    return {name: getattr(block, name) for name in block.__struct_fields__}


def assert_alike(one: Any, other: Any) -> None:
    for name, value in fields_of(one).items():
        if isinstance(value, np.ndarray):
            np.testing.assert_array_equal(value, getattr(other, name), err_msg=name)
        elif isinstance(value, msgspec.Struct):
            assert_alike(value, getattr(other, name))
        else:
            assert value == getattr(other, name), name


@given(
    st.lists(st.integers(0, 699), max_size=300, unique=True),
    st.lists(st.integers(0, 699), max_size=20),
    st.booleans(),
)
def test_that_rows_taken_over_are_those_that_would_be_described(
    order: list[int],
    edited: list[int],
    with_dependents: bool,
) -> None:
    old = Columns.build(EVERYTHING, as_of=AS_OF, with_dependents=with_dependents)
    old.prepare()
    records = list(EVERYTHING)
    for number in edited:
        changed = msgspec.structs.replace(records[number], terms=records[number].terms[:1])
        old = old.patched(records[number], changed)
        records[number] = changed
    rows: list[License | None] = [None, *(records[number] for number in order)]

    def build() -> Columns:
        return Columns.build(rows, as_of=AS_OF, with_dependents=with_dependents, among=records)

    taken, told = build(), build()
    taken.adopt(old)
    everything = range(len(told))
    assert_alike(taken.window(everything), told.window(everything))


def test_that_rows_of_another_day_are_not_taken_over() -> None:
    old = Columns.build(EVERYTHING, as_of=AS_OF)
    old.prepare()
    new = Columns.build(EVERYTHING, as_of=AS_OF + 1)
    new.adopt(old)
    assert not new.is_described(range(1))
