"""The open document: the one mutable owner of the records, and the edits made to it."""
