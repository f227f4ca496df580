"""The user's choices: typed values over whatever keeps texts by key."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, Protocol, TypeVar

from desktop_app.settings.options import RECENT_DAYS, RECENT_FILES, Option

__all__ = ["Preferences", "Store"]

T = TypeVar("T")

_MOST_RECENT: Final = 10


class Store(Protocol):
    """Texts by key, kept between runs."""

    def get(self, key: str) -> str | None: ...

    def set(self, key: str, value: str) -> None: ...


class Preferences:
    """Reads and writes options. A stored text that is no value of its option counts as absent."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._listeners: list[Callable[[Option[Any]], None]] = []

    def get(self, option: Option[T]) -> T:
        text = self._store.get(option.key)
        if text is None:
            return option.default
        try:
            return option.decode(text)
        except ValueError:
            return option.default

    def set(self, option: Option[T], value: T) -> None:
        """Keep a value; listeners hear of it if it is another than before.

        Raises:
            ValueError: the option does not allow this value.
        """
        text = option.encode(value)
        if self.get(option) == value:
            return
        self._store.set(option.key, text)
        for listener in tuple(self._listeners):
            listener(option)

    def reset(self, option: Option[T]) -> None:
        self.set(option, option.default)

    def subscribe(self, callback: Callable[[Option[Any]], None]) -> Callable[[], None]:
        """Call `callback` with each option that changes, until the returned call is made."""
        self._listeners.append(callback)

        def unsubscribe() -> None:
            if callback in self._listeners:
                self._listeners.remove(callback)

        return unsubscribe

    def remember_file(self, path: str, day: int | None = None) -> None:
        """Put a file, opened on this day, at the head of the recent ones; the oldest goes."""
        others = tuple(other for other in self.get(RECENT_FILES) if other != path)
        kept = (path, *others)[:_MOST_RECENT]
        days = dict(self.get(RECENT_DAYS))
        if day is not None:
            days[path] = day
        self.set(RECENT_DAYS, tuple((name, days[name]) for name in kept if name in days))
        self.set(RECENT_FILES, kept)

    def forget_file(self, path: str) -> None:
        self.set(RECENT_FILES, tuple(other for other in self.get(RECENT_FILES) if other != path))
