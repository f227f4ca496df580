"""Thousands of licenses go out and come in: how far that is, to its end; it stops when told to."""

from __future__ import annotations

import gc
import itertools
import time
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest
from typing_extensions import override

from desktop_app.domain.records import Source
from desktop_app.exchange.formats import FORMATS, Format
from desktop_app.exchange.import_map import ImportMap
from desktop_app.exchange.incoming import ReadRequest
from desktop_app.exchange.outgoing import Outgoing
from desktop_app.exchange.plan import Existing, ImportPlan, Origin, plan_import
from desktop_app.jobs import Cancelled, Progress
from desktop_app.render.output import write_output
from tests.collection import collection
from tests.exchange.outgoing import STAMP, going_out

WRITERS = [kind for kind in FORMATS if kind.writes is not None]
every_format = pytest.mark.parametrize("kind", WRITERS, ids=lambda kind: kind.name)
# A deck of more slides is refused.
MOST = {"pptx": 120}
LICENSES = tuple(collection(2_000))
SOURCES = tuple(Source(id=f"s-{n}", title=f"Source {n}") for n in range(50))


class Watched(Progress):
    """Notes what is told and asked, by the time that the work itself has taken until then.

    Attributes:
        until: the question at which the work is taken back.
    """

    def __init__(self, until: int = -1) -> None:
        super().__init__(lambda share, _: self.told.append((time.thread_time(), share)))
        self.told: list[tuple[float, float]] = []
        self.asked: list[float] = []
        self.until = until

    @override
    def check(self) -> None:
        self.asked.append(time.thread_time())
        if len(self.asked) == self.until:
            self.cancel()
        super().check()


def outgoing(kind: Format, progress: Progress) -> Outgoing:
    return going_out(*LICENSES[: MOST.get(kind.name)], sources=SOURCES, progress=progress)


@cache
def watched(kind: Format) -> tuple[Watched, float, float]:
    """An export of which everything that it loads is loaded; when it began and ended."""
    kind.writer()(msgspec.structs.replace(outgoing(kind, Progress()), licenses=LICENSES[:3]))
    progress = Watched()
    # What the collector finds to look through are the leavings of other tests.
    gc.disable()
    try:
        begun = time.thread_time()
        kind.writer()(outgoing(kind, progress))
        return progress, begun, time.thread_time()
    finally:
        gc.enable()


def longest(begun: float, moments: list[float], ended: float) -> float:
    """The longest time between two moments, as a share of the whole."""
    every = [begun, *moments, ended]
    return max(b - a for a, b in itertools.pairwise(every)) / (ended - begun)


@every_format
def test_that_an_export_says_how_far_it_is_to_its_end(kind: Any) -> None:
    progress, begun, ended = watched(kind)
    shares = [share for _, share in progress.told]
    assert shares == sorted(shares)
    assert shares[0] < 0.05
    assert shares[-1] > 0.95
    # Not a bar that is full while the work goes on, nor one that stands still.
    assert longest(begun, [moment for moment, _ in progress.told], ended) < 0.25


@every_format
def test_that_an_export_asks_again_and_again_whether_it_is_still_wanted(kind: Any) -> None:
    progress, begun, ended = watched(kind)
    assert longest(begun, progress.asked, ended) < 0.25


@every_format
@pytest.mark.parametrize("part", [0.0, 0.4, 0.8, 1.0])
def test_that_an_export_that_is_taken_back_ends_there_and_leaves_no_file(
    kind: Any, part: float, tmp_path: Path
) -> None:
    counted, _, _ = watched(kind)
    progress = Watched(until=max(1, round(part * len(counted.asked))))
    with pytest.raises(Cancelled):
        write_output(tmp_path / "out", kind.writer()(outgoing(kind, progress)))
    # An archive that is being closed may ask once more.
    assert len(progress.asked) <= progress.until + 1
    assert not list(tmp_path.iterdir())


COMING = LICENSES[:1_000]
BOTH_WAYS = [kind for kind in WRITERS if kind.reads is not None]


@cache
def written(kind: Format) -> bytes:
    return kind.writer()(going_out(*COMING))


def come_in(kind: Format, progress: Progress) -> ImportPlan:
    data = written(kind)
    reading, planning = progress.parts(kind.reading, 1 - kind.reading)
    found = kind.reader()(ReadRequest(data=data, name=f"in.{kind.name}", progress=reading))
    origin = Origin(name="in", data=data, day=STAMP)
    return plan_import(found, Existing((), ()), origin, ImportMap(), planning)


@pytest.mark.parametrize("kind", BOTH_WAYS, ids=lambda kind: kind.name)
def test_that_an_import_says_how_far_it_is_and_ends_where_it_is_taken_back(kind: Any) -> None:
    whole = Watched()
    assert come_in(kind, whole).added >= len(COMING)
    shares = [share for _, share in whole.told]
    assert shares == sorted(shares)
    assert shares[-1] > 0.95
    # Something is told of reading, and of planning.
    assert sum(share < kind.reading for share in shares) > 1
    assert sum(share > kind.reading for share in shares) > 1
    for part in (0.1, 0.5, 0.9):
        progress = Watched(until=round(part * len(whole.asked)))
        with pytest.raises(Cancelled):
            come_in(kind, progress)
        assert len(progress.asked) == progress.until
