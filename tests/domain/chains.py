"""Three real chains as tables: BIS's Huawei general license and two OFAC general licenses."""

from __future__ import annotations

from typing import Any

from desktop_app.domain.records import License, Scope
from tests.builders import a_license, a_report, a_term, restricted

# Federal Register: 84 FR 23468, 84 FR 43487, 84 FR 64018, 85 FR 8722, 85 FR 14416, 85 FR 29610.
HUAWEI = [
    ("TGL", "grant", "2019-05-20", "2019-05-20", "2019-08-19", "2019-05-22"),
    ("Ext 1", "extend_and_amend", "2019-08-19", "2019-08-19", "2019-11-18", "2019-08-21"),
    ("Ext 2", "extend", "2019-11-18", "2019-11-18", "2020-02-16", "2019-11-20"),
    ("Ext 3", "extend", "2020-02-13", "2020-02-13", "2020-04-01", "2020-02-18"),
    ("Ext 4", "extend", "2020-03-10", "2020-03-10", "2020-05-15", "2020-03-12"),
    ("Ext 5", "extend", "2020-05-15", "2020-05-15", "2020-08-13", "2020-05-18"),
]

# What the press said before each act, and the day that was claimed.
HUAWEI_REPORTS = [
    ("90-days", "Ext 1", "2019-08-16", "Reuters", "2019-11-17"),
    ("nov-19", "Ext 1", "2019-08-20", "a blog", "2019-11-19"),
    ("six-months", "Ext 2", "2019-11-12", "Politico", "2020-05-18"),
    ("some", "Ext 2", "2019-11-15", "The New York Times", None),
    ("two-weeks", "Ext 2", "2019-11-15", "Reuters", "2019-12-02"),
    ("90-again", "Ext 2", "2019-11-17", "Reuters", "2020-02-16"),
    ("last-one", "Ext 4", None, "officials", "2020-04-01"),
    ("end-of-road", "Ext 5", "2020-05-14", "Evertiq", "2020-05-15"),
]

# OFAC, GL 8 under EO 14024; issued and effective on one day, "through 12:01 a.m." of the end day.
RUSSIA = [
    ("8", "grant", "2022-02-24", "2022-06-24", "2022-09-08"),
    ("8A", "amend", "2022-02-28", "2022-06-24", "2022-09-08"),
    ("8B", "amend", "2022-04-06", "2022-06-24", "2022-09-08"),
    ("8C", "extend", "2022-06-14", "2022-12-05", "2022-09-08"),
    ("8D", "extend", "2022-11-10", "2023-05-15", None),
    ("8E", "amend", "2022-12-15", "2023-05-16", None),
    ("8F", "amend", "2023-02-24", "2023-05-16", "2023-03-21"),
    ("8G", "extend", "2023-05-05", "2023-11-01", None),
    ("8H", "extend", "2023-10-25", "2024-05-01", None),
    ("8I", "extend", "2024-04-29", "2024-11-01", None),
    ("8J", "amend", "2024-06-12", "2024-11-01", None),
    ("8K", "extend", "2024-10-30", "2025-04-30", None),
    ("8L", "wind_down", "2025-01-10", "2025-03-12", None),
]

# OFAC, GL 5 of the Venezuela program: issued, and the day "on or after" which it would authorize.
VENEZUELA = [
    ("5", "2018-07-19", "2018-07-19"),
    ("5A", "2019-10-24", "2020-01-22"),
    ("5B", "2020-01-17", "2020-04-22"),
    ("5C", "2020-04-10", "2020-07-22"),
    ("5D", "2020-07-15", "2020-10-20"),
    ("5E", "2020-10-06", "2021-01-19"),
    ("5F", "2020-12-23", "2021-07-21"),
    ("5G", "2021-07-20", "2021-10-21"),
    ("5H", "2021-09-10", "2022-01-21"),
    ("5I", "2022-01-20", "2023-01-20"),
    ("5J", "2023-01-17", "2023-04-20"),
    ("5K", "2023-04-19", "2023-07-20"),
    ("5L", "2023-07-19", "2023-10-20"),
    ("5M", None, "2024-01-18"),
    ("5N", "2024-01-16", "2024-04-16"),
    ("5O", None, "2024-08-13"),
    ("5P", None, "2024-11-12"),
    ("5Q", "2024-11-07", "2025-03-07"),
    ("5R", "2025-03-06", "2025-07-03"),
    ("5S", None, "2025-12-20"),
    ("5T", None, "2026-02-03"),
    ("5U", None, "2026-03-20"),
    ("5V", None, "2026-05-05"),
    ("5W", None, None),
]

NARROWED = {"Ext 1": Scope(removed=("5G standards",))}


def huawei(**fields: Any) -> License:
    """The temporary general license and five extensions, which overlap and supersede nothing."""
    terms = [
        a_term(
            name,
            effective,
            last,
            action=action,
            issued=issued,
            published=published,
            source_ids=(f"fr-{published}",),
            scope=NARROWED.get(name, Scope()),
        )
        for name, action, issued, effective, last, published in HUAWEI
    ]
    reports = tuple(
        a_report(name, about, reported=reported, outlet=outlet, claimed_until=claimed)
        for name, about, reported, outlet, claimed in HUAWEI_REPORTS
    )
    fields.setdefault("restriction", restricted("2019-05-16"))
    fields.setdefault("reports", reports)
    return a_license(*terms, id="huawei-tgl", **fields)


def russia() -> License:
    """Thirteen letters, each of which supersedes the one before in its entirety."""
    names = [row[0] for row in RUSSIA]
    terms = [
        a_term(
            name,
            issued,
            end,
            ends="before",
            action=action,
            issued=issued,
            published=published,
            supersedes=names[max(0, index - 1) : index],
            source_ids=("letter",),
        )
        for index, (name, action, issued, end, published) in enumerate(RUSSIA)
    ]
    return a_license(*terms, id="russia-gl8", restriction=restricted("2022-02-24"))


def venezuela() -> License:
    """Twenty-four versions that postpone the day on which they would authorize anything."""
    names = [row[0] for row in VENEZUELA]
    terms = [
        a_term(
            name,
            start,
            None,
            starts="from" if index == 0 else "deferred",
            action="grant" if index == 0 else "replace",
            issued=issued,
            supersedes=names[max(0, index - 1) : index],
            source_ids=("letter",),
        )
        for index, (name, issued, start) in enumerate(VENEZUELA)
    ]
    return a_license(*terms, id="venezuela-gl5")
