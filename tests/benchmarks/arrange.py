"""What it costs to group and sort the rows, off the GUI thread: CPU seconds of one arrangement."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

import numpy as np

from desktop_app.jobs.building import building_records
from desktop_app.timeline.arranging.arrange import SortKey, Wishes, arrange
from desktop_app.timeline.arranging.fields import GroupBy
from desktop_app.timeline.arranging.natural import natural_key
from desktop_app.timeline.arranging.standing import Standing, Standings
from desktop_app.timeline.group_summary import facts_of, summary_of
from tests.benchmarks.result import Result
from tests.collection import AS_OF, collection

__all__ = ["run"]

_COUNTS = (1_000, 100_000, 333_333)
_RUNS = 3
_MOST_SECONDS = 1.5


def _title(standing: Standing) -> object:
    return natural_key(standing.license.title)


_WISHES = {
    "sort by title": Wishes(order=(SortKey(_title),)),
    "group by authority": Wishes(group_by=(GroupBy.AUTHORITY,)),
    "group by status": Wishes(group_by=(GroupBy.STATUS,)),
    "group by holder, year, status": Wishes(
        group_by=(GroupBy.HOLDER, GroupBy.LAST_YEAR, GroupBy.STATUS)
    ),
}


def run() -> list[Result]:
    """Each wish anew, with statuses worked out before, and the first one that needs them."""
    results: list[Result] = []
    for count in _COUNTS:
        with building_records():
            licenses = tuple(collection(count))
        for case in ("sort by title", "group by status"):
            standings = Standings(AS_OF, None, (30, 7, 1))
            first = _cpu(lambda: arrange(licenses, _WISHES[case], standings), 1)  # noqa: B023 - called at once
            results.append(_result(f"first {case}", count, first, bar=True))
        for case, wishes in _WISHES.items():
            seconds = _cpu(lambda: arrange(licenses, wishes, standings), _RUNS)  # noqa: B023 - called at once
            results.append(_result(case, count, seconds, bar=True))
        grouped = arrange(licenses, _WISHES["group by authority"], standings)
        seconds = _cpu(lambda: grouped.with_collapsed({grouped.headings[0].key}), _RUNS)  # noqa: B023 - called at once
        results.append(_result("fold one group", count, seconds, bar=True))
        facts = facts_of(licenses, standings, {})
        everything = np.arange(count)
        seconds = _cpu(lambda: summary_of(facts, everything).heaps(3, 14), _RUNS)  # noqa: B023 - called at once
        results.append(_result("summary of a group of all", count, seconds, bar=False))
    return results


def _cpu(step: Callable[[], object], runs: int) -> float:
    times: list[float] = []
    for _ in range(runs):
        with building_records():
            begin = time.process_time()
            step()
            times.append(time.process_time() - begin)
    return statistics.median(times)


def _result(case: str, count: int, seconds: float, *, bar: bool) -> Result:
    return Result(
        name="arrange",
        case=case,
        n=count,
        value=seconds,
        unit="s",
        bar=f"≤ {_MOST_SECONDS:g} s CPU" if bar else "",
        ok=seconds <= _MOST_SECONDS if bar else None,
    )
