"""Something to export, and the tables of what was exported."""

from __future__ import annotations

import csv
import io
from typing import Any

from desktop_app.domain.days import parse_day
from desktop_app.domain.records import FileInfo, License
from desktop_app.exchange.outgoing import Outgoing

__all__ = ["csv_rows", "going_out"]

STAMP = parse_day("2026-11-22")


def going_out(*licenses: License, **fields: Any) -> Outgoing:
    told: dict[str, Any] = {
        "info": FileInfo(),
        "licenses": licenses,
        "sources": (),
        "stamp": STAMP,
        "title": "Licenses",
    }
    return Outgoing(**{**told, **fields})


def csv_rows(data: bytes, delimiter: str = ",") -> list[dict[str, str]]:
    text = io.StringIO(data.decode("utf-8-sig"), newline="")
    return list(csv.DictReader(text, delimiter=delimiter))
