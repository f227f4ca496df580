"""How long other people's table of 250,000 rows takes to be in a file, oddities and all."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from typing_extensions import override

from desktop_app.domain.records import FileInfo
from desktop_app.exchange.delimited_in import read_delimited
from desktop_app.exchange.import_map import ImportMap
from desktop_app.exchange.incoming import ReadRequest
from desktop_app.exchange.plan import Existing, Origin, plan_import
from desktop_app.jobs import Progress
from desktop_app.jobs.building import building_records
from desktop_app.storage import LicenseFile
from tests.benchmarks.result import Result

__all__ = ["run"]

ROWS = 250_000
_MEASURE = """
import json, resource, sys, time
start = time.process_time()
{work}
seconds = time.process_time() - start
unit = 1 if sys.platform == "darwin" else 1024
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6
sys.stderr.write(json.dumps([seconds, peak]))
"""
_OURS = """
from desktop_app.cli.commands import run_command
code = run_command(["import", sys.argv[1], "--into", sys.argv[2], "--json"])
"""
_RIVAL = """
import csv
with open(sys.argv[1], encoding="cp1252", newline="") as file:
    rows = list(csv.DictReader(file, delimiter=";"))
with open(sys.argv[2], "w") as file:
    json.dump(rows, file)
"""


def run() -> list[Result]:
    """Read, compared and written durably, beside the plainest script that loses nothing."""
    with tempfile.TemporaryDirectory(prefix="license-timeline-bench-") as folder:
        table = Path(folder) / "register.csv"
        table.write_bytes(_table(ROWS).encode("cp1252"))
        out, seconds, peak = _measure(_OURS, table, Path(folder) / "in.licenses")
        told = json.loads(out)
        _, rival, _ = _measure(_RIVAL, table, Path(folder) / "in.json")
        late = _cancelled(table, Path(folder) / "again.licenses")
    sums = told["added"] + told["updated"] + told["unchanged"] + len(told["rejected"])
    assert told["read"] == sums, "every row is accounted for"
    return [
        Result(
            name="import",
            case="CSV into a new file on the drive, CPU time",
            n=told["read"],
            value=seconds,
            unit="s",
            rival="csv to json, unread",
            rival_value=rival,
            bar="≤ 15 s",
            ok=seconds <= 15,
        ),
        Result(
            name="import",
            case="peak memory of the process",
            n=told["read"],
            value=peak,
            unit="MB",
            bar="≤ 600 MB",
            ok=peak <= 600,
        ),
        Result(
            name="import",
            case="longest stretch without a look at Cancel",
            n=told["read"],
            value=late,
            unit="ms",
            bar="≤ 200 ms",
            ok=late <= 200,
        ),
    ]


def _measure(work: str, table: Path, out: Path) -> tuple[str, float, float]:
    command = [sys.executable, "-c", _MEASURE.format(work=work), str(table), str(out)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    seconds, peak = json.loads(done.stderr.splitlines()[-1])
    return done.stdout, seconds, peak


class _Watching(Progress):
    """Notes the longest stretch of work after which nobody had asked whether to go on."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = time.process_time()

    @override
    def check(self) -> None:
        now = time.process_time()
        self.longest = max(self.longest, now - self._last)
        self._last = now
        super().check()


def _cancelled(table: Path, out: Path) -> float:
    """Milliseconds of work that can go by between Cancel and the end, at the worst moment."""
    with building_records():
        return _longest_stretch(table.read_bytes(), table.name, out) * 1000


def _longest_stretch(data: bytes, name: str, out: Path) -> float:
    progress = _Watching()
    material = read_delimited(ReadRequest(data=data, name=name, progress=progress))
    origin = Origin(name=name, data=data, day=1)
    plan = plan_import(material, Existing((), ()), origin, ImportMap(), progress)
    assert plan.edit is not None, "there is something to take in"
    file = LicenseFile.create(out, FileInfo(title="Benchmark"))
    file.commit(plan.edit, at="2026-01-01T00:00:00Z", by="", progress=progress)
    file.close()
    return progress.longest


def _table(rows: int) -> str:
    chance = random.Random(8)
    lines = ["Register of licenses;;;;;;", "", "Licence no;Licensee;Agency;Phase;From;To;Remarks"]
    for number in range(rows):
        first = date.fromordinal(date(2000, 1, 1).toordinal() + chance.randrange(8_000))
        last = date.fromordinal(first.toordinal() + chance.randrange(1, 900))
        end = chance.choice(["31.12.9999", "OPEN", "NULL", "", *[last.strftime("%d.%m.%Y")] * 8])
        start = first.strftime("%d.%m.%Y") if number % 1_000 else "32.13.2020"
        remark = chance.choice(['"two\nlines; é"', "=1+1", "–", "NULL", ""])
        lines.append(
            f"L-{number // 3};Holder {number % 977};Büro;Phase {number % 3};{start};{end};{remark}"
        )
    return "\r\n".join(lines) + "\r\n"
