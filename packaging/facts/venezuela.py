"""Venezuela General License 5: a date of opening that each letter moves on before it is reached."""

from __future__ import annotations

from typing import NamedTuple

from desktop_app.domain.records import (
    Action,
    Dependent,
    Ended,
    Ending,
    License,
    Scope,
    Source,
    Term,
)
from facts.shorthand import day, opens, starts

OFAC = "OFAC (US Treasury)"
TRANSACTIONS = "Transactions with the PdVSA 2020 8.5% bond"
UNCONFIRMED = "No official text was seen for this letter."


class Letter(NamedTuple):
    """One version; an empty text is a day that is not known."""

    letter: str
    issued: str
    opens: str
    replaced: str
    confidence: str
    seen_in: tuple[str, ...] = ()
    notes: str = ""


LETTERS = (
    Letter(
        "5", "2018-07-19", "2018-07-19", "2019-10-24", "high", (), "In force until 5A replaced it."
    ),
    Letter(
        "5A",
        "2019-10-24",
        "2020-01-22",
        "2020-01-17",
        "high",
        ("faq-595",),
        "Replaces GL 5 at once but opens later: until then nothing is authorized. "
        "A law firm dates it October 29.",
    ),
    Letter("5B", "2020-01-17", "2020-04-22", "2020-04-10", "medium", (), UNCONFIRMED),
    Letter("5C", "2020-04-10", "2020-07-22", "2020-07-15", "high", ("thompson-hine",)),
    Letter("5D", "2020-07-15", "2020-10-20", "2020-10-06", "high", ("money-post", "thompson-hine")),
    Letter("5E", "2020-10-06", "2021-01-19", "2020-12-23", "high", ("hsf", "thompson-hine")),
    Letter(
        "5F",
        "2020-12-23",
        "2021-07-21",
        "2021-07-20",
        "medium",
        ("fox21",),
        "The report names the weekday of issue only.",
    ),
    Letter("5G", "2021-07-20", "2021-10-21", "2021-09-10", "high", ("urdupoint",)),
    Letter("5H", "2021-09-10", "2022-01-21", "2022-01-20", "high", ("thompson-hine",)),
    Letter(
        "5I",
        "2022-01-20",
        "2023-01-20",
        "2023-01-17",
        "high",
        (),
        "Moves the opening by a year, one day before it was due.",
    ),
    Letter("5J", "2023-01-17", "2023-04-20", "2023-04-19", "high", ("locke-lord",)),
    Letter(
        "5K",
        "2023-04-19",
        "2023-07-20",
        "2023-07-19",
        "high",
        ("locke-lord", "sputnik"),
        "One report takes the day before the opening for an end.",
    ),
    Letter("5L", "2023-07-19", "2023-10-20", "", "high", ("sputnik",)),
    Letter("5M", "", "2024-01-18", "2024-01-16", "low", (), UNCONFIRMED),
    Letter(
        "5N",
        "2024-01-16",
        "2024-04-16",
        "",
        "high",
        ("locke-lord",),
        "The address of the law firm's page says 6N.",
    ),
    Letter("5O", "", "2024-08-13", "", "low", (), UNCONFIRMED),
    Letter("5P", "", "2024-11-12", "2024-11-07", "low", (), UNCONFIRMED),
    Letter(
        "5Q",
        "2024-11-07",
        "2025-03-07",
        "2025-03-06",
        "issued high, opening medium",
        ("aporrea",),
    ),
    Letter(
        "5R",
        "2025-03-06",
        "2025-07-03",
        "",
        "high",
        ("aporrea",),
        "The report counts it as the 16th renewal; by the letters it is the 18th.",
    ),
    Letter(
        "5S",
        "",
        "2025-12-20",
        "",
        "medium",
        ("tracker", "newzino"),
        "Sources disagree: one says that it opened, another that 5T replaced it before. "
        "The day on which 5T was issued would settle it.",
    ),
    Letter("5T", "", "2026-02-03", "", "medium", ("tracker",)),
    Letter("5U", "", "2026-03-20", "", "medium", ("tracker",)),
    Letter(
        "5V",
        "",
        "2026-05-05",
        "",
        "high",
        ("veneconomist",),
        "The date opens the authorization; it does not end it.",
    ),
    Letter("5W", "", "", "", "low", ("tracker",), "Named as the letter after 5V; no day is known."),
)


def terms() -> tuple[Term, ...]:
    before = ("", *(letter.letter.lower() for letter in LETTERS))
    return tuple(_term(letter, prior) for letter, prior in zip(LETTERS, before[:-1], strict=True))


def _term(letter: Letter, prior: str) -> Term:
    words = "on or after January 22, 2020" if letter.letter == "5A" else ""
    replaced = day(letter.replaced)
    return Term(
        id=letter.letter.lower(),
        designation=f"GL {letter.letter}",
        action=Action.REPLACE if prior else Action.GRANT,
        issued=day(letter.issued),
        start=opens(letter.opens, words) if prior else starts(letter.opens),
        ended=Ended(kind=Ending.SUPERSEDED, on=replaced) if replaced else None,
        supersedes=(prior,) if prior else (),
        scope=Scope(items=(TRANSACTIONS,)),
        source_ids=(f"gl-{letter.letter.lower()}", *letter.seen_in),
        confidence=letter.confidence,
        notes=letter.notes,
    )


LICENSES = (
    License(
        id="venezuela-gl5",
        title="Venezuela GL 5: PdVSA 2020 bond",
        kind="general license",
        authority=OFAC,
        holders=("Holders of the PdVSA 2020 8.5% bond",),
        program="Venezuela-related sanctions",
        jurisdiction="US",
        terms=terms(),
        dependents=(
            Dependent(
                party="Bondholders",
                what="Enforcement against the collateral, shares in CITGO",
                scope=TRANSACTIONS,
                criticality="high",
            ),
        ),
        tags=("sanctions", "bonds"),
        notes=(
            "Works the other way round: a letter opens the transactions on a day to come, and the "
            "next letter moves that day on. Most letters never took effect."
        ),
    ),
)


def _instrument(letter: Letter) -> Source:
    return Source(
        id=f"gl-{letter.letter.lower()}",
        type="general license",
        publisher="OFAC",
        title=f"Venezuela-related General License {letter.letter}",
        citation=f"GL {letter.letter}",
        reliability=letter.confidence,
        quote="on or after January 22, 2020" if letter.letter == "5A" else "",
    )


def _seen(id: str, kind: str, publisher: str, title: str, reliability: str = "medium") -> Source:
    return Source(id=id, type=kind, publisher=publisher, title=title, reliability=reliability)


SOURCES = (
    *(_instrument(letter) for letter in LETTERS),
    _seen("faq-595", "FAQ", "OFAC", "Frequently asked question 595", "high"),
    _seen("thompson-hine", "law firm", "Thompson Hine", "Updates on Venezuela sanctions"),
    _seen("hsf", "law firm", "Herbert Smith Freehills", "Note on General License 5E"),
    _seen("locke-lord", "law firm", "Locke Lord", "Notes on Venezuela sanctions"),
    _seen("money-post", "press", "The Money Post", "Report on General License 5D"),
    _seen("fox21", "press", "FOX21", "Report on General License 5F"),
    _seen("urdupoint", "press", "UrduPoint", "Report on General License 5G"),
    _seen("sputnik", "press", "Sputnik", "Reports on General Licenses 5K and 5L"),
    _seen("aporrea", "press", "Aporrea", "Reports on General Licenses 5Q and 5R"),
    _seen("veneconomist", "press", "VenEconomist", "Article of April 23, 2026"),
    _seen("newzino", "press", "Newzino", "Report on General License 5S"),
    _seen("tracker", "tracker", "OFAC tracker on GitHub", "List of general licenses"),
)
