"""My calls: kept calls to look for, to read, and to add a note to."""
