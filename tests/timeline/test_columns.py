from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.days import parse_day
from desktop_app.domain.records import Basis, License
from desktop_app.timeline.block import Block, changed_rows
from desktop_app.timeline.columns import BLOCK_ROWS, Columns
from desktop_app.timeline.looks import Cap, Look
from desktop_app.timeline.row_facts import OPEN
from tests.builders import a_license, a_term, ended, restricted

AS_OF = parse_day("2024-06-15")


def built(*licenses: License, as_of: int = AS_OF) -> Columns:
    return Columns.build(licenses, as_of=as_of)


def whole(columns: Columns) -> Block:
    return columns.window(range(len(columns)))


def looks(columns: Columns) -> list[Look]:
    return [Look(code) for code in whole(columns).look.tolist()]


def assert_equal(one: Columns, other: Columns) -> None:
    mine, theirs = whole(one), whole(other)
    assert mine.license_ids == theirs.license_ids
    assert mine.term_ids == theirs.term_ids
    for name in ("ptr", "first", "last", "shown_last", "look", "cap", "layer", "published"):
        np.testing.assert_array_equal(getattr(mine, name), getattr(theirs, name), err_msg=name)
    np.testing.assert_array_equal(mine.gaps.ptr, theirs.gaps.ptr)
    np.testing.assert_array_equal(mine.gaps.first, theirs.gaps.first)
    assert [one.row_of(item) for item in mine.license_ids] == list(range(len(one)))


def chain() -> License:
    return a_license(
        a_term("a", "2024-01-01", "2024-03-31"),
        a_term("b", "2024-04-01", "2024-06-30", action="extend"),
        a_term("c", "2024-07-01", "2024-09-30", action="extend"),
    )


def test_that_official_terms_take_turns_and_a_later_start_is_pending() -> None:
    assert looks(built(chain())) == [Look.IN_FORCE, Look.IN_FORCE_ALT, Look.PENDING]


def test_that_a_chain_that_lapsed_turns_gray_with_a_cap_at_its_end() -> None:
    columns = built(chain(), as_of=parse_day("2025-01-01"))
    assert looks(columns) == [Look.LAPSED, Look.LAPSED_ALT, Look.LAPSED]
    assert whole(columns).cap.tolist() == [Cap.NONE, Cap.NONE, Cap.LAPSED]


def test_that_only_the_last_bar_of_an_expiring_chain_is_capped() -> None:
    columns = built(chain(), as_of=parse_day("2024-09-20"))
    assert whole(columns).cap.tolist() == [Cap.NONE, Cap.NONE, Cap.EXPIRING]


def test_that_the_basis_decides_the_pattern() -> None:
    bases = {
        Basis.REPORTED: Look.REPORTED,
        Basis.EXPECTED: Look.EXPECTED,
        Basis.ASSUMED: Look.ASSUMED,
    }
    for basis, look in bases.items():
        assert looks(built(a_license(a_term("t", basis=basis)))) == [look]


def test_that_a_term_replaced_before_it_started_is_a_stub_at_its_start() -> None:
    columns = built(
        a_license(
            a_term("a", "2024-02-01", None, starts="deferred", issued="2024-01-05"),
            a_term("b", "2024-03-01", None, starts="deferred", issued="2024-01-20", supersedes="a"),
        )
    )
    block = whole(columns)
    assert Look(int(block.look[0])) is Look.NEVER
    assert block.first[0] == block.last[0] == parse_day("2024-02-01")


def test_that_an_open_end_has_no_day_and_does_not_stretch_the_extent() -> None:
    columns = built(a_license(a_term("a", "2024-01-01", None)))
    assert whole(columns).last.tolist() == [OPEN]
    assert columns.extent == (parse_day("2024-01-01"), parse_day("2024-01-01"))


def test_that_an_end_known_to_the_month_is_certain_only_to_its_first_day() -> None:
    block = whole(built(a_license(a_term("a", "2024-01-01", "2024-05"))))
    assert block.last_certain.tolist() == [parse_day("2024-05-01")]
    assert block.last.tolist() == [parse_day("2024-05-31")]


def test_that_an_overlapped_bar_shows_up_to_where_the_later_one_starts() -> None:
    block = whole(
        built(
            a_license(
                a_term("a", "2024-01-01", "2024-03-31"),
                a_term("b", "2024-03-11", "2024-06-30", action="extend"),
            )
        )
    )
    assert block.shown_last.tolist() == [parse_day("2024-03-10"), parse_day("2024-06-30")]
    assert block.layer.tolist() == [0, 0]


def test_that_a_bar_within_a_longer_one_lies_upon_it() -> None:
    block = whole(
        built(
            a_license(
                a_term("a", "2024-01-01", "2024-12-31"),
                a_term("b", "2024-03-01", "2024-03-31", basis=Basis.REPORTED),
            )
        )
    )
    assert block.shown_last.tolist() == block.last.tolist()
    assert block.layer.tolist() == [0, 1]


def test_that_gaps_and_the_restriction_are_drawn() -> None:
    columns = built(
        a_license(a_term("a", "2024-01-05", "2024-12-31"), restriction=restricted("2024-01-01"))
    )
    block = whole(columns)
    assert (block.gaps.first.tolist(), block.gaps.last.tolist()) == (
        [parse_day("2024-01-01")],
        [parse_day("2024-01-04")],
    )
    assert block.restriction_first.tolist() == [parse_day("2024-01-01")]
    assert block.restriction_last.tolist() == [OPEN]


def test_that_a_revoked_term_has_a_cap_of_its_own() -> None:
    block = whole(built(a_license(a_term("a", ended=ended("revoked", "2024-05-01")))))
    assert block.cap.tolist() == [Cap.REVOKED]


def test_that_an_extension_says_by_how_many_days() -> None:
    assert whole(built(chain())).labels == ("a", "b · +91 d", "c · +92 d")


def many(count: int) -> list[License]:
    return [a_license(a_term("t", "2024-01-01", "2024-12-31"), id=f"lic-{n}") for n in range(count)]


def test_that_a_patched_row_equals_a_rebuilt_one() -> None:
    licenses = many(2 * BLOCK_ROWS + 3)
    columns = built(*licenses)
    for row in (0, BLOCK_ROWS - 1, BLOCK_ROWS, len(licenses) - 1):
        changed = a_license(a_term("x", "2024-02-01", "2024-03-01"), a_term("y"), id=f"lic-{row}")
        patched = columns.patched(licenses[row], changed)
        assert_equal(patched, built(*licenses[:row], changed, *licenses[row + 1 :]))
    assert_equal(columns, built(*licenses))


@settings(max_examples=30)
@given(
    st.lists(
        st.tuples(
            st.sampled_from([0, 7, BLOCK_ROWS - 1, BLOCK_ROWS, 2 * BLOCK_ROWS + 2]),
            st.integers(2019, 2029),
            st.integers(0, 3),
        ),
        max_size=6,
    )
)
def test_that_columns_know_their_extent_and_what_differs_after_any_edits(
    edits: list[tuple[int, int, int]],
) -> None:
    licenses = many(2 * BLOCK_ROWS + 3)
    columns = began = built(*licenses)
    assert columns.extent
    columns.prepare()
    assert columns.is_prepared
    for row, year, more in edits:
        changed = a_license(a_term("x", f"{year}-02-01", f"{year + more}-03-01"), id=f"lic-{row}")
        columns = columns.patched_many([(licenses[row], changed, None)])
        licenses = [*licenses[:row], changed, *licenses[row + 1 :]]
        assert columns.is_prepared
    fresh = built(*licenses)
    fresh.prepare()
    assert columns.extent == fresh.extent
    blocks = {row // BLOCK_ROWS for row, _, _ in edits}
    differing = columns.differing(began)
    assert differing is not None
    assert {rows.start // BLOCK_ROWS for rows in differing} == blocks
    assert fresh.differing(began) is None


def test_that_rows_can_be_added_and_dropped() -> None:
    licenses = many(BLOCK_ROWS + 2)
    columns = built(*licenses)
    added = columns.patched(None, a_license(id="new"))
    assert_equal(added, built(*licenses, a_license(id="new")))
    assert_equal(
        added.patched(licenses[3], None), built(*licenses[:3], *licenses[4:], a_license(id="new"))
    )
    assert_equal(built().patched(None, licenses[0]), built(licenses[0]))
    assert_equal(built(licenses[0]).patched(licenses[0], None), built())


def test_that_a_window_holds_just_the_rows_asked_for() -> None:
    columns = built(*many(3 * BLOCK_ROWS))
    rows = range(BLOCK_ROWS - 2, 2 * BLOCK_ROWS + 2)
    window = columns.window(rows)
    assert window.license_ids == tuple(f"lic-{row}" for row in rows)
    assert len(window.first) == len(rows)


def test_that_a_term_without_a_known_start_is_not_drawn() -> None:
    columns = built(a_license(a_term("a", None, "2024-05-01")))
    assert columns.find("lic", "a") is None
    assert columns.extent is None


def test_that_the_rows_that_changed_between_two_blocks_are_found() -> None:
    licenses = many(20)
    before = built(*licenses)
    moved = a_license(a_term("t", "2024-01-01", "2024-12-30"), id="lic-4")
    longer = a_license(a_term("t"), a_term("u", "2025-02-01", "2025-03-01"), id="lic-9")
    after = before.patched(licenses[4], moved)
    assert changed_rows(whole(before), whole(after)) == range(4, 5)
    assert changed_rows(whole(before), whole(after.patched(licenses[9], longer))) == range(4, 10)
    assert not changed_rows(whole(before), whole(built(*licenses)))


def test_that_rows_are_described_when_they_are_looked_at() -> None:
    columns = built(*many(3 * BLOCK_ROWS))
    assert not columns.is_prepared
    assert columns.extent == (parse_day("2024-01-01"), parse_day("2024-12-31"))
    assert not columns.is_prepared
    columns.window(range(3))
    columns.prepare()
    assert columns.is_prepared


def test_that_a_window_describes_its_own_rows_alone_and_finds_them_again() -> None:
    columns = built(*many(3 * BLOCK_ROWS))
    rows = range(BLOCK_ROWS - 20, BLOCK_ROWS + 20)
    window = columns.window(rows)
    assert not columns.is_described(rows)
    rebuilt = built(*many(3 * BLOCK_ROWS))
    rebuilt.prepare()
    theirs = rebuilt.window(rows)
    assert window.license_ids == theirs.license_ids
    np.testing.assert_array_equal(window.first, theirs.first)
    np.testing.assert_array_equal(window.look, theirs.look)
    columns.prepare()
    assert columns.is_described(rows)
    assert_equal(columns, rebuilt)


def test_that_preparing_can_be_stopped_and_taken_up_again() -> None:
    class StoppedError(Exception):
        pass

    def stop() -> None:
        raise StoppedError

    columns = built(*many(3))
    with pytest.raises(StoppedError):
        columns.prepare(stop)
    columns.prepare()
    assert columns.is_prepared


def test_that_a_patch_describes_no_more_than_its_block() -> None:
    licenses = many(3 * BLOCK_ROWS)
    columns = built(*licenses)
    patched = columns.patched(licenses[5], a_license(id="lic-5"))
    assert not patched.is_prepared
    assert patched.extent == columns.extent
