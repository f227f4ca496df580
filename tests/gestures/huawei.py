"""One license whose term Ext 2 runs from Nov 18, 2019 to Feb 16, 2020, and where it is now."""

from __future__ import annotations

from typing import Any

from desktop_app.domain.days import parse_day
from desktop_app.editing.term_days import first_day, last_day
from tests.builders import a_license, a_term

__all__ = ["FIRST", "LAST", "days_of", "huawei", "term_of"]

FIRST, LAST = parse_day("2019-11-18"), parse_day("2020-02-16")


def huawei(**fields: Any) -> Any:
    term = a_term("ext2", "2019-11-18", "2020-02-16", designation="Ext 2", **fields)
    return a_license(term, id="huawei", title="TGL")


def days_of(world: Any) -> Any:
    term = term_of(world)
    return first_day(term), last_day(term)


def term_of(world: Any) -> Any:
    return world.license("huawei").terms[0]
