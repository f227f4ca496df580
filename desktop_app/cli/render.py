"""The render command: a file's licenses as a picture, drawn without a window."""

from __future__ import annotations

import argparse
import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desktop_app.cli.arguments import add_as_of, add_partial, day, whole_number
from desktop_app.cli.command import Command, CommandError, Surroundings
from desktop_app.cli.reading import exit_code, read_contents

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

    from desktop_app.domain.calendar_rules import CalendarRules
    from desktop_app.domain.days import Day
    from desktop_app.render.picture import PictureFormat, PictureRequest
    from desktop_app.storage import Contents

__all__ = ["COMMAND"]

_PIXELS: Final = whole_number(320, 16_384, "pixels")
_WEEK_STARTS: Final = {"monday": 0, "saturday": 5, "sunday": 6}
_GROUPS: Final = ("authority", "program", "kind", "jurisdiction", "holder")


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="a .licenses file")
    parser.add_argument("out", metavar="OUT", type=Path, help="a name ending in .png, .svg or .pdf")
    add_as_of(parser)
    add_partial(parser)
    axis = parser.add_argument_group("what is shown")
    axis.add_argument("--from", dest="first", metavar="DAY", type=day, help="first day of the axis")
    axis.add_argument("--to", dest="last", metavar="DAY", type=day, help="last day of the axis")
    axis.add_argument(
        "--group-by", metavar="FIELD", choices=_GROUPS, help=f"one of {', '.join(_GROUPS)}"
    )
    axis.add_argument(
        "--filter",
        metavar="WORDS",
        default="",
        help="only licenses in which all these words occur, in title, holder, authority, program,"
        " term or status",
    )
    axis.add_argument("--title", metavar="TEXT", help="the heading (the file's title without it)")
    _add_calendar(parser)
    size = parser.add_argument_group(
        "size",
        "The page is laid out for 1600 pixels. More --width draws the same page larger and"
        " sharper, unless --dpi says how large: 96 is 1:1, 192 twice as large, and what --width is"
        " beyond that gives the timeline more room.",
    )
    size.add_argument("--width", metavar="PX", type=_PIXELS, default=1600, help="default 1600")
    size.add_argument("--height", metavar="PX", type=_PIXELS, help="as high as needed without it")
    size.add_argument(
        "--dpi", metavar="N", type=whole_number(48, 1200, "dots per inch"), help="pixels per inch"
    )
    size.add_argument("--theme", choices=("light", "dark"), default="light", help="default light")


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
            f"{arguments.out.name}: the name of a picture ends in .png, .svg or .pdf."
        )
    first, last = arguments.first, arguments.last
    if first is not None and last is not None and last < first:
        raise CommandError("--to is before --from; give the earlier day first.")
    contents = read_contents(arguments.file, surroundings.console, partial=arguments.partial)
    _draw(_request(arguments, contents, kind, surroundings.today), arguments.out)
    return exit_code(contents)


def _request(
    arguments: argparse.Namespace, contents: Contents, kind: PictureFormat, today: Day
) -> PictureRequest:
    from desktop_app.domain.problems import UNREADABLE_RECORD
    from desktop_app.render.picture import PictureRequest
    from desktop_app.timeline.page.request import GroupBy, PageRequest, Period

    page = PageRequest(
        licenses=contents.licenses,
        sources=contents.sources,
        as_of=today if arguments.as_of is None else arguments.as_of,
        known_on=arguments.known_on,
        title=arguments.title or contents.info.title or arguments.file.stem,
        file_name=arguments.file.name,
        warning_days=contents.info.warning_days,
        period=Period(arguments.first, arguments.last),
        group_by=None if arguments.group_by is None else GroupBy(arguments.group_by),
        filter=arguments.filter,
        unread=sum(problem.code == UNREADABLE_RECORD for problem in contents.problems),
        calendar=_calendar(arguments),
    )
    return PictureRequest(
        page=page,
        format=kind,
        width=arguments.width,
        height=arguments.height,
        dpi=arguments.dpi,
        theme=arguments.theme,
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


def _draw(request: PictureRequest, out: Path) -> None:
    from desktop_app.render.fonts import FontsError
    from desktop_app.render.picture import PictureError, render_picture
    from desktop_app.storage import StorageError

    _application()
    try:
        render_picture(request, out)
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
