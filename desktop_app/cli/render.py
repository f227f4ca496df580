"""The render command: a file's licenses as a picture, drawn without a window."""

from __future__ import annotations

import argparse
import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from desktop_app.cli.arguments import add_as_of, add_partial, day, whole_number
from desktop_app.cli.command import Command, CommandError, Surroundings
from desktop_app.cli.reading import exit_code, read_contents
from desktop_app.jobs import Progress
from desktop_app.timeline.arranging.fields import GroupBy

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

    from desktop_app.domain.calendar_rules import CalendarRules
    from desktop_app.domain.days import Day
    from desktop_app.domain.pictures import PicturePreset
    from desktop_app.render.picture import PictureFormat, PictureRequest
    from desktop_app.storage import Contents

__all__ = ["COMMAND"]

_PARTS: Final = ("days", "licenses", "arrows", "legend", "terms", "remarks", "sources")
_MILLIMETERS: Final = whole_number(40, 2_000, "millimeters")
_PIXELS: Final = whole_number(320, 16_384, "pixels")
_WEEK_STARTS: Final = {"monday": 0, "saturday": 5, "sunday": 6}
_GROUPS: Final = tuple(field.value for field in GroupBy)


def _fields(text: str) -> str:
    """Names of fields, with a comma between each two."""
    names = [name.strip() for name in text.split(",")]
    for name in names:
        if name not in _GROUPS:
            raise argparse.ArgumentTypeError(f"{name!r} is none of {', '.join(_GROUPS)}")
    return ",".join(names)


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="a .licenses file")
    parser.add_argument(
        "out", metavar="OUT", type=Path, help="a name ending in .png, .svg, .pdf or .pptx"
    )
    add_as_of(parser)
    add_partial(parser)
    parser.add_argument(
        "--preset",
        metavar="NAME",
        help="a picture that the file knows by name; what else is said here goes before it",
    )
    axis = parser.add_argument_group("what is shown")
    axis.add_argument("--from", dest="first", metavar="DAY", type=day, help="first day of the axis")
    axis.add_argument("--to", dest="last", metavar="DAY", type=day, help="last day of the axis")
    axis.add_argument(
        "--group-by",
        metavar="FIELD",
        type=_fields,
        help=f"one of {', '.join(_GROUPS)}; several with commas between, the outermost first",
    )
    axis.add_argument(
        "--filter",
        metavar="WORDS",
        help="only licenses in which all these words occur, in title, holder, authority, program,"
        " term or status",
    )
    axis.add_argument(
        "--license",
        dest="licenses",
        metavar="ID",
        action="append",
        help="only this license; may be given several times",
    )
    axis.add_argument("--title", metavar="TEXT", help="the heading (the file's title without it)")
    axis.add_argument("--subtitle", metavar="TEXT", help="a line of your own below it")
    axis.add_argument("--logo", metavar="FILE.png", type=Path, help="in the upper right corner")
    axis.add_argument(
        "--hide",
        metavar="PARTS",
        type=_parts,
        help=f"what to leave out, with commas between: {', '.join(_PARTS)}",
    )
    _add_calendar(parser)
    size = parser.add_argument_group(
        "size",
        "The page is laid out for 1600 pixels. More --width draws the same page larger and"
        " sharper, unless --dpi says how large: 96 is 1:1, 192 twice as large, and what --width is"
        " beyond that gives the timeline more room. With --paper a PDF has as many pages as it"
        " takes.",
    )
    size.add_argument("--width", metavar="PX", type=_PIXELS, help="default 1600")
    size.add_argument("--height", metavar="PX", type=_PIXELS, help="as high as needed without it")
    size.add_argument("--width-mm", metavar="MM", type=_MILLIMETERS, help="instead of --width")
    size.add_argument("--height-mm", metavar="MM", type=_MILLIMETERS, help="instead of --height")
    size.add_argument("--paper", metavar="NAME", help="A5 to A2, Letter, Legal, Tabloid or Slide")
    size.add_argument("--orientation", choices=("landscape", "portrait"), help="of the paper")
    size.add_argument(
        "--dpi", metavar="N", type=whole_number(48, 1200, "dots per inch"), help="pixels per inch"
    )
    size.add_argument(
        "--font-size",
        metavar="POINTS",
        type=whole_number(4, 48, "points"),
        help="size of the text; everything grows and shrinks with it",
    )
    size.add_argument("--theme", choices=("light", "dark"), help="default light")
    size.add_argument(
        "--fonts", choices=("named", "embedded"), help="whether an SVG brings its fonts along"
    )


def _parts(text: str) -> tuple[str, ...]:
    """Parts of a picture with commas between, for `type=`."""
    names = tuple(name.strip() for name in text.split(",") if name.strip())
    unknown = next((name for name in names if name not in _PARTS), None)
    if unknown is not None:
        raise argparse.ArgumentTypeError(
            f"“{unknown}” is no part of a picture; there are {', '.join(_PARTS)}."
        )
    return names


def _add_calendar(parser: argparse.ArgumentParser) -> None:
    calendar = parser.add_argument_group("calendar of the axis")
    calendar.add_argument(
        "--fiscal-start",
        metavar="MONTH",
        type=whole_number(1, 12, "months"),
        default=1,
        help="month in which years begin, 1 to 12; 10 names FY2020 what begins in October 2019",
    )
    calendar.add_argument(
        "--fiscal-name",
        choices=("end", "both"),
        default="end",
        help="FY2020 or FY2019/20 (default: end)",
    )
    calendar.add_argument("--iso-weeks", action="store_true", help="name weeks by number: W07")
    calendar.add_argument(
        "--week-start", choices=_WEEK_STARTS, default="monday", help="default monday"
    )
    calendar.add_argument(
        "--holidays",
        metavar="CODE",
        default="",
        help="shade the public holidays of a country or its state: US, DE-BY",
    )


def _run(arguments: argparse.Namespace, surroundings: Surroundings) -> int:
    from desktop_app.render.file_format import format_of

    kind = format_of(arguments.out)
    if kind is None:
        raise CommandError(
            f"{arguments.out.name}: the name of a picture ends in .png, .svg, .pdf or .pptx."
        )
    if None not in (arguments.first, arguments.last) and arguments.first > arguments.last:
        raise CommandError("--from is after --to; give the earlier day first.")
    contents = read_contents(arguments.file, surroundings.console, partial=arguments.partial)
    progress = Progress(surroundings.console.progress())
    _draw(_request(arguments, contents, kind, surroundings.today), arguments.out, progress)
    return exit_code(contents)


def _request(
    arguments: argparse.Namespace, contents: Contents, kind: PictureFormat, today: Day
) -> PictureRequest:
    from desktop_app.domain.problems import UNREADABLE_RECORD
    from desktop_app.render.picture import PictureError
    from desktop_app.render.presets import DrawnFile, picture_request

    drawn = DrawnFile(
        info=contents.info,
        licenses=contents.licenses,
        sources=contents.sources,
        file_name=arguments.file.name,
        unread=sum(problem.code == UNREADABLE_RECORD for problem in contents.problems),
    )
    preset = _with_wishes(_named(arguments, contents), arguments)
    try:
        return picture_request(preset, drawn, kind, today)
    except PictureError as error:
        raise CommandError(str(error)) from error


def _named(arguments: argparse.Namespace, contents: Contents) -> PicturePreset:
    from desktop_app.domain.pictures import PicturePreset

    if arguments.preset is None:
        return PicturePreset(name="")
    known = {preset.name: preset for preset in contents.info.pictures}
    if arguments.preset not in known:
        names = f"there are {', '.join(known)}" if known else "there is none"
        raise CommandError(f"The file knows no picture “{arguments.preset}”; {names}.")
    return known[arguments.preset]


def _with_wishes(preset: PicturePreset, arguments: argparse.Namespace) -> PicturePreset:
    """The preset with everything that was said on the command line."""
    import msgspec

    from desktop_app.domain.partial_date import PartialDate

    days = {
        name: PartialDate.of_day(value)
        for name in ("first", "last", "as_of", "known_on")
        if (value := getattr(arguments, name)) is not None
    }
    fields = {
        name: value
        for name in ("filter", "group_by", "title", "subtitle", "theme", "dpi", "font_size")
        if (value := getattr(arguments, name)) is not None
    }
    if arguments.licenses:
        fields["licenses"] = tuple(arguments.licenses)
    if arguments.hide is not None:
        fields["hidden"] = arguments.hide
    if arguments.fonts is not None:
        fields["embed_fonts"] = arguments.fonts == "embedded"
    if arguments.logo is not None:
        fields["logo"] = _logo(arguments.logo)
    if not arguments.preset or _says_calendar(arguments):
        fields["calendar"] = _calendar(arguments)
    return msgspec.structs.replace(preset, **days, **fields, **_size(arguments))


def _size(arguments: argparse.Namespace) -> dict[str, Any]:
    pixels = {"width": arguments.width, "height": arguments.height}
    millimeters = {"width": arguments.width_mm, "height": arguments.height_mm}
    if any(pixels.values()) and any(millimeters.values()):
        raise CommandError("Give the size in pixels or in millimeters, not in both.")
    fields: dict[str, Any] = {}
    for unit, sides in (("px", pixels), ("mm", millimeters)):
        said = {name: side for name, side in sides.items() if side}
        if said:
            fields = {"width": 0, "height": 0, "paper": "", **said, "unit": unit}
    if arguments.paper is not None:
        fields["paper"] = arguments.paper
    if arguments.orientation is not None:
        fields["landscape"] = arguments.orientation == "landscape"
    return fields


def _logo(path: Path) -> str:
    from desktop_app.render.picture import PictureError
    from desktop_app.render.presets import encoded_logo

    try:
        return encoded_logo(path.read_bytes())
    except OSError as error:
        raise CommandError(f"{path.name} cannot be read: {error.strerror or error}.") from error
    except PictureError as error:
        raise CommandError(f"{path.name}: {error}") from error


def _says_calendar(arguments: argparse.Namespace) -> bool:
    return any(
        getattr(arguments, name) != value
        for name, value in (
            ("fiscal_start", 1),
            ("fiscal_name", "end"),
            ("iso_weeks", False),
            ("week_start", "monday"),
            ("holidays", ""),
        )
    )


def _calendar(arguments: argparse.Namespace) -> CalendarRules:
    from desktop_app.domain.calendar_rules import CalendarRules, FiscalName
    from desktop_app.timeline.public_holidays import is_country, subdivisions

    country, _, subdivision = arguments.holidays.upper().partition("-")
    if country and not is_country(country):
        raise CommandError(
            f"--holidays: no holidays are known for “{country}”; give a country's two-letter code."
        )
    known = subdivisions(country) if subdivision else ()
    part = next((each for each in known if each.upper() == subdivision), "")
    if subdivision and not part:
        raise CommandError(
            f"--holidays: {country} has no “{subdivision}”; its parts are {', '.join(known)}."
        )
    return CalendarRules(
        fiscal_start=arguments.fiscal_start,
        fiscal_name=FiscalName(arguments.fiscal_name),
        first_weekday=_WEEK_STARTS[arguments.week_start],
        iso_weeks=arguments.iso_weeks,
        country=country,
        subdivision=part,
    )


def _draw(request: PictureRequest, out: Path, progress: Progress) -> None:
    from desktop_app.render.fonts import FontsError
    from desktop_app.render.picture import PictureError, render_picture
    from desktop_app.storage import StorageError

    _application()
    try:
        render_picture(request, out, progress)
    except (PictureError, StorageError, FontsError) as error:
        raise CommandError(str(error)) from error


# Fonts belong to the application, so it must outlive every picture of the process.
@cache
def _application() -> QGuiApplication:
    """The Qt application that fonts and painting need; it needs no display."""
    from PySide6.QtGui import QGuiApplication

    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return QGuiApplication(["license-timeline"])


COMMAND: Final = Command("render", "draw licenses as a picture", _add_arguments, _run)
