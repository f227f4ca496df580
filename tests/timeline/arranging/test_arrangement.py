"""Which row shows what: once each, group by group, in a stable order, collapsed and back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.days import parse_day
from desktop_app.domain.records import Dependent, License
from desktop_app.timeline.arranging.arrange import SortKey, Wishes, arrange, placed_alike
from desktop_app.timeline.arranging.arrangement import Arrangement, Row
from desktop_app.timeline.arranging.fields import GroupBy
from desktop_app.timeline.arranging.standing import Standings
from tests.builders import a_license, a_term

AS_OF = parse_day("2024-06-15")
TITLE = SortKey(lambda standing: standing.license.title)
LEFT = SortKey(lambda standing: standing.status.days_left)

_words = st.sampled_from(["", "BIS", "OFAC", "DDTC", "  "])


@st.composite
def collections(draw: st.DrawFn) -> tuple[License, ...]:
    count = draw(st.integers(0, 12))
    return tuple(
        a_license(
            a_term(
                "t",
                "2024-01-01",
                draw(st.sampled_from(["2023-12-01", "2024-06-20", "2025-03-01", None])),
            ),
            id=f"l{number}",
            title=draw(st.sampled_from(["GL 8", "GL 10", "gl 5a", ""])),
            authority=draw(_words),
            program=draw(_words),
            holders=tuple(draw(st.lists(_words, max_size=3))),
            tags=tuple(draw(st.lists(_words, max_size=2))),
            dependents=tuple(Dependent(party=f"p{n}") for n in range(draw(st.integers(0, 2)))),
        )
        for number in range(count)
    )


@st.composite
def wishes(draw: st.DrawFn) -> Wishes:
    fields = st.lists(st.sampled_from(GroupBy), max_size=3, unique=True)
    return Wishes(
        words=draw(st.sampled_from([(), ("gl",), ("bis",)])),
        group_by=tuple(draw(fields)),
        order=tuple(draw(st.lists(st.sampled_from([TITLE, LEFT, LEFT._replace(descending=True)])))),
        pinned=tuple(draw(st.lists(st.sampled_from(["l0", "l3", "l7", "gone"]), max_size=3))),
        with_dependents=draw(st.booleans()),
    )


def arranged(licenses: Sequence[License], wanted: Wishes) -> Arrangement:
    return arrange(licenses, wanted, Standings(AS_OF, None, (30,)))


def rows(arrangement: Arrangement) -> list[Row]:
    return [arrangement.row(row) for row in range(len(arrangement))]


@given(collections(), wishes())
def test_that_every_wanted_license_has_one_row_for_each_group_it_is_in(
    licenses: tuple[License, ...], wanted: Wishes
) -> None:
    found = arranged(licenses, wanted)
    own = Counter(each for each, number, _ in rows(found) if each is not None and not number)
    has_list = {GroupBy.HOLDER, GroupBy.TAG} & set(wanted.group_by)
    for license_ in found.licenses:
        if not has_list or license_.id in wanted.pinned:
            assert own[license_.id] == 1
        else:
            assert 1 <= own[license_.id] <= 6
        assert len(found.rows_of(license_.id)) == own[license_.id]
    assert set(own) == {license_.id for license_ in found.licenses}
    if not wanted.words:
        assert Counter(each.id for each in found.licenses) == Counter(each.id for each in licenses)


@given(collections(), wishes())
def test_that_rows_and_ways_to_find_them_agree(
    licenses: tuple[License, ...], wanted: Wishes
) -> None:
    found = arranged(licenses, wanted)
    for row, (license_id, number, heading) in enumerate(rows(found)):
        assert (license_id is None) == (heading is not None)
        if license_id is not None and not number:
            assert row in found.rows_of(license_id)
        if number:
            assert found.row(row - 1).license_id == license_id
            assert found.row(row - 1).number == number - 1
        if heading is not None:
            assert found.row_of_heading(heading.key) == row
            assert heading.total == len(found.members_of(heading))
            assert row >= found.pinned
        over = found.heading_over(row)
        if heading is not None and heading.level:
            assert over is not None
            assert found.row(over).heading is not None
            assert found.headings[-1 - found.who[over]].key == heading.key[:-1]
        elif heading is None and wanted.group_by and row >= found.pinned:
            assert over is not None
        else:
            assert over is None


@given(collections(), wishes(), st.data())
def test_that_collapsing_takes_rows_away_and_expanding_brings_the_same_back(
    licenses: tuple[License, ...], wanted: Wishes, data: st.DataObject
) -> None:
    found = arranged(licenses, wanted)
    if not found.headings:
        return
    key = data.draw(st.sampled_from([heading.key for heading in found.headings]))
    folded = found.with_collapsed({key})
    assert rows(folded.with_collapsed(())) == rows(found)
    start = found.row_of_heading(key)
    assert start is not None
    (span,) = (
        span
        for span in found.groups_over(range(start, start + 1), len(key) - 1)
        if span.heading.key == key
    )
    kept = [row[:2] for row in rows(found)]
    del kept[span.rows.start + 1 : span.rows.stop]
    assert [row[:2] for row in rows(folded)] == kept
    again = arranged(licenses, wanted._replace(collapsed=frozenset({key})))
    assert rows(again) == rows(folded)


@given(collections(), wishes())
def test_that_groups_over_rows_cover_all_that_are_not_pinned(
    licenses: tuple[License, ...], wanted: Wishes
) -> None:
    found = arranged(licenses, wanted)
    for level in range(found.levels):
        spans = found.groups_over(range(len(found)), level)
        assert all(one.rows.stop <= other.rows.start for one, other in pairwise(spans))
        for span in spans:
            assert found.heading_at(span.rows.start) == span.heading
            inner = found.groups_over(range(span.rows.stop - 1, span.rows.stop), level)
            assert inner == (span,)
    if found.levels:
        first = found.groups_over(range(len(found)), 0)
        assert sum(len(span.rows) for span in first) == len(found) - found.pinned


@given(collections(), wishes())
def test_that_equal_keys_keep_the_order_of_the_file_and_the_unknown_come_last(
    licenses: tuple[License, ...], wanted: Wishes
) -> None:
    standings = Standings(AS_OF, None, (30,))
    found = arrange(licenses, wanted, standings)
    place = {license_.id: number for number, license_ in enumerate(licenses)}
    inner = max(found.levels - 1, 0)
    spans = found.groups_over(range(len(found)), inner) if found.levels else ()
    parts = [range(found.pinned), *(span.rows for span in spans)]
    if not found.levels:
        parts.append(range(found.pinned, len(found)))
    by_id = {license_.id: license_ for license_ in licenses}
    for part in parts:
        shown = [row.license_id for row in map(found.row, part) if not row.number and row[0]]
        for one, other in pairwise(shown):
            assert one is not None
            assert other is not None
            for key in wanted.order:
                mine, theirs = (key.of(standings.of(by_id[each])) for each in (one, other))
                if mine == theirs:
                    continue
                if mine in (None, "") or theirs in (None, ""):
                    assert theirs in (None, "")
                else:
                    assert (mine > theirs) == key.descending
                break
            else:
                assert place[one] < place[other]


@given(collections(), wishes(), st.data())
def test_that_a_license_placed_alike_may_change_where_it_stands(
    licenses: tuple[License, ...], wanted: Wishes, data: st.DataObject
) -> None:
    if not licenses:
        return
    standings = Standings(AS_OF, None, (30,))
    before = data.draw(st.sampled_from(licenses))
    after = data.draw(st.sampled_from(licenses))
    changed = a_license(*after.terms, id=before.id, title=after.title, authority=after.authority)
    alike = placed_alike(standings.of(before), Standings(AS_OF, None, (30,)).of(changed), wanted)
    with_change = tuple(changed if each is before else each for each in licenses)
    first, then = arranged(licenses, wanted), arranged(with_change, wanted)
    if alike and not wanted.with_dependents:
        assert [row[:2] for row in rows(first)] == [row[:2] for row in rows(then)]


def test_that_groups_stand_in_natural_order_and_what_says_nothing_last() -> None:
    licenses = [
        a_license(id=name, authority=name) for name in ("GL 10", "", "gl 8", "GL 8", "Zoll")
    ]
    found = arranged(licenses, Wishes(group_by=(GroupBy.AUTHORITY,)))
    assert [heading.title for heading in found.headings] == [
        "GL 8",
        "gl 8",
        "GL 10",
        "Zoll",
        "Not stated",
    ]


def test_that_statuses_stand_in_order_of_urgency_and_years_in_time() -> None:
    licenses = [
        a_license(a_term("t", "2020-01-01", "2020-12-31"), id="lapsed"),
        a_license(a_term("t", "2024-01-01", None), id="open"),
        a_license(a_term("t", "2024-01-01", "2024-06-20"), id="expiring"),
    ]
    by_status = arranged(licenses, Wishes(group_by=(GroupBy.STATUS,)))
    assert [heading.title for heading in by_status.headings] == ["Expiring", "In force", "Lapsed"]
    by_year = arranged(licenses, Wishes(group_by=(GroupBy.LAST_YEAR,)))
    assert [heading.title for heading in by_year.headings] == ["2020", "2024", "Open-ended"]


def test_that_a_license_in_two_inner_groups_counts_once_in_the_outer_one() -> None:
    licenses = [a_license(id="a", authority="BIS", holders=("X", "Y"))]
    found = arranged(licenses, Wishes(group_by=(GroupBy.AUTHORITY, GroupBy.HOLDER)))
    assert [(heading.title, heading.total) for heading in found.headings] == [
        ("BIS", 1),
        ("X", 1),
        ("Y", 1),
    ]
    assert found.rows_of("a") == (2, 4)


def test_that_pinned_licenses_stand_on_top_and_nowhere_else() -> None:
    licenses = [a_license(id=name, authority="BIS") for name in "abc"]
    found = arranged(licenses, Wishes(group_by=(GroupBy.AUTHORITY,), pinned=("c",)))
    assert [row[0] for row in rows(found)] == ["c", None, "a", "b"]
    assert found.pinned == 1
    assert found.headings[0].total == 2
