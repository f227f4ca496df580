"""Problems that are kept from edit to edit are those that a check of the whole file finds."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.checks import every_problem
from desktop_app.domain.known_problems import KnownProblems
from desktop_app.domain.problems import Place, Problem, Severity, worst_first
from desktop_app.domain.records import License, Source
from tests.builders import a_license, a_report, a_term

_IDS = st.sampled_from("abc")
_SOURCE_IDS = st.sampled_from(("s", "t"))


@st.composite
def _licenses(draw: Any) -> License:
    """Few ids, so that they are doubled, missing and in circles again and again."""
    days = draw(st.sampled_from((("2024-01-01", "2024-12-31"), ("2024-05-01", "2024-02-01"))))
    term = a_term("t", *days, source_ids=tuple(draw(st.sets(_SOURCE_IDS))))
    reports = (a_report("r", draw(st.sampled_from(("t", "gone")))),)
    return a_license(
        term,
        id=draw(_IDS),
        title=draw(st.sampled_from(("", "One", "Two"))),
        succeeds=draw(st.none() | _IDS),
        depends_on=tuple(draw(st.lists(_IDS, max_size=2))),
        reports=reports if draw(st.booleans()) else (),
    )


_FILES = st.tuples(
    st.lists(_licenses(), max_size=4),
    st.lists(_SOURCE_IDS.map(lambda name: Source(id=name)), max_size=2),
)
_READ = Problem(
    severity=Severity.WARNING,
    code="duplicate-id",
    sentence="seen while reading",
    place=Place(table="licenses", record_id="a", field="id"),
)


def whole(read: Any, licenses: Any, sources: Any) -> tuple[Problem, ...]:
    return worst_first(every_problem(read, licenses, sources))


@given(st.lists(_FILES, min_size=1, max_size=4), st.sampled_from(((), (_READ,))), st.data())
def test_that_what_is_kept_is_what_a_check_of_everything_finds(
    files: Any, read: Any, data: Any
) -> None:
    known = KnownProblems()
    earlier: list[License] = []
    for fresh, sources in files:
        # Some licenses stay the very same, some come back, some are equal and other objects.
        kept = data.draw(st.lists(st.sampled_from(earlier), max_size=4)) if earlier else []
        licenses = [*kept, *fresh]
        earlier += licenses
        assert known.worst_first(read, licenses, sources) == whole(read, licenses, sources)


@given(st.lists(_FILES, min_size=2, max_size=4), st.integers(0, 4))
def test_that_a_check_that_was_stopped_leaves_nothing_wrong_behind(files: Any, at: int) -> None:
    known = KnownProblems()
    licenses: list[License] = []
    for fresh, sources in files:
        licenses = [*licenses[1:], *fresh]
        asked = 0

        def keep_going() -> None:
            nonlocal asked
            asked += 1
            if asked > at:
                raise InterruptedError

        with suppress(InterruptedError):
            known.worst_first((), licenses, sources, keep_going=keep_going)
        assert known.worst_first((), licenses, sources) == whole((), licenses, sources)


def test_that_an_edit_has_only_its_own_license_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    from desktop_app.domain import known_problems

    looked_at: list[str] = []
    check = known_problems.check_license

    def watched(license: License) -> tuple[Problem, ...]:
        looked_at.append(license.id)
        return check(license)

    monkeypatch.setattr(known_problems, "check_license", watched)
    licenses = [a_license(a_term("t"), id=f"l{number}") for number in range(50)]
    known = KnownProblems()
    known.worst_first((), licenses, ())
    assert len(looked_at) == 50
    looked_at.clear()
    licenses[7] = msgspec.structs.replace(licenses[7], title="Other")
    known.worst_first((), licenses, ())
    assert looked_at == ["l7"]


def test_that_a_check_tells_how_far_it_is_and_ends_where_it_is_stopped() -> None:
    licenses = [a_license(a_term("t"), id=f"l{number}") for number in range(1_000)]
    shares: list[float] = []
    KnownProblems().worst_first((), licenses, (), tell=shares.append)
    assert shares == [0.0, 0.2, 0.4, 0.6, 0.8]

    asked = 0

    def stop() -> None:
        nonlocal asked
        asked += 1
        raise InterruptedError

    with pytest.raises(InterruptedError):
        KnownProblems().worst_first((), licenses, (), keep_going=stop)
    assert asked == 1
