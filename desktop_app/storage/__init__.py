"""TinyDB file and document: reading with care, writing so that nothing is lost."""
