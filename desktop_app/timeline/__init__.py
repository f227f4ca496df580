"""Days, rows and pixels as NumPy arrays: everything about the picture that needs no painter."""
