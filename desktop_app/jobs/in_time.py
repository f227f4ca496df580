"""Asks a drive something small, and does without the answer where the drive takes its time."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from typing import Final, TypeVar

__all__ = ["BRIEFLY", "in_time"]

T = TypeVar("T")

BRIEFLY: Final = 0.04
"""Seconds. A drive that is awake answers within one of them for thousands of questions."""


def in_time(question: Callable[[], T], otherwise: T, *, patience: float = BRIEFLY) -> T:
    """The answer, or `otherwise` where there is none within `patience` seconds.

    A share that is gone can keep a call for minutes; it is kept in a thread that nobody waits for.
    An OSError is no answer either; other errors are the caller's.
    """
    answers: list[T] = []
    errors: list[Exception] = []

    def ask() -> None:
        try:
            answers.append(question())
        except OSError:
            pass
        except Exception as error:  # noqa: BLE001 - raised below, in the caller's own thread
            errors.append(error)

    thread = Thread(target=ask, name="in-time", daemon=True)
    thread.start()
    thread.join(patience)
    if errors:
        raise errors[0]
    return answers[0] if answers else otherwise
