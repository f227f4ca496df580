"""One measured figure, with what was measured beside it in the same run and the bar to reach."""

from __future__ import annotations

import msgspec

__all__ = ["Result"]


class Result(msgspec.Struct, frozen=True, kw_only=True):
    """`bar` is the budget in words; `ok` is None where there is none."""

    name: str
    case: str
    n: int
    value: float
    unit: str
    rival: str = ""
    rival_value: float | None = None
    bar: str = ""
    ok: bool | None = None

    def line(self) -> str:
        verdict = {True: "ok", False: "MISSED", None: ""}[self.ok]
        rival = "" if self.rival_value is None else f"{self.rival} {self.rival_value:,.3g}"
        return (
            f"{self.name:7} {self.case:44} {self.n:>9,} {self.value:>10,.3g} {self.unit:4}"
            f" {rival:28} {self.bar:34} {verdict}"
        ).rstrip()
