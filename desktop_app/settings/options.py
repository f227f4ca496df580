"""All options in one table: key, type, default and what each is for."""

from __future__ import annotations

from enum import Enum
from typing import Annotated, Any, Final, Generic, TypeVar

import msgspec
from msgspec import Meta

__all__ = [
    "AUTHOR",
    "DATE_FORMAT",
    "LAST_FOLDER",
    "OPTIONS",
    "RECENT_FILES",
    "ROW_DENSITY",
    "SHOW_INSPECTOR",
    "SHOW_LABELS",
    "SHOW_OVERVIEW",
    "SHOW_REPORTS",
    "SHOW_WEEKENDS",
    "SNAP",
    "SPLITTER_STATE",
    "THEME",
    "WARNING_DAYS",
    "WINDOW_GEOMETRY",
    "WINDOW_STATE",
    "DateFormat",
    "Option",
    "RowDensity",
    "ThemeChoice",
]

T = TypeVar("T")


class ThemeChoice(Enum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class RowDensity(Enum):
    COMFORTABLE = "comfortable"
    COMPACT = "compact"


class DateFormat(Enum):
    SYSTEM = "system"
    """As the desktop writes dates."""
    MONTH_FIRST = "month_first"
    """Feb 16, 2020."""
    DAY_FIRST = "day_first"
    """16 Feb 2020."""
    ISO = "iso"
    """2020-02-16."""


class Option(Generic[T]):
    """One option. Its value is kept as JSON text; bytes become base64 in it.

    Attributes:
        key: the name under which the value is kept.
        kind: the type that stored values must have, with its limits.
        default: the value until the user chooses one, and where a stored text is no value.
        description: a sentence for a settings page and for documentation.
        choices: all allowed values where they can be listed, else empty.
    """

    def __init__(self, key: str, *, kind: object, default: T, description: str) -> None:
        self.key: Final = key
        self.kind: Final = kind
        self.default: Final = default
        self.description: Final = description
        self.choices: Final = tuple(type(default)) if isinstance(default, Enum) else ()

    def decode(self, text: str) -> T:
        """The value of a stored text.

        Raises:
            ValueError: the text holds no value that this option allows.
        """
        value: T = msgspec.json.decode(text, type=self.kind)
        return value

    def encode(self, value: T) -> str:
        """The text to store.

        Raises:
            ValueError: the option does not allow this value.
        """
        text = msgspec.json.encode(value).decode()
        self.decode(text)
        return text


_Day = Annotated[int, Meta(ge=0, le=3650)]

THEME: Final = Option(
    "theme",
    kind=ThemeChoice,
    default=ThemeChoice.SYSTEM,
    description="Light, dark, or as the desktop.",
)
DATE_FORMAT: Final = Option(
    "date_format",
    kind=DateFormat,
    default=DateFormat.MONTH_FIRST,
    description="How dates are written in the window.",
)
ROW_DENSITY: Final = Option(
    "row_density",
    kind=RowDensity,
    default=RowDensity.COMFORTABLE,
    description="How tall the rows are.",
)
WARNING_DAYS: Final[Option[tuple[int, ...]]] = Option(
    "warning_days",
    kind=Annotated[tuple[_Day, ...], Meta(min_length=1, max_length=10)],
    default=(30, 7, 1),
    description="When a new file warns: days before a last day, the largest first.",
)
SHOW_WEEKENDS: Final = Option(
    "show_weekends",
    kind=bool,
    default=True,
    description="Shade Saturdays and Sundays.",
)
SHOW_LABELS: Final = Option(
    "show_labels",
    kind=bool,
    default=True,
    description="Write names and dates on the bars.",
)
SHOW_REPORTS: Final = Option(
    "show_reports",
    kind=bool,
    default=True,
    description="Draw what was reported or expected.",
)
SHOW_OVERVIEW: Final = Option(
    "show_overview",
    kind=bool,
    default=True,
    description="Show the whole span below.",
)
SHOW_INSPECTOR: Final = Option(
    "show_inspector",
    kind=bool,
    default=True,
    description="Show the details of the selection.",
)
SNAP: Final = Option(
    "snap",
    kind=bool,
    default=True,
    description="Let dragged dates catch on month ends and neighbors.",
)
AUTHOR: Final = Option(
    "author",
    kind=Annotated[str, Meta(max_length=200)],
    default="",
    description="Who the audit trail says made an edit.",
)
RECENT_FILES: Final[Option[tuple[str, ...]]] = Option(
    "recent_files",
    kind=Annotated[tuple[str, ...], Meta(max_length=10)],
    default=(),
    description="The files opened last, newest first.",
)
LAST_FOLDER: Final = Option(
    "last_folder",
    kind=str,
    default="",
    description="Where the last file was opened or saved.",
)
WINDOW_GEOMETRY: Final = Option(
    "window_geometry",
    kind=bytes,
    default=b"",
    description="Where the window was.",
)
WINDOW_STATE: Final = Option(
    "window_state",
    kind=bytes,
    default=b"",
    description="Where its panels and toolbars were.",
)
SPLITTER_STATE: Final = Option(
    "splitter_state",
    kind=bytes,
    default=b"",
    description="How the table and the timeline shared the width.",
)

OPTIONS: Final[tuple[Option[Any], ...]] = (
    THEME,
    DATE_FORMAT,
    ROW_DENSITY,
    WARNING_DAYS,
    SHOW_WEEKENDS,
    SHOW_LABELS,
    SHOW_REPORTS,
    SHOW_OVERVIEW,
    SHOW_INSPECTOR,
    SNAP,
    AUTHOR,
    RECENT_FILES,
    LAST_FOLDER,
    WINDOW_GEOMETRY,
    WINDOW_STATE,
    SPLITTER_STATE,
)
