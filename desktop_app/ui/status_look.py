"""Which ink says which status; the word always stands beside it."""

from __future__ import annotations

from typing import Final

from desktop_app.domain.status import ChainStatus
from desktop_app.timeline.primitives import Ink

__all__ = ["status_ink"]

_INKS: Final[dict[ChainStatus, Ink]] = {
    ChainStatus.PENDING: Ink.PENDING,
    ChainStatus.IN_FORCE: Ink.IN_FORCE,
    ChainStatus.EXPIRING: Ink.EXPIRING,
    ChainStatus.GAP: Ink.ALARM,
    ChainStatus.LAPSED: Ink.LAPSED,
    ChainStatus.REVOKED: Ink.ALARM,
    ChainStatus.SUSPENDED: Ink.EXPIRING,
    ChainStatus.MOOT: Ink.LAPSED,
    ChainStatus.UNKNOWN: Ink.MUTED,
}


def status_ink(status: ChainStatus) -> Ink:
    return _INKS[status]
