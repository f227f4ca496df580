"""A real register through the import: licenses on the Norwegian shelf and their phases."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.records import License
from desktop_app.exchange.delimited import write_csv
from desktop_app.exchange.workbook_out import write_xlsx
from tests.domain.norway import FOLDER
from tests.exchange.coming_in import licenses_in, plan_of
from tests.exchange.outgoing import going_out

CARRIED = Path(__file__).resolve().parents[1] / "data" / "norway" / "phases.csv"
PHASES: Any = {
    "columns": {
        "prlNpdidLicence": "id",
        "prlName": "title",
        "prlPhase": "designation",
        "prlDatePhaseValidFrom": "start",
        "prlDatePhaseValidTo": "end",
    }
}
LICENSES: Any = {
    "columns": {
        "prlNpdidLicence": "id",
        "prlName": "title",
        "prlLicensingActivityName": "program",
        "prlMainArea": "jurisdiction",
    }
}


def came_back(licenses: list[License]) -> None:
    for name, write in (("a.csv", write_csv), ("a.xlsx", write_xlsx)):
        plan = plan_of(write(going_out(*licenses)), name)
        assert plan.rejected == ()
        assert licenses_in(plan) == licenses


def test_that_the_carried_phases_become_chains_and_come_back() -> None:
    plan = plan_of(CARRIED.read_bytes(), "phases.csv")
    licenses = licenses_in(plan)
    assert plan.rejected == ()
    assert plan.read == plan.added == sum(len(license.terms) for license in licenses) == 1588
    came_back(licenses[:60])


@pytest.mark.skipif(FOLDER not in os.environ, reason=f"{FOLDER} names no folder with the register")
def test_that_the_register_is_joined_through_maps_and_comes_back() -> None:
    folder = Path(os.environ[FOLDER])
    first = plan_of((folder / "licence.csv").read_bytes(), "licence.csv", **LICENSES)
    assert (first.read, first.added, first.rejected) == (910, 910, ())
    second = plan_of(
        (folder / "licence_phase_hst.csv").read_bytes(),
        "licence_phase_hst.csv",
        licenses=licenses_in(first),
        **PHASES,
    )
    joined = {license.id: license for license in [*licenses_in(first), *licenses_in(second)]}
    assert (len(joined), second.read) == (910, 1588)
    assert sum(len(license.terms) for license in joined.values()) == 1588
    came_back(list(joined.values()))


@pytest.mark.skipif(FOLDER not in os.environ, reason=f"{FOLDER} names no folder with the register")
def test_that_the_register_is_understood_without_a_map() -> None:
    folder = Path(os.environ[FOLDER])
    plan = plan_of((folder / "licence_phase_hst.csv").read_bytes(), "licence_phase_hst.csv")
    taken = {column.name: column.header for column in plan.columns if column.name}
    assert {name: taken[name] for name in PHASES["columns"].values()} == {
        name: header for header, name in PHASES["columns"].items()
    }
