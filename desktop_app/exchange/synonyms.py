"""What other people call our columns: the headers that registers and spreadsheets use."""

from __future__ import annotations

from typing import Final

__all__ = ["SYNONYMS"]

# Column → (phrases, how much they are worth). Words are lower case, “licence” is “license”,
# “no”, “nr” and “#” are “number”; the order of columns decides between equals.
SYNONYMS: Final[dict[str, tuple[tuple[str, ...], float]]] = {
    "id": (
        ("id", "license id", "license number", "number", "reference", "ref", "case number", "uid"),
        1.0,
    ),
    "title": (
        ("title", "name", "license name", "license title", "license", "subject", "summary"),
        1.0,
    ),
    "start": (
        (
            *("start", "start date", "from", "valid from", "date from", "from date", "begin"),
            *("effective", "effective date", "effective from", "begins", "commencement"),
            *("valid since", "in force from", "start day", "starts", "first day", "first"),
        ),
        1.0,
    ),
    "end": (
        (
            *("end", "end date", "to", "valid to", "valid until", "valid through", "through"),
            *("until", "expires", "expiry", "expiry date", "expiration", "expiration date"),
            *(
                "expires on",
                "date to",
                "to date",
                "finish",
                "ends",
                "in force until",
                "end day",
                "last day",
                "last",
            ),
        ),
        1.0,
    ),
    "issued": (
        (
            *("issued", "issue date", "date issued", "date of issue", "granted", "grant date"),
            *("date granted", "awarded", "signed", "approved", "approval date"),
        ),
        1.0,
    ),
    "published": (("published", "publication date", "date published", "publication"), 1.0),
    "announced": (("announced", "announcement date", "date announced", "announcement"), 1.0),
    "filed": (("filed", "filing date", "application date", "applied", "submitted"), 1.0),
    "designation": (
        (
            "designation",
            "phase",
            "amendment",
            "extension",
            "term",
            "period",
            "instrument",
            "version",
        ),
        0.95,
    ),
    "term": (("term id", "amendment number", "extension number", "term number"), 1.0),
    "holders": (
        (
            *("holder", "holders", "licensee", "licensees", "company", "applicant", "exporter"),
            *("grantee", "permit holder", "owner", "organization", "organisation", "operator"),
        ),
        1.0,
    ),
    "authority": (
        (
            *("authority", "agency", "issuer", "issued by", "issuing authority", "regulator"),
            *("issuing body", "department", "ministry"),
        ),
        1.0,
    ),
    "program": (
        (
            *("program", "programme", "regime", "sanctions program", "list", "round", "scheme"),
            *("licensing activity", "license program"),
        ),
        1.0,
    ),
    "kind": (("kind", "type", "license type", "category", "license kind"), 1.0),
    "jurisdiction": (
        ("jurisdiction", "country", "destination", "area", "main area", "region", "territory"),
        1.0,
    ),
    "legal_basis": (("legal basis", "regulation", "statute", "citation", "legal reference"), 1.0),
    "action": (("action", "event", "act"), 0.9),
    "basis": (("basis",), 0.9),
    "tags": (("tags", "tag", "labels", "keywords"), 1.0),
    "notes": (("notes", "note", "remarks", "remark", "comments", "comment", "description"), 1.0),
}
