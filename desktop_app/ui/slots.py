"""Slots that ignore what a signal carries, such as a button's checked state."""

from __future__ import annotations

from collections.abc import Callable
from typing import ParamSpec

__all__ = ["calling"]

P = ParamSpec("P")


def calling(function: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> Callable[[], None]:
    """A call without arguments, so that Qt hands over none of the signal's own."""

    def call() -> None:
        function(*args, **kwargs)

    return call
