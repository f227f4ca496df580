"""Huawei's Temporary General License of 2019–2020, its successor, and what the press foretold."""

from __future__ import annotations

from desktop_app.domain.records import (
    Action,
    Dependent,
    License,
    Report,
    Restriction,
    Scope,
    Source,
    Term,
)
from facts.shorthand import day, starts, through

NETWORKS = "Existing networks and equipment"
HANDSETS = "Existing handsets"
DISCLOSURE = "Cybersecurity research and vulnerability disclosure"
STANDARDS = "5G standards work"
FULL_SCOPE = (NETWORKS, HANDSETS, DISCLOSURE, STANDARDS)
NARROWED_SCOPE = (NETWORKS, HANDSETS, DISCLOSURE)

BIS = "BIS (US Commerce)"
HOLDERS = ("Huawei Technologies Co., Ltd.", "Listed non-US affiliates")
CONTRACTS = "Concerns contracts made on or before May 16, 2019"


def rule(
    id: str,
    citation: str,
    title: str,
    published: str,
    *,
    document: str = "",
    reliability: str = "high",
    quote: str = "",
) -> Source:
    """A rule printed in the Federal Register."""
    return Source(
        id=id,
        type="rule",
        publisher="Federal Register",
        title=title,
        published=day(published),
        url=f"https://www.federalregister.gov/d/{document}" if document else "",
        citation=citation,
        reliability=reliability,
        quote=quote,
    )


def article(id: str, publisher: str, title: str, reliability: str = "high") -> Source:
    return Source(id=id, type="press", publisher=publisher, title=title, reliability=reliability)


TERMS = (
    Term(
        id="tgl",
        designation="TGL",
        action=Action.GRANT,
        issued=day("2019-05-20"),
        published=day("2019-05-22"),
        start=starts("2019-05-20", "effective May 20, 2019"),
        end=through("2019-08-19", "through August 19, 2019"),
        scope=Scope(items=FULL_SCOPE),
        conditions=(CONTRACTS,),
        source_ids=("fr-84-23468",),
        confidence="high",
        notes="Some law firms give May 21, the day of public inspection, as its publication.",
    ),
    Term(
        id="ext-1",
        designation="Ext 1",
        action=Action.EXTEND_AND_AMEND,
        issued=day("2019-08-19"),
        filed=day("2019-08-19"),
        published=day("2019-08-21"),
        start=starts("2019-08-19"),
        end=through("2019-11-18"),
        scope=Scope(items=NARROWED_SCOPE, removed=(STANDARDS,)),
        conditions=(CONTRACTS, "Certification and recordkeeping rules changed"),
        source_ids=("fr-84-43487",),
        confidence="high",
        notes=(
            "Issued on the last day of the term before, printed two days after it. "
            "Another rule of the same day listed 46 more affiliates (84 FR 43493)."
        ),
    ),
    Term(
        id="ext-2",
        designation="Ext 2",
        action=Action.EXTEND,
        issued=day("2019-11-18"),
        published=day("2019-11-20"),
        start=starts("2019-11-18", "effective November 18, 2019"),
        end=through("2020-02-16", "through February 16, 2020"),
        scope=Scope(items=NARROWED_SCOPE),
        conditions=(CONTRACTS,),
        source_ids=("fr-84-64018",),
        confidence="high",
        notes="Nothing but the date changed. The new last day is a Sunday.",
    ),
    Term(
        id="ext-3",
        designation="Ext 3",
        action=Action.EXTEND,
        issued=day("2020-02-13"),
        published=day("2020-02-18"),
        start=starts("2020-02-13", "effective February 13, 2020"),
        end=through("2020-04-01", "through April 1, 2020"),
        scope=Scope(items=NARROWED_SCOPE),
        conditions=(CONTRACTS,),
        source_ids=("fr-85-8722",),
        confidence="high",
        notes="Took effect while the term before still ran: four days in common.",
    ),
    Term(
        id="ext-4",
        designation="Ext 4",
        action=Action.EXTEND,
        issued=day("2020-03-10"),
        published=day("2020-03-12"),
        start=starts("2020-03-10"),
        end=through("2020-05-15"),
        scope=Scope(items=NARROWED_SCOPE),
        conditions=(CONTRACTS,),
        source_ids=("fr-85-14416",),
        confidence="dates high, page of the Federal Register medium",
        notes=(
            "Twenty-three days in common with the term before. The same issue asked for comments "
            "by March 25, 2020; the period was later reopened to April 22."
        ),
    ),
    Term(
        id="ext-5",
        designation="Ext 5",
        action=Action.EXTEND,
        issued=day("2020-05-15"),
        published=day("2020-05-18"),
        start=starts("2020-05-15"),
        end=through("2020-08-13"),
        scope=Scope(items=NARROWED_SCOPE),
        conditions=(CONTRACTS,),
        source_ids=("fr-85-29610",),
        confidence="dates high, page and day of publication medium",
        notes="The last extension. It ran out; it was not revoked.",
    ),
)

REPORTS = (
    Report(
        id="reuters-2019-08-16",
        about_term="ext-1",
        reported=day("2019-08-16"),
        outlet="Reuters",
        attribution="sources",
        claim="An extension by 90 days is expected",
        claimed_days=90,
        claimed_until=day("2019-11-17"),
        source_ids=("press-reuters-2019-08",),
    ),
    Report(
        id="trump-2019-08-18",
        about_term="ext-1",
        reported=day("2019-08-18"),
        outlet="President Trump",
        attribution="remarks to the press",
        claim="There will probably be no further business with the company",
        # No further business means no extension: the claim can then be held against what came.
        claimed_days=0,
        source_ids=("press-androidcentral-2019-08",),
    ),
    Report(
        id="blog-2019-08-20",
        about_term="ext-1",
        reported=day("2019-08-20"),
        outlet="Sacred Heart Spectrum",
        attribution="blog",
        claim="The new deadline is November 19",
        claimed_until=day("2019-11-19"),
        source_ids=("press-spectrum-2019-08",),
    ),
    Report(
        id="politico-2019-11-12",
        about_term="ext-2",
        reported=day("2019-11-12~"),
        outlet="Politico",
        attribution="two people",
        claim="An extension by six months comes next week",
        claimed_until=day("2020-05-18"),
        source_ids=("press-politico-2019-11",),
    ),
    Report(
        id="nyt-2019-11-15",
        about_term="ext-2",
        reported=day("2019-11-15"),
        outlet="New York Times",
        claim="An extension is expected, its length is not named",
        source_ids=("press-nyt-2019-11",),
    ),
    Report(
        id="reuters-2019-11-15",
        about_term="ext-2",
        reported=day("2019-11-15"),
        outlet="Reuters",
        attribution="two sources",
        claim="An extension by about two weeks is expected",
        claimed_days=14,
        claimed_until=day("2019-12-02"),
        source_ids=("press-reuters-2019-11-15",),
    ),
    Report(
        id="reuters-2019-11-17",
        about_term="ext-2",
        reported=day("2019-11-17"),
        outlet="Reuters",
        attribution="two sources",
        claim="An extension by 90 days is expected",
        claimed_days=90,
        claimed_until=day("2020-02-16"),
        source_ids=("press-reuters-2019-11-17",),
    ),
    Report(
        id="officials-2020",
        about_term="ext-4",
        outlet="Akin Gump",
        attribution="officials",
        claim="April 1 may be the last day",
        claimed_until=day("2020-04-01"),
        source_ids=("press-akin-2020",),
    ),
    Report(
        id="reuters-2020-05-13",
        about_term="ext-5",
        reported=day("2020-05-13"),
        outlet="Reuters",
        claim="Commerce prepares another extension",
        source_ids=("press-lightreading-2020-05",),
    ),
    Report(
        id="evertiq-2020-05-14",
        about_term="ext-5",
        reported=day("2020-05-14"),
        outlet="Evertiq",
        claim="May 15 may be the last day",
        claimed_until=day("2020-05-15"),
        source_ids=("press-evertiq-2020-05",),
    ),
    Report(
        id="post-2020-08-14",
        reported=day("2020-08-14~"),
        outlet="Washington Post",
        claim="The license has run out; Commerce could still renew it",
        source_ids=("press-post-2020-08",),
    ),
)

DEPENDENTS = (
    Dependent(
        party="Rural carriers in the United States",
        what="Upkeep of networks built with listed equipment",
        scope=NETWORKS,
        criticality="high",
    ),
    Dependent(
        party="Owners of existing handsets",
        what="Security updates of Android",
        scope=HANDSETS,
        criticality="high",
    ),
    Dependent(
        party="US suppliers",
        what="Deliveries under contracts made before the listing",
        scope=NETWORKS,
        criticality="medium",
    ),
    Dependent(
        party="Standards bodies",
        what="5G standards work with listed members",
        scope=STANDARDS,
        criticality="medium",
        notes="Not covered since Ext 1 took this part out.",
    ),
)

LICENSES = (
    License(
        id="huawei-tgl",
        title="Temporary General License",
        kind="temporary general license",
        authority=BIS,
        holders=HOLDERS,
        program="Entity List",
        jurisdiction="US",
        legal_basis="15 CFR 744, Supplement No. 7",
        restriction=Restriction(
            what="Entity List (15 CFR 744, Supplement No. 4)",
            from_=day("2019-05-16"),
            source_ids=("fr-84-22961",),
        ),
        terms=TERMS,
        reports=REPORTS,
        dependents=DEPENDENTS,
        tags=("export controls", "telecommunications"),
        notes=(
            "Each extension moves the last day of one and the same rule, so overlapping terms are "
            "no duplicates. Lengths named in the press miss the official day by one more than once."
        ),
    ),
    License(
        id="huawei-cyber",
        title="Cybersecurity authorization",
        kind="limited authorization",
        authority=BIS,
        holders=HOLDERS,
        program="Entity List",
        jurisdiction="US",
        legal_basis="Entity List footnote (15 CFR 744, Supplement No. 4)",
        terms=(
            Term(
                id="grant",
                designation="Authorization",
                action=Action.GRANT,
                issued=day("2020-08-17"),
                published=day("2020-08-20"),
                start=starts("2020-08-17"),
                scope=Scope(items=(DISCLOSURE,), removed=(NETWORKS, HANDSETS)),
                source_ids=("fr-85-51596",),
                confidence="high; that no text covers August 14 to 16, 2020 is derived: medium",
                notes=(
                    "Confirms that the license before it had run out. "
                    "The same rule listed 38 more affiliates."
                ),
            ),
        ),
        succeeds="huawei-tgl",
        tags=("export controls", "telecommunications"),
        notes=(
            "Stands without an end and covers one part only of what the Temporary General License "
            "allowed. It relieves the same listing."
        ),
    ),
)

SOURCES = (
    rule(
        "fr-84-22961",
        "84 FR 22961",
        "Addition of Entities to the Entity List",
        "2019-05-21",
    ),
    rule(
        "fr-84-23468",
        "84 FR 23468",
        "Temporary General License",
        "2019-05-22",
        quote="effective May 20, 2019, through August 19, 2019",
    ),
    rule(
        "fr-84-43487",
        "84 FR 43487 (FR Doc 2019-17920)",
        "Temporary General License: extension and amendment",
        "2019-08-21",
        document="2019-17920",
    ),
    rule(
        "fr-84-64018",
        "84 FR 64018 (FR Doc 2019-25189)",
        "Temporary General License: extension of validity",
        "2019-11-20",
        document="2019-25189",
        quote="effective November 18, 2019, through February 16, 2020",
    ),
    rule(
        "fr-85-8722",
        "85 FR 8722 (FR Doc 2020-03144)",
        "Temporary General License: extension of validity",
        "2020-02-18",
        document="2020-03144",
        quote="effective February 13, 2020, through April 1, 2020",
    ),
    rule(
        "fr-85-14416",
        "85 FR 14416 (FR Doc 2020-05190)",
        "Temporary General License: extension of validity",
        "2020-03-12",
        document="2020-05190",
        reliability="dates high, page medium",
    ),
    rule(
        "fr-85-29610",
        "85 FR 29610",
        "Temporary General License: extension of validity",
        "2020-05-18",
        reliability="dates high, page and day of publication medium",
    ),
    rule(
        "fr-85-51596",
        "85 FR 51596 (Docket 200813-0225)",
        "Removal of the Temporary General License and further changes to the Entity List",
        "2020-08-20",
    ),
    article("press-reuters-2019-08", "Trend; Sharjah24", "Reuters report of August 16, 2019"),
    article("press-androidcentral-2019-08", "Android Central", "Remarks of August 18, 2019"),
    article("press-spectrum-2019-08", "Sacred Heart Spectrum", "Post of August 20, 2019", "medium"),
    article(
        "press-politico-2019-11",
        "Android Authority",
        "Politico report of November 2019",
        "claim high, day medium: the day was not seen",
    ),
    article("press-nyt-2019-11", "News Summed Up; Reuters", "Times report of November 15, 2019"),
    article(
        "press-reuters-2019-11-15",
        "Standard Media; The Straits Times",
        "Reuters report of November 15, 2019",
    ),
    article("press-reuters-2019-11-17", "Investing.com", "Reuters report of November 17, 2019"),
    article("press-akin-2020", "Mondaq", "Note by Akin Gump, spring 2020", "medium"),
    article("press-lightreading-2020-05", "Light Reading", "Reuters report of May 13, 2020"),
    article("press-evertiq-2020-05", "Evertiq", "Article of May 14, 2020"),
    article(
        "press-post-2020-08",
        "XDA Developers; Digital Trends",
        "Washington Post report of August 2020",
        "claim high, day medium",
    ),
)
