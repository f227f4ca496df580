"""The bundled samples hold the facts, each with its source, in the form that the program reads."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest
from tinydb import TinyDB

from desktop_app.domain.bounds import EndRule, StartRule
from desktop_app.domain.partial_date import PartialDate
from desktop_app.domain.records import Action, FileInfo, License, Source, Term

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "resources" / "samples"
NAMES = ("huawei-tgl", "russia-gl8", "venezuela-gl5", "tour")

# term, start, last day, issued, published, citation
HUAWEI = [
    ("tgl", "2019-05-20", "2019-08-19", "2019-05-20", "2019-05-22", "84 FR 23468"),
    ("ext-1", "2019-08-19", "2019-11-18", "2019-08-19", "2019-08-21", "84 FR 43487"),
    ("ext-2", "2019-11-18", "2020-02-16", "2019-11-18", "2019-11-20", "84 FR 64018"),
    ("ext-3", "2020-02-13", "2020-04-01", "2020-02-13", "2020-02-18", "85 FR 8722"),
    ("ext-4", "2020-03-10", "2020-05-15", "2020-03-10", "2020-03-12", "85 FR 14416"),
    ("ext-5", "2020-05-15", "2020-08-13", "2020-05-15", "2020-05-18", "85 FR 29610"),
]
# term, issued (in force from that day), the day before which it ends, action
RUSSIA = [
    ("8", "2022-02-24", "2022-06-24", "grant"),
    ("8a", "2022-02-28", "2022-06-24", "amend"),
    ("8b", "2022-04-06", "2022-06-24", "amend"),
    ("8c", "2022-06-14", "2022-12-05", "extend"),
    ("8d", "2022-11-10", "2023-05-15", "extend"),
    ("8e", "2022-12-15", "2023-05-16", "extend_and_amend"),
    ("8f", "2023-02-24", "2023-05-16", "amend"),
    ("8g", "2023-05-05", "2023-11-01", "extend"),
    ("8h", "2023-10-25", "2024-05-01", "extend"),
    ("8i", "2024-04-29", "2024-11-01", "extend"),
    ("8j", "2024-06-12", "2024-11-01", "amend"),
    ("8k", "2024-10-30", "2025-04-30", "extend"),
    ("8l", "2025-01-10", "2025-03-12", "wind_down"),
]
# term, issued, opens, superseded on; None is a day that is not known
VENEZUELA = [
    ("5", "2018-07-19", "2018-07-19", "2019-10-24"),
    ("5a", "2019-10-24", "2020-01-22", "2020-01-17"),
    ("5b", "2020-01-17", "2020-04-22", "2020-04-10"),
    ("5c", "2020-04-10", "2020-07-22", "2020-07-15"),
    ("5d", "2020-07-15", "2020-10-20", "2020-10-06"),
    ("5e", "2020-10-06", "2021-01-19", "2020-12-23"),
    ("5f", "2020-12-23", "2021-07-21", "2021-07-20"),
    ("5g", "2021-07-20", "2021-10-21", "2021-09-10"),
    ("5h", "2021-09-10", "2022-01-21", "2022-01-20"),
    ("5i", "2022-01-20", "2023-01-20", "2023-01-17"),
    ("5j", "2023-01-17", "2023-04-20", "2023-04-19"),
    ("5k", "2023-04-19", "2023-07-20", "2023-07-19"),
    ("5l", "2023-07-19", "2023-10-20", None),
    ("5m", None, "2024-01-18", "2024-01-16"),
    ("5n", "2024-01-16", "2024-04-16", None),
    ("5o", None, "2024-08-13", None),
    ("5p", None, "2024-11-12", "2024-11-07"),
    ("5q", "2024-11-07", "2025-03-07", "2025-03-06"),
    ("5r", "2025-03-06", "2025-07-03", None),
    ("5s", None, "2025-12-20", None),
    ("5t", None, "2026-02-03", None),
    ("5u", None, "2026-03-20", None),
    ("5v", None, "2026-05-05", None),
    ("5w", None, None, None),
]
# about which term, reported, outlet, claimed last day
REPORTS = [
    ("ext-1", "2019-08-16", "Reuters", "2019-11-17"),
    ("ext-1", "2019-08-18", "President Trump", None),
    ("ext-1", "2019-08-20", "Sacred Heart Spectrum", "2019-11-19"),
    ("ext-2", "2019-11-12~", "Politico", "2020-05-18"),
    ("ext-2", "2019-11-15", "New York Times", None),
    ("ext-2", "2019-11-15", "Reuters", "2019-12-02"),
    ("ext-2", "2019-11-17", "Reuters", "2020-02-16"),
    ("ext-4", None, "Akin Gump", "2020-04-01"),
    ("ext-5", "2020-05-13", "Reuters", None),
    ("ext-5", "2020-05-14", "Evertiq", "2020-05-15"),
    (None, "2020-08-14~", "Washington Post", None),
]


def path_of(name: str) -> Path:
    return SAMPLES / f"{name}.licenses"


def documents(name: str, table: str) -> list[Any]:
    content = json.loads(path_of(name).read_text(encoding="utf-8"))
    return list(content[table].values())


def read(document: Any, kind: Any) -> Any:
    def dates(wanted: type, value: object) -> object:
        assert wanted is PartialDate
        return PartialDate.parse(str(value))

    return msgspec.convert(document, kind, dec_hook=dates)


def licenses(name: str) -> list[License]:
    return [read(each, License) for each in documents(name, "licenses")]


def sources(name: str) -> dict[str, Source]:
    return {each["id"]: read(each, Source) for each in documents(name, "sources")}


def cited_ids(license_: License) -> list[str]:
    restriction = license_.restriction.source_ids if license_.restriction else ()
    records = (*license_.terms, *license_.reports)
    return [*restriction, *(each for record in records for each in record.source_ids)]


def written(value: PartialDate | None) -> str | None:
    return None if value is None else str(value)


@pytest.mark.parametrize("name", NAMES)
def test_that_the_records_accept_every_key_of_every_document(name: str) -> None:
    known = {
        License: set(License.__struct_encode_fields__),
        Source: set(Source.__struct_encode_fields__),
        Term: set(Term.__struct_encode_fields__),
    }
    for document in documents(name, "licenses"):
        assert set(document) == known[License]
        assert read(document, License).id
        assert all(set(term) == known[Term] for term in document["terms"])
    for document in documents(name, "sources"):
        assert set(document) == known[Source]
        assert read(document, Source).title


@pytest.mark.parametrize("name", NAMES)
def test_that_stock_tinydb_opens_a_sample_and_leaves_it_alone(name: str, tmp_path: Path) -> None:
    copy = tmp_path / "copy.licenses"
    copy.write_bytes(path_of(name).read_bytes())
    with TinyDB(copy, access_mode="r") as database:
        assert database.tables() == {"meta", "licenses", "sources", "changes"}
        assert database.table("licenses").all() == documents(name, "licenses")
    assert copy.read_bytes() == path_of(name).read_bytes()


@pytest.mark.parametrize("name", NAMES)
def test_that_a_sample_holds_one_document_a_line(name: str) -> None:
    lines = path_of(name).read_text(encoding="utf-8").splitlines()
    count = sum(len(documents(name, each)) for each in ("meta", "licenses", "sources", "changes"))
    held = [line for line in lines if line.endswith(("},", "}")) and line.startswith('"')]
    assert len([line for line in held if not line.startswith('"changes"')]) == count


@pytest.mark.parametrize("name", NAMES)
def test_that_every_term_names_a_source_that_is_there_and_how_sure_it_is(name: str) -> None:
    known = sources(name)
    for license_ in licenses(name):
        assert all(term.source_ids and term.confidence for term in license_.terms)
        assert all(report.source_ids for report in license_.reports)
        assert set(cited_ids(license_)) <= set(known)


@pytest.mark.parametrize("name", NAMES)
def test_that_no_source_is_left_that_nothing_cites(name: str) -> None:
    cited = {each for license_ in licenses(name) for each in cited_ids(license_)}
    assert set(sources(name)) == cited


@pytest.mark.parametrize("name", NAMES)
def test_that_ids_are_unique_and_links_lead_somewhere(name: str) -> None:
    chains = licenses(name)
    ids = [each.id for each in chains]
    assert len(set(ids)) == len(ids)
    assert len(sources(name)) == len(documents(name, "sources"))
    for license_ in chains:
        terms = [each.id for each in license_.terms]
        assert len(set(terms)) == len(terms)
        assert {target for each in license_.terms for target in each.supersedes} <= set(terms)
        assert {each.about_term for each in license_.reports} <= {None, *terms}
        assert license_.succeeds in (None, *ids)


def test_that_the_huawei_sample_tells_the_official_days() -> None:
    first, _ = licenses("huawei-tgl")
    known = sources("huawei-tgl")
    assert first.id == "huawei-tgl"
    told = [
        (
            term.id,
            written(term.start and term.start.date),
            written(term.end and term.end.date),
            written(term.issued),
            written(term.published),
            known[term.source_ids[0]].citation.partition(" (")[0],
        )
        for term in first.terms
    ]
    assert told == HUAWEI
    assert {term.end.rule for term in first.terms if term.end} == {EndRule.THROUGH}
    assert not any(term.supersedes for term in first.terms)


def test_that_the_first_extension_drops_the_standards_work() -> None:
    terms = licenses("huawei-tgl")[0].terms
    assert terms[1].action is Action.EXTEND_AND_AMEND
    assert terms[1].scope.removed == ("5G standards work",)
    assert set(terms[0].scope.items) - set(terms[1].scope.items) == {"5G standards work"}
    assert all(term.action is Action.EXTEND for term in terms[2:])


def test_that_the_huawei_sample_opens_while_its_end_is_near_and_the_press_is_guessing() -> None:
    (info,) = (read(each, FileInfo) for each in documents("huawei-tgl", "meta"))
    assert written(info.as_of) == "2019-11-15"


def test_that_the_listing_and_the_successor_frame_the_huawei_chain() -> None:
    first, successor = licenses("huawei-tgl")
    assert first.restriction is not None
    assert written(first.restriction.from_) == "2019-05-16"
    assert successor.succeeds == first.id
    (grant,) = successor.terms
    assert written(grant.start and grant.start.date) == "2020-08-17"
    assert grant.end is None


def test_that_the_reports_stand_beside_the_terms_they_foretold() -> None:
    told = [
        (each.about_term, written(each.reported), each.outlet, written(each.claimed_until))
        for each in licenses("huawei-tgl")[0].reports
    ]
    assert told == REPORTS


def test_that_the_russia_sample_tells_the_official_days() -> None:
    (chain,) = licenses("russia-gl8")
    told = [
        (term.id, written(term.issued), written(term.end and term.end.date), term.action.value)
        for term in chain.terms
    ]
    assert told == RUSSIA
    for term in chain.terms:
        assert term.start is not None
        assert term.end is not None
        assert term.start.date == term.issued
        assert (term.end.rule, term.end.time) == (EndRule.BEFORE, "00:01")
        assert term.end.tz == "America/New_York"


def test_that_the_venezuela_sample_tells_the_official_days() -> None:
    (chain,) = licenses("venezuela-gl5")
    told = [
        (
            term.id,
            written(term.issued),
            written(term.start and term.start.date),
            written(term.ended and term.ended.on),
        )
        for term in chain.terms
    ]
    assert told == VENEZUELA
    assert all(term.end is None for term in chain.terms)
    rules = [term.start.rule for term in chain.terms if term.start]
    assert rules == [StartRule.FROM, *[StartRule.DEFERRED] * (len(rules) - 1)]


@pytest.mark.parametrize("name", ["russia-gl8", "venezuela-gl5"])
def test_that_every_letter_supersedes_the_one_before(name: str) -> None:
    (chain,) = licenses(name)
    ids = [term.id for term in chain.terms]
    assert [term.supersedes for term in chain.terms] == [(), *((each,) for each in ids[:-1])]


def test_that_the_tour_holds_all_three_chains() -> None:
    single = [each for name in NAMES[:3] for each in licenses(name)]
    assert licenses("tour") == single
    (info,) = (read(each, FileInfo) for each in documents("tour", "meta"))
    assert info.title == "Trade controls"
    assert info.warning_days == (30, 7, 1)


def test_that_the_samples_are_what_the_facts_say() -> None:
    script = ROOT / "packaging" / "build_samples.py"
    ran = subprocess.run(
        [sys.executable, str(script), "--check"], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
