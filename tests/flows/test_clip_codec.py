"""Copied records come back from their bytes as they were, broken letters and all."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.editing.pasting import Clip
from desktop_app.ui.clip_codec import clip_bytes, clip_from
from tests.builders import a_license, a_report, a_term, ended, restricted

texts = st.text(st.characters(), max_size=20)


@given(texts, texts)
@settings(max_examples=60)
def test_that_a_clip_survives_its_bytes(one: str, other: str) -> None:
    term = a_term(
        "t",
        designation=one,
        issued="2020-05~",
        notes=other,
        ended=ended("revoked", "2020-07-01"),
    )
    license_ = a_license(
        term,
        a_term("u", None, None),
        title=other,
        restriction=restricted("2019", what=one),
        reports=(a_report(claim=one, claimed_until="2020-06"),),
        tags=(one, other),
    )
    clip = Clip(licenses=(license_,), origin=other, only_terms=True)
    assert clip_from(clip_bytes(clip)) == clip
