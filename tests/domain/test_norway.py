"""Every derived value on 910 real licenses."""

from __future__ import annotations

import pytest

from desktop_app.domain.cover import covered, doubts
from desktop_app.domain.days import MAX_DAY, parse_day
from desktop_app.domain.records import License
from desktop_app.domain.spans import term_spans
from desktop_app.domain.status import ChainStatus, status_on
from tests.domain.everything import derive
from tests.domain.norway import norwegian_licenses
from tests.domain.oracle import reaches, start_of

AS_OF = parse_day("2013-05-08")


@pytest.fixture(scope="module")
def licenses() -> tuple[License, ...]:
    return norwegian_licenses()


def test_that_the_register_is_whole(licenses: tuple[License, ...]) -> None:
    assert len(licenses) == 910
    assert sum(len(license.terms) for license in licenses) == 1_588


def test_that_every_value_can_be_derived(licenses: tuple[License, ...]) -> None:
    for license in licenses:
        found, standing, words, _, problems = derive(license, AS_OF)
        assert found.covered_days >= 0
        assert standing.status.value.replace("_", " ") in words or words.startswith("expires")
        assert {problem.code for problem in problems} <= {"weekend-end"}


def test_that_phases_follow_each_other_so_that_their_days_add_up(
    licenses: tuple[License, ...],
) -> None:
    for license in licenses:
        found = derive(license, AS_OF)[0]
        assert not found.overlaps
        spans = [span for span in term_spans(license) if span.first is not None]
        assert all(span.last is not None for span in spans)
        added = sum((span.last or 0) - (span.first or 0) + 1 for span in spans)
        assert found.covered_days == added


def test_that_a_status_is_what_the_phases_of_the_day_say(licenses: tuple[License, ...]) -> None:
    for license in licenses:
        in_force = [
            term
            for term in license.terms
            if term.start is not None and start_of(term) <= AS_OF and reaches(term, AS_OF)
        ]
        running = status_on(license, AS_OF).status in {ChainStatus.IN_FORCE, ChainStatus.EXPIRING}
        assert running == bool(in_force)


def test_that_no_day_of_the_year_9999_is_taken_for_an_end(licenses: tuple[License, ...]) -> None:
    without_days = [license for license in licenses if license.terms[0].start is None]
    (license,) = without_days
    assert covered(license) == ()
    assert status_on(license, AS_OF).status is ChainStatus.UNKNOWN
    (doubt,) = doubts(license)
    assert doubt.last is None
    for span in (span for license in licenses for span in term_spans(license)):
        assert span.nominal_last is None or span.nominal_last < MAX_DAY
