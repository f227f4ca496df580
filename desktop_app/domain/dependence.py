"""Which license depends on which: the links of a file, both ways, and the paths along them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, final

from desktop_app.domain.changes import ChangeSet
from desktop_app.domain.records import License

__all__ = ["Dependence", "DependenceIndex", "path_between"]


class Dependence(NamedTuple):
    """One link: `license_id` depends on `on_id`."""

    license_id: str
    on_id: str


@final
class DependenceIndex:
    """The links of many licenses, found from either end."""

    def __init__(self, licenses: Iterable[License]) -> None:
        self._needs: dict[str, tuple[str, ...]] = {
            license_.id: license_.depends_on for license_ in licenses if license_.depends_on
        }
        # Few licenses have links; the other direction is an ordered set for each of those.
        self._needed_by: dict[str, dict[str, None]] = {}
        for name, targets in self._needs.items():
            self._add(name, targets)

    def follow(self, changes: ChangeSet) -> None:
        """Take over what an edit did to links."""
        for before, after in changes.licenses():
            old = () if before is None else before.depends_on
            new = () if after is None else after.depends_on
            if before is not None and old:
                self._drop(before.id, old)
            if after is not None and new:
                self._needs[after.id] = new
                self._add(after.id, new)

    @property
    def is_empty(self) -> bool:
        return not self._needs

    def touching(self, license_id: str) -> Iterator[Dependence]:
        """The links of one license: those to what it needs, then those of what needs it."""
        for target in dict.fromkeys(self._needs.get(license_id, ())):
            yield Dependence(license_id, target)
        for name in self._needed_by.get(license_id, ()):
            if name != license_id:
                yield Dependence(name, license_id)

    def _add(self, name: str, targets: tuple[str, ...]) -> None:
        for target in targets:
            self._needed_by.setdefault(target, {})[name] = None

    def _drop(self, name: str, targets: tuple[str, ...]) -> None:
        self._needs.pop(name, None)
        for target in targets:
            self._needed_by.get(target, {}).pop(name, None)


def path_between(
    start: str, goal: str, license_of: Callable[[str], License | None]
) -> tuple[str, ...]:
    """The ids along a shortest chain of dependence from `start` to `goal`; empty if none leads.

    Walks without recursion and visits each license once, so that circles end it.
    """
    came_from: dict[str, str] = {start: start}
    front = [start]
    while front and goal not in came_from:
        following: list[str] = []
        for name in front:
            license_ = license_of(name)
            for target in () if license_ is None else license_.depends_on:
                if target not in came_from:
                    came_from[target] = name
                    following.append(target)
        front = following
    if goal not in came_from:
        return ()
    path = [goal]
    while path[-1] != start:
        path.append(came_from[path[-1]])
    return tuple(reversed(path))
