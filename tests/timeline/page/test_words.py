from __future__ import annotations

import pytest

from desktop_app.domain.days import parse_day
from desktop_app.domain.records import Basis, Term
from desktop_app.domain.spans import term_spans
from desktop_app.timeline.page.words import (
    days_text,
    first_day_text,
    last_day_text,
    licenses_text,
    remark_on,
    short_days_text,
    terms_text,
)
from tests.builders import a_license, a_term, ended


def told(*terms: Term) -> tuple[str, str, str]:
    """First day, last day and remark of the first of these terms."""
    span = term_spans(a_license(*terms))[0]
    return first_day_text(terms[0]), last_day_text(terms[0], span), remark_on(terms[0], span)


@pytest.mark.parametrize(
    ("terms", "words"),
    [
        ([a_term("a", "2019-05-20", "2019-08-19")], ("May 20, 2019", "Aug 19, 2019", "")),
        (
            [a_term("8", "2022-02-24", "2022-06-24", ends="before")],
            ("Feb 24, 2022", "Jun 23, 2022", ""),
        ),
        (
            [
                a_term("8", "2022-02-24", "2022-06-24", ends="before"),
                a_term("8a", "2022-02-28", "2022-06-24", ends="before", supersedes=["8"]),
            ],
            ("Feb 24, 2022", "Feb 27, 2022", "superseded, else through Jun 23, 2022"),
        ),
        ([a_term("a", "2020-08-17", None)], ("Aug 17, 2020", "open-ended", "")),
        ([a_term("a", None, "2020-08-17")], ("not known", "Aug 17, 2020", "no cover shown")),
        ([a_term("a", "2020-05", "2021~")], ("May 2020", "about 2021", "")),
        (
            [a_term("a", "2020-01-01", "2020-05-15", ends="until")],
            ("Jan 1, 2020", "May 15, 2020", "“until” read as inclusive"),
        ),
        (
            [a_term("a", "2020-01-01", "2020-12-31", ended=ended("revoked", "2020-06-01"))],
            ("Jan 1, 2020", "May 31, 2020", "revoked, else through Dec 31, 2020"),
        ),
        (
            [
                a_term("5a", "2020-01-22", None, starts="deferred", issued="2019-10-24"),
                a_term("5b", "2020-04-22", None, starts="deferred", issued="2020-01-17",
                       supersedes=["5a"]),
            ],
            ("Jan 22, 2020", "–", "deferred, superseded before it started"),
        ),
        (
            [a_term("a", "2020-05-01", "2020-04-01")],
            ("May 1, 2020", "Apr 1, 2020", "ends before it starts"),
        ),
        (
            [a_term("a", "2020-01-01", "2020-05-15", basis=Basis.EXPECTED, confidence="medium; x")],
            ("Jan 1, 2020", "May 15, 2020", "expected, medium confidence"),
        ),
    ],
)  # fmt: skip
def test_that_a_term_is_told_by_the_days_that_it_covers(
    terms: list[Term], words: tuple[str, str, str]
) -> None:
    assert told(*terms) == words


@pytest.mark.parametrize(
    ("first", "last", "long", "short"),
    [
        ("2019-05-20", "2019-08-19", "May 20 – Aug 19, 2019", "May 20 – Aug 19"),
        ("2019-11-18", "2020-02-16", "Nov 18, 2019 – Feb 16, 2020", "Nov 18 – Feb 16"),
        ("2020-02-16", "2020-02-16", "Feb 16, 2020", "Feb 16"),
        ("2020-08-17", None, "from Aug 17, 2020", "from Aug 17"),
    ],
)
def test_that_years_are_told_once_or_left_to_the_axis(
    first: str, last: str | None, long: str, short: str
) -> None:
    days = (parse_day(first), None if last is None else parse_day(last))
    assert days_text(*days) == long
    assert short_days_text(*days) == short


def test_that_counts_read_as_people_write_them() -> None:
    assert licenses_text(1) == "1 license"
    assert licenses_text(1_200) == "1,200 licenses"
    assert terms_text(2) == "2 terms"
