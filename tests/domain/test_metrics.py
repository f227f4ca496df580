"""The bundle of counted values and its JSON form."""

from __future__ import annotations

from desktop_app.domain.days import parse_day
from desktop_app.domain.metrics import metrics, metrics_record
from desktop_app.domain.records import License
from tests.builders import a_license, a_term
from tests.domain.chains import huawei, russia, venezuela


def record_of(license: License, as_of: str = "2026-11-22") -> dict:
    return metrics_record(metrics(license, as_of=parse_day(as_of)))


def test_that_the_huawei_chain_has_its_golden_numbers() -> None:
    record = record_of(huawei())
    extensions = record["extensions"]
    assert [extension["days"] for extension in extensions] == [91, 90, 45, 44, 90]
    assert [extension["lead_days"] for extension in extensions] == [0, 0, 3, 22, 0]
    assert [extension["publication_lag_days"] for extension in extensions] == [2, 2, 2, -20, 3]
    assert record["covered_days"] == 452
    assert record["gaps"] == [{"first_day": "2019-05-16", "last_day": "2019-05-19", "days": 4}]
    six_months = record["reports"][2]
    assert six_months["outlet"] == "Politico"
    assert (six_months["claimed_until"], six_months["official_until"]) == (
        "2020-05-18",
        "2020-02-16",
    )
    assert (six_months["error_days"], six_months["outcome"]) == (92, "refuted")
    assert record["forecast"]["n"] == 5
    assert record["forecast"]["caveat"] == "pattern, not promise"


def test_that_amendments_are_listed_beside_the_extensions() -> None:
    record = record_of(russia())
    assert [extension["days"] for extension in record["extensions"]] == [
        *(164, 161, 1, 169, 182, 184, 180, -49),
    ]
    assert [change["days"] for change in record["end_changes"]] == [
        *(0, 0, 164, 161, 1, 0, 169, 182, 184, 0, 180, -49),
    ]


def test_that_a_chain_of_postponements_has_cover_and_doubt_but_no_extension() -> None:
    record = record_of(venezuela())
    assert record["covered_days"] == 462
    assert record["extensions"] == []
    assert record["forecast"] is None
    assert record["doubts"][-1] == {"first_day": "2025-07-03", "last_day": None, "days": None}


def test_that_open_ended_cover_is_counted_to_the_day_asked_about() -> None:
    chain = a_license(a_term("a", "2024-01-01", None))
    assert record_of(chain, "2024-01-31")["covered_days"] == 31
    assert record_of(chain, "2023-01-31")["covered_days"] == 0
