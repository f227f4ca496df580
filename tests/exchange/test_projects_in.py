"""Project files as other programs write them, after their published forms."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.days import format_day
from desktop_app.exchange.calendar_out import write_calendar
from desktop_app.exchange.incoming import ImportRefusedError
from desktop_app.exchange.project_xml import write_project
from tests.builders import a_license, a_term
from tests.exchange.coming_in import licenses_in, plan_of, terms_in
from tests.exchange.outgoing import going_out

# 2024-01-01 is a Monday. Durations are working days; May 1 is a holiday every year.
GAN = """<?xml version="1.0" encoding="UTF-8"?>
<project name="Exports" version="3.3">
  <calendars>
    <day-types>
      <day-type id="0"/><day-type id="1"/>
      <default-week id="1" name="default" sun="1" mon="0" tue="0" wed="0" thu="0" fri="0" sat="1"/>
      <only-show-weekends value="{weekends}"/>
    </day-types>
    <only-show-weekends value="{weekends}"/>
    <date year="" month="5" date="1" type="HOLIDAY"/>
  </calendars>
  <tasks empty-milestones="true">
    <task id="0" name="Acme license" start="2024-01-01" duration="20" complete="0">
      <notes><![CDATA[two lines
of <notes>]]></notes>
      <task id="1" name="Grant" meeting="false" start="2024-01-01" duration="5"/>
      <task id="2" name="Over the weekend" start="2024-01-05" duration="2"/>
      <task id="3" name="Over May 1" start="2024-04-30" duration="2"/>
      <task id="4" name="Filed" meeting="true" start="2024-01-08" duration="1"/>
      <task id="5" name="No day" start="someday" duration="1"/>
    </task>
    <task id="9" name="Alone" start="2024-01-06" duration="1"/>
  </tasks>
</project>
"""

PROJECT = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Project xmlns="http://schemas.microsoft.com/project">
  <Name>Exports.xml</Name>
  <Tasks>
    <Task><UID>0</UID><ID>0</ID><Name>Exports</Name><OutlineLevel>0</OutlineLevel></Task>
    <Task><UID>1</UID><ID>1</ID><Name>Acme license</Name><OutlineNumber>1</OutlineNumber>
      <OutlineLevel>1</OutlineLevel><Start>2024-01-01T08:00:00</Start>
      <Finish>2024-06-28T17:00:00</Finish><Summary>1</Summary></Task>
    <Task><UID>2</UID><ID>2</ID><Name>Grant</Name><OutlineLevel>2</OutlineLevel>
      <Start>2024-01-01T08:00:00</Start><Finish>2024-03-29T17:00:00</Finish>
      <Summary>0</Summary><Notes>a note</Notes></Task>
    <Task><UID>3</UID><ID>3</ID><Name>Around the clock</Name><OutlineLevel>2</OutlineLevel>
      <Start>2024-04-01T00:00:00</Start><Finish>2024-07-01T00:00:00</Finish></Task>
    <Task><UID>4</UID><ID>4</ID><Name>Decision</Name><OutlineLevel>2</OutlineLevel>
      <Start>2024-06-03T17:00:00</Start><Finish>2024-06-03T17:00:00</Finish>
      <Milestone>1</Milestone></Task>
    <Task><UID>5</UID><ID>5</ID><IsNull>1</IsNull></Task>
  </Tasks>
</Project>
"""


def test_that_gantt_project_counts_working_days() -> None:
    plan = plan_of(GAN.format(weekends="false"), "a.gan")
    assert terms_in(plan) == [
        ("Grant", "2024-01-01", "2024-01-05"),
        ("Over the weekend", "2024-01-05", "2024-01-08"),
        ("Over May 1", "2024-04-30", "2024-05-02"),
        ("Filed", "2024-01-08", "2024-01-08"),
        ("", "2024-01-06", "2024-01-08"),
    ]
    assert [license.title for license in licenses_in(plan)] == ["Acme license", "Alone"]
    assert licenses_in(plan)[0].notes == "two lines\nof <notes>"
    assert [one.row for one in plan.rejected] == [6]


def test_that_gantt_project_counts_weekends_where_it_only_shows_them() -> None:
    plan = plan_of(GAN.format(weekends="true"), "a.gan")
    assert terms_in(plan)[1] == ("Over the weekend", "2024-01-05", "2024-01-06")


def test_that_microsoft_project_ends_a_day_in_the_evening_or_at_midnight() -> None:
    plan = plan_of(PROJECT, "a.xml")
    assert terms_in(plan) == [
        ("Grant", "2024-01-01", "2024-03-29"),
        ("Around the clock", "2024-04-01", "2024-06-30"),
        ("Decision", "2024-06-03", "2024-06-03"),
    ]
    (license,) = licenses_in(plan)
    assert (license.title, license.terms[0].notes) == ("Acme license", "a note")


DAYS = st.integers(1, 3_640_000)


@settings(max_examples=100, deadline=None)
@given(DAYS, st.none() | st.integers(0, 5_000))
def test_that_days_come_back_from_projects_and_calendars(first: int, more: int | None) -> None:
    end = None if more is None else format_day(first + more)
    license = a_license(a_term("first", format_day(first), end), title="Acme")
    for name, data in (("a.xml", write_project), ("a.ics", write_calendar)):
        (_, start, last) = terms_in(plan_of(data(going_out(license)), name))[0]
        assert (start, last) == (format_day(first), end)


EVENT = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1@x\r\nSUMMARY:s\r\n{}\r\n"
    "END:VEVENT\r\nEND:VCALENDAR\r\n"
)


@pytest.mark.parametrize(
    ("lines", "last"),
    [
        ("DTSTART;VALUE=DATE:20240101\r\nDTEND;VALUE=DATE:20240201", "2024-01-31"),
        ("DTSTART;VALUE=DATE:20240101", "2024-01-01"),
        ("DTSTART;VALUE=DATE:20240101\r\nDURATION:P7D", "2024-01-07"),
        ("DTSTART:20240101T090000Z\r\nDTEND:20240102T000000Z", "2024-01-01"),
        ("DTSTART:20240101T090000Z\r\nDTEND:20240102T000100Z", "2024-01-02"),
    ],
)
def test_that_an_event_has_the_days_that_it_covers(lines: str, last: str) -> None:
    assert terms_in(plan_of(EVENT.format(lines), "a.ics")) == [("", "2024-01-01", last)]


@pytest.mark.parametrize(
    "lines",
    [
        "DTSTART;VALUE=DATE:20240101\r\nRRULE:FREQ=YEARLY",
        "DTEND;VALUE=DATE:20240101",
        "DTSTART;VALUE=DATE:20240101\r\nDTSTART;VALUE=DATE:20240201",
        "DTSTART;VALUE=DATE:20240101\r\nDTEND:20240101T000000Z\r\nDTEND:20240102T000000Z",
        "DTSTART;VALUE=DATE:20240101\r\nDTEND;VALUE=DATE:20231201",
    ],
)
def test_that_an_event_without_one_span_of_days_is_rejected(lines: str) -> None:
    plan = plan_of(EVENT.format(lines), "a.ics")
    assert (plan.edit, len(plan.rejected)) == (None, 1)


@pytest.mark.parametrize("root", ["Project", "project"])
def test_that_entities_are_refused(root: str) -> None:
    text = f'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><{root}>&e;</{root}>'
    with pytest.raises(ImportRefusedError, match="document type"):
        plan_of(text, "a.xml")


def test_that_tasks_nested_without_end_are_refused() -> None:
    task = '<task start="2024-01-01" duration="1">'
    text = f"<project><tasks>{task * 100}{'</task>' * 100}</tasks></project>"
    with pytest.raises(ImportRefusedError, match="50 levels"):
        plan_of(text, "a.gan")


def test_that_a_week_without_working_days_has_an_end_all_the_same() -> None:
    text = GAN.format(weekends="false").replace(
        '="0" tue="0" wed="0" thu="0" fri="0"', '="1" tue="1" wed="1" thu="1" fri="1"'
    )
    assert terms_in(plan_of(text, "a.gan"))[0] == ("Grant", "2024-01-01", "2024-01-05")
