"""Command line or window, as the arguments say."""

from __future__ import annotations

import sys
from collections.abc import Sequence

__all__ = ["main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; returns the exit code 0, 1 or 2."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    from desktop_app.cli.command_names import is_command

    if is_command(arguments):
        from desktop_app.cli.commands import run_command

        return run_command(arguments)
    from desktop_app.app.start import run_window

    return run_window(arguments)


if __name__ == "__main__":
    sys.exit(main())
