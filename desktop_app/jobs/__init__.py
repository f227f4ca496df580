"""The words for long work: a job over immutable input that tells progress and can be cancelled."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from threading import Event
from typing import Final, Generic, TypeVar, final

import msgspec
from typing_extensions import override

__all__ = ["Cancelled", "Job", "Progress"]

T = TypeVar("T")

_TOLD_EVERY: Final = 100
"""Pieces between two reports: each crosses to the thread of the window."""


class Cancelled(Exception):  # noqa: N818 - a wish that was granted, not an error
    """The user or a newer request took the work back."""


class Progress:
    """Handed to running work: it reports how far it is and asks whether to go on.

    `tell` may be called from any thread; `report` calls it with a share from 0 to 1.
    """

    def __init__(self, tell: Callable[[float, str], None] | None = None) -> None:
        self._tell = tell
        self._cancelled = Event()

    def cancel(self) -> None:
        self._cancelled.set()

    def check(self) -> None:
        """Raise `Cancelled` once the work is no longer wanted."""
        if self._cancelled.is_set():
            raise Cancelled

    def report(self, share: float, step: str = "") -> None:
        self.check()
        if self._tell is not None:
            self._tell(min(max(share, 0.0), 1.0), step)

    def through(self, pieces: Iterable[T]) -> Iterator[T]:
        """The same pieces, until the work is no longer wanted."""
        for piece in pieces:
            self.check()
            yield piece

    def along(self, pieces: Sequence[T], step: str = "") -> Iterator[T]:
        """The same pieces, until the work is no longer wanted; tells how many there have been."""
        told_every = max(1, min(_TOLD_EVERY, len(pieces) // 100))
        for count, piece in enumerate(pieces):
            self.check()
            if not count % told_every:
                self.report(count / len(pieces), step)
            yield piece
        self.report(1.0, step)

    def part(self, first: float, last: float, step: str = "") -> Progress:
        """For one stage: what it reports from 0 to 1 is told as from `first` to `last`.

        The stage is called `step` where it says nothing of its own.
        """
        return _Stage(self, first, last, step)

    def parts(self, *weights: float) -> tuple[Progress, ...]:
        """For stages one after the other, of which each takes as long as its weight says."""
        whole = sum(weights) or 1.0
        ends = [end / whole for end in accumulate(weights, initial=0.0)]
        return tuple(self.part(first, last) for first, last in pairwise(ends))


@final
class _Stage(Progress):
    """A part of other work, which it asks whether to go on."""

    def __init__(self, whole: Progress, first: float, last: float, step: str) -> None:
        super().__init__()
        self._whole = whole
        self._first = first
        self._length = last - first
        self._step = step

    @override
    def cancel(self) -> None:
        self._whole.cancel()

    @override
    def check(self) -> None:
        self._whole.check()

    @override
    def report(self, share: float, step: str = "") -> None:
        share = self._first + self._length * min(max(share, 0.0), 1.0)
        self._whole.report(share, step or self._step)


class Job(msgspec.Struct, Generic[T], frozen=True):
    """Named work that needs nothing but the immutable input it closes over."""

    name: str
    work: Callable[[Progress], T]
