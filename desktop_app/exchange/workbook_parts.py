"""A workbook made piece by piece: its rows as text when they come, its parts packed bit by bit."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# The library names next to no types.
from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import date
from typing import Any, Final, TypeAlias

from typing_extensions import override
from xlsxwriter.packager import Packager
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from desktop_app.exchange.outgoing import writing_words
from desktop_app.jobs import Progress

__all__ = ["PiecewiseBook", "RowSheet", "Value"]

Value: TypeAlias = str | int | date | None

_ROWS_A_BLOCK: Final = 16
"""The library says for so many rows at a time between which columns they have cells."""
_PIECE: Final = 1 << 17
_WEIGHTS: Final = (1, 4)
"""Of writing the parts that are no rows, and of packing them all."""
_REPORTS: Final = 200
_TOLD_EVERY: Final = 1_000
# Excel's day 60 never was, so that this holds from March 1, 1900 on.
_EPOCH: Final = date(1899, 12, 30).toordinal()


class RowSheet(Worksheet):
    """A sheet whose first row is written through the library, and all others by `add_row`.

    The library keeps an object for each cell until the end, gigabytes of them for hundreds of
    thousands of rows, and makes text of all of them while nobody can be told; what is written
    here is the same text. Words stay the library's: it keeps, counts and escapes them.
    """

    # The library names no types, and has no public way to its words and formats. That the file
    # is the one that it would write is tested.

    def __init__(self) -> None:
        super().__init__()
        self._blocks: list[bytes] = []
        self._names: list[str] = []
        self._waiting: list[tuple[int, list[str]]] = []
        self._span = (0, 0)
        self._day: Any = None

    def begin(self, headers: Sequence[str], head: Any, day: Any) -> None:  # noqa: ANN401 - see above
        """Write the first row, and say in which formats it and days are to be shown."""
        for place, header in enumerate(headers):
            self.write_string(0, place, header, head)
        self._names = [xl_col_to_name(place) for place in range(len(headers))]
        self._span = (0, len(headers) - 1)
        self._day = day
        # Formats are numbered in the order in which they are asked for their numbers.
        head._get_xf_index()  # noqa: SLF001 - see above

    def add_row(self, row: int, values: Sequence[Value]) -> None:
        """A row after all others; an absent value leaves its cell out."""
        if not row % _ROWS_A_BLOCK:
            self._end_block()
        line = row + 1
        places = [place for place, value in enumerate(values) if value is not None]
        if not places:
            return
        cells = [self._cell(f"{self._names[place]}{line}", values[place]) for place in places]
        first, last = self._span
        self._span = min(first, places[0]), max(last, places[-1])
        self._waiting.append((line, cells))
        self.dim_rowmax = row

    def _cell(self, name: str, value: Value) -> str:
        if isinstance(value, str):
            words: Any = self.str_table
            index = words._get_shared_string_index(value)  # noqa: SLF001 - see above
            return f'<c r="{name}" t="s"><v>{index}</v></c>'
        if isinstance(value, date):
            form = self._day._get_xf_index()  # noqa: SLF001 - see above
            return f'<c r="{name}" s="{form}"><v>{value.toordinal() - _EPOCH}</v></c>'
        return f'<c r="{name}"><v>{value:.16G}</v></c>'

    def _end_block(self) -> None:
        first, last = self._span
        text = "".join(
            f'<row r="{line}" spans="{first + 1}:{last + 1}">{"".join(cells)}</row>'
            for line, cells in self._waiting
        )
        self._blocks.append(text.encode())
        self._waiting.clear()
        self._span = (len(self._names), 0)

    @override
    def _write_rows(self) -> None:
        """The first row, and all others as they are."""
        self._end_block()
        last, self.dim_rowmax = self.dim_rowmax, 0
        super()._write_rows()
        self.dim_rowmax = last
        part: Any = self.fh
        part.set_down(self._blocks)


class PiecewiseBook(Workbook):
    """A workbook whose parts are packed a piece at a time.

    Attributes:
        packed: the file, once the book is closed.
    """

    worksheet_class = RowSheet

    def __init__(self, options: dict[str, Any], progress: Progress) -> None:
        # What the library packs itself at the end is empty.
        super().__init__(io.BytesIO(), options)
        self._packager = _Packager(progress)

    @property
    def packed(self) -> bytes:
        return self._packager.packed.getvalue()

    @override
    def _get_packager(self) -> Packager:
        return self._packager


class _Packager(Packager):
    def __init__(self, progress: Progress) -> None:
        super().__init__()
        self.packed = io.BytesIO()
        self._writing, self._packing = progress.parts(*_WEIGHTS)

    @override
    def _filename(self, xml_filename: str) -> io.StringIO:
        # Nearly all that is still to be written are the words, each by itself.
        book: Any = self.workbook
        part = _Part(self._writing, book.str_table.unique_count)
        self.filenames.append((part, xml_filename, False))
        return part

    @override
    def _create_package(self) -> list[Any]:
        """Pack all parts; none is left for the library, which packs each in one go."""
        made: list[tuple[_Part, str, bool]] = super()._create_package()
        parts = [(name, part.pieces()) for part, name, _ in made]
        whole = sum(len(piece) for _, pieces in parts for piece in pieces)
        done = told = 0
        with zipfile.ZipFile(self.packed, "w") as archive:
            for name, pieces in parts:
                # ZipInfo's own day is 1980-01-01.
                item = zipfile.ZipInfo(name)
                item.compress_type = zipfile.ZIP_DEFLATED
                item.file_size = sum(map(len, pieces))
                with archive.open(item, "w") as target:
                    for piece in pieces:
                        self._packing.check()
                        if done >= told:
                            self._packing.report(done / whole, writing_words())
                            told = done + whole // _REPORTS
                        target.write(piece)
                        done += len(piece)
        self._packing.report(1.0, writing_words())
        return []


class _Part(io.StringIO):
    """A part that is being written, by about as many calls as are told, until nobody wants it."""

    def __init__(self, progress: Progress, calls: int) -> None:
        super().__init__()
        self._progress = progress
        self._calls = calls
        self._count = 0
        self._pieces: list[bytes] = []

    @override
    def write(self, text: str, /) -> int:
        self._progress.check()
        self._count += 1
        if not self._count % _TOLD_EVERY:
            self._progress.report(self._count / self._calls, writing_words())
        return super().write(text)

    def set_down(self, pieces: list[bytes]) -> None:
        """Put these where the part ends so far."""
        self._pieces += [self.getvalue().encode(), *pieces]
        self.seek(0)
        self.truncate()

    def pieces(self) -> list[bytes]:
        rest = self.getvalue()
        cuts = range(0, len(rest), _PIECE)
        return [*self._pieces, *(rest[at : at + _PIECE].encode() for at in cuts)]
