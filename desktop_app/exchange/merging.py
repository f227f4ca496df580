"""One license while rows are laid over it: found terms change, others are added, none is lost."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Callable
from enum import Enum
from typing import Any, Final

import msgspec

from desktop_app.domain.bounds import start_extent
from desktop_app.domain.records import Action, Dependent, License, Report, Term
from desktop_app.exchange.cells import (
    UNKNOWN_END,
    Cells,
    cell_text,
    license_cells,
    term_of,
    with_license_cells,
    with_term_cells,
)
from desktop_app.exchange.columns import BY_NAME, TERM_COLUMNS, Kind
from desktop_app.exchange.naming import free_id, slug
from desktop_app.exchange.row_reading import Draft
from desktop_app.language import translate

__all__ = ["LicenseInProgress", "Outcome", "RowRefusedError"]

_LATE: Final = 10**9
# An empty cell of these says something where it is kept at all; an empty choice never does.
_DATES: Final = frozenset(
    column.name for column in TERM_COLUMNS if column.kind in (Kind.DATE, Kind.TEXT)
) | {"ended_as"}


class Outcome(Enum):
    """What a row did."""

    ADDED = "added"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


class RowRefusedError(Exception):
    """The row says something that contradicts a row before it; the message is a sentence."""


class LicenseInProgress:
    """A license of the file, or a new one, and what rows have said of it so far."""

    # There are as many of these as licenses, so each is kept small.
    __slots__ = (
        *("_added", "_dependents", "_ids", "_index", "_is_new", "_license", "_reports"),
        *("_said", "_seen", "_terms", "_unsaid", "before"),
    )

    def __init__(self, license_id: str, before: License | None) -> None:
        self.before = before
        self._license = before or License(id=license_id)
        # Rows that were the first to say something of the license; nearly always it is one.
        self._said: list[Draft] = []
        self._terms = list(self._license.terms)
        self._added: list[Term] = []
        # What a row says, as short as can be → its number.
        self._seen: dict[tuple[object, ...], int] = {}
        self._index = _TermIndex(self._terms) if self._terms else None
        # Term → the row that is about it, 0 for none.
        self._ids = {term.id: 0 for term in self._terms}
        # Filled from the license when the first of them comes.
        self._reports: dict[str, Report] | None = None
        self._dependents: list[Dependent] | None = None
        self._unsaid: list[str] = []
        self._is_new = before is None

    def lay(self, draft: Draft, source_ids: tuple[str, ...]) -> Outcome:
        """Take in one row; new and changed terms name `source_ids` unless the row names sources.

        Raises:
            RowRefusedError: it repeats or contradicts an earlier row of this import.
        """
        mark = _mark(draft)
        if mark in self._seen:
            raise RowRefusedError(
                translate("Import", "it repeats row {row}.").format(row=self._seen[mark])
            )
        differing = self._differing(draft)
        if differing and not draft.term:
            name = differing[0]
            row = next(said.row for said in self._said if name in said.license)
            raise RowRefusedError(
                translate("Import", "row {row} says another {field}.").format(
                    row=row, field=BY_NAME[name].label_within
                )
            )
        of_term = Outcome.UNCHANGED
        if draft.term:
            of_term = self._lay_term(draft, self._with_differing(draft, differing), source_ids)
        of_license = self._lay_license(draft)
        self._seen[mark] = draft.row
        for outcome in (Outcome.ADDED, Outcome.UPDATED):
            if outcome in (of_license, of_term):
                return outcome
        return Outcome.UNCHANGED

    def lay_report(self, report: Report) -> Outcome:
        """Take in a report of a table of ours, found by its id."""
        if self._reports is None:
            self._reports = {report.id: report for report in self._license.reports}
        before = self._reports.get(report.id)
        self._reports[report.id] = report
        return _compared(before, report)

    def lay_dependent(self, dependent: Dependent) -> Outcome:
        """Take in a dependent of a table of ours, unless there is just the same."""
        if self._dependents is None:
            self._dependents = list(self._license.dependents)
        if dependent in self._dependents:
            return Outcome.UNCHANGED
        self._dependents.append(dependent)
        return Outcome.ADDED

    def finished(self, *, verbatim: bool) -> License:
        """The license with all terms: those it had in their order, new ones where they belong."""
        terms = list(self._terms)
        if verbatim:
            terms += self._added
        else:
            for term in sorted(self._added, key=_first_day):
                terms.insert(_place(terms, term), term)
            terms = _with_actions(terms, frozenset(self._unsaid))
        fields: dict[str, Any] = {"terms": tuple(terms)}
        if self._reports is not None:
            fields["reports"] = tuple(self._reports.values())
        if self._dependents is not None:
            fields["dependents"] = tuple(self._dependents)
        return msgspec.structs.replace(self._license, **fields)

    # What a row says of the license

    def _differing(self, draft: Draft) -> list[str]:
        return [
            name
            for said in self._said
            for name, cell in said.license.items()
            if name in draft.license and draft.license[name] != cell
        ]

    def _lay_license(self, draft: Draft) -> Outcome:
        fresh = {
            name: cell
            for name, cell in draft.license.items()
            if not any(name in said.license for said in self._said)
        }
        if fresh:
            # What it says of its term need not be kept.
            self._said.append(Draft(draft.row, {**fresh}, {}))
            # By its id the license was found; that is never changed.
            fresh.pop("id", None)
        before = self._license
        if fresh:
            current = license_cells(before)
            changed = {name: cell for name, cell in fresh.items() if current[name] != cell}
            self._license = with_license_cells(before, changed)
        if self._is_new:
            self._is_new = False
            return Outcome.ADDED
        return Outcome.UNCHANGED if before == self._license else Outcome.UPDATED

    def _with_differing(self, draft: Draft, differing: list[str]) -> Cells:
        """A later row's own words about the license go into the notes of its term."""
        if not differing:
            return draft.term
        lines = [str(draft.term.get("term_notes") or "")]
        lines += [f"{BY_NAME[name].header}: {cell_text(draft.license[name])}" for name in differing]
        return {**draft.term, "term_notes": "\n".join(line for line in lines if line)}

    # What a row says of a term

    def _lay_term(self, draft: Draft, cells: Cells, source_ids: tuple[str, ...]) -> Outcome:
        cells = {name: cell for name, cell in cells.items() if cell is not None or name in _DATES}
        named = cells.get("term")
        if isinstance(named, str) and self._ids.get(named):
            raise RowRefusedError(
                translate("Import", "row {rows} is about the term “{named}” already.").format(
                    rows=self._ids[named], named=named
                )
            )
        place = None if self._index is None else self._index.find(cells)
        if place is None:
            self._add(draft, cells, source_ids)
            return Outcome.ADDED
        old = self._terms[place]
        new = with_term_cells(old, cells)
        self._ids[old.id] = draft.row
        if new == old:
            return Outcome.UNCHANGED
        if "sources" not in cells and not set(source_ids) <= set(new.source_ids):
            new = msgspec.structs.replace(new, source_ids=(*new.source_ids, *source_ids))
        self._terms[place] = new
        return Outcome.UPDATED

    def _add(self, draft: Draft, cells: Cells, source_ids: tuple[str, ...]) -> None:
        if UNKNOWN_END in cells:
            raise RowRefusedError(
                translate(
                    "Import",
                    "“{header}”: its end is unknown. Write the day, or say that such ends"
                    " are open.",
                ).format(header=cells[UNKNOWN_END])
            )
        designation = str(cells.get("designation") or "")
        named = cells.get("term")
        term_id = str(named) if named else free_id(slug(designation) or "term", self._ids)
        self._added.append(term_of({"sources": source_ids, **cells, "term": term_id}))
        self._ids[term_id] = draft.row
        if "action" not in cells:
            self._unsaid.append(term_id)


def _compared(before: Report | None, after: Report) -> Outcome:
    if before is None:
        return Outcome.ADDED
    return Outcome.UNCHANGED if before == after else Outcome.UPDATED


def _mark(draft: Draft) -> tuple[object, ...]:
    """Equal only for rows that say the same; names of columns are shared by all rows."""
    names = sys.intern("\n".join((*draft.license, "", *draft.term)))
    return (names, *draft.license.values(), *draft.term.values())


class _TermIndex:
    """Finds the term that a row is about: by id, else by what it is called and when it starts."""

    def __init__(self, terms: list[Term]) -> None:
        self._terms = terms
        self._by_id = {term.id: place for place, term in enumerate(terms)}
        self._claimed: set[int] = set()
        self._by: list[tuple[Callable[[Cells], object], dict[object, list[int]]]] = [
            (_name_and_start, defaultdict(list)),
            (_name, defaultdict(list)),
            (_start, defaultdict(list)),
        ]
        for place, term in enumerate(terms):
            cells: Cells = {
                "designation": term.designation,
                "start": None if term.start is None else term.start.date,
            }
            for key_of, places in self._by:
                if (key := key_of(cells)) is not None:
                    places[key].append(place)

    def find(self, cells: Cells) -> int | None:
        """The place of the term; each is found once."""
        named = cells.get("term")
        place = self._by_id.get(str(named)) if named else self._by_content(cells)
        if place is not None:
            self._claimed.add(place)
        return place

    def _by_content(self, cells: Cells) -> int | None:
        for key_of, places in self._by:
            key = key_of(cells)
            free = [] if key is None else [p for p in places[key] if p not in self._claimed]
            # Without the day of start, a name has to be the only one of its kind.
            if free and (key_of is _name_and_start or len(places[key]) == 1):
                return free[0]
        return None


def _name_and_start(cells: Cells) -> object:
    name, start = _name(cells), _start(cells)
    return None if name is None or start is None else (name, start)


def _name(cells: Cells) -> object:
    return cells.get("designation") or None


def _start(cells: Cells) -> object:
    return cells.get("start")


def _first_day(term: Term) -> int:
    return _LATE if term.start is None else start_extent(term.start).earliest


def _place(terms: list[Term], new: Term) -> int:
    first = _first_day(new)
    later = (place for place, term in enumerate(terms) if _LATE > _first_day(term) > first)
    return len(terms) if first == _LATE else next(later, len(terms))


def _with_actions(terms: list[Term], unsaid: frozenset[str]) -> list[Term]:
    """Where nothing says what an act did, the first of a chain grants and the others extend."""
    return [
        msgspec.structs.replace(term, action=Action.EXTEND if place else Action.GRANT)
        if term.id in unsaid
        else term
        for place, term in enumerate(terms)
    ]
