"""What a gesture asks for, as values: the canvas and the window carry it out."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import TypeAlias

import msgspec

from desktop_app.domain.changes import Edit
from desktop_app.domain.days import Day
from desktop_app.domain.records import Term
from desktop_app.editing.selection import Part, Selection

__all__ = [
    "Cancelled",
    "ClearPreview",
    "Commit",
    "Cursor",
    "Effect",
    "Notice",
    "OpenTerm",
    "PanBy",
    "Preview",
    "PreviewBox",
    "PreviewLink",
    "PreviewRange",
    "PreviewTerm",
    "PreviewTerms",
    "Select",
    "ShowCursor",
    "ToggleGroup",
    "ZoomBy",
    "ZoomToRange",
]


class Cursor(Enum):
    """Shapes that tell what a press would do here, or what is being done."""

    ARROW = "arrow"
    POINT = "point"
    """A bar that a click selects."""
    MOVE = "move"
    RESIZE = "resize"
    PAN = "pan"
    CROSS = "cross"
    LINK = "link"
    FORBIDDEN = "forbidden"


class ShowCursor(msgspec.Struct, frozen=True):
    cursor: Cursor


class Select(msgspec.Struct, frozen=True):
    selection: Selection


class ToggleGroup(msgspec.Struct, frozen=True):
    """Open or close the group whose heading was met; `key` is that of the arrangement."""

    key: tuple[str, ...]


class OpenTerm(msgspec.Struct, frozen=True):
    """Show the term for editing; a null `term_id` means the license."""

    license_id: str
    term_id: str | None


class PreviewTerm(msgspec.Struct, frozen=True):
    """Show the term as it would be; nothing has changed yet.

    `first` and `last` are the covered days it would have, inclusive; a null `last` is open.
    `delta` is how many days the moved edge, or the whole, is from where it was.
    """

    license_id: str
    before: Term
    after: Term
    part: Part
    first: Day | None
    last: Day | None
    delta: int
    label: str


class PreviewRange(msgspec.Struct, frozen=True):
    """Show the span that a release would zoom to or make a term of; both days inclusive.

    `license_id` is the license that would get the term; None where the span is to be shown.
    """

    first: Day
    last: Day
    label: str
    license_id: str | None = None


class PreviewTerms(msgspec.Struct, frozen=True):
    """Show several terms as they would be, so many days later; ids of terms by license.

    Only what is in view needs to be worked out for that, however many move.
    """

    picked: Mapping[str, frozenset[str]]
    days: int
    label: str


class PreviewBox(msgspec.Struct, frozen=True):
    """Show the rectangle whose `count` terms a release would select; pixels of the body."""

    left: float
    top: float
    right: float
    bottom: float
    count: int
    label: str


class PreviewLink(msgspec.Struct, frozen=True):
    """Show a line from a license to the pointer, or to the row of the license under it."""

    license_id: str
    on_id: str | None
    x: float
    y: float
    label: str
    is_refused: bool = False


class ClearPreview(msgspec.Struct, frozen=True):
    pass


class Commit(msgspec.Struct, frozen=True):
    """Apply the edit: the gesture's one result.

    `corrects_record` says that it moves a date that an authority set, which is asked about first;
    `extension`, where there is one, is what the hand may have meant instead: it leaves that date
    alone and adds a term up to the new day.
    """

    edit: Edit
    corrects_record: bool = False
    extension: Edit | None = None


class PanBy(msgspec.Struct, frozen=True):
    """Move the content by so many pixels, to the right and downwards where positive."""

    dx: float
    dy: float


class ZoomToRange(msgspec.Struct, frozen=True):
    """Show first to last (both inclusive) across the view."""

    first: Day
    last: Day


class ZoomBy(msgspec.Struct, frozen=True):
    """Closer by `factor` (> 1) or farther (< 1); the moment at `about_x` stays there."""

    factor: float
    about_x: float


class Notice(msgspec.Struct, frozen=True):
    """Tell the user why nothing happens."""

    sentence: str


class Cancelled(msgspec.Struct, frozen=True):
    """A gesture was taken back; nothing has changed."""


Preview: TypeAlias = PreviewTerm | PreviewTerms | PreviewRange | PreviewBox | PreviewLink
"""What a gesture under way would do."""

Effect: TypeAlias = (
    ShowCursor
    | Select
    | OpenTerm
    | ToggleGroup
    | Preview
    | ClearPreview
    | Commit
    | PanBy
    | ZoomToRange
    | ZoomBy
    | Notice
    | Cancelled
)
