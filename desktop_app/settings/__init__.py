"""Typed preferences from one table of options; what keeps them is handed in."""
