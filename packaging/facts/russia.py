"""Russia General License 8: thirteen letters on energy payments through blocked banks."""

from __future__ import annotations

from typing import NamedTuple

from desktop_app.domain.records import (
    Action,
    Dependent,
    License,
    Restriction,
    Scope,
    Source,
    Term,
)
from facts.shorthand import before_one_minute_past, day, starts

OFAC = "OFAC (US Treasury)"
PRINTED_2022 = "fr-87-54890"


class Letter(NamedTuple):
    """One version. Every one ends at 12:01 a.m. eastern time on `ends`, which is not covered."""

    letter: str
    action: Action
    issued: str
    ends: str
    confidence: str
    source_ids: tuple[str, ...]
    notes: str = ""
    published: str = ""
    added: tuple[str, ...] = ()
    words: str = ""


LETTERS = (
    Letter(
        "8",
        Action.GRANT,
        "2022-02-24",
        "2022-06-24",
        "high",
        (PRINTED_2022,),
        "On the web at once, in print half a year later.",
        "2022-09-08",
        words="through 12:01 a.m. eastern daylight time, June 24, 2022",
    ),
    Letter(
        "8A",
        Action.AMEND,
        "2022-02-28",
        "2022-06-24",
        "high",
        (PRINTED_2022, "faq-999"),
        "The end stays where it was.",
        "2022-09-08",
        ("Central Bank of Russia",),
        "12:01am EDT June 24, 2022",
    ),
    Letter(
        "8B",
        Action.AMEND,
        "2022-04-06",
        "2022-06-24",
        "medium",
        (PRINTED_2022, "thompson-hine-russia"),
        "The end stays where it was. The day of issue is not confirmed by an official text.",
        "2022-09-08",
        ("Alfa-Bank",),
    ),
    Letter(
        "8C",
        Action.EXTEND,
        "2022-06-14",
        "2022-12-05",
        "high",
        (PRINTED_2022, "faq-1012"),
        "Promises a license for winding down, should it not be renewed.",
        "2022-09-08",
        words="12:01 a.m. eastern standard time, December 5, 2022, unless renewed",
    ),
    Letter(
        "8D",
        Action.EXTEND,
        "2022-11-10",
        "2023-05-15",
        "issued high, end medium",
        ("gl-8d", "enr-law-russia"),
        "The end is not confirmed by an official text.",
    ),
    Letter(
        "8E",
        Action.EXTEND_AND_AMEND,
        "2022-12-15",
        "2023-05-16",
        "high",
        ("gl-8e", "enr-law-russia"),
        "Replaced 8D after 35 days; the end moves by one day.",
        added=("Rosbank",),
    ),
    Letter(
        "8F",
        Action.AMEND,
        "2023-02-24",
        "2023-05-16",
        "medium",
        ("fr-88-16889",),
        "The end stays where it was; that is not confirmed by an official text.",
        "2023-03-21",
        ("Banks blocked on February 24, 2023",),
    ),
    Letter(
        "8G",
        Action.EXTEND,
        "2023-05-05",
        "2023-11-01",
        "medium",
        ("gl-8g", "thompson-hine-russia"),
        "The end is confirmed by a later law-firm note, the day of issue is not.",
    ),
    Letter(
        "8H",
        Action.EXTEND,
        "2023-10-25",
        "2024-05-01",
        "high",
        ("gl-8h", "thompson-hine-russia"),
        "A law firm writes EST for a day on which daylight time is kept.",
    ),
    Letter(
        "8I",
        Action.EXTEND,
        "2024-04-29",
        "2024-11-01",
        "high",
        ("gl-8i", "baker-botts-russia"),
        "Issued two days before the term before ended.",
    ),
    Letter(
        "8J",
        Action.AMEND,
        "2024-06-12",
        "2024-11-01",
        "medium",
        ("gl-8j", "faq-976"),
        "The end stays where it was. The day of issue is not confirmed by an official text.",
        added=("National Clearing Center",),
    ),
    Letter(
        "8K",
        Action.EXTEND,
        "2024-10-30",
        "2025-04-30",
        "issued high, end medium",
        ("fr-2024-26229",),
        "The end is not confirmed by an official text.",
    ),
    Letter(
        "8L",
        Action.WIND_DOWN,
        "2025-01-10",
        "2025-03-12",
        "high",
        ("gl-8l", "faq-977"),
        "Takes 49 days from the running term and narrows it to winding down. The chain ends here.",
        words="12:01 a.m. EDT, March 12, 2025",
    ),
)


def terms() -> tuple[Term, ...]:
    before = ("", *(letter.letter.lower() for letter in LETTERS))
    return tuple(_term(letter, prior) for letter, prior in zip(LETTERS, before[:-1], strict=True))


def _term(letter: Letter, prior: str) -> Term:
    winding_down = letter.action is Action.WIND_DOWN
    return Term(
        id=letter.letter.lower(),
        designation=f"GL {letter.letter}",
        action=letter.action,
        issued=day(letter.issued),
        published=day(letter.published),
        start=starts(letter.issued),
        end=before_one_minute_past(letter.ends, letter.words),
        supersedes=(prior,) if prior else (),
        scope=Scope(
            items=(
                "Winding down of energy transactions" if winding_down else "Energy transactions",
            ),
            added=letter.added,
            removed=("New energy transactions",) if winding_down else (),
        ),
        source_ids=letter.source_ids,
        confidence=letter.confidence,
        notes=letter.notes,
    )


LICENSES = (
    License(
        id="russia-gl8",
        title="Russia GL 8: energy",
        kind="general license",
        authority=OFAC,
        holders=("Named Russian banks", "Central Bank of Russia"),
        program="Russian Harmful Foreign Activities",
        jurisdiction="US",
        legal_basis="Executive Order 14024",
        restriction=Restriction(what="Blocking of the named banks under Executive Order 14024"),
        terms=terms(),
        dependents=(
            Dependent(
                party="Buyers of energy",
                what="Payments through the named banks",
                scope="Energy transactions",
                criticality="high",
            ),
        ),
        tags=("sanctions", "energy"),
        notes=(
            "Every letter replaces the one before it entirely. Four of them leave the end alone: "
            "they amend, they do not extend."
        ),
    ),
)


def _web(letter: str, reliability: str) -> Source:
    return Source(
        id=f"gl-{letter.lower()}",
        type="general license",
        publisher="OFAC",
        title=f"Russia-related General License {letter}",
        citation=f"GL {letter}",
        reliability=reliability,
    )


def _faq(number: int, quote: str = "") -> Source:
    return Source(
        id=f"faq-{number}",
        type="FAQ",
        publisher="OFAC",
        title=f"Frequently asked question {number}",
        citation=f"FAQ {number}",
        reliability="high",
        quote=quote,
    )


def _law_firm(id: str, publisher: str, title: str) -> Source:
    return Source(id=id, type="law firm", publisher=publisher, title=title, reliability="medium")


SOURCES = (
    Source(
        id=PRINTED_2022,
        type="rule",
        publisher="Federal Register",
        title="Russia-related General Licenses 8, 8A, 8B and 8C",
        published=day("2022-09-08"),
        citation="87 FR 54890",
        reliability="high",
        quote="through 12:01 a.m. eastern daylight time, June 24, 2022",
    ),
    Source(
        id="fr-88-16889",
        type="rule",
        publisher="Federal Register",
        title="Russia-related General License 8F",
        published=day("2023-03-21"),
        url="https://www.federalregister.gov/d/2023-05648",
        citation="88 FR 16889 (FR Doc 2023-05648)",
        reliability="medium",
    ),
    Source(
        id="fr-2024-26229",
        type="rule",
        publisher="Federal Register",
        title="Russia-related General License 8K",
        url="https://www.federalregister.gov/d/2024-26229",
        citation="FR Doc 2024-26229",
        reliability="issued high, end medium",
    ),
    _web("8D", "issued high, end medium"),
    _web("8E", "high"),
    _web("8G", "medium"),
    _web("8H", "high"),
    _web("8I", "high"),
    _web("8J", "medium"),
    _web("8L", "high"),
    _faq(976),
    _faq(977, "12:01 a.m. EDT, March 12, 2025"),
    _faq(999, "12:01am EDT June 24, 2022"),
    _faq(1012, "12:01 a.m. eastern standard time, December 5, 2022, unless renewed"),
    _law_firm("thompson-hine-russia", "Thompson Hine", "Updates on Russia sanctions, 2022–2023"),
    _law_firm("enr-law-russia", "enr-law.com", "Notes on General Licenses 8D and 8E"),
    _law_firm("baker-botts-russia", "Baker Botts", "Note on General License 8I"),
)
