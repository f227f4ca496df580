from __future__ import annotations

from xml.etree import ElementTree as ET

import numpy as np
import pytest

from desktop_app.render.sheet import Sheet
from desktop_app.render.svg import svg_bytes
from desktop_app.render.theme import LIGHT
from desktop_app.timeline.primitives import (
    Align,
    Fill,
    Group,
    Ink,
    Item,
    Label,
    Polygon,
    Rects,
    Route,
    Scene,
)
from tests.timeline.measure import EvenLetters

SVG = "{http://www.w3.org/2000/svg}"


def written(*items: Item, title: str = "A title") -> ET.Element:
    sheet = Sheet(
        scene=Scene(width=200.0, height=100.0, items=items),
        theme=LIGHT,
        width=400,
        height=200,
        scale=2.0,
        title=title,
    )
    return ET.fromstring(svg_bytes(sheet, EvenLetters()))


def rects(
    *boxes: tuple[float, float, float, float], fill: Fill = Fill.SOLID, radius: float = 0.0
) -> Rects:
    return Rects(xywh=np.array(boxes, dtype=np.float64), ink=Ink.IN_FORCE, fill=fill, radius=radius)


def test_that_the_size_is_in_pixels_and_the_view_in_the_scene_s_own_units() -> None:
    root = written()
    assert (root.get("width"), root.get("height")) == ("400", "200")
    assert root.get("viewBox") == "0 0 200 100"
    assert root.get("font-family", "").startswith("Inter, ")


def test_that_text_stays_text_with_its_place_size_and_color() -> None:
    root = written(Label(x=10.0, y=20.5, text="Ext 2 & <more>", align=Align.RIGHT))
    (text,) = root.iter(f"{SVG}text")
    assert text.text == "Ext 2 & <more>"
    assert (text.get("x"), text.get("y"), text.get("text-anchor")) == ("10", "20.5", "end")
    assert text.get("fill") == LIGHT.color(Ink.TEXT)
    assert text.get("textLength") == str(7 * len("Ext 2 & <more>"))


@pytest.mark.parametrize("odd", ["\x00", "\x1b[31m", "\ud800", "\ufffe", "a\nb", "]]>"])
def test_that_no_text_of_a_record_can_break_the_document(odd: str) -> None:
    root = written(Label(x=0.0, y=0.0, text=odd), title=odd)
    assert len(list(root.iter(f"{SVG}text"))) == 1


@pytest.mark.parametrize("fill", list(Fill))
def test_that_every_fill_is_drawn_and_nothing_is_a_bitmap(fill: Fill) -> None:
    root = written(rects((10, 10, 60, 20), (80, 10, 60, 20), fill=fill, radius=3.0))
    kinds = {element.tag.removeprefix(SVG) for element in root.iter()}
    assert kinds & {"rect", "path"}
    assert "image" not in kinds


def test_that_a_group_that_keeps_within_its_bounds_needs_no_clip() -> None:
    quiet = Group(x=5.0, y=5.0, width=50.0, height=50.0, items=(rects((0, 0, 50, 50)),))
    assert not list(written(quiet).iter(f"{SVG}clipPath"))


def test_that_what_reaches_beyond_a_group_is_cut_and_clipped() -> None:
    wide = Group(x=5.0, y=5.0, width=50.0, height=50.0, items=(rects((-900, 0, 2000, 10)),))
    root = written(wide)
    (clip,) = root.iter(f"{SVG}clipPath")
    (group,) = root.iter(f"{SVG}g")
    assert group.get("clip-path") == f"url(#{clip.get('id')})"
    (bar,) = group.iter(f"{SVG}rect")
    assert (bar.get("x"), bar.get("width")) == ("0", "50")


def test_that_a_line_with_rounded_corners_is_one_path() -> None:
    root = written(
        Route(points=((0.0, 0.0), (20.0, 0.0), (20.0, 6.0)), ink=Ink.MUTED, width=1.5, radius=6.0)
    )
    (path,) = root.iter(f"{SVG}path")
    assert path.get("d") == "M0 0L17 0Q20 0 20 3L20 6"
    assert (path.get("fill"), path.get("stroke-width")) == ("none", "1.5")


def test_that_marks_keep_their_corners() -> None:
    root = written(Polygon(points=((0.0, 4.0), (8.0, 4.0), (4.0, 0.125)), ink=Ink.MUTED))
    (polygon,) = root.iter(f"{SVG}polygon")
    assert polygon.get("points") == "0,4 8,4 4,0.12"
