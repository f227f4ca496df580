"""What a command is called, where it stands and which keys call it, as a row of a table."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from PySide6.QtGui import QKeySequence

__all__ = ["ActionSpec", "Keys"]

Keys: TypeAlias = tuple[QKeySequence.StandardKey | str, ...]


class ActionSpec(NamedTuple):
    """One command. `name` is also the key of its handler; an empty text is a separator.

    `text` and `tip` may be written plainly: packaging/translations.py finds them by their places.
    """

    name: str
    menu: str
    text: str = ""
    keys: Keys = ()
    icon: str = ""
    tip: str = ""
    checkable: bool = False
