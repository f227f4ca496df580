"""How a reader counts years and weeks and which holidays they keep; dates do not depend on it."""

from __future__ import annotations

from enum import Enum
from typing import Final

import msgspec

from desktop_app.domain.days import Day, to_date
from desktop_app.language import translate

__all__ = ["GREGORIAN", "CalendarRules", "FiscalName"]


class FiscalName(Enum):
    """What a fiscal year that begins in October 2019 is called."""

    END = "end"
    """FY2020: by the year in which it ends, as the government of the United States does."""
    BOTH = "both"
    """FY2019/20."""


class CalendarRules(msgspec.Struct, frozen=True, kw_only=True):
    """The reader's own calendar.

    Attributes:
        fiscal_start: month in which the fiscal year begins, 1 to 12; 1 is the calendar year.
        fiscal_name: how a fiscal year is named that is not a calendar year.
        first_weekday: day on which weeks begin, 0 for Monday to 6 for Sunday.
        iso_weeks: name weeks by their ISO 8601 numbers; they begin on Monday then.
        country: ISO 3166 code of the country whose public holidays are kept; none where empty.
        subdivision: state or province of it, as its own code; none where empty.
    """

    fiscal_start: int = 1
    fiscal_name: FiscalName = FiscalName.END
    first_weekday: int = 0
    iso_weeks: bool = False
    country: str = ""
    subdivision: str = ""

    @property
    def has_fiscal_year(self) -> bool:
        """True where years do not begin in January."""
        return self.fiscal_start != 1

    @property
    def week_start(self) -> int:
        """The day on which weeks begin, 0 for Monday."""
        return 0 if self.iso_weeks else self.first_weekday

    @property
    def year_shift(self) -> int:
        """Months from January of year n to the first month of what is called year n."""
        if not self.has_fiscal_year:
            return 0
        return self.fiscal_start - 1 - (12 if self.fiscal_name is FiscalName.END else 0)

    def year_number(self, day: Day) -> int:
        """The year that a day belongs to, by the number in its name (the first of two)."""
        when = to_date(day)
        return (when.year * 12 + when.month - 1 - self.year_shift) // 12

    def year_text(self, day: Day) -> str:
        """`2020`, or for fiscal years `FY2020` or `FY2019/20`."""
        number = self.year_number(day)
        if not self.has_fiscal_year:
            return str(number)
        if self.fiscal_name is FiscalName.END:
            return translate("Calendar", "FY{year}").format(year=number)
        following = f"{(number + 1) % 100:02}"
        return translate("Calendar", "FY{first}/{second}").format(first=number, second=following)

    def quarter_text(self, day: Day) -> str:
        """`Q1` for the first three months of the year, fiscal where that is asked for."""
        return f"Q{(to_date(day).month - self.fiscal_start) % 12 // 3 + 1}"


GREGORIAN: Final = CalendarRules()
"""Calendar years, weeks from Monday, no holidays."""
