"""Records travel with their sources and links, and nothing of the target is touched."""

from __future__ import annotations

from desktop_app.domain.records import License, Source
from desktop_app.editing.pasting import Clip, clip_of, clip_of_terms, paste_licenses, paste_terms
from tests.builders import a_license, a_term

HERE, ELSEWHERE = "this file", "another file"


def pasted(
    clip: Clip, licenses: list[License], sources: list[Source], origin: str
) -> list[License]:
    done = paste_licenses(clip, licenses, sources, origin)
    assert done is not None
    return [after for before, after in done.edit.changes.licenses() if after and not before]


def test_that_copies_get_ids_of_their_own_and_say_that_they_are_copies() -> None:
    license_ = a_license(id="gl-8", title="GL 8")
    (copy,) = pasted(clip_of([license_], [], HERE), [license_], [], HERE)
    assert (copy.id, copy.title) == ("gl-8-2", "Copy of GL 8")
    assert copy.terms == license_.terms


def test_that_links_inside_the_set_lead_to_the_copies() -> None:
    one = a_license(id="one", title="One")
    two = a_license(id="two", title="Two", depends_on=("one", "far"), succeeds="one")
    far = a_license(id="far", title="Far")
    copies = pasted(clip_of([one, two], [], HERE), [one, two, far], [], HERE)
    assert copies[1].depends_on == ("one-2", "far")
    assert copies[1].succeeds == "one-2"


def test_that_links_to_licenses_of_another_file_are_not_taken_for_those_here() -> None:
    two = a_license(id="two", depends_on=("far",), succeeds="far")
    (copy,) = pasted(clip_of([two], [], ELSEWHERE), [a_license(id="far")], [], HERE)
    assert (copy.id, copy.depends_on, copy.succeeds) == ("two", (), None)


def test_that_sources_come_along_once_and_are_cited_under_the_id_they_get() -> None:
    known = Source(id="fr-1", citation="84 FR 22961")
    same = Source(id="my-fr", citation="84 FR 22961")
    other = Source(id="fr-1", citation="85 FR 8722")
    license_ = a_license(a_term("a", source_ids=("my-fr",)), a_term("b", source_ids=("fr-1",)))
    done = paste_licenses(clip_of([license_], [same, other], ELSEWHERE), [], [known], HERE)
    assert done is not None
    added = [change.after for change in done.edit.changes if isinstance(change.after, Source)]
    assert added == [Source(id="fr-1-2", citation="85 FR 8722")]
    (copy,) = [after for _, after in done.edit.changes.licenses() if after is not None]
    assert [term.source_ids for term in copy.terms] == [("fr-1",), ("fr-1-2",)]


def test_that_only_cited_sources_are_taken_along() -> None:
    cited, not_cited = Source(id="a"), Source(id="b")
    clip = clip_of([a_license(a_term(source_ids=("a", "gone")))], [cited, not_cited], HERE)
    assert clip.sources == (cited,)


def test_that_terms_are_put_where_their_days_belong() -> None:
    first = a_term("t", "2024-01-01", "2024-06-30")
    second = a_term("u", "2024-07-01", "2024-12-31", supersedes=("t",))
    donor = a_license(first, second, id="donor")
    target = a_license(a_term("t", "2025-01-01", "2025-12-31"), id="target")
    done = paste_terms(clip_of_terms(donor, (first, second), [], HERE), target, [])
    assert done is not None
    ((before, after),) = list(done.edit.changes.licenses())
    assert before == target
    assert after is not None
    assert [term.id for term in after.terms] == ["t-2", "u", "t"]
    assert after.terms[1].supersedes == ("t-2",)
