from __future__ import annotations

from typing import Any

import pytest

from desktop_app.domain.days import parse_day
from desktop_app.domain.records import License
from desktop_app.render.theme import TYPE
from desktop_app.timeline.block import Claims
from desktop_app.timeline.claims import Standing
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.hit import hit_test
from desktop_app.timeline.primitives import Fill, Ink, Label, Rects, Scene
from desktop_app.timeline.rows import RowGeometry, Viewport
from desktop_app.timeline.scale import TimeScale
from desktop_app.timeline.scene import body_scene
from desktop_app.timeline.show import PLAIN
from tests.builders import a_license, a_report, a_term
from tests.timeline.measure import EvenLetters

SCALE = TimeScale(4.0, float(parse_day("2019-08-01")))
VIEWPORT = Viewport(width=1400.0, height=300.0)


def huawei(*, with_ext_2: bool = True) -> License:
    terms = [
        a_term("tgl", "2019-05-20", "2019-08-19", issued="2019-05-20"),
        a_term("ext-1", "2019-08-19", "2019-11-18", action="extend", issued="2019-08-19"),
    ]
    if with_ext_2:
        terms.append(
            a_term("ext-2", "2019-11-18", "2020-02-16", action="extend", issued="2019-11-18")
        )
    return a_license(
        *terms,
        id="huawei",
        reports=(
            a_report(
                "six",
                "ext-2",
                outlet="Politico",
                reported="2019-11-12",
                claimed_until="2020-05-18",
            ),
            a_report(
                "weeks",
                "ext-2",
                outlet="Reuters",
                reported="2019-11-15",
                claimed_days=14,
            ),
        ),
    )


def claims(license_: License, as_of: str = "2019-11-18") -> Claims:
    return Columns.build((license_,), as_of=parse_day(as_of)).window(range(1)).claims


def scene_of(license_: License, **fields: Any) -> Scene:
    columns = Columns.build((license_,), as_of=parse_day("2019-11-15"))
    return body_scene(columns, SCALE, VIEWPORT, EvenLetters(), **fields)


def test_that_claims_run_from_the_end_there_was_each_to_its_own_end() -> None:
    found = claims(huawei())
    assert found.report_ids == ("weeks", "six")
    assert found.first.tolist() == [parse_day("2019-11-19"), parse_day("2019-12-03")]
    assert found.last.tolist() == [parse_day("2019-12-02"), parse_day("2020-05-18")]


def test_that_a_claim_is_open_until_an_official_act_answers_it() -> None:
    assert claims(huawei(with_ext_2=False)).standing.tolist() == [Standing.OPEN] * 2
    assert claims(huawei()).standing.tolist() == [Standing.REFUTED] * 2


def test_that_an_open_claim_names_its_length_and_outlet() -> None:
    assert claims(huawei(with_ext_2=False)).labels[1] == "reported: six months · Politico"


def test_that_a_refuted_claim_names_its_error() -> None:
    assert claims(huawei()).labels == ("Reuters −76 d", "Politico +92 d")


@pytest.mark.parametrize(("days", "words"), [(90, "to the day"), (87, "−3 d")])
def test_that_a_claim_within_three_days_is_confirmed(days: int, words: str) -> None:
    report = a_report("r", "ext-2", outlet="Reuters", claimed_days=days)
    license_ = a_license(*huawei().terms, reports=(report,))
    found = claims(license_)
    assert found.standing.tolist() == [Standing.CONFIRMED]
    assert found.labels == (f"Reuters {words}",)


def test_that_a_claim_overtaken_by_the_calendar_counts_as_refuted() -> None:
    found = claims(huawei(with_ext_2=False), as_of="2020-06-01")
    assert found.standing.tolist() == [Standing.REFUTED] * 2


def test_that_a_report_without_an_end_is_no_interval() -> None:
    license_ = a_license(a_term(), reports=(a_report("r", claim="It will be extended"),))
    assert claims(license_).report_ids == ()


def test_that_open_claims_lie_ahead_of_the_bars_in_their_lane_with_a_plate() -> None:
    scene = scene_of(huawei(with_ext_2=False))
    hatched = [
        row
        for item in scene.items
        if isinstance(item, Rects) and (item.ink, item.fill) == (Ink.REPORTED, Fill.HATCH)
        for row in item.xywh.tolist()
    ]
    assert [row[1:] for row in hatched] == [[12.0, 14 * 4 - 1.5, 20.0], [12.0, 168 * 4 - 1.5, 20.0]]
    names = [item.text for item in scene.items if isinstance(item, Label)]
    assert "reported: six months · Politico" in names


def test_that_answered_claims_stay_clear_of_the_bars() -> None:
    scene = scene_of(huawei())
    bars = [i for i in scene.items if isinstance(i, Rects) and i.ink is Ink.IN_FORCE]
    faint = [i for i in scene.items if isinstance(i, Rects) and i.fill is Fill.FAINT_HATCH]
    lowest = max(row[1] + row[3] for item in faint for row in item.xywh.tolist())
    assert lowest <= min(row[1] for item in bars for row in item.xywh.tolist())


def test_that_the_words_over_a_bar_reach_neither_into_it_nor_out_of_their_row() -> None:
    scene = scene_of(huawei())
    (said,) = (i for i in scene.items if isinstance(i, Label) and i.text == "Politico +92 d")
    bar_top = min(
        row[1]
        for item in scene.items
        if isinstance(item, Rects) and item.ink is Ink.IN_FORCE
        for row in item.xywh.tolist()
    )
    size = TYPE[said.role].pixels
    tail, capital = 0.2 * size, 0.73 * size
    assert capital <= said.y <= bar_top - tail + 0.1


def test_that_marks_can_be_left_out() -> None:
    scene = scene_of(huawei(), show=PLAIN)
    assert not any(isinstance(i, Rects) and i.ink is Ink.REPORTED for i in scene.items)


def test_that_a_report_can_be_met_where_there_is_no_bar() -> None:
    columns = Columns.build((huawei(with_ext_2=False),), as_of=parse_day("2019-11-15"))
    x = SCALE.x(parse_day("2020-03-01"))
    hit = hit_test(columns, SCALE, VIEWPORT, x, 22.0)
    assert hit is not None
    assert (hit.term_id, hit.report_id) == (None, "six")


def test_that_rows_too_low_for_a_lane_above_leave_answered_claims_out() -> None:
    assert RowGeometry(12.0).lane_above == 0.0
    assert RowGeometry(44.0).lane_above == 5.0
