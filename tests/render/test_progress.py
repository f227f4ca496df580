from __future__ import annotations

from typing import NamedTuple

import pytest

from desktop_app.jobs import Cancelled, Progress
from desktop_app.render.picture import PictureRequest, picture_bytes
from desktop_app.timeline.arranging.fields import GroupBy
from tests.builders import a_license, a_term
from tests.render.pages import a_page, a_picture

pytestmark = pytest.mark.usefixtures("qapp")

_MANY = tuple(
    a_license(a_term("t"), id=f"l{number}", title=f"License {number}", program=f"P{number % 3}")
    for number in range(1200)
)
_A4 = (210.0, 297.0)
_KINDS = {
    "png": a_picture(a_page(*_MANY)),
    "png with written rows": a_picture(a_page(*_MANY[:260])),
    "png in groups": a_picture(a_page(*_MANY, group_by=(GroupBy.PROGRAM,))),
    "svg": a_picture(a_page(*_MANY), "svg"),
    "svg with written rows": a_picture(a_page(*_MANY[:260]), "svg"),
    "pdf": a_picture(a_page(*_MANY), "pdf"),
    "pages of a pdf": a_picture(a_page(*_MANY), "pdf", paper=_A4),
    "slide": a_picture(a_page(*_MANY), "pptx"),
}
_EACH = pytest.mark.parametrize("request_", _KINDS.values(), ids=_KINDS)


class Told(NamedTuple):
    share: float
    step: str


def told_of(request: PictureRequest) -> list[Told]:
    told: list[Told] = []
    picture_bytes(request, Progress(lambda share, step: told.append(Told(share, step))))
    return told


@_EACH
def test_that_what_is_told_of_a_picture_only_grows(request_: PictureRequest) -> None:
    shares = [each.share for each in told_of(request_)]
    assert shares == sorted(shares)
    assert shares[0] == 0.0


@_EACH
def test_that_no_stage_of_a_picture_is_silent(request_: PictureRequest) -> None:
    shares = [each.share for each in told_of(request_)]
    leaps = [after - before for before, after in zip(shares, [*shares[1:], 1.0], strict=True)]
    # Painting a bitmap and making a slide are one call of a library's each.
    assert max(leaps) <= 0.31, leaps


@_EACH
def test_that_each_report_says_what_is_being_done(request_: PictureRequest) -> None:
    assert all(each.step for each in told_of(request_))


@_EACH
@pytest.mark.parametrize("place", [0.0, 0.3, 0.6, 0.99])
def test_that_a_picture_ends_where_it_is_taken_back(request_: PictureRequest, place: float) -> None:
    last = round((len(told_of(request_)) - 1) * place)
    told: list[float] = []

    def tell(share: float, _step: str) -> None:
        if len(told) == last:
            progress.cancel()
        told.append(share)

    progress = Progress(tell)
    with pytest.raises(Cancelled):
        picture_bytes(request_, progress)
    assert len(told) == last + 1
