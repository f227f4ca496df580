"""Links between licenses: made, refused where they would close a circle, and taken away."""

from __future__ import annotations

from typing import Any

from desktop_app.domain.dependence import Dependence
from desktop_app.editing.linking import link, unlink, why_not_linked
from tests.builders import a_license

ALL: Any = {
    "a": a_license(id="a", title="Alpha", depends_on=("b",)),
    "b": a_license(id="b", title="Beta", depends_on=("c",)),
    "c": a_license(id="c", title="Gamma"),
    "d": a_license(id="d", title="Delta"),
}


def why(name: str, other: str) -> Any:
    return why_not_linked(ALL[name], ALL[other], ALL.get)


def test_that_a_link_is_one_edit_with_a_label_a_person_would_say() -> None:
    assert why("a", "d") is None
    edit: Any = link(ALL["a"], ALL["d"])
    assert edit.label == "Let Alpha depend on Delta"
    ((_, after),) = edit.changes.licenses()
    assert after.depends_on == ("b", "d")


def test_that_what_is_said_already_changes_nothing() -> None:
    assert link(ALL["a"], ALL["b"]) is None
    assert why("a", "b") == "Alpha depends on Beta already."


def test_that_no_license_can_depend_on_itself_however_long_the_way() -> None:
    assert why("a", "a").startswith("A license cannot depend on itself.")
    assert why("b", "a").startswith("Alpha depends on Beta already, so it cannot be")
    assert why("c", "a") == ("Gamma would depend on itself by way of Beta. Remove that link first.")


def test_that_a_link_is_taken_away_even_where_its_target_is_gone() -> None:
    edit: Any = unlink(ALL.get, Dependence("a", "b"))
    assert edit.label == "No longer let Alpha depend on Beta"
    lone = {"x": a_license(id="x", title="X", depends_on=("gone",))}
    left: Any = unlink(lone.get, Dependence("x", "gone"))
    assert left.label == "No longer let X depend on gone"
    assert unlink(ALL.get, Dependence("a", "d")) is None
