"""What every derived value costs: 910 real licenses, and 100,000 when columns are built."""

from __future__ import annotations

import time
from collections.abc import Callable

from desktop_app.domain.checks import check_file
from desktop_app.domain.days import parse_day
from desktop_app.domain.records import License
from desktop_app.domain.spans import term_spans
from desktop_app.domain.status import status_on
from tests.benchmarks.result import Result
from tests.builders import a_license, a_term
from tests.domain.everything import derive
from tests.domain.norway import norwegian_licenses

__all__ = ["run"]

MANY = 100_000
AS_OF = parse_day("2013-05-08")


def run() -> list[Result]:
    real = norwegian_licenses()
    seconds = _cpu_seconds(lambda: [derive(license, AS_OF) for license in real])
    many = _many()

    def build() -> None:
        for license in many:
            status_on(license, AS_OF, spans=term_spans(license))

    return [
        Result(
            name="derive",
            case="everything, 910 licenses, 1,588 phases",
            n=len(real),
            value=seconds,
            unit="s",
            bar="<= 1 s of CPU time",
            ok=seconds <= 1,
        ),
        Result(
            name="derive",
            case="spans and status, 3 terms each",
            n=MANY,
            value=_cpu_seconds(build) / MANY * 1e6,
            unit="us",
        ),
        Result(
            name="derive",
            case="all checks, 3 terms each",
            n=MANY,
            value=_cpu_seconds(lambda: check_file(many)) / MANY * 1e6,
            unit="us",
        ),
    ]


def _many() -> list[License]:
    """Chains that share their terms: what is measured is the arithmetic, not the memory."""
    terms = [
        a_term(f"t{year}", f"{year}-01-01", f"{year}-12-31", action="extend", source_ids=("s",))
        for year in range(2011, 2014)
    ]
    return [a_license(*terms, id=f"l{number}") for number in range(MANY)]


def _cpu_seconds(work: Callable[[], object]) -> float:
    """The best of three, in CPU time of this process."""
    best = float("inf")
    for _ in range(3):
        before = time.process_time()
        work()
        best = min(best, time.process_time() - before)
    return best
