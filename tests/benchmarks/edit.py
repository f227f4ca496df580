"""What one durable edit costs, at any size of file, beside SQLite and stock TinyDB."""

from __future__ import annotations

import json
import os
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack, closing
from pathlib import Path
from typing import TypeAlias, TypeVar

import msgspec
import tinydb

from desktop_app.domain.changes import Change, ChangeSet, Edit
from desktop_app.storage import LicenseFile, Surroundings, open_database
from tests.benchmarks.result import Result

__all__ = ["run"]

K = TypeVar("K")
Documents: TypeAlias = dict[str, dict[str, object]]

SIZES = (1_000, 10_000, 100_000)
WARM_UP = 60
EDITS = 400
PADDING = "x" * 440


def run() -> list[Result]:
    """One update of one document. All writers of all sizes take turns, to meet the same drive."""
    with tempfile.TemporaryDirectory(prefix="license-timeline-bench-") as folder:
        measured = _measure(Path(folder), _sizes())
        small_file = _license_file(Path(folder), 100)
    results = [result for size, times in measured.items() for result in _results(size, times)]
    first, last = min(measured), max(measured)
    growth = measured[last]["ours"] / measured[first]["ours"]
    flat = Result(
        name="edit",
        case=f"{last:,} documents against {first:,}",
        n=last,
        value=growth,
        unit="×",
        bar="flat within 2×",
        ok=growth <= 2,
    )
    return [*results, flat, small_file]


def _sizes() -> tuple[int, ...]:
    """A million documents take minutes to make: only where BENCH_LARGE is set."""
    return (*SIZES, 1_000_000) if os.environ.get("BENCH_LARGE") else SIZES


def _measure(folder: Path, sizes: tuple[int, ...]) -> dict[int, dict[str, float]]:
    """Size → writer → median milliseconds."""
    writers: dict[tuple[int, str], Callable[[int], None]] = {}
    with ExitStack() as opened:
        for size in sizes:
            documents = {str(n): _document(n) for n in range(1, size + 1)}
            writers[size, "ours"] = _ours(folder / f"{size}.licenses", documents, opened)
            writers[size, "sqlite"] = _sqlite(folder / f"{size}.sqlite", documents, opened)
        times = _take_turns(writers, EDITS, WARM_UP)
    for size in sizes:
        documents = {str(n): _document(n) for n in range(1, size + 1)}
        with ExitStack() as opened:
            stock = {(size, "stock"): _stock(folder / f"{size}.json", documents, opened)}
            times |= _take_turns(stock, 3 if size >= 10_000 else 20, 1)
    return {
        size: {name: time for (of, name), time in times.items() if of == size} for size in sizes
    }


def _ours(path: Path, documents: Documents, opened: ExitStack) -> Callable[[int], None]:
    path.write_text(json.dumps({"licenses": documents}))
    db = opened.enter_context(
        open_database(path, around=Surroundings(state_folder=path.parent / "state"))
    )
    table = db.table("licenses")

    def update(n: int) -> None:
        table.update({"title": f"edit {n}"}, doc_ids=[n % len(documents) + 1])

    return update


def _sqlite(path: Path, documents: Documents, opened: ExitStack) -> Callable[[int], None]:
    connection = opened.enter_context(closing(sqlite3.connect(path)))
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE docs (id INTEGER PRIMARY KEY, body TEXT)")
    with connection:
        connection.executemany(
            "INSERT INTO docs VALUES (?, ?)",
            ((int(key), json.dumps(document)) for key, document in documents.items()),
        )

    def update(n: int) -> None:
        key = n % len(documents) + 1
        (body,) = connection.execute("SELECT body FROM docs WHERE id = ?", (key,)).fetchone()
        document = {**json.loads(body), "title": f"edit {n}"}
        with connection:
            connection.execute("UPDATE docs SET body = ? WHERE id = ?", (json.dumps(document), key))

    return update


def _stock(path: Path, documents: Documents, opened: ExitStack) -> Callable[[int], None]:
    path.write_text(json.dumps({"licenses": documents}))
    table = opened.enter_context(tinydb.TinyDB(path)).table("licenses")

    def update(n: int) -> None:
        table.update({"title": f"edit {n}"}, doc_ids=[n % len(documents) + 1])

    return update


def _document(n: int) -> dict[str, object]:
    return {"id": f"l{n}", "title": "License", "n": n, "pad": PADDING}


def _take_turns(
    writers: Mapping[K, Callable[[int], None]], edits: int, warm_up: int
) -> dict[K, float]:
    """Median wall-clock milliseconds of one edit, for each writer."""
    times: dict[K, list[float]] = {name: [] for name in writers}
    for n in range(warm_up + edits):
        for name, write in writers.items():
            start = time.perf_counter()
            write(n)
            if n >= warm_up:
                times[name].append((time.perf_counter() - start) * 1000)
    return {name: statistics.median(found) for name, found in times.items()}


def _results(size: int, measured: dict[str, float]) -> list[Result]:
    ours, sqlite, stock = measured["ours"], measured["sqlite"], measured["stock"]
    large = size >= 100_000
    return [
        Result(
            name="edit",
            case="update one document, durable on return",
            n=size,
            value=ours,
            unit="ms",
            rival="SQLite WAL/FULL",
            rival_value=sqlite,
            bar="within 2× of SQLite",
            ok=ours <= 2 * sqlite,
        ),
        Result(
            name="edit",
            case="the same beside stock TinyDB",
            n=size,
            value=ours,
            unit="ms",
            rival="stock TinyDB",
            rival_value=stock,
            bar="at least 1,000× faster" if large else "",
            ok=stock >= 1000 * ours if large else None,
        ),
    ]


def _license_file(folder: Path, size: int) -> Result:
    """The user's own edit of a small file: record, trail, journal and the file itself."""
    path = folder / "h.licenses"
    path.write_text(json.dumps({"licenses": {str(n): _document(n) for n in range(1, size + 1)}}))
    file = LicenseFile.open(path, around=Surroundings(state_folder=folder / "state"))
    licenses = list(file.contents.licenses)

    def edit(n: int) -> None:
        at = n % size
        after = msgspec.structs.replace(licenses[at], title=f"edit {n}")
        change = ChangeSet((Change(licenses[at], after),))
        file.commit(Edit(label="Rename", changes=change), at="2026-11-22T00:00:00Z", by="bench")
        licenses[at] = after

    median = _take_turns({"ours": edit}, 100, 10)["ours"]
    file.close()
    return Result(
        name="edit",
        case="an edit of a small license file, file and all",
        n=size,
        value=median,
        unit="ms",
        bar="≤ 16 ms, one frame",
        ok=median <= 16,
    )
