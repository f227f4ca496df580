from __future__ import annotations

from typing import Any

from desktop_app.domain.days import parse_day
from desktop_app.domain.records import Basis, License
from desktop_app.jobs import Progress
from desktop_app.timeline.page.days_shown import days_shown
from desktop_app.timeline.page.request import Period
from desktop_app.timeline.page.selection import select
from tests.builders import a_license, a_report, a_term, ended, restricted
from tests.timeline.page.pages import a_page, laid_out, texts_on

WORDS = {
    "official", "lapsed", "pending", "reported", "expected", "assumed", "gap in cover",
    "restriction in force", "published", "end: revoked", "end: expiring", "end: lapsed",
}  # fmt: skip


def legend(*licenses: License, **fields: Any) -> set[str]:
    return WORDS & set(texts_on(laid_out(a_page(*licenses, **fields))))


def test_that_the_legend_names_what_occurs_and_nothing_else() -> None:
    plain = a_license(a_term("a", "2024-01-01", None))
    assert legend(plain) == {"official"}
    marked = a_license(
        a_term("a", "2024-01-01", "2024-03-31", published="2024-01-20"),
        a_term("b", "2024-05-01", "2026-12-31", ended=ended("revoked", "2024-06-01")),
        a_term("c", "2025-01-01", "2025-12-31", basis=Basis.ASSUMED),
        restriction=restricted("2023-12-01"),
    )
    assert legend(marked, as_of="2024-05-05") >= {
        "official", "assumed", "gap in cover", "restriction in force", "published", "end: revoked",
    }  # fmt: skip


def test_that_what_lies_outside_the_asked_days_needs_no_explanation() -> None:
    license = a_license(
        a_term("a", "2024-01-01", "2024-12-31"), a_term("b", "2026-01-01", "2026-12-31")
    )
    days = Period(parse_day("2024-02-01"), parse_day("2024-04-30"))
    assert legend(license) == {"official", "pending", "gap in cover"}
    assert legend(license, period=days) == {"official"}


def test_that_a_report_is_explained_and_its_end_is_on_the_axis() -> None:
    license = a_license(
        a_term("a", "2019-08-19", "2019-11-18", issued="2019-08-19"),
        reports=(a_report(about_term=None, reported="2019-11-12", claimed_until="2020-05-18"),),
    )
    assert "reported" in legend(license, as_of="2019-11-15")
    request = a_page(license, as_of="2019-11-15")
    entries = [entry for section in select(request, Progress()) for entry in section.entries]
    assert days_shown(request, entries)[1] > parse_day("2020-05-18")
