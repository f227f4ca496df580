"""Columns of an arrangement: headings without bars, licenses on several rows, edits on all."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.days import parse_day
from desktop_app.domain.records import Dependent, License
from desktop_app.timeline.columns import Columns
from desktop_app.timeline.hit import hit_test
from desktop_app.timeline.rows import Viewport
from desktop_app.timeline.scale import TimeScale
from tests.builders import a_license, a_term

AS_OF = parse_day("2024-06-15")
NAMES = [f"l{number}" for number in range(8)]


def licenses_of(names: list[str | None]) -> list[License | None]:
    found = {
        name: a_license(id=name, dependents=tuple([Dependent(party="p")] * (number % 3)))
        for number, name in enumerate(NAMES)
    }
    return [None if name is None else found[name] for name in names]


@st.composite
def entries(draw: st.DrawFn) -> list[str | None]:
    """Groups, each of different licenses."""
    groups = draw(st.lists(st.lists(st.sampled_from(NAMES), unique=True), min_size=1, max_size=4))
    return [each for group in groups for each in (None, *group)]


@given(entries(), st.booleans(), st.sampled_from(NAMES), st.integers(0, 2))
def test_that_an_edit_reaches_every_row_of_its_license(
    names: list[str | None], with_dependents: bool, changed: str, dependents: int
) -> None:
    licenses = licenses_of(names)
    before = next((each for each in licenses if each is not None and each.id == changed), None)
    if before is None:
        return
    after = a_license(
        a_term("new", "2023-01-01", "2024-12-31"),
        id=changed,
        dependents=tuple([Dependent(party="p")] * dependents),
    )
    columns = Columns.build(licenses, as_of=AS_OF, with_dependents=with_dependents)
    patched = columns.patched(before, after)
    anew = Columns.build(
        [after if each is before else each for each in licenses],
        as_of=AS_OF,
        with_dependents=with_dependents,
    )
    assert len(patched) == len(anew)
    whole = range(len(anew))
    assert patched.window(whole).license_ids == anew.window(whole).license_ids
    assert patched.window(whole).first.tolist() == anew.window(whole).first.tolist()
    assert all(patched.rows_of(name) == anew.rows_of(name) for name in NAMES)


def test_that_nothing_is_met_on_a_heading() -> None:
    columns = Columns.build(licenses_of([None, "l0"]), as_of=AS_OF)
    scale, viewport = TimeScale(1.0, AS_OF - 100), Viewport(width=200, height=200)
    assert hit_test(columns, scale, viewport, 100, 20) is None
    hit = hit_test(columns, scale, viewport, 100, 60)
    assert hit is not None
    assert hit.license_id == "l0"
