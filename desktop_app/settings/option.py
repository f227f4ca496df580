"""What an option is: a key, a type, a default, and how the settings window shows it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any, Final, Generic, NamedTuple, TypeVar

import msgspec

from desktop_app.language import marked

__all__ = ["NamesBy", "Option", "Section"]

T = TypeVar("T")


class Section(Enum):
    """A heading of the settings window; the value is its English text."""

    LOOK = marked("Settings", "Appearance")
    DATES = marked("Settings", "Dates and calendar")
    RECORDS = marked("Settings", "Records and edits")
    VIEW = marked("Settings", "What the window shows")
    HIDDEN = ""
    """Kept without being asked about, such as where the window was."""


class NamesBy(NamedTuple):
    """The choices of an option where they are others for each value of another option."""

    option: Option[Any]
    names: Callable[[Any], Mapping[Any, str]]
    """The other option's value → the choices: value → words, in the order to be listed."""


class Option(Generic[T]):
    """One option. Its value is kept as JSON text; bytes become base64 in it.

    Attributes:
        key: the name under which the value is kept.
        kind: the type that stored values must have, with its limits.
        default: the value until the user chooses one, and where a stored text is no value.
        description: a sentence for a settings page and for documentation.
        title: a few words for the settings window, marked in the context "Settings".
        section: where the settings window lists it, if at all.
        names: value → words, where it has choices.
        names_in: the context in which these words are marked.
        names_by: what the choices are beside another option's value, instead of names.
        choices: all allowed values where they can be listed, else empty.
    """

    def __init__(  # noqa: PLR0913 - one row of a table, each cell named
        self,
        key: str,
        *,
        kind: object,
        default: T,
        description: str,
        title: str = "",
        section: Section | None = None,
        names: Mapping[T, str] | None = None,
        names_in: str = "Settings",
        names_by: NamesBy | None = None,
    ) -> None:
        self.key: Final = key
        self.kind: Final = kind
        self.default: Final = default
        self.description: Final = description
        is_switch = isinstance(default, bool | Enum)
        self.title: Final = title or key.replace("_", " ").capitalize()
        self.section: Final = section or (Section.VIEW if title or is_switch else Section.HIDDEN)
        self.names: Final[Mapping[T, str]] = names or {}
        self.names_in: Final = names_in
        self.names_by: Final = names_by
        named = tuple(self.names)
        self.choices: Final = tuple(type(default)) if isinstance(default, Enum) else named

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
