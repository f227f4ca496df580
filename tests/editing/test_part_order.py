"""Parts of a license change places, and nothing else of it changes."""

from __future__ import annotations

from desktop_app.domain.changes import Edit
from desktop_app.domain.records import Dependent, License
from desktop_app.editing import part_order
from tests.builders import a_license, a_report, a_term

LICENSE = a_license(
    a_term("a", source_ids=("x", "y")),
    a_term("b"),
    reports=(a_report("r", "a"), a_report("s", "b")),
    dependents=(Dependent(party="One"), Dependent(party="Two")),
)


def after(edit: Edit | None) -> License:
    assert edit is not None
    ((_, changed),) = list(edit.changes.licenses())
    assert changed is not None
    return changed


def test_that_a_term_is_listed_elsewhere_with_its_days() -> None:
    moved = after(part_order.move_term_in_chain(LICENSE, "b", -1))
    assert moved.terms == LICENSE.terms[::-1]


def test_that_nothing_moves_beyond_the_ends() -> None:
    assert part_order.move_term_in_chain(LICENSE, "a", -1) is None
    assert part_order.move_report(LICENSE, 1, 1) is None


def test_that_reports_and_dependents_change_places() -> None:
    assert after(part_order.move_report(LICENSE, 0, 1)).reports == LICENSE.reports[::-1]
    moved = after(part_order.move_dependent(LICENSE, 1, -1))
    assert moved.dependents == LICENSE.dependents[::-1]


def test_that_a_term_cites_in_another_order_or_no_longer() -> None:
    assert after(part_order.move_cited(LICENSE, "a", 0, 1)).terms[0].source_ids == ("y", "x")
    assert after(part_order.stop_citing(LICENSE, "a", "x")).terms[0].source_ids == ("y",)


def test_that_an_added_term_says_nothing_yet() -> None:
    term = after(part_order.add_empty_term(LICENSE)).terms[-1]
    assert (term.id, term.start, term.end, term.basis.value) == ("term", None, None, "assumed")
