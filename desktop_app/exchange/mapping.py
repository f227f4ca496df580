"""Which column of a table is which of ours: guessed from headers and content, with confidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Final, NamedTuple

from desktop_app.domain.days import InvalidDateError
from desktop_app.exchange.columns import BY_HEADER, BY_NAME, Kind
from desktop_app.exchange.date_reading import DateOrder, has_order, read_date
from desktop_app.exchange.headers import words_of
from desktop_app.exchange.incoming import ImportRefusedError, RawCell, Row
from desktop_app.exchange.synonyms import SYNONYMS
from desktop_app.language import translate

__all__ = ["MappedColumn", "is_ours", "map_columns", "mapped_as_told"]

_SAMPLE: Final = 2_000
_SURE_ENOUGH: Final = 0.55
_PLAIN: Final = 0.9
# An empty column tells nothing: its header alone decides.
_UNTOLD: Final = 0.5
_OTHER_END: Final = {
    "from": "to",
    "start": "end",
    "begin": "end",
    "since": "until",
    "first": "last",
}
_NOT_OURS: Final = frozenset(("updated", "sync", "modified", "created", "url", "max"))


class MappedColumn(NamedTuple):
    """One column of the table.

    Attributes:
        name: our column, or an empty text where none of ours fits.
        confidence: 0 to 1; 1 where somebody said so.
    """

    header: str
    name: str
    confidence: float


class _Guess(NamedTuple):
    confidence: float
    place: int
    name: str


def is_ours(headers: Sequence[str]) -> bool:
    """True for a table that this program wrote: its texts are then taken as they stand."""
    known = [header for header in headers if header in BY_HEADER]
    return len(known) == len(headers) > 2 and ("License id" in known or "Source id" in known)


def mapped_as_told(headers: Sequence[str], told: Mapping[str, str]) -> tuple[MappedColumn, ...]:
    """The columns as a map says; those that it does not name are left out.

    Raises:
        ImportRefusedError: the map names a column that the table does not have, or one of ours
            for two columns.
    """
    missing = [header for header in told if header not in headers]
    if missing:
        raise ImportRefusedError(
            translate(
                "Import",
                "The map names a column “{missing}”, which is not in the table; there are {names}.",
            ).format(missing=missing[0], names=", ".join(headers))
        )
    mapped = [told[header] for header in headers if told.get(header)]
    doubled = next((name for name in mapped if mapped.count(name) > 1), None)
    if doubled:
        raise ImportRefusedError(
            translate(
                "Import", "The map gives two columns as “{doubled}”; leave one of them out."
            ).format(doubled=doubled)
        )
    return tuple(MappedColumn(header, told.get(header, ""), 1.0) for header in headers)


def map_columns(headers: Sequence[str], rows: Sequence[Row] | None) -> tuple[MappedColumn, ...]:
    """The likeliest meaning of each column, each of ours at most once.

    Without `rows` the headers alone tell, for rows that are known to be wrong.
    """
    if is_ours(headers):
        return tuple(MappedColumn(header, BY_HEADER[header].name, 1.0) for header in headers)
    words = words_of(headers)
    guesses = sorted(_guesses(words, rows), key=lambda guess: -guess.confidence)
    taken: dict[int, _Guess] = {}
    used: set[str] = set()
    for guess in guesses:
        if guess.place not in taken and guess.name not in used:
            taken[guess.place] = guess
            used.add(guess.name)
    _start_from_grant(taken, used)
    nothing = _Guess(0.0, 0, "")
    return tuple(
        MappedColumn(header, found.name, round(found.confidence, 2))
        for place, header in enumerate(headers)
        for found in (taken.get(place, nothing),)
    )


def _start_from_grant(taken: dict[int, _Guess], used: set[str]) -> None:
    """Where a table has no day of effect, a license runs from the day on which it was issued."""
    if "start" in used:
        return
    for place, guess in taken.items():
        if guess.name == "issued":
            taken[place] = _Guess(min(guess.confidence, 0.6), place, "start")
            return


def _guesses(words: list[tuple[str, ...]], rows: Sequence[Row] | None) -> list[_Guess]:
    pairs = _paired(words)
    found: list[_Guess] = []
    for place, header in enumerate(words):
        dated = None if rows is None else _share_of_dates(place, rows)
        for name in SYNONYMS:
            confidence = _likeness(header, name) + (0.15 if (place, name) in pairs else 0)
            if confidence < _SURE_ENOUGH:
                continue
            if dated is None or _fits(name, dated, confidence):
                found.append(_Guess(min(confidence, 0.99), place, name))
    return found


def _fits(name: str, dated: float, confidence: float) -> bool:
    """Content has a say: a column of dates is one, unless its header leaves no doubt."""
    if BY_NAME[name].kind is Kind.DATE:
        return dated >= (0.2 if confidence > _PLAIN else 0.6)
    return dated < 0.6 or name == "id"


def _likeness(header: tuple[str, ...], name: str) -> float:
    """How much of the header is a phrase by which the column is known."""
    if not header or _NOT_OURS.intersection(header):
        return 0.0
    words = (*header, "id") if _ends_in_id(header) else header
    phrases, worth = SYNONYMS[name]
    best = 0.0
    for phrase in phrases:
        parts = tuple(phrase.split())
        if _occurs(parts, words):
            best = max(best, 0.5 + 0.45 * len(parts) / len(header))
    return min(best, 0.95) * worth


def _ends_in_id(header: tuple[str, ...]) -> bool:
    return any(2 < len(word) <= 6 and word.endswith("id") for word in header)


def _occurs(parts: tuple[str, ...], words: tuple[str, ...]) -> bool:
    if len(parts) > 1 and set(parts) <= set(words):
        return True
    return parts[0] in words if len(parts) == 1 else False


def _paired(words: list[tuple[str, ...]]) -> set[tuple[int, str]]:
    """Columns that differ in “from” and “to” alone belong together as start and end."""
    found: set[tuple[int, str]] = set()
    places = {header: place for place, header in enumerate(words)}
    for place, header in enumerate(words):
        for one, other in _OTHER_END.items():
            if one in header:
                swapped = tuple(other if word == one else word for word in header)
                if swapped in places:
                    found |= {(place, "start"), (places[swapped], "end")}
    return found


def _share_of_dates(place: int, rows: Sequence[Row]) -> float:
    cells = [
        cell
        for row in islice(rows, _SAMPLE)
        if place < len(row.cells) and not _says_nothing(cell := row.cells[place])
    ]
    return sum(map(_is_date, cells)) / len(cells) if cells else _UNTOLD


def _says_nothing(cell: RawCell) -> bool:
    return cell is None or (isinstance(cell, str) and cell.strip().upper() in _BLANKS)


_BLANKS: Final = frozenset(("", "NULL", "N/A", "NA", "-", "*", "OPEN", "NONE", "TBD"))


def _is_date(cell: RawCell) -> bool:
    if isinstance(cell, int | float):
        return 10_000 <= cell <= 80_000 or 19_000_101 <= cell <= 99_991_231
    if isinstance(cell, str) and has_order(cell):
        return True
    try:
        read_date(cell, DateOrder.DAY_FIRST)
    except InvalidDateError:
        return False
    return not (
        isinstance(cell, str) and cell.strip().isdigit() and len(cell.strip()) not in (5, 8)
    )
