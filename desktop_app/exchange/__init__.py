"""Other people's formats ↔ licenses: one file per format."""
