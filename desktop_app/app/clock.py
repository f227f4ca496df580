"""The one place where the program asks what time it is."""

from __future__ import annotations

from datetime import UTC, date, datetime

from desktop_app.domain.days import Day, to_day

__all__ = ["SystemClock"]


class SystemClock:
    """Today and now by the computer's clock."""

    def today(self) -> Day:
        """The local calendar day."""
        return to_day(date.today())  # noqa: DTZ011 - a person's “today” is the local calendar day

    def now(self) -> str:
        """The instant in UTC, ISO 8601 to the second, for the audit trail."""
        return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")

    def local_time(self) -> str:
        """Hours and minutes as a person reads them in the status line."""
        return datetime.now().astimezone().strftime("%H:%M")
