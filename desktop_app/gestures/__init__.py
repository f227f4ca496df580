"""A pointer's journey as a state machine, without Qt."""
