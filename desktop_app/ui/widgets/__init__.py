"""Small controls of our own that know nothing of licenses."""
