"""Statuses worked out for many licenses together are those worked out one by one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.days import MAX_DAY, MIN_DAY
from desktop_app.domain.knowledge import as_known_on
from desktop_app.domain.records import License
from desktop_app.domain.status import ChainStatus, status_on
from desktop_app.timeline.arranging.many_statuses import statuses_on
from tests.builders import a_license, a_term, restricted
from tests.domain.strategies import DAYS, chains, plain_chains
from tests.timeline.arranging.test_arrangement import AS_OF

_days = st.sampled_from(DAYS)
_warnings = st.lists(st.integers(0, 40), max_size=3)


@given(st.lists(chains | plain_chains, max_size=6), _days, st.none() | _days, _warnings)
def test_that_chains_of_every_kind_stand_as_the_domain_says(
    licenses: list[License], as_of: int, known_on: int | None, warnings: list[int]
) -> None:
    known = [as_known_on(license, known_on) for license in licenses]
    assert statuses_on(known, as_of, warning_days=warnings) == [
        status_on(license, as_of, warning_days=warnings) for license in known
    ]


@given(st.lists(plain_chains, min_size=1, max_size=6), st.sampled_from([MIN_DAY, MAX_DAY]) | _days)
def test_that_plain_chains_stand_as_the_domain_says_to_the_ends_of_the_calendar(
    licenses: list[License], as_of: int
) -> None:
    assert statuses_on(licenses, as_of) == [status_on(license, as_of) for license in licenses]


def test_that_each_license_keeps_its_place_beside_those_worked_out_alone() -> None:
    ended = a_license(a_term("t", "2001-01-01", "2001-12-31"), id="same")
    unknown = a_license(a_term("t", None, "2001-12-31"), id="same")
    lifted = a_license(a_term("t", "2001-01-01", None), restriction=restricted(None, "2001-02-01"))
    found = statuses_on([unknown, ended, unknown, lifted], AS_OF)
    assert [each.status for each in found] == [
        *(ChainStatus.UNKNOWN, ChainStatus.LAPSED, ChainStatus.UNKNOWN, ChainStatus.MOOT)
    ]
