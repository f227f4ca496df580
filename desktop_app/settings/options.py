"""All options in one table: key, type, default and what each is for."""

from __future__ import annotations

from enum import Enum
from typing import Annotated, Any, Final

from msgspec import Meta

from desktop_app.domain.calendar_rules import FiscalName
from desktop_app.domain.calendar_words import MONTHS, WEEKDAYS
from desktop_app.language import DateStyle, marked
from desktop_app.settings.countries import COUNTRIES
from desktop_app.settings.country_parts import parts_of
from desktop_app.settings.option import NamesBy, Option, Section
from desktop_app.settings.row_options import GROUP_BY, PINNED, PinnedRows

__all__ = [
    "ASK_BEFORE_OFFICIAL",
    "AUTHOR",
    "COMPACT_ROWS",
    "DATE_STYLE",
    "FIRST_WEEKDAY",
    "FISCAL_NAME",
    "FISCAL_START",
    "GROUP_BY",
    "HOLIDAY_COUNTRY",
    "HOLIDAY_SUBDIVISION",
    "IMPORT_MAPS",
    "ISO_WEEKS",
    "LANGUAGE",
    "LAST_FOLDER",
    "LAST_WINDOWS",
    "OPTIONS",
    "PINNED",
    "RECENT_COMMANDS",
    "RECENT_DAYS",
    "RECENT_FILES",
    "REOPEN_WINDOWS",
    "SHOW_ALL_ARROWS",
    "SHOW_DEPENDENTS",
    "SHOW_INSPECTOR",
    "SHOW_OVERVIEW",
    "SHOW_PROBLEMS",
    "SHOW_REPORTS",
    "SPLITTER_STATE",
    "TABLE_LAYOUT",
    "THEME",
    "WARNING_DAYS",
    "WINDOW_GEOMETRY",
    "LanguageChoice",
    "Option",
    "PinnedRows",
    "Section",
    "ThemeChoice",
]


class ThemeChoice(Enum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class LanguageChoice(Enum):
    SYSTEM = "system"
    ENGLISH = "en"
    GERMAN = "de"


_Day = Annotated[int, Meta(ge=0, le=3650)]

THEME: Final = Option(
    "theme",
    kind=ThemeChoice,
    default=ThemeChoice.SYSTEM,
    description=marked("Settings", "Light, dark, or as the desktop."),
    title=marked("Settings", "Theme"),
    section=Section.LOOK,
    names={
        ThemeChoice.SYSTEM: marked("Settings", "As the desktop"),
        ThemeChoice.LIGHT: marked("Settings", "Light"),
        ThemeChoice.DARK: marked("Settings", "Dark"),
    },
)
LANGUAGE: Final = Option(
    "language",
    kind=LanguageChoice,
    default=LanguageChoice.SYSTEM,
    description=marked("Settings", "The language of menus and texts, from the next start on."),
    title=marked("Settings", "Language"),
    section=Section.LOOK,
    names={
        LanguageChoice.SYSTEM: marked("Settings", "As the desktop"),
        LanguageChoice.ENGLISH: "English",
        LanguageChoice.GERMAN: "Deutsch",
    },
)
DATE_STYLE: Final = Option(
    "date_style",
    kind=DateStyle,
    default=DateStyle.LANGUAGE,
    description=marked("Settings", "How days are written in the window and in its pictures."),
    title=marked("Settings", "Date format"),
    section=Section.DATES,
    names={
        DateStyle.LANGUAGE: marked("Settings", "As the language does"),
        DateStyle.DAY_FIRST: marked("Settings", "Day first: 18 Nov 2019"),
        DateStyle.ISO: marked("Settings", "Year first: 2019-11-18"),
    },
)
FISCAL_START: Final = Option(
    "fiscal_start",
    kind=Annotated[int, Meta(ge=1, le=12)],
    default=1,
    description=marked("Settings", "The month in which the years of the axis begin."),
    title=marked("Settings", "Fiscal year begins in"),
    section=Section.DATES,
    names=dict(enumerate(MONTHS, 1)),
    names_in="Months",
)
FISCAL_NAME: Final = Option(
    "fiscal_name",
    kind=FiscalName,
    default=FiscalName.END,
    description=marked("Settings", "What a fiscal year is called that is no calendar year."),
    title=marked("Settings", "Fiscal year is named"),
    section=Section.DATES,
    names={
        FiscalName.END: marked("Settings", "By the year it ends in: FY2020"),
        FiscalName.BOTH: marked("Settings", "By both years: FY2019/20"),
    },
)
FIRST_WEEKDAY: Final = Option(
    "first_weekday",
    kind=Annotated[int, Meta(ge=0, le=6)],
    default=0,
    description=marked("Settings", "The day on which the weeks of the axis begin."),
    title=marked("Settings", "Week begins on"),
    section=Section.DATES,
    names={day: WEEKDAYS[day] for day in (0, 5, 6)},
    names_in="Weekdays",
)
ISO_WEEKS: Final = Option(
    "iso_weeks",
    kind=bool,
    default=False,
    description=marked(
        "Settings", "Name weeks by their ISO 8601 numbers, such as W07; they begin on Monday."
    ),
    title=marked("Settings", "Week numbers"),
    section=Section.DATES,
)
HOLIDAY_COUNTRY: Final = Option(
    "holiday_country",
    kind=Annotated[str, Meta(pattern="^([A-Z]{2})?$")],
    default="",
    description=marked(
        "Settings",
        "Shade the public holidays of this country; they move no date.",
    ),
    title=marked("Settings", "Public holidays"),
    section=Section.DATES,
    names=COUNTRIES,
    names_in="Countries",
)
HOLIDAY_SUBDIVISION: Final = Option(
    "holiday_subdivision",
    kind=Annotated[str, Meta(max_length=20)],
    default="",
    description=marked("Settings", "Shade the holidays that this part of the country adds."),
    title=marked("Settings", "State or province"),
    section=Section.DATES,
    names_in="Country parts",
    names_by=NamesBy(HOLIDAY_COUNTRY, parts_of),
)
COMPACT_ROWS: Final = Option(
    "compact_rows",
    kind=bool,
    default=False,
    description=marked("Settings", "Rows of 28 pixels instead of 44."),
    title=marked("Settings", "Compact rows"),
    section=Section.LOOK,
)
SHOW_PROBLEMS: Final = Option(
    "show_problems",
    kind=bool,
    default=False,
    description=marked("Settings", "List what a check of the file finds under the timeline."),
    title=marked("Settings", "Problems"),
    section=Section.VIEW,
)
WARNING_DAYS: Final[Option[tuple[int, ...]]] = Option(
    "warning_days",
    kind=Annotated[tuple[_Day, ...], Meta(min_length=1, max_length=10)],
    default=(30, 7, 1),
    description=marked(
        "Settings", "When a new file warns: days before a last day, the largest first."
    ),
    title=marked("Settings", "Warning days"),
    section=Section.RECORDS,
)
SHOW_DEPENDENTS: Final = Option(
    "show_dependents",
    kind=bool,
    default=False,
    description=marked("Settings", "Give those who depend on a license rows of their own."),
    title=marked("Settings", "Dependents"),
    section=Section.VIEW,
)
SHOW_REPORTS: Final = Option(
    "show_reports",
    kind=bool,
    default=True,
    description=marked("Settings", "Draw what was reported or expected."),
    title=marked("Settings", "Reports"),
    section=Section.VIEW,
)
SHOW_INSPECTOR: Final = Option(
    "show_inspector",
    kind=bool,
    default=True,
    description=marked("Settings", "Show the details of the selection."),
    title=marked("Settings", "Inspector"),
    section=Section.VIEW,
)
SHOW_OVERVIEW: Final = Option(
    "show_overview",
    kind=bool,
    default=True,
    description=marked("Settings", "Show all days of the file in a strip above the calendar."),
    title=marked("Settings", "Overview"),
    section=Section.VIEW,
)
SHOW_ALL_ARROWS: Final = Option(
    "show_all_arrows",
    kind=bool,
    default=False,
    description=marked("Settings", "Draw what depends on what, and not the selection's alone."),
    title=marked("Settings", "All dependency arrows"),
    section=Section.VIEW,
)
ASK_BEFORE_OFFICIAL: Final = Option(
    "ask_before_official",
    kind=bool,
    default=True,
    description=marked("Settings", "Ask what a moved official date means, before it changes."),
    title=marked("Settings", "Ask before official dates"),
    section=Section.RECORDS,
)
AUTHOR: Final = Option(
    "author",
    kind=Annotated[str, Meta(max_length=200)],
    default="",
    description=marked("Settings", "Who the audit trail says made an edit."),
    title=marked("Settings", "Who I am"),
    section=Section.RECORDS,
)
RECENT_FILES: Final[Option[tuple[str, ...]]] = Option(
    "recent_files",
    kind=Annotated[tuple[str, ...], Meta(max_length=10)],
    default=(),
    description="The files opened last, newest first.",
)
RECENT_COMMANDS: Final[Option[tuple[str, ...]]] = Option(
    "recent_commands",
    kind=Annotated[tuple[str, ...], Meta(max_length=8)],
    default=(),
    description="The commands used last from the palette, newest first.",
)
RECENT_DAYS: Final[Option[tuple[tuple[str, int], ...]]] = Option(
    "recent_days",
    kind=Annotated[tuple[tuple[str, int], ...], Meta(max_length=10)],
    default=(),
    description="The days on which the recent files were opened last, by path.",
)
LAST_FOLDER: Final = Option(
    "last_folder",
    kind=str,
    default="",
    description="Where the last file was opened or saved.",
)
REOPEN_WINDOWS: Final = Option(
    "reopen_windows",
    kind=bool,
    default=True,
    description=marked("Settings", "Open at the start what was open at the end."),
    title=marked("Settings", "Reopen windows"),
)
LAST_WINDOWS: Final[Option[tuple[tuple[str, bytes], ...]]] = Option(
    "last_windows",
    kind=Annotated[tuple[tuple[str, bytes], ...], Meta(max_length=50)],
    default=(),
    description="The files that had windows, and where these were.",
)
WINDOW_GEOMETRY: Final = Option(
    "window_geometry",
    kind=bytes,
    default=b"",
    description="Where the window was.",
)
SPLITTER_STATE: Final = Option(
    "splitter_state",
    kind=bytes,
    default=b"",
    description="How the table and the timeline shared the width.",
)
TABLE_LAYOUT: Final = Option(
    "table_layout",
    kind=bytes,
    default=b"",
    description="Which columns the table shows, how wide, and what it is sorted by.",
)

IMPORT_MAPS: Final = Option(
    "import_maps",
    kind=str,
    default="{}",
    description="How tables were read the last time, by the names above their columns.",
)
OPTIONS: Final[tuple[Option[Any], ...]] = (
    THEME,
    LANGUAGE,
    DATE_STYLE,
    FISCAL_START,
    FISCAL_NAME,
    FIRST_WEEKDAY,
    ISO_WEEKS,
    HOLIDAY_COUNTRY,
    HOLIDAY_SUBDIVISION,
    COMPACT_ROWS,
    SHOW_PROBLEMS,
    WARNING_DAYS,
    SHOW_DEPENDENTS,
    SHOW_REPORTS,
    SHOW_INSPECTOR,
    SHOW_OVERVIEW,
    SHOW_ALL_ARROWS,
    ASK_BEFORE_OFFICIAL,
    AUTHOR,
    RECENT_FILES,
    RECENT_COMMANDS,
    RECENT_DAYS,
    LAST_FOLDER,
    REOPEN_WINDOWS,
    LAST_WINDOWS,
    WINDOW_GEOMETRY,
    SPLITTER_STATE,
    TABLE_LAYOUT,
    IMPORT_MAPS,
    GROUP_BY,
    PINNED,
)
