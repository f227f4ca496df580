"""Norwegian production licenses as chains: real dates in quantity, from tests/data/norway."""

from __future__ import annotations

import csv
import os
from collections import defaultdict
from pathlib import Path
from typing import Final

from desktop_app.domain.records import Dependent, License, Term
from tests.builders import a_license, a_term

# A folder with the register's own three tables, licensees among them; without it the carried one.
FOLDER: Final = "LICENSE_TIMELINE_NORWAY"

_CARRIED: Final = Path(__file__).resolve().parents[1] / "data" / "norway" / "phases.csv"
_NONE: Final = "9999-12-31"
_ACTIONS: Final = {
    "I": "grant",
    "IX": "extend",
    "P": "renew",
    "PX": "extend",
    "?": "grant",
    "INITIAL": "grant",
    "INITIAL EXTENDED": "extend",
    "PRODUCTION": "renew",
    "PRODUCTION EXTENDED": "extend",
    "Missing info. about phase": "grant",
}


def norwegian_licenses() -> tuple[License, ...]:
    """910 licenses with 1,588 phases, in the order of the register."""
    folder = os.environ.get(FOLDER)
    if folder:
        return _from_register(Path(folder))
    terms: dict[str, list[Term]] = defaultdict(list)
    for row in _rows(_CARRIED):
        terms[row["id"]].append(_term(row["id"], row["phase"], row["first"], row["last"]))
    return tuple(a_license(*phases, id=name) for name, phases in terms.items())


def _from_register(folder: Path) -> tuple[License, ...]:
    terms: dict[str, list[Term]] = defaultdict(list)
    for row in _rows(folder / "licence_phase_hst.csv"):
        days = row["prlDatePhaseValidFrom"], row["prlDatePhaseValidTo"]
        terms[row["prlNpdidLicence"]].append(_term(row["prlName"], row["prlPhase"], *days))
    licensees: dict[str, list[Dependent]] = defaultdict(list)
    for row in _rows(folder / "licence_licensee_hst.csv"):
        share = f"{row['prlLicenseeInterest']} %"
        licensees[row["prlNpdidLicence"]].append(Dependent(party=row["cmpLongName"], what=share))
    return tuple(
        a_license(
            *terms[row["prlNpdidLicence"]],
            id=row["prlNpdidLicence"],
            title=row["prlName"],
            dependents=tuple(licensees[row["prlNpdidLicence"]]),
        )
        for row in _rows(folder / "licence.csv")
    )


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _term(name: str, phase: str, first: str, last: str) -> Term:
    return a_term(
        f"{name}-{phase}-{first}",
        None if first == _NONE else first,
        last,
        designation=phase,
        action=_ACTIONS[phase],
        source_ids=("factpages",),
    )
