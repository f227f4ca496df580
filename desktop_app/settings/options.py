"""All options in one table: key, type, default and what each is for."""

from __future__ import annotations

from enum import Enum
from typing import Annotated, Any, Final, Generic, TypeVar

import msgspec
from msgspec import Meta

__all__ = [
    "ASK_BEFORE_OFFICIAL",
    "AUTHOR",
    "COMPACT_ROWS",
    "LAST_FOLDER",
    "OPTIONS",
    "RECENT_FILES",
    "SHOW_DEPENDENTS",
    "SHOW_INSPECTOR",
    "SHOW_PROBLEMS",
    "SHOW_REPORTS",
    "SPLITTER_STATE",
    "TABLE_LAYOUT",
    "THEME",
    "WARNING_DAYS",
    "WINDOW_GEOMETRY",
    "Option",
    "ThemeChoice",
]

T = TypeVar("T")


class ThemeChoice(Enum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


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
COMPACT_ROWS: Final = Option(
    "compact_rows",
    kind=bool,
    default=False,
    description="Rows of 28 pixels instead of 44.",
)
SHOW_PROBLEMS: Final = Option(
    "show_problems",
    kind=bool,
    default=False,
    description="List what a check of the file finds under the timeline.",
)
WARNING_DAYS: Final[Option[tuple[int, ...]]] = Option(
    "warning_days",
    kind=Annotated[tuple[_Day, ...], Meta(min_length=1, max_length=10)],
    default=(30, 7, 1),
    description="When a new file warns: days before a last day, the largest first.",
)
SHOW_DEPENDENTS: Final = Option(
    "show_dependents",
    kind=bool,
    default=False,
    description="Give those who depend on a license rows of their own.",
)
SHOW_REPORTS: Final = Option(
    "show_reports",
    kind=bool,
    default=True,
    description="Draw what was reported or expected.",
)
SHOW_INSPECTOR: Final = Option(
    "show_inspector",
    kind=bool,
    default=True,
    description="Show the details of the selection.",
)
ASK_BEFORE_OFFICIAL: Final = Option(
    "ask_before_official",
    kind=bool,
    default=False,
    description="Ask what a moved official date means, before it changes.",
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

OPTIONS: Final[tuple[Option[Any], ...]] = (
    THEME,
    COMPACT_ROWS,
    SHOW_PROBLEMS,
    WARNING_DAYS,
    SHOW_DEPENDENTS,
    SHOW_REPORTS,
    SHOW_INSPECTOR,
    ASK_BEFORE_OFFICIAL,
    AUTHOR,
    RECENT_FILES,
    LAST_FOLDER,
    WINDOW_GEOMETRY,
    SPLITTER_STATE,
    TABLE_LAYOUT,
)
