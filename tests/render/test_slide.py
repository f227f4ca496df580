"""A slide has the picture's bars and words as shapes that can be edited."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
import pytest
from pptx import Presentation
from pptx.util import Emu

from desktop_app.domain.days import parse_day
from desktop_app.domain.pictures import PicturePreset
from desktop_app.domain.records import FileInfo, License
from desktop_app.render.picture import PictureFormat, picture_bytes
from desktop_app.render.presets import DrawnFile, picture_request
from desktop_app.render.sheet import Sheet
from desktop_app.render.slide import TooManyShapesError, slide_bytes
from desktop_app.render.theme import LIGHT
from desktop_app.timeline.primitives import Ink, Rects, Scene
from tests.builders import a_license, a_term
from tests.timeline.measure import EvenLetters

TODAY = parse_day("2024-07-01")

pytestmark = pytest.mark.usefixtures("qapp")


def slide_of(*licenses: License, **wishes: Any) -> Any:
    drawn = DrawnFile(FileInfo(title="A slide"), licenses, (), "file.licenses")
    request = picture_request(PicturePreset(name="", **wishes), drawn, PictureFormat.PPTX, TODAY)
    deck = Presentation(io.BytesIO(picture_bytes(request)))
    (slide,) = deck.slides
    return deck, slide


def chain(number: int = 0) -> License:
    return a_license(
        a_term("a", "2024-01-01", "2024-06-30", designation="First"),
        a_term("b", "2024-07-01", "2024-12-31", designation="Second"),
        id=f"l-{number}",
        title=f"License {number}",
    )


def words(slide: Any) -> dict[str, Any]:
    return {shape.text_frame.text: shape for shape in slide.shapes if shape.has_text_frame}


def test_that_a_slide_is_as_wide_as_other_slides_and_has_the_words_as_text() -> None:
    deck, slide = slide_of(chain())
    assert (deck.slide_width, deck.slide_height) == (Emu(12_192_000), Emu(6_858_000))
    assert {"A slide", "License 0", "First", "Second"} <= words(slide).keys()


def test_that_bars_are_rectangles_beside_each_other() -> None:
    _, slide = slide_of(chain(), hidden=("terms",))
    label = words(slide)["First"]
    bars = [
        shape
        for shape in slide.shapes
        if not shape.text_frame.text
        and shape.left <= label.left
        and shape.left + shape.width >= label.left + label.width / 2
        and shape.top <= label.top + label.height / 2 <= shape.top + shape.height
        and shape.height < 1_000_000
    ]
    assert bars


def test_that_everything_is_on_the_slide() -> None:
    deck, slide = slide_of(*map(chain, range(12)))
    for shape in slide.shapes:
        assert shape.left >= -20_000
        assert shape.top + shape.height <= deck.slide_height + 20_000


def test_that_the_same_request_gives_the_same_slide() -> None:
    shapes = [
        [(shape.left, shape.top, shape.width, shape.text_frame.text) for shape in slide.shapes]
        for _, slide in (slide_of(chain()), slide_of(chain()))
    ]
    assert shapes[0] == shapes[1]


def test_that_text_of_a_record_cannot_spoil_a_slide() -> None:
    title = "a\x00<b>\ud800&"
    _, slide = slide_of(a_license(*chain().terms, id="x", title=title))
    assert any("<b>" in text for text in words(slide))


def test_that_more_than_a_slide_can_hold_is_refused() -> None:
    boxes = np.array([[n % 100, n // 100, 1.0, 1.0] for n in range(3_001)])
    scene = Scene(width=100.0, height=100.0, items=(Rects(xywh=boxes, ink=Ink.TEXT),))
    sheet = Sheet(scene=scene, theme=LIGHT, width=100, height=100, scale=1.0, title="")
    with pytest.raises(TooManyShapesError, match="shapes"):
        slide_bytes(sheet, EvenLetters(), TODAY)
