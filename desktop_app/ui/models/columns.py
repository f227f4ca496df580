"""The columns of the table of licenses; their numbers are kept in the user's settings."""

from __future__ import annotations

from enum import IntEnum

__all__ = ["Column"]


class Column(IntEnum):
    LICENSE = 0
    STATUS = 1
    LAST_DAY = 2
    LEFT = 3
    HOLDER = 4
    AUTHORITY = 5
    PROGRAM = 6
