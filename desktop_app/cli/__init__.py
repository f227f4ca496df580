"""The same engine without a window: subcommands with exit codes 0, 1 and 2."""
