"""What is kept of how the rows stand: their groups, and by file which of them stay at the top."""

from __future__ import annotations

from typing import Annotated, Final

import msgspec
from msgspec import Meta

from desktop_app.settings.option import Option

__all__ = ["GROUP_BY", "PINNED", "PinnedRows"]


class PinnedRows(msgspec.Struct, frozen=True):
    """The licenses that stay at the top of one file's rows."""

    path: str
    license_ids: tuple[str, ...]


GROUP_BY: Final[Option[tuple[str, ...]]] = Option(
    "group_by",
    kind=Annotated[tuple[str, ...], Meta(max_length=3)],
    default=(),
    description="The fields by which licenses are put into groups, the outermost first.",
)
PINNED: Final[Option[tuple[PinnedRows, ...]]] = Option(
    "pinned",
    kind=Annotated[tuple[PinnedRows, ...], Meta(max_length=50)],
    default=(),
    description="Which licenses stay in view at the top, by file.",
)
