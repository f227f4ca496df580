"""Every derived value of a license at once, for tests and benchmarks of all of them."""

from __future__ import annotations

from desktop_app.domain.checks import check_license
from desktop_app.domain.cover import covered
from desktop_app.domain.days import Day
from desktop_app.domain.dependents import DependentCover, dependent_cover
from desktop_app.domain.knowledge import as_known_on
from desktop_app.domain.metrics import Metrics, metrics
from desktop_app.domain.problems import Problem
from desktop_app.domain.records import License
from desktop_app.domain.status import StatusOnDay, status_on
from desktop_app.domain.wording import standing_words

Everything = tuple[Metrics, StatusOnDay, str, tuple[DependentCover, ...], tuple[Problem, ...]]


def derive(license: License, as_of: Day) -> Everything:
    known = as_known_on(license, as_of)
    standing = status_on(known, as_of)
    covered(license)
    return (
        metrics(license, as_of=as_of),
        standing,
        standing_words(standing),
        dependent_cover(license),
        check_license(license),
    )
