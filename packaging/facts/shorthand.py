"""Dates and bounds written as short as the fact tables want them."""

from __future__ import annotations

from desktop_app.domain.bounds import End, EndRule, Start, StartRule
from desktop_app.domain.partial_date import PartialDate


def day(text: str) -> PartialDate | None:
    """The date of an EDTF text; an empty text is a day that nobody wrote down."""
    return PartialDate.parse(text) if text else None


def starts(text: str, words: str = "") -> Start:
    return Start(date=PartialDate.parse(text), text=words)


def opens(text: str, words: str = "") -> Start | None:
    """“On or after”: may be replaced before it ever starts."""
    if not text:
        return None
    return Start(date=PartialDate.parse(text), rule=StartRule.DEFERRED, text=words)


def through(text: str, words: str = "") -> End:
    return End(date=PartialDate.parse(text), text=words)


def before_one_minute_past(text: str, words: str = "") -> End:
    """“Through 12:01 a.m. eastern time on D”: the day before D is the last full one."""
    return End(
        date=PartialDate.parse(text),
        rule=EndRule.BEFORE,
        time="00:01",
        tz="America/New_York",
        text=words,
    )
