"""The worst problems come first."""

from __future__ import annotations

from desktop_app.domain.problems import Problem, Severity, worst_first


def test_that_errors_come_before_warnings_and_equals_stay_in_their_order() -> None:
    kinds = (Severity.NOTE, Severity.ERROR, Severity.WARNING, Severity.ERROR)
    problems = [
        Problem(severity=kind, code=str(place), sentence="") for place, kind in enumerate(kinds)
    ]
    assert [problem.code for problem in worst_first(problems)] == ["1", "3", "2", "0"]
