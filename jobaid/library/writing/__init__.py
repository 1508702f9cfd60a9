"""How a value is written in a file: where it stands, and in which style."""
