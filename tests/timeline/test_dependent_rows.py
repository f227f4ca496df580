from __future__ import annotations

from desktop_app.domain.days import parse_day
from desktop_app.domain.records import Dependent, License, Scope
from desktop_app.timeline.columns import BLOCK_ROWS, Columns
from desktop_app.timeline.hit import hit_test
from desktop_app.timeline.looks import Cap, Look
from desktop_app.timeline.rows import Viewport
from desktop_app.timeline.scale import TimeScale
from tests.builders import a_license, a_term

AS_OF = parse_day("2024-05-15")


def with_dependents(id: str = "lic") -> License:
    return a_license(
        a_term("a", "2024-01-01", "2024-03-31", scope=Scope(items=("networks", "standards"))),
        a_term(
            "b",
            "2024-04-01",
            "2024-06-30",
            action="extend",
            scope=Scope(items=("networks",), removed=("standards",)),
        ),
        id=id,
        dependents=(
            Dependent(party="Carriers", scope="networks"),
            Dependent(party="Standards bodies", scope="standards"),
        ),
    )


def test_that_dependents_follow_their_license_row_by_row_on_request() -> None:
    license_ = with_dependents()
    assert len(Columns.build((license_,), as_of=AS_OF)) == 1
    columns = Columns.build((license_, a_license(id="next")), as_of=AS_OF, with_dependents=True)
    block = columns.window(range(len(columns)))
    assert block.dependent.tolist() == [0, 1, 2, 0]
    assert [columns.license_id(row) for row in range(4)] == ["lic", "lic", "lic", "next"]
    assert columns.row_of("next") == 3


def test_that_a_dependent_s_bar_ends_where_its_scope_was_taken_away() -> None:
    columns = Columns.build((with_dependents(),), as_of=AS_OF, with_dependents=True)
    carriers, bodies = columns.window(range(1, 2)), columns.window(range(2, 3))
    assert carriers.last.tolist() == [parse_day("2024-06-30")]
    assert (carriers.look.tolist(), carriers.cap.tolist()) == ([Look.COVERED], [Cap.COVER_ENDS])
    assert bodies.last.tolist() == [parse_day("2024-03-31")]
    assert bodies.look.tolist() == [Look.LAPSED]
    assert bodies.labels == ("Standards bodies · scope narrowed by b",)


def test_that_an_edit_takes_its_dependents_rows_along() -> None:
    licenses = [with_dependents(str(number)) for number in range(BLOCK_ROWS)]
    columns = Columns.build(licenses, as_of=AS_OF, with_dependents=True)
    place = BLOCK_ROWS // 3
    changed = a_license(a_term("only"), id=str(place))
    patched = columns.patched(licenses[place], changed)
    licenses[place] = changed
    rebuilt = Columns.build(licenses, as_of=AS_OF, with_dependents=True)
    assert len(patched) == len(rebuilt)
    mine, theirs = patched.window(range(len(patched))), rebuilt.window(range(len(rebuilt)))
    assert mine.license_ids == theirs.license_ids
    assert mine.dependent.tolist() == theirs.dependent.tolist()
    assert mine.first.tolist() == theirs.first.tolist()
    assert patched.row_of(str(place + 1)) == rebuilt.row_of(str(place + 1))


def test_that_a_dependent_s_row_is_met_as_its_license_without_a_term() -> None:
    columns = Columns.build((with_dependents(),), as_of=AS_OF, with_dependents=True)
    scale = TimeScale(4.0, float(parse_day("2024-01-01")))
    hit = hit_test(columns, scale, Viewport(width=1000.0, height=300.0), 50.0, 66.0)
    assert hit is not None
    assert (hit.license_id, hit.term_id) == ("lic", None)
