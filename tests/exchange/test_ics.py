"""Calendar files that other programs read as they were meant."""

from __future__ import annotations

from datetime import date
from typing import Any

import icalendar
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.days import MAX_DAY, MIN_DAY, parse_day, to_date
from desktop_app.exchange.ics import AllDayEvent, calendar_file

STAMP = parse_day("2020-08-01")
# What XML and iCalendar texts can hold: no control characters, no halves of surrogate pairs.
texts = st.text(st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\u2028\u2029"))


def an_event(**fields: Any) -> AllDayEvent:
    told: dict[str, Any] = {"key": "k", "first": STAMP, "last": STAMP, "summary": "s"}
    return AllDayEvent(**{**told, **fields})


def read(data: bytes) -> list:
    return icalendar.Calendar.from_ical(data).walk("VEVENT")


@settings(max_examples=100, deadline=None)
@given(st.integers(MIN_DAY, MAX_DAY - 1), st.integers(0, 400), texts.filter(str.strip))
def test_that_days_and_texts_come_back(first: int, more: int, summary: str) -> None:
    last = min(first + more, MAX_DAY - 1)
    (event,) = read(
        calendar_file([an_event(first=first, last=last, summary=summary)], name="n", stamp=STAMP)
    )
    assert event["DTSTART"].dt == to_date(first)
    assert event["DTEND"].dt.toordinal() == last + 1
    assert str(event["SUMMARY"]) == summary


def test_that_events_keep_their_order_and_have_uids_of_their_own() -> None:
    data = calendar_file([an_event(key="b"), an_event(key="a")], name="n", stamp=STAMP)
    assert [str(event["UID"]).split("@")[0] for event in read(data)] == ["b", "a"]


def test_that_lines_end_and_fold_as_the_format_wants() -> None:
    data = calendar_file([an_event(summary="é" * 200)], name="n", stamp=STAMP)
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))


def test_that_reminders_and_categories_are_written_and_nobody_is_busy() -> None:
    (event,) = read(
        calendar_file(
            [an_event(warning_days=(30, 1), categories=("OFAC",), description="one\ntwo")],
            name="n",
            stamp=STAMP,
        )
    )
    assert [alarm["TRIGGER"].dt.days for alarm in event.walk("VALARM")] == [-30, -1]
    assert event["CATEGORIES"].cats == ["OFAC"]
    assert str(event["DESCRIPTION"]) == "one\ntwo"
    assert str(event["TRANSP"]) == "TRANSPARENT"
    assert event["DTSTAMP"].dt.date() == date(2020, 8, 1)


@settings(max_examples=50, deadline=None)
@given(st.lists(texts.filter(str.strip), min_size=1, max_size=4), st.integers(0, 40))
def test_that_a_calendar_is_written_as_the_library_writes_it(words: list[str], days: int) -> None:
    events = [
        an_event(
            key=word,
            summary=word * 3,
            description=word * days,
            categories=tuple(words[:days]),
            warning_days=(days,),
        )
        for word in words
    ]
    data = calendar_file(events, name=words[0], stamp=STAMP)
    assert icalendar.Calendar.from_ical(data).to_ical() == data
