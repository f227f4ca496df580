"""How long a large file takes to become records, and how much memory, beside stock TinyDB."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.result import Result

__all__ = ["run"]

LICENSES = 100_000
_MEASURE = """
import json, resource, sys, time
{work}
seconds = time.perf_counter() - start
cpu = time.process_time() - cpu
unit = 1 if sys.platform == "darwin" else 1024
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6
print(json.dumps([seconds, cpu, peak, count]))
"""
_OURS = """
from pathlib import Path
from desktop_app.storage import LicenseFile, Surroundings
start, cpu = time.perf_counter(), time.process_time()
around = Surroundings(state_folder=Path(sys.argv[2]))
file = LicenseFile.open(Path(sys.argv[1]), around=around)
count = len(file.contents.licenses)
"""
_STOCK = """
import tinydb
start, cpu = time.perf_counter(), time.process_time()
count = len(tinydb.TinyDB(sys.argv[1], access_mode="r").table("licenses").all())
"""


def run() -> list[Result]:
    """100,000 licenses with 300,000 terms, about 100 MB, each reader in a process of its own."""
    with tempfile.TemporaryDirectory(prefix="license-timeline-bench-") as folder:
        path = Path(folder) / "large.licenses"
        _write(path, LICENSES)
        ours = _measure(_OURS, path, Path(folder))
        stock = _measure(_STOCK, path, Path(folder))
        size = path.stat().st_size
    return [
        Result(
            name="open",
            case=f"read and decode {size / 1e6:.0f} MB, 300,000 terms",
            n=LICENSES,
            value=ours[1],
            unit="s",
            rival="stock TinyDB, undecoded",
            rival_value=stock[1],
            bar="≤ 3 s of CPU time",
            ok=ours[1] <= 3,
        ),
        Result(
            name="open",
            case="the same by the clock on the wall",
            n=LICENSES,
            value=ours[0],
            unit="s",
            rival="stock TinyDB, undecoded",
            rival_value=stock[0],
        ),
        Result(
            name="open",
            case="peak memory of the process",
            n=LICENSES,
            value=ours[2],
            unit="MB",
            rival="stock TinyDB, undecoded",
            rival_value=stock[2],
            bar="≤ 900 MB",
            ok=ours[2] <= 900,
        ),
    ]


def _measure(work: str, path: Path, folder: Path) -> tuple[float, float, float]:
    """Seconds by the clock, seconds of CPU time, peak megabytes."""
    command = [sys.executable, "-c", _MEASURE.format(work=work), str(path), str(folder / "state")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    seconds, cpu, peak, count = json.loads(done.stdout)
    assert count == LICENSES, "every license was read"
    return seconds, cpu, peak


def _write(path: Path, licenses: int) -> None:
    """In the form in which the program itself saves: one document a line."""
    lines = ",\n".join(f'"{n}": {json.dumps(_license(n))}' for n in range(1, licenses + 1))
    path.write_text(
        '{\n"meta": {\n"1": {"schema_version": 1, "title": "Large"}\n},\n'
        f'"licenses": {{\n{lines}\n}}\n}}\n'
    )


def _license(n: int) -> dict[str, object]:
    return {
        "id": f"l{n}",
        "title": f"License number {n}",
        "kind": "specific",
        "authority": "BIS (US Commerce)",
        "holders": [f"Holder {n % 977}"],
        "program": "Entity List",
        "terms": [_term(n, part) for part in range(3)],
        "tags": ["bench"],
    }


def _term(n: int, part: int) -> dict[str, object]:
    year = 2000 + (n + part) % 30
    return {
        "id": f"t{part}",
        "designation": f"Ext {part}",
        "action": "extend" if part else "grant",
        "basis": "official",
        "issued": f"{year}-{1 + n % 12:02}-{1 + n % 28:02}",
        "start": {"date": f"{year}-{1 + n % 12:02}-{1 + n % 28:02}", "rule": "from"},
        "end": {"date": f"{year + 1}-{1 + n % 12:02}-{1 + n % 28:02}", "rule": "through"},
        "source_ids": ["fr-84-23468"],
        "confidence": "high",
        "notes": "",
    }
