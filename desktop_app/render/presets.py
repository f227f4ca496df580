"""From a preset and the records of a file to a request: the same for window and command line."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Iterable
from typing import Final, NamedTuple

from desktop_app.domain.days import Day
from desktop_app.domain.partial_date import PartialDate
from desktop_app.domain.pictures import PicturePreset
from desktop_app.domain.records import FileInfo, License, Source
from desktop_app.language import translate
from desktop_app.render.paper import PAPERS, paper_size
from desktop_app.render.picture import (
    HIGHEST,
    LOWEST,
    PictureError,
    PictureFormat,
    PictureRequest,
)
from desktop_app.render.theme import THEMES
from desktop_app.timeline.arranging.fields import GroupBy
from desktop_app.timeline.page.logo import is_png
from desktop_app.timeline.page.request import PagePart, PageRequest, Period

__all__ = ["DrawnFile", "encoded_logo", "picture_request"]

_INCH: Final = 25.4
_CSS_DPI: Final = 96
_PRINT_DPI: Final = 300
_FONT_SIZES: Final = (4.0, 48.0)
_DESIGN_WIDTH: Final = 1600


class DrawnFile(NamedTuple):
    """The records that are drawn, and how their file is called.

    Attributes:
        unread: how many of its records could not be read.
    """

    info: FileInfo
    licenses: tuple[License, ...]
    sources: tuple[Source, ...]
    file_name: str
    unread: int = 0


def picture_request(
    preset: PicturePreset, drawn: DrawnFile, kind: PictureFormat, today: Day
) -> PictureRequest:
    """Everything that decides how the picture looks, frozen.

    Raises:
        PictureError: the preset asks for what there is not.
    """
    width, height, dpi = _pixels(preset, kind)
    return PictureRequest(
        page=_page(preset, drawn, today),
        format=kind,
        width=width,
        height=height,
        dpi=dpi,
        theme=_one_of(preset.theme, THEMES, translate("Picture", "theme")),
        paper=_paper(preset),
        font_size=_font_size(preset),
        millimeters=preset.width if preset.unit == "mm" else 0.0,
        embeds_fonts=preset.embed_fonts,
    )


def encoded_logo(png: bytes) -> str:
    """A logo as presets keep it.

    Raises:
        PictureError: it is no PNG.
    """
    if not is_png(png):
        raise PictureError(translate("Picture", "A logo has to be a PNG picture."))
    return b64encode(png).decode("ascii")


def _page(preset: PicturePreset, drawn: DrawnFile, today: Day) -> PageRequest:
    first, last = _day(preset.first), None if preset.last is None else preset.last.last
    if first is not None and last is not None and last < first:
        raise PictureError(translate("Picture", "The last day is before the first one."))
    groups = {group.value: group for group in GroupBy}
    parts = {part.value: part for part in PagePart}
    fields = [name.strip() for name in preset.group_by.split(",") if name.strip()]
    for name in fields:
        _one_of(name, groups, translate("Picture", "field to group by"))
    for name in preset.hidden:
        _one_of(name, parts, translate("Picture", "part of a picture"))
    return PageRequest(
        licenses=_chosen(preset, drawn),
        sources=drawn.sources,
        as_of=today if preset.as_of is None else preset.as_of.first,
        known_on=_day(preset.known_on),
        title=preset.title or drawn.info.title or drawn.file_name.rpartition(".")[0],
        subtitle=preset.subtitle,
        logo=_logo(preset),
        hidden=frozenset(parts[name] for name in preset.hidden),
        file_name=drawn.file_name,
        warning_days=drawn.info.warning_days,
        period=Period(first, last),
        group_by=tuple(groups[name] for name in dict.fromkeys(fields)),
        filter=preset.filter,
        unread=drawn.unread,
        calendar=preset.calendar,
    )


def _chosen(preset: PicturePreset, drawn: DrawnFile) -> tuple[License, ...]:
    if not preset.licenses:
        return drawn.licenses
    wanted = frozenset(preset.licenses)
    found = tuple(license for license in drawn.licenses if license.id in wanted)
    if not found:
        raise PictureError(
            translate("Picture", "None of the licenses of this picture is in the file.")
        )
    return found


def _pixels(preset: PicturePreset, kind: PictureFormat) -> tuple[int, int | None, int | None]:
    """Width, height and dots per inch."""
    _one_of(preset.unit, ("px", "mm"), translate("Picture", "unit"))
    dpi = preset.dpi or None
    if preset.unit == "mm" or preset.paper:
        dpi = dpi or (_PRINT_DPI if kind is PictureFormat.PNG else _CSS_DPI)
    width, height = preset.width, preset.height
    if preset.unit == "mm" and dpi is not None:
        width, height = width / _INCH * dpi, height / _INCH * dpi
    sides = round(width) or _DESIGN_WIDTH, round(height)
    if not preset.paper and any(side and not LOWEST <= side <= HIGHEST for side in sides):
        raise PictureError(
            translate(
                "Picture", "Width and height have to be {lowest} to {highest} pixels."
            ).format(lowest=LOWEST, highest=HIGHEST)
        )
    return sides[0], sides[1] or None, dpi


def _paper(preset: PicturePreset) -> tuple[float, float] | None:
    if not preset.paper:
        return None
    size = paper_size(preset.paper, landscape=preset.landscape)
    if size is None:
        _one_of(preset.paper, PAPERS, translate("Picture", "paper"))
    return size


def _font_size(preset: PicturePreset) -> float:
    low, high = _FONT_SIZES
    if preset.font_size and not low <= preset.font_size <= high:
        raise PictureError(
            translate("Picture", "Text is {low} to {high} points high.").format(
                low=f"{low:g}", high=f"{high:g}"
            )
        )
    return preset.font_size


def _logo(preset: PicturePreset) -> bytes:
    try:
        png = b64decode(preset.logo, validate=True)
    except ValueError:
        png = b"?"
    if png and not is_png(png):
        raise PictureError(translate("Picture", "A logo has to be a PNG picture."))
    return png


def _day(date: PartialDate | None) -> Day | None:
    return None if date is None else date.first


def _one_of(name: str, known: Iterable[str], what: str) -> str:
    names = tuple(known)
    if name not in names:
        raise PictureError(
            translate("Picture", "There is no {what} “{name}”; there are {names}.").format(
                what=what, name=name, names=", ".join(names)
            )
        )
    return name
