"""What happens to an error nobody expected: it is written down and said, and the window goes on."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from types import TracebackType

__all__ = ["catch_strays"]

_LOG = logging.getLogger("desktop_app")


def catch_strays(tell: Callable[[str], None]) -> None:
    """Send exceptions from slots, timers and painting to the log, and one sentence to `tell`.

    Every edit is in the file when its gesture ends, so that going on loses nothing. Only the kind
    of the error is logged with the trace's places: messages may hold record values.
    """

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        places: list[str] = []
        while trace is not None:
            code = trace.tb_frame.f_code
            places.append(f"{code.co_qualname}:{trace.tb_lineno}")
            trace = trace.tb_next
        _LOG.error("unexpected %s at %s", kind.__name__, " > ".join(places))
        tell(
            "Something went wrong inside the program. Your edits are in the file; "
            "if the window looks wrong, close and open it again."
        )

    sys.excepthook = hook
